r"""A text contradicts itself.

What it finds
    A multiple and a rise that are both measured against one year and have the same digits, as 1.9 times that of 2013 and a
    190 percent increase over 2013; and one quantity that is stated twice, in nearly the same words, with different numbers.
Why it matters
    One of the two is wrong: 1.9 times as much is 90 percent more. Readers who find such places trust no figure.
Examples
    Bad en: Output was 1.9 times that of 2013.\n\nIt represents a 190% increase over 2013.
    Bad zh: 经济总量是2013年的1.9倍。\n\n经济总量比2013年增长1.9倍。
    Bad en: Xiong'an has attracted 3,280 enterprises from Beijing.\n\nXiong'an has attracted 2,380 enterprises from Beijing.
    Good en: Output was 1.9 times that of 2013.\n\nIt represents a 90% increase over 2013.
    Good zh: 经济总量是2013年的1.9倍。\n\n经济总量比2013年增长90%。
    Good en: In 2022 Xiong'an attracted 2,380 enterprises from Beijing.\n\nIn 2023 Xiong'an attracted 3,280 enterprises from Beijing.
Limits
    Two statements describe one quantity only if their clauses have the same words except for small words and
    numbers, the same dates, and a name in common; if three or more numbers appear in the same words, it is a
    pattern. Numbers that may both be true, such as over 3,000 and over 3,500, are a note, and
    none where one paragraph gives both as limits.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import pairwise

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.wording import plain
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._multiples import Multiple, multiples_in
from jjjdoc.lint.rules.number._statements import Statement, statements_of
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="document",
    rows=True,
    messages={
        "multiple": Wording(
            en="“{text}” contradicts “{other}”: {times} times as much is {percent} percent more",
            zh="“{text}”与“{other}”矛盾：为原来的{times}倍，即增长{percent}%",
        ),
        "stated": Wording(
            en="“{text}” contradicts “{other}”, stated elsewhere for the same figure",
            zh="“{text}”与另处同一数据“{other}”矛盾",
        ),
    },
)

_FEWEST = 4
"""Words that two clauses must have in common, their number counted as one."""
_PATTERN = 3
_LIMITS = frozenset(("over", "at_least", "at_most", "less_than"))


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the later of two statements that contradict each other."""
    yield from _multiples(document, context)
    yield from _stated(document, context)


def _multiples(document: LintDocument, context: Context) -> Iterator[Hit]:
    seen: dict[tuple[int, Decimal, bool], Multiple] = {}
    for passage in document.passages:
        for found in multiples_in(passage, context):
            said = _said(found)
            other = seen.get((found.year, said, not found.rises))
            if other is not None and _is_telling(found, other, said):
                yield _multiple(found, other, said)
            seen.setdefault((found.year, said, found.rises), found)


def _said(found: Multiple) -> Decimal:
    """Return the number as it is written: 增长1.9倍 is read as 2.9 times as much."""
    rises_by_times = found.rises and found.quantity.role == "times"
    return (found.number - 1 if rises_by_times else found.number).normalize()


def _is_telling(found: Multiple, other: Multiple, said: Decimal) -> bool:
    """Tell whether the same number twice is no chance: it has digits enough, or both stand together."""
    return len(said.as_tuple().digits) > 1 or found.passage is other.passage


def _multiple(found: Multiple, other: Multiple, said: Decimal) -> Hit:
    level = other if found.rises else found
    values = {"times": plain(level.number), "percent": plain((level.number - 1) * 100)}
    return _hit(found.passage, found.quantity, other.passage, other.quantity, "multiple", "error", values)


def _stated(document: LintDocument, context: Context) -> Iterator[Hit]:
    groups: dict[tuple[object, ...], list[Statement]] = {}
    for statement in statements_of(document, context):
        if len(statement.words) >= _fewest(document):
            quantity = statement.quantity
            key = (
                statement.words,
                statement.dates,
                quantity.dimension,
                quantity.role,
                quantity.direction,
                quantity.periods,
            )
            groups.setdefault(key, []).append(statement)
    for statements in groups.values():
        if len(statements) < _PATTERN or len({_value(each) for each in statements}) < _PATTERN:
            yield from _disagreeing(statements)


def _fewest(document: LintDocument) -> int:
    return _FEWEST if document.language.startswith("en") else 2 * _FEWEST


def _value(statement: Statement) -> Decimal:
    return statement.quantity.low * statement.quantity.factor


def _disagreeing(statements: list[Statement]) -> Iterator[Hit]:
    for first, second in pairwise(statements):
        if _value(first) == _value(second) or not _are_of_one(first, second):
            continue
        if first.passage is second.passage and _is_limit(first) and _is_limit(second):
            continue
        if _are_one_sentence(first, second):
            continue  # cases set side by side: 16,380 for vessels over 5 tons, 9,900 for others
        if first.is_reference != second.is_reference:
            continue  # fact.contradicted says which of the two is right
        may_both_be = possible(first.quantity).meets(possible(second.quantity))
        severity: Severity = "note" if may_both_be else "warning"
        yield _hit(second.passage, second.quantity, first.passage, first.quantity, "stated", severity, {})


def _is_limit(statement: Statement) -> bool:
    """Tell whether a number is a limit, of which one paragraph may set several in the same words."""
    return statement.quantity.qualifier in _LIMITS


_STOP = regex(r"[。！？\n]|[.!?](?=\s)")


def _are_one_sentence(first: Statement, second: Statement) -> bool:
    """Tell whether no full stop stands between two statements."""
    if first.passage is not second.passage:
        return False
    return _STOP.search(first.passage.text, first.quantity.end, second.quantity.start) is None


def _are_of_one(first: Statement, second: Statement) -> bool:
    """Tell whether what two sentences name does not tell them apart."""
    if not first.names or not second.names:
        return False
    return first.names <= second.names or second.names <= first.names


def _hit(
    passage: Passage,
    quantity: Quantity,
    other_passage: Passage,
    other: Quantity,
    message: str,
    severity: Severity,
    values: dict[str, str],
) -> Hit:
    start, end = other.outer
    return Hit(
        passage,
        *quantity.outer,
        {"other": other_passage.text[start:end], **values},
        message,
        severity=severity,
        related=((other_passage, start, end),),
        quantities=((other_passage, other), (passage, quantity)),
    )
