"""A document as readable text, one node a line, indented by depth: what golden tests compare."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import assert_never

from jjjdoc.tree import nodes

_INDENT = "  "


def dump(document: nodes.Document) -> str:
    """Return the document as text, without offsets, ending in a newline."""
    return "\n".join(_document(document)) + "\n"


def dump_block(block: nodes.Block) -> str:
    """Return one block as text, as it stands in a dump of its document, ending in a newline."""
    return "\n".join(_block(block)) + "\n"


def dump_inlines(inlines: Iterable[nodes.Inline]) -> str:
    """Return inline nodes as they stand in a dump, on one line."""
    return " ".join(_inline(inline) for inline in inlines)


def _document(document: nodes.Document) -> Iterator[str]:
    languages = " ".join(document.languages)
    yield f"Document {document.report} {document.edition} [{languages}] {document.date}"
    for front in document.fronts:
        yield from _indented(_front(front))
    for block in document.blocks:
        yield from _indented(_block(block))
    for note in document.notes:
        yield from _indented(_block(note))


def _front(front: nodes.Front) -> Iterator[str]:
    yield f"Front [{front.language}] {front.date}"
    passages = (
        ("title", front.title),
        ("subtitle", front.subtitle),
        ("issuer", front.issuer),
        ("summary", front.summary),
        *(("keyword", keyword) for keyword in front.keywords),
        ("contact", front.contact),
    )
    yield from _indented(f"{name} {_prose(prose)}" for name, prose in passages if prose is not None)
    if front.official:
        yield from _indented(_official(front.official))


def _official(official: nodes.Official) -> Iterator[str]:
    seal = " sealed" if official.sealed else ""
    yield f"Official {official.copy_number or '-'} {official.printed_on or '-'}{seal}"
    yield from _indented(f"{part.name} {_prose(part.prose)}" for part in official.parts)


def _block(block: nodes.Block) -> Iterator[str]:
    match block:
        case nodes.Heading():
            annex = "" if block.annex is None else f" annex {block.annex}"
            yield f"Heading {block.level} #{block.anchor}{annex} {_prose(block.prose)}"
            yield from _indented(f"translation {_prose(prose)}" for prose in block.translations)
        case nodes.Paragraph():
            yield f"Paragraph {_prose(block.prose)}"
        case nodes.ListBlock():
            yield from _list(block)
        case nodes.Table():
            yield from _table(block)
        case nodes.KeyFigures():
            yield f"KeyFigures #{block.id} [{block.language}]"
            for figure in block.figures:
                yield from _indented((f"value {_prose(figure.value)}", f"caption {_prose(figure.caption)}"))
        case nodes.Quotation():
            yield f"Quotation {_prose(block.prose)}"
            yield from _optional("attribution", block.attribution)
        case nodes.Figure():
            yield f"Figure{_numbered(block.number)} #{block.id} [{block.language}] {block.path.name}"
            yield from _optional("alternative", block.alternative)
            yield from _optional("caption", block.caption)
            yield from _indented(f"translation {_prose(prose)}" for prose in block.translations)
        case nodes.Chart():
            yield from _chart(block)
        case nodes.Note():
            yield f"Note {block.number} #{block.id} {_prose(block.prose)}"
        case nodes.PageBreak():
            yield "PageBreak"
        case nodes.Parallel():
            yield from _parallel(block)
        case _:
            assert_never(block)


def _chart(chart: nodes.Chart) -> Iterator[str]:
    yield f"Chart{_numbered(chart.number)} {chart.kind} #{chart.id} [{chart.language}] {chart.unit}".rstrip()
    yield f"{_INDENT}title {_prose(chart.title)}"
    yield from _optional("alternative", chart.alternative)
    for category in chart.categories:
        yield f"{_INDENT}category {category}"
    for series in chart.series:
        period = f"@{series.period}" if series.period else ""
        points = " | ".join(point.text if point else "-" for point in series.points)
        yield f"{_INDENT}series {series.fact}{period} = {points}".rstrip()
        yield from _indented(_optional("label", series.label))
    for translation in chart.translations:
        yield from _indented(_chart(translation))


def _list(block: nodes.ListBlock) -> Iterator[str]:
    kind = f"numbered from {block.start}" if block.ordered else "bullets"
    yield f"ListBlock {kind} [{block.language}]"
    for item in block.items:
        yield f"{_INDENT}item {_prose(item.prose)}"
        for child in item.children:
            yield from _indented(_indented(_list(child)))


def _table(table: nodes.Table) -> Iterator[str]:
    yield f"Table{_numbered(table.number)} #{table.id} [{table.language}] {' '.join(table.alignments)}"
    yield from _optional("caption", table.caption)
    yield from _indented(_row("header", table.header))
    for row in table.rows:
        yield from _indented(_row("row", row))


def _row(name: str, row: nodes.TableRow) -> Iterator[str]:
    yield name
    yield from _indented(_prose(cell) for cell in row.cells)


def _parallel(block: nodes.Parallel) -> Iterator[str]:
    yield f"Parallel [{' '.join(block.languages)}]"
    for row in block.rows:
        yield f"{_INDENT}row"
        for cell in row.cells:
            yield f"{_INDENT * 2}cell"
            for inner in cell:
                yield from _indented(_indented(_indented(_block(inner))))


def _prose(prose: nodes.Prose) -> str:
    """Return the segment, the language and the nodes of a passage."""
    return f"{prose.segment or '-'} [{prose.language}] {dump_inlines(prose.inlines)}".rstrip()


def _inline(inline: nodes.Inline) -> str:
    match inline:
        case nodes.Text():
            return _quoted(inline.text)
        case nodes.Emphasis():
            return f"emphasis({dump_inlines(inline.children)})"
        case nodes.Strong():
            return f"strong({dump_inlines(inline.children)})"
        case nodes.Link():
            return f"link({inline.target} {dump_inlines(inline.children)})"
        case nodes.FactReference():
            period = f"@{inline.period}" if inline.period else ""
            return f"fact({inline.fact}{period}{_options(inline.options)} = {_written(inline.text)})"
        case nodes.TermReference():
            capital = ",capital" if inline.capital else ""
            return f"term({inline.concept}|{inline.form}{capital} = {_written(inline.text)})"
        case nodes.NoteReference():
            return f"note({inline.note} = {'?' if inline.number is None else inline.number})"
        case nodes.CrossReference():
            anchor = f" #{inline.anchor}" if inline.anchor else ""
            return f"cross({inline.target}{anchor} = {_written(inline.text)})"
        case _:
            assert_never(inline)


def _options(options: nodes.FactOptions) -> str:
    words = [
        *([] if options.part == "all" else [options.part]),
        *([] if options.digits is None else [f"digits={options.digits}"]),
        *([] if options.scale is None else [f"scale={options.scale}"]),
        *(["words"] if options.words else []),
        *(["capital"] if options.capital else []),
        *([] if options.measure is None else [f"measure={options.measure}"]),
        *([] if options.qualifier else ["no-qualifier"]),
    ]
    return f"|{','.join(words)}" if words else ""


def _numbered(number: int | None) -> str:
    return "" if number is None else f" {number}"


def _written(text: str | None) -> str:
    return "?" if text is None else _quoted(text)


def _quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'


def _optional(name: str, prose: nodes.Prose | None) -> Iterator[str]:
    if prose is not None:
        yield f"{_INDENT}{name} {_prose(prose)}"


def _indented(lines: Iterable[str]) -> Iterator[str]:
    return (_INDENT + line for line in lines)
