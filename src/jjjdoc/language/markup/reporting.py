"""Faults of inline markup: where they are kept while a text is read, and what several parts of it say."""

from __future__ import annotations

from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault
from jjjdoc.locations import TextView

UNCLOSED = Wording(en="{mark} is not closed", zh="“{mark}”没有闭合")
CLOSE_OR_ESCAPE = Wording(
    en="close it with {close}; for the character itself write {escaped}",
    zh="请用“{close}”闭合；如需该字符本身，请写作“{escaped}”",
)
ESCAPE = Wording(en="for the character itself write {escaped}", zh="如需该字符本身，请写作“{escaped}”")


class FaultList:
    """The faults found so far in one text; ranges are offsets in it."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._faults: list[Fault] = []

    def add(self, start: int, end: int, message: Message, hint: Message | None = None) -> None:
        """Keep a fault for this range."""
        self._faults.append(Fault(self._view.place(start, end), message, hint))

    def all(self) -> tuple[Fault, ...]:
        """Return the faults in the order of their places."""
        return tuple(sorted(self._faults, key=lambda fault: fault.place))
