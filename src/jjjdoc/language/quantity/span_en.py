"""Years by themselves (in 2014, 2021-2025, the 1990s), stretches of time (the past decade, a year or two) and ages."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.code_en import is_fiscal
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.reading import Calendar, Qualifier
from jjjdoc.language.quantity.scales import MISSPELT, PLURALS, POWERS
from jjjdoc.language.quantity.text import Tokens, word_set
from jjjdoc.language.quantity.unit_en import read_counter, read_unit

_STRONG = word_set(
    "in since during until till year fiscal fy early late mid spring summer autumn fall winter ad"
)
_WEAK = word_set(
    "from by of to between through before after for than and or at on over versus vs the this that ( , [ - pre post ' s"
    " with as against compared around circa about & christmas olympics",
    empty=True,
)
_YEAR_NOUNS = word_set(
    "levels prices figures terms edition session season census election elections budget report standards"
    " olympics games results plans",
)
_SPANNING = word_set("from between")
_MOST_TO_FROM = 8
_NO_NOUNS = word_set("s has was is as this its does says shows sees marks")


def year_at(tokens: Tokens, index: int) -> int:
    """Return the four digits at a token if they can be a year, 0 if not."""
    word = tokens.words[index]
    return int(word) if len(word) == 4 and word.isdecimal() and 1000 <= int(word) < 2200 else 0


def read_years(tokens: Tokens, index: int) -> Draft | None:
    """Return the year, the years from one to another, or the decade at a token."""
    words = tokens.words
    decade = _read_decade(tokens, index)
    if decade is not None:
        return decade
    fiscal = is_fiscal(tokens, index)
    year = year_at(tokens, index) or (fiscal and _short_year(tokens.words[index]))
    if not year:
        return None
    first = index - fiscal
    until, last = _until(tokens, index, year)
    if until:
        return _years(first, last, Calendar(year, until=until))
    if fiscal:
        return _years(first, index + 1, Calendar(year))
    if words[index + 1] == "-" and tokens.is_glued(index + 2) and tokens.is_glued(index + 1):
        return None
    return _years(index, index + 1, Calendar(year)) if is_year(tokens, index) else None


def _short_year(word: str) -> int:
    """Return the year of the two digits that end it, 0 for other words."""
    return 2000 + int(word) if len(word) == 2 and word.isdecimal() else 0


def _years(first: int, last: int, calendar: Calendar) -> Draft:
    number = Decimal(calendar.year or calendar.decade)
    return Draft(first, last, number, number, kind="date", calendar=calendar)


def _read_decade(tokens: Tokens, index: int) -> Draft | None:
    """Read the 1990s, the '90s, the 1990's."""
    words = tokens.words
    at = index + 1
    word = words[index]
    if not word.isdecimal() or not word.endswith("0") or len(word) not in (2, 4):
        return None
    at += words[at] == "'" and tokens.is_glued(at)
    if words[at] != "s" or not tokens.is_glued(at):
        return None
    if len(word) == 4:
        return _years(index, at + 1, Calendar(decade=int(word))) if year_at(tokens, index) else None
    if words[index - 1] == "'" or (words[index - 1] in ("the", "-") and int(word) >= 20):
        return _years(index, at + 1, Calendar(decade=1900 + int(word)))
    return None


def _until(tokens: Tokens, index: int, year: int) -> tuple[int, int]:
    """Return the last year of a span and the token after it: 2021-2025, 2021-25, 2021/22, from 2014 to 2023."""
    words = tokens.words
    joint, at = words[index + 1], index + 2
    if joint in ("-", "/", "—", "–", "~"):
        glued = tokens.is_glued(index + 1) and tokens.is_glued(at)
        if words[at + 1] in ("-", "/") and tokens.is_glued(at + 1):
            return 0, index
        until = year_at(tokens, at)
        if not until and glued and len(words[at]) == 2 and words[at].isdecimal():
            until = year - year % 100 + int(words[at])
            if joint == "/" and until != year + 1:
                return 0, index
        return (until, at + 1) if year < until and not read_unit(tokens, at + 1, "") else (0, index)
    if joint in ("to", "through") or (joint == "and" and words[index - 1] == "between"):
        until = year_at(tokens, at)
        spans = words[index - 1] in _SPANNING or _is_span(tokens, index)
        if spans and year < until and year >= 1800 and until < 2100 and not _is_counted(tokens, at):
            return until, at + 1
    return 0, index


def _is_span(tokens: Tokens, index: int) -> bool:
    """Tell whether "to" after a year leads to another year, rather than to what something grew to from that year on."""
    return is_year(tokens, index) and "from" not in tokens.words[max(0, index - _MOST_TO_FROM) : index]


def is_year(tokens: Tokens, index: int) -> bool:
    """Tell whether four digits are a year: they stand where years stand, and count nothing."""
    words = tokens.words
    after = words[index + 1]
    if after in POWERS or after in MISSPELT or after in PLURALS or after in ("%", "+", "°"):
        return False
    if tokens.is_glued(index + 1) and after[:1].isalnum():
        return False
    year = int(words[index])
    modern = 1800 <= year < 2100
    before = words[index - 1] if index else ""
    if before in ("bc", "ad", "ce") or after in ("bc", "ad", "ce", "bce"):
        return True
    if before in _STRONG:
        return not read_unit(tokens, index + 1, "") and (modern or not read_counter(tokens, index + 1))
    if not modern or _is_counted(tokens, index):
        return False
    return before in _WEAK or tokens.is_capital(index - 1) or not read_counter(tokens, index + 1)


def _is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a unit or a plural in small letters follows, which the number counts."""
    if read_unit(tokens, index + 1, ""):
        return True
    counter = read_counter(tokens, index + 1)
    if not counter or not counter.islower() or counter in _YEAR_NOUNS or counter in _NO_NOUNS:
        return False
    return counter.endswith("s") and not counter.endswith(("ss", "us", "is"))


