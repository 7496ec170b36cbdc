"""What is exchanged with translators: units, each a source text with its target, and the file they stand in.

The words are those of XLIFF. Texts are template texts, as in the YAML: with `{fact}` and `[[term]]`, on one line.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct, field

from jjjdoc.errors import Message
from jjjdoc.language.labels import is_chinese
from jjjdoc.model.translation import State
from jjjdoc.patterns import regex

# Segments that an editor has made of a text, joined again.


# Between two such ends English has a space, whatever an editor has dropped; asterisks are marks of emphasis.
_ENDS = regex(r"[A-Za-z0-9.!?;:,)\]}”’%][*]*\Z")
_BEGINS = regex(r"[*]*(?:[A-Za-z0-9(“‘{]|\[(?!\^))")


def join_segments(texts: Iterable[str], language: str) -> str:
    """Return segments as one text, in English with the space between two of them that an editor has dropped."""
    joined = ""
    for text in texts:
        joined += gap(joined, text, language) + text
    return joined


def gap(before: str, after: str, language: str) -> str:
    """Return what is missing between two segments: a space, or nothing."""
    if is_chinese(language):
        return ""
    return " " if _ENDS.search(before[-8:]) and _BEGINS.match(after) else ""


# What translators are told about a unit: figures and terms written out, and what was translated before.


EXACT = 100

_EARLIER_SOURCE = "翻译时的原文 / source when this was translated: "
_EARLIER_TARGET = "从前的译文 / earlier translation: "
_CHANGED = "翻译之后的变化 / changed since this was translated: "
_OURS = regex(
    r"\{[^{}]+\} = |\[\[[^\[\]]+\]\] = |TM \d{1,3}% \(|jjjdoc sent:|"
    + "|".join(map(re.escape, (_EARLIER_SOURCE, _EARLIER_TARGET, _CHANGED)))
)

_UNSEEN = regex("[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\ufeff\ufffc-\uffff\ud800-\udfff]")


def note_lines(unit: Unit) -> Iterator[str]:
    """Yield the notes of a unit, a line each, for both languages at once: they hold data, hardly a word."""
    for name, value in unit.facts.items():
        yield f"{{{name}}} = {_both(value)}"
    for name, value in unit.terms.items():
        yield f"[[{name}]] = {_both(value)}"
    if unit.previous not in (None, unit.source):
        yield f"{_EARLIER_SOURCE}{unit.previous}"
    yield from filter(None, unit.note.split("\n"))


def suggestion_lines(unit: Unit) -> Iterator[str]:
    """Yield the suggestions for a unit, a line each, for formats that have no place for them."""
    for each in unit.suggestions:
        text = each.target if each.score == EXACT else f"{each.source} → {each.target}"
        remark = f" [{each.remark}]" if each.remark else ""
        yield f"TM {each.score}% ({each.origin}): {text}{remark}"


def remark_lines(unit: Unit) -> Iterator[str]:
    """Yield what is to be looked at in suggestions, a line each, for formats that have a place for the suggestions alone."""
    for each in unit.suggestions:
        if each.remark:
            yield f"TM {each.score}% ({each.origin}): {each.remark}"


def earlier(target: str) -> str:
    """Return the note that shows a translation which is stale, where it does not stand as the target."""
    return f"{_EARLIER_TARGET}{target}"


def changed_fact(name: str, traits: str) -> str:
    """Return the note that a fact has changed its sign or unit since a unit was translated."""
    return f"{_CHANGED}{{{name}}} = {traits}"


def remarks_in(texts: Iterable[str | None]) -> tuple[str, ...]:
    """Return the lines of notes that a translator has written, each once: those that are not of an export."""
    lines = (" ".join(_UNSEEN.sub("", line).split()) for text in texts for line in (text or "").splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not _OURS.match(line)))


def _both(value: Rendered) -> str:
    return value.source if value.source == value.target else f"{value.source} = {value.target}"


class Rendered(Struct, frozen=True):
    """A figure or a term as it is written out in the source language and in the target language."""

    source: str
    target: str


class Suggestion(Struct, frozen=True):
    """What a translation memory has that is like the source of a unit, for the translator to look at.

    Texts are template texts; `score` is 100 for the same source and less for any other. `origin` says where it stands,
    `remark` how the sources differ in figures or negation.
    """

    source: str
    target: str
    score: int
    origin: str
    remark: str = ""


class Unit(Struct, frozen=True):
    """One segment on its way between two languages; `id` is that of the segment.

    `target` is None where there is no translation yet. `source_hash` is that of `source`. `facts` are the figures in the
    source by what stands between the braces (`gdp@2023|value`), `terms` by what stands between the brackets.
    `previous` is the source that the target was made from, where it is another than `source`: then the unit is stale.
    `sent` is the hash of the target when the unit was sent, empty where there was none, None in a file that is not ours.
    `suggestions` are written and never read: they are no targets.
    `section` is the id of the section it stands in, empty for the front matter. `line` is where it stands in the
    file it was read from, 1-based, 0 for nowhere.
    In a file that was read, a target of state `initial` is one that the file itself calls unfinished; no other state is
    taken from there. `fault` says why a unit that was read cannot be used.
    `remarks` are the notes of translators in a file that was read, a line each; `note` is all that stands there.
    """

    id: str
    source: str
    target: str | None
    state: State = "initial"
    note: str = ""
    source_hash: str = ""
    facts: Mapping[str, Rendered] = field(default_factory=dict)
    terms: Mapping[str, Rendered] = field(default_factory=dict)
    previous: str | None = None
    sent: str | None = None
    section: str = ""
    line: int = 0
    fault: Message | None = None
    suggestions: tuple[Suggestion, ...] = ()
    remarks: tuple[str, ...] = ()


class UnitFile(Struct, frozen=True):
    """The units of one report in one direction; `report` is its id, languages are BCP 47 tags, `date` is YYYY-MM-DD."""

    report: str
    source_language: str
    target_language: str
    units: tuple[Unit, ...]
    date: str = ""
