"""The format of a template's settings file, as shapes; docs/templates.md says the same in prose."""

from __future__ import annotations

from typing import Final, get_args

from jjjdoc.errors import Wording
from jjjdoc.language.captions import CaptionKind
from jjjdoc.loader.shapes import Field, FilePath, Flag, Id, ListOf, MapOf, Record, Shape, String, Whole, Word
from jjjdoc.ooxml.formats import Alignment
from jjjdoc.ooxml.notes import NoteKind
from jjjdoc.writers.docx.measures import COLOR, INDENT, LENGTH, LINE, RULE, SIGNED, SIZE
from jjjdoc.writers.docx.roles import CONTENTS, HEADINGS, ROLES
from jjjdoc.writers.docx.template import BackItem, FrontItem

#: Sizes of paper by name, in tenths of a millimetre, upright.
PAPER: Final = {
    "A3": (2970, 4200),
    "A4": (2100, 2970),
    "A5": (1480, 2100),
    "B5": (1760, 2500),
    "letter": (2159, 2794),
    "legal": (2159, 3556),
}

FIELD_NAMES: Final = ("title", "translation", "issuer", "date", "page", "pages")

_HEX = String(
    "#[0-9A-Fa-f]{6}",
    Wording(en='write the value in quotes: "#9B1C1F"', zh='请写带引号的颜色值，如"#9B1C1F"'),
)
_FONT_NAME = String(r"[^\x00-\x1f,;<>&\"]{1,60}", Wording(en="write the name of a font", zh="请写字体名称"))
_FONT = String("[a-z][a-z0-9_]{0,63}", Wording(en="write a name under fonts", zh="请写fonts中的名称"))
_LINE_TEXT = String(
    rf"(?:[^{{}}]|\{{(?:{'|'.join(FIELD_NAMES)})\}})*",
    Wording(
        en="write text with fields in braces: {{title}} {{translation}} {{issuer}} {{date}} {{page}} {{pages}}",
        zh="请写文字；字段写在花括号中：{{title}} {{translation}} {{issuer}} {{date}} {{page}} {{pages}}",
    ),
)

_HEADING_NUMBER = String(
    r"[^{}%]{0,10}\{(?:chinese|decimal)\}[^{}%]{0,10}|[^{}%]{0,10}\{decimal\}(?:[^{}%]{1,5}\{decimal\}){1,3}[^{}%]{0,10}",
    Wording(
        en="write the number with one field, {{chinese}}、 or {{decimal}}., or include the levels"
        " above: {{decimal}}.{{decimal}}",
        zh="请写含一个字段的编号，如“{{chinese}}、”或“{{decimal}}.”；含上级编号时写作“{{decimal}}.{"
        "{decimal}}”",
    ),
)
_HEADING_NUMBERS = ListOf(_HEADING_NUMBER, least=1, most=len(HEADINGS))

_LOOK: Final = (
    Field("font", _FONT, "A name under fonts."),
    Field("size", SIZE, "The size of the text."),
    Field("color", COLOR, "The colour of the text."),
    Field("bold", Flag(), "Whether the text is bold."),
    Field("italic", Flag(), "Whether the text is italic."),
    Field("underline", Flag(), "Whether the text is underlined."),
    Field("tracking", SIGNED, "Space added between characters."),
    Field("align", Word(get_args(Alignment)), "How lines are set."),
    Field("line", LINE, "The height of a line."),
    Field("before", LENGTH, "Space above."),
    Field("after", LENGTH, "Space below."),
    Field("left", INDENT, "Indent at the left."),
    Field("right", INDENT, "Indent at the right."),
    Field("first_line", INDENT, "Indent of the first line."),
    Field("hanging", INDENT, "How far the first line stands out to the left."),
    Field(
        "autospace",
        Flag(),
        "Whether there is a little space between Chinese and Latin; there is if not given.",
    ),
    Field("grid", Flag(), "Whether its lines keep to the grid of the page; they do if this is not given."),
    Field("keep_next", Flag(), "Whether it stays on the page of what follows."),
    Field("keep_lines", Flag(), "Whether its lines stay on one page."),
    Field("rule_above", RULE, "A rule above."),
    Field("rule_left", RULE, "A rule at the left."),
    Field("rule_below", RULE, "A rule below."),
    Field("shade", COLOR, "The colour of the ground."),
)

_SCRIPTS: Final = (
    Field("chinese", Record("script_look", _LOOK), "What is different in Chinese."),
    Field("english", Record("script_look", _LOOK), "What is different in English."),
)

_VARIANT: Final = Record("look_variant", (*_LOOK, *_SCRIPTS))

_ROLE: Final = Record(
    "look",
    (
        *_LOOK,
        *_SCRIPTS,
        Field("paired", _VARIANT, "What is different in an edition of several languages."),
        Field("parallel", _VARIANT, "What is different in columns side by side."),
    ),
)

_RULES: Final = (
    Field("top", RULE, "The rule above the table."),
    Field("below_header", RULE, "The rule below its header row."),
    Field("inside", RULE, "The rules between rows."),
    Field("middle", RULE, "The rules between columns."),
    Field("bottom", RULE, "The rule below the table."),
    Field("header_shade", COLOR, "The ground of its header row."),
    Field("shade", COLOR, "The ground of its cells."),
    Field("margin", LENGTH, "Space at the sides of a cell.", needed=True),
    Field("padding", LENGTH, "Space above and below the text of a cell.", needed=True),
)

