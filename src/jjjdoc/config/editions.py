"""The editions that a project's settings define."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jjjdoc.config.settings import CaptionList, Content, Edition, Format, Layout
from jjjdoc.config.suggestion import suggestion
from jjjdoc.config.table import Table
from jjjdoc.errors import Wording
from jjjdoc.patterns import regex
from jjjdoc.tags import normal_tag

LAYOUTS: dict[str, Layout] = {
    "single": "single",
    "interleaved": "interleaved",
    "side-by-side": "side_by_side",
}
FORMATS: dict[str, Format] = {"docx": "docx", "md": "md", "txt": "txt", "pdf": "pdf"}
LISTS: dict[str, CaptionList] = {"tables": "table", "figures": "figure"}
CONTENTS: dict[str, Content] = {"full": "full", "summary": "summary"}
KEYS = (
    "languages",
    "layout",
    "template",
    "formats",
    "sections",
    "depth",
    "content",
    "notes",
    "source-notes",
    "key-figures",
    "glossary",
    "lists",
    "final",
)

NAME = regex(r"[a-z0-9][a-z0-9_-]{0,63}")
LANGUAGE = regex(r"(zh|en)(-[A-Z][a-z]{3})?(-[A-Z]{2})?")

BAD_NAME = Wording(
    en="“{name}” cannot name an edition: lower-case letters, digits, - and _ only",
    zh="“{name}”不能用作版本名：只能用小写字母、数字、-和_",
)
NO_LANGUAGES = Wording(
    en='edition “{name}” has no languages; add languages = ["zh"], ["en"] or both',
    zh='版本“{name}”未写明语言；请添加languages = ["zh"]、["en"]或两者',
)
BAD_LANGUAGE = Wording(
    en="“{tag}” is not a language of reports; write zh or en, or a longer tag such as zh-CN",
    zh="报告没有语言“{tag}”；请写zh或en，或更完整的标签，如zh-CN",
)
ONE_LANGUAGE = Wording(
    en="layout “single” shows one language, but {count} are given; use “interleaved” or “side-by-side”",
    zh="版式“single”只显示一种语言，但写了{count}种；请用“interleaved”或“side-by-side”",
)
TWO_LANGUAGES = Wording(
    en="layout “{layout}” needs two languages or more", zh="版式“{layout}”需要两种以上语言"
)
NO_TEMPLATE = Wording(en="there is no template “{name}”", zh="没有模板“{name}”")


def read_editions(
    tables: Sequence[tuple[str, Table]], templates: Sequence[Path], planned: str | None = None
) -> tuple[Edition, ...]:
    """Read every edition, in the order of the file; `templates` are the folders a template may be in.

    `planned` is one that an edition may name though it is not there yet.
    """
    return tuple(_read_edition(name, table, templates, planned) for name, table in tables)


def _read_edition(name: str, table: Table, templates: Sequence[Path], planned: str | None) -> Edition:
    if NAME.fullmatch(name) is None:
        table.fault(None, BAD_NAME(name=name))
    table.check_keys(KEYS)
    edition = Edition(
        name=name,
        languages=_languages(name, table),
        layout=table.choice("layout", LAYOUTS, "single"),
        template=_template(table, templates, planned),
        formats=table.choices("formats", FORMATS, ("docx", "md", "txt")),
        sections=table.texts("sections"),
        depth=table.number("depth", 4, 1, 4),
        content=table.choice("content", CONTENTS, "full"),
        notes=table.flag("notes", True),
        source_notes=table.flag("source-notes", False),
        key_figures=table.flag("key-figures", True),
        glossary=table.flag("glossary", False),
        lists=table.choices("lists", LISTS, ()),
        final=table.flag("final", False),
    )
    _check_layout(edition, table)
    return edition


def _languages(name: str, table: Table) -> tuple[str, ...]:
    if not table.has("languages"):
        table.fault(None, NO_LANGUAGES(name=name))
    tags = tuple(map(normal_tag, table.texts("languages")))
    for tag in tags:
        if LANGUAGE.fullmatch(tag) is None:
            table.fault("languages", BAD_LANGUAGE(tag=tag))
    return tags


def _check_layout(edition: Edition, table: Table) -> None:
    count = len(edition.languages)
    if edition.layout == "single" and count > 1:
        table.fault("layout" if table.has("layout") else "languages", ONE_LANGUAGE(count=count))
    if edition.layout != "single" and count == 1:
        written = next(name for name, layout in LAYOUTS.items() if layout == edition.layout)
        table.fault("languages", TWO_LANGUAGES(layout=written))


def _template(table: Table, folders: Sequence[Path], planned: str | None) -> str:
    name = table.text("template", "plain")
    known = [path.parent.name for folder in folders for path in sorted(folder.glob("*/template.yaml"))]
    if name not in (*known, planned) and table.has("template"):
        table.fault("template", NO_TEMPLATE(name=name), suggestion(name, known))
    return name
