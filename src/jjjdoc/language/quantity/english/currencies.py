"""Currencies that stand before a number: CNY 3, RMB280, US$5, £125m, HK$ 10."""

from __future__ import annotations

from jjjdoc.language.quantity.english.phrases import PhraseTable
from jjjdoc.language.quantity.english.tokens import Tokens

_BEFORE = PhraseTable(
    {
        phrase: unit
        for unit, line in {
            "CNY": "cny, rmb, ¥, ￥, cn ¥, cny ¥, rmb ¥, yuan, renminbi, rmb yuan",
            "USD": "usd, us $, u . s . $, u . s . dollars, usd $",
            "HKD": "hkd, hk $",
            "MOP": "mop, mop $",
            "EUR": "eur, €",
            "GBP": "gbp, £",
            "JPY": "jpy, jp ¥",
            "TWD": "twd, nt $, ntd, nt",
            "KRW": "krw, ₩",
            "INR": "inr, ₹, rs, rs .",
            "RUB": "rub, ₽",
            "AUD": "aud, a $, au $",
            "CAD": "cad, c $, ca $",
            "SGD": "sgd, s $, sg $",
            "dollar": "$",
        }.items()
        for phrase in line.split(", ")
    }
)
_SPELT = frozenset(("yuan", "renminbi", "rs", "nt"))


def currency_before(tokens: Tokens, index: int, limit: int) -> tuple[int, str] | None:
    """Return the first token of the currency before a number, and its unit."""
    word = tokens.words[index - 1]
    found = _BEFORE.ending(tokens.words, index, limit)
    if found is None:
        return None
    if word in _SPELT and not tokens.is_capital(index - 1) and word != "yuan":
        return None
    if word == "yuan" and tokens.words[index - 2] != "rmb":
        return None
    return found
