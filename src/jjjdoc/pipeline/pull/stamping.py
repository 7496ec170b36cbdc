"""The state of translations after a pull: what was reworded in one language has to be looked at in the other.

A source that is reworded makes its translations stale, for their stamps hold the text that it was. A translation that
is reworded is translated again: nobody has reviewed it as it is now.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from jjjdoc.config.settings import Settings
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Translation
from jjjdoc.pipeline.pull.revising import Revised
from jjjdoc.pipeline.reports import load_reports, select_reports
from jjjdoc.pipeline.state_file import StateFile


@dataclass(slots=True)
class Stamping:
    """What is to be stamped in one report: begun before its source is written, finished after."""

    settings: Settings
    report: Report
    _file: StateFile = field(init=False)
    _again: dict[str, list[str]] = field(default_factory=dict)

    def begin(self, revised: Sequence[Revised]) -> None:
        """Note what is about to be reworded; nothing is written. Raises JjjdocError for a faulty state file.

        A translation without a stamp gets one of the source as it is, if that alone is reworded: so it will be stale.
        """
        self._file = StateFile(self.report, self.settings.root)
        source, *targets = self.report.languages
        changed = {
            tag: {each.segment for each in revised if each.language == tag} for tag in self.report.languages
        }
        for language in targets:
            found = {each.segment.id: each for each in self._file.translations(language) if each.target}
            unstamped = [
                name for name in changed[source] - changed[language] if _has_no_stamp(found.get(name))
            ]
            self._file.stamp(language, unstamped)
            self._again[language] = [name for name in changed[language] if _is_current(found.get(name))]

    def finish(self) -> None:
        """Write the stamps, after the source was; a translation that was of the source is one of the new source."""
        self._file.save()
        if any(self._again.values()):
            loaded = load_reports(self.settings, select_reports(self.settings, (self.report.id,)))
            file = StateFile(loaded.reports[0], self.settings.root)
            for language, ids in self._again.items():
                file.stamp(language, ids, "translated")
            file.save()


def _has_no_stamp(translation: Translation | None) -> bool:
    return translation is not None and translation.stamp is None


def _is_current(translation: Translation | None) -> bool:
    """Tell whether a translation is known to be one of the source as it is."""
    if translation is None or translation.stamp is None:
        return False
    return not (translation.is_source_changed or translation.changed_facts)
