"""What a report lets stand: `allow` in any mapping holds for all that stands in that mapping."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.findings import Allowance
from jjjdoc.loader.entry import Entry, Items, Pairs, Value
from jjjdoc.loader.nodes import Scalar
from jjjdoc.locations import SourceText


def read_allowances(source: SourceText, root: Entry) -> tuple[Allowance, ...]:
    """Return the allowances of a checked file, in the order of the file."""
    found = (
        _allowance(source, entry, written) for entry in _entries(root) for written in entry.entries("allow")
    )
    return tuple(sorted((one for one in found if one), key=lambda allowance: allowance.start))


def _entries(root: Entry) -> Iterator[Entry]:
    waiting: list[Value] = [root]
    while waiting:
        value = waiting.pop()
        match value:
            case Entry():
                yield value
                waiting += value.fields.values()
            case Items():
                waiting += value.values
            case Pairs():
                waiting += (inner for _, inner in value.values)
            case Scalar():
                pass


def _allowance(source: SourceText, entry: Entry, written: Entry) -> Allowance | None:
    rule = written.scalar("rule")
    if rule is None:
        return None
    quoted = rule.style in ("single", "double")
    start, end = (rule.start + 1, rule.end - 1) if quoted else (rule.start, rule.end)
    covers = (entry.node.start, entry.node.end)
    return Allowance(rule.value.strip(), written.text("reason") or "", source, start, end, covers)
