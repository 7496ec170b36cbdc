"""Words that no table has as names: those of the dictionary that stand for each other in two texts (内贸, domestic trade)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from jjjdoc.language.counted.mentions import Name, known_names
from jjjdoc.language.lexicon.pairing import Counterpart, counterparts
from jjjdoc.language.pinyin import find_spelt
from jjjdoc.language.quantity.reading import Quantity

_Range = tuple[int, int]


_Names = tuple[Sequence[Name], Sequence[Name]]


def looked_up(
    texts: tuple[str, str], known: _Names, figures: Sequence[Sequence[Quantity]]
) -> tuple[_Names, _Names]:
    """Return the known names of two texts, and the words that stand for each other as further ones, Chinese first each time.

    Words are in no known name and in no figure; an item of one character that is part of a word (水 of 地表水) is no name.
    """
    found = counterparts(*texts)
    parts = [each.zh for each in found]
    ours = [name for name in known[0] if name.end - name.start > 1 or not _overlaps(_range(name), parts)]
    concepts = {name.concept for name in ours}
    theirs = [name for name in known[1] if name.concept in concepts]
    taken = [
        [*map(_range, names), *(each.outer for each in numbers)]
        for names, numbers in zip((ours, theirs), figures, strict=True)
    ]
    words = [
        (Name(*each.zh, concept), Name(*each.en, concept))
        for each in found
        if not _overlaps(each.zh, taken[0]) and not _overlaps(each.en, taken[1])
        if (concept := f"word {texts[0][slice(*each.zh)]}")
    ]
    return (ours, theirs), ([zh for zh, _ in words], [en for _, en in words])


def _range(name: Name) -> _Range:
    return name.start, name.end


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
    named += [
        each
        for each in _spelt(chinese, english, zh, en)
        if not any(_overlaps(each.zh, [one.zh]) for one in named)
    ]
    taken = [each.zh for each in named], [each.en for each in named]
    found = (
        each
        for each in counterparts(chinese, english, zh, en)
        if not _overlaps(each.zh, taken[0]) and not _overlaps(each.en, taken[1])
    )
    return (*named, *found)


def _spelt(chinese: str, english: str, zh: _Range, en: _Range) -> Iterator[Counterpart]:
    """Yield the names that are spelt in English as they are read in Chinese, once in each range: 安和, Anhe."""
    ours, theirs = chinese[slice(*zh)], english[slice(*en)]
    for name, start, end in find_spelt(ours, theirs):
        if ours.count(ours[start:end]) == 1 and theirs.count(name) == 1:
            at = en[0] + theirs.index(name)
            yield Counterpart((zh[0] + start, zh[0] + end), (at, at + len(name)))


def _once(names: Sequence[Name]) -> dict[str, Name]:
    """Return the names by their concepts, those that stand in several places left out."""
    often = Counter(name.concept for name in names)
    return {name.concept: name for name in names if often[name.concept] == 1}


def _overlaps(one: _Range, others: Iterable[_Range]) -> bool:
    return any(one[0] < end and start < one[1] for start, end in others)
