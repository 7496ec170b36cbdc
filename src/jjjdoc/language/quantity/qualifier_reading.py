"""Reading the words of `qualifiers` beside a number, where they say that it is not exact."""

from __future__ import annotations

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.text import PhraseTable, Tokens, WordTable, word_set
from jjjdoc.language.quantity.units import TIMES
from jjjdoc.patterns import regex

_NOT_BEFORE = {
    "近": "最附邻靠新就远亲贴临走",
    "过": "经通度超不渡错难路闪越胜好透",
    "破": "打爆突侦冲残撞击",
    "约": "节公合条契预大制相隐签邀履",
    "超": "高",
    "满": "不未圆充布装丰美饱坐挤期届爆客填盛小",
}
"""Characters before which a qualifier is part of another word: 附近, 经过."""

_NOT_AFTER_ZH = {
    "起": "来床义诉飞步点案因",
    "内": "容部外涵",
    "许": "可多",
    "多": "元样边数个家名种次年 0123456789",
    "余": "额",
    "以下": "简",
}
"""Characters after which a qualifier is part of another word."""


QUALIFIERS_BEFORE = {
    word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_before.split()
}
_AFTER_ZH = WordTable(
    {word: qualifier for qualifier, bound in BOUNDS.items() for word in bound.zh_after.split()}
)


# After a verb 过 says that something has been done: 参加过8次. It says "over" of large round numbers: 过亿元.
_LARGE = regex("[ 0-9.]{0,8}[半百千万亿]")


def is_part_of_word(text: str, start: int, end: int) -> bool:
    """Tell whether a qualifier before a number belongs to the word before it: 附近, 经过, 参加过."""
    if text[start:end] == "过" and not _LARGE.match(text, end):
        return True
    part_of = _NOT_BEFORE.get(text[start:end])
    return part_of is not None and start > 0 and text[start - 1] in part_of


def qualifier_after_zh(text: str, place: int) -> tuple[int, Qualifier] | None:
    """Return the end of the qualifier that starts at this place, after a space or none, and what it says."""
    if text[place : place + 1] == " ":
        place += 1
    found = _AFTER_ZH.starting(text, place)
    if found is None:
        return None
    end, _ = found
    part_of = _NOT_AFTER_ZH.get(text[place:end])
    return None if part_of and text[end : end + 1] and text[end] in part_of else found


_OTHER = "[^，。；：、（）()“”0-9一二两三四五六七八九十]"
_DISTANT = regex(
    f"(?P<at_least>至少|最少|最低(?=[可只仅要也能需])){_OTHER}{{1,6}}$"  # but not 最低气温, 最低还款额
    f"|(?P<at_most>最[多长远高大](?:可以|可|能够|能)){_OTHER}{{0,6}}$"
    f"|(?P<of_at_most>不超过|不高于){_OTHER}{{1,10}}$"
    f"|(?P<of_over>(?<!不)(?<!未)超过){_OTHER}{{1,8}}的 ?$"
    f"|(?P<of_about>约占){_OTHER}{{1,10}}的 ?$"
)
_DISTANT_HINTS = ("至少", "最", "超过", "不高于", "约占")
_WINDOW = 14


def distant_qualifier_zh(text: str, place: int, *, changed: bool) -> Qualifier | None:
    """Return the qualifier that stands before a number with other words between: 至少造成384人死亡, 约占人口的3%.

    `changed` says that the words between make it a change, which the qualifier need not be about.
    """
    before = text[max(0, place - _WINDOW) : place]
    if changed or not any(hint in before for hint in _DISTANT_HINTS):
        return None
    match = _DISTANT.search(before)
    return None if match is None else _MEANINGS[match.lastgroup]


_MEANINGS: dict[str | None, Qualifier] = {
    "at_least": "at_least",
    "at_most": "at_most",
    "of_at_most": "at_most",
    "of_over": "over",
    "of_about": "about",
}


# --- English -----------------------------------------------------------------------------------------------


_CROSSING = word_set(
    "pass passes passed passing cross crosses crossed crossing exceed exceeds exceeded surpass surpasses surpassed"
    " surpassing top topped break breaks broke broken breaking through past"
)
_CROSSINGS: dict[str, Qualifier] = {
    f"{verb} {article} {mark} of": "over"
    for verb in _CROSSING
    for article in ("the", "a")
    for mark in ("mark", "threshold", "milestone", "barrier", "level")
}
"""Passed the mark of, broke the barrier of."""


def _split(line: str) -> list[str]:
    return line.split(", ") if line else []


