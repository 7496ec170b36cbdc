"""What must hold in every XLIFF file that was written, and no schema catches: looked at each time before it leaves.

An editor that meets one of these drops text or refuses the file; that one is there is a defect of the writer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from jjjdoc.exchange.xml import Element, child, children, local_name, parse_xml


class DefectError(RuntimeError):
    """A file that was written breaks its format."""


def check_written(data: bytes) -> None:
    """Raise DefectError for an XLIFF file, of either version, that its clients would not take."""
    root = parse_xml(data, "")
    units = list(root.iter("{*}trans-unit", "{*}unit"))
    problems = [f"unit {name} twice" for name in _repeated(each.get("id") for each in units)]
    for unit in units:
        problems += (f"{unit.get('id')}: {problem}" for problem in _problems(unit))
    if problems:
        raise DefectError("; ".join(problems[:5]))


def _problems(unit: Element) -> Iterator[str]:
    yield from (f"note {name} twice" for name in _repeated(each.get("id") for each in unit.iter("{*}note")))
    known = {each.get("id") for each in unit.iterfind("{*}originalData/{*}data")}
    segment = child(unit, "segment")
    segment = unit if segment is None else segment
    source, target = child(segment, "source"), child(segment, "target")
    if source is None:
        yield "no source"
        return
    for text in (source, target):
        codes = [] if text is None else list(text)
        yield from (f"code {name} twice" for name in _repeated(each.get("id") for each in codes))
        references = (each.get("dataRef") for each in codes)
        yield from (f"no data {name}" for name in references if name is not None and name not in known)
    if target is not None:
        there = {each.get("id") for each in target}
        fixed = (each.get("id") for each in source if each.get("canDelete") == "no")
        yield from (f"code {name} is not in the target" for name in fixed if name not in there)
    yield from _problems_of_state(segment, target)
    yield from _problems_of_order(segment)
    for match in unit.iterfind("{*}matches/{*}match"):
        yield from _problems_of_match(match, segment.get("id", ""))


def _problems_of_state(segment: Element, target: Element | None) -> Iterator[str]:
    if segment.get("subState") and not segment.get("state"):
        yield "subState without state"
    if target is None and segment.get("state", "initial") != "initial":
        yield "a state, but no target"


def _problems_of_match(match: Element, segment: str) -> Iterator[str]:
    known = {each.get("id") for each in match.iter("{*}data")}
    if match.get("ref") != f"#{segment}":
        yield f"a suggestion for {match.get('ref')}"
    if [local_name(each) for each in children(match, "source", "target")] != ["source", "target"]:
        yield "a suggestion without source and target"
    references = (each.get("dataRef") for each in match.iter("{*}ph"))
    yield from (f"no data {name} in a suggestion" for name in references if name not in known)


def _problems_of_order(segment: Element) -> Iterator[str]:
    order = [local_name(each) for each in children(segment, "source", "target", "note")]
    if order != sorted(order, key=("source", "target", "note").index):
        yield "source, target and notes are out of order"


def _repeated(names: Iterable[str | None]) -> list[str]:
    return [name for name, count in Counter(names).items() if name is not None and count > 1]
