"""What is wrong where: the result of a check, and the edit that would mend it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.locations import Place

SOURCE_FAULTS = Wording(
    en="{count} fault(s) in the source; nothing was written",
    zh="源文件有{count}处错误，未写出任何文件",
)


@dataclass(frozen=True, slots=True)
class Edit:
    """Replace `old` by `new` at a range of code points of a source text.

    The one kind of change that every tool of the project makes. `old` is checked before anything is written.
    """

    start: int
    end: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Fault:
    """A thing that makes a file unusable: what was found, where, and what to do about it."""

    place: Place
    message: Message
    hint: Message | None = None


class SourceError(JjjdocError):
    """Every fault found in one run, in the order of their places."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.place))
        super().__init__(SOURCE_FAULTS(count=len(self.faults)))

    def __str__(self) -> str:
        return "\n".join(f"{fault.place}: {fault.message.text('en')}" for fault in self.faults)
