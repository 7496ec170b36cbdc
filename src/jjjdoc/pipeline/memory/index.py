"""An index of a memory in SQLite: for each small part of a text the segments that have it.

A query looks up its rarest parts and takes the segments that have most of them; only these are compared. So it takes
about the same time whatever the size of the memory, and a stored index need not be read as a whole.
"""

from __future__ import annotations

import sqlite3
from array import array
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import closing, suppress
from pathlib import Path
from typing import Final

from jjjdoc.loader import collector
from jjjdoc.pipeline.memory.record import Language, Remembered, Wordings, folded, grams, masked
from jjjdoc.pipeline.project.cache import cache_place, find_kept, keep

# Indexes of large memories, kept from one run to the next.


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


FORMAT: Final = 1  # of the tables below and of what is put into them

_LANGUAGES: Final[tuple[Language, ...]] = ("zh", "en")
_MOST_READ: Final = 20_000
"""How many entries of lists are read for a query; the shortest list is read whole, however long."""
_MOST_LIKE: Final = 150
"""How many segments are compared with a query."""
_MOST_GRAMS: Final = 900  # SQLite takes 999 values in a statement

_TABLES: Final = """
CREATE TABLE segment (
  number INTEGER PRIMARY KEY, zh TEXT, zh_template TEXT, en TEXT, en_template TEXT,
  path TEXT, line INTEGER, place INTEGER, id TEXT
);
CREATE TABLE gram (language TEXT, gram TEXT, count INTEGER, number INTEGER);
CREATE TABLE list (number INTEGER PRIMARY KEY, segments BLOB);
"""
_COLUMNS: Final = "zh, zh_template, en, en_template, path, line, place, id"
_INDEX: Final = "CREATE UNIQUE INDEX gram_by_name ON gram (language, gram, count, number)"


class MemoryIndex:
    """A memory that can be searched; `path` is what messages call its file, where the segments name none."""

    def __init__(self, connection: sqlite3.Connection, path: str) -> None:
        self._connection = connection
        self._path = path

    @classmethod
    def of(cls, segments: Iterable[Remembered]) -> MemoryIndex:
        """Return an index that is kept nowhere."""
        connection = sqlite3.connect(":memory:")
        try:
            _fill(connection, segments)
        except BaseException:  # reading the segments may fail in any way
            connection.close()
            raise
        return cls(connection, "")

    @classmethod
    def open(cls, file: Path, path: str) -> MemoryIndex:
        """Open an index that is stored; raises sqlite3.Error for what is none, or is of another format."""
        connection = sqlite3.connect(f"{file.absolute().as_uri()}?mode=ro&immutable=1", uri=True)
        try:
            (found,) = connection.execute("PRAGMA user_version").fetchone()
            if found != FORMAT:
                raise sqlite3.DatabaseError(f"format {found}")
            connection.execute("SELECT count(*) FROM gram WHERE language = ''").fetchone()
        except sqlite3.Error:
            connection.close()
            raise
        return cls(connection, path)

    def close(self) -> None:
        """Let go of the file; nothing can be asked any more."""
        self._connection.close()

    @property
    def is_empty(self) -> bool:
        """Tell whether nothing is remembered."""
        return self._connection.execute("SELECT 1 FROM segment LIMIT 1").fetchone() is None

    def __iter__(self) -> Iterator[Remembered]:
        """Yield all that is remembered, in the order of the memory."""
        rows = self._connection.execute(f"SELECT {_COLUMNS} FROM segment ORDER BY number")
        return map(self._remembered, rows)

    def near(self, key: str, language: Language) -> tuple[Remembered, ...]:
        """Return the segments that share most with a masked text, in the order of the memory."""
        found = sorted(self._numbers(key, language))
        rows = self._connection.execute(
            f"SELECT {_COLUMNS} FROM segment WHERE number IN ({_marks(found)}) ORDER BY number",
            found,
        )
        return tuple(self._remembered(row) for row in rows)

    def _numbers(self, key: str, language: Language) -> list[int]:
        asked = sorted(grams(key, language))[:_MOST_GRAMS]
        lists = self._connection.execute(
            f"SELECT count, number FROM gram WHERE language = ? AND gram IN ({_marks(asked)}) ORDER BY count, number",
            (language, *asked),
        ).fetchall()
        shared: Counter[int] = Counter()
        read = 0
        for count, number in lists:
            if read and read + count > _MOST_READ:
                break
            read += count
            (blob,) = self._connection.execute(
                "SELECT segments FROM list WHERE number = ?", (number,)
            ).fetchone()
            shared.update(memoryview(blob).cast("I"))
        return _most_frequent(shared, _MOST_LIKE)

    def _remembered(self, row: Sequence[str]) -> Remembered:
        zh, zh_template, en, en_template, path, line, column, name = row
        return Remembered(
            Wordings(zh, zh if zh_template is None else zh_template),
            Wordings(en, en if en_template is None else en_template),
            path or self._path,
            int(line),
            int(column),
            name,
        )


def store(segments: Iterable[Remembered], file: Path) -> None:
    """Write an index to a file that is not there yet; the segments are of one file, whose name is left out."""
    with closing(sqlite3.connect(file)) as connection:
        connection.execute("PRAGMA journal_mode = OFF")
        connection.execute("PRAGMA synchronous = OFF")
        _fill(connection, segments, is_named=False)
        connection.execute(f"PRAGMA user_version = {FORMAT}")


@collector.paused()
def _fill(connection: sqlite3.Connection, segments: Iterable[Remembered], *, is_named: bool = True) -> None:
    connection.executescript(_TABLES)
    postings: dict[Language, dict[str, array[int]]] = {
        language: defaultdict(lambda: array("I")) for language in _LANGUAGES
    }

    def rows() -> Iterator[tuple[object, ...]]:
        seen: set[tuple[str, str]] = set()
        for segment in segments:
            texts = (segment.zh.template, segment.en.template)
            if texts in seen:
                continue
            seen.add(texts)
            number = len(seen)
            for language, lists in postings.items():
                for gram in grams(masked(folded(segment.side(language).shown)), language):
                    lists[gram].append(number)
            yield _row(number, segment, is_named)

    with connection:
        connection.executemany(f"INSERT INTO segment VALUES ({_marks(range(9))})", rows())
        lists = [(language, *item) for language in _LANGUAGES for item in postings[language].items()]
        connection.executemany(
            "INSERT INTO gram VALUES (?, ?, ?, ?)",
            ((language, gram, len(found), number) for number, (language, gram, found) in enumerate(lists)),
        )
        connection.executemany(
            "INSERT INTO list VALUES (?, ?)",
            ((number, found.tobytes()) for number, (_, _, found) in enumerate(lists)),
        )
        connection.execute(_INDEX)


def _row(number: int, segment: Remembered, is_named: bool) -> tuple[object, ...]:
    zh, en = segment.zh, segment.en
    return (
        number,
        zh.shown,
        None if zh.template == zh.shown else zh.template,
        en.shown,
        None if en.template == en.shown else en.template,
        segment.path if is_named else None,
        segment.line,
        segment.column,
        segment.segment,
    )


def _most_frequent(counts: Counter[int], limit: int) -> list[int]:
    """Return the numbers counted most, of those counted alike the first; `Counter.most_common` takes five times as long."""
    if len(counts) <= limit:
        return list(counts)
    least = sorted(counts.values())[-limit]
    above = [number for number, count in counts.items() if count > least]
    return above + sorted(number for number, count in counts.items() if count == least)[: limit - len(above)]


def _marks(values: Sequence[object]) -> str:
    return ", ".join("?" * len(values))
