"""Names joined by hyphens in English text, what follows each, and the lists they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.fold import fold
from jjjdoc.language.names import CANNOT_END, HEADS, TRANSPORT
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex

HYPHENS = r"\-\u2010-\u2013\u2212"
APOSTROPHES = r"'\u2018\u2019\u02bc`\u00b4"
WORD = rf"[A-Z][a-z]+(?:[{APOSTROPHES}](?!s\b)[a-z]+)*"

Tail = Literal["head", "next", "boundary", "other"]
"""What follows a compound: the noun it belongs to, the next of a list, the end of the phrase, another word."""

_COMPOUND = regex(
    rf"(?<![\w{HYPHENS}{APOSTROPHES}])(?:Hong Kong|Inner Mongolia|Tianjin Binhai|{WORD})"
    rf"(?:[{HYPHENS}](?:Hong Kong|{WORD}))+(?![A-Z])"
)
_HYPHEN = regex(f"[{HYPHENS}]")
_MODIFIERS = "|".join(sorted(CANNOT_END))
_SPACE = r"[ \u00a0\n]+"
_HEAD = regex(
    rf"(?:{_SPACE}(?!The\b)(?:[A-Z][\w{APOSTROPHES}{HYPHENS}]*|{_MODIFIERS}|passenger|dedicated|express|freight|and)){{0,6}}?"
    rf"{_SPACE}(?P<noun>(?i:{'|'.join(sorted(HEADS, key=len, reverse=True))}))(?P<plural>e?s)?\b"
)
RAIL_OR_ROAD = regex(
    rf"(?:{_SPACE}(?:[A-Z][\w{HYPHENS}]*|{_MODIFIERS}|passenger|freight)){{0,4}}?"
    rf"{_SPACE}(?i:railway|railroad|expressway|highway|expwy|hsr|high-speed line|rail line)s?\b"
)
"""After a name: that it is one of a railway or a road."""

_ADJECTIVES = regex(rf"(?:{_SPACE}(?i:{_MODIFIERS})\b)+")
_JOINT = regex(
    rf"(?:,{_SPACE}(?:and|or){_SPACE}|,{_SPACE}|{_SPACE}(?:and|or|&){_SPACE})(?P<article>[Tt]he{_SPACE})?"
)
_VERBS = (
    "is|are|was|were|has|have|had|will|would|can|could|may|also|which|that|who|in|on|at|to|from|of|for|with|by|as"
    "|opened|carry|carries|serves?|connects?|reach|reaches|passes|began|took|came"
)
_BOUNDARY = regex(rf"\s*(?:[,.;:!?()\[\]\"”’]|$|[—–]\s)|{_SPACE}(?:{_VERBS})\b")
_ARTICLE = regex(rf"\b[Tt]he{_SPACE}$")


class Compound(Struct, frozen=True):
    """Words joined by hyphens: a half-open range of a text, folded in `parts`.

    `end` is that of the compound itself, `stop` that of its noun or, where it has none, of its adjectives. `noun` is
    the noun after it, in lower case; `shared` tells whether that may serve a whole list, being in the plural or a
    common noun.
    """

    written: tuple[str, ...]
    parts: tuple[str, ...]
    start: int
    end: int
    stop: int
    tail: Tail
    article: bool
    noun: str = ""
    shared: bool = False

    @property
    def has_adjectives(self) -> bool:
        """Tell whether words follow that want a noun themselves: Intercity."""
        return self.tail != "head" and self.stop > self.end

    @property
    def key(self) -> str:
        """The folded text."""
        return "-".join(self.parts)

    @property
    def is_transport(self) -> bool:
        """Tell whether a railway, a road or their like follows."""
        return self.noun in TRANSPORT or self.noun == "hsr"


def chains(passage: Passage) -> Iterator[tuple[Compound, ...]]:
    """Yield the compounds of a text, those of one list together."""
    found = [_compound(passage, match) for match in _COMPOUND.finditer(passage.text)]
    chain: list[Compound] = []
    for index, compound in enumerate(found):
        following = found[index + 1] if index + 1 < len(found) else None
        joint = following and _JOINT.fullmatch(passage.text, compound.stop, following.start)
        if joint is None:
            yield (*chain, compound)
            chain = []
        elif compound.tail == "head":
            chain.append(compound)
        else:
            chain.append(replace(compound, tail="next"))


def heads(chain: tuple[Compound, ...]) -> tuple[Compound, ...]:
    """Return, for each compound of a list, the first from it on that the list does not go on after without a noun."""
    found: list[Compound] = []
    for item in reversed(chain):
        found.append(found[-1] if found and item.tail == "next" else item)
    return tuple(reversed(found))


def first_compound(text: str) -> str | None:
    """Return the first compound of a text, folded."""
    found = _COMPOUND.search(text)
    return None if found is None else fold(found[0])


def _compound(passage: Passage, match: re.Match[str]) -> Compound:
    text, start, end = passage.text, *match.span()
    head = _HEAD.match(text, end)
    adjectives = None if head else _ADJECTIVES.match(text, end)
    stop = end
    if found := head or adjectives:
        stop = found.end()
    tail: Tail = "head" if head else "boundary" if _BOUNDARY.match(text, stop) else "other"
    return Compound(
        written=tuple(_HYPHEN.split(match[0])),
        parts=tuple(_HYPHEN.split(passage.folded[start:end])),
        start=start,
        end=end,
        stop=stop,
        tail=tail,
        article=_ARTICLE.search(text, max(0, start - 6), start) is not None,
        noun=head["noun"].lower() if head else "",
        shared=bool(head and (head["plural"] or head["noun"][0].islower())),
    )
