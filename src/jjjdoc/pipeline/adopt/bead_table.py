"""The pairs of two documents as a table: what is sure, what is not and why, and where both stand."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import MessageLanguage
from jjjdoc.pipeline.adopt.tally import Tally

_HEADER = ("state", "reason", "zh", "en", "zh_place", "en_place")


def bead_table(tally: Tally, language: MessageLanguage) -> str:
    """Return the rows as tab-separated values, whose columns `zh` and `en` other commands read too."""
    return "".join("\t".join(row) + "\n" for row in _rows(tally, language))


def _rows(tally: Tally, language: MessageLanguage) -> Iterator[tuple[str, ...]]:
    yield _HEADER
    for entry in tally.entries:
        reason = "" if entry.reason is None else entry.reason.text(language)
        state = entry.state.replace("source", "zh").replace("target", "en")
        yield tuple(" ".join(cell.split()) for cell in (state, reason, *entry.texts, *entry.places(language)))
