"""Currencies that stand before a number: CNY 3, RMB280, US$5, £125m, HK$ 10."""

from __future__ import annotations

from jjjdoc.language.quantity.english.phrases import PhraseTable
from jjjdoc.language.quantity.english.tokens import Tokens
from jjjdoc.language.quantity.units import KNOWN_UNITS

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
    if word == "yuan" and tokens.words[index - 2] != "rmb":
        return None
    return found


def _is_dollar_of(tokens: Tokens, start: int, index: int) -> bool:
    """Tell whether letters name the country of the dollar sign at a token: US$, A$, U.S. $; not "a $5 bill"."""
    return (
        len(tokens.words[start]) > 1
        or tokens.words[start] == "u"
        or (tokens.is_glued(index) and tokens.is_capital(start))
    )
