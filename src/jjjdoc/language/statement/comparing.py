"""Reading comparisons: which of two things is said to be more, and what stands on either side."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.quantity.text import fold_characters, word_set
from jjjdoc.language.statement.comparisons import COMPARATIVES, DEGREES, SUPERLATIVES, ZH_THAN
from jjjdoc.language.statement.contrast import (
    ContrastWords,
    Sighting,
    read_contrasts,
)
from jjjdoc.language.statement.sides import EN_SIDES, SIDE_NAMES, ZH_SIDES, Keys, keys_of
from jjjdoc.patterns import regex

SUPERLATIVE = read_contrasts(SUPERLATIVES)
COMPARATIVE = read_contrasts(COMPARATIVES)
DEGREE = read_contrasts(DEGREES)


_ZH_SUPERLATIVES = ContrastWords(SUPERLATIVE, "最大限度, 最大程度, 最大化, 最小化", chinese=True)
_EN_SUPERLATIVES = ContrastWords(SUPERLATIVE, "", chinese=False)
_ZH_DEGREES = ContrastWords(
    DEGREE, "最大限度, 最大程度, 最大化, 最小化, 最低生活保障, 最低工资", chinese=True
)
_EN_DEGREES = ContrastWords(DEGREE, "at least, not least, minimum wage", chinese=False)
_ZH_COMPARATIVES = ContrastWords(
    COMPARATIVE,
    "不如说, 擅长于, 大于等于, 小于等于, 轻于鸿毛, 领先地位, 领先水平, 落后地区, 落后产能, 超过滤, 落后的, 领先的",
    chinese=True,
)
_EN_COMPARATIVES = ContrastWords(COMPARATIVE, "", chinese=False)


class Comparison(Struct, frozen=True):
    """What a text says is more or less than something else, with what is known of both sides, and where they stand.

    `loose`: its sides may be exchanged without notice, since the other begins with a name that is in no table, or a verb has the
    one as its subject and the other as its object.
    """

    sighting: Sighting
    subject: Keys
    other: Keys
    subject_at: tuple[int, int]
    other_at: tuple[int, int]
    loose: bool = False

    @property
    def start(self) -> int:
        """Where the word that compares begins."""
        return self.sighting.start


# --- superlatives ------------------------------------------------------------------------------------------


def chinese_superlatives(text: str) -> list[Sighting]:
    """Return the superlatives of a Chinese text, in order of place."""
    return _ZH_SUPERLATIVES.find(fold_characters(text))


def english_superlatives(folded: str) -> list[Sighting]:
    """Return the superlatives of a folded English text, in order of place."""
    return _EN_SUPERLATIVES.find(folded)


# --- comparatives ------------------------------------------------------------------------------------------


def chinese_degrees(text: str) -> list[Sighting]:
    """Return the words of a Chinese text for an end of a scale, in order of place."""
    return _ZH_DEGREES.find(fold_characters(text))


def english_degrees(folded: str) -> list[Sighting]:
    """Return the words of a folded English text for an end of a scale, in order of place."""
    return _EN_DEGREES.find(folded)


_ZH_BI = regex(
    "(?<![之对无相正占百同环])[比较](?P<other>[^，。；：、？！比较]{1,18}?)(?:还|更|要|略|都|明显|稍|均|大幅|显著|偏|相对|更为)?(?<![缩扩减增升降提走变放加调收])(?P<word>"
    + "|".join(sorted(ZH_THAN, key=len, reverse=True))
    + ")(?![于部额量力大小学校高低快慢多少家众数种规型幅面上中前后级端效质速递铁时组区微麦])"
)
_ZH_TIMES = regex(
    "(?:是|为|达到?|相当于)(?P<other>(?!原来|去年|上年|过去|计划|其|它|[0-9])[^，。；：、]{2,16}?)的(?P<word>[0-9.]+倍|[两二三四五六七八九十数几]+倍)"
)
_ZH_CLAUSE = regex("[，。；：？！]")
_ZH_SIDE = regex("[^，。；：？！（）]{0,14}")
_ZH_NUMBER = regex(
    "(?!(?:[0-9]+|[一二三四五六七八九十]+)(?:月|年|季度|日|线|类|级|产业)|零[售部件星散]|一般|半导体|百货)(?:约|近|正负|上限|其)?(?:百分之)?[0-9〇零一二三四五六七八九十百千万亿两半几]"
)
_ZH_NOT = regex("[不未非莫](?:得|能|应|可|会|曾|予|宜|是)?$")

_ZH_NONE = regex("(?:没有|无)(?:任何)?(?:一|哪)[^，。；]{0,24}$|(?<![万之唯统])无一[^，。；]{0,24}$")
_EN_NONE = regex(
    r"(?:^|[.;:,] )(?:(?:in|at|on|for|by|during) )?(?:no(?! (?:doubt|longer|matter|sooner|wonder|less|more|fewer))|none of|not one|not a single|neither of) [^.;:]*$"
)
"""What denies a whole clause from its subject on: 没有一个站的蒸发量超过上年, in no county did incomes grow more slowly."""

_EN_THAN = regex(r"(?<![a-z])than(?![a-z])")
_EN_NOT = regex(
    r"(?<![a-z])(?:not|no|never|nor|without|cannot|n't|neither)(?:[ -](?:be|been|have|to|any|much|exceed|fall|is|was|were|are|in|a|far|significantly|the|of)){0,3}[ -]$"
)
_EN_NUMBER = regex(
    r" *(?:about |around |the )?(?:[0-9$£€¥]|(?:cny|rmb|usd|nt|half|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|hundred|thousand|million|double|twice|dozens?|(?:a|an|some) (?:third|quarter|half|two|three|four|five|six|seven|eight|nine|ten|[0-9]+|dozen|hundred|year|month|week|day|million|decade)|an hour)(?![a-z]))"
)
_EN_OTHER = regex(r"[^.,;:()]{0,60}")
_EN_ALONE = word_set(
    "exceed exceeds exceeded exceeding surpass surpasses surpassed surpassing outpace outpaces outpaced "
    "outpacing outstrip outstrips outstripped outstripping outperform outperforms outperformed "
    "outperforming overtake overtakes overtook overtaken trail trails trailed trailing outweigh outweighs "
    "outweighed outnumber outnumbers outnumbered eclipse eclipses eclipsed underperform underperforms "
    "underperformed outgrew outsold beat beats beating"
)
_EN_PHRASES = (
    "lag",
    "ahead of",
    "fell short",
    "falls short",
    "fall short",
    "superior",
    "inferior",
    "short of",
    "shy of",
)
_EN_LEVEL = regex(
    r" (?:the (?:\w+ ){0,3}?(?:average|level|mean|target|norm|median|standard)|its|their|expectations|forecasts|average|last year|(?:that|those) (?:of|in|for|at|on|among)|target|market)"
)
_EN_MEASURE = regex(r"[0-9][^,;:]*\b(?:points?|percent|per cent|%) $")
_EN_TIMES = regex(
    r"\b(?:[0-9.]+|two|three|four|five|six|seven|eight|nine|ten|several) times(?= (?:that|those|the \w+ (?:of|in|for|at))\b)"
    r"|\btwice(?= (?:that|those|the \w+ (?:of|in|for|at))\b)"
)
_EN_NAME = regex(" ?[A-Z][a-z]")
_EN_APART = regex(r"[,;:.]\s")
_MOST_BEFORE_THAN = 48
_BEFORE = 90


def chinese_comparisons(text: str) -> list[Comparison]:
    """Return the comparisons of a Chinese text, but for those with a number, in order of place."""
    text = fold_characters(text)
    found = [_chinese_after(text, each) for each in _ZH_COMPARATIVES.find(text)]
    found += [_chinese_between(text, each) for each in _ZH_BI.finditer(text)]
    found += [_chinese_times(text, each) for each in _ZH_TIMES.finditer(text)]
    return sorted(filter(None, found), key=lambda each: each.sighting.start)


def _chinese_after(text: str, word: Sighting) -> Comparison | None:
    """Return the comparison that a word makes with what follows it: 高于全国平均水平."""
    side = _ZH_SIDE.match(text, word.end)
    if side is None or not side[0] or _ZH_NUMBER.match(text, word.end):
        return None
    begin = _clause_start(text, word.start)
    return Comparison(
        _turned(word, _chinese_denial(text, word.start)),
        *keys_of(ZH_SIDES, text[begin : word.start], side[0]),
        (begin, word.start),
        side.span(),
        text.startswith("超", word.start),
    )


def _chinese_between(text: str, found: re.Match[str]) -> Comparison | None:
    """Return the comparison that 比 makes: 比上海高."""
    if _ZH_NUMBER.match(found["other"]) and "年" not in found["other"]:
        return None
    contrast, member = ZH_THAN[found["word"]]
    word = Sighting(*found.span("word"), contrast, member)
    begin = _clause_start(text, found.start())
    return Comparison(
        _turned(word, _chinese_denial(text, found.start())),
        *keys_of(ZH_SIDES, text[begin : found.start()], found["other"]),
        (begin, found.start()),
        found.span("other"),
    )


def _chinese_times(text: str, found: re.Match[str]) -> Comparison:
    """Return the comparison of a multiple: 是线下的2.3倍."""
    begin = _clause_start(text, found.start())
    return Comparison(
        Sighting(*found.span("word"), "extent", "more"),
        *keys_of(ZH_SIDES, text[begin : found.start()], found["other"]),
        (begin, found.start()),
        found.span("other"),
    )


def _chinese_denial(text: str, place: int) -> re.Match[str] | None:
    """Return what denies a word that compares, beside it or for its whole clause; both together assert it."""
    beside = _ZH_NOT.search(text, max(0, place - 4), place)
    whole = _ZH_NONE.search(text, max(0, place - 30), place)
    return None if beside and whole else beside or whole


def _clause_start(text: str, place: int) -> int:
    ends = [mark.end() for mark in _ZH_CLAUSE.finditer(text, max(0, place - 30), place)]
    return ends[-1] if ends else max(0, place - 30)


def english_comparisons(text: str, folded: str) -> list[Comparison]:
    """Return the comparisons of an English text, but for those with a number, in order of place."""
    words = _EN_COMPARATIVES.find(folded)
    times = [Sighting(*found.span(), "extent", "more") for found in _EN_TIMES.finditer(folded)]
    heads = (*_heads(folded, words), *((each, each.end) for each in times))
    return list(filter(None, (_english(text, folded, *each) for each in heads)))


def _heads(folded: str, words: Sequence[Sighting]) -> Iterator[tuple[Sighting, int]]:
    """Yield the words that compare, each with where the other side begins: after "than", or right after the word."""
    thans = [found.span() for found in _EN_THAN.finditer(folded)]
    for place, word in enumerate(words):
        written = folded[word.start : word.end]
        following = words[place + 1].start if place + 1 < len(words) else len(folded)
        next_than = bisect_left(thans, (word.end, 0))
        than = thans[next_than] if next_than < len(thans) else None
        if written in _EN_ALONE or written.startswith(_EN_PHRASES):
            yield word, word.end
        elif written in ("above", "below", "behind"):
            if _EN_LEVEL.match(folded, word.end) or _EN_MEASURE.search(folded, word.start - 30, word.start):
                yield word, word.end
        elif (
            than is not None
            and than[0] <= following
            and than[0] - word.end <= _MOST_BEFORE_THAN
            and not _EN_APART.search(folded, word.end, than[0])
        ):
            yield word, than[1]


def _english(text: str, folded: str, word: Sighting, start: int) -> Comparison | None:
    if _EN_NUMBER.match(folded, start):
        return None
    side = _EN_OTHER.match(folded, start)
    other = side[0] if side else ""
    written = folded[word.start : word.end]
    before = re.split(r"[.;:]\s", folded[max(0, word.start - _BEFORE) : word.start])[-1]
    return Comparison(
        _turned(word, _EN_NOT.search(folded, max(0, word.start - 24), word.start) or _EN_NONE.search(before)),
        *keys_of(EN_SIDES, before + folded[word.start : start], other),
        (word.start - len(before), start),
        (start, start + len(other)),
        written in _EN_ALONE
        or (written in ("more", "less", "fewer") and start > word.end + len(" than"))
        or _EN_NAME.match(text, start) is not None,
    )


_OPPOSITE: Mapping[str, str] = {
    "more": "less",
    "less": "more",
    "better": "worse",
    "worse": "better",
    "earlier": "later",
    "later": "earlier",
}


def _turned(word: Sighting, denial: re.Match[str] | None) -> Sighting:
    """Return a word, the other way round where it is denied: 不低于 is more."""
    if denial is None:
        return word
    return Sighting(word.start, word.end, word.contrast, _OPPOSITE[word.member])


# --- comparing ---------------------------------------------------------------------------------------------


def tell_order(chinese: Comparison, english: Comparison) -> bool:
    """Tell whether the words of the tables say which side of one comparison is which of the other."""
    mine, theirs = (_telling(each.subject, each.other) for each in (chinese, english))
    return bool(mine[0] & theirs[0] or mine[1] & theirs[1]) != bool(
        mine[0] & theirs[1] or mine[1] & theirs[0]
    )


def disagree(chinese: Comparison, english: Comparison) -> bool:
    """Tell whether two comparisons say the opposite, the sides of one perhaps exchanged."""
    if chinese.sighting.contrast != english.sighting.contrast:
        return False
    mine, theirs = (_telling(each.subject, each.other) for each in (chinese, english))
    is_same = bool(mine[0] & theirs[0] or mine[1] & theirs[1])
    is_exchanged = bool(mine[0] & theirs[1] or mine[1] & theirs[0])
    if is_same == is_exchanged and (is_same or english.loose or chinese.loose):
        return False
    if chinese.sighting.member == english.sighting.member:
        return is_exchanged and bool(_contrasts(mine) & _contrasts(theirs))
    return not is_exchanged


def _contrasts(sides: tuple[Keys, Keys]) -> frozenset[str]:
    """Return the contrasts of which both sides have a member."""
    return frozenset(contrast for contrast, _ in sides[0]) & frozenset(contrast for contrast, _ in sides[1])


def are_converse(chinese: Comparison, english: Comparison) -> bool:
    """Tell whether two comparisons have both their sides and their words exchanged, and so say the same."""
    mine, theirs = (_telling(each.subject, each.other) for each in (chinese, english))
    is_same = bool(mine[0] & theirs[0] or mine[1] & theirs[1])
    is_exchanged = bool(mine[0] & theirs[1] or mine[1] & theirs[0])
    return chinese.sighting.member != english.sighting.member and is_exchanged and not is_same


def _telling(subject: Keys, other: Keys) -> tuple[Keys, Keys]:
    """Return what tells two sides apart: members of one contrast if both have one, else what only one of them has."""
    mine, theirs = subject - other, other - subject
    both = _contrasts((mine, theirs))
    if not both:
        return mine, theirs
    return frozenset(key for key in mine if key[0] in both), frozenset(
        key for key in theirs if key[0] in both
    )


def leader(comparison: Comparison) -> Wording | None:
    """Return the name of the side that is more, better or earlier, None if it is in no table."""
    sides = _telling(comparison.subject, comparison.other)
    ahead = sides[0 if comparison.sighting.member in ("more", "better", "earlier") else 1]
    names = [SIDE_NAMES[key] for key in sorted(ahead)]
    return names[0] if names else None
