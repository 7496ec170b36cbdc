"""Reads a glossary: from its file to the termbase, with every fault at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.language.term.spellings import unify
from jjjdoc.loader import collector
from jjjdoc.loader.check import Checker
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.nodes import Entry, Items, Scalar, Value
from jjjdoc.loader.termbase_shapes import GLOSSARY, TERM_LANGUAGES
from jjjdoc.loader.text import text_view
from jjjdoc.loader.yaml import parse_yaml, read_source
from jjjdoc.locations import Place, SourceText
from jjjdoc.model.termbase import CaseRule, Concept, Publication, Term, Termbase, TermStatus, TermType

# Terms that contradict each other.


def contradictions(terms: Sequence[Term]) -> Iterator[tuple[Term, Term]]:
    """Yield each deprecated term of one concept and language that is accepted as well, and the term accepting it.

    A deprecated term whose case counts contradicts only the very same spelling.
    """
    accepted: dict[str, Term] = {}
    in_any_case: dict[str, Term] = {}
    for term in terms:
        if term.status != "deprecated":
            for form in (term.text, *term.inflections):
                spelling = unify(form)
                accepted.setdefault(spelling, term)
                in_any_case.setdefault(spelling.casefold(), term)
    for term in terms:
        if term.status == "deprecated":
            spelling = unify(term.text)
            right = accepted.get(spelling) if term.case == "exact" else in_any_case.get(spelling.casefold())
            if right is not None:
                yield term, right


_SAME_ID = Wording(
    en="duplicate concept “{id}”; the first is on line {line}",
    zh="概念“{id}”重复出现，首次出现于第{line}行",
)
_SAME_TERM = Wording(
    en="“{text}” is already the preferred term of “{id}” on line {line}",
    zh="“{text}”已是第{line}行概念“{id}”的首选术语",
)
_ADMIT_OR_MERGE = Wording(
    en="merge the two concepts, or choose another preferred term for one of them",
    zh="请将两个概念合并，或为其中一个另选首选术语",
)
_RIGHT_AND_WRONG = Wording(
    en="“{text}” is deprecated, but line {line} accepts the same term",
    zh="“{text}”列为拒用，但第{line}行又将其列为可用",
)
_KEEP_ONE = Wording(
    en="delete one of the two; if only the capitalization is wrong, write `case: exact` with the"
    " deprecated term",
    zh="请删去其中一处；如只是大小写有误，请在拒用术语下写“case: exact”",
)
_NO_REFERENCE = Wording(
    en="there is no reference “{id}” in this glossary", zh="本术语表的references中没有“{id}”"
)


def load_termbase(path: Path, shown: str | None = None) -> Termbase:
    """Read a glossary; `shown` is the path that messages show, if not the path itself.

    Raises SourceError with every fault found, JjjdocError when the file cannot be read.
    """
    return read_termbase(read_source(path, str(path) if shown is None else shown))


def read_termbase(source: SourceText) -> Termbase:
    """Read a glossary from the text of its file; raises SourceError with every fault found."""
    faults = Faults()
    with collector.paused():
        checked = Checker(source, Languages(TERM_LANGUAGES), faults).check(parse_yaml(source), GLOSSARY)
        builder = _Builder(source, faults)
        termbase = builder.termbase(checked) if isinstance(checked, Entry) else Termbase(source.path, {})
    faults.stop()
    return termbase


class _Builder:
    """Makes the termbase of one file from what has been checked, and reports what contradicts itself."""

    def __init__(self, source: SourceText, faults: Faults) -> None:
        self._source = source
        self._faults = faults
        self._references: dict[str, Publication] = {}
        self._preferred: dict[tuple[str, str], tuple[str, Term]] = {}

    def termbase(self, glossary: Entry) -> Termbase:
        """Return everything that is sound."""
        pairs = glossary.pairs("references")
        for key, entry in pairs.entries() if pairs else []:
            self._references[key.value] = Publication(
                key.value,
                self._texts(entry.entry("title")),
                entry.text("url"),
                entry.text("date"),
                self._place(key),
            )
        concepts: dict[str, Concept] = {}
        for entry in glossary.entries("concepts"):
            name = entry.scalar("id")
            if name is None:
                continue
            concept = self._concept(entry, name)
            first = concepts.setdefault(name.value, concept)
            if first is not concept:
                message = _SAME_ID(id=name.value, line=first.place.start.line)
                self._faults.add(concept.place, message)
        return Termbase(self._source.path, concepts, self._references)

    def _concept(self, entry: Entry, name: Scalar) -> Concept:
        terms: list[Term] = []
        for language in TERM_LANGUAGES:
            group = entry.entry(language)
            if group is not None:
                of_language = self._terms(language, group)
                self._check_deprecated(of_language)
                self._check_preferred(name.value, of_language)
                terms += of_language
        note = entry.scalar("note")
        return Concept(
            id=name.value,
            subject=entry.text("subject"),
            definition=self._texts(entry.entry("definition")),
            members=tuple(self._texts(member) for member in entry.entries("members")),
            sources=self._sources(entry),
            confirmed=entry.text("confirmed") != "false",
            note=text_view(self._source, note, "en").text if note else None,
            terms=tuple(terms),
            place=self._place(name),
        )

    # --- terms

    def _terms(self, language: str, group: Entry) -> list[Term]:
        """Return the terms of one language: the preferred, its short forms, then the others in their order."""
        terms: list[Term] = []
        case = cast(CaseRule, group.text("case") or "any")
        preferred = group.scalar("preferred")
        if preferred is not None:
            term = self._plain_term(language, preferred, "preferred", "full", case)
            inflections = _texts_of(group.items("inflections"))
            terms.append(replace(term, inflections=inflections) if inflections else term)
        terms += self._term(language, group.fields.get("short"), "preferred", "short", case)
        terms += self._term(language, group.fields.get("abbreviation"), "preferred", "abbreviation", "exact")
        for value in _values_of(group.items("admitted")):
            terms += self._term(language, value, "admitted", "full", case)
        for value in _values_of(group.items("deprecated")):
            terms += self._term(language, value, "deprecated", "full", "any")
        return terms

    def _term(
        self, language: str, value: Value | None, status: TermStatus, kind: TermType, case: CaseRule
    ) -> list[Term]:
        """Return the term of a text or a mapping; nothing if there is none or its text is unsound."""
        if isinstance(value, Scalar):
            return [self._plain_term(language, value, status, kind, case)]
        if not isinstance(value, Entry) or (text := value.scalar("text")) is None:
            return []
        return [
            replace(
                self._plain_term(language, text, status, kind, case),
                case=cast(CaseRule, value.text("case") or case),
                whole_token=value.text("whole_token") == "true",
                only_with_source=value.text("only_with_source") == "true",
                inflections=_texts_of(value.items("inflections")),
                sources=self._sources(value),
            )
        ]

    def _plain_term(
        self, language: str, text: Scalar, status: TermStatus, kind: TermType, case: CaseRule
    ) -> Term:
        return Term(
            language=language,
            text=text.value,
            status=status,
            type=kind,
            case=case,
            whole_token=False,
            only_with_source=False,
            inflections=(),
            place=self._place(text),
        )

    def _check_deprecated(self, terms: list[Term]) -> None:
        """Report deprecated terms that are accepted as well."""
        for deprecated, accepted in contradictions(terms):
            message = _RIGHT_AND_WRONG(text=deprecated.text, line=accepted.place.start.line)
            self._faults.add(deprecated.place, message, _KEEP_ONE())

    def _check_preferred(self, concept: str, terms: list[Term]) -> None:
        """Report a preferred term that another concept has already."""
        if not terms or terms[0].type != "full":
            return
        term = terms[0]
        key = (term.language, unify(term.text).casefold())
        owner, first = self._preferred.setdefault(key, (concept, term))
        if first is not term:
            message = _SAME_TERM(text=term.text, id=owner, line=first.place.start.line)
            self._faults.add(term.place, message, _ADMIT_OR_MERGE())

    # --- values

    def _sources(self, entry: Entry) -> tuple[str, ...]:
        items = entry.items("source")
        scalars = items.scalars() if items else []
        for scalar in scalars:
            if scalar.value not in self._references:
                hint = self._faults.choice(scalar.value, self._references)
                self._faults.add(self._place(scalar), _NO_REFERENCE(id=scalar.value), hint)
        return tuple(scalar.value for scalar in scalars)

    def _texts(self, entry: Entry | None) -> Mapping[str, str]:
        texts = entry.texts() if entry else {}
        return {language: text_view(self._source, text, language).text for language, text in texts.items()}

    def _place(self, scalar: Scalar) -> Place:
        return self._source.place(scalar.start, scalar.end)


def _values_of(items: Items | None) -> list[Value]:
    return items.values if items else []


def _texts_of(items: Items | None) -> tuple[str, ...]:
    return tuple(scalar.value for scalar in items.scalars()) if items else ()
