"""Indexes of large memories, kept from one run to the next."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress

from jjjdoc.pipeline.cache import cache_file, keep, was_used
from jjjdoc.pipeline.memory.index import FORMAT, MemoryIndex, store
from jjjdoc.pipeline.memory.record import Remembered


def kept_index(data: bytes, kind: str, path: str, read: Callable[[], Iterable[Remembered]]) -> MemoryIndex:
    """Return the index of a file, from the folder where it is there, else made by `read` and left there.

    `kind` says how the bytes are read. Where the folder cannot be written to, the index is kept nowhere. Raises what `read` does.
    """
    file = cache_file(data, f"{FORMAT} {kind}", ".memory")
    if file is not None:
        with suppress(sqlite3.Error, OSError):
            index = MemoryIndex.open(file, path)
            was_used(file)
            return index
        with suppress(sqlite3.Error, OSError):
            keep(file, lambda temporary: store(read(), temporary))
            return MemoryIndex.open(file, path)
    return MemoryIndex.of(read())
