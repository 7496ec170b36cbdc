"""Which files are to be checked: those named, those in folders named, and standard input."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.disk import NOT_FOUND, UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.old_formats import OLD, is_old, to_docx
from jjjdoc.readers.formats import FORMATS, MARKDOWN, REPORT, WORD, Format, format_of

# Paths as settings name them: `*` and `?` stand for part of a name, `**` for any folders or none.


_PARTS = {"**/": "(?:[^/]+/)*", "**": ".*", "*": "[^/]*", "?": "[^/]"}
_SPECIAL = regex(r"\*\*/|\*\*|\*|\?")


def matches(path: str, pattern: str) -> bool:
    """Tell whether a path, relative and with forward slashes, is one that a pattern names."""
    return _compiled(pattern).fullmatch(path) is not None


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    parts: list[str] = []
    at = 0
    for found in _SPECIAL.finditer(pattern):
        parts += (re.escape(pattern[at : found.start()]), _PARTS[found[0]])
        at = found.end()
    return re.compile("".join([*parts, re.escape(pattern[at:])]), re.DOTALL)


# The Word file to be reviewed: as it is, or one of an older format brought into the present one.


NOT_WORD = Wording(
    en="{path}: only Word files can be reviewed: .docx, or .doc and .wps with LibreOffice; save"
    " other documents as .docx",
    zh="{path}：只能审阅Word文件：.docx，以及借助LibreOffice的.doc和.wps；其他文档请先另存为.docx",
)


def check_kind(path: Path) -> None:
    """Make sure that a file can be reviewed by its name; raises JjjdocError."""
    if not is_old(path) and path.suffix.lower() != ".docx":
        raise JjjdocError(NOT_WORD(path=path))


def read_word_file(path: Path) -> bytes:
    """Return the bytes of a .docx file, or of what LibreOffice makes of a .doc or .wps file; raises JjjdocError."""
    try:
        data = file_bytes(path)
    except FileNotFoundError:
        raise JjjdocError(NOT_FOUND(path=path)) from None
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path, reason=reason(error))) from error
    return to_docx(data, path) if is_old(path) else data


REVIEWED = ".reviewed.docx"
"""How the names of copies end that a review writes."""


def is_review_copy(path: Path) -> bool:
    """Tell whether a file is a copy that a review has made of one beside it."""
    if not path.name.endswith(REVIEWED):
        return False
    stem = path.name.removesuffix(REVIEWED)
    return any(path.with_name(stem + suffix).exists() for suffix in (".docx", *OLD))


STANDARD_INPUT = "-"

NO_NAME = Wording(en="the file name is empty", zh="文件名为空")
UNKNOWN_FORMAT = Wording(
    en="{path}: files of this kind cannot be checked; supported extensions: {extensions}",
    zh="{path}：不支持检查此类文件；可检查的扩展名有：{extensions}",
)
NO_INPUT = Wording(
    en="name the files or folders to check; there is no sources folder outside a project",
    zh="请指明要检查的文件或文件夹；当前不在项目中，没有源文件夹",
)

_LOCK = "~$"
"""What Word puts before the name of a file it has open, for a file that holds the name of the user."""

_SECTIONS = re.compile(rb"^sections[ \t]*:", re.MULTILINE)


class Input(Struct, frozen=True):
    """A file to be checked; `shown` is what messages call it.

    `stdin`: its bytes come from standard input; `path`, where it stands or would stand, is None if that has no name.
    `data`, where it is given, is taken in place of what stands in the file.
    """

    path: Path | None
    shown: str
    form: Format
    stdin: bool = False
    data: bytes | None = None

    @property
    def real(self) -> Path | None:
        """The path with all links followed, as far as they lead somewhere."""
        return None if self.path is None else Path(os.path.realpath(self.path))

    def root_in(self, settings: Settings | None) -> Path | None:
        """Return the root of the project if the file stands in it."""
        if settings is None or self.real is None or not self.real.is_relative_to(settings.root):
            return None
        return settings.root

    def read(self) -> bytes:
        """Return the bytes, of an old Word file those of a new one made of it; raises JjjdocError."""
        if self.data is not None:
            return self.data
        try:
            data = sys.stdin.buffer.read() if self.stdin or not self.path else file_bytes(self.path)
        except OSError as error:
            raise JjjdocError(UNREADABLE(path=self.shown, reason=reason(error))) from error
        return to_docx(data, self.path) if self.path is not None and is_old(self.path) else data


class Inputs(Struct, frozen=True):
    """The files found, each once, and what was named and is none."""

    files: tuple[Input, ...]
    errors: tuple[JjjdocError, ...]


def find_inputs(
    names: Sequence[str], settings: Settings | None, stdin_filename: str | None = None, *, old: bool = False
) -> Inputs:
    """Return the files that are meant; without names those of the project's folder of sources.

    In folders, and in those below, files of the formats that can be read are taken: of YAML files only reports, and
    nothing hidden or in the project's folder of output; with `old`, Word files of older formats too. Standard input is Markdown, or of the format of the file it is
    said to be. Raises JjjdocError where nothing is named outside of a project.
    """
    if not names:
        if settings is None:
            raise JjjdocError(NO_INPUT())
        names = (relative(settings.sources),)
    output = None if settings is None else settings.output
    files: dict[Path | None, Input] = {}
    errors: list[JjjdocError] = []
    for name in names:
        try:
            is_stdin = name == STANDARD_INPUT
            for found in (_standard_input(stdin_filename),) if is_stdin else _inputs(name, output, old=old):
                files.setdefault(found.real, found)
        except JjjdocError as error:
            errors.append(error)
    return Inputs(tuple(files.values()), tuple(errors))


def _standard_input(filename: str | None) -> Input:
    if filename is None:
        return Input(None, STANDARD_INPUT, MARKDOWN, stdin=True)
    path = Path(filename)
    return Input(path, path.as_posix(), _format(filename), stdin=True)


def _inputs(name: str, output: Path | None, *, old: bool) -> Iterator[Input]:
    if not name:  # a shell variable that is not set, rather than the folder that Path("") is
        raise JjjdocError(NO_NAME())
    path = Path(name)
    try:
        is_folder, is_there = path.is_dir(), path.exists()
    except (OSError, ValueError):
        is_folder = is_there = False
    if is_folder:
        yield from inputs_in(path, output, old=old)
    elif not is_there:
        raise JjjdocError(NOT_FOUND(path=name))
    else:
        yield Input(path, path.as_posix(), _format(name))


def _format(name: str) -> Format:
    form = WORD if is_old(Path(name)) else format_of(name)
    if form is None:
        raise JjjdocError(UNKNOWN_FORMAT(path=name, extensions=", ".join(FORMATS)))
    return form


def inputs_in(folder: Path, output: Path | None, *, old: bool = False) -> Iterator[Input]:
    """Yield the files in a folder that are checked when it is named; `output` is a folder left out.

    `old`: Word files of older formats are among them, which take LibreOffice to read.
    """
    for parent, folders, names in os.walk(folder):
        inside = Path(parent)
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        if output is not None:
            folders[:] = [name for name in folders if (inside / name).resolve() != output]
        for name in sorted(names):
            path = inside / name
            is_hidden = name.startswith((".", _LOCK))
            known = WORD if old and is_old(path) else format_of(name)
            form = None if is_hidden or _is_device(path) else known
            if form is not None and (form is not REPORT or _is_report(path)):
                yield Input(path, path.as_posix(), form)


def _is_device(path: Path) -> bool:
    """Tell whether a path is neither a file nor missing: a pipe would be waited for, and for ever."""
    return path.exists() and not path.is_file()


def _is_report(path: Path) -> bool:
    """Tell whether a YAML file has sections: others in a folder are facts, a glossary, or no concern of ours."""
    try:
        data = file_bytes(path)
        return b"sections" in data and _SECTIONS.search(data) is not None
    except OSError:
        return True  # what cannot be read is said when it is to be checked


def relative(path: Path) -> str:
    """Return a path as it would be named from the folder the command runs in."""
    try:
        return os.path.relpath(path)
    except ValueError:  # another drive
        return str(path)
