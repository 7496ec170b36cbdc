"""Where LibreOffice puts the lines and parts of official documents, held against GB/T 9704-2012."""

import re
import shutil
import subprocess
from pathlib import Path

import pytest
from msgspec.structs import replace

from contracts.sample import ZH, document, literal
from jjjdoc.tree.nodes import (
    Document,
    Official,
    OfficialPart,
    Paragraph,
)
from writers.docx.official import front, official, whole
from writers.docx.opened import written

#: Lines a page and characters a line (5.2.3); edges of the text and of what stands at heights of its own, in mm.
LINES, CHARACTERS = 22, 28
TOP, FOOT, LEFT, RIGHT = 37, 297 - 35, 28, 210 - 26
needs_libreoffice = pytest.mark.skipif(
    shutil.which("soffice") is None or shutil.which("pdftotext") is None,
    reason="needs LibreOffice and Poppler",
)


def pages(
    made: Document, folder: Path, template: str = "gongwen"
) -> list[list[tuple[float, float, float, float, str]]]:
    """Return of each page the words with their edges in mm, left, top, right, bottom, as LibreOffice sets them."""
    path = folder / "a.docx"
    path.write_bytes(written(made, template).data)
    command = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    subprocess.run(
        [*command, "--convert-to", "pdf", "--outdir", folder, path],
        check=True,
        timeout=1800,
        capture_output=True,
    )
    page = subprocess.run(
        ["pdftotext", "-bbox", folder / "a.pdf", "-"], check=True, capture_output=True, encoding="utf-8"
    ).stdout
    word = re.compile(r'<word xMin="(.+?)" yMin="(.+?)" xMax="(.+?)" yMax="(.+?)">(.*?)</word>')
    return [
        [(*(float(edge) * 25.4 / 72 for edge in found[:4]), found[4]) for found in word.findall(text)]
        for text in page.split("<page ")[1:]
    ]


@needs_libreoffice
def test_lines_of_a_page_and_characters_of_a_line(tmp_path: Path) -> None:
    text = Paragraph(literal("国" * (CHARACTERS * LINES * 3), ZH))
    _, *full, _ = pages(official(blocks=(text,)), tmp_path)
    assert len(full) == 2
    for page in full:
        lines = [word for *_, word in page if word.startswith("国")]
        assert [len(line) for line in lines] == [CHARACTERS] * LINES
        for left, top, right, bottom, word in page:
            if word.startswith("国"):
                assert abs(left - LEFT) < 0.5
                assert abs(right - RIGHT) < 0.5
                assert TOP - 1 < top < bottom < FOOT + 1


@needs_libreoffice
def test_parts_stand_where_the_standard_has_them(tmp_path: Path) -> None:
    text = [Paragraph(literal("国" * (CHARACTERS - 2), ZH)) for _ in range(LINES - 6)]
    first, second = pages(whole(text), tmp_path)
    words = {word: edges for *edges, word in (*first, *second)}

    def edges(text: str) -> list[float]:
        """Return the edges of the first word with this text in it; where a word ends hangs on the fonts."""
        return next(found for word, found in words.items() if text in word)

    assert abs(edges("000001")[0] - LEFT) < 0.5
    assert edges("000001")[1] < edges("机密")[1] < edges("特急")[1] < edges("发文机关文件")[1]
    assert abs(edges("签发人：示例")[2] - (RIGHT - 5.6)) < 1  # one character in
    assert abs(edges("各示例机关：")[0] - LEFT) < 0.5
    assert abs(edges("抄送：示例机关甲")[0] - (LEFT + 4.9)) < 0.5
    assert FOOT - 7 < edges("印发")[3] < FOOT
    odd, even = ([found for *found, word in page if word == "—"] for page in (first, second))
    assert odd[0][0] > 150
    assert even[0][0] < 40
    assert all(FOOT + 3 < dash[1] < FOOT + 8 for dash in (*odd, *even))


@needs_libreoffice
def test_the_mark_stands_at_one_height_whatever_is_above(tmp_path: Path) -> None:
    full, alone, small = (tmp_path / name for name in ("full", "alone", "small"))
    heights = []
    long = front("issuer_mark")
    mark = OfficialPart("issuer_mark", literal("名称特别长的示例发文机关委员会文件", ZH))
    for folder, made in (
        (full, whole()),
        (alone, official("issuer_mark")),
        (small, document((), (ZH,), fronts=(replace(long, official=Official((mark,))),))),
    ):
        folder.mkdir()
        page, *_ = pages(made, folder)
        (edges,) = [edges for *edges, word in page if word.endswith(("机关文件", "会文件"))]
        middle, height = (edges[1] + edges[3]) / 2, edges[3] - edges[1]
        heights.append((middle, height))
    assert abs(heights[0][0] - heights[1][0]) < 0.5
    assert heights[2][1] < heights[1][1]
