"""The styles part: what every style of a document looks like (ECMA-376 17.7)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct

from jjjdoc.ooxml.formats import (
    Border,
    ParagraphFormat,
    TextFormat,
    border,
    paragraph_properties,
    text_properties,
)
from jjjdoc.ooxml.names import DECLARATION, W, escape_attribute

StyleKind = Literal["paragraph", "character"]

#: The kind of a style (paragraph, character, table) and its name in lower case.
StyleName = tuple[str, str]


class Style(Struct, frozen=True):
    """A paragraph or character style; names of built-in styles are those of Word, in lower case where it has so.

    `size` is the size of the text in half-points that lengths in characters go by. Styles with a `priority` are
    offered to the user, in that order.
    """

    id: str
    name: str
    kind: StyleKind
    text: TextFormat
    paragraph: ParagraphFormat
    size: int
    based_on: str | None = None
    next: str | None = None
    priority: int | None = None
    default: bool = False


class TableRules(Struct, frozen=True):
    """What a table looks like: its rules, the ground of its header row and of its cells, the space inside cells.

    `margin` is at the sides and `padding` above and below the text of a cell, in twips.
    """

    top: Border | None
    header: Border | None
    inside: Border | None
    middle: Border | None
    bottom: Border | None
    header_shade: str | None
    shade: str | None
    margin: int
    padding: int


class TableStyle(Struct, frozen=True):
    """A table style."""

    id: str
    name: str
    rules: TableRules


def styles_xml(
    styles: Iterable[Style], tables: Iterable[TableStyle], defaults: TextFormat, language: str
) -> str:
    """Return the styles part; `language` is the `w:lang` element of the document."""
    items = [style_xml(style) for style in styles]
    items += _BUILT_IN
    items += (table_style_xml(style, based_on="TableNormal") for style in tables)
    text = text_properties("", defaults, language=language)
    return (
        f'{DECLARATION}<w:styles xmlns:w="{W}"><w:docDefaults><w:rPrDefault><w:rPr>{text}</w:rPr></w:rPrDefault>'
        f"<w:pPrDefault/></w:docDefaults>{''.join(items)}</w:styles>"
    )


def style_xml(style: Style) -> str:
    """Return one `w:style`."""
    default = ' w:default="1"' if style.default else ""
    based_on = f'<w:basedOn w:val="{style.based_on}"/>' if style.based_on else ""
    following = f'<w:next w:val="{style.next}"/>' if style.next else ""
    offered = f'<w:uiPriority w:val="{style.priority}"/><w:qFormat/>' if style.priority is not None else ""
    paragraph = paragraph_properties(style.paragraph, style.size) if style.kind == "paragraph" else ""
    text = text_properties("", style.text)
    return (
        f'<w:style w:type="{style.kind}"{default} w:styleId="{style.id}">'
        f'<w:name w:val="{escape_attribute(style.name)}"/>{based_on}{following}{offered}'
        + (f"<w:pPr>{paragraph}</w:pPr>" if paragraph else "")
        + (f"<w:rPr>{text}</w:rPr>" if text else "")
        + "</w:style>"
    )


def table_style_xml(style: TableStyle, based_on: str | None) -> str:
    """Return one `w:style` of a table, with its header row."""
    rules = style.rules
    edges = (
        ("w:top", rules.top),
        ("w:bottom", rules.bottom),
        ("w:insideH", rules.inside),
        ("w:insideV", rules.middle),
    )
    borders = "".join(border(tag, rule) for tag, rule in edges if rule)
    header = border("w:bottom", rules.header) if rules.header else ""
    header = f"<w:tcBorders>{header}</w:tcBorders>" if header else ""
    header += _shade(rules.header_shade)
    return (
        f'<w:style w:type="table" w:styleId="{style.id}"><w:name w:val="{escape_attribute(style.name)}"/>'
        + (f'<w:basedOn w:val="{based_on}"/>' if based_on else "")
        + '<w:uiPriority w:val="59"/><w:tblPr>'
        + (f"<w:tblBorders>{borders}</w:tblBorders>" if borders else "")
        + f"{_margins(rules.margin, rules.padding)}</w:tblPr>"
        + (f"<w:tcPr>{_shade(rules.shade)}</w:tcPr>" if rules.shade else "")
        + (f'<w:tblStylePr w:type="firstRow"><w:tcPr>{header}</w:tcPr></w:tblStylePr>' if header else "")
        + "</w:style>"
    )


def _margins(side: int, above: int) -> str:
    return (
        f'<w:tblCellMar><w:top w:w="{above}" w:type="dxa"/><w:left w:w="{side}" w:type="dxa"/>'
        f'<w:bottom w:w="{above}" w:type="dxa"/><w:right w:w="{side}" w:type="dxa"/></w:tblCellMar>'
    )


def _shade(color: str | None) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{color}"/>' if color else ""


_HIDDEN = '<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>'

# What every other style stands on.
_BUILT_IN = (
    f"""<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">\
<w:name w:val="Default Paragraph Font"/>{_HIDDEN}</w:style>""",
    f"""<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>{_HIDDEN}\
<w:tblPr><w:tblInd w:w="0" w:type="dxa"/>{_margins(108, 0)}</w:tblPr></w:style>""",
    f"""<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>{_HIDDEN}</w:style>""",
)
