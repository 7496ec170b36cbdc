"""What a rule is: a module with a docstring, a constant `RULE` and a function `check`."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, Literal

from msgspec import Struct, field

from jjjdoc.errors import Wording
from jjjdoc.findings import Edit, Safety, Severity
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.lint.passage import Passage

# Many small changes of one kind in one text, with one fix for all of them.


class Change(Struct, frozen=True):
    """Put `new` in place of a range of a passage."""

    start: int
    end: int
    new: str


def edits_of(passage: Passage, changes: Sequence[Change]) -> tuple[Edit, ...]:
    """Return the edits that make changes, in order of place; none for a change that the file has no place for."""
    found: list[Edit] = []
    for each in changes:
        edit = passage.edit(each.start, each.end, each.new)
        if edit is not None and (not found or edit.start >= found[-1].end):
            found.append(edit)
    return tuple(found)


def joined_edit(passage: Passage, edits: Sequence[Edit]) -> Edit:
    """Return the one edit that makes edits, at least one, in order of place, and leaves what stands between them as it is.

    What stands between may be line breaks, figures and marks of emphasis.
    """
    text = passage.prose.view.source.text
    start = at = edits[0].start
    parts: list[str] = []
    for edit in edits:
        parts += [text[at : edit.start], edit.new]
        at = edit.end
    return Edit(start, at, text[start:at], "".join(parts))


Subject = Literal["passage", "pair", "document", "file", "suppression"]
"""What `check` is given: one `Passage`, one `Pair`, one `LintDocument` (with all its passages), one `LintFile`, or one
`Suppression` with what came of it."""


class Rule(Struct, frozen=True):
    """What holds for every finding of a rule.

    `severity` is that of its gravest findings: a hit may be less, never more. A rule that can find nothing grave enough
    to be shown does not run.
    `languages` are those of the text looked at (of the target, in a pair; of the first document, in a file).
    `safety` is that of its fixes, None if it offers none. `messages` have one key for each kind of finding;
    "found" is the usual one. `profiles`: None for every profile. `rows`: a rule of documents to which a row of a table
    of rows is document enough; it sees one at a time. `yields_to` are rules that say more of the same place: what this
    rule finds within one of their findings is left out. `needs`, for rules of passages, are words in lower case, one of
    which stands in every text that the rule can find something in: it is not asked about the others.
    """

    severity: Severity
    subject: Subject
    messages: Mapping[str, Wording]
    languages: tuple[Literal["zh", "en"], ...] = ("zh", "en")
    safety: Safety | None = None
    profiles: tuple[Literal["gov", "web"], ...] | None = None
    rows: bool = False
    yields_to: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()


class Hit(Struct, frozen=True):
    """One thing a rule has found: a range of a passage, and what to say about it.

    `replacement` is offered as a fix where the range stands verbatim in the file; `changes`, in its stead, are what a fix
    puts in place of parts of the range, in order of place. `severity`, not above
    the rule's, and `safety` override the rule's. `related` are ranges of other passages that the message speaks of,
    `quantities` the figures it is about, each with the passage it stands in: that of the source before that of the target.
    """

    passage: Passage
    start: int
    end: int
    values: Mapping[str, object] = field(default_factory=dict)
    message: str = "found"
    replacement: str | None = None
    severity: Severity | None = None
    safety: Safety | None = None
    related: tuple[tuple[Passage, int, int], ...] = ()
    quantities: tuple[tuple[Passage, Quantity], ...] = ()
    changes: tuple[Change, ...] = ()


Check = Callable[[Any, Any], Iterator[Hit]]


class LoadedRule(Struct, frozen=True):
    """A rule as the registry found it: `id` is its path (`number/mismatch.py` is `number.mismatch`)."""

    id: str
    rule: Rule
    check: Check
    docstring: str

    @property
    def group(self) -> str:
        """The part of the id before the dot."""
        return self.id.split(".")[0]

    @property
    def skips_rows(self) -> bool:
        """Whether the rule does not look at tables of rows, since no row is a whole document."""
        return self.rule.subject in ("document", "file") and not self.rule.rows

    @property
    def title(self) -> str:
        """The first line of the docstring, without its full stop: the name of the defect."""
        return self.docstring.strip().partition("\n")[0].removesuffix(".")
