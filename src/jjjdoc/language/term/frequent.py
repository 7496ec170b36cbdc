"""Stretches of tokens that stand in many texts: what terms are looked for among.

A stretch is counted once a text. It is frequent only if both stretches one token shorter are, so that they are found
length by length, and none is ever counted that cannot be frequent.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

Run = str | tuple[str, ...]
"""Tokens with nothing between them: the characters of Chinese, the words of English."""

_SHARE_OF_LONGER = 0.75
"""If a longer stretch stands in so much of the texts of a shorter, the shorter is but a part of it."""


def frequent_stretches(
    texts: Sequence[Sequence[Run]], *, least: int, longest: int
) -> dict[Run, frozenset[int]]:
    """Return the stretches that stand in `least` texts, of up to `longest` tokens, with the numbers of these texts."""
    found: dict[Run, frozenset[int]] = {}
    places = [(number, run, list(range(len(run)))) for number, text in enumerate(texts) for run in text]
    for length in range(1, longest + 1):
        counted: dict[Run, set[int]] = {}
        for number, run, starts in places:
            for start in starts:
                counted.setdefault(run[start : start + length], set()).add(number)
        level = {stretch: frozenset(held) for stretch, held in counted.items() if len(held) >= least}
        if not level:
            break
        found |= level
        places = [(number, run, _longer(run, starts, length, level)) for number, run, starts in places]
        places = [place for place in places if place[2]]
    return found


def _longer(run: Run, starts: Sequence[int], length: int, level: Mapping[Run, frozenset[int]]) -> list[int]:
    """Return where a stretch one token longer begins that may be frequent."""
    kept = {start for start in starts if run[start : start + length] in level}
    return [start for start in starts if start in kept and start + 1 in kept]


def without_parts(
    found: Mapping[Run, frozenset[int]], is_whole: Callable[[Run], bool]
) -> dict[Run, frozenset[int]]:
    """Return the stretches that are whole, less those that nearly always stand in one longer stretch that is whole.

    What is not whole, such as a term with an article before it, hides nothing.
    """
    whole = {stretch for stretch in found if is_whole(stretch)}
    hiding: dict[Run, int] = {}
    for stretch in sorted(found, key=len, reverse=True):
        most = max(hiding.get(stretch, 0), len(found[stretch]) if stretch in whole else 0)
        for part in (stretch[1:], stretch[:-1]):
            hiding[part] = max(hiding.get(part, 0), most)
    return {
        stretch: held
        for stretch, held in found.items()
        if stretch in whole and hiding.get(stretch, 0) < _SHARE_OF_LONGER * len(held)
    }


def without_fixed_neighbours(
    found: Mapping[Run, frozenset[int]], texts: Sequence[Sequence[Run]], longest: int, small: frozenset[str]
) -> dict[Run, frozenset[int]]:
    """Return the stretches that have different tokens before them and after them in different places.

    The end of a run, and a `small` token, which binds words, is another one each time.
    """
    before: dict[Run, set[str | int]] = {stretch: set() for stretch in found}
    after: dict[Run, set[str | int]] = {stretch: set() for stretch in found}
    places = 0
    for text in texts:
        for run in text:
            for start in range(len(run)):
                for end in range(start + 1, min(start + longest, len(run)) + 1):
                    stretch = run[start:end]
                    if stretch in before:
                        places += 1
                        before[stretch].add(_neighbour(run, start - 1, small) or places)
                        after[stretch].add(_neighbour(run, end, small) or places)
    return {
        stretch: held for stretch, held in found.items() if len(before[stretch]) > 1 < len(after[stretch])
    }


def _neighbour(run: Run, at: int, small: frozenset[str]) -> str | None:
    """Return a token of a run; None at its ends and for a small one."""
    token = run[at] if 0 <= at < len(run) else None
    return None if token in small else token
