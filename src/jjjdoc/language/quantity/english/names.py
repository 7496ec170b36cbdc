"""Numbers that count nothing: COVID-19, G103, No. 4, 5G, 2.1.3, 8:30, 24/7, 1+5, and "one" as a pronoun."""

from __future__ import annotations

from jjjdoc.language.quantity.english.currencies import currency_before
from jjjdoc.language.quantity.english.proportions import read_slashed
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.english.units import read_unit
from jjjdoc.language.quantity.english.words import (
    ABBREVIATED,
    ABBREVIATED_MONEY,
    FUNCTION_WORDS,
    ONES,
    POWERS,
    word_set,
)

_LABELS = word_set(
    "nos article articles section sections table tables figure figures fig chapter chapters page pages vol version"
    " room flight route highway type grade annex appendix clause paragraph phase gate level volume hotline tel fax iso"
    " covid formula verse"
)
_CAPITAL_LABELS = word_set(
    "no number item schedule form line channel step act scene psalm lane exit building floor code part issue boeing"
    " airbus windows apollo class category group area zone stage call model platform terminal unit runway exhibit box"
    " note question rule scheme industry web level rule track block district ward school hall pier court studio"
)
_MONTH_DAYS = word_set("mid pre post early late sub non")
_SUFFIXES = word_set("st nd rd th s x k m b bn mn tn fold")
_CLOCK_AFTER = word_set("am pm o hrs gmt utc")
_PRONOUN_BEFORE = word_set(
    "this that the each every any no another which some other only such day last next first good bad new old big"
    " number little right wrong same loved ' whose not former latter"
)
_NO_NOUN = word_set("way another self s such who thing side hand another's can 's time day more at-all")


def skip_name(tokens: Tokens, index: int, limit: int) -> int:
    """Return the token after the name that a number is part of, the token itself if it is part of none."""
    if tokens.is_number(index):
        return _skip_digits(tokens, index, limit)
    return _skip_word(tokens, index)


# --- digits ------------------------------------------------------------------------------------------------


def _skip_digits(tokens: Tokens, index: int, limit: int) -> int:
    words = tokens.words
    after = _skip_joined(tokens, index)
    if after > index:
        return after
    if tokens.is_glued(index) and _is_in_word(tokens, index, limit):
        return _end_of_code(tokens, index)
    if words[index + 1] == "-" or words[index - 1] == "+":
        after = _skip_chain(tokens, index)
        if after > index:
            return after
    word = words[index]
    if word == "12345" or words[index + 1] in ("hotline", "helpline"):
        return index + 1
    if word.count(".") > 1 or (len(word) > 1 and word[0] == "0" and word[1] != ".") or len(word) > 24:
        return index + 1
    if tokens.is_glued(index + 1) and _is_code_after(tokens, index):
        return _end_of_code(tokens, index)
    if _is_labelled(tokens, index) or _is_bracketed(tokens, index) or _is_marker(tokens, index):
        return index + 1
    return index


def _skip_chain(tokens: Tokens, index: int) -> int:
    """Return the token after a telephone number, or a score (3-2) that is no range."""
    words = tokens.words
    numbers = 1
    at = index
    dialed = words[index - 1] == "+" and len(words[index]) <= 3
    while tokens.is_number(at + 1) or (words[at + 1] == "-" and tokens.is_number(at + 2)):
        if words[at + 1] == "-" and not (tokens.is_glued(at + 1) and tokens.is_glued(at + 2)):
            break
        if words[at + 1] != "-" and not dialed:
            break
        at += 1 + (words[at + 1] == "-")
        numbers += 1
    if numbers > 2 and (dialed or len(words[index]) != 4 or numbers > 3):
        return at + 1
    return at + 1 if numbers == 2 and not dialed and _is_score(tokens, index, at) else index


def _is_score(tokens: Tokens, index: int, last: int) -> bool:
    """Tell whether two numbers with a hyphen between are a score: whole, the first not below, nothing counted."""
    first, second = tokens.words[index], tokens.words[last]
    if not (first.isdecimal() and second.isdecimal() and len(first) < 4 and len(second) < 3):
        return False
    return int(first) >= int(second) and _is_plain(tokens, last) and not _is_counted(tokens, last)


