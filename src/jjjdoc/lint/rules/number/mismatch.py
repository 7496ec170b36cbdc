"""Figure that differs between the languages.

What it finds
    A figure in the target that does not match the source: a power of ten too large or too small, digits swapped or
    lost, a bound of a range lost, the sign lost, another time of the day, a change or the figure before it worked out
    wrongly, or simply another number. Values are compared, not digits: 71.2亿 is 7.12 billion. Rounding to three
    digits or with “about” is right; a rounder figure that claims to be exact is a warning if it lost two digits, or
    if its last digits were cut off (7.18 as 7.1). Figures in tables have the scale and unit of their column, row or
    caption (亿元; CNY billion).
Why it matters
    The scales 万 and 亿 have no English words of their own, and a slip of a factor of ten passes every reader who
    checks the digits alone.
Examples
    Bad pair: 成交额为71.2亿元。 || The transaction value was CNY 71.2 billion.
    Good pair: 成交额为71.2亿元。 || The transaction value was CNY 7.12 billion.
    Bad pair: 全市共有一百零五个街道乡镇。 || The city has 150 subdistricts and townships.
    Good pair: 受灾面积1316.9万亩。 || The affected area was 13.169 million mu (about 877,900 hectares).
    Bad pair: 参加人数在127万到250万之间。 || Between 1.27 and 25 million people took part.
    Bad pair: 会议由3名专家主持。 || Four experts chaired the meeting.
    Bad pair: 最低气温零下8度。 || The lowest temperature was 8 degrees Celsius.
    Bad pair: 投资30亿元。 || CNY 3 billon was invested.
    Bad pair: 用水总量（亿立方米）：388 || Total water use (billion cubic meters): 388
    Good pair: 用水总量（亿立方米）：388 || Total water use (billion cubic meters): 38.8
    Bad pair: 合格率为98.57%。 || The pass rate was 98 percent.
    Good pair: 合格率为98.57%。 || The pass rate was 98.6 percent.
    Good pair: 6条重点产业链和5个产业集群 || six key industrial chains and five industrial clusters
Limits
    It is an error for large numbers, sums of money and shares if it is clear which figure corresponds to which;
    otherwise it is a warning, and a note for small counts. Counts up to twelve are rephrased so often (both, a pair,
    monthly) that differing ones are compared only if they are in a list, or if each language has just one that the
    other lacks, and both count people or have the same unit. Figures converted between currencies cannot be judged. A
    fraction for which the other language has the inverse multiple is a note, since the sides may be exchanged (a third of the
    south's, three times the north's).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.scales import MISSPELT
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.number._clock import clock_hits
from jjjdoc.lint.rules.number._digits import in_digits
from jjjdoc.lint.rules.number._pair import hits_of
from jjjdoc.lint.rules.number._swapped import swapped_hits
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="pair",
    safety="suggested",
    messages={
        "power_of_ten": Wording(
            en="“{source}” is {right}, not “{target}”{reading}: off by a factor of {times}",
            zh="“{source}”即{right}，不是“{target}”{reading}：相差{times}倍",
        ),
        "transposed": Wording(
            en="“{source}” is {right}, not “{target}”{reading}: digits are swapped",
            zh="“{source}”即{right}，不是“{target}”{reading}：数字颠倒",
        ),
        "digit_lost": Wording(
            en="“{source}” is {right}, not “{target}”{reading}: one digit too many or too few",
            zh="“{source}”即{right}，不是“{target}”{reading}：多一位或少一位数字",
        ),
        "one_digit": Wording(
            en="“{source}” is {right}, not “{target}”{reading}: one digit differs",
            zh="“{source}”即{right}，不是“{target}”{reading}：有一位数字不同",
        ),
        "inverted": Wording(
            en="“{source}” is {right}, not “{target}”{reading}: the fraction is inverted",
            zh="“{source}”即{right}，不是“{target}”{reading}：分子分母颠倒",
        ),
        "sign": Wording(
            en="“{source}” is {right}, not “{target}”: one of them is negative",
            zh="“{source}”即{right}，不是“{target}”：正负不一",
        ),
        "wrong_figure": Wording(
            en="“{source}” is {right}, not “{target}”{reading}",
            zh="“{source}”即{right}，不是“{target}”{reading}",
        ),
        "rounded": Wording(
            en="“{source}” is rounded to “{target}”: say so (“about”), or give more digits",
            zh="“{source}”四舍五入为“{target}”：应加“约”，或多保留几位",
        ),
        "cut_off": Wording(
            en="“{source}” is {right}; “{target}” cuts off its last digits",
            zh="“{source}”即{right}；“{target}”舍去了尾数，未四舍五入",
        ),
        "size": Wording(
            en="“{source}” and “{target}” differ in size",
            zh="“{source}”与“{target}”大小不一",
        ),
        "change": Wording(
            en="the change from “{source}” is {right}, not “{target}”",
            zh="由“{source}”起的变动应为{right}，不是“{target}”",
        ),
        "before": Wording(
            en="with a change of “{source}”, the figure before is {right}, not “{target}”",
            zh="按“{source}”的变动推算，此前应为{right}，不是“{target}”",
        ),
        "share": Wording(
            en="“{source}” is {right} of the whole, not “{target}”",
            zh="“{source}”占总数的{right}，不是“{target}”",
        ),
        "bound_lost": Wording(
            en="“{source}” is a range, {right}; “{target}” gives only one end of it",
            zh="“{source}”是区间，即{right}；“{target}”只有一端",
        ),
        "clock": Wording(
            en="“{target}” is not the time “{source}”",
            zh="“{target}”不是“{source}”：时刻不符",
        ),
        "swapped": Wording(
            en="“{target}” is in the place of “{source}”; it seems to be swapped with its neighbor",
            zh="此处应为“{source}”，译文作“{target}”：似与相邻的数互换了位置",
        ),
        "misspelt": Wording(
            en="“{target}” is misspelled: {right}",
            zh="“{target}”拼写有误，应为{right}",
        ),
    },
)

_WORD = regex("[A-Za-z]+")


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the figures that differ, and the counts that have changed places."""
    for hit in hits_of(pair, context, "mismatch"):
        yield _spelt(hit) if hit.message == "misspelt" else replace(hit, values=_read(hit.values))
    yield from swapped_hits(pair, context)
    yield from clock_hits(pair, context)


def _spelt(hit: Hit) -> Hit:
    """Add the right spelling of the scale word to a hit."""
    text = hit.passage.text[hit.start : hit.end]
    right = _WORD.sub(lambda word: MISSPELT.get(word[0].lower(), word[0]), text)
    return replace(hit, values={**hit.values, "right": right}, replacement=right)


def _read(values: Mapping[str, object]) -> dict[str, object]:
    """Add to both sides what they come to in digits."""
    right, source, target = (str(values[key]) for key in ("right", "source_value", "target_value"))
    return {
        **values,
        "right": right + in_digits(right, source),
        "reading": in_digits(str(values["target"]), target),
    }
