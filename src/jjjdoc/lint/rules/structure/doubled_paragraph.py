r"""Doubled paragraph.

What it finds
    A paragraph that appears twice in a row, an item that appears twice in a list, and, as a note, a long paragraph
    that is repeated later.
Why it matters
    It was pasted twice. Readers stumble, and the next change is made in one of the two only.
Examples
    Bad en: Over 3,000 manufacturers have been relocated.\n\nOver 3,000 manufacturers have been relocated.
    Bad zh: - 京张高铁开通运营\n- 京哈高铁开通运营\n- 京张高铁开通运营
    Good en: Over 3,000 manufacturers have been relocated.\n\nOver 40 schools have established ties.
    Good zh: （略）\n\n（略）
Limits
    Texts under 8 Chinese characters or 20 others are formulas and may be repeated. Text that appears three or more
    times in separate places, such as the bodies responsible for each measure, is a formula too.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._outline import normalised, passages_by_prose
from jjjdoc.tree.nodes import Block, ListBlock, Paragraph, Quotation

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(en="this paragraph appears twice in a row", zh="本段连续出现两次"),
        "item": Wording(en="this item appears twice in the list", zh="本项在列表中出现两次"),
        "again": Wording(en="this paragraph repeats an earlier one", zh="本段与前文重复"),
    },
)

_SHORTEST = {True: 8, False: 20}
_LONG = {True: 40, False: 100}
_PATTERN = 3
"""What stands so often is a formula."""


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each paragraph and item that repeats another."""
    if document.document.edition == "summary":
        return
    passages = passages_by_prose(document)
    yield from _paragraphs(document.document.blocks, passages)
    for block in document.document.blocks:
        if isinstance(block, ListBlock):
            yield from _items(block, passages)


def _paragraphs(blocks: Sequence[Block], passages: dict[int, Passage]) -> Iterator[Hit]:
    seen: dict[str, Passage] = {}
    times = Counter(normalised(passage.text) for passage in passages.values())
    before = ""
    for block in blocks:
        text = ""
        if isinstance(block, (Paragraph, Quotation)):
            passage = passages[id(block.prose)]
            text = normalised(passage.text)
            if text == before and _is_long(passage, text, _SHORTEST):
                yield _hit(passage, seen[text], "found")
            elif text in seen and times[text] < _PATTERN and _is_long(passage, text, _LONG):
                yield _hit(passage, seen[text], "again", "note")
            seen.setdefault(text, passage)
        before = text


def _items(block: ListBlock, passages: dict[int, Passage]) -> Iterator[Hit]:
    seen: dict[str, Passage] = {}
    for item in block.items:
        passage = passages[id(item.prose)]
        text = normalised(passage.text)
        if text in seen and _is_long(passage, text, _SHORTEST):
            yield _hit(passage, seen[text], "item")
        seen.setdefault(text, passage)
        for child in item.children:
            yield from _items(child, passages)


def _is_long(passage: Passage, text: str, least: dict[bool, int]) -> bool:
    return len(text) >= least[is_chinese(passage.language)]


def _hit(passage: Passage, first: Passage, message: str, severity: Severity | None = None) -> Hit:
    related = ((first, 0, len(first.text)),)
    return Hit(passage, 0, len(passage.text), {}, message, severity=severity, related=related)
