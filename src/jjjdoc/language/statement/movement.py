"""Reading which way things go in a text: words of direction, with what is subject and turn taken into account."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.statement.contrast import ContrastWords, Sighting, read_contrasts
from jjjdoc.language.statement.directions import DIRECTIONS, EN_NEUTRAL, ZH_NEUTRAL
from jjjdoc.patterns import regex

CONTRASTS = read_contrasts(DIRECTIONS)
_CHINESE = ContrastWords(CONTRASTS, ZH_NEUTRAL, chinese=True)
_ENGLISH = ContrastWords(CONTRASTS, EN_NEUTRAL, chinese=False)

# What is said not to happen, to be stopped, or only feared or hoped for says nothing of where things go.
_ZH_DENIED = regex(
    "(?:(?:不|未|没有|没|无|如果?|若|是否|能否|力争|可能|或)[^，。；、]{0,4}"
    "|(?:防止|避免|遏制|遏止|抑制|扭转|阻止|控制|止住|停止|免于|制止|反对|禁止|结束)[^，。；、]{0,12})$"
)
_EN_DENIED = regex(
    r"(?<![a-z])(?:not|no|never|nor|neither|without|stop\w*|halt\w*|prevent\w*|avoid\w*|curb\w*|contain(?:s|ed|ing|ment)?|arrest\w*|revers\w*|offset\w*|despite|if"
    r"|whether|rather than|instead of|may|might|could|would|or|less|fewer|cannot|can't|\w+n't|against|hardly|barely|fail\w*|limit\w*|slow\w*|eas(?:e|es|ed|ing))(?: [a-z]+){0,3} $"
)
_EN_EARLIER = regex(
    r"(?<![a-z])(?:had been|had|after|following|until|hitherto|previously|formerly|heretofore|until then)(?: [a-z]+){0,3} $"
)
"""What was so before: a rise after a fall is a rise."""
_BEFORE = 40

# 涨幅, 降幅, 增速, 差距: what widens or narrows, speeds up or slows down, though it rises and falls by its words.
_ZH_RATE = regex(
    "(?:[涨降跌增升减]幅|增速|增长率|增长速度|差距|差额|亏损额?|逆差|顺差|赤字(?!率)|盈余|价差|利差|缺口|收入比|剪刀差)[^，。；：、]{0,12}$"
)
_EN_RATE = regex(
    r"(?<![a-z])(?:(?P<rate>growth(?: rates?)?|pace|rates? of (?:growth|increase|change)|gaps?|disparity)|spread|rates? of decline|declines?|drops?|falls?|increases?|gains)(?: [a-z]+){0,3} $"
)
_EN_PACED = regex(
    r" (?:[a-z]+ly |much |far |even )?(?:faster|more quickly|more rapidly|at a faster|the fastest|fastest)(?![a-z])"
)
"""What says how fast something grows: the Chinese may speak of the pace alone (增速高于)."""
_EN_MILDER = regex(
    r" (?:by )?(?:far |much |somewhat |slightly )?(?:less(?! than)|more slowly|more gently|more moderately|at a slower)(?![a-z])"
)
_EN_PACE = {"up": "more", "down": "less"}
_EN_GROWTH = regex(
    r"(?: rates?)?(?: [a-z]+){0,4}? (?:slow|eas|moderat|cool|weak|soften|decelerat|fell|fall|drop|declin|dipp|turned|slipp|negative|contract|lost|down|narrow|shr[ai]nk|retreat)"
)
"""Growth that is itself said to go down or turn."""
_ZH_PACE = {
    **dict.fromkeys(
        [
            "扩大",
            "加深",
            "加剧",
            "加大",
            "提高",
            "上升",
            "加快",
            "回升",
            "提升",
            "攀升",
            "走高",
            "扩张",
            "拉大",
        ],
        "more",
    ),
    **dict.fromkeys(
        ["缩小", "收窄", "回落", "下降", "减小", "放缓", "减缓", "下滑", "降低", "收缩", "走低"], "less"
    ),
}

# A fall that becomes a rise, or the reverse, in so many words: 由上涨…转为下降, from a rise to a fall.
_ZH_FROM = regex("[由从][^，。；、]{0,16}$")
_ZH_INTO = regex("(?:转|变|改)(?:为|成|至|而)?")
_EN_FROM = regex(
    r"(?<![a-z])(?:from|turn(?:ed|s|ing)?|convert(?:ed|s|ing)?|transform(?:ed|s|ing)?) (?:[a-z]+ ){0,4}$"
)
_TURNING = ("level", "pace", "result", "balance", "quality")
_EN_THEN = regex(r",? (?:and|but)? ?(?:then|later|subsequently) ")
_EN_INTO = regex(r"(?<![a-z])(?:in)?to(?![a-z])")


def read_chinese(text: str) -> list[Sighting]:
    """Return the words of direction in a Chinese text, in order of place."""
    text = fold_characters(text)
    found = _turns(text, _single(_of_rate(text, each) for each in _CHINESE.find(text)), _ZH_FROM, _ZH_INTO)
    return _with_turns(
        _doubtful(each) if _ZH_DENIED.search(text, _window(each, 16), each.start) else each for each in found
    )


def read_english(folded: str) -> list[Sighting]:
    """Return the words of direction in a folded English text, in order of place."""
    found = _turns(folded, _ENGLISH.find(folded), _EN_FROM, _EN_INTO)
    return _with_turns(
        _single(_doubtful(each) if _is_denied(folded, each) else _of_pace(folded, each) for each in found)
    )


def _with_turns(found: Iterable[Sighting]) -> list[Sighting]:
    """Return sightings, with each turn also as one of the turns alone, whatever else rises and falls beside it."""
    kept: list[Sighting] = []
    for each in found:
        kept.append(each)
        if each.member.startswith("turn_"):
            kept.append(replace(each, contrast="turn", member=each.member.removeprefix("turn_")))
    return kept


def _single(found: Iterable[Sighting]) -> list[Sighting]:
    """Return sightings with one for each place and contrast, the sure one where there are two."""
    kept: dict[tuple[int, str], Sighting] = {}
    for each in found:
        key = each.start, each.contrast
        if key not in kept or each.sure:
            kept[key] = each
    return list(kept.values())


def _is_denied(folded: str, sighting: Sighting) -> bool:
    """Tell whether a word of English is said not to hold, or to have held before."""
    start = _window(sighting, _BEFORE)
    if sighting.contrast == "level" and _EN_EARLIER.search(folded, start, sighting.start):
        return True
    return _EN_DENIED.search(folded, start, sighting.start) is not None


def _window(sighting: Sighting, width: int) -> int:
    return max(0, sighting.start - width)


def _doubtful(sighting: Sighting) -> Sighting:
    return replace(sighting, sure=False)


def _of_rate(text: str, sighting: Sighting) -> Sighting:
    """Return what a word says of the rate, the gap or the margin before it: 降幅收窄 is not a rise and not a fall."""
    pace = _ZH_PACE.get(text[sighting.start : sighting.end])
    if pace is None or _ZH_RATE.search(text, _window(sighting, 16), sighting.start) is None:
        return sighting
    return replace(sighting, contrast="pace", member=pace, sure=True)


def _of_pace(folded: str, sighting: Sighting) -> Sighting:
    """Return what a word of rising and falling says of growth, a decline or a gap: growth rose is faster growth."""
    if sighting.contrast != "level" or sighting.member.startswith("turn"):
        return sighting
    if folded.startswith("growth", sighting.start) and _EN_GROWTH.match(folded, sighting.end):
        return _doubtful(sighting)
    if _EN_PACED.match(folded, sighting.end):
        return _doubtful(sighting)
    if _EN_MILDER.match(folded, sighting.end):
        return replace(sighting, contrast="pace", member="less")
    subject = _EN_RATE.search(folded, _window(sighting, _BEFORE), sighting.start)
    if subject is None:
        return sighting
    if subject["rate"] is None or sighting.member not in _EN_PACE:
        return _doubtful(sighting)
    return replace(sighting, contrast="pace", member=_EN_PACE[sighting.member])


def _turns(
    text: str, found: Sequence[Sighting], before: re.Pattern[str], between: re.Pattern[str]
) -> list[Sighting]:
    """Return sightings with each pair that is one turn, from up to down or from a loss to a profit, as one."""
    kept: list[Sighting] = []
    last: dict[str, Sighting] = {}
    for each in found:
        one = last.get(each.contrast)
        if (
            one is not None
            and one.member != each.member
            and each.contrast in _TURNING
            and each.start - one.end < _BEFORE
            and _is_turn(text, one, each, before, between)
        ):
            kept.remove(one)
            member = f"turn_{each.member}" if each.member in ("up", "down") else each.member
            word = Sighting(one.start, each.end, each.contrast, member, each.sure)
        else:
            word = each
        kept.append(word)
        last[word.contrast] = word
    return sorted(kept, key=lambda each: each.start)


def _is_turn(
    text: str, one: Sighting, other: Sighting, before: re.Pattern[str], between: re.Pattern[str]
) -> bool:
    """Tell whether what one word says became what the next one says."""
    if _EN_THEN.fullmatch(text, one.end, other.start):
        return True
    became = between.search(text, one.end, other.end)  # into the red
    return bool(became and before.search(text, _window(one, _BEFORE), one.start))
