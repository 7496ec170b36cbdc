"""What translators are told about a unit: figures and terms written out, and what was translated before."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.exchange.units import Rendered, Unit

EXACT = 100


def note_lines(unit: Unit) -> Iterator[str]:
    """Yield the notes of a unit, a line each, for both languages at once: they hold data, hardly a word."""
    for name, value in unit.facts.items():
        yield f"{{{name}}} = {_both(value)}"
    for name, value in unit.terms.items():
        yield f"[[{name}]] = {_both(value)}"
    if unit.previous not in (None, unit.source):
        yield f"翻译时的原文 / source when this was translated: {unit.previous}"
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
    return f"从前的译文 / earlier translation: {target}"


def _both(value: Rendered) -> str:
    return value.source if value.source == value.target else f"{value.source} = {value.target}"