_BEFORE_EN: PhraseTable[Qualifier] = PhraseTable(
    {phrase: name for name, bound in BOUNDS.items() for phrase in _split(bound.en_before)} | _CROSSINGS
)
_AFTER_EN: PhraseTable[Qualifier] = PhraseTable(
    {phrase: name for name, bound in BOUNDS.items() for phrase in _split(bound.en_after)}
)
_NOT_AFTER_EN = {
    "plus": "-",
    "minimum": "-",
    "maximum": "-",
}
_BEFORE_ARTICLE = frozenset(
    ("nearly", "almost", "about", "roughly", "approximately", "than", "least", "most")
)
_ADVERBS = frozenset(("approximately", "roughly", "maximum", "minimum"))
_WITH_UNIT = frozenset(("within", "passed", "top", "beyond", "crossed", "broke", "minimum", "maximum"))
_STARTING = frozenset(("start", "starts", "started", "begin", "begins"))
_PRICES = word_set("price prices priced fare fares ticket tickets fee fees rates costs packages")
_NOT_TOP = frozenset(("the", "top", "world's"))
_MARKS = {
    "exceeded",
    "exceeding",
    "exceed",
    "exceeds",
    "topped",
    "topping",
    "surpassed",
    "surpassing",
    "surpass",
    "crossed",
    "passed",
    "broke",
}
_MORE = word_set("more less fewer longer shorter older younger greater")
_EARLIER = word_set("earlier ago before previously prior")
_LONG_BEFORE_OVER = word_set(
    "for after of is was are were has have had with takes took take lasted lasting last spanning span spans in and or"
    " be been by wait waiting spent spend , ( ; : . aged to from just well",
    empty=True,
)


def read_qualifier_en(tokens: Tokens, draft: Draft, limit: int) -> None:
    """Read the qualifiers beside a number, not before the token `limit`."""
    _read_after_en(tokens, draft)
    words = tokens.words
    first = draft.outer_start
    if (words[first - 1] == "the" and words[first - 2] in _MARKS) or (
        words[first - 1] in ("a", "an") and words[first - 2] in _BEFORE_ARTICLE
    ):
        first -= 1
    found = _BEFORE_EN.ending(words, first, limit) or _starting_price(tokens, draft, first)
    if found is None or not _is_qualifier(tokens, draft, found[0], first):
        return
    if found[1] == "about":  # at least about, more than some
        found = _BEFORE_EN.ending(words, found[0], limit) or found
    if draft.qualifier == "exact":
        draft.qualifier = found[1]
    draft.outer_start = found[0]


def _is_qualifier(tokens: Tokens, draft: Draft, start: int, end: int) -> bool:
    """Tell whether the words before a number say how exact it is, rather than where or when."""
    word = tokens.words[end - 1]
    if word in _WITH_UNIT and not (draft.unit or draft.scale):
        return False
    if word == "top" and tokens.words[start - 1] in _NOT_TOP:
        return False
    if word == "than" and _compares_with_past(tokens, draft, start, end):
        return False
    if tokens.words[start] in _STARTING and not (draft.unit or draft.scale):
        return False
    return word != "over" or end - start > 1 or not _means_during(tokens, draft, start)


def _compares_with_past(tokens: Tokens, draft: Draft, start: int, end: int) -> bool:
    """Tell whether "than" compares with a time rather than the number: higher than ten years earlier."""
    words = tokens.words
    if draft.unit not in TIMES or words[draft.end] not in _EARLIER:
        return False
    return words[end - 2] not in _MORE or tokens.is_number(start - 1) or words[start - 1] in _MEASURED


_MEASURED = word_set("percent points point times")


def _starting_price(tokens: Tokens, draft: Draft, first: int) -> tuple[int, Qualifier] | None:
    """Read "tickets from CNY 44"."""
    words = tokens.words
    priced = (
        draft.dimension.startswith("money") and words[first - 1] == "from" and words[first - 2] in _PRICES
    )
    return (first - 1, "at_least") if priced and words[draft.end] != "to" else None


def _means_during(tokens: Tokens, draft: Draft, start: int) -> bool:
    """Tell whether "over" before a stretch of time means during it: an increase of 90 percent over ten years."""
    if draft.unit not in TIMES or _is_age(tokens, draft):
        return False
    before = tokens.words[start - 1] if start else ""
    if before in _SENTENCE_STARTS and tokens.words[draft.end] == ",":
        return True  # Over five years, the port grew.
    return start > 0 and before not in _LONG_BEFORE_OVER


_SENTENCE_STARTS = word_set(". ; : ,", empty=True)


def _is_age(tokens: Tokens, draft: Draft) -> bool:
    """Tell whether a number of years is an age: 65 years of age, 65 years old."""
    words = tokens.words
    return draft.unit == "year" and (words[draft.end - 1] == "age" or words[draft.end] in ("old", "of"))


def _read_after_en(tokens: Tokens, draft: Draft) -> None:
    """Read what follows the number and its unit, or the word counted: 60 and above, 10 people or more."""
    words = tokens.words
    last = draft.outer_end
    for at in (last, last + 1) if draft.counter and words[last].isalpha() else (last,):
        place = at + (words[at] == "-" and tokens.is_glued(at))
        found = _AFTER_EN.starting(words, place)
        if found is None:
            continue
        if words[place] in _NOT_AFTER_EN and words[place - 1] != _NOT_AFTER_EN[words[place]]:
            continue
        if words[place] == "+" and tokens.is_number(place + 1):
            continue
        if words[place] == "odd" and words[place - 1] != "-":
            continue
        if words[found[0]] == "than" or (words[place] in _ADVERBS and words[found[0]][:1].isalpha()):
            continue
        draft.outer_end, draft.qualifier = found
        return
