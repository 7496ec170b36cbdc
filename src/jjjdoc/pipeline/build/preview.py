"""Preview: one segment, block, section or fact in all its languages, as an edition would show it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import assert_never

from msgspec import Struct

from jjjdoc.config.suggestion import unknown
from jjjdoc.editions.passes.references import write_figures, write_terms
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.quantity.write import write_fact
from jjjdoc.locations import Place
from jjjdoc.model.fact import Fact
from jjjdoc.model.report import Report, Segment
from jjjdoc.model.termbase import Termbase
from jjjdoc.model.walk import find_segments, iterate_sections, iterate_segments
from jjjdoc.pipeline.project.reports import Loaded
from jjjdoc.tree import nodes

NO_ID = Wording(en="no segment, section or fact has the id “{id}”", zh="没有标识为“{id}”的段落、章节或数据")


class Preview(Struct, frozen=True):
    """A segment, or a fact in one period, with its text by language; None where it is not translated yet."""

    id: str
    place: Place
    texts: tuple[tuple[str, str | None], ...]


def preview(loaded: Loaded, id: str) -> tuple[Preview, ...]:  # noqa: A002 - the format's word
    """Return everything that an id stands for, in every report; raises JjjdocError where that is nothing."""
    found = [shown for report in loaded.reports for shown in _in_report(report, loaded.termbase, id)]
    if not found:
        known = dict.fromkeys(name for report in loaded.reports for name in _ids(report))
        raise JjjdocError(unknown(NO_ID(id=id), id, known))
    return tuple(found)


def _in_report(report: Report, termbase: Termbase, name: str) -> Iterator[Preview]:
    if name in report.facts:
        yield from _preview_fact(report.facts[name], report.languages)
    yield from _preview_segments(tuple(find_segments(report, name)), report, termbase)


def _ids(report: Report) -> Iterator[str]:
    yield from (section.id for section in iterate_sections(report.sections))
    yield from report.facts
    yield from (segment.id for segment in iterate_segments(report))


def _preview_fact(fact: Fact, languages: Sequence[str]) -> Iterator[Preview]:
    for value in fact.values:
        name = fact.id if value.period is None else f"{fact.id}@{value.period}"
        texts = tuple(
            (language, write_fact(fact, value.period, nodes.FactOptions(), language))
            for language in languages
        )
        yield Preview(name, value.place, texts)


def _preview_segments(segments: Sequence[Segment], report: Report, termbase: Termbase) -> Iterator[Preview]:
    prose = [text for segment in segments for text in segment.texts.values()]
    document = nodes.Document(
        report=report.id,
        edition="",
        languages=report.languages,
        date=report.date.isoformat(),
        fronts=(),
        blocks=tuple(nodes.Paragraph(text) for text in prose),
    )
    written = write_figures(write_terms(document, termbase), report.facts).blocks
    texts = iter(block.prose for block in written if isinstance(block, nodes.Paragraph))
    for segment in segments:
        by_language = {language: _plain(next(texts)) for language in segment.texts}
        yield Preview(
            segment.id, segment.place, tuple((tag, by_language.get(tag)) for tag in report.languages)
        )


def _plain(prose: nodes.Prose) -> str:
    return "".join(map(_plain_inline, prose.inlines))


def _plain_inline(inline: nodes.Inline) -> str:
    match inline:
        case nodes.Text():
            return inline.text
        case nodes.Emphasis() | nodes.Strong() | nodes.Link():
            return "".join(map(_plain_inline, inline.children))
        case nodes.FactReference():
            return f"{{{inline.fact}}}" if inline.text is None else inline.text
        case nodes.TermReference():
            return f"[[{inline.concept}]]" if inline.text is None else inline.text
        case nodes.NoteReference():
            return f"[^{inline.note}]"
        case nodes.CrossReference():
            return f"{{@{inline.target}}}"
        case _:
            assert_never(inline)
