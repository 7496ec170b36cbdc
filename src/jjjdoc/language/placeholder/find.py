"""Finds the placeholders of a text, but for those that are meant: quoted, given as an example, or part of a form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import get_args

from msgspec import Struct

from jjjdoc.language.placeholder.letters import letters_in
from jjjdoc.language.placeholder.words import Kind, Where, words_pattern
from jjjdoc.patterns import regex


class Placeholder(Struct, frozen=True):
    """A range of a text that holds the place of what is still to come, and what kind of placeholder it is.

    `broken`: what a program writes in place of a reference or result that it has lost. `sample`: what a template shows.
    `note`: what an author wrote to remember. `blank`: letters, signs or nothing in place of a figure or a name.
    """

    start: int
    end: int
    kind: Kind


_KINDS = get_args(Kind)


_BRACKETED = regex(
    r"(?P<square>[\[【［](?P<in_square>[^\[\]【】［］]{1,60})[\]】］])|[(（](?P<in_round>[^()（）]{1,60})[)）]"
)
_QUOTED = regex(r"“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|\"[^\"]*\"")
_EXAMPLE = regex(
    r"(?:例如|比如|譬如|形如|格式|写[作法为成]|字样|占位|(?<![a-z])(?:e\.g\.|such as|for example|for instance|format|placeholders?|template))[^。.;；]{0,24}$"
)
_NAMED_AFTER = regex(r"[^。.;；]{0,12}(?:写法|字样|代替|占位)")
_FORM = regex(
    r"模板|范本|样本|样表|示范文本|示例|格式|[申填登审]\S{0,4}[表书]$|承诺书|委托书|回执|问卷|"
    r"(?<![a-z])(?:forms?|templates?|models? (?:contract|agreement|form|letter|text)|sample|specimen|questionnaire|checklist)(?![a-z])"
)
_REACH = 40

# Every text with one of these words has one of these marks.
_MARKS = (
    "Error!",
    "错误",
    "#",
    "object",
    "??",
    "？？",
    "此处",
    "orem",
    "lick",
    "TODO",
    "TB",
    "FIXME",
    "TK",
    "[",
    "【",
    "［",
    "(",
    "（",
)
_ALONE = 60


def is_form(heading: str) -> bool:
    """Tell whether a folded heading is that of a form or a template, whose placeholders are meant."""
    return _FORM.search(heading) is not None


def placeholders_in(text: str, *, chinese: bool, form: bool = False) -> Iterator[Placeholder]:
    """Yield the placeholders of a text in order of place, none within another; of a form only what a program has lost."""
    found = [*_words(text), *(Placeholder(*span, "blank") for span in letters_in(text, chinese=chinese))]
    if form:
        found = [each for each in found if each.kind == "broken"]
    if not found:
        return
    quoted = [each.span() for each in _QUOTED.finditer(text)]
    reached = 0
    for each in sorted(found, key=lambda one: (one.start, -one.end)):
        if each.start >= reached and not _is_meant(text, each, quoted):
            yield each
            reached = each.end


def _words(text: str) -> Iterator[Placeholder]:
    """Yield the words of placeholders: anywhere, in brackets, and as all of a text."""
    whole = text.strip()
    if len(whole) <= _ALONE and (alone := words_pattern("alone").fullmatch(whole)):
        start = text.index(whole)
        yield Placeholder(start, start + len(whole), _kind(alone))
    if not any(mark in text for mark in _MARKS):
        return
    for found in words_pattern("anywhere").finditer(text):
        yield Placeholder(*found.span(), _kind(found))
    for bracketed in _BRACKETED.finditer(text):
        held = (bracketed["in_square"] or bracketed["in_round"]).strip()
        places: tuple[Where, ...] = (
            ("alone", "brackets", "square") if bracketed["square"] else ("alone", "brackets")
        )
        held_words = next(
            (match for place in places if (match := words_pattern(place).fullmatch(held))), None
        )
        if held_words is not None:
            yield Placeholder(*bracketed.span(), _kind(held_words))


def _kind(found: re.Match[str]) -> Kind:
    return next(kind for kind in _KINDS if found.groupdict().get(kind) is not None)


def _is_meant(text: str, found: Placeholder, quoted: Sequence[tuple[int, int]]) -> bool:
    """Tell whether a text speaks of a placeholder, in quotation marks or as an example, and does not hold one."""
    if found.kind == "broken":
        return False
    if any(start < found.start and found.end < end for start, end in quoted):
        return True
    before = text[max(0, found.start - _REACH) : found.start]
    return bool(_EXAMPLE.search(before) or _NAMED_AFTER.match(text, found.end))