# --- stretches of time: the past decade, within weeks, a year or two, an hour and a half -------------------


_ONE = {"decade": "decade", "century": "century"}
_MANY = {"decades": "decade", "centuries": "century"}
_MANY_BESIDE = {"minutes": "minute", "hours": "hour", "days": "day", "weeks": "week", "months": "month"}
STRETCHES = frozenset((*_ONE, *_MANY, *_MANY_BESIDE))
_BEFORE_MANY = word_set("within coming recent for")
_AFTER_MANY = word_set("later ago")
_BEFORE_ONE = word_set("past last next a coming previous preceding another half")
_UNITS_OF_ONE = word_set(
    "year month week day hour minute decade century mile kilometer kilometre meter metre liter litre hectare acre"
)
_BRITISH = {"kilometre": "kilometer", "metre": "meter", "litre": "liter"}
_ARTICLES = frozenset(("a", "an"))


def read_stretch(tokens: Tokens, index: int) -> Draft | None:
    """Return the stretch of time that a token completes."""
    word = tokens.words[index]
    if word in _ONE:
        if not index or tokens.words[index - 1] not in _BEFORE_ONE:
            return None
        draft = _stretch(index, index + 1, Decimal(1), Decimal(1), _ONE[word])
        draft.outer_start -= tokens.words[index - 1] == "a"
        return draft
    if word in _MANY or (word in _MANY_BESIDE and _is_stretch(tokens, index)):
        draft = _stretch(index, index + 1, Decimal(2), Decimal(9), _MANY.get(word) or _MANY_BESIDE[word])
        draft.kind = "vague"
        return draft
    return _read_one_and_more(tokens, index)


def _is_stretch(tokens: Tokens, index: int) -> bool:
    """Tell whether a plural stands for some of its kind: within weeks, in the coming days, hours later."""
    return tokens.words[index - 1] in _BEFORE_MANY or tokens.words[index + 1] in _AFTER_MANY


def _read_one_and_more(tokens: Tokens, index: int) -> Draft | None:
    """Read "a year or two" at its last word, "an hour and a half" at "half"."""
    words = tokens.words
    word = words[index]
    if word == "two" and index > 2 and words[index - 1] == "or":
        unit, first = words[index - 2], index - 3
        low, high = Decimal(1), Decimal(2)
    elif word == "half" and index > 3 and words[index - 2 : index] == ["and", "a"]:
        unit, first = words[index - 3], index - 4
        low = high = Decimal("1.5")
    else:
        return None
    if unit not in _UNITS_OF_ONE or words[first] not in _ARTICLES:
        return None
    draft = _stretch(first, index + 1, low, high, _BRITISH.get(unit, unit))
    if low == high:
        draft.place = -1
    else:
        draft.kind = "range"
    return draft


def _stretch(first: int, last: int, low: Decimal, high: Decimal, unit: str) -> Draft:
    return Draft(first, last, low, high, unit=unit, form="words")


# --- ages: aged 60, under the age of 10, in his 40s --------------------------------------------------------


_WHOSE = word_set("his her their my your our")
_AGED = word_set("aged age ages")
_MOST = 120
_SIDES: dict[str, Qualifier] = {"over": "over", "above": "over", "under": "less_than", "below": "less_than"}
_PERSONS = word_set(
    "children child infants kids girls boys people persons person adults women men those anyone everyone patients"
    " pupils students residents citizens youths minors"
)


def read_ages(tokens: Tokens, index: int) -> Draft | None:
    """Return the ten years of "in his 40s", "in her late 20s"; the bound of "over-65s"."""
    words = tokens.words
    word = words[index]
    if (
        words[index - 1] == "-"
        and words[index - 2] in _SIDES
        and words[index + 1] == "s"
        and word.isdecimal()
    ):
        years = Decimal(word)
        qualifier = _SIDES[words[index - 2]]
        draft = Draft(index, index + 2, years, years, unit="year", qualifier=qualifier, outer_start=index - 2)
        return draft if years < _MOST and tokens.is_glued(index + 1) else None
    if not (word.isdecimal() and len(word) == 2 and word[1] == "0" and words[index + 1] == "s"):
        return None
    if not tokens.is_glued(index + 1) or not (words[index - 1] in _WHOSE or words[index - 2] in _WHOSE):
        return None
    years = Decimal(word)
    return Draft(index, index + 2, years, years + 9, kind="vague", unit="year")


def mark_age(tokens: Tokens, draft: Draft) -> None:
    """Give a number without unit the unit of an age, if the words before it say so."""
    words = tokens.words
    if draft.unit or draft.scale or draft.high > _MOST:
        return
    at = draft.outer_start
    if (
        words[at] in _SIDES
        and at == draft.start - 1
        and words[at - 1] in _PERSONS
        and not words[draft.end].endswith("s")
    ):
        draft.unit, draft.counter = "year", ""
        return
    if draft.counter.endswith("s"):
        return
    for first in (draft.outer_start, draft.start):
        before = words[first - 1]
        if before in _AGED or (before in ("of", "between") and words[first - 2] in _AGED):
            draft.unit, draft.counter = "year", ""
            return
