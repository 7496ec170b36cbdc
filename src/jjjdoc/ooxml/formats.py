"""What text and paragraphs look like, and the `w:rPr` and `w:pPr` that say so (ECMA-376 17.3)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, TypeVar

from msgspec import Struct

from jjjdoc.ooxml.names import escape_attribute

Alignment = Literal["left", "center", "right", "justify"]


class Tab(NamedTuple):
    """How the text after a tab is set, where the tab stands in twips, and whether dots lead to it.

    `clear` takes away that of a style.
    """

    kind: Literal["center", "right", "clear"]
    at: int
    dotted: bool = False


_JUSTIFICATION = {"left": "left", "center": "center", "right": "right", "justify": "both"}


BorderKind = Literal["single", "thickThinSmallGap", "thinThickSmallGap"]


class Border(Struct, frozen=True):
    """A rule: its width in eighths of a point, its colour in hex, its distance from the text in points."""

    width: int
    color: str
    gap: int = 1
    kind: BorderKind = "single"


class Length(Struct, frozen=True):
    """A length in twentieths of a point, or, with `ems`, in hundredths of the size of the text."""

    value: int
    ems: bool = False

    def twips(self, size: int) -> int:
        """Return it in twentieths of a point, for text of this size in half-points."""
        return self.value * size // 10 if self.ems else self.value


class Line(Struct, frozen=True):
    """The height of a line: 240ths of a single line, or, when `exact`, twentieths of a point."""

    value: int
    exact: bool = False


class TextFormat(Struct, frozen=True):
    """What characters look like; None leaves a property as it is. Sizes in half-points, tracking in twips."""

    latin: str | None = None
    chinese: str | None = None
    bold: bool | None = None
    italic: bool | None = None
    color: str | None = None
    tracking: int | None = None
    size: int | None = None
    underline: bool | None = None
    superscript: bool | None = None


class ParagraphFormat(Struct, frozen=True):
    """What a paragraph looks like; None leaves a property as it is.

    `autospace`: there is a little space between Chinese characters and Latin letters or digits. `on_grid`: its lines and characters keep to the grid of the page, if that has one. `list_level` is a Word list and
    a level of it, from 0.
    """

    keep_next: bool | None = None
    keep_lines: bool | None = None
    top: Border | None = None
    left_rule: Border | None = None
    bottom: Border | None = None
    shade: str | None = None
    tabs: tuple[Tab, ...] | None = None
    before: int | None = None
    after: int | None = None
    line: Line | None = None
    left: Length | None = None
    right: Length | None = None
    first_line: Length | None = None
    hanging: Length | None = None
    align: Alignment | None = None
    outline: int | None = None
    autospace: bool | None = None
    on_grid: bool | None = None
    list_level: tuple[int, int] | None = None


#: The formats that leave everything as it is.
SAME_TEXT = TextFormat()
SAME_PARAGRAPH = ParagraphFormat()

F = TypeVar("F", TextFormat, ParagraphFormat)


def overlay(under: F, over: F) -> F:
    """Return a format with the properties of the second, and of the first where the second has none."""
    values = {name: getattr(over, name) for name in under.__struct_fields__}
    return type(under)(
        **{name: getattr(under, name) if value is None else value for name, value in values.items()}
    )


def difference(base: F, other: F, plain: F) -> F:
    """Return what of the second format is not already in the first.

    A property that the first has and the second has not becomes that of `plain`.
    """
    values = {}
    for name in base.__struct_fields__:
        old, new = getattr(base, name), getattr(other, name)
        if new != old:
            values[name] = getattr(plain, name) if new is None else new
    return type(base)(**values)


def text_properties(style: str, look: TextFormat, *, east_asian: bool = False, language: str = "") -> str:
    """Return the children of `w:rPr` in the order of the schema.

    `style` is the id of a character style or empty, `language` the `w:lang` element or empty. With `east_asian`
    the characters that both scripts share (“ ” — … ·) are set from the Chinese font.
    """
    return "".join(
        (
            f'<w:rStyle w:val="{style}"/>' if style else "",
            _fonts(look, east_asian),
            _switch("w:b", look.bold),
            _switch("w:i", look.italic),
            f'<w:color w:val="{look.color}"/>' if look.color else "",
            f'<w:spacing w:val="{look.tracking}"/>' if look.tracking is not None else "",
            f'<w:sz w:val="{look.size}"/><w:szCs w:val="{look.size}"/>' if look.size else "",
            _underline(look.underline),
            '<w:vertAlign w:val="superscript"/>' if look.superscript else "",
            language,
        )
    )


def paragraph_properties(look: ParagraphFormat, size: int) -> str:
    """Return the children of `w:pPr` in the order of the schema, for text of this size in half-points."""
    return "".join(
        (
            _switch("w:keepNext", look.keep_next),
            _switch("w:keepLines", look.keep_lines),
            list_properties(*look.list_level) if look.list_level else "",
            _borders(look),
            f'<w:shd w:val="clear" w:color="auto" w:fill="{look.shade}"/>' if look.shade else "",
            tabs(look.tabs or ()),
            _switch("w:autoSpaceDE", look.autospace),
            _switch("w:autoSpaceDN", look.autospace),
            _switch("w:snapToGrid", look.on_grid),
            _spacing(look),
            _indents(look, size),
            f'<w:jc w:val="{_JUSTIFICATION[look.align]}"/>' if look.align else "",
            f'<w:outlineLvl w:val="{look.outline}"/>' if look.outline is not None else "",
        )
    )


def list_properties(number: int, level: int) -> str:
    """Return `w:numPr` of a level of a Word list."""
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


def indents(left: int, right: int, first: int, size: int) -> str:
    """Return `w:ind` in hundredths of the size of the text (in half-points); a `first` below 0 hangs out."""
    name = "firstLine" if first >= 0 else "hanging"
    lengths = (("left", left), ("right", right), (name, abs(first)))
    attributes = "".join(_indent(each, Length(value, ems=True), size) for each, value in lengths)
    return f"<w:ind{attributes}/>"


def tabs(stops: Iterable[Tab]) -> str:
    """Return `w:tabs`."""
    items = "".join(map(_tab, stops))
    return f"<w:tabs>{items}</w:tabs>" if items else ""


def frame(left: int, top: int, width: int, below: int = 0) -> str:
    """Return `w:framePr` of a paragraph at a place on the paper, text going on `below` it by so much (all twips)."""
    return (
        f'<w:framePr w:w="{width}" w:vSpace="{below}" w:wrap="notBeside" w:vAnchor="page" w:hAnchor="page"'
        f' w:x="{left}" w:y="{top}"/>'
    )


def border(tag: str, rule: Border | None) -> str:
    """Return a border element, `nil` for none."""
    if rule is None:
        return f'<{tag} w:val="nil"/>'
    return f'<{tag} w:val="{rule.kind}" w:sz="{rule.width}" w:space="{rule.gap}" w:color="{rule.color}"/>'


def _switch(tag: str, on: bool | None) -> str:
    if on is None:
        return ""
    return f"<{tag}/>" if on else f'<{tag} w:val="0"/>'


def _underline(on: bool | None) -> str:
    if on is None:
        return ""
    return f'<w:u w:val="{"single" if on else "none"}"/>'


def _fonts(look: TextFormat, east_asian: bool) -> str:
    hint = ' w:hint="eastAsia"' if east_asian else ""
    latin = escape_attribute(look.latin or "")
    latin = f' w:ascii="{latin}" w:hAnsi="{latin}" w:cs="{latin}"' if latin else ""
    chinese = f' w:eastAsia="{escape_attribute(look.chinese)}"' if look.chinese else ""
    return f"<w:rFonts{hint}{latin}{chinese}/>" if hint or latin or chinese else ""


def _borders(look: ParagraphFormat) -> str:
    rules = (("w:top", look.top), ("w:left", look.left_rule), ("w:bottom", look.bottom))
    present = "".join(border(tag, rule) for tag, rule in rules if rule)
    return f"<w:pBdr>{present}</w:pBdr>" if present else ""


def _tab(tab: Tab) -> str:
    leader = ' w:leader="dot"' if tab.dotted else ""
    return f'<w:tab w:val="{tab.kind}"{leader} w:pos="{tab.at}"/>'


def _spacing(look: ParagraphFormat) -> str:
    before = f' w:before="{look.before}"' if look.before is not None else ""
    after = f' w:after="{look.after}"' if look.after is not None else ""
    line = ""
    if look.line is not None:
        line = f' w:line="{look.line.value}" w:lineRule="{"exact" if look.line.exact else "auto"}"'
    return f"<w:spacing{before}{after}{line}/>" if before or after or line else ""


def _indents(look: ParagraphFormat, size: int) -> str:
    sides = _indent("left", look.left, size) + _indent("right", look.right, size)
    if look.hanging is not None:
        first = _indent("hanging", look.hanging, size)
    else:
        first = _indent("firstLine", look.first_line, size)
    return f"<w:ind{sides}{first}/>" if sides or first else ""


def _indent(name: str, length: Length | None, size: int) -> str:
    """Return the attributes of an indent; in characters it follows the size of the text in Word and WPS."""
    if length is None:
        return ""
    # A length in characters beats one in twips, so that a style must be able to take it back.
    characters = length.value if length.ems else 0
    chars = f' w:{name}Chars="{characters}"' if length.ems or not length.value else ""
    return f'{chars} w:{name}="{length.twips(size)}"'
