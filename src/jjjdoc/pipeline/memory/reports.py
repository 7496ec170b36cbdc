"""An earlier report as a memory: its translations, each with the source that it was made from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.markup import parse_markup
from jjjdoc.loader.report import read_report
from jjjdoc.loader.states import parse_stamps, state_path
from jjjdoc.loader.yaml import decode_source, read_bytes
from jjjdoc.locations import TextView
from jjjdoc.model.report import Report
from jjjdoc.model.state import Stamps
from jjjdoc.model.termbase import Termbase
from jjjdoc.model.translation import Translation, iterate_translations
from jjjdoc.pipeline.memory.record import Remembered, Wordings
from jjjdoc.pipeline.writing_out import WritingOut
from jjjdoc.tree.inlines import FactReference, Prose, TermReference
from jjjdoc.tree.walk import iterate_inlines


def remember_report(
    data: bytes, path: str, file: Path, root: Path, termbase: Termbase
) -> Iterator[Remembered]:
    """Yield the translations between Chinese and English in a report.

    References to what is not there stay as they are written. Raises SourceError for other faults of the report, and for
    those of its state file.
    """
    report, _ = read_report(decode_source(data, path), file, root, termbase.concepts)
    stamps = _stamps(file, path)
    source = report.languages[0]
    for target in report.languages[1:]:
        if {primary_subtag(source), primary_subtag(target)} == {"zh", "en"}:
            translated = [
                each
                for each in iterate_translations(report, target, stamps.get(target, {}))
                if each.target is not None and each.target.view.text.strip() and not each.is_torn
            ]
            yield from _remembered(report, termbase, translated, target)


def _stamps(file: Path, path: str) -> Stamps:
    kept = state_path(file)
    shown = state_path(Path(path)).as_posix()
    return parse_stamps(read_bytes(kept, shown), shown) if kept.exists() else {}


def _remembered(
    report: Report, termbase: Termbase, translations: Sequence[Translation], target: str
) -> Iterator[Remembered]:
    source = report.languages[0]
    texts = {
        source: [_translated_source(each, source) for each in translations],
        target: [each.target for each in translations if each.target is not None],
    }
    writing = WritingOut(report, termbase)
    sides = {
        primary_subtag(language): [wordings_of(text, writing, language) for text in texts[language]]
        for language in texts
    }
    for each, zh, en in zip(translations, sides["zh"], sides["en"], strict=True):
        view = each.source.view
        position = view.source.position(view.source_range(0, 1)[0])
        yield Remembered(zh, en, view.source.path, position.line, position.column, each.segment.id)


def _translated_source(translation: Translation, language: str) -> Prose:
    """Return the source that a translation was made from: where it is stale, not the one that stands in the report."""
    stamp = translation.stamp
    if translation.condition != "stale" or stamp is None:
        return translation.source
    return parse_markup(TextView.of_generated(stamp.source), translation.segment.id, language)[0]


def wordings_of(prose: Prose, writing: WritingOut, language: str) -> Wordings:
    """Return a text as a reader sees it and as it is written; one that cannot be written out is shown as it is written."""
    template = prose.view.text
    is_whole = all(
        writing.reference(inline, language) is not None
        for inline in iterate_inlines(prose.inlines)
        if isinstance(inline, FactReference | TermReference)
    )
    return Wordings(writing.plain_text(prose.inlines, language) if is_whole else template, template)
