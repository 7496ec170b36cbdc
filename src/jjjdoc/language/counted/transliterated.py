"""Names of counties and towns that English spells as their people do rather than in pinyin: 久治县, Jigzhi; 玛多县, Madoi."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from jjjdoc.language.counted.mentions import Name
from jjjdoc.language.pinyin import syllable
from jjjdoc.language.script import HAN
from jjjdoc.patterns import regex

_CHINESE = regex(
    f"(?<![{HAN}])(?:以|为|和|在|是|与)?([{HAN}]{{2,4}}?)(?:自治)?[县州旗区市乡镇]|([{HAN}]{{2}})[县州旗]"
)
_ENGLISH = regex(r"\b[A-Z][a-z]{3,}\b")
_NO_NAMES = regex("[全各两三四五六七八九十一本该个其中]")
_LEAST = 0.6
_MOST = 12
"""How many names of a text are compared with those of the other."""


def add_transliterated(
    chinese: str, zh: Sequence[Name], english: str, en: Sequence[Name]
) -> tuple[tuple[Name, ...], tuple[Name, ...]]:
    """Return the names of both texts, with those that are much alike in sound, each the likest of the other."""
    ours = dict(_named(chinese, zh))
    theirs: dict[str, list[tuple[int, int]]] = {}
    for found in _ENGLISH.finditer(english):
        if not any(name.start < found.end() and found.start() < name.end for name in en):
            theirs.setdefault(found[0], []).append(found.span())
    if not 2 <= len(ours) <= _MOST or not 2 <= len(theirs) <= 3 * _MOST:
        return tuple(zh), tuple(en)
    likest = {text: max(theirs, key=lambda word: _alike(text, word)) for text in ours}
    back = {word: max(ours, key=lambda text: _alike(text, word)) for word in likest.values()}
    added = [
        (text, word) for text, word in likest.items() if back[word] == text and _alike(text, word) >= _LEAST
    ]
    mine = [Name(*span, f"spelt {word}") for text, word in added for span in ours[text]]
    its = [Name(*span, f"spelt {word}") for _, word in added for span in theirs[word]]
    return (*zh, *mine), (*en, *its)


def _named(text: str, known: Sequence[Name]) -> Iterator[tuple[str, list[tuple[int, int]]]]:
    """Yield the unknown names before 县, 市 and the like, with where they stand."""
    found: dict[str, list[tuple[int, int]]] = {}
    for match in _CHINESE.finditer(text):
        group = 1 if match[1] else 2
        start, end = match.span(group)
        taken = any(name.start < end and start < name.end for name in known)
        if not taken and not _NO_NAMES.search(match[group]):
            found.setdefault(match[group], []).append((start, end))
    yield from found.items()


def _alike(chinese: str, english: str) -> float:
    """Return how much a Chinese name sounds like an English one that begins alike, from 0 to 1."""
    spelt, word = "".join(map(syllable, chinese)), english.lower()
    return SequenceMatcher(None, spelt, word, autojunk=False).ratio() if spelt[:1] == word[:1] else 0.0
