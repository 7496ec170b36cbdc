"""Places in an order: 第三, 首次, 前三; the fifth meeting, for the first time, the top three."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.number_en import read_numeral
from jjjdoc.language.quantity.numerals import MISSPELT_ORDINALS, ONES, ORDINALS, TENS
from jjjdoc.language.quantity.periods import PERIODS
from jjjdoc.language.quantity.reading import Form, PeriodWord
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.text import FUNCTION_WORDS, Tokens, word_set
from jjjdoc.language.quantity.unit_zh import read_measure
from jjjdoc.patterns import regex

_FIRST_ZH: dict[str, PeriodWord] = {
    measure: period for period, words in PERIODS.items() for measure in words.zh_first.split()
}
_FIRST_OF = frozenset("套次个批家届条座例项位名款台艘架部列辆轮场所支本日年月周期单度张站")
_NOT_FIRST = frozenset("元部团榜城匕岁回昂魁匪党")
_MARKER = regex("[，、,：:；。]|是(?![个家名])")
_ARTICLE = regex(" ?(?:第|规定|之规定|所|的规定|至|[和及、，。；：（《]|$)")
_BREAKS = frozenset("。；;！？!?\n：:，,（(“")
_NOT_TOP = frozenset("目之以此日当先提年月天空眼从面生史跟门")
_COUNTED_UNITS = {"person": 1}


def read_first_zh(text: str, start: int) -> Draft | None:
    """Return 首 with its measure word: 首次, 首批, 首个."""
    measure = text[start + 1 : start + 2]
    if measure not in _FIRST_OF or not measure or (start and text[start - 1] in _NOT_FIRST):
        return None
    if measure == "单" or text.startswith(("首日封", "首本"), start):
        return None
    draft = Draft(
        start, start + 2, Decimal(1), Decimal(1), form="words", outer_start=start, outer_end=start + 2
    )
    draft.role, draft.counter = "ordinal", measure
    period = _FIRST_ZH.get(measure)
    if period:
        draft.periods.add(period)
    return draft


def read_ordinal_zh(text: str, draft: Draft) -> bool:
    """Make a number after 第 an ordinal, one after 前 a count of the first; tell whether it is one of them."""
    start = draft.start
    place = start - 1 if start and text[start - 1] != " " else start - 2
    if place < 0 or draft.calendar is not None:
        return False
    if text[place] == "第":
        _make_ordinal(text, draft, place)
        return True
    if text[place] == "前" and (place == 0 or text[place - 1] not in _NOT_TOP) and _is_top(text, draft):
        draft.unit, draft.counter, draft.weak = "", "前", False
        draft.outer_start = place
    return False


def _is_top(text: str, draft: Draft) -> bool:
    if text[draft.start : draft.end] == "一":
        return False
    return draft.unit in ("", "person") and draft.counter in ("", "名", "位", "强", "大", "家")


def is_marker(text: str, draft: Draft) -> bool:
    """Tell whether an ordinal counts off points (第一，… 第二，…) or names an article of a law (第五条第二款)."""
    if draft.counter in ("条", "款", "章") and _ARTICLE.match(text, draft.outer_end):
        return True
    before = text[draft.start - 1] if draft.start else "\n"
    return before in _BREAKS and _MARKER.match(text, draft.outer_end) is not None


def _make_ordinal(text: str, draft: Draft, place: int) -> None:
    if draft.unit in _COUNTED_UNITS:
        draft.counter = text[draft.end - 1]
        draft.end -= 1
        draft.unit = ""
    elif not draft.unit and not draft.counter:
        draft.outer_end = read_measure(text, draft.end)
        draft.counter = text[draft.end : draft.outer_end].strip()
    draft.start = draft.outer_start = place
    draft.role, draft.weak = "ordinal", False
    if draft.low == draft.high == 1:
        period = _FIRST_ZH.get(draft.counter)
        if period:
            draft.periods.add(period)


# --- English -----------------------------------------------------------------------------------------------


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
    found = read_numeral(tokens, index)
    if found is None or found.form != "words" or found.low % 1:
        return 0, index
    at, number = found.end, int(found.low)
    if words[at] in _UNITS_OF_ORDINALS and found.low < 1000:
        return number * ORDINALS[words[at]], at + 1
    at += words[at] in ("-", "and")
    below = ORDINALS.get(words[at], 0)
    if words[at] == "second" and words[at + 1][:1].isalnum():
        return 0, index  # a two hundred second run
    room = 10 if number % 100 else 100
    fits = number >= 100 and 0 < below < room and number % 10 == 0
    return (number + below, at + 1) if fits else (0, index)


_UNITS_OF_ORDINALS = word_set("hundredth thousandth millionth billionth trillionth")


def read_ordinal_en(tokens: Tokens, index: int) -> Draft | None:
    """Return the ordinal at a token."""
    number, last = ordinal_at(tokens, index)
    if not number:
        return None
    words = tokens.words
    word = words[index]
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
    at = last + (words[last] == "-")
    if words[at] and words[at] not in FUNCTION_WORDS and words[at].isalpha():
        draft.counter = tokens.written(at)
    if number == 1:
        period = _first_period(tokens, at)
        if period is not None:
            draft.periods.add(period)
    return draft


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
