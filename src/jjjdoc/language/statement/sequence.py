"""What comes first: 在…前, …后; before, after. Reported where both languages name the same action after the word."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import words_of
from jjjdoc.language.statement.action_words import actions
from jjjdoc.language.statement.conditions import NO_ADVERB
from jjjdoc.language.statement.opposites import Opposed, Opposites, Turn
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

# 前 and 后 of time after a clause; with a date, 前 is a time limit, and with many nouns a part of a word.
_CLAUSE = "[^，。；：、0-9年月日底初]"
_BEFORE = regex(
    f"[在于应]{_CLAUSE}{{2,14}}?(?<![目当提空生从日眼面此])前(?![款项条述期身景途任列沿提来往进线面三两半一十几后0-9])"
    f"|{_CLAUSE}{{2}}(?<![目当提空生从日眼面此之以])前(?=[，、。；]|应|须|必须|不得)"
)
_AFTER = regex(
    f"[在于应待经]{_CLAUSE}{{2,14}}?(?<![最今此随然落背前先滞善])后(?![续果者勤台期备代世人来悔裔盾])"
    f"|{_CLAUSE}{{2}}(?<![最今此随然落背前先滞善之以])后(?=[，、。；]|应|须|必须|方可|可)"
)
_WORDS_BEFORE = "饭前, 餐前, 税前, 术前, 赛前, 战前, 产前, 婚前, 会前, 节前, 灾前, 课前, 班前, 疫前, 之前, 以前, 睡前, 投前, 贷前, 截止前, 截止时间前, 截止日期前, 截止日前, 期限届满前, 期满前"
_WORDS_AFTER = "饭后, 餐后, 税后, 术后, 赛后, 战后, 产后, 婚后, 会后, 节后, 灾后, 课后, 班后, 疫后, 之后, 以后, 投后, 贷后, 截止后, 截止时间后, 截止日期后, 截止日后"

_TIMES = {
    "beforehand": Turn(
        zh="事前, 事先, 预先, 提前",
        en="beforehand, in advance, prior",
        zh_loose="前, 先, 早, 预",
        en_loose="before, ahead, first, early, earlier, prior, advance, previous*, pre-*, already, notice, only, until",
    ),
    "afterwards": Turn(
        zh="事后, 随后",
        en="afterwards, afterward, subsequently, thereafter, after the fact, after the event, retrospectively",
        zh_loose="后, 再, 然, 继, 接着, 补, 追",
        en_loose="after, later, then, follow*, post*, next, subsequent, retro*, ex post, only, until",
    ),
    "before": Turn(
        zh=_WORDS_BEFORE,
        en="before, prior to, ahead of, in advance of, in advance, beforehand, pre-tax, pretax, preoperative*",
        zh_loose="前, 先, 早于, 待, 预, 直到, 昨, 早, 截至, 截止, 到期",
        en_loose="""
        prior, advance, first, earlier, ago, previous*, pre-*, pre*, former*, already, last, past, early,
        to date, so far, yet, ahead, original*, antecedent, preced*, later than, by the time, eve, historic*,
        only, until, till, unless, without
        """,
        zh_pattern=_BEFORE,
    ),
    "after": Turn(
        zh=_WORDS_AFTER,
        en="""
        after, following, subsequent to, afterwards, afterward, subsequently, thereafter, after-tax,
        postoperative*, postwar
        """,
        zh_loose="后, 起, 一旦, 届满, 期满, 再, 方可, 才, 已, 满, 完, 来, 随, 继, 然, 过, 超, 逾",
        en_loose="""
        later, post-*, post*, when, since, then, having, as soon, follow*, subsequent, by the time, once, upon,
        in the wake, behind, past, within, if, where, from, on completion, on expir*, on receipt,
        on the expir*, provided, at the end, only, until, till, unless, without
        """,
        zh_pattern=_AFTER,
        en_pattern=regex(
            r"\bonce(?= (?!an? (?:year|month|week|day|quarter)|per |every |each |again|more|upon|in |was |were |had ))"
        ),
    ),
}

_DENIAL_ZH = regex("[未没无勿毋]|不(?!可抗力|动产|断|仅|但|良)")
_DENIAL_EN = regex(r"\b(?:not|no|never|cannot|neither|nor|nobody|nothing|prohibited|fail\w*)\b|n't\b")
_MOST_GOVERNED_ZH, _MOST_GOVERNED_EN = 12, 60
_LEADS_ZH, _TIME_ZH = regex("[，。；、在于应待经自]"), regex("[之以]?[前后]$")
_END_OF_CLAUSE = regex("[,.;:]")


def find_reversed(chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Opposed]:
    """Yield where one language has before and the other after, with the same action. The English text is in lower case."""
    for each in sentences:
        for found in _times().find(chinese, english, (each,)):
            if not _are_both_denied(chinese, english, each):
                continue
            if found.turns[0] in ("beforehand", "afterwards") or _is_same_action(chinese, english, found):
                yield found


def _are_both_denied(chinese: str, english: str, sentence: Matched) -> bool:
    """Tell whether both sentences deny, once, or neither: not before approval is only after it."""
    ours = len(_DENIAL_ZH.findall(chinese, sentence.zh.start, sentence.zh.end))
    theirs = len(_DENIAL_EN.findall(english, sentence.en.start, sentence.en.end))
    return ours == theirs <= 1


def _is_same_action(chinese: str, english: str, found: Opposed) -> bool:
    """Tell whether both words stand with the same action: 付款前 and "after payment", but not "after inspecting"."""
    zh, en = actions()
    start = max(0, found.zh.end - _MOST_GOVERNED_ZH)
    ours = _LEADS_ZH.split(chinese[start : found.zh.end])[-1]
    theirs = _END_OF_CLAUSE.split(english[found.en.start : found.en.end + _MOST_GOVERNED_EN])[0]
    kinds = {kind for mark in zh.find(ours) for kind in mark.kinds}
    if any(not kinds.isdisjoint(mark.kinds) for mark in en.find(theirs)):
        return True
    said = {stem for _, _, stem in words_of(theirs)}
    words = [stems for _, _, stems in segment(_TIME_ZH.sub("", ours))]
    shared = [stems for stems in words if not stems.isdisjoint(said)]
    return bool(shared) and 2 * len(shared) >= len(words)


@cache
def _times() -> Opposites:
    """Return the turns of what comes first."""
    return Opposites(
        _TIMES,
        [
            ("before", "after"),
            ("after", "before"),
            ("beforehand", "afterwards"),
            ("afterwards", "beforehand"),
        ],
        (
            """
            目前, 此前, 当前, 日前, 提前, 前款, 前项, 前条, 前述, 前期, 前往, 前景, 前提, 面前, 前来, 从前,
            前身, 前沿, 前线, 向前, 前列, 空前, 跟前, 前途, 前任, 前进, 前面, 后者, 前者, 后果, 后续, 今后,
            此后, 最后, 落后, 背后, 滞后, 后台, 后勤, 幕后, 皇后, 先后, 前后, 预算, 预计, 预测, 预防, 预期,
            预报, 先进, 优先, 领先, 率先, 先生, 首先, 早期, 原则, 原料, 原因, 草原, 高原, 原油, 平原, 非常,
            非洲, 无锡, 未来, 不断, 不动产, 不可抗力, 才能, 人才, 完善, 完成, 完整, 完全, 来自, 来源, 继续,
            然而, 自然, 当然, 超过, 通过, 经过, 过程, 起来, 起点, 一起, 引起, 发起, 起诉, 起草, 再生, 过敏,
            过剩, 过失, 满意, 满足, 充满, 已经,
            """
            + NO_ADVERB,
            "not only, without prejudice, prefer*, president*, present*, prepar*, press*, pretty, prevent*, premi*, precis*, predict*, pregnan*, postal, poster, postpone*, post office, posted, posts",
        ),
    )
