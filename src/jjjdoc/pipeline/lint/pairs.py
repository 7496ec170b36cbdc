"""Which texts were taken to correspond: as rows for people, as a table, a memory or data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath
from typing import Literal

from msgspec import Struct, field

from jjjdoc.errors import JjjdocError, Message, MessageLanguage, Wording
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.document import Extract, LintFile, Pair
from jjjdoc.locations import SourceText
from jjjdoc.patterns import regex

NOT_PAIRS = Wording(
    en="{path}: pairs are written as a memory (.tmx) or a table (.tsv); name another file",
    zh="{path}：语段对只能写为翻译记忆（.tmx）或表格（.tsv），请换一个文件名",
)

State = Literal["sure", "unsure", "moved", "zh only", "en only"]


class PlacedText(Struct, frozen=True):
    """A text of a file, as a reader sees it, and its range there."""

    text: str
    language: str
    source: SourceText
    start: int
    end: int
    segment: str | None = None

    @classmethod
    def of(cls, extract: Extract) -> PlacedText:
        """Return a range of a passage."""
        passage = extract.passage
        start, end = passage.source_range(extract.start, extract.end)
        text = " ".join(passage.shown(extract.text).split())
        return cls(text, passage.language, passage.prose.view.source, start, end, passage.segment)

    def where(self, language: MessageLanguage) -> str:
        """Return the place as it is told in a language."""
        return self.source.where(self.start, self.end, language)

    def spot(self, language: MessageLanguage) -> str:
        """Return the same in short, without the file and the headings above."""
        landmark = self.source.landmark(self.start)
        if landmark is not None:
            return landmark.spot.text(language)
        position = self.source.position(self.start)
        return f"{position.line}:{position.column}"


class PairRow(Struct, frozen=True):
    """A text of the file that another must agree with, and the text that stands for it there; one may be missing.

    `reason` says why it is not sure that they correspond.
    """

    source: PlacedText | None
    target: PlacedText | None
    state: State
    reason: Message | None = None

    @property
    def zh(self) -> PlacedText | None:
        """The Chinese text."""
        return next((each for each in (self.source, self.target) if each and is_chinese(each.language)), None)

    @property
    def en(self) -> PlacedText | None:
        """The English text."""
        return next(
            (each for each in (self.source, self.target) if each and not is_chinese(each.language)), None
        )


class PairsOfFile(Struct, frozen=True):
    """The rows of one file in order of place; `other` is the file it was compared with, None if it has both languages."""

    path: str
    other: str | None
    rows: tuple[PairRow, ...] = field(default=())

    def count(self, *states: State) -> int:
        """Return how many rows are in one of these states."""
        return sum(row.state in states for row in self.rows)


def pairs_of(file: LintFile) -> PairsOfFile:
    """Return the pairs of a file and, if it was compared with another, what only one of the two has."""
    rows = tuple(row for _, row in sorted(_rows(file), key=lambda each: each[0]))
    sources = (row.source.source.path for row in rows if row.source is not None)
    return PairsOfFile(file.path, None if file.counterparts is None else next(sources, ""), rows)


_Order = tuple[int, int, int]


def _rows(file: LintFile) -> Iterator[tuple[_Order, PairRow]]:
    found = file.counterparts
    moved = {_starts(pair) for run in (found.moved if found else ()) for pair in run}
    for pair in file.pairs:
        yield _of_pair(pair, "moved" if _starts(pair) in moved else "sure")
    if found is None:
        return
    for doubt in found.unsure:
        yield _of_pair(doubt.pair, "unsure", doubt.reason)
    for text in (PlacedText.of(each) for run in found.added for each in run):
        yield (text.start, 0, 0), PairRow(None, text, _only(text))
    for lost in found.lost:
        start = PlacedText.of(lost.after).start
        for number, text in enumerate(map(PlacedText.of, lost.texts)):
            yield (start, 1 if lost.at_end else -1, number), PairRow(text, None, _only(text))


def _of_pair(pair: Pair, state: State, reason: Message | None = None) -> tuple[_Order, PairRow]:
    source, target = (PlacedText.of(Extract.whole(each)) for each in (pair.source, pair.target))
    return (target.start, 0, 0), PairRow(source, target, state, reason)


def _starts(pair: Pair) -> tuple[int, int]:
    return pair.source.source_range(0, 0)[0], pair.target.source_range(0, 0)[0]


def _only(text: PlacedText) -> State:
    return "zh only" if is_chinese(text.language) else "en only"


# Files of pairs: a table whose columns `zh` and `en` other commands read, and a translation memory.


class TableRow(Struct, frozen=True):
    """A row of a table of pairs; both texts and both places are those of the Chinese and of the English."""

    state: str
    reason: str
    texts: tuple[str, str]
    places: tuple[str, str]


def pair_table(rows: Iterable[TableRow]) -> str:
    """Return rows as tab-separated values, whose columns `zh` and `en` other commands read too."""
    lines = [("state", "reason", "zh", "en", "zh_place", "en_place")]
    lines += [(row.state, row.reason, *row.texts, *row.places) for row in rows]
    return "".join("\t".join(" ".join(cell.split()) for cell in line) + "\n" for line in lines)


def check_pairs_file(path: Path) -> None:
    """Make sure that pairs can be written to a file by its name; raises JjjdocError."""
    if path.suffix.lower() not in (".tmx", ".tsv"):
        raise JjjdocError(NOT_PAIRS(path=path))


def pairs_file(path: Path, files: Sequence[PairsOfFile], language: MessageLanguage) -> bytes:
    """Return the bytes of a file of pairs: a table of all of them, or a memory of those that are sure or moved."""
    if path.suffix.lower() == ".tsv":
        return pair_table(_table_row(row, language) for file in files for row in file.rows).encode("utf-8")
    return _memory(files)


def _table_row(row: PairRow, language: MessageLanguage) -> TableRow:
    sides = row.zh, row.en
    zh, en = ("" if each is None else each.text for each in sides)
    zh_place, en_place = ("" if each is None else each.where(language) for each in sides)
    reason = "" if row.reason is None else row.reason.text(language)
    return TableRow(row.state, reason, (zh, en), (zh_place, en_place))


_WORDS = regex(r"[^\W\d_]")


def _memory(files: Sequence[PairsOfFile]) -> bytes:
    """Return a memory: each pair of texts with words once, with the place of the source as its id."""
    from jjjdoc.exchange.tmx import write_tmx  # noqa: PLC0415 - only when asked for
    from jjjdoc.exchange.units import Unit, UnitFile  # noqa: PLC0415 - the same

    units: dict[tuple[str, str], Unit] = {}
    for row in (row for file in files for row in file.rows if row.state in ("sure", "moved")):
        zh, en = row.zh, row.en
        if row.source is None or zh is None or en is None:
            continue
        if _WORDS.search(zh.text) and _WORDS.search(en.text):
            place = row.source.source.place(row.source.start)
            name = f"{PurePath(place.path).name}:{place.start.line}:{place.start.column}"
            name = row.source.segment or name
            units.setdefault((zh.text, en.text), Unit(name, zh.text, en.text))
    return write_tmx(UnitFile("", "zh-CN", "en", tuple(units.values())))


# Pairs as data for programs.


VERSION = 1


def as_data(files: Sequence[PairsOfFile], language: MessageLanguage) -> dict[str, object]:
    """Return all pairs as plain data, version 1 of a format of our own."""
    rows = [
        {
            "state": row.state,
            "reason": None if row.reason is None else row.reason.text(language),
            "source": _side(row.source, language),
            "target": _side(row.target, language),
        }
        for file in files
        for row in file.rows
    ]
    return {"version": VERSION, "files": len(files), "pairs": rows}


def _side(text: PlacedText | None, language: MessageLanguage) -> dict[str, object] | None:
    if text is None:
        return None
    place, landmark = text.source.place(text.start, text.end), text.source.landmark(text.start)
    data: dict[str, object] = {
        "path": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "text": text.text,
        "language": text.language,
        "segment": text.segment,
    }
    if landmark is not None:
        data["place"] = {"headings": list(landmark.headings), "spot": landmark.spot.text(language)}
    return data
