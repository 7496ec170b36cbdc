"""Captions are numbered, and references say what their targets are called."""

from pathlib import Path
from typing import Any

from jjjdoc.editions.passes.cross_references import number_captions, referred_targets, write_cross_references
from jjjdoc.locations import TextView
from jjjdoc.tree.nodes import (
    Chart,
    CrossReference,
    Document,
    Figure,
    Heading,
    Link,
    Prose,
    Table,
    TableRow,
    Text,
)
from jjjdoc.tree.walk import iterate_inlines, iterate_prose

ZH, EN = "zh-CN", "en"


def words(text: str, language: str, segment: str | None = None) -> Prose:
    return Prose(segment, language, (Text(text, 0, len(text)),), TextView.of_generated(text))


def table(name: str, language: str, *, captioned: bool = True) -> Table:
    caption = words("caption", language) if captioned else None
    return Table(name, language, caption, (), TableRow(()), ())


def figure(name: str) -> Figure:
    captions = words("图注", ZH), (words("caption", EN),)
    return Figure(name, ZH, Path("a.png"), words("alt", ZH), *captions)


def refer(target: str) -> CrossReference:
    return CrossReference(target, 0, 1)


def said(document: Document) -> list[tuple[str, str | None, bool, str | None]]:
    return [
        (inline.target, inline.text, (inline.before, inline.after) == ("“", "”"), inline.anchor)
        for prose in iterate_prose(document)
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, CrossReference)
    ]


def test_each_language_and_kind_counts_for_itself(make_document: Any) -> None:
    document = number_captions(
        make_document(
            table("a", ZH),
            table("a", EN),
            table("plain", ZH, captioned=False),
            figure("f"),
            table("b", ZH),
            table("b", EN),
            Chart("c", ZH, "bar", words("图题", ZH), None, ()),
        )
    )
    numbers = [block.number for block in document.blocks if isinstance(block, Table | Figure | Chart)]
    assert numbers == [1, 1, None, 1, 2, 2, 2]


def test_numbers_in_each_language(make_prose: Any, make_document: Any) -> None:
    zh, en = (make_prose(language, refer("a"), refer("f")) for language in (ZH, EN))
    made = number_captions(make_document(zh, en, table("a", ZH), table("a", EN), figure("f")))
    assert said(write_cross_references(made, {}, {})) == [
        ("a", "表1", False, "a-zh-CN"),
        ("f", "图1", False, "f-zh-CN"),
        ("a", "Table 1", False, "a-en"),
        ("f", "Figure 1", False, "f-en"),
    ]


def test_a_section_is_called_by_its_title(make_prose: Any, make_document: Any) -> None:
    heading = Heading(1, "s", words("标题", ZH, "s_title"), (words("Title", EN, "s_title"),))
    made = make_document(heading, make_prose(ZH, refer("s")), make_prose(EN, refer("s")))
    assert said(write_cross_references(made, {}, {})) == [
        ("s", "标题", True, "s_title-zh-CN"),
        ("s", "Title", True, "s_title-en"),
    ]


def test_what_the_edition_does_not_show_has_its_title_and_no_place(
    make_prose: Any, make_document: Any
) -> None:
    made = make_document(make_prose(EN, refer("a"), refer("gone")))
    assert referred_targets(made) == {("a", EN), ("gone", EN)}
    written = write_cross_references(made, {("a", EN): words("Values", EN)}, {})
    assert said(written) == [("a", "Values", True, None), ("gone", None, False, None)]


def test_a_source_leads_to_its_address(make_prose: Any, make_document: Any) -> None:
    made = make_document(make_prose(EN, refer("press")))
    written = write_cross_references(made, {("press", EN): words("Press", EN)}, {"press": "https://x.cn"})
    (link,) = [inline for prose in iterate_prose(written) for inline in prose.inlines]
    assert isinstance(link, Link)
    assert link.target == "https://x.cn"
    assert said(written) == [("press", "Press", True, None)]
