"""Words that say that a number is not exact, as data: 超, 近, 不少于, 以上; more than, nearly, at least, or more."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.scales import Family

Side = Literal["exact", "about", "above", "below"]
"""Where the number that is meant lies, as seen from the one that is written."""


class Bound(Struct, frozen=True):
    """What a qualifier says, and its words in both languages.

    `includes` says whether the written number is among those meant, None for what is vague about it. `mark` is its
    sign in a reading in one line. `written` has {} for the amount; `fact` is what a fact begins with, empty for a
    qualifier that facts do not have; `said` explains it to people.

    Read beside a number: `zh_before`, `zh_after` and, of parts alone, `zh_after_part` with spaces between, `en_before` and `en_after` with commas between,
    in small letters; a mark in a phrase is a word of its own (`> =`).
    """

    side: Side
    mark: str
    written: Mapping[Family, str]
    said: Wording
    fact: Mapping[Family, str]
    includes: bool | None = None
    zh_before: str = ""
    zh_after: str = ""
    zh_after_part: str = ""
    en_before: str = ""
    en_after: str = ""


BOUNDS: Mapping[Qualifier, Bound] = {
    "exact": Bound(
        side="exact",
        mark="",
        written={"zh": "{}", "en": "{}"},
        said=Wording(en="{amount}", zh="{amount}"),
        fact={"zh": "", "en": ""},
    ),
    "about": Bound(
        side="about",
        mark="~",
        written={"zh": "约{}", "en": "about {}"},
        said=Wording(en="about {amount}", zh="约{amount}"),
        fact={"zh": "约", "en": "about "},
        zh_before="约 大约 大概 约为 约合 约有 大致 估计 估计有 平均约 大概要 大约有 ~ ≈ 大约为 "
        "大约需要 大约需 差不多有 上下 左右 合约",
        zh_after="左右 上下 许 前后",
        en_before="about, around, approximately, approx, approx ., roughly, some, circa, ca, ca ., "
        "an estimated, estimated, estimated at, on the order of, in the order of, "
        "of the order of, ~, ≈, more or less, in the region of, in the neighborhood of, "
        "or about, somewhere around, an average of around, of around, an approximate, at around, "
        "at about",
        en_after="or so, or thereabouts, approximately, roughly, give or take",
    ),
    "over": Bound(
        side="above",
        includes=False,
        mark=">",
        written={"zh": "超{}", "en": "over {}"},
        said=Wording(en="more than {amount}", zh="超过{amount}"),
        fact={"zh": "超", "en": "over "},
        zh_before="超 超过 超出 逾 突破 多于 高于 大于 不止 不只 冲破 跨越 越过 跨过 远超 已过 过 "
        "破 远超过 超逾 升破 涨破 突破了 站上 站稳 收复 > ＞",
        zh_after="开外 有余 往上 出头 多 余 挂零 有零",
        zh_after_part="强",
        en_before="over, exceeding, exceeded, exceeds, exceed, above, upwards of, upward of, topped, topping, "
        "over the age of, above the age of, top, tops, surpassed, surpassing, surpass, surpasses, in "
        "excess of, well over, just over, slightly over, a little over, slightly more than, a little "
        "more than, far more than, much more than, well above, just above, beyond, north of, >, "
        "passed, crossed, broke through, hit over, reached over, better than, over some, not just, "
        "broke, breach, breaches, breached, breaching, & gt ;",
        en_after="odd, and counting",
    ),
    "nearly": Bound(
        side="below",
        mark="<~",
        written={"zh": "近{}", "en": "nearly {}"},
        said=Wording(en="nearly {amount}", zh="接近{amount}"),
        fact={"zh": "近", "en": "nearly "},
        zh_after_part="弱",
        zh_before="近 将近 接近 临近 逼近 几近 差不多 几乎",
        en_before="nearly, almost, close to, just under, just below, approaching, approached, nearing, "
        "slightly less than, slightly under, slightly below, a little less than, a little under, "
        "practically, virtually, just less than, approaches, not quite, near, just shy of, just short of, "
        "a little shy of, a little short of, slightly short of, not far short of, close on, getting on for, "
        "the better part of, the best part of",
    ),
    "at_least": Bound(
        side="above",
        includes=True,
        mark=">=",
        written={"zh": "{}以上", "en": "at least {}"},
        said=Wording(en="at least {amount}", zh="至少{amount}"),
        fact={"zh": "至少", "en": "at least "},
        zh_before="不少于 不低于 不小于 不下于 不下 至少 最少 起码 最低 不得少于 不得低于 不应少于 "
        "不应低于 不短于 不早于 少说 大于等于 大于或等于 大于或者等于 ≥ 满 年满 已满 下限为 下限是 下限",
        zh_after="以上 及以上 或以上 及其以上 之上 起 起步 起售 起拍 起批 为下限 或更多 或更高 或者以上 或者更多",
        en_before="at least, not below, a minimum of, minimum of, at a minimum, minimum, ≥, > =, not under, nor "
        "under, starting at, starting from, start at, starts at, started at, start from, starts from, "
        "begin at, begins at, reach the age of, reaches the age of, reached the age of, reaching the "
        "age of, attain the age of, attained the age of, attaining the age of, from the age of, have "
        "turned, has turned, having turned, at the least, at the very least, at minimum, no earlier "
        "than, not earlier than, no sooner than, not sooner than, a lower limit of, lower limit of, "
        "equals or exceeds, equal or exceed, reaches or exceeds, reach or exceed, meets or exceeds, "
        "meet or exceed, equal to or exceeding",
        en_after="or above, and above, and over, or over, and older, and up, and higher, and more, and "
        "upwards, and upward, or better, plus, +, of age and above, of age or older, of age and "
        "older, of age and over, at least, old and above, old and over, old or older, old and older, "
        "old or above, of age or above, or up, minimum, at a minimum, or later, and longer, at the "
        "least, at the very least, at minimum, or beyond",
    ),
    "at_most": Bound(
        side="below",
        includes=True,
        mark="<=",
        written={"zh": "{}以内", "en": "at most {}"},
        said=Wording(en="at most {amount}", zh="至多{amount}"),
        fact={"zh": "至多", "en": "at most "},
        zh_before="不超过 不超 不要超过 不能超过 不可超过 不会超过 不应超 不高于 不多于 不大于 至多 "
        "最多 最高 不得超过 不应超过 不得高于 不应高于 不逾 不晚于 不长于 小于等于 小于或等于 小于或者等于 "
        "≤ 上限为 上限是 上限",
        zh_after="以下 及以下 或以下 或者以下 以内 之内 内 范围内 范围以内 为限 为上限 封顶",
        en_before="at most, up to, not exceeding, not exceed, not over, a maximum of, maximum of, maximum, not "
        "above, not to exceed, nor over, nor above, nor exceeding, nor exceed, not be over, not "
        "permitted to exceed, not allowed to exceed, at the most, ≤, < =, within, capped at, upto, no "
        "later than, a top speed of, a maximum speed of, top speeds of, maximum speeds of, may be as "
        "high as, can be as high as, could be as high as, may be as much as, can be as much as, at "
        "the very most, not in excess of, not surpass, not surpassing, not later than, within a "
        "period of, within the period of, within a term of, within a time limit of, within the next, "
        "within the following, within the coming, within a radius of, within a distance of, limited "
        "to, restricted to, an upper limit of, upper limit of, a ceiling of, a cap of",
        en_after="or below, and below, or under, and under, and younger, at most, and less, of age and below, "
        "of age or younger, of age and under, at the most, old and below, old or younger, old and "
        "under, old and younger, maximum, tops, or earlier, and lower, at the very most, at maximum, "
        "upper limit",
    ),
    "less_than": Bound(
        side="below",
        includes=False,
        mark="<",
        written={"zh": "不足{}", "en": "less than {}"},
        said=Wording(en="less than {amount}", zh="不到{amount}"),
        fact={"zh": "", "en": ""},
        zh_before="不足 不到 不满 未满 未到 未达 低于 少于 小于 短于 不及 跌破 跌穿 下破 失守 < ＜",
        zh_after="不到 不足",
        en_before="until they turn, before they turn, before turning, before reaching, not yet turned, yet to "
        "turn, not reached, not reach, not yet reached, under, below, under the age of, below the age "
        "of, <, well under, well below, short of, shy of, fall short of, falls short of, fell short "
        "of, falling short of, & lt ;, south of, far less than, much less than, not even",
    ),
}
