"""The state file beside a report: for each target language and segment, how far its translation is and of what source.

A program writes it, people merge it: one key a line, segments in the order of their ids, a text on one line. What it
says cannot be made anew, so every fault of it is told.
"""

from __future__ import annotations

from collections.abc import Iterator
from collections.abc import Mapping as ByName
from pathlib import Path
from typing import Final

from jjjdoc.errors import Message, Wording
from jjjdoc.loader.check import MISSING_KEY
from jjjdoc.loader.emission import quote
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.nodes import Mapping, Node, Scalar
from jjjdoc.loader.yaml import decode_source, parse_yaml
from jjjdoc.locations import SourceText
from jjjdoc.model.translation import SIGNS, STAMPED_STATES, FactTraits, Stamp, Stamps

#: What the name of a state file ends with, in place of the extension of its report.
SUFFIX: Final = ".state.yaml"

_LEAD: Final = "# The state of each translation, and the source it was made from; written by: jjjdoc accept, jjjdoc import\n"
_KEYS: Final = ("state", "hash", "source", "facts", "target")

_NOT_MAPPING = Wording(en="this must be a mapping", zh="此处应为键值对")
_NOT_TEXT = Wording(en="this must be a text", zh="此处应为文字")
_TWICE = Wording(en="“{name}” is repeated", zh="“{name}”重复出现")
_UNKNOWN_KEY = Wording(en="“{name}” is not valid here", zh="此处没有“{name}”这一项")
_NO_STATE = Wording(en="“{text}” is not a valid state", zh="“{text}”不是翻译状态")
_NO_TRAITS = Wording(en="“{text}” is not a sign and a unit", zh="“{text}”不是“正负 单位”")
_SIGNS = Wording(
    en="write positive, zero or negative, then the unit: positive CNY",
    zh="请写positive（正）、zero（零）或negative（负），后接单位，如positive CNY",
)


def state_path(report: Path) -> Path:
    """Return the path of the state file of a report."""
    return report.with_name(report.stem + SUFFIX)


def parse_stamps(data: bytes, shown: str) -> dict[str, dict[str, Stamp]]:
    """Return the stamps in the bytes of a state file; raises SourceError with every fault.

    `shown` is the path that messages show.
    """
    source = decode_source(data, shown)
    reader = _Reader(source, Faults())
    stamps = {language: dict(reader.stamps(node)) for language, node in reader.pairs(parse_yaml(source))}
    reader.faults.stop()
    return stamps


def stamps_text(stamps: Stamps) -> str:
    """Return the text of a state file; `parse_stamps` reads it. The same stamps give the same bytes."""
    lines = [_LEAD]
    for language, segments in sorted(stamps.items()):
        lines.append(f"{language}:\n" if segments else "")
        for name, stamp in sorted(segments.items()):
            lines.append(f"  {name}:\n    state: {stamp.state}\n    hash: {quote(stamp.hash)}\n")
            lines.append(f"    source: {quote(stamp.source)}\n")
            lines.append(f"    target: {quote(stamp.target)}\n" if stamp.target else "")
            lines.append("    facts:\n" if stamp.facts else "")
            lines += (
                f"      {fact}: {traits.sign} {traits.unit}".rstrip() + "\n"
                for fact, traits in sorted(stamp.facts.items())
            )
    return "".join(lines if any(stamps.values()) else [_LEAD, "{}\n"])


class _Reader:
    """Reads the nodes of one file."""

    def __init__(self, source: SourceText, faults: Faults) -> None:
        self._source = source
        self.faults = faults

    def pairs(self, node: Node | None) -> Iterator[tuple[str, Node]]:
        """Yield the pairs of a mapping, each key once."""
        if not isinstance(node, Mapping):
            if node is not None:
                self._fault(node, _NOT_MAPPING())
            return
        seen: set[str] = set()
        for key, value in node.pairs:
            if key.value in seen:
                self._fault(key, _TWICE(name=key.value))
            else:
                seen.add(key.value)
                yield key.value, value

    def stamps(self, node: Node) -> Iterator[tuple[str, Stamp]]:
        """Yield the stamps of a language."""
        for name, entry in self.pairs(node):
            stamp = self._stamp(entry)
            if stamp is not None:
                yield name, stamp

    def _stamp(self, node: Node) -> Stamp | None:
        values = dict(self.pairs(node))
        for key, value in values.items():
            if key not in _KEYS:
                self._fault(value, _UNKNOWN_KEY(name=key))
        state, text_hash, text = (self._text(node, values, key) for key in _KEYS[:3])
        facts = dict(self._traits(values.get("facts")))
        if state is None or text_hash is None or text is None:
            return None
        if state not in STAMPED_STATES:
            self._fault(values["state"], _NO_STATE(text=state), self.faults.choice(state, STAMPED_STATES))
            return None
        target = self._text(node, values, "target") if "target" in values else None
        return Stamp(state, text_hash, text, facts, target)

    def _text(self, owner: Node, values: ByName[str, Node], key: str) -> str | None:
        node = values.get(key)
        if isinstance(node, Scalar):
            return node.value
        if node is not None:
            self._fault(node, _NOT_TEXT())
        elif isinstance(owner, Mapping):
            self._fault(owner, MISSING_KEY(key=key))
        return None

    def _traits(self, node: Node | None) -> Iterator[tuple[str, FactTraits]]:
        for name, value in self.pairs(node):
            sign, _, unit = value.value.partition(" ") if isinstance(value, Scalar) else ("", "", "")
            if sign in SIGNS:
                yield name, FactTraits(sign, unit)
            else:
                text = value.value if isinstance(value, Scalar) else ""
                self._fault(value, _NO_TRAITS(text=text), _SIGNS())

    def _fault(self, node: Node, message: Message, hint: Message | None = None) -> None:
        end = node.end if isinstance(node, Scalar) else node.start
        self.faults.add(self._source.place(node.start, end), message, hint)
