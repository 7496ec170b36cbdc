"""What translators are told about a unit: figures and terms written out, and what was translated before."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.exchange.units import Rendered, Unit


def note_lines(unit: Unit) -> Iterator[str]:
    """Yield the notes of a unit, a line each, for both languages at once: they hold data, hardly a word."""
    for name, value in unit.facts.items():
        yield f"{{{name}}} = {_both(value)}"
    for name, value in unit.terms.items():
        yield f"[[{name}]] = {_both(value)}"
    if unit.previous is not None:
        yield f"翻译时的原文 / source when this was translated: {unit.previous}"
    yield from filter(None, unit.note.split("\n"))


def earlier(target: str) -> str:
    """Return the note that shows a translation which is stale, where it does not stand as the target."""
    return f"从前的译文 / earlier translation: {target}"


def _both(value: Rendered) -> str:
    return value.source if value.source == value.target else f"{value.source} = {value.target}"
