r"""Inconsistent term.

What it finds
    One concept of the glossary named in two ways in a document, each of them accepted: the form used less often, or,
    if both are equally frequent, the one that is not preferred.
Why it matters
    Readers take two words for two things: "non-capital functions" in one section and "functions nonessential to
    Beijing's role as the capital" in another.
Examples
    Bad en: The first is transport integration.\n\nTransportation integration has made progress, and so has transportation integration in Hebei.
    Good en: Transport integration comes first.\n\nThe second is market integration.
    Bad en: It is a world-class city cluster.\n\nA world-class urban agglomeration has many cities.
    Good en: The Beijing-Tianjin-Hebei region grows.\n\nPolicies for Beijing-Tianjin-Hebei help.
Limits
    Short forms and abbreviations are customary beside the full form, and so is a form that is part of the other.
    `term.variant` reports differences of capitals, hyphens, number and spelling, and `english.mixed_currency`
    reports units of money.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.fold import fold
from jjjdoc.language.spelling import spelling_of
from jjjdoc.language.term.index import TermHit
from jjjdoc.language.term.spellings import singular
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.term._replacement import replace_by
from jjjdoc.model.termbase import Term
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="“{chinese}” is “{text}” here but “{other}” elsewhere ({count}×); use one term throughout",
            zh="“{chinese}”此处译作“{text}”，别处译作“{other}”（{count}处），应前后一致",
        )
    },
)

_WORD = regex(r"[^\W_]+(?:'[^\W_]+)*")
_ITS = frozenset(("its", "their", "the", "a", "an", "and"))

Used = list[tuple[Passage, TermHit]]


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the less frequent names of concepts that have two in a document."""
    for used in _used_terms(document, context).values():
        ways = _ways(used)
        if len(ways) < 2:
            continue
        usual = max(ways, key=lambda way: (len(way), any(hit.term.status == "preferred" for _, hit in way)))
        other = usual[0][1].term
        chinese = usual[0][1].concept.term("zh")
        for passage, hit in (found for way in ways if way is not usual for found in way):
            yield Hit(
                passage,
                hit.start,
                hit.end,
                {
                    "other": other.text,
                    "count": len(usual),
                    "chinese": chinese.text if chinese else other.text,
                },
                replacement=replace_by(other, passage, hit),
                related=tuple((place, found.start, found.end) for place, found in usual[:1]),
            )


def _used_terms(document: LintDocument, context: Context) -> dict[str, Used]:
    """Return the full, accepted terms of each concept, in order of place; none where the words may mean two concepts."""
    used: dict[str, Used] = defaultdict(list)
    for passage in document.passages:
        hits = context.term_hits(passage)
        meanings = Counter((hit.start, hit.end) for hit in hits)
        for hit in hits:
            if hit.term.type != "full" or hit.term.status == "deprecated" or meanings[hit.start, hit.end] > 1:
                continue
            chinese = hit.concept.term("zh")
            if chinese is None or len(chinese.text) > 1:
                used[hit.concept.id].append((passage, hit))
    return used


def _ways(used: Used) -> list[Used]:
    """Return the uses of a concept by its ways to name it; a name that is part of another is the same way."""
    by_term: dict[str, Used] = {}
    for found in used:
        by_term.setdefault(found[1].term.text, []).append(found)
    if len(by_term) == 1:
        return [used]
    by_key: dict[tuple[str, ...], Used] = {}
    for same in by_term.values():
        key = _key(same[0][1].term)
        whole = next((known for known in by_key if _is_part(key, known) or _is_part(known, key)), key)
        by_key.setdefault(whole, []).extend(same)
    return list(by_key.values())


def _key(term: Term) -> tuple[str, ...]:
    """Return what makes a name another name: its words, without capitals, hyphens, number, spelling and possessors."""
    words = (word for word in _WORD.findall(fold(term.text).replace("non-", "non")) if word not in _ITS)
    return tuple(_plain(word) for word in words if not word.endswith("'s"))


def _plain(word: str) -> str:
    spelling = spelling_of(word)
    if spelling is not None and spelling.variety == "British":
        word = spelling.other
    return singular(word) or word


def _is_part(one: tuple[str, ...], whole: tuple[str, ...]) -> bool:
    return any(whole[at : at + len(one)] == one for at in range(len(whole) - len(one) + 1))
