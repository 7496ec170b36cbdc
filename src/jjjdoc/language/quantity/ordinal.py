"""Places in an order in English: the fifth meeting, for the first time, the top three."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_en import read_numeral
from jjjdoc.language.quantity.numerals import MISSPELT_ORDINALS, ONES, ORDINALS, TENS
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.reading import Form, PeriodWord
from jjjdoc.language.quantity.role_en import find_change
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.text import FUNCTION_WORDS, Tokens, word_set

_SUFFIXES = frozenset(("st", "nd", "rd", "th"))
_FIRST_EN: dict[str, PeriodWord] = {
    noun: period for period, words in PERIODS.items() for noun in words.en_first.split()
}
_NOT_FIRST_BEFORE = word_set("at when")
_NOT_FIRST_AFTER = word_set(", of aid lady ladies name names responder responders comes come things")
_GRADES = word_set("class rate aid")
_TYPED = word_set("class hand rate party person degree line tier aid world grade string time born floor")
_SENTENCE_ENDS = word_set(". ; : ! ?", empty=True)
_TIME_BEFORE = word_set("per a each every split")


def ordinal_at(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the number of the ordinal at a token (3rd, third, twenty-first) and the token after it; 0 if none."""
    words = tokens.words
    word = words[index]
    if word in ONES or word in POWERS:
        return _in_words(tokens, index)
    if word in ORDINALS or word in MISSPELT_ORDINALS:
        return ORDINALS.get(word) or MISSPELT_ORDINALS[word], index + 1
    if word in TENS and words[index + 1] == "-" and ORDINALS.get(words[index + 2], 10) < 10:
        return TENS[word] + ORDINALS[words[index + 2]], index + 3
    digits = word.replace(",", "")
    if (
        digits.isdecimal()
        and len(digits) < 10
        and words[index + 1] in _SUFFIXES
        and tokens.is_glued(index + 1)
    ):
        return int(digits), index + 2
    return 0, index


