"""Bounds that English says with the comparative of an adjective: or stronger, deeper than, no wider than."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from jjjdoc.language.quantity.reading import Qualifier

# A line each: the comparative that says more of a quality, and those that say less.
COMPARATIVES = """
more ; less fewer
greater ; lesser
larger ; smaller
bigger ; smaller
higher ; lower
longer ; shorter
taller ; shorter
older ; younger
stronger ; weaker
heavier ; lighter
deeper ; shallower
wider ; narrower
broader ; narrower
thicker ; thinner
faster ; slower
quicker ; slower
hotter ; cooler
warmer ; colder
steeper ; gentler
louder ; quieter
brighter ; dimmer
richer ; poorer
farther ; nearer
further ; closer
dearer ; cheaper
worse ;
"""
"""Adjectives that measure something. Of grades, worse may be more: pollution of grade 4 or worse."""

_LINES = [tuple(side.split() for side in line.split(";")) for line in COMPARATIVES.strip().splitlines()]
MORE = frozenset(word for line in _LINES for word in line[0])
LESS = frozenset(word for line in _LINES for word in line[1])

_BEFORE: Mapping[str, tuple[Qualifier, Qualifier]] = {
    "{} than": ("over", "less_than"),
    "no {} than": ("at_most", "at_least"),
    "not {} than": ("at_most", "at_least"),
    "nor {} than": ("at_most", "at_least"),
    "not be {} than": ("at_most", "at_least"),
    "never {} than": ("at_most", "at_least"),
    "nothing {} than": ("at_most", "at_least"),
    "{} than or equal to": ("at_least", "at_most"),
    "equal to or {} than": ("at_least", "at_most"),
    "{} or equal to": ("at_least", "at_most"),
    "{} or equal than": ("at_least", "at_most"),
}
_AFTER: Mapping[str, tuple[Qualifier, Qualifier]] = {"or {}": ("at_least", "at_most")}
"""What the words say with a comparative of more, and with one of less."""


def bounds_before() -> dict[str, Qualifier]:
    """Return the phrases with a comparative that stand before a number: no wider than, deeper than or equal to."""
    return dict(_filled(_BEFORE))


def bounds_after() -> dict[str, Qualifier]:
    """Return the phrases with a comparative that stand after a number: or stronger."""
    return dict(_filled(_AFTER))


def _filled(phrases: Mapping[str, tuple[Qualifier, Qualifier]]) -> Iterator[tuple[str, Qualifier]]:
    for phrase, (more, less) in phrases.items():
        yield from ((phrase.format(word), more) for word in MORE)
        yield from ((phrase.format(word), less) for word in LESS)
