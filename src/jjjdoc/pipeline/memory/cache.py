"""Indexes of large memories, kept from one run to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress

from jjjdoc.pipeline.cache import cache_place, find_kept, keep
from jjjdoc.pipeline.memory.index import FORMAT, MemoryIndex, store
from jjjdoc.pipeline.memory.record import Remembered


def kept_index(data: bytes, kind: str, path: str, read: Callable[[], Iterable[Remembered]]) -> MemoryIndex:
    """Return the index of a file, from the folder where it is there, else made by `read` and left there.

    `kind` says how the bytes are read. Where the folder cannot be written to, the index is kept nowhere. Raises what `read` does.
    """
    place = cache_place(data, f"{FORMAT} {kind}", ".memory")
    if place is not None:
        with suppress(sqlite3.Error, OSError):
            file = find_kept(place)
            if file is not None:
                return MemoryIndex.open(file, path)
        with suppress(sqlite3.Error, OSError):
            return MemoryIndex.open(keep(place, lambda temporary: store(read(), temporary)), path)
    return MemoryIndex.of(read())
