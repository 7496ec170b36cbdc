"""Denials: there was none of what a figure counts, or all is done of which a figure says that some is not."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.claim.claim import Claim, Span, Tag
from jjjdoc.language.claim.denials import Denial, denials_in
from jjjdoc.language.claim.document import Claims, Outcome, Place
from jjjdoc.language.claim.subject import meaning_of, stem
from jjjdoc.language.claim.territory import take_territory
from jjjdoc.language.claim.text import Text
from jjjdoc.language.claim.time import span_of
from jjjdoc.patterns import regex

_COUNTED = frozenset(("", "people", "flights", "households"))
_FAR = 40
"""Within how many texts a single word means the same thing."""

_NOT_SO: frozenset[Tag] = frozenset(("denied", "target", "rule", "estimate", "base", "from"))


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each figure that counts what the text says there is none of, or that is left where all is done."""
    denials = list(denials_in(document.texts))
    if not denials:
        return
    by_head: dict[str, list[Denial]] = {}
    for denial in denials:
        for head in denial.heads:
            by_head.setdefault(head, []).append(denial)
    for claim in document.claims:
        if not _counts(claim):
            continue
        near = {id(each): each for head in _heads(document, claim) for each in by_head.get(head, ())}
        for denial in near.values():
            if _is_denied(document, claim, denial):
                place = Place(denial.text, denial.start, denial.end)
                values = {"denied": document.texts[denial.text].written[denial.start : denial.end]}
                yield Outcome(
                    False, claim, (), denial.kind, severity="warning", values=values, places=(place,)
                )
                break


def _counts(claim: Claim) -> bool:
    quantity = claim.quantity
    is_count = quantity.dimension in _COUNTED or bool(quantity.counter)
    return is_count and quantity.role == "level" and quantity.low > 0 and not claim.tags & _NOT_SO


def _heads(document: Claims, claim: Claim) -> set[str]:
    """Return the words that may be the head of what a figure counts."""
    text = document.texts[claim.text]
    if text.is_chinese:
        return {claim.subject.head, *claim.subject.words}
    figure = text.folded[claim.quantity.start : claim.quantity.end].split()
    return {claim.subject.head, *map(stem, figure), *claim.subject.words}


def _is_denied(document: Claims, claim: Claim, denial: Denial) -> bool:
    if (claim.text, claim.sentence) == (denial.text, denial.sentence):
        return False
    if not denial.needed and len(denial.noun) <= 1 and abs(claim.text - denial.text) > _FAR:
        return False
    text, other = document.texts[claim.text], document.texts[denial.text]
    if text.is_chinese != other.is_chinese or text.cell is not None:
        return False
    sentence = text.sentences[claim.sentence]
    said = text.folded[sentence.start : sentence.end]
    words = meaning_of(said, chinese=text.is_chinese)[0]
    own = claim.subject.words | meaning_of(_around(text, claim), chinese=text.is_chinese)[0]
    if not denial.noun <= own or not denial.needed <= words or _EARLIER.search(said):
        return False
    if denial.kind == "all" and not _is_left(said, denial.done, chinese=text.is_chinese):
        return False
    return _are_of_one_time(document, claim, denial) and _are_of_one_place(text, claim, other, denial)


_EARLIER = regex(
    r"上年|去年|前年|此前|以往|同期|曾经|(?<![a-z])(?:earlier|previously|previous|last year|the year before|a year ago|formerly|had been|in the past)(?![a-z])"
)


def _around(text: Text, claim: Claim) -> str:
    quantity = claim.quantity
    return f"{claim.before} {text.folded[quantity.start : quantity.end]} {claim.after}"


def _is_left(said: str, done: str, *, chinese: bool) -> bool:
    """Tell whether a sentence says that something is still to be done."""
    if chinese:
        return regex(f"(?:未|没有?|待|仍在|正在|不能)(?:能|曾|予)?{done}").search(said) is not None
    verb = done.removesuffix("ed").removesuffix("e")
    pattern = rf"(?:\bnot (?:yet )?(?:been )?|\b(?:yet|remain\w*|still) to be |\bun){verb}|\b(?:yet|still|remain\w*) to (?:be )?{verb}"
    return regex(pattern).search(said) is not None


def _are_of_one_time(document: Claims, claim: Claim, denial: Denial) -> bool:
    """Tell whether a figure may be of the time that a denial is about: of all or a part of it, as far as both are said."""
    spans = _times(document.texts[denial.text], denial)
    if not spans:
        return claim.period is None or not claim.dated or claim.text == denial.text
    if claim.period is None or not claim.dated:
        return True
    period = claim.period
    return any(each.first <= period.first and period.last <= each.last for each in spans)


def _times(text: Text, denial: Denial) -> list[Span]:
    sentence = text.sentences[denial.sentence]
    dates = (
        each.calendar
        for each in text.quantities
        if each.calendar is not None and sentence.start <= each.start < sentence.end
    )
    return [span for date in dates if (span := span_of(date)) is not None]


def _are_of_one_place(text: Text, claim: Claim, other: Text, denial: Denial) -> bool:
    sentence = other.sentences[denial.sentence]
    _, territories = take_territory(other.folded[sentence.start : sentence.end], chinese=other.is_chinese)
    theirs, ours = frozenset(other.names_in(sentence.start, sentence.end)), claim.subject.names
    if theirs and ours and not (theirs <= ours or ours <= theirs):
        return False
    return not (territories and claim.subject.territories) or territories == claim.subject.territories
