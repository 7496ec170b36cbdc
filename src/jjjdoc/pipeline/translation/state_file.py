"""The state file of a report: read, stamped, and what is to be written of it. Whatever changes a translation stamps it here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.loader.states import parse_stamps, stamps_text, state_path
from jjjdoc.loader.yaml import read_bytes
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Stamp, StampedState, Translation, iterate_translations, source_hash
from jjjdoc.pipeline.project.files import Change
from jjjdoc.tags import best_matches


class Stamped(Struct, frozen=True):
    """How many segments got their first stamp, another one, and the one they had."""

    new: int
    changed: int
    unchanged: int


class StateFile:
    """The stamps of one report. Nothing is written: `changes` says what is to be."""

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
        self._expected: dict[tuple[str, str], str] = {}
        self._settle()

    def stamps(self, language: str) -> Mapping[str, Stamp]:
        """Return the stamps of a target language, by segment."""
        return self._stamps.get(language, {})

    def translations(self, language: str) -> Iterator[Translation]:
        """Yield every segment that is translated into a target language, with its stamp."""
        return iterate_translations(self._report, language, self.stamps(language))

    def stamp(self, language: str, ids: Iterable[str], state: StampedState | None = None) -> Stamped:
        """Say that the translations of segments are of the source as it is now in the report.

        Without a state they keep the one they have; at first it is translated. An id that is none of a segment that is
        translated is passed over.
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

    def stamp_new(self, language: str, translation: Translation) -> None:
        """Stamp a translation that is about to be written, of the source that then stands in the report, as translated."""
        assert translation.target is not None, "what is written has a text"
        name = translation.segment.id
        self._stamps.setdefault(language, {})[name] = translation.new_stamp("translated")
        self._expected[language, name] = source_hash(translation.target.view.text)

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

    def changes(self, texts: Sequence[Change] = ()) -> list[Change]:
        """Return what has changed, to be written with the texts that are stamped, in an order of which each part is safe.

        First come the stamps with the hash of the text each is for: until that text is in the report, it counts as stale.
        Then come the texts, and last the stamps alone, so that a translation may be corrected by hand without becoming
        stale. If the writing ends before the texts, the import is to be made again, and makes the same; if it ends after
        some of them, those are stamped and the others stale; if it ends before the last step, nothing is missing.
        """
        before, after = self._data(self._expected), self._data({})
        if before != after:
            return [self._change(before), *texts, self._change(after)]
        is_same = after == self._original or (self._original is None and not any(self._stamps.values()))
        return [*(() if is_same else (self._change(after),)), *texts]

    def _change(self, data: bytes) -> Change:
        return Change(self.path, self.shown, data, self._original)

    def _data(self, expected: Mapping[tuple[str, str], str]) -> bytes:
        """Return the file with its stamps, some of which expect a text."""
        stamps = {
            language: {
                name: replace(stamp, target=expected.get((language, name), stamp.target))
                for name, stamp in named.items()
            }
            for language, named in self._stamps.items()
        }
        return stamps_text(stamps).encode()

    def _settle(self) -> None:
        """Drop what stamps expect where it has come, as after an import that ended before its last step."""
        for language, named in self._stamps.items():
            if not any(stamp.target for stamp in named.values()):
                continue
            for each in tuple(self.translations(language)):
                if each.stamp is not None and each.target is not None and not each.is_torn:
                    named[each.segment.id] = replace(each.stamp, target=None)

    def _known(self, language: str) -> set[str]:
        if language not in self._report.languages[1:]:
            return set()
        return {
            each.segment.id
            for each in self.translations(language)
            if each.target is not None or (each.stamp is not None and each.stamp.target is not None)
        }


def select_targets(report: Report, language: str | None) -> tuple[str, ...]:
    """Return the target languages of a report that are meant: all, or what a tag means (`best_matches`)."""
    if language is None:
        return report.languages[1:]
    return best_matches(language, report.languages[1:])
