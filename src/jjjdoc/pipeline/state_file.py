"""The state file of a report: read, stamped, written. Whatever changes a translation stamps it here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from jjjdoc.loader.rewrite import save_bytes
from jjjdoc.loader.states import parse_stamps, stamps_text, state_path
from jjjdoc.loader.yaml import read_bytes
from jjjdoc.model.report import Report
from jjjdoc.model.state import Stamp, StampedState
from jjjdoc.model.translation import Translation, iterate_translations
from jjjdoc.pipeline.files import write_files
from jjjdoc.tags import best_matches
from jjjdoc.writers.output import OutputFile


class Stamped(Struct, frozen=True):
    """How many segments got their first stamp, another one, and the one they had."""

    new: int
    changed: int
    unchanged: int


class StateFile:
    """The stamps of one report. Nothing is written before `save`."""

    def __init__(self, report: Report, root: Path) -> None:
        """Read the stamps of a report; `root` is the folder that its path is relative to.

        A report without a state file has none. Raises JjjdocError for one that cannot be read, SourceError with every
        fault of it.
        """
        self._report = report
        self.path = state_path(root / report.source.path)
        self.shown = state_path(Path(report.source.path)).as_posix()
        self._original = read_bytes(self.path, self.shown) if self.path.exists() else None
        read = {} if self._original is None else parse_stamps(self._original, self.shown)
        self._stamps: dict[str, dict[str, Stamp]] = read

    def stamps(self, language: str) -> Mapping[str, Stamp]:
        """Return the stamps of a target language, by segment."""
        return self._stamps.get(language, {})

    def translations(self, language: str) -> Iterator[Translation]:
        """Yield every segment that is translated into a target language, with its stamp."""
        return iterate_translations(self._report, language, self.stamps(language))

    def stamp(self, language: str, ids: Iterable[str], state: StampedState | None = None) -> Stamped:
        """Say that the translations of segments are of the source as it is now in the report.

        Without a state they keep the one they have; at first it is translated. An id that is none of a segment that is
        translated is passed over. It does not matter whether the report has the translations yet: an import stamps what
        it is about to write.
        """
        wanted = frozenset(ids)
        stamps = self._stamps.setdefault(language, {})
        counts = [0, 0, 0]
        for translation in tuple(self.translations(language)):
            name = translation.segment.id
            if name in wanted:
                new, old = translation.new_stamp(state), stamps.get(name)
                counts[0 if old is None else 2 if old == new else 1] += 1
                stamps[name] = new
        return Stamped(*counts)

    def gone(self) -> tuple[tuple[str, str], ...]:
        """Return language and id of each stamp whose segment the report does not have or does not translate."""
        return tuple(
            (language, name)
            for language, stamps in self._stamps.items()
            for name in stamps.keys() - self._known(language)
        )

    def prune(self) -> int:
        """Drop the stamps that are gone and return how many they were."""
        gone = self.gone()
        for language, name in gone:
            del self._stamps[language][name]
        return len(gone)

    def save(self) -> None:
        """Write what has changed, in one step; raises JjjdocError where the file has changed since it was read."""
        data = stamps_text(self._stamps).encode()
        if data == self._original or (self._original is None and not any(self._stamps.values())):
            return
        if self._original is None:
            write_files(self.path.parent, (OutputFile(self.path.name, data),))
        else:
            save_bytes(self.path, self.shown, self._original, data)
        self._original = data

    def _known(self, language: str) -> set[str]:
        if language not in self._report.languages[1:]:
            return set()
        return {each.segment.id for each in self.translations(language) if each.target is not None}


def select_targets(report: Report, language: str | None) -> tuple[str, ...]:
    """Return the target languages of a report that are meant: all, or what a tag means (`best_matches`)."""
    if language is None:
        return report.languages[1:]
    return best_matches(language, report.languages[1:])
