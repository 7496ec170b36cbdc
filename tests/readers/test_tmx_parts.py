"""A translation memory that is read part by part is the same memory."""

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.lint.reading import read_for_lint, read_pairs
from jjjdoc.readers.formats import TMX, ReadOptions

MEMORY = """\
<?xml version="1.0"?>
<tmx version="1.4"><header srclang="en"/><body>
<tu tuid="a"><tuv xml:lang="en"><seg>A &amp; <ph>{x}</ph></seg></tuv><tuv xml:lang="zh"><seg>甲与<ph>{x}</ph></seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>乙</seg></tuv><tuv xml:lang="en"><seg>B</seg></tuv></tu>
<tu><tuv xml:lang="fr"><seg>C</seg></tuv><tuv xml:lang="de"><seg>C</seg></tuv></tu>
<tu tuid="a"><tuv xml:lang="zh"><seg>丙</seg></tuv></tu>
<tu><tuv xml:lang="zh"><seg>丁</seg></tuv><tuv xml:lang="en"><seg>D</seg></tuv></tu>
</body></tmx>
"""


@pytest.mark.parametrize("size", [1, 2, 100])
@pytest.mark.parametrize("piece", [7, 1_000_000])
def test_parts_say_what_the_whole_says(size: int, piece: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jjjdoc.readers.exchange._PART", size)
    monkeypatch.setattr("jjjdoc.exchange.xml._PIECE", piece)
    whole = read_for_lint(MEMORY.encode(), "a.tmx", TMX, ReadOptions()).file.pairs
    parts = list(read_pairs(MEMORY.encode(), "a.tmx", TMX))
    assert len(whole) == 3
    for one, other in zip(parts, whole, strict=True):
        for mine, theirs in ((one.source, other.source), (one.target, other.target)):
            assert (mine.text, mine.language, mine.segment) == (theirs.text, theirs.language, theirs.segment)
            assert mine.source_range(0, len(mine.text)) == theirs.source_range(0, len(theirs.text))
            assert mine.shown(mine.text) == theirs.shown(theirs.text)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("<xliff/>", "not TMX"),
        (MEMORY[:-8], "not XML"),
        ("", "not XML"),
        (MEMORY.replace('"zh"', '"ja"'), "the languages are"),
        (f"<tmx><body>{'<a>' * 300}", "nested too deep"),
    ],
)
def test_what_cannot_be_read_is_told(text: str, words: str) -> None:
    with pytest.raises(JjjdocError, match=words):
        list(read_pairs(text.encode(), "a.tmx", TMX))
