"""What became of each text: counted for the summary, and listed for who corrects it."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct, field

from jjjdoc.errors import Message, MessageLanguage
from jjjdoc.language.alignment.documents.pairing import Match
from jjjdoc.language.joining import text_of
from jjjdoc.pipeline.lint.pairs import TableRow, pair_table
from jjjdoc.tree.nodes import Prose


def bead_table(tally: Tally, language: MessageLanguage) -> str:
    """Return the pairs of two documents as a table: what is sure, what is not and why, and where both stand."""
    return pair_table(_row(entry, language) for entry in tally.entries)


def _row(entry: Entry, language: MessageLanguage) -> TableRow:
    reason = "" if entry.reason is None else entry.reason.text(language)
    state = entry.state.replace("source", "zh").replace("target", "en")
    return TableRow(state, reason, entry.texts, entry.places(language))


State = Literal["sure", "unsure", "moved", "source only", "target only"]


class Entry(Struct, frozen=True):
    """A text and its translation, either of which may be missing, and why a person should look at them."""

    state: State
    source: tuple[Prose, ...]
    target: tuple[Prose, ...]
    reason: Message | None = None

    @property
    def texts(self) -> tuple[str, str]:
        """Both texts, empty where one is missing."""
        return " ".join(map(text_of, self.source)), " ".join(map(text_of, self.target))

    def places(self, language: MessageLanguage) -> tuple[str, str]:
        """Return where both stand in their files."""
        return _place(self.source, language), _place(self.target, language)


class Tally(Struct):
    """All entries in reading order."""

    entries: list[Entry] = field(default_factory=list)

    def take(self, prose: Prose, match: Match | None) -> None:
        """Count a text of the source language."""
        if match is None:
            self.entries.append(Entry("source only", (prose,), ()))
        else:
            state: State = "sure" if match.reason is None else "moved" if match.is_moved else "unsure"
            self.entries.append(Entry(state, (prose, *match.joined), match.proses, match.reason))

    def leave(self, prose: Prose) -> None:
        """Count a text of the target language alone."""
        self.entries.append(Entry("target only", (), (prose,)))

    def count(self, state: State) -> int:
        """Return how many entries are in a state."""
        return sum(entry.state == state for entry in self.entries)


def _place(proses: tuple[Prose, ...], language: MessageLanguage) -> str:
    if not proses:
        return ""
    view = proses[0].view
    start, end = view.source_range(0, len(view.text))
    return view.source.where(start, end, language)
