"""What fixes would change, as one patch that `git apply` takes, byte for byte, whatever the encodings of the files.

A line of the patch is a line of the file as git has it: bytes up to a line feed. It is not decoded, so that a carriage
return, a byte order mark and the code units of UTF-16 come through as they are. The file names have the plain form
that git reads from the folder it runs in; after `diff --git` it would read them from the top of the repository.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.difference import diff_hunks

TWO_DRIVES = Wording(
    en="one patch cannot change files on two drives; run jjjdoc lint --diff separately for each drive",
    zh="一个补丁不能修改两个驱动器上的文件；请对每个驱动器分别运行“jjjdoc lint --diff”",
)

_NO_NAME = "-"
_NO_LINE_END = "\\ No newline at end of file"
_ESCAPES: Final = {0x07: "a", 0x08: "b", 0x09: "t", 0x0A: "n", 0x0B: "v", 0x0C: "f", 0x0D: "r"} | {
    ord(char): char for char in '"\\'
}


class FileChange(Struct, frozen=True):
    """A file before and after its fixes, as bytes and as text; `path` has no links, and is None for a text without a file."""

    path: Path | None
    before: bytes
    after: bytes
    text_before: str
    text_after: str


class Patch(Struct, frozen=True):
    """Changes of files, which are named from `folder`; `is_here` tells whether the command runs there."""

    folder: Path
    is_here: bool
    changes: tuple[FileChange, ...]

    def data(self) -> bytes:
        """Return the patch."""
        return b"".join(self._of_file(change) for change in self.changes)

    def shown(self) -> Iterator[str]:
        """Yield the lines of the patch as a reader sees them: decoded, without line ends."""
        for change in self.changes:
            yield from (f"--- a/{self._name(change)}", f"+++ b/{self._name(change)}")
            for line in diff_hunks(_lines(change.text_before), _lines(change.text_after)):
                yield line.removesuffix("\n").removesuffix("\r")
                if _is_unended(line):
                    yield _NO_LINE_END

    def _of_file(self, change: FileChange) -> bytes:
        name = self._name(change)
        heading = b"".join(mark + _quoted(side + name) for mark, side in ((b"--- ", "a/"), (b"+++ ", "b/")))
        # Latin-1 has one character for each byte.
        before, after = (_lines(data.decode("latin-1")) for data in (change.before, change.after))
        return heading + "".join(map(_ended, diff_hunks(before, after))).encode("latin-1")

    def _name(self, change: FileChange) -> str:
        return _NO_NAME if change.path is None else change.path.relative_to(self.folder).as_posix()


def patch_of(changes: Sequence[FileChange]) -> Patch:
    """Return the patch of these changes, which names its files from the folder where it can be applied.

    That is the current folder if all files are in it, since git refuses names that lead out of a folder; otherwise the
    root of the repository that holds them all, or else the nearest folder that does. Raises JjjdocError for files on
    two drives.
    """
    here = Path(os.path.realpath(os.curdir))
    paths = [change.path for change in changes if change.path is not None]
    if all(path.is_relative_to(here) for path in paths):
        return Patch(here, True, tuple(changes))
    try:
        common = Path(os.path.commonpath([path.parent for path in paths]))
    except ValueError:
        raise JjjdocError(TWO_DRIVES()) from None
    repositories = (each for each in (common, *common.parents) if (each / ".git").exists())
    folder = next(repositories, common)
    return Patch(folder, folder == here, tuple(changes))


def _lines(text: str) -> list[str]:
    """Return the lines of a text as git has them, each with its line feed."""
    lines = text.split("\n")
    return [f"{line}\n" for line in lines[:-1]] + ([lines[-1]] if lines[-1] else [])


def _is_unended(line: str) -> bool:
    """Tell whether a line of a hunk is the last of a file that does not end in a line feed."""
    return not line.startswith("@") and not line.endswith("\n")


def _ended(line: str) -> str:
    if line.endswith("\n"):
        return line
    return f"{line}\n{_NO_LINE_END}\n" if _is_unended(line) else f"{line}\n"


def _quoted(name: str) -> bytes:
    """Return a name as the line of a heading has it: in quotation marks, with escapes, where git would have it so."""
    raw = os.fsencode(name)
    if any(byte < 0x20 or byte == 0x7F or byte in _ESCAPES for byte in raw):
        return b'"' + b"".join(map(_escaped, raw)) + b'"\n'
    return raw + (b"\t\n" if b" " in raw else b"\n")  # a tab ends a name that has spaces


def _escaped(byte: int) -> bytes:
    if byte in _ESCAPES:
        return f"\\{_ESCAPES[byte]}".encode("ascii")
    return f"\\{byte:03o}".encode("ascii") if byte < 0x20 or byte == 0x7F else bytes((byte,))
