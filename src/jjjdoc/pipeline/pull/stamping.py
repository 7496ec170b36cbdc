"""The state of translations after a pull: what was reworded in one language has to be looked at in the other.

A source that is reworded makes its translations stale, for their stamps hold the text that it was. A translation that
is reworded is translated again: nobody has reviewed it as it is now.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Translation
from jjjdoc.pipeline.pull.revising import Revised
from jjjdoc.pipeline.reports import load_reports, select_reports
from jjjdoc.pipeline.state_file import StateFile


class Stamping(Struct):
    """What is to be stamped in one report: begun before its source is written, finished after."""

    settings: Settings
    report: str
    file: StateFile
    again: dict[str, list[str]]

    @classmethod
    def begin(cls, settings: Settings, report: Report, revised: Sequence[Revised]) -> Stamping:
        """Note what is about to be reworded; nothing is written. Raises JjjdocError for a faulty state file.

        A translation without a stamp gets one of the source as it is, if that alone is reworded: so it will be stale.
        """
        stamping = cls(settings, report.id, StateFile(report, settings.root), {})
        source, *targets = report.languages
        changed = {
            tag: {each.segment for each in revised if each.language == tag} for tag in report.languages
        }
        for language in targets:
            found = {each.segment.id: each for each in stamping.file.translations(language) if each.target}
            unstamped = [
                name for name in changed[source] - changed[language] if _has_no_stamp(found.get(name))
            ]
            stamping.file.stamp(language, unstamped)
            stamping.again[language] = [name for name in changed[language] if _is_current(found.get(name))]
        return stamping

    def finish(self) -> None:
        """Write the stamps, after the source was; a translation that was of the source is one of the new source."""
        self.file.save()
        if any(self.again.values()):
            loaded = load_reports(self.settings, select_reports(self.settings, (self.report,)))
            file = StateFile(loaded.reports[0], self.settings.root)
            for language, ids in self.again.items():
                file.stamp(language, ids, "translated")
            file.save()


def _has_no_stamp(translation: Translation | None) -> bool:
    return translation is not None and translation.stamp is None


def _is_current(translation: Translation | None) -> bool:
    """Tell whether a translation is known to be one of the source as it is."""
    if translation is None or translation.stamp is None:
        return False
    return not (translation.is_source_changed or translation.changed_facts)
