"""Years by themselves: in 2014, 2021-2025, from 2014 to 2023, the 1990s."""

from __future__ import annotations

from decimal import Decimal

from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.english.tokens import Tokens, word_set
from jjjdoc.language.quantity.english.units import read_counter, read_unit
from jjjdoc.language.quantity.reading import Calendar
from jjjdoc.language.quantity.scales import MISSPELT, PLURALS, POWERS

_STRONG = word_set(
    "in since during until till year fiscal early late mid spring summer autumn fall winter ad"
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
    year = year_at(tokens, index)
    if not year:
        return None
    until, last = _until(tokens, index, year)
    if until:
        return _years(index, last, Calendar(year, until=until))
    if words[index + 1] == "-" and tokens.is_glued(index + 2) and tokens.is_glued(index + 1):
        return None
    return _years(index, index + 1, Calendar(year)) if is_year(tokens, index) else None


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
    if joint in ("to", "through", "and") and words[index - 1] in _SPANNING:
        until = year_at(tokens, at)
        spans = words[index - 1] == "between" if joint == "and" else True
        if spans and year < until and year >= 1800 and until < 2100 and not _is_counted(tokens, at):
            return until, at + 1
    return 0, index


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
