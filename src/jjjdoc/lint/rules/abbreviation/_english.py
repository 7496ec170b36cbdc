"""Definitions and uses of abbreviations in English text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from jjjdoc.language.fold import fold
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rules.abbreviation._definitions import Definition, glossary_abbreviations
from jjjdoc.lint.rules.abbreviation._initials import LongForm, find_long_form, singular
from jjjdoc.patterns import regex

ABBREVIATION = r"[A-Z](?:[A-Za-z0-9&.\-]{0,8}[A-Za-z0-9])"
_SAID = (
    r"(?:(?:hereinafter|hereafter|henceforth)(?: (?:simply )?(?:referred to as|called|known as))?|referred to as|"
    r"also known as|known as|abbreviated (?:as|to)|abbr\.|or simply|or|short:|in short|the)"
)
_BRACKET = regex(
    rf"[(（](?:(?P<said>{_SAID}),? )?(?P<open>[“\"'‘])?(?:the )?(?P<form>{ABBREVIATION})(?P<close>[”\"'’])?"
    r"(?: (?:for short|hereinafter|hereafter))?[)）]"
)
_QUOTED = regex(
    rf"[(（](?:(?P<said>{_SAID}),? )?[“\"'‘](?:the )?(?P<form>[A-Z][^“”\"()（）]{{2,40}}?)[”\"'’][)）]"
)
_HEREINAFTER = regex(
    r"(?:hereinafter|hereafter|henceforth),? (?:(?:simply )?(?:referred to as|called|known as) )?[“\"'‘]?(?:the )?"
    r"(?P<form>[A-Z][\w&'’\-]*(?: [A-Z][\w&'’\-]*){0,4})[”\"'’]?"
)
# "BMC (Beijing Municipal Administrative Center)": the abbreviation first.
_REVERSED = regex(
    rf"(?<![\w-])(?P<form>{ABBREVIATION}) ?[(（](?:the |i\.e\.,? )?(?P<long>[A-Za-z][^()（）;:]{{5,100}})[)）]"
)
_APPOSED = regex(
    r"(?<![\w&-])(?P<form>[A-Z][A-Z&]{1,9})(?:,? (?:or|i\.e\.,?|short for|stands for|meaning)|:) (?:the )?(?P<long>[A-Za-z][^().;:]{5,80})"
)
_SENTENCE = regex(r"[.!?;:](?=\s)|[()（）]")
_USE = regex(r"(?<![\w&@/\\.#_])[A-Z][A-Z&]*[A-Z]s?(?![\w@&/\\_])")
_WORD = regex(r"[A-Z][A-Za-z0-9&]*")
_ROMAN = regex(r"X{0,3}(?:IX|IV|V?I{0,3})")


def find_definitions(passage: Passage, context: Context) -> Iterator[Definition]:
    """Yield what a passage introduces in brackets, or by "hereinafter"."""
    known = context.once(glossary_abbreviations)
    text = passage.text
    taken: set[int] = set()
    for found in _BRACKET.finditer(text):
        form = found["form"]
        if not is_abbreviation(form):
            continue
        end = len(text[: found.start()].rstrip())
        lower = _sentence_start(text, end)
        named = known.get(singular(form)) or known.get(form)
        long = _known_long(passage, end, named) or find_long_form(text, end, form, lower)
        if long is None and found["said"] is None and found["open"] is None:
            continue
        taken.add(found.start("form"))
        in_glossary = bool(named and long and passage.folded[long.start : long.end] in named)
        start, stop = (long.start, long.end) if long else (end, end)
        yield Definition(
            passage,
            "abbreviation",
            form,
            *found.span("form"),
            *found.span(),
            start,
            stop,
            fit=long.fit if long else "all",
            left_out=long.left_out if long else (),
            known=in_glossary,
            marked=found["open"] is not None,
        )
    for pattern in (_QUOTED, _HEREINAFTER):
        for found in pattern.finditer(text):
            if found.start("form") not in taken and _is_said(text, found):
                taken.add(found.start("form"))
                end = len(text[: found.start()].rstrip())
                yield Definition(
                    passage,
                    "short_form",
                    found["form"],
                    *found.span("form"),
                    *found.span(),
                    end,
                    end,
                    marked=True,
                )
    yield from _with_long_after(passage)


def _is_said(text: str, found: re.Match[str]) -> bool:
    """Tell whether a form in quotation marks is one for what stands before: it says so, or has a word of it."""
    if found.groupdict().get("said", "hereinafter") or "the " in found[0]:
        return True
    return found["form"].split()[-1] in text[max(0, found.start() - 80) : found.start()]


def _with_long_after(passage: Passage) -> Iterator[Definition]:
    for pattern in (_REVERSED, _APPOSED):
        for found in pattern.finditer(passage.text):
            form, long = found["form"], found["long"]
            if is_abbreviation(form) and (fit := _long_within(long, form)):
                start = found.start("long") + fit.start
                yield Definition(
                    passage,
                    "abbreviation",
                    form,
                    *found.span("form"),
                    *found.span(),
                    start,
                    found.start("long") + fit.end,
                )


def _long_within(long: str, form: str) -> LongForm | None:
    """Return the words at the beginning of a text that an abbreviation stands for."""
    for word in re.finditer(r"\w(?!\w)", long):
        fit = find_long_form(long, word.end(), form)
        if fit is not None and fit.fit == "all" and fit.start == 0:
            return fit
    return None


def _known_long(passage: Passage, end: int, longs: frozenset[str] | None) -> LongForm | None:
    """Return the longest form of the glossary that ends at `end`."""
    before = passage.folded[:end]
    for long in sorted(longs or (), key=len, reverse=True):
        if before.endswith(long) and len(long.split()) > 1:
            return LongForm(end - len(long), end, "all")
    return None


def _sentence_start(text: str, end: int) -> int:
    start = max(0, end - 200)
    for found in _SENTENCE.finditer(text, start, end):
        start = found.end()
    return start


def is_abbreviation(form: str) -> bool:
    """Tell whether a word is written as an abbreviation: two capitals or more, and no Roman numeral."""
    capitals = sum(char.isupper() for char in form)
    return (
        capitals >= 2 and capitals * 2 >= len(singular(form)) - form.count(".") and not _ROMAN.fullmatch(form)
    )


def find_uses(passage: Passage) -> Iterator[tuple[int, int]]:
    """Yield the range of each word in capitals that is written as an abbreviation."""
    for found in _USE.finditer(passage.text):
        if not _ROMAN.fullmatch(found[0]):
            yield found.span()


def same_long_form(one: str, other: str) -> bool:
    """Tell whether two long forms are the same but for case, hyphens, articles, number, and words before."""
    first, second = _plain(one), _plain(other)
    return not first or not second or first.endswith(second) or second.endswith(first)


def _plain(long: str) -> str:
    words = re.split(r"[\s\-]+", fold(long).replace(" & ", " and "))
    return " ".join(word.removesuffix("s") for word in words if word not in ("the", "a", "an"))


def count_words(document: LintDocument, context: Context) -> Counter[str]:
    """Return how often each word that begins with a capital is written. Ask for it by `context.once_for`."""
    return Counter(word for passage in document.passages for word in _WORD.findall(passage.text))


def count_uses(document: LintDocument, context: Context, form: str) -> int:
    """Return how often a form is written, definitions among them."""
    if _WORD.fullmatch(form):
        words = context.once_for(document, count_words)
        return words[form] + words[f"{form}s"]
    return sum(passage.text.count(form) for passage in document.passages)


def count_short_form(document: LintDocument, definition: Definition) -> int:
    """Return how often a short form is written, with its article if it was introduced with one: "the Park"."""
    before = definition.passage.folded[max(0, definition.start - 4) : definition.start]
    written = fold(definition.form) if before != "the " else f"the {fold(definition.form)}"
    return sum(passage.folded.count(written) for passage in document.passages)
