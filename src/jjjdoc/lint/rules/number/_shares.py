"""Shares said another way: in words amid others (almost a fifth dearer, one complaint in ten), or by what they leave of the whole."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.quantity.compare.discrepancy import Discrepancy
from jjjdoc.language.quantity.numerals import spell_english
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.patterns import regex

_PARTS = {2: "hal(?:f|ves)", 3: "thirds?", 4: "(?:quarter|fourth)s?", 5: "fifths?", 6: "sixths?", 7: "sevenths?", 8: "eighths?", 9: "ninths?", 10: "tenths?", 20: "twentieths?"}  # fmt: skip
"""What a part is called, by how many of it make the whole."""


def says_share(text: str, share: Decimal) -> bool:
    """Tell whether an English text, in small letters, says a share as a fraction or as so many in so many."""
    return any(_pattern(part, whole).search(text) for whole in _PARTS if (part := _part(share, whole)))


def _part(share: Decimal, whole: int) -> int:
    """Return how many parts of a whole a share is, 0 where it is no whole number of them."""
    part = share * whole
    return int(part) if part == part.to_integral_value() and 0 < part < whole else 0


@cache
def _pattern(part: int, whole: int) -> re.Pattern[str]:
    many, most = spell_english(Decimal(part)), spell_english(Decimal(whole))
    one = "(?:an?|one)" if part == 1 else many
    in_so_many = rf"(?:{many}|{part}) (?:[a-z]+ )?(?:in|out of|of) (?:every )?(?:{most}|{whole})"
    return regex(rf"\b(?:{one}[ -]{_PARTS[whole]}|{in_so_many})\b")


# --- the rest of the whole -----------------------------------------------------------------------------------


NO_SLIPS = frozenset(("wrong_figure", "cut_off", "one_digit"))
"""What a share and the rest of it may look like by chance: 95 percent and 5."""
# What the rest of a share is called, in either language: 不合格率, 其余, failed, the other, loses.
_THE_REST = (
    regex(
        "其余|余下|余款|剩余|另有?|其他|尚未|未|不|非|无|没|仅|只|失|损|降|减|跌|少|低|空",
    ),
    regex(
        r"\b(?:other|others|rest|remain|balance|left|fail|lost|lose|losing|not|no|non|never|without|un[a-z]+|in[a-z]+ible"
        r"|empty|idle|vacant|below|under|less|fewer|off|save|cut|cheaper|lower|fell|fall|down|drop|declin|decreas|shed|only|just|still|yet)"
    ),
)


def is_the_rest(pair: Pair, found: Discrepancy, context: Context) -> bool:
    """Tell whether a share is what another leaves of the whole, and a word says so: 保持率不低于80%, loses no more than a fifth."""
    share = share_of(found.source or found.target)
    if share is None or not any(
        _THE_REST[not is_chinese(side.language)].search(side.folded) for side in (pair.source, pair.target)
    ):
        return False
    if found.source is not None and found.target is not None:
        return share_of(found.target) == 1 - share
    english = pair.source if is_chinese(pair.target.language) else pair.target
    return says_share(english.folded, 1 - share) or any(
        share_of(each) == 1 - share
        for side in (pair.source, pair.target)
        for each in context.quantities(side)
    )


def share_of(quantity: Quantity | None) -> Decimal | None:
    """Return what part of a whole a quantity is, None for what is none."""
    if (
        quantity is None
        or quantity.dimension != "ratio"
        or quantity.low != quantity.high
        or quantity.role == "times"
    ):
        return None
    share = quantity.low * quantity.factor
    return share if 0 < share < 1 and share * 2 != 1 else None
