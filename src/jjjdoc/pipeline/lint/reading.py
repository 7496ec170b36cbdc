"""From the bytes of a file to what rules look at: its documents, the pairs of its segments, what it allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jjjdoc.errors import Message
from jjjdoc.findings import Fault
from jjjdoc.lint.document import LintDocument, LintFile, Pair, passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.suppression import read_allowances
from jjjdoc.loader.encoding import Decoded, decode
from jjjdoc.loader.resolve import NO_FACT
from jjjdoc.locations import SourceText
from jjjdoc.readers.formats import REPORT, TMX, WORD, Format, ReadOptions, reader
from jjjdoc.tree.nodes import Document


class Reading(Struct, frozen=True):
    """A file as it was read; `decoded` is its whole text, of a Word file that which its places are offsets in.

    `faults` are those it could be read in spite of; `notices` say what there is beside texts, and cannot be checked.
    """

    file: LintFile
    decoded: Decoded
    faults: tuple[Fault, ...] = ()
    notices: tuple[Message, ...] = ()


def read_for_lint(data: bytes, path: str, form: Format, options: ReadOptions) -> Reading:
    """Read a file; raises JjjdocError for one that cannot be read, SourceError for a report with faults.

    A reference to a fact that is not there is for a rule to report; other references to nothing are faults.
    """
    if form is REPORT:
        return _read_report(data, path, options)
    if form is WORD:
        return _read_word(data, path, options)
    decoded = decode(data, path)
    documents = reader(form)(data, path, options)
    made = tuple(_lint_document(document, decoded.source) for document in documents)
    pairs = tuple(_pairs(made[:1], made[1:]))
    allowances = read_allowances(documents)
    file = LintFile(path, decoded.source, made, pairs, form.rows, allowances=allowances)
    return Reading(file, decoded)


def read_pairs(data: bytes, path: str, form: Format) -> Iterator[Pair]:
    """Yield the pairs of a file that is not a report, a memory's part by part; raises as `read_for_lint` does."""
    if form is not TMX:
        yield from read_for_lint(data, path, form, ReadOptions()).file.pairs
        return
    from jjjdoc.readers.exchange import read_tmx_in_parts  # noqa: PLC0415 - for memories alone

    for documents in read_tmx_in_parts(data, path):
        made = tuple(_lint_document(document, SourceText(path, "")) for document in documents)
        yield from _pairs(made[:1], made[1:])


def _read_word(data: bytes, path: str, options: ReadOptions) -> Reading:
    from jjjdoc.ooxml.hazards import find_hazards  # noqa: PLC0415 - lxml is loaded for Word files alone
    from jjjdoc.readers.docx.read import read_word  # noqa: PLC0415 - the same

    found = read_word(data, path, options)
    made = tuple(_lint_document(document, found.text.source) for document in found.documents)
    pairs = tuple(_pairs(made[:1], made[1:]))
    hazards = (each.message(path) for each in find_hazards(found.package))
    notices = (*hazards, *found.package.unread_notices())
    file = LintFile(path, found.text.source, made, pairs)
    return Reading(file, Decoded(found.text.source, "utf-8"), notices=notices)


def _read_report(data: bytes, path: str, options: ReadOptions) -> Reading:
    from jjjdoc.readers.report import read_report  # noqa: PLC0415 - editions are loaded for reports alone

    found = read_report(data, path, options)
    report = found.report
    made = tuple(_lint_document(document, report.source) for document in found.documents)
    by_language = [[each for each in made if each.language == language] for language in report.languages]
    pairs = tuple(pair for target in by_language[1:] for pair in _pairs(by_language[0], target))
    file = LintFile(path, report.source, made, pairs, facts=report.facts, allowances=report.allowances)
    faults = tuple(fault for fault in found.faults if fault.message.wording is not NO_FACT)
    return Reading(file, decode(data, path), faults)


def _lint_document(document: Document, source: SourceText) -> LintDocument:
    return LintDocument(document.languages[0], source, tuple(passages_of(document)), document)


def _pairs(source: Iterable[LintDocument], target: Iterable[LintDocument]) -> Iterator[Pair]:
    """Yield each segment that both have, once: what stands in summaries too is the same text."""
    targets = _by_segment(target)
    for segment, passage in _by_segment(source).items():
        if segment in targets:
            yield Pair(passage, targets[segment])


def _by_segment(documents: Iterable[LintDocument]) -> dict[str, Passage]:
    found: dict[str, Passage] = {}
    for document in documents:
        for passage in document.passages:
            if passage.segment is not None:
                found.setdefault(passage.segment, passage)
    return found
