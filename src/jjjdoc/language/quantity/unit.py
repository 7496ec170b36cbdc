"""What a unit is, and how the tables of units are written."""

from __future__ import annotations

from decimal import Decimal

from msgspec import Struct


class Unit(Struct, frozen=True):
    """How a unit is written and read, and what it measures.

    In Chinese `zh` follows the number without a space. In English the name follows after a space, except that a
    `code` (CNY) stands before the number, and the name is then used with numbers in words alone. `british` is the
    singular and plural of en-GB where they differ. `factor` counts in the unit of the dimension whose factor is 1.

    In words: `zh_prefix` replaces `zh` and comes first (百分之五); `article` is that of "half an hour", empty where
    nobody says so; `zh_halves` are 0.5 and, with {} for the whole number, n.5 (半小时, 一个半小时).

    Read, never written, after a number: `zh_also`, with spaces between, and `en_also`, in small letters and with commas
    between; a mark in it is a word of its own (`km / h`, `u . s . dollar`). Before a number, for money: `zh_before` and
    `en_before`, in the same way.
    """

    zh: str
    singular: str
    plural: str
    dimension: str
    factor: Decimal = Decimal(1)
    british: tuple[str, str] | None = None
    code: str = ""
    zh_prefix: str = ""
    article: str = ""
    zh_halves: tuple[str, str] | None = None
    zh_also: str = ""
    en_also: str = ""
    zh_before: str = ""
    en_before: str = ""

    @property
    def chinese(self) -> list[str]:
        """What is read as this unit after a number in Chinese, `zh` first."""
        return [self.zh, *self.zh_also.split()]

    @property
    def english(self) -> list[str]:
        """What is read as this unit after a number in English: words in small letters with a space between."""
        names = (self.singular, self.plural, *(self.british or ()))
        return [name.lower().replace("-", " ") for name in names] + _phrases(self.code, self.en_also)

    @property
    def english_before(self) -> list[str]:
        """What is read as this currency before a number in English."""
        return _phrases(self.code, self.en_before)


def _phrases(code: str, line: str) -> list[str]:
    return ([code.lower()] if code else []) + (line.split(", ") if line else [])


def unit(  # noqa: PLR0913 - a line of the table names what it sets
    zh: str,
    singular: str,
    dimension: str,
    factor: str | Decimal = "1",
    *,
    plural: str | None = None,
    code: str = "",
    zh_prefix: str = "",
    article: str = "",
    zh_halves: tuple[str, str] | None = None,
    zh_also: str = "",
    en_also: str = "",
    zh_before: str = "",
    en_before: str = "",
) -> Unit:
    """Return a unit; its plural is the regular one unless it is given."""
    names = (singular, _plural(singular) if plural is None else plural)
    british = (_british(names[0]), _british(names[1]))
    return Unit(
        zh,
        *names,
        dimension,
        Decimal(factor),
        british if british != names else None,
        code,
        zh_prefix,
        article,
        zh_halves,
        zh_also,
        en_also,
        zh_before,
        en_before,
    )


def money(  # noqa: PLR0913 - as above
    zh: str,
    code: str,
    singular: str,
    plural: str | None = None,
    *,
    zh_also: str = "",
    en_also: str = "",
    zh_before: str = "",
    en_before: str = "",
) -> Unit:
    """Return a currency, which is a dimension of its own."""
    dimension = f"money in {code}"
    return unit(
        zh,
        singular,
        dimension,
        plural=plural,
        code=code,
        zh_also=zh_also,
        en_also=en_also,
        zh_before=zh_before,
        en_before=en_before,
    )


def measured(
    zh: str,
    singular: str,
    dimension: str,
    factor: str | Decimal = "1",
    *,
    plural: str | None = None,
    zh_also: str = "",
    en_also: str = "",
) -> Unit:
    """Return a unit of measure, of which one says half: 半公里, 一公里半; half a kilometer."""
    halves = (f"半{zh}", f"{{}}{zh}半")
    return unit(
        zh,
        singular,
        dimension,
        factor,
        plural=plural,
        article="a",
        zh_halves=halves,
        zh_also=zh_also,
        en_also=en_also,
    )


def _plural(singular: str) -> str:
    """Return the regular plural: kilometers per hour, tons of coal."""
    for joint in (" per ", " of "):
        head, found, rest = singular.partition(joint)
        if found:
            return f"{head}s{joint}{rest}"
    return f"{singular}s"


_AMERICAN_AND_BRITISH = (
    ("metric ton", "tonne"),
    ("ton-", "tonne-"),
    ("meter", "metre"),
    ("liter", "litre"),
    ("percent", "per cent"),
)


def _british(name: str) -> str:
    if name.startswith("percentage"):
        return name
    for american, british in _AMERICAN_AND_BRITISH:
        name = name.replace(american, british)
    return name
