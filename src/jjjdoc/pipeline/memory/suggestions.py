"""Suggestions for segments that are exported: what memories have that is like their sources."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import PurePath
from typing import Final

from jjjdoc.config.settings import Settings
from jjjdoc.editions.passes.references import WritingOut
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.references import references_in
from jjjdoc.exchange.units import Suggestion
from jjjdoc.language.labels import primary_subtag
from jjjdoc.pipeline.memory.opening import Memories, open_memories, wordings_of
from jjjdoc.pipeline.memory.record import Language, Wordings
from jjjdoc.pipeline.memory.search import Match, search_memories
from jjjdoc.tree.nodes import Prose

LANGUAGES = Wording(
    en="translation memories are in Chinese and English, but the export is from {source} to {target}",
    zh="翻译记忆为中英文对照，而此次导出为{source}译{target}",
)

_LEAST: Final = 70
"""The lowest score: what is less like the source is more work to mend than to write anew."""
_MOST: Final = 3


@contextmanager
def open_suggestions(
    settings: Settings, files: Sequence[str], writing: WritingOut, languages: tuple[str, str]
) -> Iterator[Callable[[Prose], tuple[Suggestion, ...]]]:
    """Open the files named and the memories of the settings, to be asked about sources, which `writing` writes out.

    Raises JjjdocError where they cannot be read, or the languages, source and target, are not Chinese and English.
    """
    source, target = map(primary_subtag, languages)
    language: Language = "zh" if source == "zh" else "en"
    if {source, target} != {"zh", "en"}:
        raise JjjdocError(LANGUAGES(source=languages[0], target=languages[1]))
    with open_memories(settings, files) as memories:
        yield lambda prose: _suggest(memories, wordings_of(prose, writing, languages[0]), language)


def _suggest(memories: Memories, source: Wordings, language: Language) -> tuple[Suggestion, ...]:
    """Return suggestions for a source, the best first.

    A translation keeps its references where the source has all of them; else its figures and terms are written out.
    """
    matches = search_memories(
        memories, source.shown, source.template, language=language, least=_LEAST, limit=_MOST
    )
    known = {each.name for each in references_in(source.template)}
    return tuple(
        Suggestion(
            _usable(match.segment.side(language), known),
            _usable(match.segment.side(match.other_language), known),
            match.score,
            f"{PurePath(match.segment.path).name}:{match.segment.line}",  # no folders of ours in what leaves
            "; ".join(_remarks(match)),
        )
        for match in matches
    )


def _usable(wordings: Wordings, known: set[str]) -> str:
    has_others = any(each.name not in known for each in references_in(wordings.template))
    return " ".join((wordings.shown if has_others else wordings.template).split())


def _remarks(match: Match) -> Iterator[str]:
    """Yield how the sources differ, that of the export first, in words for readers of both languages."""
    for name, difference in (("数字 / figures", match.figures), ("否定 / negation", match.negations)):
        if difference:
            asked, remembered = (
                ", ".join(words) or "–" for words in (difference.asked, difference.remembered)
            )
            yield f"{name}: {asked} ≠ {remembered}"
