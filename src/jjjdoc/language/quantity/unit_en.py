"""Reading units: after a number kilometers, km, percent and what else is counted, before it CNY, RMB, US$, £."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from jjjdoc.language.quantity.currencies import CODES_IN_CAPITALS
from jjjdoc.language.quantity.draft import Draft
from jjjdoc.language.quantity.prefixed import CASED_SYMBOLS, IN_SMALL, PREFIXED
from jjjdoc.language.quantity.scales import ABBREVIATED, POWERS
from jjjdoc.language.quantity.text import FUNCTION_WORDS, PhraseTable, Tokens, word_set
from jjjdoc.language.quantity.units import COUNTED_PER, KNOWN_UNITS, TIMES

_CAPITAL_SYMBOLS = frozenset(("l", "v", "w", "ha", "db"))
_NOT_CAPITAL = frozenset(("li", "mu", "jin", "liang", "chi", "cun", "zhang", "fold", "times", "x"))
_PASSED_OVER = frozenset(("consecutive", "successive", "straight", "full", "whole", "calendar", "more"))
_REPEATED = TIMES | {"times"}
_LARGE = frozenset(("million", "billion", "trillion"))
_SIGNS = frozenset("$€£₹₩₡₭₦₫")
_BRACKETS = {"[": "]", "<": ">"}
_INCHES = frozenset(('"', "″"))

_PHRASES = {
    phrase: name
    for name, unit in KNOWN_UNITS.items()
    for phrase in unit.english
    if phrase not in ("", "time")
}
_SYMBOLS = frozenset(phrase for phrase in _PHRASES if len(phrase) <= 2)
_UNITS = PhraseTable(_PHRASES)


def read_unit(tokens: Tokens, index: int, scale: str) -> tuple[int, str] | None:
    """Return the token after the unit that stands here, and its name; `scale` is the scale word before it.

    A hyphen before it must be glued on both sides (50-km). A symbol of one or two letters must be written small,
    unless it is one that has capitals.
    """
    words = tokens.words
    if words[index] in _BRACKETS:
        found = _UNITS.starting(words, index + 1)
        closed = found is not None and words[found[0]] == _BRACKETS[words[index]]
        return (found[0] + 1, found[1]) if found is not None and closed else None
    if words[index] == "-":
        if not (tokens.is_glued(index) and tokens.is_glued(index + 1)):
            return None
        index += 1
    found = _UNITS.starting(words, index)
    if found is None and words[index] in _PASSED_OVER:
        found = _UNITS.starting(words, index + 1)
        return found if found is not None and found[1] in _REPEATED else None
    if found is None:
        return _read_ambiguous(tokens, index, scale)
    last, name = found
    word = words[index]
    if last == index + 1:
        if word in _SYMBOLS and not _is_symbol(tokens, index):
            return None
        if word in _NOT_CAPITAL and tokens.is_capital(index):
            return None
        if word in CODES_IN_CAPITALS and not tokens.written(index).isupper():
            return None
        if word in IN_SMALL:
            name = CASED_SYMBOLS.get(tokens.written(index), name)
            if name in PREFIXED and tokens.written(index) not in CASED_SYMBOLS:
                return None
        if word in _SIGNS and not _is_sign_after(tokens, index):
            return None
        if name == "pound" and scale in _LARGE and word != "lb":
            name = "GBP"
        if name == "nanometer" and tokens.written(index) == "NM":
            name = "nautical_mile"
    return last, name


def _is_symbol(tokens: Tokens, index: int) -> bool:
    written = tokens.written(index)
    if tokens.is_glued(index + 1) and tokens.words[index + 1] == "'":
        return False
    hyphen = tokens.words[index + 1] == "-"
    at = index + 1 + hyphen
    if (
        not tokens.is_glued(index)
        and tokens.is_number(at)
        and tokens.is_glued(index + 1)
        and tokens.is_glued(at)
    ):
        return False  # a code: L-202
    if not written.isalpha() or len(written) > 1:
        return True
    if not tokens.is_glued(index) and written.lower() in ("s", "t", "h", "w", "v", "x"):
        return False
    return written.islower() or written.lower() in _CAPITAL_SYMBOLS


def _is_sign_after(tokens: Tokens, index: int) -> bool:
    """Tell whether the sign of a currency at a token is that of the number before it: 10 €, not 5 $10 bills."""
    return not (tokens.is_glued(index + 1) and tokens.is_number(index + 1))


def _read_ambiguous(tokens: Tokens, index: int, scale: str) -> tuple[int, str] | None:
    """Read "won" where only the currency can be meant, and "time" after 1."""
    if tokens.words[index] == "time" and tokens.words[index - 1] == "1":
        return index + 1, "times"
    if tokens.words[index] in _INCHES and _is_inch_sign(tokens, index):
        return index + 1, "inch"
    if (
        tokens.words[index] == "won"
        and scale in _LARGE
        and tokens.words[index + 1] not in ("the", "a", "by", "in")
    ):
        return index + 1, "KRW"
    return None


def _is_inch_sign(tokens: Tokens, index: int) -> bool:
    """Tell whether a double quote after a number is that of inches, rather than of what is said."""
    if tokens.is_glued(index + 1):
        return False
    return not tokens.is_glued(index) or tokens.words[index + 1] in _LONG


_LONG = frozenset(("long", "wide", "tall", "high", "deep", "thick", "x", "×"))


def has_unit(tokens: Tokens, index: int) -> bool:
    """Tell whether a unit or a scale word stands here."""
    word = tokens.words[index]
    return word in POWERS or word in ABBREVIATED or read_unit(tokens, index, "") is not None


def is_counted(tokens: Tokens, index: int) -> bool:
    """Tell whether a unit, a scale or a plural stands here, which a number before it counts."""
    word = tokens.words[index]
    if has_unit(tokens, index):
        return True
    return word.endswith("s") and word not in FUNCTION_WORDS and word[0].isalpha()


def read_counter(tokens: Tokens, index: int) -> str:
    """Return the word right after a number, if it can be what is counted."""
    words = tokens.words
    if words[index] == "-" and tokens.is_glued(index):
        index += 1
    word = words[index]
    if not word or not word[0].isalpha() or word in FUNCTION_WORDS or word == "x":
        return ""
    return tokens.written(index)


# --- currencies before a number ----------------------------------------------------------------------------


_BEFORE = PhraseTable({phrase: key for key, unit in KNOWN_UNITS.items() for phrase in unit.english_before})
_SPELT = frozenset(("yuan", "renminbi", "rs", "nt"))


def currency_before(tokens: Tokens, index: int, limit: int) -> tuple[int, str] | None:
    """Return the first token of the currency before a number, and its unit."""
    word = tokens.words[index - 1]
    found = _BEFORE.ending(tokens.words, index, limit)
    if found is None:
        return None
    start, _ = found
    if word == "$" and start < index - 1 and not _is_dollar_of(tokens, start, index - 1):
        return index - 1, "dollar"
    if word in _SPELT and not tokens.is_capital(index - 1) and word != "yuan":
        return None
    if word in CODES_IN_CAPITALS and not tokens.written(index - 1).isupper():
        return None
    if word in _NAMES and not _begins_amount(tokens, index):
        return None
    if word == "yuan" and tokens.words[index - 2] != "rmb":
        return None
    return found


_NAMES = frozenset(("dollar", "dollars"))


def _begins_amount(tokens: Tokens, index: int) -> bool:
    """Tell whether a number after the name of a currency is the amount itself: dollar 22.5 million; not 3 dollars 50."""
    return not tokens.is_number(index - 2) and tokens.words[index + 1] in POWERS


def _is_dollar_of(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether letters name the country of the dollar sign at a token: US$, A$, U.S. $; not "a $5 bill"."""
    return (
        len(tokens.words[start]) > 1
        or tokens.words[start + 1] == "."
        or (tokens.is_glued(index) and tokens.is_capital(start))
        or tokens.words[start] == "c"
    )


