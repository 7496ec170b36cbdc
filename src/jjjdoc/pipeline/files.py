"""Writing to disk: several files at once, each whole, none while its target is open elsewhere."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path

from jjjdoc.disk import check_file, reason, remove_leftovers, temporary_beside
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.writers.output import OutputFile

OPEN_IN_WORD = Wording(
    en="{path} is open; close it in Word and build again",
    zh="{path}已被打开；请在Word中关闭后重新生成",
)
OPEN_BY_MARK = Wording(
    en="{path} is open; close it in Word and build again (if it is not open, delete {mark} beside it)",
    zh="{path}已被打开；请在Word中关闭后重新生成（如未打开，请删除同一文件夹中的{mark}）",
)
CANNOT_WRITE = Wording(en="{path} cannot be written: {reason}", zh="无法写入{path}：{reason}")


def write_files(folder: Path, files: Sequence[OutputFile]) -> tuple[Path, ...]:
    """Write files into a folder, all or, as far as the system lets it, none, and return their paths.

    Each goes to a temporary file beside its target, which then takes the target's place. A file that already
    has these bytes is left alone. Raises JjjdocError where a target is open in Word or cannot be written.
    """
    targets = [folder.joinpath(*file.name.split("/")) for file in files]
    changed = [pair for pair in zip(targets, files, strict=True) if not _holds(*pair)]
    temporary: list[Path] = []
    for parent in {target.parent for target in targets}:
        remove_leftovers(parent)
    try:
        for target, file in changed:
            check_closed(target)
            temporary.append(_write_beside(target, file.data))
        for (target, _), written in zip(changed, temporary, strict=True):
            _replace(written, target)
    finally:
        for path in temporary:
            path.unlink(missing_ok=True)
    return tuple(targets)


def check_closed(target: Path) -> None:
    """Make sure that no program has a file open; raises JjjdocError where one has.

    Word and LibreOffice mark a file they have open by another beside it; on Windows Word also locks it.
    """
    for mark in owner_marks(target.name):
        if target.with_name(mark).exists():
            raise JjjdocError(OPEN_BY_MARK(path=target, mark=mark))
    try:
        check_file(target)
        with target.open("r+b"):
            pass
    except FileNotFoundError:
        pass
    except OSError as error:
        raise _refused(target, error) from None


def owner_marks(name: str) -> tuple[str, ...]:
    """Return the names of the files that mark an open document; none for other formats.

    Word puts ~$ before a short name and in place of the first one or two characters of a longer one.
    """
    if not name.endswith(".docx"):
        return ()
    return (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#")


def _holds(target: Path, file: OutputFile) -> bool:
    try:
        return target.stat().st_size == len(file.data) and target.read_bytes() == file.data
    except OSError:
        return False


def _write_beside(target: Path, data: bytes) -> Path:
    path = temporary_beside(target)
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    except OSError as error:
        path.unlink(missing_ok=True)
        raise JjjdocError(CANNOT_WRITE(path=target, reason=reason(error))) from None
    return path


def _replace(written: Path, target: Path) -> None:
    try:
        written.replace(target)
    except OSError as error:
        raise _refused(target, error) from None


def _refused(target: Path, error: OSError) -> JjjdocError:
    """Return what is said of a target that cannot be written; Windows locks what a program has open."""
    if sys.platform == "win32" and isinstance(error, PermissionError):
        return JjjdocError(OPEN_IN_WORD(path=target))
    return JjjdocError(CANNOT_WRITE(path=target, reason=reason(error)))
