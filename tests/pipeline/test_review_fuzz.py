"""Reviews of files put together at random: nothing that is read is lost, nothing is broken, nothing is done twice."""

import re
import tempfile
from itertools import count
from pathlib import Path

from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from jjjdoc.ooxml.invariants.check import check_word_file
from ooxml.word_files import paragraph, run, word_file
from pipeline.hard_word_file import BOLD, DELETED, INSERTED, box, control, field, mark, table
from pipeline.reviewed import by, comments, reviewed, settled, texts


def numbered(xml: str) -> str:
    """Return XML whose changes have ids of their own, and whose paragraphs have words that no other has."""
    numbers = count(1000)
    return re.sub(r'(?<=w:id=")90(?=")|@', lambda _: str(next(numbers)), xml)


WORDS = st.sampled_from(
    [
        "the the",
        " the",
        "the ",
        "river and and",
        " of of ",
        " , ",
        "CNY10.4trillion ",
        "京津冀",
        "2013 年,",
        "，，",
        " ",
    ]
)
RUNS = st.lists(WORDS, min_size=1, max_size=3).map(
    lambda found: f'<w:r><w:t xml:space="preserve">{"".join(found)}</w:t></w:r>'
)
BOLDS = WORDS.map(lambda text: BOLD.format(90, text))
SEVERAL = st.lists(RUNS | BOLDS, min_size=1, max_size=3).map("".join)
PIECES = st.one_of(
    SEVERAL,
    SEVERAL.map(lambda runs: f'<w:hyperlink w:anchor="here">{runs}</w:hyperlink>'),
    SEVERAL.map(INSERTED.format),
    WORDS.map(lambda text: DELETED.format(90, text)),
    SEVERAL.map(lambda runs: control("", runs)),
    SEVERAL.map(lambda runs: control('<w:lock w:val="contentLocked"/>', runs)),
    SEVERAL.map(lambda runs: field("REF here", runs)),
    st.sampled_from(
        [
            '<w:proofErr w:type="spellStart"/>',
            '<w:r><w:footnoteReference w:id="2"/></w:r>',
            "<w:r><w:tab/></w:r>",
            "<w:r><w:br/></w:r>",
            mark("begin") + '<w:r><w:instrText> XE "x" </w:instrText></w:r>' + mark("end"),
        ]
    ),
)
LINES = st.lists(PIECES, min_size=1, max_size=5).map("".join)
PARAGRAPHS = LINES.map(lambda content: paragraph(run("Place @ is ") + content + run(" by @.")))
BLOCKS = st.one_of(
    PARAGRAPHS,
    PARAGRAPHS,
    st.tuples(PARAGRAPHS, PARAGRAPHS).map(lambda cells: table(*cells)),
    PARAGRAPHS.map(lambda inner: control("", inner)),
    SEVERAL.map(lambda runs: paragraph(box(runs))),
)
NOTE = '<w:footnote w:id="2">{}</w:footnote>'
SELECT = ("english", "chinese", "character", "term", "number")


@given(body=st.lists(BLOCKS, min_size=1, max_size=5), note=PARAGRAPHS, header=PARAGRAPHS)
@settings(max_examples=25, deadline=None, phases=(Phase.reuse, Phase.generate))
def test_any_file(body: list[str], note: str, header: str) -> None:
    last = '<w:sectPr><w:headerReference w:type="default" r:id="rId2"/></w:sectPr>'
    parts_ = numbered("|".join(["".join(body), note, header])).split("|")
    source = word_file(parts_[0] + last, {"footnotes": NOTE.format(parts_[1]), "header": parts_[2]})
    with tempfile.TemporaryDirectory() as folder:
        where = Path(folder)
        given_ = {"select": SELECT, "severity": "note", "author": by("jjjdoc")}
        data, result = reviewed(source, where, **given_)
        assert texts(settled(data, accept=False)) == texts(source)
        assert texts(data, "rejected") == texts(source, "rejected")
        assert texts(settled(data, accept=True)) == texts(data)
        before, after = (
            {(each.part, each.rule) for each in check_word_file(each)} for each in (source, data)
        )
        assert after <= before
        again, second = reviewed(data, where, **given_)
        assert (second.comments, second.changes) == (result.comments, result.changes)
        assert (texts(again), texts(settled(again, accept=False))) == (texts(data), texts(source))
        assert comments(again) == comments(data)
        plain, _ = reviewed(source, where, **given_, comments_only=True)
        assert texts(plain) == texts(source)
        page, _ = reviewed(source, where, **given_, summary_page=True)
        assert texts(page) == texts(data)
