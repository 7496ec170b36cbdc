"""Parts of an official document in media without pages."""

from msgspec.structs import replace

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import Document, Front, Heading, Official, OfficialPart
from jjjdoc.writers import markdown, text
from jjjdoc.writers.formats import WriteOptions


def official(language: str, *annexes: str) -> Document:
    parts = (
        OfficialPart("addressee", literal("各*机关", language)),
        *(OfficialPart("annex", literal(annex, language)) for annex in annexes),
    )
    front = Front(
        language, literal("报告"), None, None, "2024", None, (), Official(parts, "000001", "2024年3月1日")
    )
    return document((), (language,), fronts=(front,))


def written(writer, made: Document) -> str:
    (file,) = writer.write(made, WriteOptions(stem="a"))
    return file.data.decode("utf-8")


def test_parts_have_their_names() -> None:
    made = written(text, official(ZH, "甲", "乙"))
    assert made.endswith("\n份号：000001\n主送：各*机关\n附件1：甲\n附件2：乙\n印发日期：2024年3月1日\n")


def test_one_annex_has_no_number() -> None:
    assert "\nTo: 各\\*机关\n\nAnnex: A\n\n" in written(markdown, official(EN, "A"))


def test_annexes_that_are_sections_come_first() -> None:
    made = replace(official(ZH, "另册"), blocks=(Heading(1, "a", literal("清单", ZH, "a_title"), annex=1),))
    assert "\n附件2：另册\n" in written(text, made)
    assert "\n## 附件1\u3000清单\n" in written(markdown, made)
    assert "\n附件1\u3000清单\n" in written(text, made)


def test_what_is_not_there_is_not_named() -> None:
    made = document((), (ZH,))
    for writer in (markdown, text):
        assert "主送" not in written(writer, made)
        assert "附件" not in written(writer, made)
