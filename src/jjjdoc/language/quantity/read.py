"""Reads the quantities of a text, in Chinese or English; each language is loaded when a text is in it."""

from __future__ import annotations

from msgspec.structs import replace

from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.quantity.base import with_bases
from jjjdoc.language.quantity.distribution import with_distribution
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.units import KNOWN_UNITS


def read_quantities(text: str, language: str) -> tuple[Quantity, ...]:
    """Return the quantities of a text in order of place; none overlap. `language` is a BCP 47 tag.

    Languages other than Chinese and English have none.
    """
    match primary_subtag(language):
        case "zh":
            from jjjdoc.language.quantity.chinese import read_chinese  # noqa: PLC0415 - one language at a time

            return _with_words(text, read_chinese(text), chinese=True)
        case "en":
            from jjjdoc.language.quantity.english import read_english  # noqa: PLC0415 - one language at a time

            return _with_words(text, read_english(text), chinese=False)
        case _:
            return ()


def _with_words(text: str, quantities: tuple[Quantity, ...], *, chinese: bool) -> tuple[Quantity, ...]:
    """Return the quantities with what words further off say of them."""
    joined = tuple(_in_joint_unit(each) if each.per else each for each in quantities)
    return with_bases(text, with_distribution(text, joined, chinese=chinese), chinese=chinese)


def _in_joint_unit(quantity: Quantity) -> Quantity:
    """Return a quantity in the unit that it and what it is per one of make: milligrams, per liter."""
    joint = f"{quantity.unit}_per_{quantity.per}"
    return replace(quantity, unit=joint, per="") if joint in KNOWN_UNITS else quantity
