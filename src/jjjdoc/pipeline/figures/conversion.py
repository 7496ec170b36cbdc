"""Figures of a text as they are written in the other language."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.render import convert
from jjjdoc.language.script import detect_language, has_han

Language = Literal["zh", "en"]

NO_TEXT = Wording(en="write the figures to convert", zh="请写出要转换的数字")
NO_FIGURE = Wording(en="no figure was found in “{text}”", zh="“{text}”中未找到数字")
IN_THE_LANGUAGE_ALREADY: dict[Language, Wording] = {
    "zh": Wording(en="“{text}” is already in Chinese; use --to en", zh="“{text}”已是中文，请使用--to en"),
    "en": Wording(en="“{text}” is already in English; use --to zh", zh="“{text}”已是英文，请使用--to zh"),
}

_JOINTS: dict[Language, str] = {"zh": "或", "en": " or "}
_SHOWN = 40


class Conversion(Struct, frozen=True):
    """A figure as it stands in the text, and how it is written in the other language; None for what has no one form.

    Words that can be read in several ways are written in all of them: 翻两倍 is “3 times as much or twice as much”.
    """

    text: str
    written: str | None


def convert_text(text: str, target: Language | None) -> tuple[Conversion, ...]:
    """Return the figures of a text in the target language, in order of place.

    Without a target language it is the other than that of the text, which its script tells: with a Han character it is
    Chinese. Raises JjjdocError for a text without figures, or in the target language already.
    """
    text = text.strip()
    if not text:
        raise JjjdocError(NO_TEXT())
    source = _language_of(text, target)
    to = target or _other(source)
    shown = text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"
    if to == source:
        raise JjjdocError(IN_THE_LANGUAGE_ALREADY[source](text=shown))
    quantities = read_quantities(text, source)
    if not quantities:
        raise JjjdocError(NO_FIGURE(text=shown))
    found = []
    for quantity in quantities:
        start, end = quantity.outer
        found.append(Conversion(text[start:end], _JOINTS[to].join(convert(quantity, to)) or None))
    return tuple(found)


def _language_of(text: str, target: Language | None) -> Language:
    """Return the language of a text; digits alone are in either, so that they can be converted to both."""
    if has_han(text):
        return "zh"
    if target is not None and detect_language(text) is None:
        return _other(target)
    return "en"


def _other(language: Language) -> Language:
    return "en" if language == "zh" else "zh"
