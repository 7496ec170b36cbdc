r"""Same source translated in two ways.

What it finds
    Segments of one file that have the same text in the source language and different texts in the target language: a
    heading, a cell, an item. The rarer translation is reported and the commoner one shown; if both are equally
    common, the later one is reported. The reverse is a note: different source texts that have the same translation.
Why it matters
    A reader of the translation looks for a difference between two things that are the same.
Examples
    Bad pair: 交通一体化\n\n产业协作\n\n交通一体化 || Transportation integration\n\nIndustrial cooperation\n\nIntegrated transport
    Bad pair: 疏解存量\n\n疏解功能 || Relocating functions\n\nRelocating functions
    Good pair: 交通一体化\n\n产业协作\n\n交通一体化 || Transportation integration\n\nIndustrial cooperation\n\nTransportation Integration
    Good pair: 2023年\n\n2023 || 2023\n\n2023
Limits
    It compares whole segments; the rules for terms check words and phrases. Case, spaces and the marks at the end
    are not compared, nor are texts without two letters or characters in a row. Files whose rows are documents of
    their own are not compared row by row.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.script import HAN_LETTER
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.segment._pairs import is_complete
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import FactReference

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "source": Wording(
            en="the same text is translated as “{other}” elsewhere", zh="同一原文在别处译为“{other}”"
        ),
        "target": Wording(
            en="“{other}” has the same translation; do the two mean the same?",
            zh="“{other}”的译文与此相同：两者是否同义？",
        ),
    },
)

_SPACE = regex(f"(?<={HAN_LETTER}) | (?={HAN_LETTER})")
_ABBREVIATION = regex(r"(?<=\w) ?[(（][A-Z][A-Za-z&-]{0,9}[A-Z][)）]\s*$")
_WORDS = regex(r"[^\W\d_]{2}")
_WORDS_OF = regex(r"[^\W\d_]+")
_EDGES = " \t\n.。,，;；:：!！?？、…\"'“”‘’《》<>()（）"
_LONGEST_SHOWN = 60

_Side = Callable[[Pair], Passage]


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the texts whose counterpart differs from that of the same text elsewhere."""
    pairs = [pair for pair in _distinct(file.pairs) if is_complete(pair) and not _is_figure(pair)]
    yield from _differing(pairs, _source, _target)
    for hit in _differing(pairs, _target, _source):
        yield Hit(hit.passage, hit.start, hit.end, hit.values, "target", severity="note", related=hit.related)


def _source(pair: Pair) -> Passage:
    return pair.source


def _target(pair: Pair) -> Passage:
    return pair.target


def _differing(pairs: Iterable[Pair], same: _Side, differs: _Side) -> Iterator[Hit]:
    groups: dict[str, list[Pair]] = {}
    for pair in pairs:
        key = _key(same(pair))
        if _WORDS.search(key):
            groups.setdefault(key, []).append(pair)
    for group in groups.values():
        if len(group) == 1:
            continue
        counts = Counter(_key(differs(pair)) for pair in group)
        if len(counts) == 1:
            continue
        usual = counts.most_common(1)[0][0]
        first = next(differs(pair) for pair in group if _key(differs(pair)) == usual)
        for pair in group:
            passage = differs(pair)
            if _key(passage) != usual:
                other = first.text.strip()
                shown = other if len(other) <= _LONGEST_SHOWN else f"{other[:_LONGEST_SHOWN]}…"
                related = ((first, 0, len(first.text)),)
                severity: Severity = "note" if _says_nearly_the_same(passage, first) else "warning"
                values = {"other": shown}
                yield Hit(passage, 0, len(passage.text), values, "source", severity=severity, related=related)


def _says_nearly_the_same(passage: Passage, other: Passage) -> bool:
    """Tell whether two cells of tables, each with heads of its own, differ by a word of theirs: 普通高中 as schools, as education."""
    words, others = ({*_WORDS_OF.findall(each.folded)} for each in (passage, other))
    common = len(words & others)
    return (
        passage.cell is not None and other.cell is not None and 2 * common >= max(len(words), len(others)) > 1
    )


def _key(passage: Passage) -> str:
    """Return what a text is known again by, without an abbreviation in brackets at its end."""
    words = _ABBREVIATION.sub("", passage.text)
    return _SPACE.sub("", " ".join(passage.folded[: len(words)].strip(_EDGES).split()))


def _distinct(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Yield each pair once: a heading stands both in the full text and above its summary."""
    seen: set[tuple[str, str | int]] = set()
    for pair in pairs:
        target = pair.target
        place = (target.prose.view.source.path, target.segment or target.source_range(0, 0)[0])
        if place not in seen:
            seen.add(place)
            yield pair


def _is_figure(pair: Pair) -> bool:
    """Tell whether a text is a figure and nothing else: each language has its own ways to write one."""
    inlines = pair.source.prose.inlines
    return bool(inlines) and all(isinstance(inline, FactReference) for inline in inlines)
