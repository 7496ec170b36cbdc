"""Import: translations that come back are checked one by one, and written into the report in place, all or none."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal, get_args

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.config.settings import Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.editions.passes.references import WritingOut
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.exchange.formats import read_units
from jjjdoc.exchange.references import set_off
from jjjdoc.exchange.units import Unit, UnitFile
from jjjdoc.exchange.word_table import Tracked
from jjjdoc.exchange.xml import MAX_BYTES, TOO_BIG
from jjjdoc.language.completeness import find_shortfall
from jjjdoc.language.labels import is_chinese
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.report import read_report
from jjjdoc.loader.rewording import Remark, remark_edits
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.texts import NewText, write_texts
from jjjdoc.loader.yaml import decode_source, read_bytes
from jjjdoc.locations import SourceText
from jjjdoc.model.report import Report
from jjjdoc.model.termbase import Termbase
from jjjdoc.model.translation import Translation, source_hash
from jjjdoc.pipeline.project.files import CHANGED, edited, write_together
from jjjdoc.pipeline.project.reports import NO_REPORT, list_reports, load_reports
from jjjdoc.pipeline.translation.export import choose_target
from jjjdoc.pipeline.translation.import_checks import (
    UNFINISHED,
    RefusedError,
    check_complete,
    check_length,
    check_moved,
    check_written_out,
    figure_warnings,
    form_warnings,
    is_untranslated,
    normalised,
    parse_target,
    shortfall_warnings,
)
from jjjdoc.pipeline.translation.state_file import StateFile
from jjjdoc.tags import is_same_language
from jjjdoc.tree.nodes import Prose

NO_REPORT_NAMED = Wording(
    en="{path}: the file does not name its report; files from jjjdoc export do",
    zh="{path}：文件未注明所属报告；由“jjjdoc export”导出的文件均有注明",
)
NO_TARGET_NAMED = Wording(
    en="{path}: the file does not give its target language; set it with --target",
    zh="{path}：文件未注明译文语言，请用--target指明",
)
OTHER_LANGUAGE = Wording(
    en="{path}: the file names “{language}”, but “{given}” was expected",
    zh="{path}：文件注明的语言是“{language}”，而不是“{given}”",
)
WRONG_SOURCE = Wording(
    en="{path}: the file is translated from “{language}”, but the report is written in “{known}”",
    zh="{path}：文件的原文语言为“{language}”，报告的原文语言为“{known}”",
)
NO_SEGMENT = Wording(
    en="the report has no segment with this id to translate", zh="报告中没有此标识的待译段落"
)
TWICE = Wording(en="it appears {count} times in the file", zh="在文件中出现{count}次")

Kind = Literal["new", "changed", "unchanged", "untranslated", "refused"]
KINDS: Final[tuple[Kind, ...]] = get_args(Kind)


class Outcome(Struct, frozen=True):
    """What became of a unit: why it was refused, and what should be looked at where it was not."""

    unit: Unit
    kind: Kind
    reason: Message | None = None
    warnings: tuple[Message, ...] = ()


class Imported(Struct, frozen=True):
    """What an import did, or would do: the outcome of each unit, in the order of the file, and the lines of a diff.

    `still_stale` are the segments whose translation came back as it was, though their source is another; `noted` are
    those that a translator has left a note on, which their `remark` has now.
    """

    path: str
    report: str
    language: str
    outcomes: tuple[Outcome, ...]
    diff: tuple[str, ...]
    still_stale: tuple[str, ...] = ()
    noted: tuple[str, ...] = ()

    def count(self, kind: Kind) -> int:
        """Return how many units came out so."""
        return sum(outcome.kind == kind for outcome in self.outcomes)


class _Change(Struct, frozen=True):
    """A translation that is taken."""

    translation: Translation
    prose: Prose


def import_translations(
    settings: Settings,
    path: Path,
    *,
    source: str | None = None,
    target: str | None = None,
    dry_run: bool = False,
    tracked: Tracked = "refuse",
) -> Imported:
    """Write the translations of a file into its report, and stamp them; what is refused is left as it is.

    `source` and `target` are the languages of a file that does not say them. With `dry_run` nothing is written and the
    diff is there. `tracked` says what is done with tracked changes of a Word file. Raises JjjdocError for a file that
    cannot be read, is of other languages, or belongs to no report of the project; then nothing is written either.
    """
    shown = str(path)
    file = read_units(read_bytes(path, shown, MAX_BYTES, TOO_BIG), shown, tracked)
    file = replace(
        file,
        source_language=_language(file.source_language, source, shown),
        target_language=_language(file.target_language, target, shown),
    )
    loaded = load_reports(settings, [_find_report(settings, file, shown)])
    (report,) = loaded.reports
    language = _target_of(report, file, shown)
    state = StateFile(report, settings.root)
    judge = _Judge(report, language, tuple(state.translations(language)))
    outcomes = judge.outcomes(file, loaded.termbase)
    remarks = judge.remarks(outcomes)
    changed = _changed_files(settings, report, language, judge.changes, remarks)
    _check_official(settings, report, changed, loaded.termbase)
    if not dry_run:
        for change in judge.changes:
            state.stamp_new(language, replace(change.translation, target=change.prose))
        write_together(
            state.changes(
                [edited(settings.root / old.path, old.path, data, text) for old, data, text in changed]
            )
        )
    diff = tuple(line for old, _, text in changed for line in _diff(old, text)) if dry_run else ()
    noted = tuple(remarks)
    return Imported(shown, report.id, language, outcomes, diff, judge.still_stale(outcomes), noted)


def _language(named: str, given: str | None, shown: str) -> str:
    """Return the language of a file: the one it names, which must be the one that is given, or that one."""
    if named and given and not is_same_language(named, given):
        raise JjjdocError(OTHER_LANGUAGE(path=shown, language=named, given=given))
    return named or given or ""


def _find_report(settings: Settings, file: UnitFile, shown: str) -> Path:
    if not file.report:
        raise JjjdocError(NO_REPORT_NAMED(path=shown))
    reports = {report.id: report.path for report in list_reports(settings)}
    if file.report not in reports:
        raise JjjdocError(unknown(NO_REPORT(name=file.report), file.report, reports))
    return reports[file.report]


def _target_of(report: Report, file: UnitFile, shown: str) -> str:
    if not file.target_language:
        raise JjjdocError(NO_TARGET_NAMED(path=shown))
    source = report.languages[0]
    if file.source_language and not is_same_language(file.source_language, source):
        raise JjjdocError(WRONG_SOURCE(path=shown, language=file.source_language, known=source))
    return choose_target(report, file.target_language)


class _Judge:
    """Decides on each unit, and collects what is to be written."""

    def __init__(self, report: Report, language: str, translations: Sequence[Translation]) -> None:
        self._report = report
        self._language = language
        self._translations = {each.segment.id: each for each in translations}
        self.changes: list[_Change] = []

    def outcomes(self, file: UnitFile, termbase: Termbase) -> tuple[Outcome, ...]:
        """Return the outcome of each unit of a file."""
        counts = Counter(unit.id for unit in file.units)
        writing = WritingOut(self._report, termbase)
        first = (self._judged(unit, counts[unit.id]) for unit in file.units)
        return tuple(
            outcome if prose is None else self._weighed(outcome, prose, writing) for outcome, prose in first
        )

    def still_stale(self, outcomes: Sequence[Outcome]) -> tuple[str, ...]:
        """Return the ids of the stale translations that have come back unchanged."""
        unchanged = (each.unit.id for each in outcomes if each.kind == "unchanged")
        return tuple(name for name in unchanged if _is_stale(self._translations[name]))

    def remarks(self, outcomes: Sequence[Outcome]) -> dict[str, Remark]:
        """Return the notes of translators by segment, whatever became of the translation."""
        counts = Counter(each.unit.id for each in outcomes)
        return {
            unit.id: Remark(self._translations[unit.id].source.view, unit.remarks)
            for unit in (each.unit for each in outcomes)
            if unit.remarks and unit.id in self._translations and counts[unit.id] == 1
        }

    def _judged(self, unit: Unit, count: int) -> tuple[Outcome, Prose | None]:
        """Return an outcome, and the translation where there is one to be taken."""
        translation = self._translations.get(unit.id)
        if translation is None:
            return Outcome(unit, "refused", NO_SEGMENT()), None
        try:
            if count > 1:
                raise RefusedError(TWICE(count=count))
            return self._compared(unit, translation)
        except RefusedError as refusal:
            return Outcome(unit, "refused", refusal.message), None

    def _compared(self, unit: Unit, translation: Translation) -> tuple[Outcome, Prose | None]:
        if unit.fault is not None:
            raise RefusedError(unit.fault)
        if unit.target is None or is_untranslated(unit, self._report.languages[0]):
            return Outcome(unit, "untranslated"), None
        sent = normalised(unit.target, self._language)
        text = sent if is_chinese(self._language) else set_off(sent)
        current = None if translation.target is None else translation.target.view.text
        if current in (sent, text) or unit.sent in {source_hash(sent), source_hash(text)}:
            return Outcome(unit, "unchanged"), None
        if unit.state == "initial":
            raise RefusedError(UNFINISHED())
        check_moved(unit, translation)
        check_complete(text, translation, self._language)
        prose = parse_target(text, translation, self._language)
        return Outcome(unit, "new" if current is None else "changed"), prose

    def _weighed(self, outcome: Outcome, prose: Prose, writing: WritingOut) -> Outcome:
        translation = self._translations[outcome.unit.id]
        try:
            check_written_out(prose, writing)
            warnings = tuple(self._warnings(translation.source, prose, writing))
        except RefusedError as refusal:
            return Outcome(outcome.unit, "refused", refusal.message)
        self.changes.append(_Change(translation, prose))
        return replace(outcome, warnings=warnings)

    def _warnings(self, source: Prose, target: Prose, writing: WritingOut) -> Iterator[Message]:
        """Yield what should be looked at; raises RefusedError for what surely lacks sentences."""
        languages = (source.language, target.language)
        texts = [writing.plain_text(each.inlines, each.language) for each in (source, target)]
        shortfall = find_shortfall(texts[0], texts[1], languages)
        check_length(shortfall)
        yield from shortfall_warnings(shortfall)
        yield from figure_warnings(texts[0], texts[1], languages)
        yield from form_warnings(source, target)


def _is_stale(translation: Translation) -> bool:
    return translation.condition == "stale" or bool(translation.changed_facts)


_Changed = list[tuple[SourceText, bytes, str]]
"""Files with what was read and the text they are to have."""


def _changed_files(
    settings: Settings,
    report: Report,
    language: str,
    changes: Sequence[_Change],
    remarks: Mapping[str, Remark],
) -> _Changed:
    """Return the files of a report that change: the report itself, or one that it includes."""
    texts: dict[str, list[NewText]] = {}
    notes: dict[str, list[Remark]] = {}
    sources: dict[str, SourceText] = {}
    for change in changes:
        view = change.translation.source.view
        sources[view.source.path] = view.source
        new = NewText(view.source_range(0, 1)[0], change.prose.view.text)
        texts.setdefault(view.source.path, []).append(new)
    for remark in remarks.values():
        sources[remark.view.source.path] = remark.view.source
        notes.setdefault(remark.view.source.path, []).append(remark)
    found: _Changed = []
    for shown, source in sources.items():
        data = read_bytes(settings.root / shown, shown)
        if decode_source(data, shown).text != source.text:
            raise JjjdocError(CHANGED(path=shown))
        noted, own = _with_remarks(source, notes.get(shown, ()), texts.get(shown, ()))
        text = write_texts(noted, Languages(report.languages), language, own) if own else noted.text
        if text != source.text:
            found.append((source, data, text))
    return found


def _with_remarks(
    source: SourceText, remarks: Sequence[Remark], texts: Sequence[NewText]
) -> tuple[SourceText, list[NewText]]:
    """Return a file with remarks added, and the texts for it at the places they have there."""
    edits = remark_edits(source, remarks) if remarks else ()
    moved = [
        NewText(
            new.beside + sum(len(edit.new) - len(edit.old) for edit in edits if edit.end <= new.beside),
            new.text,
        )
        for new in texts
    ]
    return SourceText(source.path, apply_edits(source.text, edits)), moved


def _check_official(settings: Settings, report: Report, changed: _Changed, termbase: Termbase) -> None:
    """Make sure that an official document can still be read: parts of it have a form (GB/T 9704-2012).

    Of other texts nothing can be wrong that has not been looked at. Raises SourceError with every fault.
    """
    for source, _, text in changed:
        if report.official is not None and source.path == report.source.path:
            new = SourceText(source.path, text)
            read_report(new, settings.root / source.path, settings.root, termbase.concepts)


def _diff(source: SourceText, text: str) -> Iterator[str]:
    from jjjdoc.language.difference import diff_lines  # noqa: PLC0415 - only when asked for

    for line in diff_lines(source.text.split("\n"), text.split("\n"), source.path):
        yield line.removesuffix("\r")
