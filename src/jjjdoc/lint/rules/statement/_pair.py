"""What the rules of statements share: the Chinese and the English of a pair, and the way back to its source and target."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct

from jjjdoc.findings import Severity
from jjjdoc.language.labels import is_chinese
from jjjdoc.language.script import HAN
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.language.width import truncate
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.patterns import regex

_WIDEST = 96
"""How much of a sentence a message quotes, in columns."""

# What states something has some words: 无 in a table is a value.
_CLAUSE_ZH, _CLAUSE_EN = regex(f"[{HAN}].*[{HAN}].*[{HAN}]"), regex(r"[A-Za-z]\W+[A-Za-z]")


class Sides(Struct, frozen=True):
    """A pair by language."""

    chinese: Passage
    english: Passage
    pair: Pair

    def hit(self, zh: Sentence, en: Sentence, message: str, severity: Severity | None = None) -> Hit:
        """Return what is found between two ranges, in the target; the values are the words of both sides."""
        is_from_chinese = self.pair.target is self.english
        source, target = (zh, en) if is_from_chinese else (en, zh)
        return Hit(
            self.pair.target,
            target.start,
            target.end,
            values=self._words(zh, en),
            message=message,
            severity=severity,
            related=((self.pair.source, source.start, source.end),),
        )

    def _words(self, zh: Sentence, en: Sentence) -> Mapping[str, object]:
        ranges = {"zh": self.chinese.text[zh.start : zh.end], "en": self.english.text[en.start : en.end]}
        return {name: truncate(text, _WIDEST) for name, text in ranges.items()}


class Statements(Sides, frozen=True):
    """A pair by language, and which sentences say the same."""

    sentences: tuple[Matched, ...]


def sides_of(pair: Pair) -> Sides | None:
    """Return the sides of a pair of Chinese and English, None for other pairs and what is not translated yet."""
    zh = is_chinese(pair.source.language)
    if zh == is_chinese(pair.target.language) or not is_complete(pair):
        return None
    return Sides(*((pair.source, pair.target) if zh else (pair.target, pair.source)), pair)


def statements_of(pair: Pair, context: Context) -> Statements | None:
    """Return the sides of a pair and its sentences, None where `sides_of` gives none, and for single words."""
    sides = sides_of(pair)
    if (
        sides is None
        or not _CLAUSE_ZH.search(sides.chinese.text)
        or not _CLAUSE_EN.search(sides.english.text)
    ):
        return None
    return Statements(sides.chinese, sides.english, pair, context.matched(pair))
