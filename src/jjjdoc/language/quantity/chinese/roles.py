"""Words before a number that say what it does: 增长 (by), 增至 (to), 占 (a share), 高出 (more than another)."""

from __future__ import annotations

from typing import NamedTuple

from jjjdoc.language.quantity.chinese.words import WordTable
from jjjdoc.language.quantity.reading import Direction, Role


class Change(NamedTuple):
    """What a word says of the number after it; `compared` if it says so of percentages and multiples alone."""

    role: Role
    direction: Direction | None
    compared: bool = False


_UP = "增长 增加 提高 上升 上涨 提升 增 升 涨 扩大 跃升 攀升 回升 增高 扩展 拓展 增大 上调 飙升 猛增 激增 净增 递增 上浮 升高 反弹 扩增 延长 抬升 劲增 大涨"
_DOWN = (
    "下降 减少 降低 下跌 缩短 压减 压缩 减量 减 降 跌 缩小 下滑 回落 收窄 下调 削减 缩减 减轻 减排 骤降 锐减 剧减 递减 下浮 萎缩 负增长 减产 降价"
    " 暴跌 大跌 缩水 锐降 猛降"
)
_RATES_UP = "增速 增幅 增长率 涨幅 升幅 增长幅度 上升幅度 增长速度 提升幅度"
_RATES_DOWN = "降幅 跌幅 减幅 下降幅度 降低幅度 减少幅度 下降率"
_COMPARED_UP = "高 高出 多 多出 快 大 超出 高了 多了 快了"
_COMPARED_DOWN = "低 低了 少 少了 慢 低出"
_SHARES = "占 占比 占到 占了 占比为 占比达 占比达到 比重为 比重达 比重达到 比重"
_NO_CHANGE = "新增 微升 毫升 公升 每升 晋升 空降 直升 最多 最少 至多 至少 不少 不多 提前 增设 增派 上升期 许多 很多 众多 大多 诸多 广大 强大 重大 伟大 极大 巨大 加快 愉快"
_BY_ENDINGS = ("", "了")
_TO_ENDINGS = ("到", "至", "为", "成", "到了", "至了", "成了")


def _words() -> dict[str, Change | None]:
    words: dict[str, Change | None] = dict.fromkeys(_NO_CHANGE.split())
    verbs: tuple[tuple[str, Direction], ...] = ((_UP, "up"), (_DOWN, "down"))
    for line, direction in verbs:
        for verb in line.split():
            words |= {verb + ending: Change("change_by", direction) for ending in _BY_ENDINGS}
            words |= {verb + ending: Change("change_to", direction) for ending in _TO_ENDINGS}
    words |= dict.fromkeys(_RATES_UP.split(), Change("change_by", "up"))
    words |= dict.fromkeys(_RATES_DOWN.split(), Change("change_by", "down"))
    words |= dict.fromkeys(_COMPARED_UP.split(), Change("change_by", "up", compared=True))
    words |= dict.fromkeys(_COMPARED_DOWN.split(), Change("change_by", "down", compared=True))
    words |= dict.fromkeys(_SHARES.split(), Change("share", None))
    words |= dict.fromkeys(("翻", "翻了"), Change("times", None))
    return words


CHANGES = _words()
"""Words before a number; None for those that only look as if they said something (新增, 最高)."""
_NOUNS_AFTER = WordTable(
    dict.fromkeys((*_RATES_UP.split(), "增长", "升幅", "提升", "上升", "涨势"), Change("change_by", "up"))
    | dict.fromkeys(
        (*_RATES_DOWN.split(), "下降", "下跌", "下滑", "降低", "减少"), Change("change_by", "down")
    )
)
_BETWEEN_WORDS = (
    "的 左右的 以上的 年均 平均 平均年 同比 年 年度 经济 复合 年复合 年均复合 年平均 高 较快 速度"
)
_BETWEEN = WordTable(dict.fromkeys(_BETWEEN_WORDS.split(), True))


def role_after(text: str, place: int) -> tuple[int, Change] | None:
    """Return the end of the noun that follows after 的, and what it says: 3%的年均增长率."""
    between = _BETWEEN.starting(text, place)
    steps = 0
    while between is not None and steps < 4:
        place = between[0]
        between = _BETWEEN.starting(text, place)
        steps += 1
    return _NOUNS_AFTER.starting(text, place) if steps else None
