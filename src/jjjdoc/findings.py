"""What is wrong where: the result of a check, and the edit that would mend it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal

from msgspec import Struct
from msgspec.structs import asdict

from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.locations import Place, SourceText

SOURCE_FAULTS = Wording(
    en="{count} fault(s) in the source; nothing was written",
    zh="源文件有{count}处错误，未写出任何文件",
)


class Edit(Struct, frozen=True):
    """Replace `old` by `new` at a range of code points of a source text.

    The one kind of change that every tool of the project makes. `old` is checked before anything is written.
    """

    start: int
    end: int
    old: str
    new: str


class Fault(Struct, frozen=True):
    """A thing that makes a file unusable: what was found, where, and what to do about it."""

    place: Place
    message: Message
    hint: Message | None = None


Severity = Literal["error", "warning", "note"]
Safety = Literal["safe", "unsafe", "suggested"]


class Fix(Struct, frozen=True):
    """A change that would mend a finding, as it stands in the file; `safe` never changes what a text says; `suggested` is never made by us.

    `parts` are the edits it consists of, in order of place, if each of them can be made without the others.
    """

    edit: Edit
    safety: Safety
    parts: tuple[Edit, ...] = ()

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that can each be made alone: the parts, or the one edit of a fix that has none."""
        return self.parts or (self.edit,)


class Related(Struct, frozen=True):
    """Another place that a finding speaks of, such as the other language of the segment."""

    source: SourceText
    start: int
    end: int
    text: str


class Value(Struct, frozen=True):
    """What a figure that a finding speaks of says: `reading` in one line, and its bounds, equal but for a range.

    `text` is the figure as written, with its qualifiers; `said` the reading in clear words. `low` and `high` are decimal numbers in ones of `unit` (empty for a
    plain count); both are None for a date.
    """

    text: str
    language: str
    reading: str
    low: str | None
    high: str | None
    unit: str = ""
    said: Wording | None = None

    def data(self) -> dict[str, object]:
        """Return it as data for programs, without the words for people."""
        return {name: value for name, value in asdict(self).items() if name != "said"}


class Finding(Struct, frozen=True):
    """One result of a rule: what was found where, as data.

    `start` and `end` are offsets in `source`; `text` is what stands there as a reader sees it. `values` are the figures
    that it is about, that of the source before that of the target. `context` is the text around, for fingerprints that
    survive moved lines.
    """

    rule: str
    severity: Severity
    source: SourceText
    start: int
    end: int
    message: Message
    text: str
    language: str
    segment: str | None = None
    fix: Fix | None = None
    related: tuple[Related, ...] = ()
    values: tuple[Value, ...] = ()
    context: tuple[str, str] = ("", "")


class Allowance(Struct, frozen=True, eq=False):
    """What an author lets stand, and why: findings of a rule or of a group of rules, in a part of a file.

    `start` and `end` are where the rule is named in `source`. `covers` is the range of that file it holds for; None
    for all of the files it is given to. One without a reason has no effect. Equality is identity.
    """

    rule: str
    reason: str
    source: SourceText
    start: int
    end: int
    covers: tuple[int, int] | None = None


class SourceError(JjjdocError):
    """Every fault found in one run, in the order of their places."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(sorted(faults, key=lambda fault: fault.place))
        super().__init__(SOURCE_FAULTS(count=len(self.faults)))

    def __str__(self) -> str:
        return "\n".join(f"{fault.place}: {fault.message.text('en')}" for fault in self.faults)
