"""Reading what the statements of a text are of: whose population, at which prices, all or some, first or again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.statement.contrast import ContrastWords, Sighting, read_contrasts
from jjjdoc.language.statement.extents import EXTENTS
from jjjdoc.language.statement.scopes import EN_NEUTRAL, SCOPES, ZH_NEUTRAL
from jjjdoc.patterns import regex

CONTRASTS = read_contrasts(SCOPES + EXTENTS)
_CHINESE = ContrastWords(CONTRASTS, ZH_NEUTRAL, chinese=True)
_ENGLISH = ContrastWords(CONTRASTS, EN_NEUTRAL, chinese=False)


_ZH_DENIED = regex("[非不未无免没]$")
_EN_DENIED = regex(r"(?<![a-z])(?:non|not|no)[ -]$")


def read_chinese(text: str) -> list[Sighting]:
    """Return the words of scope in a Chinese text, in order of place, but for those that are denied (非直接)."""
    text = fold_characters(text).lower()
    return [each for each in _CHINESE.find(text) if not _ZH_DENIED.search(text, max(0, each.start - 1), each.start)]


def read_english(folded: str) -> list[Sighting]:
    """Return the words of scope in a folded English text, in order of place, but for those that are denied."""
    return [
        each
        for each in _ENGLISH.find(folded)
        if not _EN_DENIED.search(folded, max(0, each.start - 5), each.start)
    ]


NEEDED = {
    ("size", "above"): True,
    ("size", "below"): True,
    ("real", "real"): True,
    ("average", "per_head"): True,
    ("population", "resident"): False,
    ("population", "registered"): False,
    ("prices", "constant"): False,
    ("prices", "current"): False,
    ("estimate", "preliminary"): False,
    ("before_tax", "before"): False,
    ("before_tax", "after"): False,
    ("with_tax", "with"): False,
    ("with_tax", "without"): False,
    ("seasonal", "adjusted"): False,
    ("attributable", "owners"): False,
    ("degree", "basically"): False,
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
