r"""Long form after its abbreviation has been defined.

What it finds
    The full name in running text, after the document has said how it abbreviates it, in a document that does use the
    abbreviation. In a later chapter it is a note: a reader may begin there.
Why it matters
    Two names for one thing in one text make the reader look for a difference.
Examples
    Bad en: Beijing Municipal Administrative Center (BMC) grows. BMC has schools. The Beijing Municipal Administrative Center has parks.
    Good en: Beijing Municipal Administrative Center (BMC) grows. BMC has schools.
    Good en: # Beijing Municipal Administrative Center\n\nBeijing Municipal Administrative Center (BMC) grows. BMC has schools.
    Bad zh: 北京城市副中心（以下简称“副中心”）建设提速。副中心框架拉开。今后，北京城市副中心将更加美丽。
    Good zh: 北京城市副中心（以下简称“副中心”）建设提速。副中心框架拉开。
Limits
    Headings, captions, tables, quotations and notes may have the long form, as may the name of a body or a document
    that it is a part of. Well-known abbreviations are ignored. Chinese does not separate words, so a name is
    recognized by 《》, by the glossary, or because the same characters appear twice.
"""

from __future__ import annotations

from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.abbreviations import KNOWN
from jjjdoc.language.fold import fold
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.abbreviation._chapters import chapter_numbers
from jjjdoc.lint.rules.abbreviation._chinese import uses_of
from jjjdoc.lint.rules.abbreviation._defined import definitions
from jjjdoc.lint.rules.abbreviation._definitions import Definition
from jjjdoc.lint.rules.abbreviation._english import count_uses
from jjjdoc.lint.rules.abbreviation._initials import singular
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    safety="unsafe",
    messages={
        "found": Wording(
            en="the short form “{form}” is already defined for this; use it",
            zh="前文已将其简称为“{form}”，应使用简称",
        )
    },
)

_RUNNING = frozenset(("paragraph", "item"))
_OPENS_SENTENCE = regex(
    r"(?:^|[.!?;:]\s+|[“\"(（]|\b[Tt]he |\b(?:[Ii]n|[Oo]f|[Tt]o|[Aa]t|[Ff]or|[Bb]y|and|from|with) )$"
)
_CAPITALISED_BEFORE = regex(r"[A-Z][\w'’-]* $")
_CAPITALISED_AFTER = regex(r"[ \u00a0][A-Z][a-z]|[’'‘”]s? ?[(（]|[-–]\w|\s*[(（]|[ \u00a0]\d|[”\"]")


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each long form that stands after its definition."""
    chinese = is_chinese(document.language)
    first: dict[str, Definition] = {}
    for definition in context.once_for(document, definitions):
        if _is_sure(definition, chinese=chinese):
            first.setdefault(fold(definition.long), definition)
    first = {
        long: definition
        for long, definition in first.items()
        if _is_used(document, context, definition, chinese=chinese)
    }
    if not first:
        return
    longs = list(first)
    automaton = AhoCorasick(longs)
    chapters = chapter_numbers(document)
    order = {passage: number for number, passage in enumerate(document.passages)}
    for passage in document.passages:
        if passage.role not in _RUNNING:
            continue
        for number, start, end in automaton.find_matches_as_indexes(passage.folded):
            definition = first[longs[number]]
            where = (order[definition.passage], definition.outer_end)
            if (order[passage], start) < where or not (chinese or _is_whole_name(passage, start, end)):
                continue
            if chinese and passage.text[end : end + 1] in ("（", "("):
                continue
            same = chapters[order[passage]] == chapters[order[definition.passage]]
            yield _hit(passage, start, end, definition, None if same else "note")


def _is_sure(definition: Definition, *, chinese: bool) -> bool:
    """Tell whether it is certain what a form is short for, and that it is shorter."""
    if singular(definition.form) in KNOWN or not definition.said:
        return False
    if chinese:
        return len(definition.long) >= len(definition.form) + 2
    return definition.kind == "abbreviation" and definition.fit == "all" and len(definition.long.split()) > 1


def _is_used(document: LintDocument, context: Context, definition: Definition, *, chinese: bool) -> bool:
    if chinese:
        return any(True for passage in document.passages for _ in uses_of(passage, definition))
    return count_uses(document, context, singular(definition.form)) > 1


def _is_whole_name(passage: Passage, start: int, end: int) -> bool:
    """Tell whether a long form stands by itself, and is not a part of a longer name."""
    text = passage.text
    if text[start - 1 : start].isalnum() or text[end : end + 1].isalnum() or text[start - 1 : start] == "-":
        return False
    if _CAPITALISED_AFTER.match(text, end):
        return False
    before = text[max(0, start - 40) : start]
    return bool(_OPENS_SENTENCE.search(before)) or not _CAPITALISED_BEFORE.search(before)


def _hit(passage: Passage, start: int, end: int, definition: Definition, severity: Severity | None) -> Hit:
    titled = definition.passage.text[definition.start - 1 : definition.start] == "《"
    form = f"《{definition.form}》" if titled else definition.form
    return Hit(
        passage,
        start,
        end,
        {"form": form},
        replacement=form,
        severity=severity,
        related=((definition.passage, definition.start, definition.end),),
    )
