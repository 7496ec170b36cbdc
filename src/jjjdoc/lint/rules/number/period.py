"""Time covered changed or lost.

What it finds
    Words for the time that a figure covers or is measured against, which the target changes or omits: 年均, 累计,
    每年, 同比, 环比, 比年初, 首批, 以来; and 去年, 本月, 年末 or 全年 as another year, month, end or half.
Why it matters
    A cumulative 90 percent over ten years is not 90 percent a year.
Examples
    Bad pair: 十年累计增长90%。 || It had an average annual increase of 90 percent over ten years.
    Good pair: 十年累计增长90%。 || It had a cumulative increase of 90 percent over ten years.
    Bad pair: 环比下降0.3%。 || down 0.3 percent year on year
    Good pair: 环比下降0.3%。 || down 0.3 percent month on month
    Bad pair: 出游人次较2019年同期增长11.5%。 || Trips rose by 11.5 percent from the previous year.
    Good pair: 2023年产值比2022年增长4%。 || Output in 2023 was 4 percent higher than in the previous year.
    Bad pair: 该厂日处理垃圾800吨。 || The plant handles 800 tons of waste a year.
    Bad pair: 月末库存8万吨。 || Inventories were 80,000 tons at the beginning of the month.
    Bad pair: 论坛两年举办一次。 || The forum is held twice a year.
    Good pair: 论坛两年举办一次。 || The forum is held once every two years.
    Good pair: 该厂日处理垃圾800吨。 || The plant handles 800 tons of waste a day.
Limits
    Words are compared only beside a figure that both languages have. Last year, this month and the like are compared
    if each language has only one of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.reading import PeriodWord, Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._contrasts import CONTRAST, contrast_hits
from jjjdoc.lint.rules.number._frequency import frequency_hits
from jjjdoc.lint.rules.number._pair import hits_of

RULE = Rule(
    severity="warning",
    subject="pair",
    messages={
        "contrast": CONTRAST,
        "changed": Wording(
            en="“{source}” is {mine}, but “{target}” is {theirs}",
            zh="“{source}”为{mine_zh}，“{target}”为{theirs_zh}",
        ),
        "lost": Wording(
            en="“{source}” is {mine}; “{target}” does not say so",
            zh="“{source}”为{mine_zh}，“{target}”未说明",
        ),
        "base": Wording(
            en="“{source}” is measured against {mine}, but “{target}” against {theirs}",
            zh="“{source}”的基期为{mine_zh}，“{target}”的基期为{theirs_zh}",
        ),
        "frequency": Wording(
            en="“{target}” is not as often as “{source}”",
            zh="“{target}”与“{source}”频次不同",
        ),
        "since": Wording(
            en="“{source}” means since then, but “{target}” means that time alone",
            zh="“{source}”指自那时以来，“{target}”仅指当时",
        ),
    },
)

_NAMES: Mapping[PeriodWord, tuple[str, str]] = {
    "annual": ("每年", "annual"),
    "average_annual": ("年均", "an annual average"),
    "cumulative": ("累计", "cumulative"),
    "monthly": ("每月", "monthly"),
    "daily": ("每天", "daily"),
    "year_on_year": ("同比", "year on year"),
    "previous_period": ("环比", "compared with the previous month or quarter"),
    "for_first_time": ("首次", "the first time"),
    "first_group": ("首批", "the first group"),
}


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures whose words of time differ."""
    contrasts = [
        hit for hit in contrast_hits(pair, context, "period") if not _is_worked_out(pair, hit, context)
    ]
    yield from contrasts
    if not contrasts and is_chinese(pair.source.language) != is_chinese(pair.target.language):
        yield from frequency_hits(pair)
    for hit in hits_of(pair, context, "period"):
        (_, source), (_, target) = hit.quantities
        if hit.message == "base":
            yield replace(hit, values={**hit.values, **_bases(source, target)})
            continue
        mine, theirs = source.periods - target.periods, target.periods - source.periods
        words = {
            "mine": _named(mine, 1),
            "mine_zh": _named(mine, 0),
            "theirs": _named(theirs, 1),
            "theirs_zh": _named(theirs, 0),
        }
        yield replace(hit, values={**hit.values, **words})


_LENGTHS = {
    "minute": 1,
    "hour": 60,
    "day": 1440,
    "week": 10080,
    "month": 43800,
    "quarter": 131400,
    "year": 525600,
}
"""How many minutes each has, months and years on average."""
_NEAR = 0.06


def _is_worked_out(pair: Pair, hit: Hit, context: Context) -> bool:
    """Tell whether a figure is given for another stretch of time and comes to the same: 每周14班, two a day."""
    if hit.quantities:
        return False
    ours, theirs = (_LENGTHS.get(str(hit.values[key]).removeprefix("per "), 0) for key in ("one", "other"))
    if not ours or not theirs:
        return False
    figures = (
        [float(each.low) for each in context.quantities(side) if each.calendar is None and each.low > 0]
        for side in (pair.source, pair.target)
    )
    ratio = ours / theirs
    mine, others = (set(each[:_MOST_TRIED]) for each in figures)
    return any(abs(one / other / ratio - 1) < _NEAR for one in mine - others for other in others - mine)


_MOST_TRIED = 24


def _named(periods: frozenset[PeriodWord], language: int) -> str:
    return ("、", ", ")[language].join(_NAMES[word][language] for word in sorted(periods) if word in _NAMES)


def _bases(source: Quantity, target: Quantity) -> dict[str, str]:
    """Return what two changes are measured against: a year, or the year before."""
    said = {}
    for name, quantity in (("mine", source), ("theirs", target)):
        said[name] = str(quantity.base) if quantity.base else "the year before"
        said[f"{name}_zh"] = f"{quantity.base}年" if quantity.base else "上年"
    return said
