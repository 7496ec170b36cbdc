"""Concepts and terms as lines of text, aligned by display width, for a terminal of 80 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Final

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.language.linebreak import wrap
from jjjdoc.language.width import display_width, pad
from jjjdoc.model.termbase import Concept, Term, Termbase
from jjjdoc.pipeline.terms.terms import Hit

WIDTH: Final = 80
GAP: Final = "  "
MAX_ID: Final = 28
MAX_CHINESE: Final = 22

_ID = Wording(en="Id", zh="标识")
_CHINESE = Wording(en="Chinese", zh="中文")
_ENGLISH = Wording(en="English", zh="英文")
_ABOUT = Wording(en="in definitions, members and notes:", zh="见于释义、组成和说明：")
_OTHER = Wording(en="(no subject)", zh="（未分类）")

_PREFERRED = Wording(en="preferred", zh="首选")
_ADMITTED = Wording(en="admitted", zh="许用")
_DEPRECATED = Wording(en="deprecated", zh="拒用")
_SHORT = Wording(en="short", zh="简称")
_ABBREVIATION = Wording(en="abbreviation", zh="缩略语")
_SUBJECT = Wording(en="subject", zh="主题")
_DEFINITION = Wording(en="definition", zh="释义")
_MEMBERS = Wording(en="members", zh="组成")
_SOURCES = Wording(en="sources", zh="来源")
_NOTE = Wording(en="note", zh="说明")
_STATE = Wording(en="state", zh="状态")
_FORMS = Wording(en="forms", zh="其他形式")

_LABELS: Final = (
    _PREFERRED, _ADMITTED, _DEPRECATED, _SHORT, _ABBREVIATION, _SUBJECT, _DEFINITION, _MEMBERS, _SOURCES,
    _NOTE, _STATE, _FORMS,
)  # fmt: skip

_UNCONFIRMED = Wording(en="not yet confirmed by a publication", zh="尚无公开出处确认")
_ONLY_WITH_SOURCE = Wording(en="{text} (only if the Chinese has {zh})", zh="{text}（仅限中文为“{zh}”时）")
_THIS_CASE = Wording(en="{text} (case-sensitive)", zh="{text}（区分大小写）")
_WHOLE_TOKEN = Wording(
    en="{text} (unless an apostrophe or hyphen follows)", zh="{text}（其后无撇号或连字符时）"
)

_WRONG = Wording(en="“{text}” is deprecated; write “{right}”", zh="“{text}”为拒用译法，应写“{right}”")
_WRONG_IF = Wording(
    en="“{text}” is deprecated if the Chinese has {zh}; write “{right}”",
    zh="中文为“{zh}”时，“{text}”为拒用译法，应写“{right}”",
)
_IS_ADMITTED = Wording(en="“{text}” is admitted", zh="“{text}”为许用")
_IS_SHORT = Wording(en="“{text}” is its short form", zh="“{text}”为其简称")
_IS_ABBREVIATION = Wording(en="“{text}” is its abbreviation", zh="“{text}”为其缩略语")


def list_lines(concepts: Sequence[Concept], language: MessageLanguage) -> Iterator[str]:
    """Yield a table of concepts, in groups by subject in the order of the glossary."""
    table = _Table(concepts, language)
    grouped = any(concept.subject for concept in concepts)
    yield from table.header()
    for subject, group in groupby(concepts, key=lambda concept: concept.subject):
        if grouped:
            yield ""
            yield subject or _words(_OTHER, language)
        for concept in group:
            yield from table.row(concept)


def hit_lines(hits: Sequence[Hit], language: MessageLanguage) -> Iterator[str]:
    """Yield a table of the concepts found; under each what was found, if it is not the preferred term."""
    table = _Table([hit.concept for hit in hits], language)
    yield from table.header()
    for about, group in groupby(hits, key=lambda hit: bool(hit.texts)):
        if about:
            yield ""
            yield _words(_ABOUT, language)
        for hit in group:
            yield from table.hit(hit)


def concept_lines(concept: Concept, termbase: Termbase, language: MessageLanguage) -> Iterator[str]:
    """Yield everything that is known of a concept."""
    yield concept.id
    for group in _groups(concept, termbase, language):
        if group:
            yield ""
        before: Wording | None = None
        for label, text in group:
            yield from _entry(label if label is not before else None, text, language)
            before = label


class _Table:
    """Three columns, id, Chinese and English, as wide as these concepts need them."""

    def __init__(self, concepts: Sequence[Concept], language: MessageLanguage) -> None:
        self._language: MessageLanguage = language
        self._headings = [_words(heading, language) for heading in (_ID, _CHINESE, _ENGLISH)]
        rows = [self._headings, *map(_cells, concepts)]
        self._id = min(MAX_ID, max(display_width(row[0]) for row in rows))
        self._chinese = min(MAX_CHINESE, max(display_width(row[1]) for row in rows))
        self._indent = " " * (self._id + len(GAP))

    def header(self) -> Iterator[str]:
        """Yield the headings."""
        yield from self._lines(self._headings)

    def row(self, concept: Concept) -> Iterator[str]:
        """Yield the lines of a concept; a cell that is too long is wrapped."""
        yield from self._lines(_cells(concept))

    def hit(self, hit: Hit) -> Iterator[str]:
        """Yield the lines of a concept that was found, and under them what was found."""
        yield from self._lines(_cells(hit.concept))
        for text in _findings(hit, self._language):
            yield from wrap(
                text, WIDTH, self._language, initial=self._indent, subsequent=self._indent, cut=True
            )

    def _lines(self, cells: Sequence[str]) -> Iterator[str]:
        widths = (self._id, self._chinese, WIDTH - self._id - self._chinese - 2 * len(GAP))
        columns = [
            wrap(cell, width, language, cut=True)
            for cell, width, language in zip(cells, widths, ("en", "zh", "en"), strict=True)
        ]
        for at in range(max(map(len, columns))):
            parts = [column[at] if at < len(column) else "" for column in columns]
            yield GAP.join(map(pad, parts, widths)).rstrip()


def _cells(concept: Concept) -> list[str]:
    terms = [concept.term(language) for language in ("zh", "en")]
    return [concept.id, *(term.text if term else "" for term in terms)]


def _findings(hit: Hit, language: MessageLanguage) -> Iterator[str]:
    """Yield what there is to say about the terms found: at most the closest few."""
    for term in hit.terms[:3]:
        right = hit.concept.term(term.language)
        chinese = hit.concept.term("zh")
        match term.status, term.type:
            case "deprecated", _:
                wording = _WRONG_IF if term.only_with_source and chinese else _WRONG
                message = wording(
                    text=term.text, right=right.text if right else "", zh=chinese.text if chinese else ""
                )
                yield message.text(language)
            case "admitted", _:
                yield _IS_ADMITTED(text=term.text).text(language)
            case _, "short":
                yield _IS_SHORT(text=term.text).text(language)
            case _, "abbreviation":
                yield _IS_ABBREVIATION(text=term.text).text(language)
    yield from hit.texts[:2]


def _groups(
    concept: Concept, termbase: Termbase, language: MessageLanguage
) -> Iterator[list[tuple[Wording, str]]]:
    for of in ("zh", "en"):
        yield [
            pair
            for term in concept.terms
            if term.language == of
            for pair in _term_lines(concept, term, language)
        ]
    yield [(_DEFINITION, text) for text in concept.definition.values()]
    width = max((display_width(member.get("zh", "")) for member in concept.members), default=0)
    yield [
        (_MEMBERS, f"{pad(member.get('zh', ''), width)}{GAP}{member.get('en', '')}")
        for member in concept.members
    ]
    rest = [(_SUBJECT, concept.subject)] if concept.subject else []
    rest += [(_SOURCES, _source(termbase, name, language)) for name in concept.sources]
    rest += [] if concept.confirmed else [(_STATE, _words(_UNCONFIRMED, language))]
    rest += [(_NOTE, concept.note)] if concept.note else []
    yield rest


def _term_lines(concept: Concept, term: Term, language: MessageLanguage) -> Iterator[tuple[Wording, str]]:
    label = {"preferred": _PREFERRED, "admitted": _ADMITTED, "deprecated": _DEPRECATED}[term.status]
    label = {"full": label, "short": _SHORT, "abbreviation": _ABBREVIATION}[term.type]
    text = term.text
    chinese = concept.term("zh")
    if term.only_with_source and chinese:
        text = _ONLY_WITH_SOURCE(text=text, zh=chinese.text).text(language)
    if term.status == "deprecated" and term.case == "exact":
        text = _THIS_CASE(text=text).text(language)
    if term.whole_token:
        text = _WHOLE_TOKEN(text=text).text(language)
    yield label, text
    yield from ((_FORMS, form) for form in term.inflections)


def _source(termbase: Termbase, name: str, language: MessageLanguage) -> str:
    publication = termbase.references.get(name)
    if publication is None:
        return name
    title = publication.title.get(language) or next(iter(publication.title.values()))
    return GAP.join(filter(None, (title, publication.date)))


def _entry(label: Wording | None, text: str, language: MessageLanguage) -> list[str]:
    """Return the lines of a text behind its label, or under the text before it that has the same one."""
    width = max(display_width(_words(known, language)) for known in _LABELS)
    indent = " " * (len(GAP) + width + len(GAP))
    initial = GAP + pad(_words(label, language), width) + GAP if label else indent
    return wrap(text, WIDTH, language, initial=initial, subsequent=indent, cut=True)


def _words(wording: Wording, language: MessageLanguage) -> str:
    return wording().text(language)
