"""Files that are compared with others in a run of lint: what each must agree with, and where findings are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from msgspec import Struct, field

from jjjdoc.findings import Allowance, Finding
from jjjdoc.language.alignment.documents.evidence import Terms
from jjjdoc.lint.suppression import suppress
from jjjdoc.pipeline.lint.against import against
from jjjdoc.pipeline.lint.placing import in_checked_file, in_other_file
from jjjdoc.pipeline.lint.reading import Reading
from jjjdoc.pipeline.project.counterparts import Matched
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import TEXT


class Comparison(Struct):
    """The files of a run that are compared. `read` reads a file, `allowances` are those that settings make for one.

    `both`: the others are checked too, alone. `used` are the allowances of other files that findings were left out for.
    """

    matched: Matched
    both: bool
    read: Callable[[Input], Reading]
    allowances: Callable[[Input], Sequence[Allowance]]
    terms: Terms
    used: set[Allowance] = field(default_factory=set)
    _counterparts: dict[Input, Input] = field(default_factory=dict)
    _other: tuple[Input, Reading] | None = None

    def __post_init__(self) -> None:
        self._counterparts = dict(self.matched.pairs)

    def is_other(self, file: Input) -> bool:
        """Tell whether a file is one that another must agree with, and so in the other language."""
        return file not in self._counterparts and file in self._counterparts.values()

    def other(self, file: Input) -> Input | None:
        """Return the counterpart of a file if it is to be checked too."""
        return self._counterparts.get(file) if self.both else None

    def compared(self, file: Input, reading: Reading) -> Reading:
        """Return a file with what it and its counterpart are to each other, if it has one; raises JjjdocError."""
        other = self._counterparts.get(file)
        if other is None:
            return reading
        if self._other is None or self._other[0] != other:  # it is read once, however often a file is fixed
            self._other = (other, self.read(other))
        return against(reading, self._other[1], self.terms, (file.form is TEXT, other.form is TEXT))

    def placed(self, file: Input, reading: Reading, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return findings as they are told: in the file that is checked or, if both are, each in its own.

        Those that the other file allows are left out.
        """
        if reading.file.counterparts is None or self._other is None:
            return tuple(findings)
        other, theirs = self._other
        found = [*findings]
        ours = [finding for finding in found if finding.source.path == file.shown]
        elsewhere = [finding for finding in found if finding.source.path != file.shown]
        kept, used = suppress(elsewhere, (*theirs.file.allowances, *self.allowances(other)))
        self.used |= used
        placed = in_other_file if self.both else in_checked_file
        return (*ours, *placed(kept, reading.file))

    def turned(self, file: Input, reading: Reading) -> Reading | None:
        """Return the counterpart of a file with what it and the file are to each other; None if there is none."""
        if self._other is None or self._counterparts.get(file) != self._other[0]:
            return None
        other, theirs = self._other
        return against(theirs, reading, self.terms, (other.form is TEXT, file.form is TEXT))

    def without_used(self, findings: Iterable[Finding]) -> Iterator[Finding]:
        """Yield findings in the other file but those that call an allowance unused which was used when both were compared."""
        used = {(each.source.path, each.start, each.end) for each in self.used}
        for each in findings:
            if each.rule != "suppression.unused" or (each.source.path, each.start, each.end) not in used:
                yield each
