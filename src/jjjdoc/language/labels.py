"""The few words that editions and writers add of their own, in both languages."""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Literal

# Dates written out.


def write_date(day: date | str, language: str) -> str:
    """Write a date in full: 2024年3月1日; March 1, 2024; in British English 1 March 2024. Words for one stay."""
    if isinstance(day, str):
        return day
    from babel.dates import format_date  # noqa: PLC0415 - loaded only when an edition is written

    return format_date(day, format="long", locale=_locale(language))


def _locale(language: str) -> str:
    """Return the locale whose date order is used: tags may name regions that the locale data does not know."""
    if is_chinese(language):
        return "zh_Hans_CN"
    return "en_GB" if language.lower() == "en-gb" else "en_US"


Label = Literal[
    "contents",
    "tables",
    "figures",
    "notes",
    "glossary",
    "term",
    "definition",
    "key_figures",
    "figure",
    "table",
    "bar_chart",
    "line_chart",
    "pie_chart",
    "item",
    "period",
    "unit",
    "keywords",
    "contact",
    "summary",
    "source",
    "issuer",
    "date",
    "untranslated",
    "page",
    "of_pages",
    "copy_number",
    "secrecy",
    "urgency",
    "issuer_mark",
    "document_number",
    "signatory",
    "addressee",
    "annex",
    "attendees",
    "excused",
    "observers",
    "note",
    "section",
    "copies_to",
    "printed_by",
    "printed_on",
    "imprint",
]

_LABELS: dict[Label, tuple[str, str]] = {
    "contents": ("目录", "Contents"),
    "tables": ("表目录", "Tables"),
    "figures": ("图目录", "Figures"),
    "notes": ("注释", "Notes"),
    "glossary": ("术语表", "Glossary"),
    "term": ("术语", "Term"),
    "definition": ("释义", "Definition"),
    "key_figures": ("主要数据", "Key figures"),
    "figure": ("图", "Figure"),
    "table": ("表", "Table"),
    "bar_chart": ("柱形图", "Bar chart"),
    "line_chart": ("折线图", "Line chart"),
    "pie_chart": ("饼图", "Pie chart"),
    "item": ("项目", "Item"),
    "period": ("时间", "Period"),
    "unit": ("单位", "Unit"),
    "keywords": ("关键词", "Keywords"),
    "contact": ("联系方式", "Contact"),
    "summary": ("摘要", "Summary"),
    "source": ("资料来源", "Source"),
    "issuer": ("发布单位", "Issued by"),
    "date": ("日期", "Date"),
    "untranslated": ("未翻译", "not translated"),
    "page": ("第{page}页", "Page {page}"),
    "of_pages": ("第{page}页，共{pages}页", "Page {page} of {pages}"),
    "copy_number": ("份号", "Copy No."),
    "secrecy": ("密级", "Classification"),
    "urgency": ("紧急程度", "Urgency"),
    "issuer_mark": ("发文机关标志", "Issuer mark"),
    "document_number": ("发文字号", "Document No."),
    "signatory": ("签发人", "Signed by"),
    "addressee": ("主送", "To"),
    "annex": ("附件", "Annex"),
    "attendees": ("出席", "Present"),
    "excused": ("请假", "Excused"),
    "observers": ("列席", "In attendance"),
    "note": ("附注", "Note"),
    "section": ("部分", "Section"),
    "copies_to": ("抄送", "Copies to"),
    "printed_by": ("印发机关", "Printed by"),
    "printed_on": ("印发日期", "Printed on"),
    "imprint": ("版记", "Imprint"),
}

_LANGUAGE_NAMES = {
    ("zh", "zh"): "中文",
    ("zh", "en"): "Chinese",
    ("en", "zh"): "英文",
    ("en", "en"): "English",
}


@cache
def is_chinese(language: str) -> bool:
    """Tell whether a BCP 47 tag is of Chinese."""
    return language.lower().split("-")[0] == "zh"


def label(name: Label, language: str) -> str:
    """Return a label in a language (BCP 47 tag of Chinese or English)."""
    chinese, english = _LABELS[name]
    return chinese if is_chinese(language) else english


def language_name(named: str, language: str) -> str:
    """Return the name of a language, in a language."""
    return _LANGUAGE_NAMES[primary_subtag(named), primary_subtag(language)]


@cache
def primary_subtag(language: str) -> str:
    """Return `zh` or `en` for a BCP 47 tag of Chinese or English."""
    return "zh" if is_chinese(language) else "en"