_PLACES: Final = (
    Field("left", _LINE_TEXT, "The text at the left."),
    Field("center", _LINE_TEXT, "The text in the middle."),
    Field("right", _LINE_TEXT, "The text at the right."),
)

_LINE: Final = Record(
    "line",
    (
        *_PLACES,
        Field("even", Record("even_line", _PLACES), "What stands on even pages instead."),
        Field("first_page", Flag(), "Whether it stands on the first page; it does if this is not given."),
    ),
)

_CONTENTS: Final = Record(
    "contents",
    (
        Field("levels", Whole(1, len(CONTENTS)), "How many levels of headings are listed.", needed=True),
        Field(
            "least", Whole(1, 99), "How many entries there are at least; with fewer there are no contents."
        ),
    ),
)

_BASE = String(r"[^/\\:.]{1,40}", Wording(en="write the name of a template", zh="请写模板名称"))

_LETTERHEAD: Final = Record(
    "letterhead",
    (
        Field("mark", LENGTH, "From the upper edge of the paper to the mark of the issuer.", needed=True),
        Field("width", LENGTH, "How long the rules are.", needed=True),
        Field("foot", LENGTH, "From the lower edge of the paper to the rule at the foot.", needed=True),
    ),
)

_MARGINS: Final = Record(
    "margins",
    tuple(
        Field(side, LENGTH, f"The {side} margin.", needed=True) for side in ("top", "right", "bottom", "left")
    ),
)

_GRID: Final = Record(
    "grid",
    (
        Field("lines", Whole(1, 99), "How many lines a page has.", needed=True),
        Field("characters", Whole(1, 99), "How many Chinese characters a line has.", needed=True),
    ),
)

_PAGE: Final = Record(
    "page",
    (
        Field("size", Word(tuple(PAPER)), "The size of the paper.", needed=True),
        Field("orientation", Word(("portrait", "landscape")), "Upright if not given."),
        Field("margins", _MARGINS, "From the edges of the paper to the text.", needed=True),
        Field("header", LENGTH, "From the top of the paper to the header.", needed=True),
        Field("footer", LENGTH, "From the bottom of the paper to the footer.", needed=True),
        Field(
            "turned_lines",
            Word(("with_text", "with_paper")),
            "Where header and footer stand on a page on its side: with the text, or as on the upright paper.",
        ),
        Field("grid", _GRID, "The grid that lines and characters keep to in Chinese."),
    ),
)

_NAMES: Final = ListOf(_FONT_NAME, least=1, or_one=True)

_FACE: Final = Record(
    "font",
    (
        Field("chinese", _NAMES, "The font of Chinese characters, then what stands in for it.", needed=True),
        Field("latin", _NAMES, "The font of letters and digits, then what stands in for it.", needed=True),
    ),
)

_STYLES: Final[Shape] = Record("styles", tuple(Field(role, _ROLE, f"The look of {role}.") for role in ROLES))

TEMPLATE: Final = Record(
    "template",
    (
        Field("based_on", _BASE, "The template that holds where this one says nothing."),
        Field("page", _PAGE, "Paper and margins.", needed=True),
        Field("colors", MapOf(Id(), _HEX), "Colours by name."),
        Field("fonts", MapOf(Id(), _FACE, least=1), "Fonts by name, for each script.", needed=True),
        Field("styles", _STYLES, "The look of each role.", needed=True),
        Field("header", _LINE, "The header of each page.", needed=True),
        Field("footer", _LINE, "The footer of each page.", needed=True),
        Field("front", ListOf(Word(get_args(FrontItem))), "What opens a document, in order.", needed=True),
        Field("contents", _CONTENTS, "The contents after the front matter; none if this is not given."),
        Field("back", ListOf(Word(get_args(BackItem))), "What closes a document, in order."),
        Field(
            "heading_numbers",
            Record(
                "heading_numbers",
                (
                    Field("chinese", _HEADING_NUMBERS, "Where the first language is Chinese."),
                    Field("english", _HEADING_NUMBERS, "Where it is English."),
                ),
            ),
            "The numbers of headings, from the first level on; none if this is not given.",
        ),
        Field("imprint", Record("table", _RULES), "The imprint of an official document."),
        Field("letterhead", _LETTERHEAD, "The head of a letter, in place of that of other documents."),
        Field("table", Record("table", _RULES), "Tables.", needed=True),
        Field("parallel", Record("table", _RULES), "Languages side by side.", needed=True),
        Field(
            "tiles",
            Record(
                "tiles",
                (
                    *_RULES,
                    Field("across", Whole(1, 6), "How many key figures stand in a row at most.", needed=True),
                    Field("gap", LENGTH, "White space between key figures.", needed=True),
                ),
            ),
            "Key figures.",
            needed=True,
        ),
        Field("space_after_table", LENGTH, "Space between a table and what follows.", needed=True),
        Field(
            "caption_lists",
            ListOf(Word(get_args(CaptionKind))),
            "Captions that are listed after the contents.",
        ),
        Field(
            "notes",
            Word(get_args(NoteKind)),
            "Where notes stand; at the foot of the page if this is not given.",
        ),
        Field("reference", FilePath(), "A Word file in this folder whose styles and pages rule."),
    ),
)
