"""The format of reports and of shared facts, as shapes; docs/source-format.md says the same in prose."""

from __future__ import annotations

from typing import get_args

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.scales import SCALES
from jjjdoc.language.quantity.units import UNITS
from jjjdoc.loader import shapes
from jjjdoc.loader.values import ID_PATTERN, PERIOD_PATTERN
from jjjdoc.model.fact import Operation, Qualifier
from jjjdoc.tree.nodes import Alignment, ChartKind

MAX_DIGITS = 9

_WRITE_OPERAND = Wording(
    en="write the id of a fact; for a series, add the period: tech_contracts@2013",
    zh="请写数据的标识；时间序列须加时期：tech_contracts@2013",
)
_WRITE_FACT = Wording(
    en="write the id of a fact without braces, such as tech_contracts@2013; put options after a bar: |value",
    zh="请写数据的标识，不加花括号：tech_contracts@2013；选项写在竖线之后：|value",
)

_WRITE_COPY = Wording(
    en='write six digits in quotes, such as "000001"', zh='请写带引号的六位数字，如"000001"'
)

_OPERAND_PATTERN = f"{ID_PATTERN}(@{PERIOD_PATTERN})?"

ALLOWANCE = shapes.Record(
    "allowance",
    (
        shapes.Field(
            "rule", shapes.String(), "The id of a rule of `jjjdoc lint`, or of a group of rules.", needed=True
        ),
        shapes.Field(
            "reason",
            shapes.String(),
            "Why its findings may stand here; without one the allowance has no effect.",
        ),
    ),
)

_ALLOW = shapes.Field(
    "allow", shapes.ListOf(ALLOWANCE, least=1), "Findings of `jjjdoc lint` that may stand in here."
)

TEXT = shapes.Record("text", (_ALLOW,), shapes.ByLanguage(shapes.Prose(), "The text in this language."))
PART = shapes.Record(
    "official_text",
    (_ALLOW,),
    shapes.ByLanguage(
        shapes.Prose(),
        "The text in this language; without one the part is absent in it.",
        source_needed=False,
    ),
    at_least_one=(shapes.BY_LANGUAGE,),
)
OPERAND = shapes.String(_OPERAND_PATTERN, _WRITE_OPERAND)
FACT_REFERENCE = shapes.String(rf"{_OPERAND_PATTERN}(\|.+)?", _WRITE_FACT)


def _id(description: str) -> shapes.Field:
    return shapes.Field("id", shapes.Id(added=True), description, needed=True)


# --- facts and references

_TWO_FACTS = shapes.ListOf(OPERAND, least=2, most=2)

DERIVED = shapes.Record(
    "derived",
    (
        shapes.Field("ratio", _TWO_FACTS, "The first divided by the second."),
        shapes.Field("difference", _TWO_FACTS, "The first less the second."),
        shapes.Field("percent_change", _TWO_FACTS, "The change from the first to the second, in percent."),
        shapes.Field(
            "average_annual_growth",
            _TWO_FACTS,
            "Compound growth a year from the first to the second over the years between them, in percent.",
        ),
        shapes.Field("sum", shapes.ListOf(OPERAND, least=2), "The sum of all."),
        shapes.Field("share", _TWO_FACTS, "The first in the second, in percent."),
    ),
    at_most_one=(get_args(Operation),),
    at_least_one=get_args(Operation),
)

FACT = shapes.Record(
    "fact",
    (
        shapes.Field("value", shapes.Number(), "The number, with as many decimals as it is known to."),
        shapes.Field(
            "series",
            shapes.MapOf(shapes.Period(), shapes.Number(), least=1),
            "A value for each period, instead of one value.",
        ),
        shapes.Field(
            "scale", shapes.Word(tuple(SCALES)), "The scale the value is written in; left out for none."
        ),
        shapes.Field("unit", shapes.Word(tuple(UNITS)), "The unit; left out for a plain count."),
        shapes.Field(
            "measure", shapes.String(), "The Chinese measure word of a plain count: 个, 家, 所, 项."
        ),
        shapes.Field(
            "digits", shapes.Whole(0, MAX_DIGITS), "Decimals shown in this scale, if not as many as written."
        ),
        shapes.Field(
            "qualifier", shapes.Word(get_args(Qualifier)), "How exact the figure is; `exact` if left out."
        ),
        shapes.Field(
            "period", shapes.Period(), "What the figure is for: 2023, 2023-06, 2023-06-30 or 2021-2025."
        ),
        shapes.Field(
            "source",
            shapes.ListOf(shapes.Id(), least=1, or_one=True),
            "The reference it comes from, or a list of them.",
        ),
        shapes.Field(
            "derived", DERIVED, "How the figure follows from others; its value is checked against it."
        ),
    ),
    at_most_one=(("value", "series"), ("period", "series"), ("series", "derived"), ("unit", "measure")),
    at_least_one=("value", "series", "derived"),
)

