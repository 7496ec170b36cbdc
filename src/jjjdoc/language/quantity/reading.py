"""What a quantity in a text says, in the same terms for Chinese and English; and reading them."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property
from typing import Literal

from msgspec import Struct

from jjjdoc.language.quantity.unit import Unit
from jjjdoc.language.quantity.units import KNOWN_UNITS

Qualifier = Literal["exact", "about", "over", "nearly", "at_least", "at_most", "less_than"]
"""`over` and `less_than` leave the number out, `at_least` and `at_most` include it; `nearly` is just below."""

Role = Literal["level", "change_by", "change_to", "times", "share", "ordinal", "rate"]
"""What the number is of what it speaks of.

`level`: a size, a count, an amount. `change_by`: how much it rose or fell (增长了3%; down by 3 percent). `change_to`:
what it rose or fell to (增至3%; fell to 3 percent). `times`: how many times as much (是…的3倍; tripled; 翻一番 is 2).
`share`: a part of a whole (占3%; accounts for 3 percent). `ordinal`: a place in an order (第三; third). `rate`: the
number that something is counted against (每万元; per 10,000 yuan).
"""

Direction = Literal["up", "down"]

PeriodWord = Literal[
    "annual",  # 每年, 年产; annual, a year, per year
    "average_annual",  # 年均; average annual
    "cumulative",  # 累计; cumulative, in total over
    "year_on_year",  # 同比; year on year
    "previous_period",  # 环比; month on month, quarter on quarter
    "monthly",  # 每月
    "daily",  # 每天, 日均
    "consecutive",  # 连续N年; N years running
    "for_first_time",  # 首次
    "first_group",  # 首批
    "since",  # 以来; since
    "until",  # 截至; as of, by
]
"""Words beside a number that say what time it covers."""

Distribution = Literal["each", "total"]
"""Whether a number is for each of several things (各, 分别; each, apiece) or for all together (共, 合计; in total)."""

Form = Literal["digits", "words", "mixed"]
"""Digits alone or with a scale word (71.2亿, 7.12 billion); numerals in words (一千二百, twelve); both (2万4801, 3千)."""

Part = Literal["", "beginning", "middle", "end"]
"""The part of a year, month, quarter, plan, decade or century that a date names: 初, 中旬, 底; early, mid, end of."""

Kind = Literal["number", "range", "vague", "date", "time"]
"""`vague`: an order of size without a digit of its own (十几, 数千万; dozens, tens of millions).

