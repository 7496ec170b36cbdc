"""The format of reports and of shared facts, as shapes; docs/source-format.md says the same in prose."""

from __future__ import annotations

from typing import get_args

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.loader.shape import (
    BY_LANGUAGE,
    ByLanguage,
    Day,
    Field,
    FilePath,
    Flag,
    Id,
    LanguageTag,
    Later,
    ListOf,
    MapOf,
    Number,
    OneOf,
    Period,
    Prose,
    Record,
    String,
    Target,
    Whole,
    Word,
)
from jjjdoc.loader.values import ID_PATTERN, PERIOD_PATTERN
from jjjdoc.model.fact import Operation, Qualifier
from jjjdoc.tree.nodes import Alignment, ChartKind

MAX_DIGITS = 9

_WRITE_OPERAND = Wording(
    en="write the id of a fact, and for a series the period: tech_contracts@2013",
    zh="请写数据的标识；时间序列须加时期：tech_contracts@2013",
)
_WRITE_FACT = Wording(
    en="write the id of a fact without braces: tech_contracts@2013, with options after a bar: |value",
    zh="请写数据的标识，不加花括号：tech_contracts@2013；选项写在竖线之后：|value",
)

_WRITE_COPY = Wording(
    en='write six digits in quotes, such as "000001"', zh='请写带引号的六位数字，如 "000001"'
)

_OPERAND_PATTERN = f"{ID_PATTERN}(@{PERIOD_PATTERN})?"

ALLOWANCE = Record(
    "allowance",
    (
        Field("rule", String(), "The id of a rule of `jjjdoc lint`, or of a group of rules.", needed=True),
        Field(
            "reason", String(), "Why its findings may stand here; without one the allowance has no effect."
        ),
    ),
)

_ALLOW = Field("allow", ListOf(ALLOWANCE, least=1), "Findings of `jjjdoc lint` that may stand in here.")

TEXT = Record("text", (_ALLOW,), ByLanguage(Prose(), "The text in this language."))
PART = Record(
    "official_text",
    (_ALLOW,),
    ByLanguage(
        Prose(), "The text in this language; without one the part is absent in it.", source_needed=False
    ),
    at_least_one=(BY_LANGUAGE,),
)
OPERAND = String(_OPERAND_PATTERN, _WRITE_OPERAND)
FACT_REFERENCE = String(rf"{_OPERAND_PATTERN}(\|.+)?", _WRITE_FACT)


def _id(description: str) -> Field:
    return Field("id", Id(added=True), description, needed=True)


# --- facts and references

_TWO_FACTS = ListOf(OPERAND, least=2, most=2)

DERIVED = Record(
    "derived",
    (
        Field("ratio", _TWO_FACTS, "The first divided by the second."),
        Field("difference", _TWO_FACTS, "The first less the second."),
        Field("percent_change", _TWO_FACTS, "The change from the first to the second, in percent."),
        Field(
            "average_annual_growth",
            _TWO_FACTS,
            "Compound growth a year from the first to the second over the years between them, in percent.",
        ),
        Field("sum", ListOf(OPERAND, least=2), "The sum of all."),
        Field("share", _TWO_FACTS, "The first in the second, in percent."),
    ),
    at_most_one=(get_args(Operation),),
    at_least_one=get_args(Operation),
)

FACT = Record(
    "fact",
    (
        Field("value", Number(), "The number, with as many decimals as it is known to."),
        Field("series", MapOf(Period(), Number(), least=1), "A value for each period, instead of one value."),
        Field("scale", Word(tuple(SCALES)), "The scale the value is written in; left out for none."),
        Field("unit", Word(tuple(UNITS)), "The unit; left out for a plain count."),
        Field("measure", String(), "The Chinese measure word of a plain count: 个, 家, 所, 项."),
        Field("digits", Whole(0, MAX_DIGITS), "Decimals shown in this scale, if not as many as written."),
        Field("qualifier", Word(get_args(Qualifier)), "How exact the figure is; `exact` if left out."),
        Field("period", Period(), "What the figure is for: 2023, 2023-06, 2023-06-30 or 2021-2025."),
        Field(
            "source", ListOf(Id(), least=1, or_one=True), "The reference it comes from, or a list of them."
        ),
        Field("derived", DERIVED, "How the figure follows from others; its value is checked against it."),
    ),
    at_most_one=(("value", "series"), ("period", "series"), ("series", "derived"), ("unit", "measure")),
    at_least_one=("value", "series", "derived"),
)

