"""Definitions and uses of short forms and abbreviations in Chinese text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from jjjdoc.language.script import HAN, HAN_LETTER, is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.abbreviation._definitions import Definition
from jjjdoc.lint.rules.abbreviation._english import is_abbreviation
from jjjdoc.patterns import regex

# Without brackets 以下称 and 下称 may be parts of other words: 18岁以下称为儿童.
_SAID = r"(?:(?:以下|下文|本文)(?:统一|均)?(?:简称|统称)|(?<=[（(])(?:以下称|以下通称|下称|简称|统称))(?:为|作|：|:)?"
_DECLARED = regex(
    rf"(?P<bracket>[（(])?(?P<said>{_SAID})\s*"
    r"(?P<open>[“\"‘「《])?(?P<form>[^”\"’」》）)，。；、“‘「《\s]{1,20})[”\"’」》]?(?P<shut>[）)])?"
)
_LATIN = regex(
    rf"(?:(?<={HAN_LETTER})|(?<=[”\"》]))[ \u00a0]?[（(](?:[A-Za-z][A-Za-z \-]{{4,80}}[,，;；] ?)?(?:(?:英文)?(?:缩写|简称)(?:为|：)?)?[“\"]?"
    r"(?P<form>[A-Z][A-Za-z0-9&.\-]{0,8}[A-Za-z0-9])[”\"]?[）)]"
)
_LATIN_FIRST = regex(
    rf"(?<![A-Za-z\d\-])(?P<form>[A-Z][A-Za-z0-9&.\-]{{0,8}}[A-Za-z0-9]) ?[（(](?:即|指|全称)?{HAN_LETTER}{{3,30}}[）)]"
)
_BEFORE = frozenset("的在对和与为把将向从到及是以")


def find_definitions(passage: Passage, context: Context) -> Iterator[Definition]:
    """Yield what a passage introduces by 以下简称, and the abbreviations in brackets after a Chinese name."""
    found = [*_declared(passage, context), *_latin(passage)]
    yield from sorted(found, key=lambda definition: definition.start)


def _declared(passage: Passage, context: Context) -> Iterator[Definition]:
    text = passage.text
    for found in _DECLARED.finditer(text):
        in_bracket = found["bracket"] is not None and found["shut"] is not None
        start, end = found.span("form")
        outer_start = found.start() if found["bracket"] else found.start("said")
        long_end = len(text[:outer_start].rstrip(" ，,"))
        long_start = _long_start(passage, long_end, found["form"], context)
        outer_end = found.end() if in_bracket else end + (found["open"] is not None)
        yield Definition(
            passage,
            "abbreviation" if found["form"].isascii() else "short_form",
            found["form"],
            start,
            end,
            outer_start,
            outer_end,
            long_start,
            long_end,
            marked=found["open"] is not None,
        )


def _latin(passage: Passage) -> Iterator[Definition]:
    for pattern in (_LATIN, _LATIN_FIRST):
        for found in pattern.finditer(passage.text):
            if is_abbreviation(found["form"]) and "简称" not in found[0]:
                at = len(passage.text[: found.start()].rstrip())
                form = found.span("form")
                yield Definition(
                    passage, "abbreviation", found["form"], *form, *found.span(), at, at, said=False
                )


def _long_start(passage: Passage, end: int, form: str, context: Context) -> int:
    """Return where the name that a form is short for begins: a title, a term, or its first character in common."""
    text = passage.text
    title = _run_end().search(text, max(0, end - 64), end)
    if title is None:
        return end
    if title[0].startswith("《"):
        return title.start()
    terms = [
        hit.start for hit in context.term_hits(passage) if hit.end == end and end - hit.start > len(form)
    ]
    if terms:
        return min(terms)
    at = end
    for char in reversed(form):
        at = text.rfind(char, title.start(), at)
        if at < 0:
            return end
    return at


@cache
def _run_end() -> re.Pattern[str]:
    return re.compile(rf"《[^《》]{{2,60}}》$|[{HAN}（）()“”A-Za-z0-9·—-]{{2,40}}$")


def earlier_uses(
    document: LintDocument, defined: Sequence[Definition]
) -> Iterator[tuple[Passage, int, int, Definition]]:
    """Yield the first use of each form that stands before its definition."""
    order = {passage: number for number, passage in enumerate(document.passages)}
    first: dict[str, Definition] = {}
    for definition in defined:
        first.setdefault(definition.form, definition)
    for definition in first.values():
        for passage in document.passages[: order[definition.passage] + 1]:
            stop = definition.outer_start if passage is definition.passage else len(passage.text)
            uses = uses_of(passage, definition, stop)
            use = next((use for use in uses if _stands_alone(passage.text, *use)), None)
            if use is not None:
                yield passage, *use, definition
                break


def uses_of(passage: Passage, definition: Definition, stop: int | None = None) -> Iterator[tuple[int, int]]:
    """Yield where the characters of a form stand, other than in the name that it is short for and in its definition."""
    form, long = definition.form, definition.long
    within = long.find(form)
    at = passage.text.find(form, 0, stop)
    while at >= 0:
        end = at + len(form)
        of_long = within >= 0 and at >= within and passage.text.startswith(long, at - within)
        if not of_long and not (passage is definition.passage and at == definition.start):
            yield at, end
        at = passage.text.find(form, end, stop)


def latin_uses(passage: Passage, form: str) -> Iterator[tuple[int, int]]:
    """Yield where an abbreviation in Latin letters stands."""
    at = passage.text.find(form)
    while at >= 0:
        end = at + len(form)
        if _stands_alone(passage.text, at, end):
            yield at, end
        at = passage.text.find(form, end)


def _stands_alone(text: str, start: int, end: int) -> bool:
    if text[start].isascii():
        return not (_is_latin(text[start - 1 : start]) or _is_latin(text[end : end + 1]))
    before = text[max(0, start - 1) : start]
    return not is_han(before) or before in _BEFORE


def _is_latin(char: str) -> bool:
    return char.isascii() and (char.isalnum() or char == "-")
