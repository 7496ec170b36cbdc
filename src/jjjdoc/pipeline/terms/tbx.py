"""Concepts of a TBX file as those of a glossary: one preferred term a language, the rest as the file has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final

from msgspec.structs import replace

from jjjdoc.errors import Wording
from jjjdoc.exchange.tbx import Source, TbxEntry, TbxFile, TbxTerm, read_tbx, title_languages
from jjjdoc.language.script import has_han
from jjjdoc.language.term.spellings import unify
from jjjdoc.loader.termbase import contradictions
from jjjdoc.loader.termbase_shapes import TERM_LANGUAGES
from jjjdoc.loader.values import period_problem, target_problem
from jjjdoc.locations import Place, Position
from jjjdoc.model.termbase import Concept, Publication, Term, Termbase, TermStatus
from jjjdoc.patterns import regex
from jjjdoc.pipeline.terms.collection import Collected, Ids, TermCollection

NO_ENTRIES = Wording(en="{path}: the file has no entries", zh="{path}：文件没有条目")
_NO_PREFERRED = Wording(
    en="the entry has no usable term in Chinese or English; it was skipped",
    zh="条目没有可用的中文或英文术语，未导入",
)
_LANGUAGE_LEFT = Wording(
    en="terms in “{language}” were skipped: a glossary holds only Chinese and English",
    zh="语言“{language}”的术语未导入：术语表只收中文和英文",
)
_ONLY_WRONG = Wording(
    en="“{text}” was skipped: the entry has no term in that language to use instead",
    zh="“{text}”未导入：该语言没有可替代的术语",
)

_RANKS: Final[dict[TermStatus | None, int]] = {"preferred": 0, None: 1, "admitted": 2, "deprecated": 3}
_UNSEEN = regex("[\x7f-\x9f\u200b\u2028\u2029\u2060\ufeff\ufffd\ufffe\uffff]")


def collect_tbx(data: bytes, path: str) -> Collected:
    """Return a glossary of what a TBX file has; raises JjjdocError for what is no TBX."""
    file = read_tbx(data, path)
    reader = _Reader(file, path)
    for entry in file.entries:
        reader.read(entry)
    termbase = Termbase("", reader.collection.concepts, reader.publications.known)
    return Collected(termbase, len(file.entries), reader.collection.remarks)


class _Reader:
    """Turns entries into concepts."""

    def __init__(self, file: TbxFile, path: str) -> None:
        self.collection = TermCollection((), of_rows=False)
        self.publications = _Publications(file, path)
        self._path = path

    def read(self, entry: TbxEntry) -> None:
        """Add the concept of an entry, if it has a term."""
        place = _place(self._path, entry.line)
        terms = {language: self._terms(entry, language, place) for language in TERM_LANGUAGES}
        for tag in dict.fromkeys(term.language for term in entry.terms):
            if _primary(tag) not in TERM_LANGUAGES:
                self.collection.remark(place, _LANGUAGE_LEFT(language=tag))
        preferred = [of_language[0] for of_language in terms.values() if of_language]
        if not preferred:
            self.collection.remark(place, _NO_PREFERRED())
        elif self.collection.is_new(place, preferred):
            name = self.collection.ids.take(entry.id, preferred[-1].text)
            self.collection.concepts[name] = Concept(
                id=name,
                subject=_clean(entry.subject) or None,
                definition=_by_language(entry),
                members=(),
                sources=self.publications.ids(entry.sources),
                confirmed=entry.confirmed,
                note=_clean(entry.note) or None,
                terms=tuple(term for of_language in terms.values() for term in of_language),
                place=place,
            )

    def _terms(self, entry: TbxEntry, language: str, place: Place) -> list[Term]:
        """Return the terms of a language in the order of a glossary, the preferred one first; none where none will do."""
        read = [term for term in entry.terms if _primary(term.language) == language and _clean(term.text)]
        usable = [term for term in read if term.status != "deprecated"]
        if not usable:
            for term in read:
                self.collection.remark(place, _ONLY_WRONG(text=term.text))
            return []
        main = min(usable, key=_rank)
        terms = [self._term(main, "preferred", language, place)]
        rest = [term for term in usable if term is not main]
        for kind in ("short", "abbreviation"):
            of_kind = next((each for each in rest if each.type == kind and each.status != "admitted"), None)
            if of_kind is not None:
                terms.append(replace(self._term(of_kind, "preferred", language, place), type=of_kind.type))
                rest.remove(of_kind)
        terms += (self._term(term, "admitted", language, place) for term in rest)
        terms += (
            self._term(term, "deprecated", language, place) for term in read if term.status == "deprecated"
        )
        unique = {(unify(term.text), term.status == "deprecated"): term for term in reversed(terms)}
        kept = set(map(id, unique.values()))
        terms = _by_capitals([term for term in terms if id(term) in kept])
        return self.collection.without_contradictions(place, terms)

    def _term(self, term: TbxTerm, status: TermStatus, language: str, place: Place) -> Term:
        is_abbreviation = term.type == "abbreviation" and status != "deprecated"
        return Term(
            language=language,
            text=_clean(term.text),
            status=status,
            type="full",
            case="exact" if is_abbreviation else "any",
            whole_token=False,
            only_with_source=False,
            inflections=(),
            place=place,
            sources=self.publications.ids(term.sources),
        )


class _Publications:
    """The publications of a file, and those that only the words of a source name."""

    def __init__(self, file: TbxFile, path: str) -> None:
        self.known: dict[str, Publication] = {}
        self._path = path
        self._ids: dict[str, str] = {}
        self._by_title: dict[str, str] = {}
        self._free = Ids()
        for target, items in file.publications.items():
            titles = {key: _clean(text) for key, text in title_languages(items).items() if _clean(text)}
            titles = {key: titles[key] for key in TERM_LANGUAGES if key in titles}
            if titles:
                url, date = items.get("url", ""), items.get("date", "")
                self._ids[target] = self._add(target, titles, url, date)

    def ids(self, sources: Sequence[Source]) -> tuple[str, ...]:
        """Return the ids of the publications that sources name."""
        return tuple(dict.fromkeys(self._find(sources)))

    def _find(self, sources: Sequence[Source]) -> Iterator[str]:
        for source in sources:
            text = _clean(source.text)
            if source.target in self._ids:
                yield self._ids[source.target]
            elif text:
                if text not in self._by_title:
                    self._by_title[text] = self._add("", {_language_of(text): text}, "", "")
                yield self._by_title[text]

    def _add(self, given: str, titles: dict[str, str], url: str, date: str) -> str:
        name = self._free.take(given, titles.get("en", "source"))
        url, date = ("" if target_problem(url) else url), ("" if period_problem(date) else date)
        self.known[name] = Publication(name, titles, url or None, date or None, _place(self._path, 1))
        return name


def _rank(term: TbxTerm) -> tuple[bool, int]:
    """Return what makes a term the preferred one: a full form first, then what the file says."""
    return term.type != "full", _RANKS[term.status]


def _by_capitals(terms: list[Term]) -> list[Term]:
    """Return terms, those deprecated for their capitals alone so marked: TBX has no word for it."""
    wrong = {deprecated for deprecated, _ in contradictions(terms)}
    return [replace(term, case="exact") if term in wrong else term for term in terms]


def _by_language(entry: TbxEntry) -> dict[str, str]:
    """Return the definitions of an entry; one without a language is in that of its letters."""
    found: dict[str, str] = {}
    for tag, text in entry.definition.items():
        language = _primary(tag) if tag else _language_of(text)
        if language in TERM_LANGUAGES and _clean(text):
            found.setdefault(language, _clean(text))
    return {language: found[language] for language in TERM_LANGUAGES if language in found}


def _language_of(text: str) -> str:
    return "zh" if has_han(text) else "en"


def _primary(tag: str) -> str:
    return re.split("[-_]", tag, maxsplit=1)[0].lower()


def _clean(text: str) -> str:
    """Return a text without what nobody sees, on one line."""
    return " ".join(_UNSEEN.sub("", text).split())


def _place(path: str, line: int) -> Place:
    position = Position(max(line, 1), 1)
    return Place(path, position, position)
