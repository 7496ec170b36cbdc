"""Names without a hyphen that break off: before their noun, or within a word."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.names import CANNOT_END
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.name._compounds import APOSTROPHES, HYPHENS
from jjjdoc.lint.rules.name._known import KnownNames, shortest
from jjjdoc.patterns import regex

_WORD = rf"[A-Z][\w{APOSTROPHES}{HYPHENS}]*"
_RUN = regex(rf"(?<![\w{APOSTROPHES}{HYPHENS}]){_WORD}(?:[ \u00a0](?:{_WORD}|\d+))+")
_BREAK = regex(
    r"[ \u00a0]?[(（—–]|[,.;:)\]”\"]|$|[ \u00a0](?:is|are|was|were|has|have|had|will|which|that|in|on|at|to|from|with|by|and|or)\b"
)
_START = regex(rf"(?<![\w{APOSTROPHES}{HYPHENS}])[A-Z]")
_INFLECTION = regex(r"(?:s|es|'s|s')(?!\w)")
_SHORTEST_PART = 3
_LONGEST = 6


def opening_cuts(passage: Passage, known: KnownNames) -> Iterator[Hit]:
    """Yield the openings of known names after which the rest is missing."""
    for found in _RUN.finditer(passage.text):
        if not _BREAK.match(passage.text, found.end()):
            continue
        starts = [start.start() for start in _START.finditer(passage.text, *found.span())]
        # The last word alone is no opening, and a longer run than any name need not be tried.
        for start in starts[-_LONGEST:-1]:
            names = _names_cut(passage.folded[start : found.end()], known)
            if names and not _shares_noun(passage, found.end(), names):
                yield _hit(passage, start, found.end(), names)
                break


def _names_cut(opening: str, known: KnownNames) -> list[str]:
    """Return the names that an opening is cut from: it ends in a word that wants a noun, or within a word."""
    if known.is_right(opening):
        return []
    if opening.rsplit(maxsplit=1)[-1] in CANNOT_END:
        return shortest(known.opened_by(opening))
    if len(opening.rsplit(maxsplit=1)[-1]) < _SHORTEST_PART:
        return []
    longer = known.names_beginning_with(opening)
    if any(not folded[len(opening) :][:1].isalpha() for folded, _ in longer):
        return []
    return shortest(name for folded, name in longer if not _INFLECTION.match(folded, len(opening)))


def _shares_noun(passage: Passage, end: int, names: list[str]) -> bool:
    """Tell whether the noun follows in the plural, after other names: "A Primary, B Primary and C Primary schools"."""
    after = passage.folded[end : end + 100].split(".")[0]
    return any(f"{name.split()[-1].lower()}s" in after for name in names)


def _hit(passage: Passage, start: int, end: int, names: list[str]) -> Hit:
    return Hit(
        passage,
        start,
        end,
        {"names": ", ".join(names[:3])},
        message="known",
        replacement=names[0] if len(names) == 1 else None,
    )
