"""Reading Word files that tests write: their paragraphs, lists and tables, and what is read of them."""

from jjjdoc.lint.document import passages_of
from jjjdoc.lint.passage import Passage
from jjjdoc.readers.docx.read import WordReading, read_word
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.tree.nodes import Block
from ooxml.word_files import paragraph, run, word_file


def reading(body: str, **parts: str) -> WordReading:
    return read_word(word_file(body, parts), "a.docx", ReadOptions())


def blocks(body: str, **parts: str) -> tuple[Block, ...]:
    return reading(body, **parts).documents[0].blocks


def passages(body: str, **parts: str) -> list[Passage]:
    return [each for document in reading(body, **parts).documents for each in passages_of(document)]


def roles(body: str, **parts: str) -> list[tuple[str, str]]:
    return [(each.role, each.text) for each in passages(body, **parts)]


NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:lvlText w:val="%1、"/></w:lvl>
<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="4"/></w:lvlOverride></w:num>
"""


def item(text: str, number: int, level: int = 0) -> str:
    properties = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return f"<w:p><w:pPr>{properties}</w:pPr>{run(text)}</w:p>"


def row(*cells: str, header: bool = False) -> str:
    properties = "<w:trPr><w:tblHeader/></w:trPr>" if header else ""
    made = "".join(f"<w:tc>{cell if cell.startswith('<w:') else paragraph(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{properties}{made}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(rows)}</w:tbl>"