_YEN_SIGNS = frozenset("¥￥")
_JAPANESE = frozenset(("japan", "japanese", "tokyo", "yen", "jpy"))
_CHINESE = frozenset(("china", "chinese", "yuan", "renminbi", "rmb", "cny"))


def name_yen(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Make amounts with the sign that yuan and yen share yen, where the text speaks of Japan and not of China."""
    signed = [draft for draft in drafts if draft.unit == "CNY" and tokens.words[draft.start] in _YEN_SIGNS]
    if signed and not _JAPANESE.isdisjoint(tokens.words) and _CHINESE.isdisjoint(tokens.words):
        for draft in signed:
            draft.unit = "JPY"


# --- per one of --------------------------------------------------------------------------------------------


_PER = frozenset(("per", "/"))
_ARTICLES = frozenset(("a", "an"))
_EACH = frozenset(("each", "every"))
_FOR = frozenset(("for", "on", "from", "to", "in"))
_ONE = frozenset(("the", "a", "an"))
_MOST_COUNTED, _MOST_BEFORE = 4, 8
_ELSEWHERE = word_set(". ; , and for in on over along across through with")
_SIZES = word_set("long wide high deep thick tall away square apart")


def read_per(tokens: Tokens, drafts: Sequence[Draft]) -> None:
    """Give each number the unit of measure that it is said to be per one of."""
    for draft in drafts:
        if draft.calendar is None and draft.role not in ("ordinal", "rate", "times"):
            draft.per = _per_after(tokens, draft) or _per_before(tokens, draft)
    for left, right in reversed(list(pairwise(drafts))):
        if (
            right.per
            and not left.per
            and left.dimension == right.dimension != ""
            and _in_row(tokens, left, right)
        ):
            left.per = right.per


def _in_row(tokens: Tokens, left: Draft, right: Draft) -> bool:
    """Tell whether two numbers are of one list: 300 micrograms of phosphorus and 45 milligrams of solids per liter."""
    between = tokens.words[left.outer_end : right.outer_start]
    return len(between) <= _MOST_BETWEEN and "and" in between and _BREAKS.isdisjoint(between)


_MOST_BETWEEN = 6
_BREAKS = frozenset((".", ";", ":", "(", ")"))


def _per_after(tokens: Tokens, draft: Draft) -> str:
    """Return the unit after per, a or for every behind a number and what it counts; empty if there is none."""
    words = tokens.words
    for at in range(draft.end, draft.end + _MOST_COUNTED + 1):
        word = words[at]
        if word in _PER:
            return _counted_at(tokens, at + 1)
        if word in _FOR and words[at + 1] in _EACH:
            return _counted_at(tokens, at + 2)
        if word == "to" and words[at + 1] in _ONE:
            return _counted_at(tokens, at + 2)
        if words[at : at + 2] == ["out", "of"] and words[at + 2] in _EACH:
            return _counted_at(tokens, at + 3)
        if word in _ARTICLES:
            return _counted_at(tokens, at + 1) if draft.unit and not _is_measure(tokens, at + 1) else ""
        if word != "of" and (word in FUNCTION_WORDS or not word.isalpha()):
            return ""
    return ""


def _is_measure(tokens: Tokens, at: int) -> bool:
    """Tell whether "a" unit measures something by itself: a meter wide; or is no unit: a second time."""
    after = tokens.words[at + 1]
    return after in _SIZES or (
        tokens.words[at] == "second" and after.isalpha() and after not in FUNCTION_WORDS
    )


def _counted_at(tokens: Tokens, at: int) -> str:
    found = read_unit(tokens, at, "")
    return found[1] if found is not None and found[1] in COUNTED_PER else ""


def _per_before(tokens: Tokens, draft: Draft) -> str:
    """Return what a measured number is said to be per one of before it: per capita income was 9,800 dollars."""
    words = tokens.words
    if not draft.unit or draft.dimension in ("ratio", "points"):
        return ""
    if words[draft.end : draft.end + 2] == ["per", "capita"]:
        return "person"
    for at in range(draft.outer_start - 1, max(0, draft.outer_start - _MOST_BEFORE), -1):
        if words[at] in _ELSEWHERE or tokens.is_number(at):
            return ""
        if words[at] == "capita":
            return "person" if words[at - 1] in ("per", "-") else ""
        if words[at] == "per":
            return _counted_at(tokens, at + 1)
    return ""
