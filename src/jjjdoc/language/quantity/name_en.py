"""Numbers that count nothing: labels (Article 5, No. 4), the Three Gorges, and "one" as a pronoun."""

from __future__ import annotations

from jjjdoc.language.quantity.code_en import end_of_code, skip_code
from jjjdoc.language.quantity.numerals import NOUGHTS, ONES, TENS
from jjjdoc.language.quantity.periods import PROGRAMS
from jjjdoc.language.quantity.scales import POWERS
from jjjdoc.language.quantity.span_en import year_at
from jjjdoc.language.quantity.text import FUNCTION_WORDS, PhraseTable, Tokens, word_set
from jjjdoc.language.quantity.unit_en import has_unit, is_counted, read_unit

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
    if word not in ONES and word not in NOUGHTS:
        return index
    if word == "zero" or word in NOUGHTS:
        counted = is_counted(tokens, index + 1) or tokens.words[index + 1] == "point"
        return index if counted or _is_predicate(tokens, index) else index + 1
    if _is_in_name(tokens, index):
        return index + 2
    if word == "one" and _is_pronoun(tokens, index):
        return index + 1
    return index + 1 if index and tokens.words[index - 1] == "number" else index


_BE = word_set("is are was were be been remain remains remained stay stays stayed")


def _is_predicate(tokens: Tokens, index: int) -> bool:
    """Tell whether a number is all that its sentence says of something: the balance is nil, losses were zero."""
    words = tokens.words
    after = words[index + 1]
    return words[index - 1] in _BE and index > 0 and not (after == "-" or after[:1].isalnum())


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
    if before in ("minus", "negative"):
        return False
    if after in POWERS or _starts_number(tokens, index):
        return False
    if read_unit(tokens, index + 1, "") is not None:
        return before in ("no", "this", "any") or (before == "the" and after == "-")
    if after == "-":
        return words[index + 2] not in _PARTS
    if before in _PRONOUN_BEFORE or not after[:1].isalpha():
        return True
    return after in FUNCTION_WORDS or after in _NO_NOUN or after.endswith("ly")


_SINGLE_PARTS = frozenset(("half", "quarter", "third"))
_SEVERAL_PARTS = frozenset(("thirds", "quarters", "fourths", "fifths"))


def _starts_number(tokens: Tokens, index: int) -> bool:
    """Tell whether "one" begins one in five, one and a half, one or two, one to two, one (1), one but not more."""
    words = tokens.words
    after = words[index + 2]
    match words[index + 1]:
        case "and":
            part = words[index + 3 + (words[index + 3] == "-")]
            return (after in ("a", "one") and part in _SINGLE_PARTS) or (
                after in ONES and part in _SEVERAL_PARTS
            )
        case "out":
            return after == "of" and (words[index + 3] in ONES or tokens.is_number(index + 3))
        case "(":
            return after == "1"
        case "but":
            return after in ("not", "no") and words[index + 4] == "than"
        case "over":
            return after in ONES or after in TENS or tokens.is_number(index + 2)
        case "in" | "or" | "to" | "point":
            return after in ONES or tokens.is_number(index + 2) or after in ("every", "a")
    return False


# --- labels: Article 5, No. 4, Phase 2, Windows 10, [12], (1), "1." before a point -------------------------


_LABELS = word_set(
    "nos article articles section sections table tables figure figures fig chapter chapters page pages vol version"
    " room flight route highway type grade annex appendix clause paragraph phase gate level volume hotline tel fax iso"
    " covid formula verse"
)
_CAPITAL_LABELS = word_set(
    "no number item schedule form line channel step act scene psalm lane exit building floor code part issue boeing"
    " airbus windows apollo class category group area zone stage call model platform terminal unit runway exhibit box"
    " note question rule scheme industry web track block district gb t hj db jgj ward school hall pier court studio radio"
)
_PROGRAMS = PhraseTable({english: chinese for chinese, english in PROGRAMS})
_SHORT_LABELS = word_set("nos fig vol art sec ch tel ext")
_SENTENCE_ENDS = word_set('. ! ? : "')


_ACTS = word_set("regulation regulations directive directives decision decisions no")
_UNIONS = word_set("eu ec eec euratom")


def _is_act(tokens: Tokens, index: int) -> bool:
    """Tell whether two numbers are those of an act: Regulation (EU) 2016/679, Directive 2014/65/EU."""
    words = tokens.words
    if words[index + 1] != "/" or not tokens.is_number(index + 2) or not tokens.is_glued(index + 2):
        return False
    before = index - 1 - (words[index - 1] == "no")
    if words[before] == ")" and words[before - 1] in _UNIONS:
        return True
    return words[before] in _ACTS or (words[index + 3] == "/" and words[index + 4] in _UNIONS)


def is_label(tokens: Tokens, index: int) -> bool:
    """Tell whether the digits at a token are a label."""
    return (
        _is_act(tokens, index)
        or _is_labelled(tokens, index)
        or _is_bracketed(tokens, index)
        or _is_marker(tokens, index)
    )


def _is_labelled(tokens: Tokens, index: int) -> bool:
    """Tell whether the word before a number is what it numbers."""
    words = tokens.words
    before = index - 1
    if before < 0:
        return False
    if words[before] == ".":
        short = words[before - 1]
        return short in _SHORT_LABELS or (short == "no" and tokens.is_capital(before - 1))
    if words[index + 1] == "index" or words[before] == "#":
        return True
    if not words[before][:1].isalpha() or has_unit(tokens, index + 1):
        return False
    if words[before] in _LABELS:
        return True
    if not tokens.is_capital(before):
        return False
    if _PROGRAMS.ending(words, index, 0) is not None:
        return year_at(tokens, index) > 0
    if words[before] in _CAPITAL_LABELS:
        return not (len(words[index]) == 4 and words[index][:2] in ("19", "20"))
    return _ends_name(tokens, index)


def _ends_name(tokens: Tokens, index: int) -> bool:
    """Tell whether a number ends a name: a capital word before it inside a sentence, nothing counted after it."""
    words = tokens.words
    before, after = words[index - 1], words[index + 1]
    if not words[index].isdecimal() or len(words[index]) > 3 or before in FUNCTION_WORDS or len(before) < 3:
        return False
    if index == 1 or words[index - 2] in _SENTENCE_ENDS or tokens.written(index - 1).isupper():
        return False
    if after[:1].isalpha():
        return after in FUNCTION_WORDS
    return not after[:1].isalnum() and after not in ("%", "-", "°", "‰")


def _is_bracketed(tokens: Tokens, index: int) -> bool:
    """Tell whether a number is a note or a point of a list."""
    words = tokens.words
    before, after = words[index - 1] if index else "", words[index + 1]
    if not words[index].isdecimal():
        return False
    if before == "[" or after == "]":
        return before in ("[", ",", "-") and after in ("]", ",", "-")
    return before == "(" and after == ")" and len(words[index]) < 3


def _is_marker(tokens: Tokens, index: int) -> bool:
    """Tell whether a number begins a line and numbers it: "1. ", "2) "."""
    words = tokens.words
    if not words[index].isdecimal() or len(words[index]) > 2 or words[index + 1] not in (".", ")"):
        return False
    start = tokens.starts[index]
    line = tokens.text.rfind("\n", max(0, start - 4), start) + 1
    if tokens.text[line:start].strip() or (not line and start > 3):
        return False
    return tokens.is_glued(index + 1) and not tokens.is_glued(index + 2)