def _is_in_word(tokens: Tokens, index: int, limit: int) -> bool:
    """Tell whether digits hang on a word before them: PM2.5, COVID-19; not RMB280, Q3, mid-2014, $5."""
    words = tokens.words
    before = words[index - 1]
    if before[:1].isalpha():
        if _is_quarter(tokens, index):
            return False
        return currency_before(tokens, index, limit) is None
    if before in ("-", "/", "_", "#", "@", "–") and tokens.is_glued(index - 1):
        hung = words[index - 2]
        if before in ("-", "–"):
            return (
                hung[:1].isalpha()
                and hung not in _MONTH_DAYS
                and hung not in ("to", "or")
                and not _is_digit_unit(tokens, index - 2)
            )
        return hung[:1].isalpha() and not _is_digit_unit(tokens, index - 2)
    return before in ("#", "@", "_", "№")


def _is_quarter(tokens: Tokens, index: int) -> bool:
    """Tell whether digits end Q3, or H1 before a year."""
    words = tokens.words
    if words[index] not in ("1", "2", "3", "4") or (
        tokens.is_glued(index + 1) and words[index + 1][:1].isalnum()
    ):
        return False
    return words[index - 1] == "q" or (words[index - 1] == "h" and len(words[index + 1]) == 4)


def _is_digit_unit(tokens: Tokens, index: int) -> bool:
    """Tell whether a word before a hyphen belongs to a number itself, as in 20th-21st, 5km-10km, CNY-."""
    if tokens.is_glued(index) and tokens.is_number(index - 1):
        return True
    return tokens.words[index] in ONES or currency_before(tokens, index + 1, 0) is not None


def _is_code_after(tokens: Tokens, index: int) -> bool:
    """Tell whether letters hang on digits that are no unit, scale or ordinal: 5G, 3D, 2019-nCoV."""
    words = tokens.words
    after = words[index + 1]
    if after[:1].isalpha():
        if after in _SUFFIXES or after in ABBREVIATED or read_unit(tokens, index + 1, ""):
            return tokens.written(index + 1) in ("D", "G")
        if after in ("am", "pm"):
            return True
        return after not in POWERS and not (
            after in ABBREVIATED_MONEY and tokens.words[index - 1] in ("$", "£", "€", "¥")
        )
    if after == "-" and tokens.is_glued(index + 2) and words[index + 2][:1].isalpha():
        written = tokens.written(index + 2)
        return (len(words[index]) == 4 and written != written.lower()) or (
            len(written) == 1 and not read_unit(tokens, index + 1, "")
        )
    return False


def _end_of_code(tokens: Tokens, index: int) -> int:
    """Return the token after all that is glued to a code: letters, digits, hyphens."""
    at = index + 1
    while tokens.is_glued(at) and (
        tokens.words[at][:1].isalnum()
        or (tokens.words[at] in "-/_." and tokens.is_glued(at + 1) and tokens.words[at + 1][:1].isalnum())
    ):
        at += 1
    return at


def _skip_joined(tokens: Tokens, index: int) -> int:
    """Return the token after 8:30, 1+5, 24/7, 4&3, 16:9, 3 p.m.; of 1/3 that it is no name."""
    words = tokens.words
    at = index
    if words[at + 1] == "/" and (len(words[at]) == 4 or read_slashed(tokens, index)):
        return index
    while words[at + 1] in (":", "+", "&", "/", "=", "*", "×") and tokens.is_number(at + 2):
        glued = tokens.is_glued(at + 1) and tokens.is_glued(at + 2)
        if not glued and words[at + 1] not in ("×", "="):
            break
        at += 2
    if at > index:
        if tokens.is_glued(at + 1) and words[at + 1][:1].isalpha():
            at += 1
        at += _clock_words(tokens, at + 1)
        return at + 1
    clock = _clock_words(tokens, index + 1)
    return index + 1 + clock if clock else index


def _clock_words(tokens: Tokens, at: int) -> int:
    """Return how many tokens of am, p.m., o'clock stand here."""
    words = tokens.words
    if words[at] in ("a", "p") and words[at + 1] == "." and words[at + 2] == "m":
        return 3 + (words[at + 3] == ".")
    if words[at] in ("am", "pm") or (words[at] in ("gmt", "utc", "est")):
        return 1
    if words[at] == "o" and words[at + 1] == "'" and words[at + 2] == "clock":
        return 3
    return 0


def _is_labelled(tokens: Tokens, index: int) -> bool:
    """Tell whether the word before a number is what it numbers: Article 5, No. 4, Phase 2, Windows 10."""
    words = tokens.words
    before = index - 1
    if (
        before >= 0
        and words[before] == "."
        and words[before - 1] in ("no", "nos", "fig", "vol", "art", "sec", "ch", "tel", "ext")
    ):
        return words[before - 1] != "no" or tokens.is_capital(before - 1)
    if before < 0 or not words[before][:1].isalpha():
        return False
    word = words[before]
    if word in _LABELS or (word in _CAPITAL_LABELS and tokens.is_capital(before)):
        return _is_plain(tokens, index)
    if not tokens.is_capital(before) or before == 0 or not words[index].isdecimal():
        return False
    return _is_named(tokens, index)


