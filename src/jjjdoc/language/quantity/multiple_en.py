"""How many times as much: doubled, twice as many, three times that of, a tenfold increase, 5x."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.numerals import ONES, TENS
from jjjdoc.language.quantity.role_en import change_before, find_change
from jjjdoc.language.quantity.text import Tokens, word_set

VERBS = {
    form: number
    for number, line in (
        (2, "doubled doubles doubling redoubled"),
        (3, "tripled triples tripling trebled trebles trebling"),
        (4, "quadrupled quadruples quadrupling"),
        (5, "quintupled quintupling"),
    )
    for form in line.split()
}
_VERB_OR_ADJECTIVE = {"double": 2, "triple": 3, "treble": 3, "quadruple": 4}
_HALVED = frozenset(("halved", "halve", "halving"))
FOLDS = {
    f"{word}fold": number for word, number in (*ONES.items(), *TENS.items()) if number > 1
} | {"hundredfold": 100, "thousandfold": 1000}  # fmt: skip
WORDS = frozenset((*VERBS, *_VERB_OR_ADJECTIVE, *_HALVED, *FOLDS, "twice", "thrice"))

_BEFORE_VERB = word_set(
    "to will would can could may might must should more than almost nearly about over is are was were not"
    " roughly least even be then and"
)
_AFTER_VERB = word_set("the its their that his her our your my what those in by from over this every within")
_AS_MUCH = word_set("as that those the its their this these what his her our your my of those")
_LARGER = word_set(
    "more higher larger greater bigger faster longer heavier stronger wider taller richer farther further likelier"
    " hotter quicker denser brighter deeper older better worse"
)
_SMALLER = word_set("less lower smaller fewer shorter slower cheaper lighter weaker thinner")
_RISEN = word_set("up increase increases rise growth jump surge gain expansion higher more increased over")


def read_multiple(tokens: Tokens, index: int) -> Draft | None:
    """Return the multiple that a word by itself says."""
    words = tokens.words
    word = words[index]
    number = VERBS.get(word)
    if number is not None and (words[index + 1] == "down" or words[index - 1] in ONES):
        return None
    if number is None and word in _VERB_OR_ADJECTIVE:
        if words[index - 1] not in _BEFORE_VERB and words[index + 1] not in _AFTER_VERB:
            return None
        if words[index + 1] == "-":
            return None
        number = _VERB_OR_ADJECTIVE[word]
    if word in _HALVED:
        draft = _times(index, index + 1, Decimal("0.5"))
        draft.place, draft.direction = -1, "down"
        return draft
    if word in ("twice", "thrice"):
        return _read_twice(tokens, index, 2 if word == "twice" else 3)
    fold = read_fold(tokens, index)
    if fold is not None:
        _mark_rise(tokens, fold)
        return fold
    return None if number is None else _times(index, index + 1, Decimal(number))


def read_fold(tokens: Tokens, index: int) -> Draft | None:
    """Return the multiple of "threefold"."""
    number = FOLDS.get(tokens.words[index])
    return None if number is None else _times(index, index + 1, Decimal(number))


def _times(first: int, last: int, number: Decimal) -> Draft:
    return Draft(first, last, number, number, unit="times", role="times", form="words")


def _read_twice(tokens: Tokens, index: int, number: int) -> Draft:
    if number == 2 and tokens.words[index - 2 : index] == ["once", "or"]:
        return Draft(
            index - 2, index + 1, Decimal(1), Decimal(2), kind="range", counter="times", form="words"
        )
    draft = _times(index, index + 1, Decimal(number))
    after = tokens.words[index + 1]
    if after not in _AS_MUCH and after not in _LARGER and after != "over":
        draft.unit, draft.role, draft.counter = "", "level", "times"
    return draft


def finish_times(tokens: Tokens, draft: Draft) -> None:
    """Decide what a number of "times" or "fold" is: as much, more than, or how often."""
    words = tokens.words
    if words[draft.end - 1].endswith("fold") or words[draft.end - 1] == "x":
        draft.role = "times"
        _mark_rise(tokens, draft)
        return
    after = words[draft.end]
    change = change_before(tokens, draft)
    if after in _SMALLER or (
        change is not None and change.direction == "down" and change.role == "change_by"
    ):
        _invert(draft)
    elif after in _LARGER or (change is not None and change.role == "change_by"):
        _add_one(draft)
    elif after in _AS_MUCH or change is not None or draft.place < 0 or words[draft.start - 1] == "to":
        draft.role = "times"
    else:
        draft.unit, draft.counter = "", "times"
        return


def mark_factor(tokens: Tokens, draft: Draft) -> None:
    """Make a number after "a factor of" a multiple."""
    words = tokens.words
    if not draft.unit and words[draft.outer_start - 1] == "of" and words[draft.outer_start - 2] == "factor":
        draft.unit = "times"
    if draft.unit == "times" and words[draft.outer_start - 2] == "factor":
        draft.role, draft.counter = "times", ""


def _add_one(draft: Draft) -> None:
    draft.role = "times"
    if draft.low == draft.high:
        draft.alternatives = (draft.low,)
    draft.low, draft.high = draft.low + 1, draft.high + 1


def _invert(draft: Draft) -> None:
    draft.role, draft.direction = "times", "down"
    if draft.low > 0:
        draft.low, draft.high = Decimal(1) / draft.high, Decimal(1) / draft.low
        draft.place = -2


def _mark_rise(tokens: Tokens, draft: Draft) -> None:
    """Read the increase beside "fold", which may be N times as much or N times more."""
    words = tokens.words
    if words[draft.end] in _SMALLER or words[draft.end] in ("decrease", "reduction", "decline", "drop"):
        _invert(draft)
        return
    if draft.low == draft.high and (
        words[draft.end] in _RISEN or find_change(tokens, draft.start, 4) == "up"
    ):
        draft.alternatives = (draft.low + 1,)
