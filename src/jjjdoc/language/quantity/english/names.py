"""Numbers that count nothing: codes, labels, the Three Gorges, and "one" as a pronoun."""

from __future__ import annotations

from jjjdoc.language.quantity.english.codes import end_of_code, skip_code
from jjjdoc.language.quantity.english.labels import is_label
from jjjdoc.language.quantity.english.tokens import FUNCTION_WORDS, Tokens, word_set
from jjjdoc.language.quantity.english.units import is_counted, read_unit
from jjjdoc.language.quantity.english.words import ONES
from jjjdoc.language.quantity.scales import POWERS

_PRONOUN_BEFORE = word_set(
    "this that the each every any no another which some other only such day last next first good bad new old big"
    " number little right wrong same loved ' whose not former latter"
)
_NO_NOUN = word_set("way self s such who thing side hand can time day more")
_PARTS = word_set("third half quarter fourth fifth sixth seventh eighth ninth tenth to hundred and")


def skip_name(tokens: Tokens, index: int, limit: int) -> int:
    """Return the token after the name that a number is part of, the token itself if it is part of none."""
    if not tokens.is_number(index):
        return _skip_word(tokens, index)
    after = skip_code(tokens, index, limit)
    return end_of_code(tokens, index) if after == index and is_label(tokens, index) else after


def _skip_word(tokens: Tokens, index: int) -> int:
    """Return the token after a number word that names or stands for something."""
    word = tokens.words[index]
    if word not in ONES:
        return index
    if word == "zero":
        return index if is_counted(tokens, index + 1) or tokens.words[index + 1] == "point" else index + 1
    if _is_in_name(tokens, index):
        return index + 2
    if word == "one" and _is_pronoun(tokens, index):
        return index + 1
    return index + 1 if index and tokens.words[index - 1] == "number" else index


def _is_in_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a capital number word before a capital stands inside a sentence: the Three Gorges."""
    if not index or not (tokens.is_capital(index) and tokens.is_capital(index + 1)):
        return False
    before = tokens.words[index - 1]
    return before == "the" or (before[:1].isalpha() and not tokens.is_capital(index - 1) and before != "and")


def _is_pronoun(tokens: Tokens, index: int) -> bool:
    """Tell whether "one" stands for a thing or anybody, rather than counting what follows it."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[index + 1]
    if after in POWERS or _starts_number(tokens, index):
        return False
    if read_unit(tokens, index + 1, "") is not None:
        return before in ("no", "this", "any") or (before == "the" and after == "-")
    if after == "-":
        return words[index + 2] not in _PARTS
    if before in _PRONOUN_BEFORE or not after[:1].isalpha():
        return True
    return after in FUNCTION_WORDS or after in _NO_NOUN or after.endswith("ly")


def _starts_number(tokens: Tokens, index: int) -> bool:
    """Tell whether "one" begins one in five, one and a half, one or two, one to two."""
    words = tokens.words
    after = words[index + 2]
    match words[index + 1]:
        case "and":
            return after in ("a", "one") and words[index + 3] in ("half", "quarter")
        case "out":
            return after == "of" and (words[index + 3] in ONES or tokens.is_number(index + 3))
        case "in" | "or" | "to" | "point":
            return after in ONES or tokens.is_number(index + 2) or after in ("every", "a")
    return False
