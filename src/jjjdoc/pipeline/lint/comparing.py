"""Files that are compared with others in a run of lint: what each must agree with, and where findings are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct, field

from jjjdoc.findings import Allowance, Finding
from jjjdoc.language.alignment.documents.evidence import Terms
from jjjdoc.lint.engine import left_out
from jjjdoc.lint.rule import LoadedRule
from jjjdoc.lint.suppression import suppress
from jjjdoc.pipeline.lint.against import against
from jjjdoc.pipeline.lint.placing import each_once, in_checked_file, in_other_file
from jjjdoc.pipeline.lint.reading import Reading
from jjjdoc.pipeline.project.counterparts import Matched
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import TEXT


class Comparison(Struct):
    """The files of a run that are compared. `read` reads a file, `allowances` are those that settings make for one.

    `both`: each file is checked, against the other. `used` are the allowances of other files that findings were left out for.
    """

    matched: Matched
    both: bool
    read: Callable[[Input], Reading]
    allowances: Callable[[Input], Sequence[Allowance]]
    terms: Terms
    used: set[Allowance] = field(default_factory=set)
    _counterparts: dict[Input, Input] = field(default_factory=dict)
    _file: tuple[Input, Reading] | None = None
    _other: tuple[Input, Reading] | None = None
    _settled: list[Finding] = field(default_factory=list)

    def __post_init__(self) -> None:
        self._counterparts = dict(self.matched.pairs)

    def is_other(self, file: Input) -> bool:
        """Tell whether a file is one that another must agree with, and so in the other language."""
        return file in self._counterparts.values() and file not in dict(self.matched.pairs)

    def turn(self, file: Input) -> Input | None:
        """Return the counterpart of a file that is to be checked against it as well, None if it is not."""
        other = self._counterparts.get(file) if self.both else None
        if other is not None:
            self._counterparts[other] = file
            self._other = self._file  # standard input cannot be read twice
        return other

    def compared(self, file: Input, reading: Reading) -> Reading:
        """Return a file with what it and its counterpart are to each other, if it has one; raises JjjdocError."""
        other = self._counterparts.get(file)
        if other is None:
            return reading
        if self._file is None or self._file[0] != file:
            self._file = (file, reading)
        if self._other is None or self._other[0] != other:  # it is read once, however often a file is fixed
            self._other = (other, self.read(other))
        return against(reading, self._other[1], self.terms, (file.form is TEXT, other.form is TEXT))

    def placed(
        self, file: Input, reading: Reading, findings: Iterable[Finding], allowed: Iterable[Finding]
    ) -> tuple[Finding, ...]:
        """Return findings as they are told: in the file that is checked or, if both are, each in its own.

        Those that the other file allows are left out; `allowed` are those that the file itself allows.
        """
        self._settled = [*allowed]
        if reading.file.counterparts is None or self._other is None:
            return tuple(findings)
        other, theirs = self._other
        found = [*findings]
        ours = [finding for finding in found if finding.source.path == file.shown]
        elsewhere = left_out(found, ours)
        kept, used = suppress(elsewhere, (*theirs.file.allowances, *self.allowances(other)))
        self.used |= used
        self._settled += left_out(elsewhere, kept)
        placed = in_other_file if self.both else in_checked_file
        return (*ours, *placed(kept, reading.file))

    def once(
        self,
        first: Sequence[Finding],
        second: Iterable[Finding],
        settled: Iterable[Finding],
        rules: Mapping[str, LoadedRule],
    ) -> Iterator[Finding]:
        """Yield what the check of the second file has found that the first has neither told nor left out as allowed."""
        used = {(each.source.path, each.start, each.end) for each in self.used}
        new = (
            each
            for each in second
            if each.rule != "suppression.unused" or (each.source.path, each.start, each.end) not in used
        )
        return each_once([*first, *settled], new, rules)

    @property
    def settled(self) -> tuple[Finding, ...]:
        """What was left out of the last check as allowed."""
        return tuple(self._settled)
