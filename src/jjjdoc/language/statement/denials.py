"""Denials: 尚未, 没有, 不再; not, never, yet to. The words, and where one language denies what the other states."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import Literal

from msgspec import Struct

from jjjdoc.language.lexicon.dictionary import segment
from jjjdoc.language.lexicon.stems import stem
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.denial_words import DENIALS_EN, DENIALS_ZH, PAIRED
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex


class Denial(Struct, frozen=True):
    """A denial that the other language lacks: the side that has it, its word, and the sentence of the other side."""

    side: Literal["zh", "en"]
    word: Sentence
    other: Sentence


@cache
def _lexicons() -> tuple[Lexicon, Lexicon]:
    """Return the words of Chinese and those of English; a paired word is of the kind of its line."""
    lines = [line.split(" | ") for line in PAIRED.strip().splitlines()]
    return _with_lines(DENIALS_ZH, [zh for zh, _ in lines]), _with_lines(DENIALS_EN, [en for _, en in lines])


def _with_lines(words: Mapping[str, str], lines: Sequence[str]) -> Lexicon:
    """Return a lexicon of words and of lines; a word of a line in which a hint stands is a hint too.

    A hint that begins as a word of a line does is of that line: suspend* of one with suspen*.
    """
    alone = Lexicon(words)
    listed = _split(words["hint"])
    hints = [
        word
        for word in _split(", ".join(lines))
        if any(mark.kind != "other" for mark in alone.find(word.replace("*", "")))
    ]
    numbered = {}
    for number, line in enumerate(lines):
        stems = tuple(word[:-1] for word in _split(line) if word.endswith("*"))
        more = [word for word in listed if stems and word.startswith(stems)]
        numbered[str(number)] = ", ".join(dict.fromkeys((*_split(line), *more)))
    return Lexicon({**words, **numbered, "hint": ", ".join(dict.fromkeys((*listed, *hints)))})


def _split(listed: str) -> list[str]:
    return [word for word in map(str.strip, listed.split(",")) if word]


# What follows "not" and makes it a bound, a part of a turn, or a question rather than a denial.
_NO_DENIAL_EN = regex(
    r"(?:\s(?:to|be|been|being|is|have|any|in|at|by|a|the|of|necessarily)){0,3}\s"
    r"(?:less|more|greater|lower|fewer|higher|later|earlier|longer|smaller|larger|over|above|below|under|exceed\w*|only|just|least|merely"
    r"|simply|hesitate|but|also|limited|until|without|and/or)\b|\s(?:you|it|they|we|he|she)\?|[,\"?!.]"
)


_OWN = {"denial", "hint", "bound"}
"""The kinds that are not lines of `PAIRED`."""

# What makes an assertion of a Chinese denial in its clause, or a question. In English, whatever may deny does.
_REVERSES = regex(
    "[不未没无勿莫毋拒禁缺免非吗岂忘]|否认|难道|何尝|难|限制|约束|异议|障碍|逆转|瑕疵|缺陷|纠纷|放弃|忽|疏|排除|停止|迟到|间断|中断|停歇|影响|改变|变化|动摇|受损|损坏|拖欠|出错|差错|松懈|懈怠|放松|掉队|落后|落下|流失"
)
_COMMAS = "，；,;"
_CLAUSE_ZH, _WORD_EN = regex("[，。；：]"), regex("[a-z]+")

# What makes a time of a denial (未设立前), an exception (除…不得流用外) or a superlative (没有人比他更).
_NO_DENIAL_ZH = regex(
    "[^，。；]{1,10}外，|[^，。；]{0,8}比[^，。；]{1,12}更|[^，。；,]{0,20}?(?:以前|之前|前[，,])|[^，。；,]{1,10}前"
)


def find_denials(chinese: str, english: str, sentences: tuple[Matched, ...]) -> Iterator[Denial]:
    """Yield the first denial of each sentence that has nothing in the other language which could express it.

    The English text is in lower case.
    """
    for each in sentences:
        ours, theirs = _unpaired(chinese, english, each)
        if not theirs and (word := _denial(ours, chinese, _NO_DENIAL_ZH)):
            yield Denial("zh", word, each.en)
        elif not ours and (word := _denial(theirs, english, _NO_DENIAL_EN)):
            yield Denial("en", word, each.zh)


def find_denials_by_clause(chinese: str, english: str, clauses: tuple[Matched, ...]) -> Sequence[Denial]:
    """Return the denials that clauses of one sentence lack; none where what may deny stands in another clause of the other language."""
    found: list[Denial] = []
    for each in clauses:
        ours, theirs = _unpaired(chinese, english, each)
        denials = tuple(find_denials(chinese, english, (each,)))
        if bool(ours) != bool(theirs) and not denials:
            return ()
        found += denials
    return found


def _unpaired(chinese: str, english: str, sentence: Matched) -> tuple[list[Mark], list[Mark]]:
    """Return what has to do with denying in both sentences, but what stands for something of the other."""
    zh, en = _lexicons()
    ours, theirs = _marks(zh, chinese, sentence.zh), _marks(en, english, sentence.en)
    lines = {kind for mark in ours for kind in mark.kinds} & {kind for mark in theirs for kind in mark.kinds}
    lines -= _OWN
    ours, theirs = _left(ours, lines), _left(theirs, lines)
    if theirs and any(mark.kind == "denial" for mark in ours):
        denied = _denied(ours, chinese, sentence.zh)
        theirs = [mark for mark in theirs if mark.kind == "denial" or not _translates(denied, english, mark)]
        if _is_open(ours, chinese):
            theirs = [mark for mark in theirs if not _END_EN.match(english, mark.start)]
    return ours, theirs


_NOT_YET = regex("(?:尚|仍|还|迄今|至今)[未无没]")
_END_EN = regex(
    "clos|clear|stop|ceas|halt|discontinu|terminat|cancel|abolish|expir|eliminat|exhaust|lift|remov"
)
"""What has come to an end is not still open."""


def _is_open(marks: list[Mark], text: str) -> bool:
    """Tell whether all denials of a Chinese sentence say that something has not been done yet."""
    return all(_NOT_YET.match(text, mark.start) for mark in marks if mark.kind == "denial")


_FAR = 8
"""How many characters after a denial may be what it denies."""


def _denied(marks: list[Mark], text: str, sentence: Sentence) -> frozenset[str]:
    """Return the stems of the English words for what the Chinese denies: 尚未结案 is that of close."""
    after = (
        _CLAUSE_ZH.split(text[mark.end : min(sentence.end, mark.end + _FAR)])[0]
        for mark in marks
        if mark.kind == "denial"
    )
    return frozenset(stem for rest in after for _, _, stems in segment(rest) for stem in stems)


def _translates(denied: frozenset[str], text: str, mark: Mark) -> bool:
    """Tell whether a word that may deny is what the other language denies: closed, of 尚未结案."""
    word = _WORD_EN.match(text, mark.start)
    return word is not None and stem(word[0]) in denied


def _left(marks: list[Mark], pairs: set[str]) -> list[Mark]:
    """Return what may deny and is not one of a pair; a bound may stand for a denial all the same."""
    return [
        mark
        for mark in marks
        if not _OWN.isdisjoint(mark.kinds) and ("bound" in mark.kinds or pairs.isdisjoint(mark.kinds))
    ]


def _marks(lexicon: Lexicon, text: str, sentence: Sentence) -> list[Mark]:
    return [
        Mark(sentence.start + mark.start, sentence.start + mark.end, mark.kinds)
        for mark in lexicon.find(text[sentence.start : sentence.end])
    ]


def _denial(marks: list[Mark], text: str, is_none: re.Pattern[str]) -> Sentence | None:
    """Return the first word that denies; with another beside it in its clause, the two may be an assertion."""
    for mark in marks:
        if mark.kind == "denial" and not is_none.match(text, mark.end):
            beside = [other for other in marks if other is not mark and _is_one_clause(mark, other, text)]
            if not any(_may_reverse(other, text) for other in beside):
                return Sentence(mark.start, mark.end)
    return None


def _may_reverse(mark: Mark, text: str) -> bool:
    is_english = text[mark.start].isascii()
    return mark.kind != "bound" and (is_english or _REVERSES.search(text, mark.start, mark.end) is not None)


def _is_one_clause(mark: Mark, other: Mark, text: str) -> bool:
    between = text[min(mark.end, other.end) : max(mark.start, other.start)]
    return not any(comma in between for comma in _COMMAS)
