"""Word files to measure lint and review with, made of the sentences of the report in sources/."""

import random
import re
from collections.abc import Iterable
from pathlib import Path
from xml.sax.saxutils import escape

from jjjdoc.ooxml.names import DOCUMENT_TYPE, W
from jjjdoc.ooxml.package import OFFICE, Part, Relationship, write_package

_SENTENCE = {
    "zh": re.compile(r"[^。！？\n]+[。！？]"),
    "en": re.compile(r"[A-Z][^.!?]+(?:\.\d[^.!?]*)*[.!?](?= |$)"),
}
_MARKUP = re.compile(r"\[\^\w+\]|\*+")
_NUMBER = re.compile(r"(?<![\d,.])\d{2,3}\b(?![,.])")


def write_pages(file: Path, editions: Path, language: str, count: int = 5_000) -> None:
    """Write a file of so many sentences of an edition (Markdown), a paragraph each, with other figures; 300 pages at least."""
    lines = (editions / f"jjj_ten_years-{language}.md").read_text(encoding="utf-8").splitlines()
    text = _MARKUP.sub("", " ".join(line for line in lines if line[:1].isalnum()))
    sentences = _SENTENCE[language].findall(text)
    draw = random.Random(1)
    varied = (
        _NUMBER.sub(lambda found: str(int(found[0]) + draw.randrange(60)), draw.choice(sentences))
        for _ in range(count)
    )
    _write(file, varied)


def write_faults(file: Path) -> None:
    """Write a file of 5,000 paragraphs with 8,000 doubled words."""
    more = ", and it is wide and and deep"
    _write(file, (f"Place {n} is on the the river{more if n % 5 < 3 else ''}." for n in range(5_000)))


def _write(file: Path, paragraphs: Iterable[str]) -> None:
    body = "".join(f"<w:p><w:r><w:t>{escape(text)}</w:t></w:r></w:p>" for text in paragraphs)
    xml = f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
    main = Part("word/document.xml", DOCUMENT_TYPE, xml.encode())
    file.write_bytes(write_package((main,), (Relationship("rId1", f"{OFFICE}officeDocument", main.name),)))
