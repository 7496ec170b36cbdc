"""The figures of files: what each says, and in pairs of texts which stands for which."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct, field

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, MessageLanguage, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.language.quantity.compare.compare import link_quantities
from jjjdoc.language.quantity.read import read_quantities
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.language.quantity.wording import describe, explain, plain
from jjjdoc.lint.document import LintFile
from jjjdoc.lint.passage import Passage
from jjjdoc.locations import Landmark, Place
from jjjdoc.pipeline.lint.reading import Reading, read_for_lint
from jjjdoc.pipeline.project.glossaries import load_glossary, project_glossary
from jjjdoc.pipeline.project.inputs import Input, find_inputs
from jjjdoc.readers.formats import REPORT, ReadOptions

# How figures are shown: in columns for people, as data for programs.


VERSION = 1
_MARKS = {None: "", True: "=", False: "≠"}
_SEPARATOR = {"en": "; ", "zh": "；"}

PLACE = Wording(en="Place", zh="位置")
TEXT = Wording(en="Figure", zh="数字")
SOURCE = Wording(en="Source", zh="原文")
TARGET = Wording(en="Target", zh="译文")
SAYS = Wording(en="Meaning", zh="含义")


def header(file: FileFigures, language: MessageLanguage) -> tuple[str, ...]:
    """Return the names of the columns: of pairs, both sides stand side by side."""
    names = (PLACE, SOURCE, None, TARGET, SAYS) if file.is_paired else (PLACE, TEXT, SAYS)
    return tuple("" if name is None else name().text(language) for name in names)


def table(file: FileFigures, language: MessageLanguage) -> list[tuple[str, ...]]:
    """Return the cells of each row; what both sides say is given once if they say the same."""
    return [_cells(row, file, language) for row in file.rows]


def _cells(row: FigureRow, file: FileFigures, language: MessageLanguage) -> tuple[str, ...]:
    says = list(dict.fromkeys(explain(side.quantity, language) for side in row.sides))
    place = row.sides[0].where(language)
    if not file.is_paired:
        return place, row.sides[0].text, *says
    source, target = (figure.text if figure else "—" for figure in (row.source, row.target))
    return place, source, _MARKS[row.agrees], target, _SEPARATOR[language].join(says)


def as_data(files: Sequence[FileFigures], language: MessageLanguage) -> dict[str, object]:
    """Return all figures as plain data, version 1 of a format of our own."""
    rows = [_entry(row, language) for file in files for row in file.rows]
    return {"version": VERSION, "files": len(files), "figures": rows}


def _entry(row: FigureRow, language: MessageLanguage) -> dict[str, object]:
    return {"agree": row.agrees, "sides": [_side(figure, language) for figure in row.sides]}


def _side(figure: Figure, language: MessageLanguage) -> dict[str, object]:
    quantity, place = figure.quantity, figure.place
    is_date = quantity.calendar is not None
    return {
        "path": place.path,
        "line": place.start.line,
        "column": place.start.column,
        "end_line": place.end.line,
        "end_column": place.end.column,
        "text": figure.text,
        "language": figure.language,
        "segment": figure.segment,
        "says": explain(quantity, language),
        "reading": describe(quantity),
        "kind": quantity.kind,
        "low": None if is_date else plain(quantity.low),
        "high": None if is_date else plain(quantity.high),
        "alternatives": [plain(number) for number in quantity.alternatives],
        "unit": quantity.unit,
        "qualifier": quantity.qualifier,
        "role": quantity.role,
        "direction": quantity.direction,
        "periods": sorted(quantity.periods),
    }


class FiguresRequest(Struct, frozen=True):
    """What to look at, and how; without inputs, the sources of the project. The rest is as for `LintRequest`."""

    inputs: tuple[str, ...] = ()
    stdin_filename: str | None = None
    language: str | None = None
    header: bool = True


class Figure(Struct, frozen=True):
    """One figure in one language: where it stands, as written with its qualifiers, and what it says.

    `landmark` is the place in a file that shows no lines.
    """

    place: Place
    text: str
    language: str
    segment: str | None
    quantity: Quantity
    landmark: Landmark | None = None

    def where(self, language: MessageLanguage) -> str:
        """Return the place as it is told in a language."""
        return (
            str(self.place) if self.landmark is None else f"{self.place.path}: {self.landmark.text(language)}"
        )


class FigureRow(Struct, frozen=True):
    """A figure of the source and that of the target that stands for it, or one alone.

    A text in one language is all source. `agrees` is None for one alone.
    """

    source: Figure | None
    target: Figure | None = None
    agrees: bool | None = None

    @property
    def sides(self) -> tuple[Figure, ...]:
        """The one or two figures, that of the source first."""
        return tuple(figure for figure in (self.source, self.target) if figure is not None)


class FileFigures(Struct, frozen=True):
    """The figures of a file in order of place; `is_paired`: it has texts in two languages that should say the same."""

    path: str
    rows: tuple[FigureRow, ...]
    is_paired: bool


class FiguresResult(Struct):
    """What was found; `errors` and `faults` say what could not be read."""

    files: list[FileFigures] = field(default_factory=list)
    errors: list[JjjdocError] = field(default_factory=list)
    faults: list[Fault] = field(default_factory=list)

    @property
    def is_complete(self) -> bool:
        """Tell whether everything that was named could be read."""
        return not self.errors and not self.faults


def list_figures(settings: Settings | None, request: FiguresRequest) -> FiguresResult:
    """Read the figures of files; raises JjjdocError where nothing is named outside of a project.

    A file that cannot be read does not keep the others from being read.
    """
    result = FiguresResult()
    inputs = find_inputs(request.inputs, settings, request.stdin_filename)
    result.errors += inputs.errors
    for each in inputs.files:
        try:
            reading = _read(each, settings, request)
        except SourceError as error:
            result.faults += error.faults
        except JjjdocError as error:
            result.errors.append(error)
        else:
            result.faults += reading.faults
            rows = tuple(sorted(_rows(reading.file), key=lambda row: row.sides[0].place))
            result.files.append(FileFigures(each.shown, rows, bool(reading.file.pairs)))
    return result


def _read(each: Input, settings: Settings | None, request: FiguresRequest) -> Reading:
    termbase = load_glossary(project_glossary(settings), settings) if each.form is REPORT else None
    options = ReadOptions(
        language=request.language,
        header=request.header,
        file=each.path,
        root=each.root_in(settings),
        termbase=termbase,
    )
    return read_for_lint(each.read(), each.shown, each.form, options)


def _rows(file: LintFile) -> Iterator[FigureRow]:
    """Yield the figures of a file, those of a pair together; each segment once."""
    targets = {pair.source.segment: pair.target for pair in file.pairs}
    source_language = file.pairs[0].source.language if file.pairs else None
    seen: set[tuple[str, str]] = set()
    for passage in (passage for document in file.documents for passage in document.passages):
        is_source = source_language in (None, passage.language)
        target = None
        if passage.segment is not None:
            key = (passage.language, passage.segment)
            target = targets.get(passage.segment)
            if key in seen or (target is not None and not is_source):
                continue
            seen.add(key)
        if target is not None:
            yield from _rows_of_pair(passage, target)
        else:
            for figure in _figures(passage):
                yield FigureRow(figure) if is_source else FigureRow(None, figure)


def _rows_of_pair(source: Passage, target: Passage) -> Iterator[FigureRow]:
    left, right = (read_quantities(passage.text, passage.language) for passage in (source, target))
    for link in link_quantities(left, right):
        both = link.source is not None and link.target is not None
        yield FigureRow(
            _figure(source, link.source) if link.source else None,
            _figure(target, link.target) if link.target else None,
            link.agrees if both else None,
        )


def _figures(passage: Passage) -> Iterator[Figure]:
    return (_figure(passage, each) for each in read_quantities(passage.text, passage.language))


def _figure(passage: Passage, quantity: Quantity) -> Figure:
    start, end = quantity.outer
    source, source_range = passage.prose.view.source, passage.source_range(start, end)
    text = passage.shown(passage.text[start:end])
    place, landmark = source.place(*source_range), source.landmark(source_range[0])
    return Figure(place, text, passage.language, passage.segment, quantity, landmark)
