"""Conditions, and from when or until when something holds: 除非, 只有…才, 即使, 自…起; unless, only if, even if, from."""

from __future__ import annotations

from functools import cache

from jjjdoc.language.statement.opposites import Opposites, Turn
from jjjdoc.patterns import regex

NO_EN = (
    "not, no, *n't, never, only, until, till, unless, without, cannot, neither, nor, none, nobody, nothing"
)
NO_ZH = "不, 未, 没, 无, 非, 勿, 毋, 莫"
NO_ADVERB = "卖方可, 买方可, 双方可, 甲方可, 乙方可, 丙方可, 对方可, 一方可, 各方可, 地方可, 官方可, 任何方可, 三方可, 卖方能, 买方能, 双方能, 甲方能, 乙方能, 一方能, 各方能, 地方能"
"""Words in which 方可 and 方能 are not only then."""

_CONDITIONS = {
    "unless": Turn(
        zh="除非",
        en="unless",
        zh_loose="除, 非, 不, 未, 无, 另, 否则, 方可, 才, 没, 免, 始, 仅, 只, 外，",
        en_loose="except*, save, barring, absent, fail*, lack*, other than, excluding, prohibit*, refus*, reject*, exempt*, "
        + NO_EN,
    ),
    # Where the rest of the sentence is denied too, a denial in English is that one.
    "unless, not": Turn(
        zh="",
        en="unless",
        zh_pattern=regex(
            "除非[^，。；]*，(?!否则)[^。；]*?(?:不(?!可抗力|少|断|仅|同|足|良)|无权|无需|禁止|严禁)"
        ),
        en_loose="except*, save, barring, absent, fail*, other than, excluding, without, until, only, lack*, not been, has not, have not, does not, do not, is not, are not, is no, are no, if no",
    ),
    "only if": Turn(
        zh="只有, 唯有, 仅当, 仅在, 只在, 方可, 方能, 才可, 始得, 方得, 才准",
        en="only if, only when, only after, only where, only in, only on, only upon, only then, only with, only by, only",
        zh_loose="只, 仅, 才, 唯, 方能, 始, 除, 必须, 限, 独, 就是, 单, " + NO_ZH,
        en_loose="""
        solely, alone, must, exclusive*, just, sole, provided, require*, shall, need*, condition*,
        prerequisite*, once, before, enable*, in order to, so that, so as to, ensure*, can, able, unable,
        could, limited, restrict*, necessary, essential, first, then, will, merely, single, key, have to,
        has to, had to, should, prior, after, few, little, least, mere,
        """
        + NO_EN,
    ),
    "if": Turn(
        zh="如果, 假如, 倘若, 如, 若, 倘, 一旦, 只要, 凡",
        en="if, where, when, whenever, in case, in the event, provided that, as long as, once",
    ),
    "only then": Turn(
        zh="", en="only if, only when, only after, only where", zh_loose="只, 仅, 才, 唯, 除非, 方可"
    ),
    "plain if": Turn(zh="", en="if"),
    "even if": Turn(
        zh="即使, 即便, 哪怕, 纵使, 纵然",
        en="even if, even when, even though, even where, even in, even for, even with, even without",
        zh_loose="也, 仍, 虽, 尽管, 不论, 无论, 不管, 甚至, 连, 依然, 照样, 还",
        en_loose="""
        even, though, although, regardless, whether, despite, notwithstanding, still, no matter, whatever,
        however, irrespective, albeit, while, in spite
        """,
    ),
    "from": Turn(
        zh="之日起, 日起, 年起, 月起, 时起, 起施行, 起实施, 起生效, 起算, 起执行",
        en="from, since, as of, starting, beginning, commencing, effective from, effective as of, effective on, with effect from, as from, onwards, onward",
        zh_loose="起, 自, 从, 始, 以来, 开始, 后, 当日",
        en_loose="after, upon, within, commenc*, begin*, began, start*, following, later, once",
    ),
    "until": Turn(
        zh="为止, 日止, 月止, 年止, 底止, 末止, 直到, 直至, 截至, 截止",
        en="until, till, up to, through, up until, ending, ended, expires, expire, valid to, valid until",
        zh_loose="至, 到, 止, 期满, 届满, 前, 未, 终, 满, 待, 结束",
        en_loose="to, by, as of, as at, before, ends, cease*, terminat*, at the end, by the end, expir*",
    ),
}


@cache
def conditions() -> Opposites:
    """Return the turns of conditions, and of the time from or until which something holds."""
    return Opposites(
        _CONDITIONS,
        [
            ("unless", "if"),
            ("unless, not", "if"),
            ("only if", "even if"),
            ("only if", "plain if"),
            ("if", "unless"),
            ("even if", "only then"),
            ("even if", "unless"),
            ("from", "until"),
            ("until", "from"),
        ],
        (
            "迄今为止, 至今为止, 不可抗力, 不动产, 非常, 非洲, 无锡, 未来, 不仅, 不断, 除夕, 只要, 方便, "
            + NO_ADVERB,
            "without prejudice, not only",
        ),
    )
