"""Fixing a file: round after round until nothing is left to fix, in memory; then shown, or written with all others."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import Edit, Finding
from jjjdoc.lint.fix import choose_edits
from jjjdoc.loader.rewrite import apply_edits, edit_inside_scalars
from jjjdoc.locations import SourceText
from jjjdoc.pipeline.lint.patch import FileChange
from jjjdoc.pipeline.lint.reading import Reading
from jjjdoc.pipeline.project.files import Change
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import REPORT

ROUNDS = 20
"""Fixes that bring about others come to an end long before; ones that turn in a circle do not."""

Read = Callable[[bytes], Reading]
Check = Callable[[Reading], tuple[Finding, ...]]


class Fixed(Struct, frozen=True):
    """A file after its fixes, `data` and `before` its bytes; `findings` are those that remain."""

    input: Input
    reading: Reading
    findings: tuple[Finding, ...]
    before: bytes
    data: bytes
    text_before: str
    count: int = 0

    @property
    def is_changed(self) -> bool:
        """Tell whether anything was fixed."""
        return self.data != self.before

    def changes(self) -> Iterator[Change]:
        """Yield the file, to be written, if it was changed."""
        if self.is_changed and self.input.path is not None:
            yield Change(self.input.path, self.input.shown, self.data, self.before)

    def change(self) -> FileChange:
        """Return what was changed, as a patch needs it."""
        after = self.reading.decoded.source.text
        return FileChange(self.input.real, self.before, self.data, self.text_before, after)


def fix_file(fixed: Fixed, read: Read, check: Check, *, unsafe: bool) -> Fixed:
    """Return the file with its fixes made: safe ones, or all.

    A round after which the file could no longer be read, or says what it said in an earlier one, is not made.
    """
    seen = {fixed.data}
    for _ in range(ROUNDS):
        edits = choose_edits(fixed.findings, unsafe=unsafe)
        if not edits:
            break
        try:
            data = _edited(fixed, edits)
            if data in seen:
                break
            seen.add(data)
            reading = read(data)
            fixed = replace(
                fixed, reading=reading, findings=check(reading), data=data, count=fixed.count + len(edits)
            )
        except JjjdocError:
            break
    return fixed


def _edited(fixed: Fixed, edits: tuple[Edit, ...]) -> bytes:
    decoded = fixed.reading.decoded
    if fixed.input.form is REPORT:
        edits = _sound(decoded.source, edits)
    return decoded.encode(apply_edits(decoded.source.text, edits))


def _sound(source: SourceText, edits: tuple[Edit, ...]) -> tuple[Edit, ...]:
    """Return the edits of a report that change nothing but their scalars; one that does is left to its author."""
    try:
        edit_inside_scalars(source, edits)
    except JjjdocError:
        half = len(edits) // 2
        return (*_sound(source, edits[:half]), *_sound(source, edits[half:])) if half else ()
    return edits
