r"""Number that is there twice, left out or nowhere.

What it finds
    Tables, figures, boxes, annexes, notes, sources and decimal headings whose numbers repeat, skip one, are out of order
    or belong under another heading; a reference to a table, section, chapter, article, annex, source or note that the
    text does not have, or says that it does not have: “in four chapters” and “Chapter 5”.
Why it matters
    A table was moved or left out, and the reader looks in vain for what the text refers to.
Examples
    Bad en: Table 1. Exports\n\nText.\n\nTable 3. Imports
    Bad en: See Annex 3.\n\n## Annex 1. Methods\n\nText.\n\n## Annex 2. Data
    Bad en: ## 1. Aims\n\n### 1.1 Rail\n\n### 1.3 Road
    Bad en: This report has three parts; the methods are described in Part 4.
    Bad zh: 投资见表3。\n\n表1　投资\n\n正文。\n\n表2　产出
    Bad zh: 图1　增速\n\n正文。\n\n图1　价格
    Good en: Table 1. Exports\n\nText.\n\nTable 2. Imports
    Good en: Table 9 of the yearbook has more.\n\nTable 1. Exports\n\nText.\n\nTable 2. Imports
    Good en: This report has three parts; the methods are described in Part 4 of the yearbook.
    Good zh: 投资见表2。\n\n表1　投资\n\n正文。\n\n表2　产出
Limits
    A reference is checked only if the text itself has the series from its beginning, and if it does not name another
    text. A series may begin anywhere, and anew in each chapter. The other numbers of headings, paragraphs and items are
    checked by `structure.list_order`. Numbers that jjjdoc or a word processor sets are right by themselves.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.series.faults import Fault, find_faults
from jjjdoc.language.series.marks import Line, Mark
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import ListBlock

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "twice": Wording(en="there are two of “{text}”", zh="“{text}”重复出现"),
        "skipped": Wording(
            en="“{text}” follows “{other}”: number {missing} is missing",
            zh="“{other}”之后是“{text}”，缺少第{missing}个",
        ),
        "order": Wording(en="“{text}” stands after “{other}”", zh="“{text}”排在“{other}”之后"),
        "parent": Wording(en="“{text}” stands under number {other}", zh="“{text}”位于编号{other}之下"),
        "absent": Wording(
            en="there is no “{text}” here: the last is “{other}”", zh="文中没有“{text}”，最后一个是“{other}”"
        ),
        "beyond": Wording(en="“{text}”, but the text says “{other}”", zh="出现“{text}”，但文中称“{other}”"),
        "undefined": Wording(en="there is no note “{text}”", zh="没有注释“{text}”"),
    },
)

_NOTE = regex(r"\[\^[\w-]{1,40}\](?!:)")


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each number that is wrong, and each reference to what is not there."""
    if document.document.edition == "summary":
        return
    passages = document.passages
    typed = _typed(document)
    lines = [
        Line(each.text, each.role, is_chinese(each.language), each.level, typed.get(id(each.prose), 0))
        for each in passages
    ]
    for fault in find_faults(lines):
        yield _hit(fault, passages)
    for passage in passages:
        for found in _NOTE.finditer(passage.text):
            yield Hit(passage, *found.span(), message="undefined")


def _typed(document: LintDocument) -> dict[int, int]:
    """Return the numbers of the items of numbered lists, by the identity of their texts."""
    return {
        id(item.prose): block.start + at
        for block in document.document.blocks
        if isinstance(block, ListBlock) and block.ordered
        for at, item in enumerate(block.items)
    }


def _hit(fault: Fault, passages: tuple[Passage, ...]) -> Hit:
    mark, other = fault.mark, fault.other
    values = {"other": _text(other, passages), "missing": fault.missing}
    related = ((passages[other.line], other.start, other.end),)
    return Hit(passages[mark.line], mark.start, mark.end, values, fault.kind, related=related)


def _text(mark: Mark, passages: tuple[Passage, ...]) -> str:
    return passages[mark.line].text[mark.start : mark.end]
