"""Whether an average is one of a total: it names nothing that the total and its number do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from jjjdoc.language.claim.averages.divisor import Divisor
from jjjdoc.language.claim.averages.words import rate_words
from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.subject import subject_of
from jjjdoc.language.claim.territory import take_territory
from jjjdoc.patterns import regex

_MOST = 0.3


def is_said_of(later: Claim, others: Sequence[Claim], divisor: Divisor, *, chinese: bool) -> bool:
    """Tell whether a figure names nothing that those do not that it is computed from; the first of `others` is like it."""
    if not _may_be_of_one(later, others[0]):
        return False
    return _is_said_of_zh(later, others, divisor) if chinese else _is_said_of_en(later, others, divisor)


def _may_be_of_one(one: Claim, other: Claim) -> bool:
    """Tell whether neither names and territories nor plans tell two figures apart."""
    for mine, theirs in (
        (one.subject.names, other.subject.names),
        (one.subject.territories, other.subject.territories),
    ):
        if mine and theirs and mine.isdisjoint(theirs):
            return False
    return one.sentence == other.sentence or not (one.tags ^ other.tags) & {"target", "estimate"}


_GOES_ON = regex(
    r"(?<![a-z])(?:and|with|which|while|for|(?:it|they|this) (?:is|are|was|were|has|have|had|will|can))(?![a-z])"
)
_OF = regex(r" of(?![a-z])")
_PREDICATE = regex(r"(?<![a-z])(?:will|were|was|have|had|has|are|is|been|be)(?![a-z])")
_MEAN = regex(r"(?<![a-z])(?:average|per|each|every)(?![a-z])")
_VERB = regex(r"(?<![a-z])[a-z]+(?:ed|ing)(?![a-z])")


def _is_said_of_en(later: Claim, others: Sequence[Claim], divisor: Divisor) -> bool:
    follows = any(
        other.clause == later.clause and other.quantity.start < later.quantity.start for other in others
    )
    front = _GOES_ON.split(later.before)[-1] if follows else later.before
    after = _GOES_ON.split(later.after, 1)[0]
    if _PREDICATE.search(after) and not _MEAN.search(f"{front} {after}"):
        said = subject_of("", after, "", (), chinese=False).words
        return not others[0].subject.words.isdisjoint(said)
    front, after = (_VERB.sub(" ", _without(_without(each, "rate"), "light")) for each in (front, after))
    front, _ = take_territory(front, chinese=False)
    own = subject_of(front, "" if _OF.match(after) else after, "", (), chinese=False).words
    theirs = set().union(*(other.subject.words for other in others), divisor.nouns)
    if later.quantity.counter:
        theirs |= subject_of("", "", later.quantity.counter.lower(), (), chinese=False).words
    return own <= theirs


def _without(words: str, name: Literal["rate", "light"]) -> str:
    return rate_words(name, chinese=False).sub(" ", words)


def _is_said_of_zh(later: Claim, others: Sequence[Claim], divisor: Divisor) -> bool:
    found = rate_words("rate", chinese=True).search(later.before)
    front, back = (
        (later.before[: found.start()], later.before[found.end() :]) if found else (later.before, "")
    )
    for noun in divisor.nouns:
        back = back.replace(noun[1:], " ", 1) if len(noun) > 1 and back.startswith(noun[1:3]) else back
    if found is None and "average" not in later.tags:
        back, front = _OF_TOTALS.sub(" ", back), _OF_TOTALS.sub(" ", front)
    if _characters(front) - _around(others):
        return False
    back = rate_words("rate", chinese=True).sub(" ", back)
    return _is_named(rate_words("light", chinese=True).sub(" ", back), later, others[0])


_OF_TOTALS = regex(
    r"销售收入|销售额|销售|补[助贴]资金|资金|金额|发票|结清|经费|补[助贴]|奖金|款项|收入|营收|产值|货款|费用|开支|价款|总价|合同|装机|[全总]长|[学课]时"
)
"""What totals are called, and the figures for each are not."""


def _is_named(words: str, later: Claim, other: Claim) -> bool:
    """Tell whether another figure is of what some words name, if they name anything: most of all of its last word."""
    said = subject_of(words, "", "", (), chinese=True)
    if not said.words:
        return True
    if said.head in other.subject.words and len(said.words & other.subject.words) >= _MOST * len(said.words):
        return True
    same = later.quantity.counter == other.quantity.counter not in ("", "个")
    return same and not _characters(words).isdisjoint(_around((other,)))


_HAN = regex(r"[一-鿿]")


def _around(claims: Sequence[Claim]) -> set[str]:
    """Return the characters of what figures are said of."""
    words = (word for claim in claims for word in (*claim.subject.words, claim.before, claim.after))
    return {character for word in words for character in word}


def _characters(words: str) -> set[str]:
    kept = subject_of(rate_words("light", chinese=True).sub(" ", words), "", "", (), chinese=True)
    return {character for word in kept.words for character in word if _HAN.match(character)}
