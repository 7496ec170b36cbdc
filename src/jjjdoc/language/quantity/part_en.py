"""Parts of a whole: half, two thirds, a quarter of an hour, half a million, one in five, 1/3."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_en import read_numeral
from jjjdoc.language.quantity.numerals import DENOMINATORS, GLYPHS, ONES, ORDINALS, TENS
from jjjdoc.language.quantity.role_en import find_change
from jjjdoc.language.quantity.roles import CHANGES
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.text import Tokens, word_set
from jjjdoc.language.quantity.unit_en import read_counter, read_unit

_HALF, _ONE_AND_A_HALF = Decimal("0.5"), Decimal("1.5")
_LAST = frozenset(("last", "final", "upper", "lower", "middle", "top", "bottom"))
_PEOPLE = frozenset(("person", "people", "child", "children", "adult", "adults", "household", "households"))
_COUNTED = frozenset(("person", "household", "vehicle", "flight", "passenger_trip", "person_time"))
_ARTICLES = frozenset(("a", "an"))
_NO_HALF = word_set("past brother sister open hearted way time term life baked truth court back moon mast")
_NOT_HALF_AFTER = frozenset(("first", "second", "latter", "other", "better", "final", "top", "bottom"))
_PART_AFTER = word_set(
    " . , ; : ) and or in by to from since over as but compared on at during while", empty=True
)
_MEASURED_BEFORE = word_set(
    "about nearly almost by than over under around roughly approximately some another only just one to"
)


def read_half(tokens: Tokens, index: int) -> Draft | None:
    """Return "half" with what it halves: half an hour, half-year, half a million, half of the pupils, half."""
    words = tokens.words
    before = words[index - 2] if words[index - 1] == "-" else words[index - 1]
    if words[index] != "half" or before in _NOT_HALF_AFTER:
        return None
    multiple = _read_half_as(tokens, index)
    if multiple is not None:
        return multiple
    if before == "in" and find_change(tokens, index, _MOST_TO_CUT) == "down":
        halved = _times(index, index + 1, _HALF)
        halved.direction = "down"
        return halved
    first = index - 1 if words[index - 1] in ("a", "one") and index else index
    after = index + 1
    draft = Draft(first, after, _HALF, _HALF, -1, unit="fraction", form="words")
    if words[after] == "-" and tokens.is_glued(after):
        if words[after + 1] in POWERS or words[after + 1] == "dozen":
            _read_whole(tokens, draft, after + 1)
            return draft
        return draft if _read_unit_of_one(tokens, draft, after) else None
    if words[after] in _NO_HALF:
        return None
    _read_whole(tokens, draft, after)
    if draft.unit == "fraction" and first < index:
        _read_unit_of_one(tokens, draft, after)
    return draft


def _read_unit_of_one(tokens: Tokens, draft: Draft, at: int) -> bool:
    """Read the unit right after a fraction of one (half-hour, a half percent); tell whether there is one."""
    unit = read_unit(tokens, at, "")
    if unit is not None:
        draft.unit = unit[1]
        draft.extend(unit[0])
    return unit is not None


def _read_half_as(tokens: Tokens, index: int) -> Draft | None:
    """Read "half as much" and "half as large as", and "half again as" and "half as much again", which are 1.5 times."""
    words = tokens.words
    if words[index + 1 : index + 3] == ["again", "as"]:
        value, last = _ONE_AND_A_HALF, index + 2
    elif words[index + 1] != "as":
        return None
    elif words[index + 3] == "again":
        value, last = _ONE_AND_A_HALF, index + 4
    elif words[index + 3] == "as" or words[index + 2] in ("much", "many"):
        value, last = _HALF, index + 1
    else:
        return None
    return _times(index, last, value)


def _times(first: int, last: int, value: Decimal) -> Draft:
    return Draft(first, last, value, value, -1, unit="times", role="times", form="words")


_MOST_TO_CUT = 6


def _read_whole(tokens: Tokens, draft: Draft, after: int) -> None:
    """Read what a fraction is of, where that is a unit or a scale: half a million, a quarter of an hour."""
    words = tokens.words
    at = after + (words[after] == "of")
    one = words[at] in _ARTICLES or (at > after and words[at] in ("one", "1"))
    if one:
        at += 1
    elif at > after or (words[draft.end - 1] != "half" and words[at] not in POWERS):
        return
    power = 0
    name = ""
    while words[at] in POWERS or words[at] == "dozen":
        name = words[at]
        if name == "dozen":
            draft.low, draft.high = draft.low * 12, draft.high * 12
        else:
            power += POWERS[name]
            draft.scale = name
        at += 1
        if power > 30:
            return
    if name:
        draft.low, draft.high = draft.low.scaleb(power), draft.high.scaleb(power)
        draft.place = draft.place + power if name != "dozen" else 0
        draft.unit = ""
        draft.extend(at)
    unit = read_unit(tokens, at, name) if at > after or draft.low == _HALF else None
    if unit is not None and (name or unit[1] != "person") and (one or unit[1] != "percent"):
        draft.unit = unit[1]
        draft.extend(unit[0])
    elif name:
        draft.counter = read_counter(tokens, at)


def read_fraction(tokens: Tokens, index: int) -> Draft | None:
    """Return a fraction in words or as a glyph: two thirds, one-fifth, a quarter of, ½; one in five."""
    words = tokens.words
    word = words[index]
    if word in GLYPHS:
        draft = Draft(index, index + 1, GLYPHS[word], GLYPHS[word], -2, unit="fraction", form="digits")
        _read_whole(tokens, draft, index + 1)
        if draft.unit == "fraction":
            unit = read_unit(tokens, index + 1, "")
            if unit is not None and unit[1] != "percent":
                draft.unit = unit[1]
                draft.extend(unit[0])
        return draft
    if word in ONES and 0 < ONES[word] < 20:
        return _read_numbered(tokens, index, ONES[word], index) or read_one_in(tokens, index)
    if word == "quarter" and words[index + 1] in POWERS and words[index - 1] not in ONES:
        first = index - 1 if index and words[index - 1] in _ARTICLES else index
        return _part(tokens, first, index + 1, 1, DENOMINATORS[word])
    if word in ("third", "quarter") and words[index - 1] in _LAST and words[index + 1] == "of":
        return _part(tokens, index, index + 1, 1, DENOMINATORS[word])
    if word in DENOMINATORS and index and words[index - 1] in _ARTICLES:
        after = words[index + 1]
        tiny = DENOMINATORS[word] >= _TINY
        joined = after == "to" or (after == "and" and words[index - 2] == "between")
        leads = joined and not {*DENOMINATORS, "half"}.isdisjoint(words[index + 2 : index + 4])
        if leads or _is_compared(tokens, index + 1):
            return _part(tokens, index - 1, index + 1, 1, DENOMINATORS[word])
        if word == "quarter" and (read_unit(tokens, index + 1, "") or (0, ""))[1] in _POINTS:
            draft = _part(tokens, index - 1, index + 1, 1, DENOMINATORS[word])
            _read_unit_of_one(tokens, draft, index + 1)
            return draft
        if after == "of" or (after in _PART_AFTER and (tiny or words[index - 2] in _MEASURED_BEFORE)):
            return _part(tokens, index - 1, index + 1, 1, DENOMINATORS[word])
    return None


_POINTS = frozenset(("percent", "percentage_point"))
_COMPARED = frozenset(word for change in CHANGES.values() for word in change.en_compared.split())
_AFTER_COMPARED = word_set(". , ; : ) and or but than in at on for from this last where what", empty=True)
_MOST_TO_THAN = 8


def _is_compared(tokens: Tokens, at: int) -> bool:
    """Tell whether a word here says that a part is one by which something differs: a third higher, a fifth less water than."""
    words = tokens.words
    if words[at] not in _COMPARED:
        return False
    return words[at + 1] in _AFTER_COMPARED or (
        words[at] in _QUANTIFIERS and "than" in words[at + 1 : at + 1 + _MOST_TO_THAN]
    )


_QUANTIFIERS = word_set("more less fewer")


_MOST_TO_SCALE = 8


def _read_over(tokens: Tokens, index: int) -> Draft | None:
    """Read "one over three", a scale of "one to ten thousand": a number over a larger one, with nothing after it that either counts."""
    words = tokens.words
    of_scale = words[index + 1] == "to" and "scale" in words[max(0, index - _MOST_TO_SCALE) : index]
    if (
        (words[index + 1] != "over" and not of_scale)
        or words[index - 1] in POWERS
        or words[index - 1] in TENS
    ):
        return None
    numerator, below = _small(words[index]), read_numeral(tokens, index + 2)
    if not numerator or below is None or below.low <= numerator or words[below.end] not in _CLAUSE_ENDS:
        return None
    value = numerator / below.low
    return Draft(index, below.end, value, value, -2, unit="fraction", form=below.form)


_CLAUSE_ENDS = word_set(". , ; : ) ? !", empty=True)


def _read_numbered(tokens: Tokens, index: int, numerator: int, first: int) -> Draft | None:
    """Read the denominator after a numerator: thirds, -thirds, quarters of."""
    words = tokens.words
    at = index + 1
    if words[at] == "-" and tokens.is_glued(at) == tokens.is_glued(at + 1):
        at += 1
    word = words[at]
    denominator = DENOMINATORS.get(word)
    if word in TENS and words[at + 1] == "-" and words[at + 2][:-1] in ORDINALS and numerator > 1:
        at += 2  # three twenty-firsts
        denominator, word = TENS[word] + ORDINALS[words[at][:-1]], words[at]
    if denominator is None or (denominator <= numerator and not _is_improper(numerator, word)):
        return None
    plural = word.endswith("s") or word == "halves"
    if plural != (numerator > 1):
        return None
    after = words[at + 1]
    if word == "quarter" and after not in _PART_AFTER and after != "of" and after not in POWERS:
        return None
    if words[index - 1] == "first" and word == "quarters":
        return None
    return _part(tokens, first, at + 1, numerator, denominator)


def _is_improper(numerator: int, word: str) -> bool:
    """Tell whether a fraction of one or more is meant: three halves, four thirds, but not five quarters, which are of years."""
    return (numerator, word) == (3, "halves") or (word == "thirds" and numerator < _MOST_THIRDS)


_MOST_THIRDS = 10
_TINY = 100
"""The denominator from which on "a hundredth" is a part without more ado: of ordinals few go so far."""


def _part(tokens: Tokens, first: int, last: int, numerator: int, denominator: int) -> Draft:
    value = Decimal(numerator) / denominator
    draft = Draft(first, last, value, value, -2, unit="fraction", form="words")
    _read_whole(tokens, draft, last)
    return draft


def read_one_in(tokens: Tokens, index: int) -> Draft | None:
    """Return "one in five", "2 out of 3" as a fraction."""
    words = tokens.words
    numerator = _small(words[index])
    if numerator is None or words[index - 1] in ("for", "number"):
        return None
    at = index + 1
    if words[at] in _PEOPLE and words[at + 1] == "in":
        at += 1
    if words[at] == "in" or words[at] == "per":
        at += 1
    elif words[at] == "out" and words[at + 1] == "of":
        at += 2
    else:
        return None
    if words[at] in ("every", "each"):
        at += 1
    denominator, last = _whole(tokens, at)
    if denominator is None or not 0 < numerator < denominator:
        return None
    unit = read_unit(tokens, last, "")
    if unit is not None and unit[1] not in _COUNTED:
        return None
    if words[at - 1] == "per":
        return None
    value = Decimal(numerator) / denominator
    return Draft(index, last, value, value, -2, unit="fraction", form="words")


def _whole(tokens: Tokens, at: int) -> tuple[int | None, int]:
    """Return the number that "one in" is of, and the token after it."""
    words = tokens.words
    word = words[at]
    if word in ("a", "one") and words[at + 1] in POWERS:
        return 10 ** POWERS[words[at + 1]], at + 2
    number = _small(word)
    if number is None:
        number = TENS.get(word)
    if number is not None and words[at + 1] in POWERS:
        return number * 10 ** POWERS[words[at + 1]], at + 2
    if (
        number is None
        and tokens.is_number(at)
        and word.replace(",", "") in ("1000", "10000", "100000", "1000000")
    ):
        return int(word.replace(",", "")), at + 1
    return number, at + 1


def _small(word: str) -> int | None:
    """Return a whole number up to 100 in digits or words."""
    if word in ONES:
        return ONES[word]
    return int(word) if word.isdecimal() and len(word) <= 3 and int(word) <= 100 else None


def read_slashed(tokens: Tokens, index: int) -> Draft | None:
    """Return 1/3; with a denominator above 10 only before "of" or a unit (9/11, 24/7 are none)."""
    words = tokens.words
    if words[index + 1] != "/" or not (tokens.is_glued(index + 1) and tokens.is_glued(index + 2)):
        return None
    numerator, denominator = _small(words[index]), _small(words[index + 2])
    if not numerator or not denominator or numerator >= denominator or words[index + 3] == "/":
        return None
    unit = read_unit(tokens, index + 3, "")
    if denominator > 10 and words[index + 3] != "of" and unit is None:
        return None
    value = Decimal(numerator) / denominator
    draft = Draft(index, index + 3, value, value, -2, unit="fraction")
    _read_whole(tokens, draft, index + 3)
    if draft.unit == "fraction" and unit is not None:
        draft.unit = unit[1]
        draft.extend(unit[0])
    return draft


def read_proportion(tokens: Tokens, index: int) -> Draft | None:
    """Return the part of a whole that begins at a token."""
    if tokens.is_number(index):
        return read_slashed(tokens, index) or read_one_in(tokens, index) or _read_over(tokens, index)
    return read_half(tokens, index) or _read_over(tokens, index) or read_fraction(tokens, index)
