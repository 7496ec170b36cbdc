"""Words before a number that say what it does: 增长 (by), 增至 (to), 占 (a share), 高出 (more than another)."""

from __future__ import annotations

from jjjdoc.language.quantity.chinese.words import WordTable
from jjjdoc.language.quantity.roles import CHANGES, ZH_SHARES, Change

_NO_CHANGE = "新增 微升 毫升 公升 每升 晋升 空降 直升 最多 最少 至多 至少 不少 不多 提前 增设 增派 上升期 许多 很多 众多 大多 诸多 广大 强大 重大 伟大 极大 巨大 加快 愉快"
_BY_ENDINGS = ("", "了")
_TO_ENDINGS = ("到", "至", "为", "成", "到了", "至了", "成了")


def _words() -> dict[str, Change | None]:
    words: dict[str, Change | None] = dict.fromkeys(_NO_CHANGE.split())
    for direction, of in CHANGES.items():
        by = Change("change_by", direction)
        for verb in of.zh_verbs.split():
            words |= {verb + ending: by for ending in _BY_ENDINGS}
            words |= {verb + ending: Change("change_to", direction) for ending in _TO_ENDINGS}
        words |= dict.fromkeys(of.zh_rates.split(), by)
        words |= dict.fromkeys(of.zh_compared.split(), Change("change_by", direction, compared=True))
    words |= dict.fromkeys(ZH_SHARES.split(), Change("share", None))
    words |= dict.fromkeys(("翻", "翻了"), Change("times", None))
    return words


BEFORE = _words()
"""Words before a number; None for those that only look as if they said something (新增, 最高)."""
_NOUNS_AFTER = WordTable(
    {
        noun: Change("change_by", direction)
        for direction, of in CHANGES.items()
        for noun in (of.zh_rates + " " + of.zh_nouns).split()
    }
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
