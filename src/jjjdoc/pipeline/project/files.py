"""Writing to disk: several files at once, all or none, each whole, none while its target is open elsewhere."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from msgspec import Struct

from jjjdoc.disk import check_file, file_bytes, reason, remove_leftovers, temporary_beside
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.writers.formats import OutputFile

OPEN_IN_WORD = Wording(
    en="{path} is open; close it in Word and build again",
    zh="{path}已被打开；请在Word中关闭后重新生成",
)
OPEN_BY_MARK = Wording(
    en="{path} is open; close it in Word and build again (if it is not open, delete {mark} beside it)",
    zh="{path}已被打开；请在Word中关闭后重新生成（如未打开，请删除同一文件夹中的{mark}）",
)
CANNOT_WRITE = Wording(en="{path} cannot be written: {reason}", zh="无法写入{path}：{reason}")
CHANGED = Wording(
    en="{path}: another program has changed the file; nothing was written; run the command again",
    zh="{path}：文件已被其他程序改动，未写入；请重新运行命令",
)
LOCKED = Wording(
    en="{path}: the file cannot be written; close it in the other program, or make it writable",
    zh="{path}：文件无法写入；请在其他程序中关闭该文件，或取消其只读属性",
)
NOT_WRITTEN = Wording(
    en="{path}: the file cannot be written: {reason}; it is unchanged",
    zh="{path}：文件无法写入：{reason}；文件保持原样",
)
HALF_WRITTEN = Wording(
    en="{message}. Files already written could not be restored: {paths}; run the command again",
    zh="{message}。此前已写入的文件未能恢复：{paths}；请重新运行命令",
)

_BOM = b"\xef\xbb\xbf"


class Change(Struct, frozen=True):
    """A file to be written: its place, its bytes, and what messages call it.

    `original` are the bytes that were read of a file that is edited. It keeps its mode, a link to it stays a link, and
    it is left alone if another program has changed it meanwhile. With None a file is made, in place of whatever is there.
    """

    path: Path
    shown: str
    data: bytes
    original: bytes | None = None

    @property
    def target(self) -> Path:
        """The file that is replaced."""
        return self.path if self.original is None else Path(os.path.realpath(self.path))


def edited(path: Path, shown: str, original: bytes, text: str) -> Change:
    """Return the change that gives a source file another text, in UTF-8 with the byte order mark it has."""
    return Change(path, shown, (_BOM if original.startswith(_BOM) else b"") + text.encode("utf-8"), original)


def outputs(folder: Path, files: Sequence[OutputFile], guard: Guard) -> list[Change]:
    """Return the changes that write files into a folder; a file that already has these bytes is left alone.

    Raises JjjdocError where one would be written over a file that the guard keeps.
    """
    targets = [_target(folder, file) for file in files]
    for target in targets:
        guard.check(target)
    return [
        Change(target, str(target), file.data)
        for target, file in zip(targets, files, strict=True)
        if not _holds(target, file)
    ]


def write_files(folder: Path, files: Sequence[OutputFile], guard: Guard) -> tuple[Path, ...]:
    """Write files into a folder, all or none, and return their paths; as `outputs` and `write_together` do."""
    changes = outputs(folder, files, guard)
    for parent in {_target(folder, file).parent for file in files}:
        remove_leftovers(parent)
    write_together(changes)
    return tuple(_target(folder, file) for file in files)


def write_output(path: Path, data: bytes, guard: Guard) -> None:
    """Write one file; as `write_files` does."""
    write_files(path.parent, [OutputFile(path.name, data)], guard)


def write_together(changes: Sequence[Change]) -> None:
    """Write several files, all or none, in the order given; a file may be there twice.

    No system renames two files in one step, so it is done in four:

    1. Whatever can fail is done first. Every file is looked at (open elsewhere, read-only, changed meanwhile), and all new
       contents are written to temporary files beside their targets and flushed to the disk. Until then nothing has changed.
    2. Of each file that is there a second name is kept, which takes no space; without links it is a copy.
    3. The temporary files are renamed, one after another. Each file is whole at any time.
    4. If a renaming fails, those done are undone in reverse order, by renaming what was kept. Only if that fails as
       well, or if the process is killed, some files are new and others old.

    For the last case the order is the caller's: what is left after any number of steps must say of itself that something
    is to be done. A state file goes before the texts that its stamps speak of, with stamps that hold for the new texts
    alone, and once more after them (`StateFile.changes`). What makes a folder a project or a template, and a source among
    other files, goes last. For files that do not speak of each other, any order does.

    Raises JjjdocError where a file cannot be written.
    """
    made: list[Path] = []
    steps: list[_Step] = []
    done: list[_Step] = []
    for folder in {change.target.parent for change in changes}:
        remove_leftovers(folder)
    try:
        for change in changes:
            steps.append(_prepare(change, made))
        if len(steps) > 1:
            _keep(steps)
        for step in steps:
            _replace(step)
            done.append(step)
    except BaseException as error:
        left = _undo(done)
        if left and isinstance(error, JjjdocError):
            message = HALF_WRITTEN(message=error.message, paths=", ".join(left))
            raise JjjdocError(message) from error
        raise
    finally:
        for step in steps:
            step.remove_temporary()
        if len(done) < len(steps) or len(steps) < len(changes):
            _remove_folders(made)


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


class _Step(Struct):
    """A file about to be replaced: what it is to be, and `kept`, what it was, both under other names beside it."""

    change: Change
    target: Path
    temporary: Path
    kept: Path | None = None
    is_new: bool = False

    def remove_temporary(self) -> None:
        """Remove what has other names; failing that, it does no harm."""
        for path in (self.temporary, self.kept):
            if path is not None:
                with suppress(OSError):
                    path.unlink(missing_ok=True)


def _target(folder: Path, file: OutputFile) -> Path:
    return folder.joinpath(*file.name.split("/"))


def _holds(target: Path, file: OutputFile) -> bool:
    try:
        return target.stat().st_size == len(file.data) and target.read_bytes() == file.data
    except OSError:
        return False


def _prepare(change: Change, made: list[Path]) -> _Step:
    """Write what a file is to be beside it; `made` gets the folders that had to be made."""
    target = change.target
    temporary = temporary_beside(target)
    try:
        if change.original is None:
            check_closed(target)
            _make_folder(target.parent, made)
            _write(temporary, change.data)
        else:
            if file_bytes(target) != change.original:
                raise JjjdocError(CHANGED(path=change.shown))
            if not os.access(target, os.W_OK):
                raise PermissionError
            _write(temporary, change.data)
            temporary.chmod(target.stat().st_mode)
    except BaseException as error:
        with suppress(OSError):
            temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            raise _failure(change, error) from error
        raise
    return _Step(change, target, temporary)


def _make_folder(folder: Path, made: list[Path]) -> None:
    missing = [each for each in (folder, *folder.parents) if not each.exists()]
    for each in reversed(missing):
        each.mkdir(exist_ok=True)
        made.append(each)


def _remove_folders(made: Sequence[Path]) -> None:
    for folder in reversed(made):
        with suppress(OSError):
            folder.rmdir()


def _write(path: Path, data: bytes) -> None:
    with path.open("xb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())


def _keep(steps: Sequence[_Step]) -> None:
    """Give each file that is there a second name, once, however often it is to be replaced."""
    seen: set[Path] = set()
    for step in steps:
        if step.target in seen:
            continue
        seen.add(step.target)
        step.is_new = not step.target.exists()
        if step.is_new:
            continue
        step.kept = temporary_beside(step.target)
        try:
            _second_name(step.target, step.kept)
        except OSError as error:
            raise _failure(step.change, error) from error


def _second_name(target: Path, kept: Path) -> None:
    try:
        os.link(target, kept)
    except (OSError, NotImplementedError):  # not every file system has links
        shutil.copy2(target, kept)


def _replace(step: _Step) -> None:
    try:
        step.temporary.replace(step.target)
    except OSError as error:
        raise _failure(step.change, error) from error


def _undo(done: Sequence[_Step]) -> list[str]:
    """Put back what files were, the last first, and return what messages call those where that fails.

    It ends at the first that fails: what is left then is as if the process had been killed there.
    """
    for number, step in reversed(list(enumerate(done))):
        try:
            if step.kept is not None:
                step.kept.replace(step.target)
            elif step.is_new:
                step.target.unlink()
        except OSError:
            return list(dict.fromkeys(each.change.shown for each in done[: number + 1]))
    return []


def _failure(change: Change, error: OSError) -> JjjdocError:
    """Return what is said of a file that cannot be written."""
    if change.original is None:
        return _refused(change.target, error)
    if isinstance(error, PermissionError):
        return JjjdocError(LOCKED(path=change.shown))
    return JjjdocError(NOT_WRITTEN(path=change.shown, reason=reason(error)))


def _refused(target: Path, error: OSError) -> JjjdocError:
    """Return what is said of an output that cannot be written; Windows locks what a program has open."""
    if sys.platform == "win32" and isinstance(error, PermissionError):
        return JjjdocError(OPEN_IN_WORD(path=target))
    return JjjdocError(CANNOT_WRITE(path=target, reason=reason(error)))
