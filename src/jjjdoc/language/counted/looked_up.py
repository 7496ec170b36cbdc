"""Words that no table has as names: those of the dictionary that stand for each other in two texts (内贸, domestic trade)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from jjjdoc.language.counted.mentions import Name, known_names
from jjjdoc.language.lexicon.pairing import Counterpart, counterparts
from jjjdoc.language.quantity.reading import Quantity

_Range = tuple[int, int]


def looked_up(
    texts: tuple[str, str], known: Sequence[Sequence[Name]], figures: Sequence[Sequence[Quantity]]
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Return the words of two texts that stand for each other as names, Chinese first.

    Not those in known names, but for items of one character (水 of 地表水), nor those in figures.
    """
    taken = [
        [
            *((name.start, name.end) for name in names if name.end - name.start > 1),
            *(each.outer for each in numbers),
        ]
        for names, numbers in zip(known, figures, strict=True)
    ]
    found = [
        (Name(*each.zh, concept), Name(*each.en, concept))
        for each in counterparts(*texts)
        if not _overlaps(each.zh, taken[0]) and not _overlaps(each.en, taken[1])
        if (concept := f"word {texts[0][slice(*each.zh)]}")
    ]
    return tuple(zh for zh, _ in found), tuple(en for _, en in found)


def words_in_step(chinese: str, english: str, zh: _Range, en: _Range) -> tuple[Counterpart, ...]:
    """Return the words that stand for each other in ranges of two texts: the names that each has once, and those of the dictionary."""
    ours, theirs = (
        _once(known_names(text[slice(*part)], chinese=is_chinese))
        for text, part, is_chinese in ((chinese, zh, True), (english, en, False))
    )
    named = [
        Counterpart((zh[0] + one.start, zh[0] + one.end), (en[0] + other.start, en[0] + other.end))
        for concept, one in ours.items()
        if (other := theirs.get(concept))
    ]
    taken = [each.zh for each in named], [each.en for each in named]
    found = (
        each
        for each in counterparts(chinese, english, zh, en)
        if not _overlaps(each.zh, taken[0]) and not _overlaps(each.en, taken[1])
    )
    return (*named, *found)


def _once(names: Sequence[Name]) -> dict[str, Name]:
    """Return the names by their concepts, those that stand in several places left out."""
    often = Counter(name.concept for name in names)
    return {name.concept: name for name in names if often[name.concept] == 1}


def apart_from(words: Sequence[Name], known: Sequence[Name]) -> list[Name]:
    """Return the known names that are in none of the words."""
    ranges = [(word.start, word.end) for word in words]
    return [name for name in known if not _overlaps((name.start, name.end), ranges)]


def _overlaps(one: _Range, others: Iterable[_Range]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)