def _is_plain(tokens: Tokens, index: int) -> bool:
    """Tell whether nothing after a number says that it counts: no unit, no scale."""
    after = tokens.words[index + 1]
    return after not in POWERS and after not in ABBREVIATED and read_unit(tokens, index + 1, "") is None


def _is_named(tokens: Tokens, index: int) -> bool:
    """Tell whether a number ends a name, such as Windows 10: a capital before it, and nothing counted after it."""
    words = tokens.words
    before, after = words[index - 1], words[index + 1]
    if len(words[index]) > 3 or before in FUNCTION_WORDS or len(before) < 3 or not _is_plain(tokens, index):
        return False
    if words[index - 2] in (".", "!", "?", ":", '"') or tokens.written(index - 1).isupper():
        return False
    return (not after[:1].isalnum() and after not in ("%", "-", "°", "‰")) or after in (
        "and",
        "was",
        "is",
        "in",
        "at",
    )


def _is_bracketed(tokens: Tokens, index: int) -> bool:
    """Tell whether a number is a note or a point of a list: [12], [3, 4], (1)."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[index + 1]
    if before == "[" or after == "]":
        return words[index].isdecimal() and (before in ("[", ",", "-")) and after in ("]", ",", "-")
    return before == "(" and after == ")" and words[index].isdecimal() and len(words[index]) < 3


def _is_marker(tokens: Tokens, index: int) -> bool:
    """Tell whether a number begins a line and numbers it: "1. ", "2) "."""
    if not (tokens.words[index].isdecimal() and len(tokens.words[index]) < 3):
        return False
    start = tokens.starts[index]
    line = tokens.text.rfind("\n", max(0, start - 4), start) + 1
    if tokens.text[line:start].strip() or (not line and start > 3):
        return False
    return (
        tokens.words[index + 1] in (".", ")", "、")
        and tokens.is_glued(index + 1)
        and not tokens.is_glued(index + 2)
    )


# --- words -------------------------------------------------------------------------------------------------


def _skip_word(tokens: Tokens, index: int) -> int:
    """Return the token after a number word that names or stands for something."""
    words = tokens.words
    word = words[index]
    if word not in ONES:
        return index
    if word == "zero":
        return index if _is_counted(tokens, index) else index + 1
    if tokens.is_capital(index) and tokens.is_capital(index + 1) and index and _is_inside(tokens, index):
        return index + 2
    if word == "one" and _is_pronoun(tokens, index):
        return index + 1
    return index + 1 if words[index - 1] in ("number", "catch") and index else index


def _is_counted(tokens: Tokens, index: int) -> bool:
    after = tokens.words[index + 1]
    return (
        read_unit(tokens, index + 1, "") is not None
        or after == "point"
        or (after.endswith("s") and after not in FUNCTION_WORDS and after[:1].isalpha())
    )


def _is_inside(tokens: Tokens, index: int) -> bool:
    """Tell whether a capital number word stands inside a sentence of small letters: the Three Gorges."""
    before = tokens.words[index - 1]
    return before == "the" or (before[:1].isalpha() and not tokens.is_capital(index - 1) and before != "and")


def _is_pronoun(tokens: Tokens, index: int) -> bool:
    """Tell whether "one" stands for a thing or anybody, rather than counting what follows it."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[index + 1]
    if after in POWERS or (
        after in ("in", "out", "and", "or", "point", "to") and _starts_number(tokens, index)
    ):
        return False
    if read_unit(tokens, index + 1, "") is not None:
        return before in ("no", "this", "any") or (before == "the" and words[index + 1] == "-")
    if words[index + 1] == "-" or before in _PRONOUN_BEFORE:
        return words[index + 1] != "-" or words[index + 2] not in _FRACTIONS
    return not after[:1].isalpha() or after in FUNCTION_WORDS or after in _NO_NOUN or after.endswith("ly")


_FRACTIONS = word_set("third half quarter fourth fifth sixth seventh eighth ninth tenth to hundred")


def _starts_number(tokens: Tokens, index: int) -> bool:
    """Tell whether "one" begins one in five, one and a half, one or two, one to two."""
    words = tokens.words
    after = words[index + 2]
    match words[index + 1]:
        case "and":
            return after in ("a", "one") and words[index + 3] in ("half", "quarter")
        case "out":
            return after == "of" and (words[index + 3] in ONES or tokens.is_number(index + 3))
    return (
        after in ONES or tokens.is_number(index + 2) or words[index + 1] == "point" or after in ("every", "a")
    )
