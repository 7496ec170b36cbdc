"""Indexes of large memories, kept from one run to the next in the user's folder for such things.

A file is known by what is in it, so that an index is never of another; deleting them costs nothing but time.
"""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import tempfile
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Final

from jjjdoc import __version__
from jjjdoc.pipeline.memory.index import FORMAT, MemoryIndex, store
from jjjdoc.pipeline.memory.record import Remembered

_MOST_KEPT: Final = 8
_ENDING: Final = ".memory"


def cache_folder() -> Path | None:
    """Return the folder: that of the system for what programs can make again; None where the user has no home."""
    with suppress(RuntimeError):
        return _user_folder() / "jjjdoc"
    return None


def _user_folder() -> Path:
    if sys.platform == "win32":
        return Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local")
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")


def kept_index(data: bytes, kind: str, path: str, read: Callable[[], Iterable[Remembered]]) -> MemoryIndex:
    """Return the index of a file, from the folder where it is there, else made by `read` and left there.

    `kind` says how the bytes are read. Where the folder cannot be written to, the index is kept nowhere. Raises what `read` does.
    """
    folder = cache_folder()
    if folder is not None:
        file = folder / f"{_digest(data, kind)}{_ENDING}"
        with suppress(sqlite3.Error, OSError):
            index = MemoryIndex.open(file, path)
            with suppress(OSError):
                os.utime(file)  # those used last are kept
            return index
        with suppress(sqlite3.Error, OSError):
            _write(read(), file)
            return MemoryIndex.open(file, path)
    return MemoryIndex.of(read())


def _digest(data: bytes, kind: str) -> str:
    head = f"{__version__} {FORMAT} {kind}\n".encode()
    return hashlib.sha256(head + data).hexdigest()[:32]


def _write(segments: Iterable[Remembered], file: Path) -> None:
    """Write an index to a temporary file beside it, then in its place, and drop those not used for longest."""
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
    os.close(handle)
    temporary = Path(name)
    try:
        store(segments, temporary)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    kept = sorted(file.parent.glob(f"*{_ENDING}"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in kept[_MOST_KEPT:]:
        with suppress(OSError):
            old.unlink()
