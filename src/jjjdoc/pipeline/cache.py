"""What took long to make and can be made again: kept from one run to the next in the user's folder for such things.

A file there is named by a digest of all that it was made from, so that it is never of another; whoever deletes it loses
nothing but time. Nothing of it is run: what is read from it is data of known types.
"""

from __future__ import annotations

import hashlib
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from jjjdoc import __version__

_MOST_KEPT: Final = 8
"""Files of one kind."""


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


def cache_file(data: bytes, made: str, ending: str) -> Path | None:
    """Return where what is made of these bytes is kept; `made` says how, and changes with the form it is kept in."""
    folder = cache_folder()
    if folder is None:
        return None
    digest = hashlib.sha256(f"{__version__} {made}\n".encode() + data).hexdigest()
    return folder / f"{digest[:32]}{ending}"


def was_used(file: Path) -> None:
    """Note that a file was used, for those used last are kept."""
    with suppress(OSError):
        os.utime(file)


def keep(file: Path, write: Callable[[Path], object]) -> None:
    """Have a file written beside its place, then put there, and drop those of its kind not used for longest.

    Raises OSError where that is not possible, and what `write` does.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(dir=file.parent, suffix=".tmp")
    os.close(handle)
    temporary = Path(name)
    try:
        write(temporary)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    kept = sorted(file.parent.glob(f"*{file.suffix}"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in kept[_MOST_KEPT:]:
        with suppress(OSError):
            old.unlink()
