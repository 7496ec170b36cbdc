"""The numbers of headings, as a Word list that the styles of the headings belong to."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from jjjdoc.language.quantity.numerals import spell_chinese
from jjjdoc.ooxml.numbering import Level, NumberFormat, Numbering
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Document
from jjjdoc.writers.docx.roles import HEADINGS, document_script, role_styles
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.template import Template

_FIELD = regex(r"\{(chinese|decimal)\}")
_FORMATS: Final[dict[str, NumberFormat]] = {"chinese": "chineseCounting", "decimal": "decimal"}


def add_heading_list(document: Document, template: Template, numbering: Numbering) -> int:
    """Return the id of the list that numbers the headings of a document, 0 if nothing does."""
    script = document_script(document)
    numbers = template.heading_numbers.get(script, ())
    if not numbers:
        return 0
    levels = tuple(_level(text, depth, east_asian=script == "chinese") for depth, text in enumerate(numbers))
    return numbering.new_list(levels, 0, 1)


def count_heading(level: int, story: Story) -> str:
    """Return the number that Word will give the heading that comes next, as it stands in contents; empty without one."""
    numbers = story.sheet.template.heading_numbers.get(story.sheet.script, ())
    if not story.sheet.heading_list or level > len(numbers):
        return ""
    counts = story.heading_counts
    del counts[level:]
    counts += [1] * (level - 1 - len(counts))  # a level that was left out counts as one
    counts[level - 1 :] = [counts[level - 1] + 1 if len(counts) == level else 1]
    text = numbers[level - 1]
    found = _FIELD.search(text)
    assert found is not None, "the shape of templates asks for a field"
    count = counts[level - 1]
    said = spell_chinese(Decimal(count), counting=False) if found[1] == "chinese" else str(count)
    return f"{text[: found.start()]}{said}{text[found.end() :]}"


def _level(text: str, depth: int, *, east_asian: bool) -> Level:
    found = _FIELD.search(text)
    assert found is not None, "the shape of templates asks for a field"
    number = f"{text[: found.start()]}%{depth + 1}{text[found.end() :]}"
    style = role_styles("footnotes")[HEADINGS[depth]].id
    return Level(_FORMATS[found[1]], number, 0, 0, east_asian=east_asian, style=style)
