"""Export: the segments that a translator is to see, in the format that the translator's program opens."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.editions.passes.references import WritingOut
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.formats import MEMORIES, FormatName, check_name, write_units
from jjjdoc.exchange.references import Reference
from jjjdoc.exchange.units import Rendered, Suggestion, Unit, UnitFile, changed_fact
from jjjdoc.exchange.xliff12 import Profile
from jjjdoc.model.report import Report
from jjjdoc.model.translation import Condition, Translation
from jjjdoc.model.walk import find_segments, iterate_sections
from jjjdoc.pipeline.project.files import write_output
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.project.sources import WHICH_REPORT
from jjjdoc.pipeline.translation.state_file import StateFile, select_targets
from jjjdoc.tags import is_same_language
from jjjdoc.tree.nodes import FactReference, Prose, TermReference
from jjjdoc.tree.walk import iterate_inlines

WHICH_LANGUAGE = Wording(
    en="the report has several target languages; say which with --target: {names}",
    zh="报告有多种目标语言，请用--target指明：{names}",
)
NO_LANGUAGE = Wording(
    en="report “{report}” is not translated into “{language}”", zh="报告“{report}”没有目标语言“{language}”"
)
OTHER_SOURCE = Wording(
    en="report “{report}” is written in “{known}” and can be translated only from that language,"
    " not from “{language}”",
    zh="报告“{report}”的原文语言为“{known}”，只能由此译出，不能由“{language}”译出",
)
NO_SECTION = Wording(
    en="no section, block or segment has the id “{id}”", zh="没有标识为“{id}”的章节、块或段落"
)

Suggest = Callable[[Prose], tuple[Suggestion, ...]]
"""What memories have for a source."""

_TO_DO: Final[tuple[Condition, ...]] = ("initial", "stale")


class ExportRequest(Struct, frozen=True):
    """What to export where; no state and no section are all of them, no target is the only one there is.

    `memories` are files that give suggestions, beside those of the settings.
    """

    form: FormatName
    output: Path
    report: str | None = None
    source: str | None = None
    target: str | None = None
    profile: Profile = "omegat"
    states: tuple[Condition, ...] = ()
    sections: tuple[str, ...] = ()
    memories: tuple[str, ...] = ()


class Exported(Struct, frozen=True):
    """What was written, and of how many segments that are translated."""

    file: UnitFile
    count: int


def export(settings: Settings, request: ExportRequest) -> Exported:
    """Write a file of units; raises JjjdocError where it is not clear what is meant, or it cannot be written."""
    guard = _guard(settings, request)
    guard.check(request.output)
    check_name(str(request.output), request.form)
    paths = select_reports(settings, () if request.report is None else (request.report,))
    if len(paths) > 1:
        raise JjjdocError(WHICH_REPORT(names=", ".join(path.stem for path in paths)))
    loaded = load_reports(settings, paths)
    (report,) = loaded.reports
    check_source(report, request.source)
    language = choose_target(report, request.target)
    translations = tuple(StateFile(report, settings.root).translations(language))
    chosen = _chosen(report, translations, request)
    writing = WritingOut(report, loaded.termbase)
    languages = (report.languages[0], language)
    with _suggesting(settings, request, writing, languages) as suggest:
        file = UnitFile(
            report=report.id,
            source_language=report.languages[0],
            target_language=language,
            units=tuple(_units(chosen, writing, languages, suggest)),
            date=report.date.isoformat(),
        )
    data = write_units(file, request.form, request.profile)
    write_output(request.output, data, guard)
    return Exported(file, len(translations))


def _guard(settings: Settings, request: ExportRequest) -> Guard:
    if not (request.memories or settings.memory):
        return Guard(settings)
    from jjjdoc.pipeline.memory.opening import memory_files  # noqa: PLC0415 - only where there are memories

    return Guard(settings, memory_files(settings, request.memories))


def _suggesting(
    settings: Settings, request: ExportRequest, writing: WritingOut, languages: tuple[str, str]
) -> AbstractContextManager[Suggest]:
    if request.form in MEMORIES or not (request.memories or settings.memory):
        return nullcontext(lambda _: ())
    from jjjdoc.pipeline.memory.suggestions import open_suggestions  # noqa: PLC0415 - only where there are memories

    return open_suggestions(settings, request.memories, writing, languages)


def check_source(report: Report, language: str | None) -> None:
    """Raise JjjdocError where somebody means another language than that in which a report is written."""
    known = report.languages[0]
    if language is not None and not is_same_language(language, known):
        raise JjjdocError(OTHER_SOURCE(report=report.id, language=language, known=known))


def choose_target(report: Report, language: str | None) -> str:
    """Return the one target language of a report that is meant; raises JjjdocError where there is none or several."""
    targets = select_targets(report, language)
    if not targets:
        raise JjjdocError(NO_LANGUAGE(report=report.id, language=language or ""))
    if len(targets) > 1:
        raise JjjdocError(WHICH_LANGUAGE(names=", ".join(targets)))
    return targets[0]


def _chosen(
    report: Report, translations: Sequence[Translation], request: ExportRequest
) -> tuple[Translation, ...]:
    named: set[str] = set()
    for name in request.sections:
        found = {segment.id for segment in find_segments(report, name)}
        if not found:
            known = [section.id for section in iterate_sections(report.sections)]
            raise JjjdocError(unknown(NO_SECTION(id=name), name, known))
        named |= found
    return tuple(
        each
        for each in translations
        if (not request.states or not _conditions(each).isdisjoint(request.states))
        and (not request.sections or each.segment.id in named)
        and (each.target is not None or request.form not in MEMORIES)
    )


def _units(
    translations: Sequence[Translation], writing: WritingOut, languages: tuple[str, str], suggest: Suggest
) -> Iterator[Unit]:
    for each in translations:
        stamp = each.stamp
        conditions = _conditions(each)
        rendered = _rendered(each.source, writing, languages)
        yield Unit(
            id=each.segment.id,
            source=each.source.view.text,
            target=None if each.target is None else each.target.view.text,
            state="initial" if each.target is None else "translated" if stamp is None else stamp.state,
            source_hash=each.hash,
            facts=rendered[FactReference],
            terms=rendered[TermReference],
            note="\n".join(_fact_notes(each)),
            previous=stamp.source if stamp is not None and "stale" in conditions else None,
            section=each.section,
            suggestions=() if conditions.isdisjoint(_TO_DO) else suggest(each.source),
        )


def _conditions(translation: Translation) -> set[Condition]:
    """Return what a translation is counted as, and stale where a figure in it has another sign or unit by now."""
    return {translation.condition, "stale"} if translation.changed_facts else {translation.condition}


def _fact_notes(translation: Translation) -> Iterator[str]:
    was = {} if translation.stamp is None else translation.stamp.facts
    for name in translation.changed_facts:
        traits = (f"{each.sign} {each.unit}".strip() for each in (was[name], translation.facts[name]))
        yield changed_fact(name, " → ".join(traits))


def _rendered(
    source: Prose, writing: WritingOut, languages: tuple[str, str]
) -> dict[type[FactReference | TermReference], dict[str, Rendered]]:
    """Return what each reference is written as, by its kind and by what stands between its brackets."""
    found: dict[type[FactReference | TermReference], dict[str, Rendered]] = {
        FactReference: {},
        TermReference: {},
    }
    for inline in iterate_inlines(source.inlines):
        if isinstance(inline, FactReference | TermReference):
            ours, theirs = (writing.reference(inline, language) for language in languages)
            if ours is not None and theirs is not None:
                body = Reference(source.view.text[inline.start : inline.end]).body
                found[type(inline)][body] = Rendered(ours, theirs)
    return found