REFERENCE = Record(
    "reference",
    (
        Field("title", TEXT, "What the publication is called.", needed=True),
        Field("url", Target(), "Where it can be found."),
        Field("date", Period(), "When it was published: a day, month or year."),
    ),
)

_INCLUDE = Field("include", ListOf(FilePath()), "Files of shared facts and references, relative to this one.")
_FACTS = Field("facts", MapOf(Id(), FACT), "Figures, by id.")
_REFERENCES = Field(
    "references", MapOf(Id(), REFERENCE), "Publications that figures come from, by id."
)  # fmt: skip

SHARED = Record("shared", (_INCLUDE, _FACTS, _REFERENCES))

# --- blocks

_BODY = ByLanguage(Prose(), "The text in this language, in a literal block: `|` and the text indented below.")
_LIST_KINDS = ("bullets", "numbered")


def _item() -> Record:
    return ITEM


ITEM = Record(
    "item",
    (
        _id("Names the item."),
        Field("kind", Word(_LIST_KINDS), "The kind of the nested list, if not that of this one."),
        Field("items", ListOf(Later(_item), least=1), "A list nested under this item."),
        _ALLOW,
    ),
    _BODY,
)

FIGURE_ENTRY = Record(
    "key_figure",
    (
        _id("Names the key figure."),
        Field("fact", FACT_REFERENCE, "The figure: a reference without braces.", needed=True),
        Field("caption", TEXT, "What the figure says.", needed=True),
        _ALLOW,
    ),
)

_CELL_KEYS = (BY_LANGUAGE, "text", "fact")
_CELL_FIELDS = (
    Field("text", Prose(empty=True), 'A text that is the same in every language; "" for an empty cell.'),
    Field("fact", FACT_REFERENCE, "A figure: a reference without braces."),
    _ALLOW,
)

COLUMN = Record(
    "column",
    (
        _id("Names the column; unique in its table."),
        Field("align", Word(get_args(Alignment)), "How its cells are set; `left` if left out."),
        *_CELL_FIELDS,
    ),
    _BODY,
    at_most_one=(_CELL_KEYS,),
    at_least_one=_CELL_KEYS,
)

CELL = Record("cell", _CELL_FIELDS, _BODY, at_most_one=(_CELL_KEYS,), at_least_one=_CELL_KEYS)

ROW = Record(
    "row",
    (
        _id("Names the row."),
        Field("cells", ListOf(CELL), "One cell a column.", needed=True),
        _ALLOW,
    ),
)

CHART_SERIES = Record(
    "chart_series",
    (
        Field("fact", OPERAND, "A fact with its periods, or with @ one of them.", needed=True),
        Field("label", TEXT, "What it is; needed where the chart has several."),
        _ALLOW,
    ),
)

_ITEMS = (Field("items", ListOf(ITEM, least=1), "The items.", needed=True), _ALLOW)

