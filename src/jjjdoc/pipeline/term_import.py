"""Makes a glossary from a term table, and says what it could not read."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import cast

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.language.term_key import unify
from jjjdoc.loader.surprises import surprise
from jjjdoc.loader.term_conflicts import contradictions
from jjjdoc.loader.term_table import TermRow, read_term_table
from jjjdoc.loader.termbase_text import write_termbase
from jjjdoc.locations import Place
from jjjdoc.model.termbase import Concept, Term, Termbase, TermStatus
from jjjdoc.pipeline.files import write_files
from jjjdoc.writers.output import OutputFile

MAX_ID = 40  # characters of an id made from a long term; an id may have 64

_EXISTS = Wording(
    en="{path} exists already; name another file, or replace it with --force",
    zh="{path}已存在；请另取文件名，或用 --force 替换",
)
_SAME_FILE = Wording(en="{path} is the table itself; name another file", zh="{path}就是该表格；请另取文件名")
_NO_ROWS = Wording(en="{path}: the table has no rows", zh="{path}：表格没有内容行")
_NO_TERM = Wording(
    en="the row has nothing under “{column}” and was left out", zh="此行“{column}”列为空，整行未导入"
)
_SAME_TERM = Wording(
    en="“{text}” is the preferred term of line {line} already; the row was left out",
    zh="“{text}”已是第{line}行的首选术语，整行未导入",
)
_ONE_ROW = Wording(
    en="one concept has one row; other forms stand under accept or zh_alt, parted by |",
    zh="一个概念占一行；其他译法写入 accept 或 zh_alt 列，以“|”分隔",
)
_RIGHT_AND_WRONG = Wording(
    en="“{text}” is forbidden, yet the same row accepts “{accepted}”; the ban was left out",
    zh="“{text}”列为禁用，但同一行又将“{accepted}”列为可用；该禁用项未导入",
)
_TWICE = Wording(
    en="“{text}” stands under forbid and forbid_if_zh; it counts as always wrong",
    zh="“{text}”同时列于 forbid 和 forbid_if_zh，按一律禁用处理",
)
_NO_FORM = Wording(
    en="nothing stands after “{prefix}” under “{column}”", zh="“{column}”列中“{prefix}”之后没有内容"
)

_OTHERS = {"zh": "zh_alt", "en": "accept"}

_BETWEEN_FORMS = re.compile("[|\uff5c\n]")
_SMALL_WORDS_AT_END = re.compile("(?:_(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))+$")
_PREFIXES = re.compile(r"(?:(?:cs|tok):\s*)*")


@dataclass(frozen=True, slots=True)
class TermImport:
    """What an import made: how many rows the table has and how many became concepts, and what was not read."""

    path: Path
    rows: int
    concepts: int
    remarks: tuple[Fault, ...]


def import_terms(table: Path, output: Path, *, force: bool) -> TermImport:
    """Write a glossary of a term table's rows, each a concept.

    Raises JjjdocError where the output is there already and `force` is not set, SourceError where not one row
    can be read; then nothing is written.
    """
    if output.exists():
        if output.resolve() == table.resolve():
            raise JjjdocError(_SAME_FILE(path=output))
        if not force:
            raise JjjdocError(_EXISTS(path=output))
    rows = read_term_table(table, str(table))
    reader = _Reader(rows.remarks)
    termbase = reader.termbase(rows.rows)
    if not termbase.concepts:
        raise SourceError(reader.remarks) if rows.rows else JjjdocError(_NO_ROWS(path=table))
    data = write_termbase(termbase).encode("utf-8")
    write_files(output.parent, [OutputFile(output.name, data)])
    remarks = tuple(sorted(reader.remarks, key=lambda remark: remark.place))
    return TermImport(output, len(rows.rows), len(termbase.concepts), remarks)


class _Reader:
    """Turns rows into concepts, and remembers what they have taken."""

    def __init__(self, remarks: Iterable[Fault]) -> None:
        self.remarks = list(remarks)
        self._concepts: dict[str, Concept] = {}
        self._preferred: dict[tuple[str, str], int] = {}
        self._numbers: dict[str, int] = {}

    def termbase(self, rows: Iterable[TermRow]) -> Termbase:
        """Return the concepts of all rows that can be read."""
        for row in rows:
            zh, en = self._accepted(row, "zh"), self._accepted(row, "en")
            if self._has_both(row, zh, en) and self._is_new(row, zh[0], en[0]):
                concept = self._concept(row, zh, self._without_contradictions(row, en + self._forbidden(row)))
                self._concepts[concept.id] = concept
        return Termbase("", self._concepts)

    def _concept(self, row: TermRow, zh: list[Term], en: list[Term]) -> Concept:
        return Concept(
            id=self._id(en[0].text),
            subject=None,
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

    def _without_contradictions(self, row: TermRow, terms: list[Term]) -> list[Term]:
        wrong: set[Term] = set()
        for deprecated, accepted in contradictions(terms):
            self._remark(row, _RIGHT_AND_WRONG(text=deprecated.text, accepted=accepted.text))
            wrong.add(deprecated)
        return [term for term in terms if term not in wrong]

    # --- rows

    def _has_both(self, row: TermRow, zh: list[Term], en: list[Term]) -> bool:
        missing = next((column for column, terms in (("en", en), ("zh", zh)) if not terms), None)
        if missing is not None:
            self._remark(row, _NO_TERM(column=missing))
        return missing is None

    def _is_new(self, row: TermRow, *preferred: Term) -> bool:
        """Tell whether no earlier row has one of these terms; say so if one has."""
        keys = [(term.language, unify(term.text).casefold()) for term in preferred]
        for term, key in zip(preferred, keys, strict=True):
            if key in self._preferred:
                self._remark(row, _SAME_TERM(text=term.text, line=self._preferred[key]), _ONE_ROW())
                return False
        self._preferred.update(dict.fromkeys(keys, row.place.start.line))
        return True

    def _id(self, english: str) -> str:
        """Return an id made from the words of a term, with a number where it is taken."""
        base = id_of(english)
        number = self._numbers.get(base, 1)
        name = base
        while name in self._concepts:
            number += 1
            name = f"{base}_{number}"
        self._numbers[base] = number
        return name

    def _remark(self, row: TermRow, message: Message, hint: Message | None = None) -> None:
        self.remarks.append(Fault(row.place, message, hint))


def id_of(english: str) -> str:
    """Return the id that the words of an English term make: Xiong'an New Area is xiongan_new_area."""
    plain = unicodedata.normalize("NFKD", unify(english)).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall("[a-z0-9]+", plain.replace("'", ""))
    if len(words) > 1 and words[0] in ("a", "an", "the"):
        del words[0]
    name = "_".join(words)
    if len(name) > MAX_ID:
        name = name[:MAX_ID].rpartition("_")[0] or name[:MAX_ID]
        name = _SMALL_WORDS_AT_END.sub("", name)
    return name if name and not name[0].isdigit() and surprise(name) is None else f"term_{name}".rstrip("_")


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
