"""Reading what the statements of a text are of: whose population, at which prices, all or some, first or again."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.statement.contrast import ContrastWords, Sighting, read_contrasts
from jjjdoc.language.statement.scopes import EN_NEUTRAL, EXTENTS, SCOPES, TIMES, ZH_NEUTRAL
from jjjdoc.patterns import regex

CONTRASTS = read_contrasts(SCOPES + EXTENTS + TIMES)
_CHINESE = ContrastWords(CONTRASTS, ZH_NEUTRAL, chinese=True)
_ENGLISH = ContrastWords(CONTRASTS, EN_NEUTRAL, chinese=False)


_ZH_DENIED = regex("[非不未无免没]$")
_EN_DENIED = regex(r"(?<![a-z])(?:non|not|no)[ -]$")


def read_chinese(text: str) -> list[Sighting]:
    """Return the words of scope in a Chinese text, in order of place; what is denied (非直接) is not sure."""
    text = fold_characters(text).lower()
    return [_doubted(each, _ZH_DENIED, text) for each in _CHINESE.find(text)]


def read_english(folded: str) -> list[Sighting]:
    """Return the words of scope in a folded English text, in order of place; what is denied (non-public) is not sure."""
    return [_doubted(each, _EN_DENIED, folded) for each in _ENGLISH.find(folded)]


def _doubted(sighting: Sighting, denied: re.Pattern[str], text: str) -> Sighting:
    start = sighting.start
    return replace(sighting, sure=False) if denied.search(text, max(0, start - 5), start) else sighting


NEEDED = {
    ("size", "above"): True,
    ("size", "below"): True,
    ("basis", "comparable"): True,
    ("real", "real"): True,
    ("average", "per_head"): True,
    ("flow", "new"): True,
    ("before_tax", "before"): True,
    ("before_tax", "after"): True,
    ("with_tax", "with"): True,
    ("with_tax", "without"): True,
    ("population", "registered"): True,
    ("degree", "basically"): True,
    ("population", "resident"): False,
    ("prices", "constant"): False,
    ("prices", "current"): False,
    ("estimate", "preliminary"): False,
    ("seasonal", "adjusted"): False,
    ("attributable", "owners"): False,
    ("quantity", "most"): False,
    ("repetition", "first"): False,
}
"""Contrasts and members that a translation should not leave out: True if the figure is then another."""


def lost(chinese: Sequence[Sighting], english: Sequence[Sighting]) -> Iterator[Sighting]:
    """Yield what the Chinese says, once of each contrast, of which the English has no word at all."""
    said = {each.contrast for each in english}
    for each in chinese:
        if each.sure and each.contrast not in said and (each.contrast, each.member) in NEEDED:
            said.add(each.contrast)
            yield each
