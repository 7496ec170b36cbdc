"""Names that are written in two ways: their capitals, their article, their hyphens, spelling and number."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from jjjdoc.language.fold import fold
from jjjdoc.language.names import HEADS
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.term._names import Name, plain
from jjjdoc.lint.rules.term._variants import Use
from jjjdoc.patterns import regex

_NEXT_WORD = regex(r"\s+([A-Za-z]+)\b")
_BEFORE = regex(r"([A-Za-z]+)\s+$")
_REACH = 16
# What may follow a name that ends where it ends; another noun would make an article its own.
_AFTER = regex(
    r"\s*(?:[.,;:)\u2014]|$|(?:and|or|in|of|to|for|from|at|on|by|with|has|have|had|is|are|was|were|will|would|can|could|may|as|"
    r"that|which|who|where|when|but|including|between|than|into|through|since|until|during|before|after)\b)"
)
_WRITTEN_PREPOSITIONS = "and or in of to for from at on by with between than into through since until during before after near around"
_PREPOSITIONS = frozenset(_WRITTEN_PREPOSITIONS.split())
# Titles have a capital before a name, and none alone.
_WRITTEN_TITLES = """
minister president secretary director chairman chair chief governor mayor general manager officer commissioner judge
justice king queen prince princess bishop pope captain colonel major sergeant professor doctor leader spokesman
spokeswoman coach ambassador senator representative
"""
_TITLES = frozenset(_WRITTEN_TITLES.split())
_LONGEST_PHRASE = 5
_HYPHENS = dict.fromkeys(map(ord, "\u2010\u2011\u2012\u2013"), "-")


def capitals_of_heads(names: Iterable[Name]) -> Iterator[Use]:
    """Yield the noun after a name, with a capital or without: Beijing-Tianjin-Hebei Region, Hebei province."""
    for name in names:
        text = name.passage.text
        words = name.words
        following = _NEXT_WORD.match(text, name.end)
        if following is not None and following[1] in HEADS:
            key = fold(" ".join((*words, following[1])))
            yield Use(name.passage, following.start(1), following.end(1), key, "small")
        elif len(words) > 1 and words[-1].lower() in HEADS and (following is None or following[1].islower()):
            start = name.end - len(words[-1])
            yield Use(name.passage, start, name.end, fold(" ".join(words)), "capital")


def articles(names: Iterable[Name]) -> Iterator[Use]:
    """Yield names that end in a noun, with the article before them or without: (the) Miyun Reservoir."""
    for name in names:
        text = name.passage.text
        end = name.end
        last = name.words[-1].lower()
        following = _NEXT_WORD.match(text, end)
        if last not in HEADS and following is not None and following[1] in HEADS:
            end, last = following.end(1), following[1]
        if last not in HEADS or " " not in text[name.start : end].strip() or not _AFTER.match(text, end):
            continue
        before = _BEFORE.search(text, max(0, name.start - _REACH), name.start)
        if before is None or (before[1] != "the" and before[1] not in _PREPOSITIONS):
            continue
        key = fold(" ".join(text[name.start : end].split()))
        form = "the" if before[1] == "the" else ""
        yield Use(name.passage, before.start(1) if form else name.start, end, key, form)


def spellings(names: Iterable[Name]) -> Iterator[Use]:
    """Yield names of two words or more, told by their words: High-Speed, High Speed; Centre, Center."""
    for name in names:
        text = name.text
        if not text.isupper() and (len(text.split()) > 1 or "-" in fold(text)):
            form = " ".join(text.replace("\u2019", "'").split())
            yield Use(name.passage, name.start, name.end, plain(text), form.translate(_HYPHENS))


def capitals_of_phrases(names: Iterable[Name], passages: Sequence[Passage]) -> Iterator[Use]:
    """Yield phrases that have capitals in the middle of a sentence, and the same phrases without them all."""
    starts: dict[str, set[int]] = defaultdict(set)
    keys: set[str] = set()
    for name in names:
        words = fold(name.text).split()
        if 2 <= len(words) <= _LONGEST_PHRASE and not name.opens and not _TITLES.intersection(words):
            if not all(word.isalpha() for word in words) or {"of", "for"}.intersection(words):
                continue
            starts[words[0]].add(len(words))
            keys.add(" ".join(words))
            yield Use(name.passage, name.start, name.end, " ".join(words), "capitals")
    if keys:
        for passage in passages:
            yield from _small_phrases(passage, starts, keys)


def _small_phrases(passage: Passage, starts: dict[str, set[int]], keys: set[str]) -> Iterator[Use]:
    words = [(found[0], *found.span()) for found in re.finditer(r"[^\W_]+", passage.folded)]
    for number, (word, start, _) in enumerate(words):
        for size in starts.get(word, ()):
            phrase = words[number : number + size]
            key = " ".join(word for word, _, _ in phrase)
            end = phrase[-1][2]
            if key in keys and passage.folded[start:end] == key and passage.text[start].islower():
                yield Use(passage, start, end, key, "small")
