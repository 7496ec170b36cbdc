"""The state of translations after a pull: what was reworded in one language has to be looked at in the other.

A source that is reworded makes its translations stale, for their stamps hold the text that it was. A translation that
is reworded is translated again: nobody has reviewed it as it is now.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from msgspec.structs import replace

from jjjdoc.language.markup import parse_markup
from jjjdoc.locations import TextView
from jjjdoc.model.report import Report
from jjjdoc.model.state import source_hash
from jjjdoc.model.translation import Translation
from jjjdoc.pipeline.pull.revising import Revised
from jjjdoc.pipeline.state_file import StateFile
from jjjdoc.tree.inlines import Prose


def stamp_revised(file: StateFile, report: Report, revised: Sequence[Revised]) -> None:
    """Stamp what is about to be reworded; nothing is written.

    A translation without a stamp gets one of the source as it is, if that alone is reworded: so it will be stale. A
    translation that was of the source is one of the source that is to be written.
    """
    source, *targets = report.languages
    sources = _texts(revised, source)
    for language in targets:
        texts = _texts(revised, language)
        found = {each.segment.id: each for each in file.translations(language) if each.target is not None}
        file.stamp(
            language, [name for name in sources.keys() - texts.keys() if _has_no_stamp(found.get(name))]
        )
        for name, text in texts.items():
            each = found.get(name)
            if each is not None and (_is_current(each) or _is_expected(each, text)):
                new = replace(each, source=sources.get(name, each.source), target=text)
                file.stamp_new(language, new)


def _texts(revised: Sequence[Revised], language: str) -> Mapping[str, Prose]:
    """Return the new texts of a language, by segment."""
    return {
        each.segment: parse_markup(TextView.of_generated(each.text), each.segment, language)[0]
        for each in revised
        if each.language == language
    }


def _has_no_stamp(translation: Translation | None) -> bool:
    return translation is not None and translation.stamp is None


def _is_expected(translation: Translation, text: Prose) -> bool:
    """Tell whether this text was to be written when an earlier pull was interrupted."""
    stamp = translation.stamp
    return stamp is not None and stamp.target == source_hash(text.view.text)


def _is_current(translation: Translation) -> bool:
    """Tell whether a translation is known to be one of the source as it is."""
    return translation.stamp is not None and not (
        translation.condition == "stale" or translation.changed_facts
    )
