"""Figures that do not follow from each other.

What it finds
    A rate of growth, a number of percentage points or a multiple that does not follow from the two figures given for it;
    an average annual rate over the years stated; parts that come to more than their whole; shares that add to more than 100
    percent; a conversion in brackets that is wrong.
Why it matters
    One of the figures is wrong, or they do not measure the same thing. Readers who check one sum and find it wrong
    believe no other.
Examples
    Bad en: The value of contracts rose from CNY 7.12 billion in 2013 to CNY 74.87 billion in 2023, with an average annual growth rate of 36.5 percent.
    Bad zh: 占比由2013年的40.7%上升至2023年的66.1%，提高15.4个百分点。
    Bad en: The park covers 100 hectares (150 mu).
    Good en: The value of contracts rose from CNY 7.12 billion in 2013 to CNY 74.87 billion in 2023, with an average annual growth rate of 26.5 percent.
    Good zh: 占比由2013年的40.7%上升至2023年的66.1%，提高25.4个百分点。
    Good en: The park covers 100 hectares (1,500 mu).
Limits
    Every figure may be rounded, and means any value that rounds to it: only impossible results are reported. Both
    figures and the rate must be in one sentence with nothing else between them. Growth of output and value added is
    often stated in constant prices, and is not checked. Parts that follow “including” or 其中 may be counted twice:
    a note, unless one alone is more than the whole. Money is converted only at a rate that the sentence states.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.interval import CONTEXT, Interval, cannot_be, possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.scales import round_half_up
from jjjdoc.language.quantity.wording import plain
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._changes import Change, changes_of
from jjjdoc.lint.rules.number._conversions import conversions_of, is_far
from jjjdoc.lint.rules.number._masked import Masked, masked_sentences
from jjjdoc.lint.rules.number._parts import Parts, parts_of
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    messages={
        "change": Wording(
            en="from “{first}” to “{last}” is not {shown}: it is {computed}",
            zh="由“{first}”到“{last}”不是“{shown}”，应为{computed}",
        ),
        "multiple": Wording(
            en="from “{first}” to “{last}” is not “{shown}”: it is {computed} times as much",
            zh="由“{first}”到“{last}”不是“{shown}”，应为原来的{computed}倍",
        ),
        "points": Wording(
            en="from “{first}” to “{last}” is {computed} percentage points, not percent",
            zh="由“{first}”到“{last}”是{computed}个百分点，不是百分之{computed}",
        ),
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

# Output and value added grow in constant prices, while the figures from and to are in those of the day.
_REAL = regex(
    r"(?<![a-z])(?:gdp|gross domestic|value[ -]added|added value|economic output|economy|real (?:terms|growth)|in real|"
    r"constant|comparable)(?![a-z])|生产总值|增加值|总产值|可比|不变价|实际|扣除价格|经济总量"
)
_BY_PERIOD = frozenset({"year_on_year", "previous_period", "monthly", "daily"})
_PERCENT = Decimal("0.01")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each figure that cannot be what it is said to be."""
    chinese = is_chinese(passage.language)
    for masked in masked_sentences(passage, context):
        for change in changes_of(masked, chinese=chinese):
            yield from _change(passage, masked, change)
        for conversion in conversions_of(masked):
            if cannot_be(conversion.second, conversion.computed):
                severity: Severity = "error" if is_far(conversion) else "warning"
                said = _said(passage, conversion.exact, conversion.second)
                yield _hit(passage, "conversion", conversion.second, (conversion.first,), said, severity)
        for parts in parts_of(masked, chinese=chinese):
            yield _parts(passage, parts)


def _change(passage: Passage, masked: Masked, change: Change) -> Iterator[Hit]:
    rate = change.rate
    if rate.kind != "number" or rate.periods & _BY_PERIOD:
        return
    computed = _computed(change, possible(change.first), possible(change.last))
    if computed is None or not cannot_be(rate, computed):
        return
    if rate.unit != "percentage_point" and _REAL.search(masked.text):
        return
    others = (change.first, change.last)
    if rate.unit == "percent" and change.first.dimension == "ratio":
        points = _directed(possible(change.last).minus(possible(change.first)), rate)
        if not cannot_be(rate, points):
            yield _hit(passage, "points", rate, others, plain(rate.low), "warning")
            return
    exact = (_computed(change, _written(change.first), _written(change.last)) or computed).low
    if rate.role == "times":
        yield _hit(passage, "multiple", rate, others, _rounded(exact, rate))
    else:
        yield _hit(passage, "change", rate, others, _said(passage, exact, rate))


def _written(quantity: Quantity) -> Interval:
    number = CONTEXT.multiply(quantity.low, quantity.factor)
    return Interval(number, number)


def _computed(change: Change, first: Interval, last: Interval) -> Interval | None:
    """Return what a rate may be, counted in ones; None where the text does not say how it is measured."""
    rate = change.rate
    by_year = bool(rate.periods & {"average_annual", "annual"})
    if rate.dimension == "points":
        by_points = not by_year and change.first.dimension == "ratio"
        return _directed(last.minus(first), rate) if by_points else None
    multiple = last.divided_by(first)
    if rate.role == "times":
        return None if by_year or rate.direction == "down" else multiple
    if rate.dimension != "ratio" or rate.role != "change_by":
        return None
    if by_year:
        if not change.years:
            return None
        multiple = Interval(_root(multiple.low, change.years), _root(multiple.high, change.years))
    return _directed(multiple.minus(Interval(Decimal(1), Decimal(1))), rate)


def _root(number: Decimal, years: int) -> Decimal:
    if not number.is_finite() or number <= 0:
        return number
    return CONTEXT.power(number, CONTEXT.divide(Decimal(1), Decimal(years)))


def _directed(difference: Interval, rate: Quantity) -> Interval:
    """Return a difference as it is said: a fall of 3 percent is 3, not -3."""
    falls = rate.direction == "down" or (rate.direction is None and difference.high < 0)
    return Interval(-difference.high, -difference.low) if falls else difference


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
