"""What must hold in every file that was written, and no schema catches: looked at each time before it leaves.

An editor that meets one of these drops text or refuses the file; that one is there is a defect of the writer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.xml import Element, children, local_name, parse_xml

_MATCHES = "{urn:oasis:names:tc:xliff:matches:2.0}"
_REFERENCES = ("dataRef", "dataRefStart", "dataRefEnd")
_ORDER = ("source", "target", "note")


class DefectError(RuntimeError):
    """A file that was written breaks its format."""


def check_read_back(file: UnitFile, back: UnitFile) -> None:
    """Raise DefectError where a file that was written does not read as it should.

    A memory leaves out what is not translated, and has a stale translation with the source that it was made from.
    """
    if back.units and (file.report, file.target_language) != (back.report, back.target_language):
        raise DefectError(f"{back.report} in {back.target_language}")
    ours = {unit.id: unit for unit in file.units}
    problems = [f"unit {name} twice" for name in _repeated([unit.id for unit in back.units])]
    for unit in back.units:
        sent = ours.pop(unit.id, None)
        if sent is None or unit.target != sent.target or unit.source not in (sent.source, sent.previous):
            problems.append(f"{unit.id} reads as another text")
    problems += (f"{name} is left out" for name, unit in ours.items() if unit.target is not None)
    if problems:
        raise DefectError("; ".join(problems[:5]))


def check_xliff(data: bytes) -> None:
    """Raise DefectError for an XLIFF file, of either version, that its clients would not take."""
    root = parse_xml(data, "")
    namespace = str(root.tag).removesuffix("xliff")
    units = list(root.iter(f"{namespace}trans-unit", f"{namespace}unit"))
    problems = [f"unit {name} twice" for name in _repeated(_ids(units))]
    for unit in units:
        problems += (f"{unit.get('id')}: {problem}" for problem in _problems(unit, namespace))
    if problems:
        raise DefectError("; ".join(problems[:5]))


def _problems(unit: Element, namespace: str) -> Iterator[str]:
    """Yield what is wrong with a unit: of XLIFF 1.2 with its texts in it, of 2.0 with them in a segment."""
    parts = {_name(part, namespace): part for part in unit}
    notes, data, segment = parts.get("notes"), parts.get("originalData"), parts.get("segment", unit)
    if notes is not None:
        yield from (f"note {name} twice" for name in _repeated(_ids(notes)))
    names = [_name(part, namespace) for part in segment]
    texts = dict(zip(names, segment, strict=True))
    source, target = texts.get("source"), texts.get("target")
    if source is None:
        yield "no source"
        return
    known = set() if data is None else set(_ids(data))
    yield from _problems_of_codes(source, known)
    if target is not None:
        yield from _problems_of_codes(target, known)
        yield from _codes_that_are_gone(source, target)
    yield from _problems_of_state(segment, target)
    order = [_ORDER.index(name) for name in names if name in _ORDER]
    if order != sorted(order):
        yield "source, target and notes are out of order"
    for match in parts.get("matches", ()):
        yield from _problems_of_match(match, segment.get("id", ""))


def _problems_of_codes(text: Element, known: Collection[str]) -> Iterator[str]:
    if not len(text):
        return
    inside = list(text.iterdescendants())
    ends = [each for each in inside if local_name(each) == "ept"]
    others = [each for each in inside if local_name(each) != "ept"]
    yield from (f"code {name} twice" for codes in (others, ends) for name in _repeated(_ids(codes)))
    begun = {each.get("id") for each in others if local_name(each) == "bpt"}
    if begun != set(_ids(ends)):
        yield "a pair of codes lacks an end"
    references = (each.get(name) for each in inside for name in _REFERENCES)
    yield from (f"no data {name}" for name in references if name is not None and name not in known)


def _codes_that_are_gone(source: Element, target: Element) -> Iterator[str]:
    fixed = [each.get("id", "") for each in source.iterdescendants() if each.get("canDelete") == "no"]
    if fixed:
        there = set(_ids(list(target.iterdescendants())))
        yield from (f"code {name} is not in the target" for name in fixed if name not in there)


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
    references = [each.get("dataRef") for each in match.iter("{*}ph")]
    references += [each.get(end) for each in match.iter("{*}pc") for end in _REFERENCES[1:]]
    yield from (f"no data {name} in a suggestion" for name in references if name not in known)


def _name(element: Element, namespace: str) -> str:
    """Return the name of an element without its namespace, where that is XLIFF or its module for suggestions."""
    return str(element.tag).removeprefix(namespace).removeprefix(_MATCHES)


def _ids(elements: Element | Sequence[Element]) -> list[str]:
    return [name for each in elements if (name := each.get("id")) is not None]


def _repeated(names: Sequence[str]) -> list[str]:
    if len(set(names)) == len(names):
        return []
    return [name for name, count in Counter(names).items() if count > 1]