REFERENCE = shapes.Record(
    "reference",
    (
        shapes.Field("title", TEXT, "What the publication is called.", needed=True),
        shapes.Field("url", shapes.Target(), "Where it can be found."),
        shapes.Field("date", shapes.Period(), "When it was published: a day, month or year."),
    ),
)

_INCLUDE = shapes.Field(
    "include", shapes.ListOf(shapes.FilePath()), "Files of shared facts and references, relative to this one."
)
_FACTS = shapes.Field("facts", shapes.MapOf(shapes.Id(), FACT), "Figures, by id.")
_REFERENCES = shapes.Field(
    "references", shapes.MapOf(shapes.Id(), REFERENCE), "Publications that figures come from, by id."
)  # fmt: skip

SHARED = shapes.Record("shared", (_INCLUDE, _FACTS, _REFERENCES))

# --- blocks

_BODY = shapes.ByLanguage(
    shapes.Prose(), "The text in this language, in a literal block: `|` and the text indented below."
)
_LIST_KINDS = ("bullets", "numbered")


def _item() -> shapes.Record:
    return ITEM


ITEM = shapes.Record(
    "item",
    (
        _id("Names the item."),
        shapes.Field(
            "kind", shapes.Word(_LIST_KINDS), "The kind of the nested list, if not that of this one."
        ),
        shapes.Field("items", shapes.ListOf(shapes.Later(_item), least=1), "A list nested under this item."),
        _ALLOW,
    ),
    _BODY,
)

FIGURE_ENTRY = shapes.Record(
    "key_figure",
    (
        _id("Names the key figure."),
        shapes.Field("fact", FACT_REFERENCE, "The figure: a reference without braces.", needed=True),
        shapes.Field("caption", TEXT, "What the figure says.", needed=True),
        _ALLOW,
    ),
)

_CELL_KEYS = (shapes.BY_LANGUAGE, "text", "fact")
_CELL_FIELDS = (
    shapes.Field(
        "text", shapes.Prose(empty=True), 'A text that is the same in every language; "" for an empty cell.'
    ),
    shapes.Field("fact", FACT_REFERENCE, "A figure: a reference without braces."),
    _ALLOW,
)

COLUMN = shapes.Record(
    "column",
    (
        _id("Names the column; unique in its table."),
        shapes.Field("align", shapes.Word(get_args(Alignment)), "How its cells are set; `left` if left out."),
        *_CELL_FIELDS,
    ),
    _BODY,
    at_most_one=(_CELL_KEYS,),
    at_least_one=_CELL_KEYS,
)

CELL = shapes.Record("cell", _CELL_FIELDS, _BODY, at_most_one=(_CELL_KEYS,), at_least_one=_CELL_KEYS)

ROW = shapes.Record(
    "row",
    (
        _id("Names the row."),
        shapes.Field("cells", shapes.ListOf(CELL), "One cell a column.", needed=True),
        _ALLOW,
    ),
)

CHART_SERIES = shapes.Record(
    "chart_series",
    (
        shapes.Field("fact", OPERAND, "A fact with its periods, or with @ one of them.", needed=True),
        shapes.Field("label", TEXT, "What it is; needed where the chart has several."),
        _ALLOW,
    ),
)

_ITEMS = (shapes.Field("items", shapes.ListOf(ITEM, least=1), "The items.", needed=True), _ALLOW)

BLOCK = shapes.OneOf(
    "block",
    "kind",
    {
        "paragraph": shapes.Record("paragraph", (_id("Names the paragraph."), _ALLOW), _BODY),
        "bullets": shapes.Record("bullets", _ITEMS),
        "numbered": shapes.Record("numbered", _ITEMS),
        "table": shapes.Record(
            "table",
            (
                _id("Names the table."),
                shapes.Field("caption", TEXT, "The caption."),
                shapes.Field("columns", shapes.ListOf(COLUMN, least=1), "The columns.", needed=True),
                shapes.Field("rows", shapes.ListOf(ROW, least=1), "The rows.", needed=True),
                _ALLOW,
            ),
        ),
        "key_figures": shapes.Record(
            "key_figures",
            (
                _id("Names the row of key figures."),
                shapes.Field("figures", shapes.ListOf(FIGURE_ENTRY, least=1), "The figures.", needed=True),
                _ALLOW,
            ),
        ),
        "quotation": shapes.Record(
            "quotation",
            (_id("Names the quotation."), shapes.Field("attribution", TEXT, "Whose words they are."), _ALLOW),
            _BODY,
        ),
        "note": shapes.Record("note", (_id("Names the note; `[^id]` points to it."), _ALLOW), _BODY),
        "figure": shapes.Record(
            "figure",
            (
                _id("Names the figure."),
                shapes.Field(
                    "image", shapes.FilePath(), "A PNG or JPEG file, relative to this one.", needed=True
                ),
                shapes.Field("alt", TEXT, "What a reader hears who cannot see it.", needed=True),
                shapes.Field("caption", TEXT, "The caption."),
                _ALLOW,
            ),
        ),
        "chart": shapes.Record(
            "chart",
            (
                _id("Names the chart."),
                shapes.Field("type", shapes.Word(get_args(ChartKind)), "How it is drawn.", needed=True),
                shapes.Field("title", TEXT, "What it shows.", needed=True),
                shapes.Field("alt", TEXT, "What a reader hears who cannot see it; composed if left out."),
                shapes.Field(
                    "series", shapes.ListOf(CHART_SERIES, least=1), "The facts, in order.", needed=True
                ),
                _ALLOW,
            ),
        ),
        "page_break": shapes.Record("page_break", ()),
    },
    default="paragraph",
    description="What the block is; a paragraph if left out.",
)

