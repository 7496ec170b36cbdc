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
    """The passages of a pair by language, and which sentences say the same."""

    zh: Passage
    en: Passage
    pair: Pair
    sentences: tuple[Matched, ...]

    def hit(self, zh: Sentence, en: Sentence, message: str, severity: Severity | None = None) -> Hit:
        """Return what is found between two ranges, in the target; the values are the words of both sides."""
        is_from_chinese = self.pair.target is self.en
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
        ranges = {"zh": self.zh.text[zh.start : zh.end], "en": self.en.text[en.start : en.end]}
        return {name: truncate(text, _WIDEST) for name, text in ranges.items()}


def sides_of(pair: Pair, context: Context) -> Sides | None:
    """Return the sides of a pair of Chinese and English, None for other pairs, what is not translated yet, and single words."""
    source_is_chinese = is_chinese(pair.source.language)
    if source_is_chinese == is_chinese(pair.target.language) or not is_complete(pair):
        return None
    zh, en = (pair.source, pair.target) if source_is_chinese else (pair.target, pair.source)
    if not _CLAUSE_ZH.search(zh.text) or not _CLAUSE_EN.search(en.text):
        return None
    return Sides(zh, en, pair, context.matched(pair))
