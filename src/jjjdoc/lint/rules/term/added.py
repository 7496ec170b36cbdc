"""Added term.

What it finds
    A term of the English whose concept the Chinese of the same segment does not have: no term of it, and none of the
    characters that make one.
Why it matters
    The English says more than the Chinese, or something else. Often another Chinese term has been taken for this one.
Examples
    Bad pair: 两地签署合作协议。 || The two places signed an agreement on the Universal Beijing Resort.
    Good pair: 北京环球度假区开园。 || The Universal Beijing Resort has opened.
    Good pair: 度假区开园迎客。 || The Universal Beijing Resort has opened its gates.
Limits
    The rule reports only names, and terms of three or more words. It is a note, because a translation may name
    something that the Chinese leaves to the sentence before. Nothing is reported if the Chinese has any two
    characters of a Chinese term in a row, one character of a short name (京 for Beijing), or a term that contains
    the other.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.fold import fold
from jjjdoc.language.names import ROUTE_PLACES
from jjjdoc.language.term.index import TermHit
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.model.termbase import Concept

RULE = Rule(
    severity="note",
    subject="pair",
    languages=("en",),
    messages={
        "found": Wording(
            en="the Chinese does not have “{text}” ({chinese})",
            zh="中文中未见“{text}”（{chinese}）",
        )
    },
)

_WORDS = 3
_SHORT = 3


def check(pair: Pair, context: Context) -> Iterator[Hit]:
    """Yield the terms of the target that the source does not have, each once."""
    hits = [hit for hit in context.term_hits(pair.target) if hit.term.status != "deprecated"]
    if not any(map(_is_telling, hits)):
        return
    sources = {hit.concept.id: hit.concept for hit in context.term_hits(pair.source)}
    parts = {part.get("en") for concept in sources.values() for part in concept.members}
    known = {(hit.start, hit.end) for hit in hits if hit.concept.id in sources}
    seen = set(sources)
    for hit in hits:
        concept = hit.concept
        chinese = concept.term("zh")
        if (
            concept.id in seen
            or chinese is None
            or len(chinese.text) == 1
            or (hit.start, hit.end) in known
            or not _is_telling(hit)
        ):
            continue
        seen.add(concept.id)
        if not _is_hinted_at(concept, pair.source.folded) and hit.term.text not in parts:
            yield Hit(
                pair.target,
                hit.start,
                hit.end,
                {"chinese": chinese.text},
                related=((pair.source, 0, min(1, len(pair.source.text))),),
            )


def _is_telling(hit: TermHit) -> bool:
    """Tell whether a term is unlikely to stand in a text by chance."""
    if hit.term.type == "abbreviation":
        return False
    return hit.term.case == "exact" or len(hit.form.split()) >= _WORDS


def _is_hinted_at(concept: Concept, source: str) -> bool:
    """Tell whether the source has part of a Chinese term: two characters in a row, of a short term any but the last."""
    for term in concept.terms:
        if term.language == "zh":
            text = fold(term.text)
            size = 2 if len(text) > _SHORT else 1
            if any(text[at : at + size] in source for at in range(max(1, len(text) - 1))):
                return True
    english = concept.term("en")
    return english is not None and any(
        place.han in source and english.text.startswith(place.english) for place in ROUTE_PLACES
    )