BLOCK = OneOf(
    "block",
    "kind",
    {
        "paragraph": Record("paragraph", (_id("Names the paragraph."), _ALLOW), _BODY),
        "bullets": Record("bullets", _ITEMS),
        "numbered": Record("numbered", _ITEMS),
        "table": Record(
            "table",
            (
                _id("Names the table."),
                Field("caption", TEXT, "The caption."),
                Field("columns", ListOf(COLUMN, least=1), "The columns.", needed=True),
                Field("rows", ListOf(ROW, least=1), "The rows.", needed=True),
                _ALLOW,
            ),
        ),
        "key_figures": Record(
            "key_figures",
            (
                _id("Names the row of key figures."),
                Field("figures", ListOf(FIGURE_ENTRY, least=1), "The figures.", needed=True),
                _ALLOW,
            ),
        ),
        "quotation": Record(
            "quotation",
            (_id("Names the quotation."), Field("attribution", TEXT, "Whose words they are."), _ALLOW),
            _BODY,
        ),
        "note": Record("note", (_id("Names the note; `[^id]` points to it."), _ALLOW), _BODY),
        "figure": Record(
            "figure",
            (
                _id("Names the figure."),
                Field("image", FilePath(), "A PNG or JPEG file, relative to this one.", needed=True),
                Field("alt", TEXT, "What a reader hears who cannot see it.", needed=True),
                Field("caption", TEXT, "The caption."),
                _ALLOW,
            ),
        ),
        "chart": Record(
            "chart",
            (
                _id("Names the chart."),
                Field("type", Word(get_args(ChartKind)), "How it is drawn.", needed=True),
                Field("title", TEXT, "What it shows.", needed=True),
                Field("alt", TEXT, "What a reader hears who cannot see it; composed if left out."),
                Field("series", ListOf(CHART_SERIES, least=1), "The facts, in order.", needed=True),
                _ALLOW,
            ),
        ),
        "page_break": Record("page_break", ()),
    },
    default="paragraph",
    description="What the block is; a paragraph if left out.",
)

# --- the report


def _section() -> Record:
    return SECTION


SECTION = Record(
    "section",
    (
        _id("Names the section."),
        Field("title", TEXT, "The heading.", needed=True),
        Field("summary", TEXT, "One paragraph that briefings use in place of the section."),
        Field("content", ListOf(BLOCK), "The blocks of the section, in order."),
        Field("sections", ListOf(Later(_section)), "Sections of the next level, to four levels."),
        Field(
            "annex",
            Flag(),
            "Whether it is an annex: it comes after all others. It is not if this is left out.",
        ),
        _ALLOW,
    ),
)

LANGUAGES = Record(
    "languages",
    (
        Field("source", LanguageTag(), "The language the report is written in.", needed=True),
        Field("targets", ListOf(LanguageTag()), "The languages it is translated into."),
    ),
)

OFFICIAL = Record(
    "official",
    (
        Field("copy_number", String("[0-9]{6}", _WRITE_COPY), "The number of the copy, six digits."),
        Field("secrecy", PART, "The degree of secrecy and how long it holds: 机密★1年."),
        Field("urgency", PART, "The degree of urgency: 特急 or 加急."),
        Field("issuer_mark", PART, "The mark of the issuer, in red at the head: 某某办公室文件."),
        Field("document_number", PART, "The number of the document: 某办发〔2024〕1号."),
        Field("signatory", PART, "Who signed a document that goes to a higher body."),
        Field("addressee", PART, "Whom it is sent to, without a colon at the end."),
        Field("annexes", ListOf(PART, least=1), "The names of what is annexed and no section of the report."),
        Field("attendees", PART, "Who was present, in minutes."),
        Field("excused", PART, "Who was excused."),
        Field("observers", PART, "Who attended without a vote."),
        Field("note", PART, "What stands in brackets below the date, without the brackets: 此件公开发布."),
        Field("copies_to", PART, "Whom copies are sent to, without a full stop at the end."),
        Field("printed_by", PART, "The body that prints and sends it."),
        Field("printed_on", Day(), "The day on which it is printed."),
        Field("sealed", Flag(), "Whether a seal is put on issuer and date; it is not if this is left out."),
        _ALLOW,
    ),
)

REPORT = Record(
    "report",
    (
        Field("id", Id(), "Names the report and its files.", needed=True),
        Field("languages", LANGUAGES, "The languages of the report, as BCP 47 tags.", needed=True),
        Field("title", TEXT, "The title.", needed=True),
        Field("subtitle", TEXT, "The subtitle."),
        Field("issuer", TEXT, "Who publishes it."),
        Field(
            "date", Day(), "The date of the report: the only one that reaches a written file.", needed=True
        ),
        Field("summary", TEXT, "The report in one paragraph."),
        Field("keywords", ListOf(TEXT), "Keywords."),
        Field("contact", TEXT, "Whom to ask, and how."),
        Field("official", OFFICIAL, "What makes an official document of the report (GB/T 9704-2012)."),
        _INCLUDE,
        _FACTS,
        _REFERENCES,
        Field("sections", ListOf(SECTION), "The body.", needed=True),
        _ALLOW,
    ),
)
