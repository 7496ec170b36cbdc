"""Turns with an opposite, such as before and after: which one a sentence has, and where the other language has the opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched


class Turn(Struct, frozen=True):
    """The words of a turn in both languages, separated by commas, and patterns for what is no word.

    The loose ones may stand for it, or for much else: they prove nothing, but where one of them stands the turn is not
    taken for lost.
    """

    zh: str
    en: str
    zh_loose: str = ""
    en_loose: str = ""
    zh_pattern: re.Pattern[str] | None = None
    en_pattern: re.Pattern[str] | None = None


class Opposed(Struct, frozen=True):
    """A turn of a Chinese sentence, and the opposite that its translation has, each with its words."""

    turns: tuple[str, str]
    zh: Sentence
    en: Sentence


class Opposites:
    """Turns by name, and which of them are opposed: the Chinese turn before the English one."""

    def __init__(
        self,
        turns: Mapping[str, Turn],
        opposed: Sequence[tuple[str, str]],
        others: tuple[str, str] = ("", ""),
    ) -> None:
        """Take also words of each language that only look like one of the turns."""
        self._opposed = tuple(opposed)
        self._patterns = {name: turn.zh_pattern for name, turn in turns.items() if turn.zh_pattern}
        self._en_patterns = {name: turn.en_pattern for name, turn in turns.items() if turn.en_pattern}
        self._zh = Lexicon(
            {name: turn.zh for name, turn in turns.items()}
            | {f"loose {name}": turn.zh_loose for name, turn in turns.items()}
            | {"other": others[0]}
        )
        self._en = Lexicon(
            {name: turn.en for name, turn in turns.items()}
            | {f"loose {name}": turn.en_loose for name, turn in turns.items()}
            | {"other": others[1]}
        )

    def find(self, chinese: str, english: str, sentences: Sequence[Matched]) -> Iterator[Opposed]:
        """Yield what is opposed, at most one a sentence. The English text is in lower case.

        Neither language may have a word for the turn of the other.
        """
        for each in sentences:
            zh = _found(self._zh, self._patterns, chinese[each.zh.start : each.zh.end])
            if not zh:
                continue
            en = _found(self._en, self._en_patterns, english[each.en.start : each.en.end])
            for name, other in self._opposed:
                ours, theirs = _first(zh, name), _first(en, other)
                if ours and theirs and not _has(en, name) and not _has(zh, other):
                    yield Opposed((name, other), _placed(ours, each.zh), _placed(theirs, each.en))
                    break


def _found(lexicon: Lexicon, patterns: Mapping[str, re.Pattern[str]], text: str) -> list[Mark]:
    found = list(lexicon.find(text))
    for name, pattern in patterns.items():
        found += [Mark(*match.span(), (name,)) for match in pattern.finditer(text)]
    return found


def _first(marks: Sequence[Mark], name: str) -> Mark | None:
    return next((mark for mark in marks if name in mark.kinds), None)


def _has(marks: Sequence[Mark], name: str) -> bool:
    return any(name in mark.kinds or f"loose {name}" in mark.kinds for mark in marks)


def _placed(mark: Mark, sentence: Sentence) -> Sentence:
    return Sentence(sentence.start + mark.start, sentence.start + mark.end)
