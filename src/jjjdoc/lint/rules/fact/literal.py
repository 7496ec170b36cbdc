r"""Figure typed instead of referred to.

What it finds
    A figure in the text of a report that says the same as one of its facts, however it is written: 71.2亿元 and CNY 7.12 billion.
Why it matters
    When the fact is corrected, the text keeps the old figure, in one language or in both. `{name}` is always up to date.
Examples
    Bad report: facts:\n  contracts: {value: 71.2, scale: 亿, unit: CNY}\ntitle:\n  zh: 成交额{contracts}\nsubtitle:\n  zh: 成交额为71.2亿元
    Good report: facts:\n  contracts: {value: 71.2, scale: 亿, unit: CNY}\ntitle:\n  zh: 成交额{contracts}\nsubtitle:\n  zh: 成交额为{contracts}
    Good report: facts:\n  schools: {value: 8, measure: 所}\ntitle:\n  zh: 学校{schools}\nsubtitle:\n  zh: 八所学校
Limits
    It is a warning if the figure can hardly be a different one: three digits that are not zeros, or a unit and a
    scale. A figure of two digits, or a round number of things, is a note; smaller numbers, years, and figures in
    quotation marks are ignored.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.values import digits_of
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.fact._known import SPECIFIC, Known, KnownFacts, Typed, is_year, typed_figures

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "found": Wording(
            en="“{text}” is a fact of this report; refer to it as {references}",
            zh="“{text}”是本报告已有的数据，应引用{references}",
        ),
    },
)

_FEWEST = 100
"""Round numbers of things below this are said of much besides the fact."""
_SHOWN = 3


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield each typed figure that a fact has."""
    if not file.facts:
        return
    facts = KnownFacts(file.facts)
    for typed in typed_figures(file, context):
        quantity = typed.quantity
        equal = [] if is_year(quantity) else facts.equal(quantity)
        severity = _severity(typed, equal) if equal else None
        if severity:
            references = " / ".join(f"{{{known.name}}}" for known in equal[:_SHOWN])
            yield Hit(
                typed.passage,
                quantity.start,
                quantity.end,
                {"references": references},
                severity=severity,
                related=equal[0].place(file),
                quantities=((typed.passage, quantity),),
            )


def _severity(typed: Typed, equal: list[Known]) -> Severity | None:
    quantity = typed.quantity
    digits = len(digits_of(quantity.low))
    if quantity.unit:
        if digits >= SPECIFIC or quantity.scale:
            return "warning"
        return "note" if digits == SPECIFIC - 1 or quantity.low >= _FEWEST else None
    if quantity.low < _FEWEST:
        return None
    if digits < SPECIFIC:
        return "note"
    measures = {known.fact.measure for known in equal}
    is_other = is_chinese(typed.passage.language) and quantity.counter and measures - {None, quantity.counter}
    return "note" if is_other else "warning"
