"""What the rules about numbered things share: from a difference of a pair to a finding that shows both sides."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jjjdoc.language.labels import is_chinese
from jjjdoc.language.numbered.chinese import read_chinese
from jjjdoc.language.numbered.compare import Difference, compare_numbered
from jjjdoc.language.numbered.english import read_english
from jjjdoc.language.numbered.families import Kind, Numbered
from jjjdoc.language.numbered.ranks import exchanged_ranks
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.segment._pairs import is_complete


def hits_of(pair: Pair, kind: Kind) -> Iterator[Hit]:
    """Yield what a pair names by different numbers. The place is in the target where it has the number."""
    if is_chinese(pair.source.language) == is_chinese(pair.target.language) or not is_complete(pair):
        return
    chinese, english = (pair.source, pair.target)
    if is_chinese(english.language):
        chinese, english = english, chinese
    for found in _differences(chinese.text, english.text):
        if found.kind == kind:
            yield _hit(pair, found, chinese, english)


def is_reference(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether what was read as a quantity is the number of an article, a line or a document."""
    return any(each.kind == "reference" for each in _over(passage, quantity))


def is_named(passage: Passage, quantity: Quantity) -> bool:
    """Tell whether what was read as a count names one thing of an order: category four."""
    return quantity.role != "ordinal" and any(_over(passage, quantity))


def _over(passage: Passage, quantity: Quantity) -> Iterator[Numbered]:
    numbered = _numbered(passage.text, chinese=is_chinese(passage.language))
    return (each for each in numbered if each.start < quantity.end and quantity.start < each.end)


@lru_cache(maxsize=8)
def _differences(chinese: str, english: str) -> tuple[Difference, ...]:
    """Compare two texts once for all rules that ask."""
    numbered = _numbered(chinese, chinese=True)
    found = (
        compare_numbered(numbered, _numbered(english, chinese=False), (chinese, english)) if numbered else ()
    )
    return found or tuple(
        Difference(
            Numbered(one.start, one.end, one.key), Numbered(other.start, other.end, other.key), "ordinal"
        )
        for one, other in exchanged_ranks(chinese, english)
    )


def _numbered(text: str, *, chinese: bool) -> tuple[Numbered, ...]:
    return read_chinese(text) if chinese else read_english(text)


def _hit(pair: Pair, found: Difference, chinese: Passage, english: Passage) -> Hit:
    sides = {chinese: found.chinese, english: found.english}
    source, target = sides[pair.source], sides[pair.target]
    values: dict[str, object] = {}
    if source is not None:
        values |= {"source": pair.source.text[source.start : source.end], "source_number": source.key}
    if target is not None:
        values |= {"target": pair.target.text[target.start : target.end], "target_number": target.key}
    detail = "found" if found.detail == "another" else found.detail
    if source is None or target is None:
        detail = "lost" if target is None else "added"
    where, place = (pair.target, target) if target is not None else (pair.source, source)
    related = ((pair.source, source.start, source.end),) if source is not None and target is not None else ()
    start, end = (place.start, place.end) if place is not None else (0, 0)
    return Hit(where, start, end, values, detail, related=related)
