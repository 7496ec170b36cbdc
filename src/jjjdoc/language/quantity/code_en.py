"""Digits that are part of a code or a composite sign: COVID-19, G103, 5G, 2.1.3, 8:30, 24/7, 1+5, 859-292-3680."""

from __future__ import annotations

from jjjdoc.language.quantity.numerals import MONTHS, ONES
from jjjdoc.language.quantity.part_en import read_slashed
from jjjdoc.language.quantity.scales import ABBREVIATED, ABBREVIATED_MONEY, POWERS
from jjjdoc.language.quantity.text import Tokens, word_set
from jjjdoc.language.quantity.unit_en import currency_before, is_counted, read_unit
from jjjdoc.patterns import regex

_MOST_DIGITS = 24
DOTTED_DATE = regex(r"([12][0-9]{3})\.(0?[1-9]|1[0-2])\.(0?[1-9]|[12][0-9]|3[01])")
"""A date as in the cells of tables: 2014.02.26."""
_ROUND_ZEROS = 2
_BEFORE_YEAR = word_set("mid pre post early late sub non to or over under above below")
_SUFFIXES = word_set("st nd rd th s x k m b bn mn tn fold")
_SYMBOLS = frozenset("$£€¥")
_JOINTS = frozenset((":", "+", "&", "/", "=", "*", "×", "x", "^"))
_IN_CODE = frozenset("-/_.~:")
_HALVES_OF_DAY = frozenset(("am", "pm"))
_ZONES = frozenset(("gmt", "utc", "est", "bst"))
_HOTLINES = frozenset(("hotline", "helpline"))


def skip_code(tokens: Tokens, index: int, limit: int) -> int:
    """Return the token after the code that the digits at a token are part of, the token itself if of none."""
    words = tokens.words
    after = _skip_joined(tokens, index)
    if after > index:
        return after
    if tokens.is_glued(index) and _hangs_on_word(tokens, index, limit):
        return end_of_code(tokens, index)
    if words[index + 1] == "-" or words[index - 1] == "+":
        after = _skip_chain(tokens, index)
        if after > index:
            return after
    word = words[index]
    if (
        word == "12345"
        or words[index + 1] in _HOTLINES
        or (word.count(".") > 1 and not DOTTED_DATE.fullmatch(word))
        or len(word) > _MOST_DIGITS
    ):
        return index + 1
    if len(word) > 1 and word[0] == "0" and word[1] != ".":
        return _end_of_dialed(tokens, index) if len(word) > 2 else index + 1
    if words[index + 1] in ("bc", "bce"):
        return index + 2
    if tokens.is_glued(index + 1) and _has_letters_after(tokens, index):
        return end_of_code(tokens, index)
    return index


def end_of_code(tokens: Tokens, index: int) -> int:
    """Return the token after all that is glued to a code: letters, digits, and what joins them."""
    words = tokens.words
    at = index + 1
    while tokens.is_glued(at):
        if not words[at][:1].isalnum():
            joins = words[at] in _IN_CODE and tokens.is_glued(at + 1) and words[at + 1][:1].isalnum()
            if not joins:
                break
        at += 1
    return at


# --- letters and digits ------------------------------------------------------------------------------------


