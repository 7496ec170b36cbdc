"""Compounds that are written as one word and as two: megacity, mega-city; healthcare, health care."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ahocorasick_rs import AhoCorasick

from jjjdoc.language.term.match_text import word_characters
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.term._variants import Use
from jjjdoc.patterns import regex

_WORDS = regex(r"[a-z]{3,}")
_HYPHENATED = regex(r"(?<![\w-])[a-z]{2,}-[a-z]{3,}(?![\w-])")
_LENGTH = 7
_LONGEST = 30
# Parts of words of two kinds: maybe, may be; a setup, to set up; percent has a rule of its own.
_WRITTEN_GRAMMAR = """
all always any back can down every for him her may mean my no not off once one our out over per some the them then there
time under up way what when where with your self selves
"""
_GRAMMAR = frozenset(_WRITTEN_GRAMMAR.split())
# re- with a hyphen is another word.
_WRITTEN_OTHERS = """
recover recovered recovering recovery resign resigned reform reformed represent represented resort resorted relay remark
recreation release released retreat recount redress react reacted refuse resound restrain recollect
"""
_OTHERS = frozenset(_WRITTEN_OTHERS.split())


def compounds(passages: Sequence[Passage]) -> Iterator[Use]:
    """Yield the compounds that a document writes both as one word and with a hyphen or a space."""
    apart = _written_apart(passages)
    if not apart:
        return
    patterns = {**apart, **{key: key for key in apart.values()}}
    numbered = list(patterns)
    automaton = AhoCorasick(numbered)
    letters = word_characters() | {"-"}
    for passage in passages:
        folded = passage.folded
        for number, start, end in automaton.find_matches_as_indexes(folded, overlapping=True):
            if folded[start - 1 : start] not in letters and folded[end : end + 1] not in letters:
                key = patterns[numbered[number]]
                yield Use(passage, start, end, key, "one word" if numbered[number] == key else "apart")


def _written_apart(passages: Sequence[Passage]) -> dict[str, str]:
    """Return what of two parts, with a hyphen or a space, is also there as one word: that word by the two."""
    words: set[str] = set()
    hyphenated: set[str] = set()
    for passage in passages:
        words.update(_WORDS.findall(passage.folded))
        if "-" in passage.folded:
            hyphenated.update(_HYPHENATED.findall(passage.folded))
    apart = {pair: pair.replace("-", "") for pair in hyphenated if pair.replace("-", "") in words - _OTHERS}
    for word in words:
        if _LENGTH <= len(word) <= _LONGEST:
            for at in range(3, len(word) - 2):
                parts = word[:at], word[at:]
                if parts[0] in words and parts[1] in words and _GRAMMAR.isdisjoint(parts):
                    apart[" ".join(parts)] = word
    return apart
