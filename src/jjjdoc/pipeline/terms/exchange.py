"""Makes a glossary from a term table or a TBX file, and says what it could not read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Final, cast

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.exchange.tbx import write_tbx2, write_tbx3
from jjjdoc.exchange.term_tables import TermFormat, term_losses, write_omegat, write_term_table
from jjjdoc.exchange.xml import looks_like_xml
from jjjdoc.findings import Fault, SourceError
from jjjdoc.language.term.spellings import unify
from jjjdoc.loader.term_table import TermRow, read_term_table
from jjjdoc.loader.termbase import read_termbase
from jjjdoc.loader.termbase_shapes import TERM_LANGUAGES
from jjjdoc.loader.termbase_text import write_termbase
from jjjdoc.loader.yaml import read_bytes
from jjjdoc.locations import Place, SourceText
from jjjdoc.model.termbase import Concept, Term, Termbase, TermStatus
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.files import write_output
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.terms.collection import Collected, TermCollection
from jjjdoc.pipeline.terms.tbx import NO_ENTRIES, collect_tbx

# Writes the glossary for other programs, and says what their format has no place for.


NO_CONCEPTS = Wording(en="the glossary has no concepts", zh="术语表中没有概念")

TERM_WRITERS: Final[dict[TermFormat, Callable[[Termbase, str], bytes]]] = {
    "tbx": lambda termbase, _: write_tbx2(termbase),
    "tbx3": lambda termbase, _: write_tbx3(termbase),
    "csv": lambda termbase, _: write_term_table(termbase),
    "omegat": lambda termbase, source: write_omegat(termbase, source, _other(source)),
}
"""By name; the language that is translated from makes a difference to OmegaT alone."""


class TermExport(Struct, frozen=True):
    """How many concepts the glossary has, and how often each of its keys holds what is not in the file."""

    concepts: int
    losses: dict[str, int]


def export_terms(
    termbase: Termbase,
    form: TermFormat,
    output: Path,
    *,
    source: str,
    own: Path,
    settings: Settings | None = None,
) -> TermExport:
    """Write a glossary in a format; `source` is `zh` or `en`, `own` the file of the glossary, which is not overwritten.

    Raises JjjdocError where there is nothing to write, or it cannot be written.
    """
    if not termbase.concepts:
        raise JjjdocError(NO_CONCEPTS())
    write_output(output, TERM_WRITERS[form](termbase, source), Guard(settings, (own,)))
    return TermExport(len(termbase.concepts), term_losses(termbase, form))


def _other(language: str) -> str:
    return next(each for each in TERM_LANGUAGES if each != language)


_EXISTS = Wording(
    en="{path} already exists; name another file, or overwrite it with --force",
    zh="{path}已存在；请另取文件名，或用--force覆盖",
)
_NO_ROWS = Wording(en="{path}: the table has no rows", zh="{path}：表格没有内容行")
_NO_TERM = Wording(
    en="the row has nothing under “{column}” and was skipped", zh="此行“{column}”列为空，整行未导入"
)
_TWICE = Wording(
    en="“{text}” is under both forbid and forbid_if_zh; jjjdoc treats it as always wrong",
    zh="“{text}”同时列于forbid和forbid_if_zh，按一律禁用处理",
)
_NO_FORM = Wording(
    en="there is nothing after “{prefix}” under “{column}”", zh="“{column}”列中“{prefix}”之后没有内容"
)

_OTHERS = {"zh": "zh_alt", "en": "accept"}

_BETWEEN_FORMS = regex("[|\uff5c\n]")
_PREFIXES = regex(r"(?:(?:cs|tok):\s*)*")


class TermImport(Struct, frozen=True):
    """What an import made: how many rows or entries the file has and how many became concepts, and what was not read."""

    path: Path
    rows: int
    concepts: int
    remarks: tuple[Fault, ...]
    is_tbx: bool = False


def import_terms(file: Path, output: Path, *, force: bool, settings: Settings | None = None) -> TermImport:
    """Write a glossary of the rows of a term table, or the entries of a TBX file, each a concept.

    Raises JjjdocError where the output is there already and `force` is not set, or is a file that is kept, SourceError where
    not one row can be read; then nothing is written.
    """
    guard = Guard(settings, (file,), replaces=frozenset({"glossary", "yaml"}))
    guard.check(output)
    if output.exists() and not force:
        raise JjjdocError(_EXISTS(path=output))
    shown = str(file)
    data = read_bytes(file, shown)
    is_tbx = looks_like_xml(data)
    collected = collect_tbx(data, shown) if is_tbx else _collect_rows(data, shown)
    termbase, remarks = collected.termbase, collected.remarks
    if not termbase.concepts:
        raise (
            SourceError(remarks)
            if collected.count
            else JjjdocError((NO_ENTRIES if is_tbx else _NO_ROWS)(path=file))
        )
    text = write_termbase(termbase)
    read_termbase(SourceText(str(output), text))  # raises where it could not be read again
    write_output(output, text.encode("utf-8"), guard)
    sorted_remarks = tuple(sorted(remarks, key=lambda remark: remark.place))
    return TermImport(output, collected.count, len(termbase.concepts), sorted_remarks, is_tbx=is_tbx)


def _collect_rows(data: bytes, shown: str) -> Collected:
    table = read_term_table(data, shown)
    collection = TermCollection(table.remarks, of_rows=True)
    reader = _Reader(collection)
    for row in table.rows:
        reader.read(row)
    return Collected(Termbase("", collection.concepts), len(table.rows), collection.remarks)


class _Reader:
    """Turns rows into concepts."""

    def __init__(self, collection: TermCollection) -> None:
        self._collection = collection

    def read(self, row: TermRow) -> None:
        """Add the concept of a row, if it can be read."""
        zh, en = self._accepted(row, "zh"), self._accepted(row, "en")
        if self._has_both(row, zh, en) and self._collection.is_new(row.place, (zh[0], en[0])):
            en = self._collection.without_contradictions(row.place, en + self._forbidden(row))
            name = self._collection.ids.take(row.cells["id"], en[0].text)
            self._collection.concepts[name] = self._concept(name, row, zh, en)

    def _concept(self, name: str, row: TermRow, zh: list[Term], en: list[Term]) -> Concept:
        return Concept(
            id=name,
            subject=row.cells["subject"].replace("\n", " ") or None,
            definition={},
            members=(),
            sources=(),
            confirmed=True,
            note=row.cells["note"].replace("\n", " ") or None,
            terms=(*zh, *en),
            place=row.place,
        )

    # --- terms

    def _accepted(self, row: TermRow, language: str) -> list[Term]:
        """Return the terms of a language that may be used, the preferred one first; nothing if there is none."""
        forms = self._forms(row, language, "admitted")
        if not forms:
            return []
        terms = [replace(forms[0], status="preferred"), *forms[1:]]
        if language == "en":
            for index, term in enumerate(self._forms(row, "abbr", "admitted")):
                exact = replace(term, case="exact")
                terms.append(exact if index else replace(exact, status="preferred", type="abbreviation"))
        terms += self._forms(row, _OTHERS[language], "admitted")
        unique: dict[str, Term] = {}
        for term in terms:
            unique.setdefault(unify(term.text), term)
        return list(unique.values())

    def _forbidden(self, row: TermRow) -> list[Term]:
        always = self._forms(row, "forbid", "deprecated")
        texts = {term.text for term in always}
        sometimes: list[Term] = []
        for term in self._forms(row, "forbid_if_zh", "deprecated"):
            if term.text in texts:
                self._remark(row, _TWICE(text=term.text))
            else:
                sometimes.append(replace(term, only_with_source=True))
        return always + sometimes

    def _forms(self, row: TermRow, column: str, status: TermStatus) -> list[Term]:
        """Return the terms of a cell, in their order."""
        terms: list[Term] = []
        for form in map(str.strip, _BETWEEN_FORMS.split(row.cells[column])):
            prefixes = cast("re.Match[str]", _PREFIXES.match(form))[0]
            text = form.removeprefix(prefixes)
            if text:
                terms.append(_term(column, text, status, prefixes, row.place))
            elif prefixes:
                self._remark(row, _NO_FORM(prefix=prefixes, column=column))
        return terms

    # --- rows

    def _has_both(self, row: TermRow, zh: list[Term], en: list[Term]) -> bool:
        missing = next((column for column, terms in (("en", en), ("zh", zh)) if not terms), None)
        if missing is not None:
            self._remark(row, _NO_TERM(column=missing))
        return missing is None

    def _remark(self, row: TermRow, message: Message, hint: Message | None = None) -> None:
        self._collection.remark(row.place, message, hint)


def _term(column: str, text: str, status: TermStatus, prefixes: str, place: Place) -> Term:
    return Term(
        language="zh" if column in ("zh", "zh_alt") else "en",
        text=text,
        status=status,
        type="full",
        case="exact" if "cs:" in prefixes else "any",
        whole_token="tok:" in prefixes,
        only_with_source=False,
        inflections=(),
        place=place,
    )
