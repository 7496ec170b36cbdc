"""Reading the files that users name, and the temporary files through which others are replaced.

A temporary file is named by machine and process, so that what a killed run left behind is known from what another
run is writing now.
"""

from __future__ import annotations

import errno
import os
import stat
import sys
import time
from contextlib import suppress
from functools import cache
from pathlib import Path
from typing import Final

from jjjdoc.errors import Message, Wording

NOT_FOUND = Wording(en="{path}: there is no such file", zh="{path}：没有这个文件")
UNREADABLE = Wording(en="{path} cannot be read: {reason}", zh="无法读取{path}：{reason}")

NOT_A_FILE = Wording(
    en="it is a pipe, socket or device; name a file", zh="这是管道、套接字或设备，请指明一个文件"
)
FULL = Wording(en="the disk is full", zh="磁盘已满")
READ_ONLY = Wording(en="the disk is read-only", zh="磁盘为只读")
DENIED = Wording(en="permission denied", zh="没有权限")

CLOSED = Wording(en="it is closed", zh="已关闭")

_REASONS: Final = {
    errno.EBADF: CLOSED,
    errno.ENOSPC: FULL,
    errno.EDQUOT if hasattr(errno, "EDQUOT") else errno.ENOSPC: FULL,
    errno.EROFS: READ_ONLY,
    errno.EACCES: DENIED,
    errno.EPERM: DENIED,
}
_PASSED_ON: Final = ("/dev/stdin", "/dev/fd/", "/proc/self/fd/")
"""Files that a shell has opened already, as `<(command)` does."""
_SECONDS_OF_RUN: Final = 24 * 60 * 60
"""How old a temporary file is that is surely left over, whatever process its name says."""


class NotAFileError(OSError):
    """Something that would be waited for, or read for ever."""


def file_bytes(path: Path, most: int = -1) -> bytes:
    """Return the bytes of a file, at most so many.

    Raises OSError; NotAFileError for a named pipe, socket or device.
    """
    if not path.as_posix().startswith(_PASSED_ON):
        check_file(path)
    with path.open("rb") as file:
        return file.read(most)


def check_file(path: Path) -> None:
    """Raise OSError where nothing is, and NotAFileError for a named pipe, socket or device."""
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise NotAFileError(errno.EINVAL, NOT_A_FILE.en, str(path))


def reason(error: Exception) -> Message | str:
    """Return why the system refused a file, as far as possible in words of our own."""
    if isinstance(error, NotAFileError):
        return NOT_A_FILE()
    code = getattr(error, "errno", None)
    if code in _REASONS:
        return _REASONS[code]()
    return getattr(error, "strerror", None) or str(error)


def temporary_beside(target: Path) -> Path:
    """Return where a file can be written that is to take the place of another; nothing is there."""
    return target.with_name(f".jjjdoc-{_machine()}-{os.getpid()}-{os.urandom(4).hex()}.tmp")


def remove_leftovers(folder: Path) -> None:
    """Remove the temporary files in a folder whose runs have ended without removing them."""
    with suppress(OSError):
        for path in folder.glob(".jjjdoc-*-*-*.tmp"):
            with suppress(OSError):
                if _is_left_over(path):
                    path.unlink()


def _is_left_over(path: Path) -> bool:
    machine, process = path.name.removeprefix(".jjjdoc-").split("-")[:2]
    if time.time() - path.stat().st_mtime > _SECONDS_OF_RUN:
        return True
    return machine == _machine() and process.isdecimal() and not _is_running(int(process))


def _is_running(process: int) -> bool:
    """Tell whether a process may be running; Windows has no way to ask that would not disturb it."""
    if sys.platform == "win32":
        return True
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (OSError, OverflowError):  # of another user, or no number of a process
        return True
    return True


@cache
def _machine() -> str:
    """Return a short name of this machine: a folder may be shared, and numbers of processes are its own."""
    import hashlib  # noqa: PLC0415 - only when a file is written
    import platform  # noqa: PLC0415

    return hashlib.sha256(platform.node().encode("utf-8", "replace")).hexdigest()[:8]
