"""What is exchanged with translators: units, each a source text with its target, and the file they stand in.

The words are those of XLIFF. Texts are template texts, as in the YAML: with `{fact}` and `[[term]]`, on one line.
"""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field

from jjjdoc.errors import Message
from jjjdoc.model.state import State


class Rendered(Struct, frozen=True):
    """A figure or a term as it is written out in the source language and in the target language."""

    source: str
    target: str


class Suggestion(Struct, frozen=True):
    """What a translation memory has that is like the source of a unit, for the translator to look at.

    Texts are template texts; `score` is 100 for the same source and less for any other. `origin` says where it stands,
    `remark` how the sources differ in figures or negation.
    """

    source: str
    target: str
    score: int
    origin: str
    remark: str = ""


class Unit(Struct, frozen=True):
    """One segment on its way between two languages; `id` is that of the segment.

    `target` is None where there is no translation yet. `source_hash` is that of `source`. `facts` are the figures in the
    source by what stands between the braces (`gdp@2023|value`), `terms` by what stands between the brackets.
    `previous` is the source that the target was made from, where it is another than `source`: then the unit is stale.
    `sent` is the hash of the target when the unit was sent, empty where there was none, None in a file that is not ours.
    `suggestions` are written and never read: they are no targets.
    `section` is the id of the section it stands in, empty for the front matter. `line` is where it stands in the
    file it was read from, 1-based, 0 for nowhere.
    In a file that was read, a target of state `initial` is one that the file itself calls unfinished; no other state is
    taken from there. `fault` says why a unit that was read cannot be used.
    `remarks` are the notes of translators in a file that was read, a line each; `note` is all that stands there.
    """

    id: str
    source: str
    target: str | None
    state: State = "initial"
    note: str = ""
    source_hash: str = ""
    facts: Mapping[str, Rendered] = field(default_factory=dict)
    terms: Mapping[str, Rendered] = field(default_factory=dict)
    previous: str | None = None
    sent: str | None = None
    section: str = ""
    line: int = 0
    fault: Message | None = None
    suggestions: tuple[Suggestion, ...] = ()
    remarks: tuple[str, ...] = ()


class UnitFile(Struct, frozen=True):
    """The units of one report in one direction; `report` is its id, languages are BCP 47 tags, `date` is YYYY-MM-DD."""

    report: str
    source_language: str
    target_language: str
    units: tuple[Unit, ...]
    date: str = ""