# --- the report


def _section() -> shapes.Record:
    return SECTION


SECTION = shapes.Record(
    "section",
    (
        _id("Names the section."),
        shapes.Field("title", TEXT, "The heading.", needed=True),
        shapes.Field("summary", TEXT, "One paragraph that briefings use in place of the section."),
        shapes.Field("content", shapes.ListOf(BLOCK), "The blocks of the section, in order."),
        shapes.Field(
            "sections", shapes.ListOf(shapes.Later(_section)), "Sections of the next level, to four levels."
        ),
        shapes.Field(
            "annex",
            shapes.Flag(),
            "Whether it is an annex: it comes after all others. It is not if this is left out.",
        ),
        _ALLOW,
    ),
)

LANGUAGES = shapes.Record(
    "languages",
    (
        shapes.Field("source", shapes.LanguageTag(), "The language the report is written in.", needed=True),
        shapes.Field("targets", shapes.ListOf(shapes.LanguageTag()), "The languages it is translated into."),
    ),
)

OFFICIAL = shapes.Record(
    "official",
    (
        shapes.Field(
            "copy_number", shapes.String("[0-9]{6}", _WRITE_COPY), "The number of the copy, six digits."
        ),
        shapes.Field("secrecy", PART, "The degree of secrecy and how long it holds: 机密★1年."),
        shapes.Field("urgency", PART, "The degree of urgency: 特急 or 加急."),
        shapes.Field("issuer_mark", PART, "The mark of the issuer, in red at the head: 某某办公室文件."),
        shapes.Field("document_number", PART, "The number of the document: 某办发〔2024〕1号."),
        shapes.Field("signatory", PART, "Who signed a document that goes to a higher body."),
        shapes.Field("addressee", PART, "Whom it is sent to, without a colon at the end."),
        shapes.Field(
            "annexes",
            shapes.ListOf(PART, least=1),
            "The names of what is annexed and no section of the report.",
        ),
        shapes.Field("attendees", PART, "Who was present, in minutes."),
        shapes.Field("excused", PART, "Who was excused."),
        shapes.Field("observers", PART, "Who attended without a vote."),
        shapes.Field(
            "note", PART, "What stands in brackets below the date, without the brackets: 此件公开发布."
        ),
        shapes.Field("copies_to", PART, "Whom copies are sent to, without a full stop at the end."),
        shapes.Field("printed_by", PART, "The body that prints and sends it."),
        shapes.Field("printed_on", shapes.Day(), "The day on which it is printed."),
        shapes.Field(
            "sealed",
            shapes.Flag(),
            "Whether a seal is put on issuer and date; it is not if this is left out.",
        ),
        _ALLOW,
    ),
)

REPORT = shapes.Record(
    "report",
    (
        shapes.Field("id", shapes.Id(), "Names the report and its files.", needed=True),
        shapes.Field("languages", LANGUAGES, "The languages of the report, as BCP 47 tags.", needed=True),
        shapes.Field("title", TEXT, "The title.", needed=True),
        shapes.Field("subtitle", TEXT, "The subtitle."),
        shapes.Field("issuer", TEXT, "Who publishes it."),
        shapes.Field(
            "date",
            shapes.Day(),
            "The date of the report: the only one that reaches a written file.",
            needed=True,
        ),
        shapes.Field("summary", TEXT, "The report in one paragraph."),
        shapes.Field("keywords", shapes.ListOf(TEXT), "Keywords."),
        shapes.Field("contact", TEXT, "Whom to ask, and how."),
        shapes.Field("official", OFFICIAL, "What makes an official document of the report (GB/T 9704-2012)."),
        _INCLUDE,
        _FACTS,
        _REFERENCES,
        shapes.Field("sections", shapes.ListOf(SECTION), "The body.", needed=True),
        _ALLOW,
    ),
)
