"""Which currency 元 without a name is of: that of the text before it, of its translation, or of the whole document."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from jjjdoc.language.quantity.compare.values import is_money
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_OWN = "CNY"
_ALSO_YUAN = ("TWD", "HKD", "MOP")
"""Currencies besides CNY that their own texts call 元."""

_NAMED = regex("人民[币幣]|rmb|cny|[¥￥]|renminbi|chinese")
_YUAN = ("元", "圆", "圓")


def names_currency(text: str, quantity: Quantity) -> bool:
    """Tell whether a sum of money says of which country it is: 人民币5元, RMB 5, but not 5元, five yuan, $5."""
    if quantity.unit != _OWN:
        return quantity.unit != "dollar"
    return _NAMED.search(text[quantity.start : quantity.end].lower()) is not None


def currency_of(pairs: Iterable[tuple[str, Sequence[Quantity], Sequence[Quantity]]]) -> str:
    """Return the currency that most sums in bare 元 of a document are in, empty where none is said.

    Each pair is a Chinese text, its quantities and those of its translation; what says it is the translation of such
    a sum, and a name before another (新台币3元).
    """
    said: Counter[str] = Counter()
    for text, chinese, others in pairs:
        said.update(quantity.unit for quantity in chinese if _names_yuan(text, quantity))
        bare = {quantity.low for quantity in chinese if _is_bare(text, quantity)}
        said.update(other.unit for other in others if other.low in bare and _is_called_yuan(other))
    return max(said, key=lambda code: (said[code], code == _OWN)) if said else ""


def with_currency(
    text: str, quantities: Sequence[Quantity], others: Sequence[Quantity], currency: str
) -> tuple[Quantity, ...]:
    """Return the quantities of a Chinese text, each sum in bare 元 in the currency that it is in.

    It is in one that a sum before it names (新台币3元以上5元以下), or in that of the document; in which of these, its
    translation among `others` tells. Where nothing says anything, the translation may take it for any that is called 元.
    """
    named: list[str] = []
    found: list[Quantity] = []
    for quantity in quantities:
        if _is_bare(text, quantity):
            options = [*reversed(named), currency or _OWN, *((_OWN,) if currency else _ALSO_YUAN)]
            theirs = {other.unit for other in others if is_money(other) and other.low == quantity.low}
            unit = next((each for each in options if each in theirs), options[0])
            found.append(replace(quantity, unit=unit))
            continue
        if _names_yuan(text, quantity):
            named.append(quantity.unit)
        found.append(quantity)
    return tuple(found)


def _is_bare(text: str, quantity: Quantity) -> bool:
    return quantity.unit == _OWN and not names_currency(text, quantity)


def _names_yuan(text: str, quantity: Quantity) -> bool:
    """Tell whether a sum is in 元 and says whose: 新台币3元, 美金三元; but not 3美元, which says nothing of other sums."""
    written = text[quantity.start : quantity.end]
    if not is_money(quantity) or not written.endswith(_YUAN) or not names_currency(text, quantity):
        return False
    unit = quantity.measure
    return quantity.unit == _OWN or not (unit and written.endswith(tuple(unit.chinese)))


def _is_called_yuan(quantity: Quantity) -> bool:
    return quantity.unit == _OWN or quantity.unit in _ALSO_YUAN
