"""Whatever the files hold, each of their texts is in the source: as the text of a segment, or in a comment."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.language.joining import text_of
from jjjdoc.language.outline.front import read_day
from jjjdoc.model.walk import iterate_segments
from jjjdoc.readers.formats import ReadOptions
from jjjdoc.readers.markdown import read as read_markdown
from jjjdoc.tree.walk import iterate_prose
from pipeline.adopt.conftest import Adopting

PIECES = (
    *("*", "**", "\\", "{", "}", "[", "]", "[[a]]", "{x}", "[^n]", "](b)", "`", "<b>", "|", "#", ": ", " #"),
    *("'", '"', "- ", "\t", "  ", "\u00a0", "\u3000", "\u2028", "\x85", "\ufeff", "no", "12:30", "~"),
    *(
        "北京",
        "，",
        "。",
        "（",
        "）",
        "—",
        "10.4万亿元",
        "3000家",
        "CNY 10.4 trillion",
        "Beijing",
        "-",
        "a b",
    ),
)
texts = st.lists(
    st.sampled_from(PIECES) | st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=12
)


def squeezed(text: str) -> str:
    """A text without white space, what nobody sees, and what stands in it for images."""
    return re.sub("[\\s\ufeff\u200b\ufffe\uffff\ufffc\U000f0000-\U000ffffd]+", "", text)


@given(st.lists(texts.map("".join), min_size=1, max_size=3))
@settings(max_examples=60)
def test_a_text_of_a_word_file_is_read_from_the_source_as_it_was(
    adopting: Adopting, written: list[str]
) -> None:
    document = docx.Document()
    document.add_heading("Title", 0)
    document.add_heading("Heading", 1)
    for text in written:
        document.add_paragraph(f"Text {text} end")
    file = BytesIO()
    document.save(file)
    path = adopting.folder / "file.docx"
    path.write_bytes(file.getvalue())
    adopting.files(path, facts=False, languages=("en",))
    segments = [segment.texts[tag] for segment in iterate_segments(adopting.report) for tag in segment.texts]
    found = [squeezed(text_of(prose)) for prose in segments]
    assert found[2:] == [squeezed(f"Text {text} end") for text in written]


def disturbed(markdown: str, seed: int) -> str:
    """An edition with paragraphs left out, joined and moved, a heading missing and the items of a list shuffled."""
    chance = random.Random(seed)
    blocks = markdown.split("\n\n")

    def places(start: str) -> list[int]:
        return [at for at, block in enumerate(blocks) if at > 12 and re.match(start, block)]

    prose = r"[^\s#|!>\[-]"
    for at in sorted(chance.sample(places(prose), 3), reverse=True):
        del blocks[at]
    at = chance.choice(places(prose))
    blocks[at : at + 2] = [" ".join(blocks[at : at + 2])]
    moved = blocks.pop(chance.choice(places(prose)))
    blocks.insert(chance.choice(places(prose)), moved)
    del blocks[chance.choice(places("### "))]
    at = chance.choice(places("- "))
    items = blocks[at].split("\n")
    chance.shuffle(items)
    blocks[at] = "\n".join(items)
    return "\n\n".join(blocks)


@pytest.mark.parametrize("seed", range(6))
def test_every_text_of_two_files_is_in_the_source(
    adopting: Adopting, editions: Callable[[str], Path], seed: int
) -> None:
    files = [
        disturbed(editions(f"{language}.md").read_text("utf-8"), 2 * seed + number)
        for number, language in enumerate(("zh", "en"))
    ]
    paths = [adopting.write(name, text) for name, text in zip(("zh.md", "en.md"), files, strict=True)]
    source = plain(adopting.files(*paths, facts=False).text)
    for path in paths:
        for document in read_markdown(path.read_bytes(), path.name, ReadOptions()):
            for prose in iterate_prose(document):
                if read_day(text_of(prose), prose.language) is None:
                    for part in PARTED.split(LABELS.sub("", text_of(prose))):
                        assert plain(part) in source, f"{path.name}: {text_of(prose)}"


LABELS = re.compile(
    r"^(?:表|图|Table |Figure )\d+(?:\. |\u3000)|^(?:Summary|摘要)$|^(?:Keywords|关键词)|^——? ?"
)
PARTED = re.compile("[:：;；]")


def plain(text: str) -> str:
    """A text without what is markup in a source, the signs of comments, and white space."""
    text = re.sub(r"^ *#", "", text, flags=re.MULTILINE)
    text = re.sub(r"\[\^\w+\]|\\(?=[*{}\[\]\\^])|\*", "", text)
    return squeezed(text)
