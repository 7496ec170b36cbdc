"""Figures that do not follow from each other.

What it finds
    Parts that come to more than their whole, or to less where they are all of it; shares that add to more than 100
    percent; a conversion in brackets that is wrong. For growth that does not follow from its figures, see claim.change.
Why it matters
    One of the figures is wrong, or they do not measure the same thing. Readers who check one sum and find it wrong
    believe no other.
Examples
    Bad en: The park covers 100 hectares (150 mu).
    Bad en: A total of 30 projects were signed, namely 12 in Beijing and 17 in Tianjin.
    Bad zh: 项目占地100公顷（合150亩）。
    Good en: The park covers 100 hectares (1,500 mu).
    Good en: A total of 30 projects were signed, namely 13 in Beijing and 17 in Tianjin.
    Good zh: 项目占地100公顷（合1500亩）。
Limits
    Every figure may be rounded, and means any value that rounds to it: only impossible results are reported. All
    figures must be in one sentence. Parts that follow “including” or 其中 may be counted twice: a note, unless one
    alone is more than the whole. Money is converted only at a rate that the sentence states.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.interval import CONTEXT, cannot_be
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import round_half_up
from jjjdoc.language.quantity.wording import plain
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._conversions import conversions_of, is_far
from jjjdoc.lint.rules.number._masked import masked_sentences
from jjjdoc.lint.rules.number._parts import Parts, parts_of

RULE = Rule(
    severity="error",
    subject="passage",
    messages={
        "conversion": Wording(
            en="“{first}” is not {shown}: it is {computed}", zh="“{first}”不是“{shown}”，应为{computed}"
        ),
        "parts": Wording(
            en="the parts add up to {computed}, but the whole is {shown}",
            zh="各部分合计为{computed}，总数为{shown}",
        ),
        "too_many": Wording(
            en="the parts add up to {computed}, more than the whole, {shown}",
            zh="各部分合计为{computed}，多于总数{shown}",
        ),
        "shares": Wording(
            en="the shares of one whole add up to {computed} percent", zh="各部分占比合计为{computed}%"
        ),
    },
)

_PERCENT = Decimal("0.01")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each figure that cannot be what it is said to be."""
    chinese = is_chinese(passage.language)
    for masked in masked_sentences(passage, context):
        for conversion in conversions_of(masked):
            if cannot_be(conversion.second, conversion.computed):
                severity: Severity = "error" if is_far(conversion) else "warning"
                said = _said(passage, conversion.exact, conversion.second)
                yield _hit(passage, "conversion", conversion.second, (conversion.first,), said, severity)
        for parts in parts_of(masked, chinese=chinese):
            yield _parts(passage, parts)


def _parts(passage: Passage, found: Parts) -> Hit:
    shown = found.whole or found.parts[-1]
    others = found.parts if found.whole else found.parts[:-1]
    factor = _PERCENT if found.whole is None else shown.factor
    total = CONTEXT.divide(sum((part.low * part.factor for part in found.parts), Decimal(0)), factor)
    return _hit(passage, found.fault, shown, others, plain(total), "warning" if found.is_sure else "note")


def _rounded(computed: Decimal, shown: Quantity) -> str:
    """Return what was computed in the unit of what is written, with one decimal or four digits at least."""
    number = CONTEXT.divide(computed, shown.factor)
    decimals = max(1, -shown.place) if number.adjusted() >= 0 else 1 - number.adjusted()
    whole, dot, rest = plain(round_half_up(number, decimals)).partition(".")
    return f"{int(whole):,}{dot}{rest}"


def _said(passage: Passage, computed: Decimal, shown: Quantity) -> str:
    """Return what was computed with its unit, in the language of the passage."""
    number, unit = _rounded(computed, shown), shown.measure
    if unit is None:
        return number
    return f"{number}{unit.zh}" if is_chinese(passage.language) else f"{number} {unit.plural}"


def _hit(
    passage: Passage,
    message: str,
    shown: Quantity,
    others: tuple[Quantity, ...],
    computed: str,
    severity: Severity = "error",
) -> Hit:
    text = passage.text
    values = {"shown": text[shown.start : shown.end], "computed": computed}
    for name, quantity in zip(("first", "last"), (others[0], others[-1]), strict=True):
        values[name] = text[quantity.start : quantity.end]
    return Hit(
        passage,
        shown.start,
        shown.end,
        values,
        message,
        severity=severity,
        related=tuple((passage, other.start, other.end) for other in others),
        quantities=tuple((passage, each) for each in (*others, shown)),
    )
