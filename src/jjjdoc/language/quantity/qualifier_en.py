"""Reading the qualifiers beside an English number: more than, nearly, up to before it; or more, or so after it."""

from __future__ import annotations

from jjjdoc.language.quantity.comparatives import bounds_after, bounds_before
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import DENOMINATORS, ONES, TENS
from jjjdoc.language.quantity.qualifiers import BOUNDS
from jjjdoc.language.quantity.reading import Qualifier
from jjjdoc.language.quantity.text import PhraseTable, Tokens, word_set
from jjjdoc.language.quantity.units import TIMES

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


_BEFORE: PhraseTable[Qualifier] = PhraseTable(
    bounds_before()
    | {phrase: name for name, bound in BOUNDS.items() for phrase in _split(bound.en_before)}
    | _CROSSINGS
)
_AFTER: PhraseTable[Qualifier] = PhraseTable(
    bounds_after() | {phrase: name for name, bound in BOUNDS.items() for phrase in _split(bound.en_after)}
)
_NOT_AFTER = {"plus": "-"}
_BEFORE_ARTICLE = frozenset(
    ("nearly", "almost", "about", "roughly", "approximately", "than", "least", "most", "of")
)
_ADVERBS = frozenset(("approximately", "roughly", "maximum", "minimum"))
_WITH_UNIT = frozenset(
    ("within", "passed", "top", "beyond", "crossed", "broke", "breach", "minimum", "maximum")
)
_STARTING = frozenset(("start", "starts", "started", "begin", "begins"))
_PRICES = word_set(
    "price prices priced fare fares ticket tickets fee fees rates costs packages"
    " rooms room admission tours tour meals dishes deals seats rides entry subscriptions memberships menus"
)
_NOT_TOP = frozenset(("the", "top", "world's"))
_MARKS = {
    "breached",
    "breaching",
    "breaches",
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
_LINES = word_set("mark threshold barrier milestone line level")
_MORE = word_set("more less fewer longer shorter older younger greater later earlier sooner")
_EARLIER = word_set("earlier ago before previously prior")
_LONG_BEFORE_OVER = word_set(
    "for after of is was are were has have had with takes took take lasted lasting last spanning span spans in and or"
    " be been by wait waiting spent spend , ( ; : . aged to from just well",
    empty=True,
)


def read_qualifier(tokens: Tokens, draft: Draft, limit: int) -> None:
    """Read the qualifiers beside a number, not before the token `limit`."""
    _read_after(tokens, draft)
    words = tokens.words
    first = draft.outer_start
    if words[first - 1] == "the" and words[draft.outer_end] in _LINES:
        first -= 1  # fell below the $100 mark
        if words[first - 1] in _CROSSING and draft.qualifier == "exact":
            draft.qualifier, draft.outer_start = "over", first - 1  # lifted output past the 100 billion mark
            return
    if (words[first - 1] == "the" and words[first - 2] in _MARKS) or (
        words[first - 1] in ("a", "an") and words[first - 2] in _BEFORE_ARTICLE
    ):
        first -= 1
    first = _skip_more(words, first)
    found = _BEFORE.ending(words, first, limit) or _starting_price(tokens, draft, first)
    if found is None or _is_lack(words, found[0]) or not _is_qualifier(tokens, draft, found[0], first):
        return
    if found[1] == "about":  # at least about, more than some
        wider = _BEFORE.ending(words, found[0], limit)
        found = found if wider is None or _is_lack(words, wider[0]) else wider
    if draft.qualifier == "exact":
        negated = found[1] in _NEGATED and words[found[0]].isalpha() and _is_negated(tokens, found[0])
        draft.qualifier = _NEGATED[found[1]] if negated else found[1]
    elif found[1] == "less_than" and words[first - 1] in _REACHING:
        draft.qualifier = "less_than"  # not reach 50 percent or more
    draft.outer_start = found[0]


_BEING = word_set("is are was were be been being still remain remains remained")


def _is_lack(words: list[str], start: int) -> bool:
    """Tell whether "short of" says how many are lacking: the schools are still short of 1,200 places."""
    return words[start] == "short" and words[start - 1] in _BEING


def _skip_more(words: list[str], first: int) -> int:
    """Return the token at which "another" or "an additional" before a number begins, which its bound stands before."""
    if words[first - 1] == "another":
        return first - 1
    more = words[first - 1] in ("additional", "further", "extra") and words[first - 2] in ("a", "an")
    return first - 2 if more else first


_NEGATED: dict[Qualifier, Qualifier] = {"over": "at_most", "less_than": "at_least"}
_REACHING = word_set("reach reached")
_EXCEEDING = word_set("exceed exceeding surpass surpassing")
_MODALS = word_set("shall may must can could will would should cannot permitted allowed authorized")
_FORBIDDING = word_set("prohibited forbidden barred prevented precluded")
_NEITHER = word_set("neither nor")
_NEGATIONS = word_set("not neither nor cannot")
_CLAUSE_ENDS = word_set(". ; : , ! ? but if when while because unless until", empty=True)
_MOST_TO_MODAL, _MOST_TO_SUBJECT = 8, 12


def _is_negated(tokens: Tokens, start: int) -> bool:
    """Tell whether the clause denies the bound at a token: neither may exceed, shall not be more than, never fell below."""
    words = tokens.words
    if words[start] in _EXCEEDING and words[start - 1] in ("from", "to") and words[start - 2] in _FORBIDDING:
        return True
    modal, negated = 0, False
    for at in range(start - 1, max(-1, start - 1 - _MOST_TO_SUBJECT), -1):
        word = words[at]
        if word in _CLAUSE_ENDS:
            return False
        if word == "never" or (word in _NEITHER and words[start] in _EXCEEDING):
            return True
        negated = negated or word in _NEGATIONS
        if word in _MODALS:
            modal = modal or at
            if start - modal > _MOST_TO_MODAL:
                return False
        if modal and (negated or (word == "no" and at < modal)):
            return words[modal + 1] != "not" or words[modal + 2] not in ("only", "just")
    return False


def _is_qualifier(tokens: Tokens, draft: Draft, start: int, end: int) -> bool:
    """Tell whether the words before a number say how exact it is, rather than where or when."""
    word = tokens.words[end - 1]
    if word in _WITH_UNIT and not (draft.unit or draft.scale):
        return False
    if word == "of" and tokens.words[end - 2] in _COMPASS and not _is_sum(draft):
        return False
    if word == "above" and tokens.words[start - 1] == "the":
        return False  # the above two fifths
    if word == "top" and tokens.words[start - 1] in _NOT_TOP:
        return False
    if word == "than" and _compares_with_past(tokens, draft, start, end):
        return False
    if word == "to" and tokens.words[start - 1] in _MOVED:
        return False  # edged up to 5 percent
    if tokens.words[start] in _STARTING and not (draft.unit or draft.scale):
        return False
    return word != "over" or end - start > 1 or not _means_during(tokens, draft, start)


_MOVED = word_set(
    "edged crept inched ticked nudged moved went gone shot drifted pushed brought jumped climbed"
)
"""Verbs whose "up" says which way, and not how much at most."""
_COMPASS = frozenset(("north", "south"))


def _is_sum(draft: Draft) -> bool:
    """Tell whether a number can only be more or less, rather than lie somewhere: money, a percentage, a large number."""
    return bool(draft.scale) or draft.dimension.startswith("money") or draft.dimension == "ratio"


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


def _begins_number(tokens: Tokens, at: int) -> bool:
    """Tell whether a number in digits or words stands here, or a part: 10, ten, a half."""
    words = tokens.words
    part = words[at] in ("a", "an") and words[at + 1] in DENOMINATORS
    return part or tokens.is_number(at) or words[at] in ONES or words[at] in TENS


def _read_after(tokens: Tokens, draft: Draft) -> None:
    """Read what follows the number and its unit, or the word counted: 60 and above, 10 people or more."""
    words = tokens.words
    last = draft.outer_end
    for at in (last, last + 1) if draft.counter and words[last].isalpha() else (last,):
        place = at + (words[at] == "-" and tokens.is_glued(at))
        found = _AFTER.starting(words, place)
        if found is None:
            continue
        if words[place] in _NOT_AFTER and words[place - 1] != _NOT_AFTER[words[place]]:
            continue
        if words[place] == "+" and tokens.is_number(place + 1):
            continue
        if words[place] == "odd" and words[place - 1] != "-":
            continue
        if words[place] in ("and", "or") and _begins_number(tokens, found[0]):
            continue  # over 5 and under 10
        if words[found[0] : found[0] + 2] == ["or", "equal"]:
            continue  # more than ten and less or equal than
        if words[found[0]] == "than" or (
            words[place] in _ADVERBS and (words[found[0]][:1].isalpha() or words[found[0]] == "-")
        ):
            continue
        draft.outer_end, draft.qualifier = found
        return
