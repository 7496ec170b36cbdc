"""What took long to make and can be made again: kept from one run to the next in the user's folder for such things.

A file there is named by a digest of all that it was made from, so that it is never of another, and by one of what it
holds, so that a damaged one is known; whoever deletes it loses nothing but time. Nothing of it is run: what is read
from it is data of known types.
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import Final

from jjjdoc import __version__
from jjjdoc.disk import remove_leftovers, temporary_beside

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


def cache_place(data: bytes, made: str, ending: str) -> Path | None:
    """Return the place of what is made of these bytes; `made` says how, and changes with the form it is kept in.

    What is kept there has the checksum of what it holds in its name as well: `find_kept` finds it.
    """
    folder = cache_folder()
    if folder is None:
        return None
    digest = hashlib.sha256(f"{__version__} {made}\n".encode() + data).hexdigest()
    return folder / f"{digest[:32]}{ending}"


def find_kept(place: Path) -> Path | None:
    """Return the file that is kept at a place, None where none is whole; one that was damaged is removed."""
    remove_leftovers(place.parent)
    for file in place.parent.glob(f"{place.stem}-*{place.suffix}"):
        with suppress(OSError):
            if file.name == _named(place, file).name:
                os.utime(file)  # those used last are kept
                return file
            file.unlink()
    return None


def keep(place: Path, write: Callable[[Path], object]) -> Path:
    """Have a file written, put it at its place, and drop those of its kind not used for longest; return its path.

    Raises OSError where that is not possible, and what `write` does.
    """
    place.parent.mkdir(parents=True, exist_ok=True)
    temporary = temporary_beside(place)
    try:
        write(temporary)
        file = _named(place, temporary)
        temporary.replace(file)
    finally:
        temporary.unlink(missing_ok=True)
    with suppress(OSError):
        _drop_old(file)
    return file


def _named(place: Path, file: Path) -> Path:
    """Return the path at a place of what a file holds."""
    with file.open("rb") as opened:
        checksum = hashlib.file_digest(opened, lambda: hashlib.blake2b(digest_size=16)).hexdigest()
    return place.with_name(f"{place.stem}-{checksum}{place.suffix}")


def _drop_old(file: Path) -> None:
    kept = sorted(file.parent.glob(f"*{file.suffix}"), key=lambda each: each.stat().st_mtime, reverse=True)
    for old in kept[_MOST_KEPT:]:
        with suppress(OSError):
            old.unlink()