def _hangs_on_word(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether digits hang on a word before them: PM2.5, COVID-19; not RMB280, Q3, mid-2014, $5."""
    words = tokens.words
    before, hung = words[index - 1], words[index - 2]
    if before[:1].isalpha():
        dated = is_short_quarter(tokens, index) or is_fiscal(tokens, index)
        return not dated and currency_before(tokens, index, limit) is None
    if before in ("#", "@", "№"):
        return True
    if not tokens.is_glued(index - 1) or not hung[:1].isalpha() or _belongs_to_number(tokens, index - 2):
        return False
    if before == "-":
        return hung not in _BEFORE_YEAR and hung not in MONTHS
    return before in ("/", "_") or (before == "." and not tokens.written(index - 2)[1:].islower())


def is_short_quarter(tokens: Tokens, index: int) -> bool:
    """Tell whether digits end Q3, or H1 before a year."""
    words = tokens.words
    if words[index] not in ("1", "2", "3", "4"):
        return False
    if tokens.is_glued(index + 1) and words[index + 1][:1].isalnum():
        return False
    at = index + 1 + (words[index + 1] == "fy")
    return words[index - 1] == "q" or (words[index - 1] == "h" and len(words[at]) == 4)


def is_quarter_beside_year(tokens: Tokens, index: int) -> bool:
    """Tell whether digits begin 1H 2024, 3Q 2023 or 2023Q3."""
    words = tokens.words
    if words[index + 1] not in ("q", "h") or not tokens.is_capital(index + 1):
        return False
    part, year = sorted((words[index], words[index + 2]), key=len)
    glued = tokens.is_glued(index + 1) if part == words[index] else tokens.is_glued(index + 2)
    return glued and (len(part), len(year)) == (1, 4) and part.isdecimal() and year.isdecimal()


def is_fiscal(tokens: Tokens, index: int) -> bool:
    """Tell whether digits are those of a fiscal year: FY2023, FY 23."""
    word = tokens.words[index]
    return tokens.words[index - 1] == "fy" and tokens.is_capital(index - 1) and len(word) in (2, 4)


def _belongs_to_number(tokens: Tokens, index: int) -> bool:
    """Tell whether a word before a hyphen is part of a number itself: 20th-21st, 5km-10km, CNY -5."""
    if tokens.is_glued(index) and tokens.is_number(index - 1):
        return True
    return tokens.words[index] in ONES or currency_before(tokens, index + 1, 0) is not None


def _has_letters_after(tokens: Tokens, index: int) -> bool:
    """Tell whether letters hang on digits that are no unit, scale or ordinal: 5G, 3D, 2019-nCoV, 3'."""
    words = tokens.words
    after = words[index + 1]
    if is_quarter_beside_year(tokens, index):
        return False
    if after == "." and not words[index - 1] and tokens.is_glued(index + 1) and tokens.is_glued(index + 2):
        return words[index + 2][:1].isalpha()  # 3.If, a number of a paragraph
    if after[:1].isalpha():
        if after in _SUFFIXES or after in ABBREVIATED or read_unit(tokens, index + 1, ""):
            return tokens.written(index + 1) in ("D", "G")
        return after not in POWERS and not (after in ABBREVIATED_MONEY and words[index - 1] in _SYMBOLS)
    if after == "'":
        return words[index + 2] != "s"
    if after != "-" or not tokens.is_glued(index + 2) or not words[index + 2][:1].isalpha():
        return False
    written = tokens.written(index + 2)
    if len(written) == 1:
        return read_unit(tokens, index + 1, "") is None
    return len(words[index]) == 4 and not written.islower()


# --- several numbers ---------------------------------------------------------------------------------------


def _skip_joined(tokens: Tokens, index: int) -> int:
    """Return the token after 8:30, 1+5, 24/7, 4&3, 3 p.m.; 2014/15 and 1/3 are none of these."""
    words = tokens.words
    if words[index + 1] == "/" and (
        (words[index].isdecimal() and len(words[index]) == 4) or read_slashed(tokens, index)
    ):
        return index
    if words[index + 1] == "/" and _is_round(words[index + 2]):
        return index
    at = index
    while words[at + 1] in _JOINTS and tokens.is_number(at + 2):
        glued = tokens.is_glued(at + 1) and tokens.is_glued(at + 2)
        if not glued and words[at + 1] not in ("×", "="):
            break
        at += 2
    if at > index:
        at = end_of_code(tokens, at) - 1
    clock = _clock_words(tokens, at + 1)
    return index if at == index and not clock else at + 1 + clock


def _is_round(word: str) -> bool:
    """Tell whether a number is one that cases are counted against: 0.31/100,000."""
    return word.startswith("1") and word.count("0") >= _ROUND_ZEROS and not word.strip("10,")


def _clock_words(tokens: Tokens, at: int) -> int:
    """Return how many tokens of am, p.m., o'clock, GMT stand here."""
    words = tokens.words
    if words[at] in ("a", "p") and words[at + 1] == "." and words[at + 2] == "m":
        return 3 + (words[at + 3] == ".")
    if words[at] in _HALVES_OF_DAY or words[at] in _ZONES:
        return 1
    return 3 if words[at : at + 3] == ["o", "'", "clock"] else 0


def _skip_chain(tokens: Tokens, index: int) -> int:
    """Return the token after a telephone number, or a score (3-2) that is no range."""
    words = tokens.words
    dialed = words[index - 1] == "+" and len(words[index]) <= 3 and tokens.is_glued(index)
    at = index
    numbers = 1
    while True:
        if words[at + 1] == "-" and tokens.is_number(at + 2):
            if tokens.is_glued(at + 1) != tokens.is_glued(at + 2):
                break
            at += 2
        elif dialed and tokens.is_number(at + 1):
            at += 1
        else:
            break
        numbers += 1
    if numbers == 2 and not dialed:
        return at + 1 if _is_score(tokens, index, at) else index
    is_date = len(words[index]) == 4 and numbers == 3 and not dialed
    return at + 1 if numbers > 2 and not is_date else index


def _end_of_dialed(tokens: Tokens, index: int) -> int:
    """Return the token after a telephone number that begins with 0: 0800 555 111, 0971-614 5588."""
    at = index + 1
    while True:
        hyphen = tokens.words[at] == "-" and tokens.is_glued(at) and tokens.is_glued(at + 1)
        if hyphen and tokens.is_number(at + 1):
            at += 2
        elif tokens.is_number(at) and tokens.starts[at] == tokens.ends[at - 1] + 1:
            at += 1
        else:
            return at


def _is_score(tokens: Tokens, index: int, last: int) -> bool:
    """Tell whether two numbers with a hyphen between are a score: whole, the first not below, nothing counted."""
    first, second = tokens.words[index], tokens.words[last]
    if not (first.isdecimal() and second.isdecimal() and len(first) < 4 and len(second) < 3):
        return False
    return int(first) >= int(second) and not is_counted(tokens, last + 1)
