"""Names with a hyphen that break off: within a word, after a hyphen, before their noun."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.language.fold import fold
from jjjdoc.language.names import PINYIN, PLACES
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.name._compounds import APOSTROPHES, HYPHENS, Compound, chains, heads
from jjjdoc.lint.rules.name._known import KnownNames, shortest
from jjjdoc.lint.rules.name.unexpanded import is_unexpanded
from jjjdoc.patterns import regex

# "Roads such as …", "the two railways, …": the noun stands before the list.
_NOUN_BEFORE = regex(
    r"(?:\b\w+s(?: \w+)?(?:,? (?:such as|including|like|namely|i\.e\.,?|e\.g\.,?)|:|,? ?[(—–])"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|\d+|these|those|both|following) (?:[\w-]+ ){0,2}\w+s,)"
    r"[ \u00a0]?(?:the )?$",
    re.IGNORECASE,
)
# Xiong is a family name as well: the words around tell that the place is meant.
_LONE = regex(
    r"\bXiong['’]?(?= New (?:Area|District)\b)|(?:(?<=\b[Ii]n )|(?<=(?:Beijing|Tianjin) and ))(?:Xiong['’]?(?=[,.;)]|$)|Xiong['’](?= ))"
)
_OPEN_HYPHEN = regex(
    rf"(?<![\w{HYPHENS}{APOSTROPHES}])(?:[A-Z][\w'’]+[{HYPHENS}])*[A-Z][\w'’]+(?P<hyphen>[{HYPHENS}])(?=[\s,.;:)\]]|$)(?!\s*(?:and|or|to)\b)"
)
_APOSTROPHE = regex(rf"[{APOSTROPHES}](?!\w)")
_ENDINGS = regex(r"(?:e?s|n|an|ns|ans|ese)(?![\w])")


def compound_cuts(passage: Passage, known: KnownNames) -> Iterator[Hit]:
    """Yield the compounds of a passage that are cut short."""
    for chain in chains(passage):
        written = {name for item in chain for name in _named(passage, item)}
        headed = False
        for index, (item, head) in enumerate(zip(chain, heads(chain), strict=True)):
            if not known.is_right(item.key) and not is_unexpanded(item, head):
                part = _cut_part(item, known)
                if part is not None or _lacks_noun(chain, index, head, headed, passage, known):
                    yield _hit(item, passage, known, written, part)
            headed = headed or item.tail == "head"
    for found in _LONE.finditer(passage.text):
        yield Hit(passage, *found.span(), {"part": "Xiong"}, "inner")
    for found in _OPEN_HYPHEN.finditer(passage.text):
        if all(part in PLACES for part in _parts(passage, found)):
            yield Hit(passage, found.start(), found.end(), message="hyphen")


def _parts(passage: Passage, found: re.Match[str]) -> list[str]:
    return passage.folded[found.start() : found.start("hyphen")].split("-")


def _named(passage: Passage, item: Compound) -> Iterator[str]:
    """Yield the name in full that a compound with its noun is."""
    if item.tail == "head":
        yield passage.folded[item.start : item.stop]


def _cut_part(item: Compound, known: KnownNames) -> str | None:
    """Return the part of a compound that is the beginning of a place's name; None where all parts are whole."""
    short = [index for index, part in enumerate(item.parts) if part not in PLACES]
    if len(short) == 1 and item.parts[short[0]] in PINYIN - {"xi"}:
        return item.written[short[0]]
    for full, _ in known.routes_beginning_with(item.key):
        rest = full[len(item.key) :]
        if (
            rest
            and rest[0] != "-"
            and item.parts[-1] not in PLACES
            and not _ENDINGS.fullmatch(rest.split("-")[0])
        ):
            return item.written[-1]
    return None


def _lacks_noun(
    chain: tuple[Compound, ...], index: int, head: Compound, headed: bool, passage: Passage, known: KnownNames
) -> bool:
    """Tell whether a compound wants a noun and neither has one nor shares that of its list.

    `head` is the next of the list that has one, `headed` tells whether one before it has.
    """
    item = chain[index]
    if item.tail not in ("next", "boundary") or not _wants_noun(item, known):
        return False
    if item.tail == "next":
        return headed and head.tail == "head" and not head.shared
    if headed or item.has_adjectives:
        return True
    first = index
    article = item.article
    while first > 0 and chain[first - 1].tail == "next":
        first -= 1
        article = article or chain[first].article
    before = passage.text[max(0, chain[first].start - 48) : chain[first].start]
    return article and _NOUN_BEFORE.search(before) is None


def _wants_noun(item: Compound, known: KnownNames) -> bool:
    """Tell whether a compound is of places, or begins a name that the document knows."""
    return all(part in PLACES for part in item.parts) or any(
        full == item.key for full, _ in known.routes_beginning_with(item.key)
    )


def _hit(
    item: Compound, passage: Passage, known: KnownNames, written: set[str], part: str | None = None
) -> Hit:
    names = shortest(
        name for route, name in known.routes_beginning_with(item.key) if part is not None or route == item.key
    )
    others = [name for name in names if fold(name) not in written]
    values: dict[str, object] = {"part": part or "", "names": ", ".join((others or names)[:3])}
    end = item.stop if item.has_adjectives else item.end
    if part is not None and (apostrophe := _APOSTROPHE.match(passage.text, end)):
        end = apostrophe.end()
    return Hit(
        passage,
        item.start,
        end,
        values,
        message="known" if names else "found" if part is None else "inner",
        replacement=others[0] if len(others) == 1 and item.tail != "other" else None,
    )
