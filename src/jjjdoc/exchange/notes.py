"""What translators are told about a unit: figures and terms written out, and what was translated before."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from jjjdoc.exchange.units import Rendered, Unit
from jjjdoc.patterns import regex

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
