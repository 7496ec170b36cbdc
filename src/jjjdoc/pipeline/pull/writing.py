"""The source files that a pull changes: shown as a difference, or to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.config.settings import Settings
from jjjdoc.language.markup import parse_markup
from jjjdoc.loader.rewording import Remark, Rewording, reword
from jjjdoc.loader.yaml import decode_source, read_bytes
from jjjdoc.locations import TextView
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Translation, source_hash
from jjjdoc.pipeline.project.files import Change, edited
from jjjdoc.pipeline.pull.current import Current
from jjjdoc.pipeline.pull.revising import Revised
from jjjdoc.pipeline.translation.state_file import StateFile
from jjjdoc.tree.nodes import Prose

# The state of translations after a pull: what was reworded in one language has to be looked at in the other.
#
# A source that is reworded makes its translations stale, for their stamps hold the text that it was. A translation that
# is reworded is translated again: nobody has reviewed it as it is now.


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


class Rewritten(Struct, frozen=True):
    """A source file, as messages show its path, before and after; `data` is what was read."""

    path: str
    before: str
    after: str
    data: bytes

    def change(self, root: Path) -> Change:
        """Return the file as it is to be written; its path is relative to `root`."""
        return edited(root / self.path, self.path, self.data, self.after)

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff."""
        from jjjdoc.language.difference import diff_lines  # noqa: PLC0415 - only when something has changed

        for line in diff_lines(self.before.split("\n"), self.after.split("\n"), self.path):
            yield line.removesuffix("\r")


def reworded_files(
    settings: Settings,
    current: Current,
    revised: Sequence[Revised],
    remarks: Mapping[tuple[str, str], Sequence[str]],
) -> tuple[Rewritten, ...]:
    """Return the files that change; nothing is written. Raises JjjdocError for a file that cannot be changed safely."""
    rewordings: dict[str, list[Rewording]] = {}
    notes: dict[str, list[Remark]] = {}
    for each in revised:
        made = Rewording(each.template.view, each.language, each.text)
        rewordings.setdefault(_path(each.template), []).append(made)
    for (segment, language), lines in remarks.items():
        template = current.template(segment, language)
        if template is not None:
            notes.setdefault(_path(template), []).append(Remark(template.view, tuple(lines)))
    found: list[Rewritten] = []
    for path in dict.fromkeys([*rewordings, *notes]):
        data = read_bytes(settings.root / path, path)
        source = decode_source(data, path)
        after = reword(source, rewordings.get(path, ()), notes.get(path, ()))
        if after != source.text:
            found.append(Rewritten(path, source.text, after, data))
    return tuple(found)


def _path(prose: Prose) -> str:
    return prose.view.source.path