`time`: a time of the day, or from one to another, in minutes since midnight and without a unit.
"""


class Calendar(Struct, frozen=True):
    """A point or stretch of the calendar, as far as the text says it; 0 for what it leaves open.

    `last_month` the last of a span of months (1—7月), where it is no quarters or half; `half` 1 or 2, `quarters` first and last (前三季度 is (1, 3)), `plan` the number of a five-year plan (十四五 is 14),
    `until` the last year of a span (2021—2025年; 2021-2025), `decade` a year ending in 0 (上世纪八十年代 is 1980). `is_lunar`: month and day
    are of the Chinese calendar (农历八月十五), and no date of the Gregorian one. `part` is of the shortest stretch that is named (2月末, early 2023).
    """

    year: int = 0
    month: int = 0
    day: int = 0
    half: int = 0
    quarters: tuple[int, int] = (0, 0)
    plan: int = 0
    until: int = 0
    decade: int = 0
    century: int = 0
    last_month: int = 0
    part: Part = ""
    is_lunar: bool = False

    @classmethod
    def of_months(cls, year: int, first: int, last: int) -> Calendar:
        """Return months from first to last: the half or the quarters of the year that they are, if they are that."""
        if last - first == 5 and first % 6 == 1:
            return cls(year, half=1 + first // 6)
        if first % 3 == 1 and last % 3 == 0:
            return cls(year, quarters=((first + 2) // 3, last // 3))
        return cls(year, first, last_month=last)

    @property
    def months(self) -> tuple[int, int]:
        """The first and last month of a half, of quarters or a span of months; zeros for any other date."""
        if self.half:
            return 6 * self.half - 5, 6 * self.half
        if self.quarters[0]:
            return 3 * self.quarters[0] - 2, 3 * self.quarters[1]
        return (self.month, self.last_month) if self.last_month else (0, 0)


class Quantity(Struct, frozen=True, dict=True):
    """One quantity of a text.

    `start` and `end` are code points of the text: the number with its scale, unit and currency (超CNY 71.2亿元: without
    超), for an ordinal with 第 or -th; `outer_start` and `outer_end` take in qualifiers and what is written around it (超, 左右;
    more than, or more). `low` and `high` are in ones of `unit`: equal but for ranges and vague numbers (十几 is 11 to 19).
    `place` is the power of ten of the last digit written, in ones of `unit` (71.2亿 is written to 7); of a range, of the
    less exact bound. `unit` is a key of UNITS or READ_UNITS, empty for a plain count; `counter` is the measure
    word or the noun counted as it is written, where it was recognised (家, 个, 条; enterprises).
    """

    start: int
    end: int
    low: Decimal
    high: Decimal
    place: int = 0
    kind: Kind = "number"
    unit: str = ""
    counter: str = ""
    qualifier: Qualifier = "exact"
    role: Role = "level"
    direction: Direction | None = None
    periods: frozenset[PeriodWord] = frozenset()
    form: Form = "digits"
    calendar: Calendar | None = None
    outer_start: int = -1
    outer_end: int = -1
    scale: str = ""
    """The scale word as written (万, 亿, million, bn), normalised to a key of SCALES where it is one; 万 in 3.2万亿 is 万亿."""
    bound_missing_scale: bool = False
    """A range whose first bound took its scale from the second (4 to 6 million; 9～16亿)."""
    misspelt: str = ""
    """The scale word that was meant, where it is misspelt (billon: billion)."""
    per: str = ""
    """What one of is meant: a key of UNITS or READ_UNITS (每吨1250元; CNY 1,250 per ton), or a measure word (每张80元)."""
    alternatives: tuple[Decimal, ...] = ()
    """Other values the words can be read as (翻两倍: 2 or 3 times as much; threefold increase: 3 or 4)."""
    heading_scale: Decimal = Decimal(0)
    """What the number as written is multiplied by, where a heading gives its unit: 1E+8 under 亿元. 0 without one."""
    distribution: Distribution | None = None
    base: int = 0
    """The year that a change is measured against (较2019年增长3%; up 3 percent on 2019), 0 where the text names none."""

    @property
    def value(self) -> Decimal:
        """The number, of a range its lower bound, in ones of `unit`."""
        return self.low

    @cached_property
    def outer(self) -> tuple[int, int]:
        """The range with qualifiers and what is written around: `start` and `end` where there is nothing."""
        start = self.outer_start if self.outer_start >= 0 else self.start
        return start, max(self.outer_end, self.end)

    @cached_property
    def measure(self) -> Unit | None:
        """The unit, None for a plain count."""
        return KNOWN_UNITS.get(self.unit)

    @cached_property
    def dimension(self) -> str:
        """What the unit measures (`money in CNY`, `ratio`, `area`), empty for a plain count."""
        return self.measure.dimension if self.measure else ""

    @property
    def factor(self) -> Decimal:
        """What `low` and `high` are multiplied by to be in the unit of the dimension whose factor is 1."""
        return self.measure.factor if self.measure else Decimal(1)

    @cached_property
    def resolution(self) -> int:
        """The power of ten of the last digit that is not 0, not below `place`: what a round number is round to."""
        number = self.low if self.low else self.high
        digits = number.as_tuple()
        exponent = digits.exponent if isinstance(digits.exponent, int) else 0
        for digit in reversed(digits.digits):
            if digit:
                break
            exponent += 1
        return max(self.place, exponent) if number else self.place
