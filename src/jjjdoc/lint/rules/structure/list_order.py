r"""Numbers out of order.

What it finds
    A numbered heading, paragraph or item whose typed number does not follow the one before it: 一、二、四; （一）（三）;
    1. 2. 4.; and 一是、二是、四是 inside a paragraph.
Why it matters
    A point has been lost or moved, or the numbers were not adjusted after it. References to them go wrong.
Examples
    Bad en: 1. Railways\n2. Expressways\n4. Airports
    Bad zh: ## 一、交通\n\n甲。\n\n## 二、生态\n\n乙。\n\n## 四、产业\n\n丙。
    Bad zh: 一是加强规划；二是深化改革；四是改善民生。
    Good en: 1. Railways\n1. Expressways\n1. Airports
    Good zh: ## 一、交通\n\n（一）铁路\n\n（二）公路\n\n## 二、生态\n\n（一）造林\n\n1. 总量\n2. 质量
Limits
    A series counts only once it has begun with one, so that an excerpt may begin anywhere; it may begin anew at any
    time. Lists with the same number throughout are numbered by Markdown and right. The number of an item of a Markdown list
    is not part of its text, so that its first character is pointed at.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.points import Label, labels_inside, read_label
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._numbers import typed_label
from jjjdoc.lint.rules.structure._outline import outline, passages_by_prose, siblings
from jjjdoc.tree.nodes import Heading, ListBlock, Paragraph

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "found": Wording(
            en="“{text}” follows number {before}; {expected} was expected",
            zh="“{text}”之前的序号是{before}，此处应为{expected}",
        )
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each number that does not follow the one before it in its series."""
    if document.document.edition == "summary":
        return
    for group in siblings(outline(document)):
        yield from _series([(entry.passage, read_label(entry.passage.text)) for entry in group])
    yield from _paragraphs(document)
    for passage in document.passages:
        yield from _inside(passage)


def _paragraphs(document: LintDocument) -> Iterator[Hit]:
    """Yield what is out of order among the paragraphs and lists between two headings."""
    passages = passages_by_prose(document)
    part: list[tuple[Passage, Label | None]] = []
    for block in document.document.blocks:
        match block:
            case Heading():
                yield from _series(part)
                part = []
            case Paragraph():
                part.append((passages[id(block.prose)], read_label(passages[id(block.prose)].text)))
            case ListBlock():
                yield from _list(block, passages)
            case _:
                pass
    yield from _series(part)


def _list(block: ListBlock, passages: dict[int, Passage]) -> Iterator[Hit]:
    items = [passages[id(item.prose)] for item in block.items]
    if block.ordered:
        labels = [typed_label(passage) for passage in items]
        if len({label.number for label in labels if label}) > 1:
            yield from _series(list(zip(items, labels, strict=True)))
    else:
        yield from _series([(passage, read_label(passage.text)) for passage in items])
    for item in block.items:
        for child in item.children:
            yield from _list(child, passages)


def _inside(passage: Passage) -> Iterator[Hit]:
    yield from _series([(passage, label) for label in labels_inside(passage.text)])


def _series(labelled: list[tuple[Passage, Label | None]]) -> Iterator[Hit]:
    """Yield what is out of order; a kind of number that comes again after another kind goes on with it."""
    opened: list[Label] = []
    for passage, label in labelled:
        if label is None:
            continue
        kinds = [other.kind for other in opened]
        if label.kind not in kinds:
            if label.number == 1:
                opened.append(label)
            continue
        del opened[kinds.index(label.kind) + 1 :]
        before = opened[-1].number
        opened[-1] = label
        if label.number not in (1, before + 1):
            values = {"before": before, "expected": before + 1, "text": label.text}
            yield Hit(passage, label.start, label.end, values)
