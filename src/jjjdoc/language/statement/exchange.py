"""Labels and words that have changed places: both texts say the same things, of the wrong subjects or figures."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from jjjdoc.language.statement.contrast import Contrast, Difference, Sighting
from jjjdoc.patterns import regex

_END = 10**9
Anchored = Mapping[str, Sighting]
"""What is said of each subject or figure, by its key."""

_ZH_BREAK = regex("[，；。：、？！]")
_EN_BREAK = regex(r"[,;:.]\s|\b(?:and|while|but|whereas|as)\b")


def exchanged(
    contrasts: Sequence[Contrast], chinese: Mapping[str, Anchored], english: Mapping[str, Anchored]
) -> Iterator[Difference]:
    """Yield, for each contrast, two or more subjects of which the texts say each other's member.

    Both mappings are by the key of the contrast.
    """
    for contrast in contrasts:
        mine, theirs = chinese.get(contrast.key, {}), english.get(contrast.key, {})
        unlike = [
            key for key in mine if key in theirs and contrast.exclude(mine[key].member, theirs[key].member)
        ]
        if len(unlike) > 1 and sorted(mine[key].member for key in unlike) == sorted(
            theirs[key].member for key in unlike
        ):
            yield Difference(contrast.key, mine[unlike[0]], theirs[unlike[0]])


def by_figure(
    sightings: Sequence[Sighting], starts: Sequence[int], keys: Mapping[int, str]
) -> dict[str, Anchored]:
    """Return the label of each figure; `starts` are those of all figures, `keys` are of those that are compared.

    Labels stand before their figures, or after them if none stands before the first and one after the last.
    """
    before = _between(sightings, dict(zip(starts, pairwise((0, *starts)), strict=True)), keys)
    after = _between(sightings, dict(zip(starts, pairwise((*starts, _END)), strict=True)), keys)
    found: dict[str, Anchored] = {}
    for contrast in before.keys() | after.keys():
        one, other = before.get(contrast, {}), after.get(contrast, {})
        first, last = (keys[place] for place in (min(keys), max(keys)))
        found[contrast] = other if first not in one and last in other else one
    return found


def _between(
    sightings: Sequence[Sighting], ranges: Mapping[int, tuple[int, int]], keys: Mapping[int, str]
) -> dict[str, dict[str, Sighting]]:
    """Return the one member of a contrast that stands in the range of each figure that has a key."""
    found: dict[str, dict[str, Sighting]] = {}
    for start, key in keys.items():
        first, last = (bisect_left(sightings, place, key=_start) for place in ranges[start])
        labels: dict[str, list[Sighting]] = {}
        for each in sightings[first:last]:
            labels.setdefault(each.contrast, []).append(each)
        for contrast, own in labels.items():
            if len({each.member for each in own}) == 1 and own[0].sure:
                found.setdefault(contrast, {})[key] = own[0]
    return found


def by_subject(
    text: str, sightings: Sequence[Sighting], subjects: Sequence[Sighting], *, chinese: bool
) -> dict[str, dict[str, Sighting]]:
    """Return what is said of each subject in a clause of its own; what is said twice and differs is left out."""
    breaks = [each.start() for each in (_ZH_BREAK if chinese else _EN_BREAK).finditer(text)]
    spoken_of = _by_clause(breaks, subjects)
    found: dict[str, dict[str, Sighting]] = {}
    twice: set[tuple[str, str]] = set()
    for clause, said in _by_clause(breaks, filter(_is_sure, sightings)).items():
        keys = [
            f"{contrast}.{each[0].member}"
            for contrast, each in spoken_of.get(clause, {}).items()
            if len({one.member for one in each}) == 1
        ]
        for contrast, own in said.items():
            for key in keys if len(own) == 1 else ():
                if found.setdefault(contrast, {}).setdefault(key, own[0]).member != own[0].member:
                    twice.add((contrast, key))
    for contrast, key in twice:
        del found[contrast][key]
    return found


def _by_clause(breaks: Sequence[int], sightings: Iterable[Sighting]) -> dict[int, dict[str, list[Sighting]]]:
    """Return sightings by the number of their clause and their contrast."""
    found: dict[int, dict[str, list[Sighting]]] = {}
    for each in sightings:
        clause = found.setdefault(bisect_right(breaks, each.start), {})
        clause.setdefault(each.contrast, []).append(each)
    return found


def _start(sighting: Sighting) -> int:
    return sighting.start


def _is_sure(sighting: Sighting) -> bool:
    return sighting.sure