def _in_words(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the ordinal that several words are: three hundred and fifth, two thousandth; 0 where they are none."""
    words = tokens.words
    number, at = _whole_in_words(tokens, index)
    if not number:
        return 0, index
    if words[at] in _UNITS_OF_ORDINALS and number < 1000:
        return number * ORDINALS[words[at]], at + 1
    hyphen = words[at] == "-"
    at += hyphen
    at += words[at] == "and"
    at += hyphen and words[at] == "-"
    below, after = (0, at) if words[at] in ONES or words[at] in POWERS else ordinal_at(tokens, at)
    if words[at] == "second" and not hyphen and words[at + 1][:1].isalnum():
        return 0, index  # a two hundred second run
    room = 10 if number % 100 else 100
    fits = number >= 100 and 0 < below < room and number % 10 == 0
    return (number + below, after) if fits and not tokens.is_number(at) else (0, index)


def _whole_in_words(tokens: Tokens, index: int) -> tuple[int, int]:
    """Return the whole number in words at a token and the token after it; 0 if none, 100 for "the hundred" alone."""
    words = tokens.words
    found = read_numeral(tokens, index)
    if found is not None:
        whole = found.form == "words" and not found.low % 1
        return (int(found.low), found.end) if whole else (0, index)
    before = words[index - 1]
    alone = words[index] in _ALONE and not (before in ONES or before in TENS or before in POWERS)
    return (
        (10 ** POWERS[words[index]], index + 1) if alone and not tokens.is_number(index - 1) else (0, index)
    )


_ALONE = word_set("hundred thousand")
_UNITS_OF_ORDINALS = word_set("hundredth thousandth millionth billionth trillionth")


_ENDS = word_set("last bottom end")


def _end_of_last(words: list[str], at: int) -> int:
    """Return the token after what counts an ordinal from the end, 0 where nothing does: second last, third from the bottom."""
    hyphen = words[at] == "-"
    at += hyphen
    if words[at] in ("to", "from"):
        at += 1 + (words[at + 1] == "-")
        at += words[at] == "the"
        return at + 1 if words[at] in _ENDS else 0
    return at + 1 if words[at] == "last" else 0


def read_ordinal_en(tokens: Tokens, index: int) -> Draft | None:
    """Return the ordinal at a token."""
    number, last = ordinal_at(tokens, index)
    words = tokens.words
    word = words[index]
    if word == "penultimate":
        return Draft(index, index + 1, Decimal(-2), Decimal(-2), role="ordinal", form="words")
    if not number:
        return None
    if end := _end_of_last(words, last):
        return Draft(index, end, Decimal(-number), Decimal(-number), role="ordinal", form="words")
    if word == "first" and not _is_first(tokens, index):
        return None
    if words[last] == "," and words[index - 1] in _SENTENCE_ENDS:
        return None
    if word == "second" and _is_time(tokens, index):
        return None
    if words[last] == "-" and words[last + 1] in _TYPED:
        return None
    if words[last] in _GRADES and words[index - 1] in ("a", "an", "by", "travel", "fly"):
        return None  # a first class seat
    follows = words[last] in ONES and not (words[last] == "one" and words[last + 1] in _SENTENCE_ENDS)
    if word in ("first", "last") and (follows or tokens.is_number(last) or words[last] in _VAGUE):
        return None
    form: Form = "digits" if tokens.is_number(index) else "words"
    draft = Draft(index, last, Decimal(number), Decimal(number), role="ordinal", form=form)
    last = _read_second(tokens, draft)
    at = last + (words[last] == "-")
    if words[at] and words[at] not in FUNCTION_WORDS and words[at].isalpha():
        draft.counter = tokens.written(at)
    if draft.high == 1:
        period = _first_period(tokens, at)
        if period is not None:
            draft.periods.add(period)
    return draft


def _read_second(tokens: Tokens, draft: Draft) -> int:
    """Read on to the second ordinal of "3rd to 5th", "between the third and the fifth"; return the token after them."""
    words = tokens.words
    joint = words[draft.end]
    before = draft.start - 1 - (words[draft.start - 1] == "the")
    if joint not in _TO and not (joint == "and" and words[before] == "between"):
        return draft.end
    other, after = ordinal_at(tokens, draft.end + 1 + (words[draft.end + 1] == "the"))
    moves = words[before] in ("from", "-") and find_change(tokens, before, _MOST_TO_CHANGE) is not None
    if other > draft.low and not moves:
        draft.high, draft.kind = Decimal(other), "range"
        draft.extend(after)
    return draft.end


_TO = word_set("to through - – —")
_MOST_TO_CHANGE = 14
_VAGUE = word_set("few several dozen hundred couple")


def _is_first(tokens: Tokens, index: int) -> bool:
    """Tell whether "first" is a place in an order, rather than "at first", "first of all", "First,"."""
    before, after = tokens.words[index - 1] if index else "", tokens.words[index + 1]
    if after in ("and", "in"):
        return before == "the"
    return before not in _NOT_FIRST_BEFORE and after not in _NOT_FIRST_AFTER and bool(after)


def _is_time(tokens: Tokens, index: int) -> bool:
    return tokens.words[index - 1] in _TIME_BEFORE and not tokens.words[index + 1][:1].isalpha() and index > 0


def _first_period(tokens: Tokens, at: int) -> PeriodWord | None:
    """Return what time "first" speaks of: for the first time, first-ever, first found; the first group."""
    word = tokens.words[at]
    if word in _DONE or (word.endswith("ed") and len(word) > 4):
        after = tokens.words[at + 1]
        return None if after[:1].isalpha() and after not in FUNCTION_WORDS else "for_first_time"
    return _FIRST_EN.get(word)


_DONE = word_set("found seen made held built shown known met began became came")


def is_top(tokens: Tokens, index: int) -> bool:
    """Tell whether a number at a token is one of the first so many: the top three, the first five."""
    words = tokens.words
    if words[index - 1] == "top" or (words[index - 1] == "-" and words[index - 2] == "top"):
        return index > 0
    return words[index - 1] == "first" and index > 0
