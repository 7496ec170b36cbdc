"""Both sides of a pair of texts in step: which quantity stands for which, and whether they agree."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jjjdoc.language.quantity.compare.compare import compare_quantities
from jjjdoc.language.quantity.compare.match import match_quantities
from jjjdoc.language.quantity.reading import Quantity


class Link(Struct, frozen=True):
    """A quantity of the source and that of the target that stands for it; one of them None for one that stands alone.

    `agrees`: nothing differs between the two.
    """

    source: Quantity | None
    target: Quantity | None
    agrees: bool = False


def link_quantities(source: Sequence[Quantity], target: Sequence[Quantity]) -> tuple[Link, ...]:
    """Return every quantity of two texts, in order of place in the source; those of the target alone come last.

    One that stands for two, as a range for two numbers, is there twice.
    """
    places: dict[tuple[int, int], tuple[Quantity, Quantity]] = {}
    at_odds: set[tuple[int, int]] = set()
    for one, other in match_quantities(source, target).pairs:
        places[one.quantity.start, other.quantity.start] = (one.quantity, other.quantity)
    for found in compare_quantities(source, target):
        if found.source is not None and found.target is not None:
            places[found.source.start, found.target.start] = (found.source, found.target)
            at_odds.add((found.source.start, found.target.start))
    links = [Link(*pair, place not in at_odds) for place, pair in places.items()]
    linked = {source_start for source_start, _ in places}, {target_start for _, target_start in places}
    links += [Link(quantity, None) for quantity in source if quantity.start not in linked[0]]
    links.sort(
        key=lambda link: (link.source.start if link.source else 0, link.target.start if link.target else 0)
    )
    return (*links, *(Link(None, quantity) for quantity in target if quantity.start not in linked[1]))
