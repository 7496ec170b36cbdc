"""Whom to ask: at the end of a Word document, among the front matter elsewhere; nothing where there is none."""

from msgspec.structs import replace

from contracts.sample import EN, ZH, document, literal
from jjjdoc.tree.nodes import Document, Paragraph
from jjjdoc.writers import markdown, text
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import written


def asked(*languages: str) -> Document:
    made = document((Paragraph(literal("正文", ZH)),), languages)
    contacts = {
        ZH: literal("综合处", ZH, "report_contact"),
        EN: literal("General Office", EN, "report_contact"),
    }
    fronts = tuple(replace(front, contact=contacts[front.language]) for front in made.fronts)
    return replace(made, fronts=fronts)


def test_word_has_it_last() -> None:
    opened = written(asked(ZH, EN), "briefing")
    assert opened.text("//w:body/w:p")[-2:] == ["联系方式：综合处", "Contact: General Office"]
    assert opened.paragraphs("Contact") == ["联系方式：综合处"]
    assert "seg_report_contact_en" in opened.find("//w:bookmarkStart/@w:name")


def test_a_template_may_leave_it_out(tmp_path) -> None:
    from writers.docx.opened import TEMPLATES  # noqa: PLC0415

    settings = (TEMPLATES / "briefing" / "template.yaml").read_text("utf-8")
    (tmp_path / "template.yaml").write_text(settings.replace("back: [contact]\n", ""), "utf-8")
    assert "综合处" not in "".join(written(asked(ZH), tmp_path).text("//w:p"))


def test_text_and_markdown_name_it() -> None:
    for writer, said in (
        (text, "\nContact: General Office\n"),
        (markdown, "\n**Contact**: General Office\n"),
    ):
        (file,) = writer.write(asked(EN), WriteOptions("sample"))
        assert said in file.data.decode("utf-8")


def test_nothing_is_made_up() -> None:
    assert "联系方式" not in "".join(written(document(()), "briefing").text("//w:p"))
    for writer in (text, markdown):
        (file,) = writer.write(document(()), WriteOptions("sample"))
        assert "联系" not in file.data.decode("utf-8")
