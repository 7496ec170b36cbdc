"""Edits of Word files, on paragraphs of every make: rejected they never were, accepted they are what was meant."""

from itertools import count, pairwise

from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from jjjdoc.ooxml.editing.anchors import Anchors
from jjjdoc.ooxml.editing.comments import CommentStyles, CommentWriter, read_comments
from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.editing.revisions import Reviser, Signature
from jjjdoc.ooxml.editing.stretches import CutParagraph
from jjjdoc.ooxml.editing.withdrawal import marked_by, remove_marks
from jjjdoc.ooxml.opened import OpenedPackage, open_package
from jjjdoc.ooxml.walker import walk
from jjjdoc.ooxml.xml import qualified
from ooxml.word_files import paragraph, word_file

SIGNATURE = Signature("jjjdoc", "2025-06-15T15:06:40Z")

WORDS = st.text("ab 京津", min_size=1, max_size=6)
PIECES = st.one_of(
    WORDS.map(lambda text: f'<w:t xml:space="preserve">{text}</w:t>'),
    WORDS.map(lambda text: f"<w:t>{text}</w:t>"),
    st.sampled_from(["<w:tab/>", "<w:br/>", "<w:noBreakHyphen/>", "<w:lastRenderedPageBreak/>"]),
)
PROPERTIES = st.sampled_from(
    [
        "",
        "<w:rPr><w:b/></w:rPr>",
        '<w:rPr><w:i/><w:rPrChange w:id="1" w:author="Li"><w:rPr/></w:rPrChange></w:rPr>',
    ]
)
RUNS = st.builds(
    lambda properties, pieces: f"<w:r>{properties}{''.join(pieces)}</w:r>",
    PROPERTIES,
    st.lists(PIECES, max_size=3),
)
SEVERAL = st.lists(RUNS, min_size=1, max_size=3).map("".join)
CONTENT = st.lists(
    st.one_of(
        RUNS,
        RUNS,
        st.sampled_from(
            [
                '<w:proofErr w:type="spellStart"/>',
                '<w:bookmarkStart w:id="2" w:name="b"/><w:bookmarkEnd w:id="2"/>',
                '<w:del w:id="3" w:author="Li"><w:r><w:delText>gone</w:delText></w:r></w:del>',
                '<w:r><w:footnoteReference w:id="2"/></w:r>',
            ]
        ),
        SEVERAL.map(lambda runs: f'<w:hyperlink w:anchor="b">{runs}</w:hyperlink>'),
        SEVERAL.map(lambda runs: f'<w:ins w:id="4" w:author="Li">{runs}</w:ins>'),
        SEVERAL.map(lambda runs: f"<w:sdt><w:sdtPr/><w:sdtContent>{runs}</w:sdtContent></w:sdt>"),
        SEVERAL.map(
            lambda runs: (
                f'<w:sdt><w:sdtPr><w:lock w:val="contentLocked"/></w:sdtPr><w:sdtContent>{runs}</w:sdtContent></w:sdt>'
            )
        ),
        SEVERAL.map(lambda runs: f'<w:fldSimple w:instr="TITLE">{runs}</w:fldSimple>'),
    ),
    max_size=6,
).map("".join)
CUTS = st.lists(st.integers(0, 60), max_size=8)


def opened(content: str) -> OpenedPackage:
    return open_package(word_file(paragraph(content) if content else "<w:p/>"), "a.docx")


def text_of(package: OpenedPackage) -> str:
    return "\n".join(each.text for each in walk(package).paragraphs)


def settle(root: etree._Element, gone: str, stays: str) -> None:
    for name in (gone, stays):
        for change in list(root.iter(qualified(name))):
            if change.get(qualified("author")) != "jjjdoc":
                continue
            for text in change.iter(qualified("delText")) if name == stays else ():
                text.tag = qualified("t")
            for child in list(change) if name == stays else ():
                change.addprevious(child)
            change.getparent().remove(change)


def ranges(cuts: list[int], length: int) -> list[tuple[int, int]]:
    """Return ranges that do not touch, some of them empty."""
    bounds = sorted({min(cut, length) for cut in cuts})
    return [pair for number, pair in enumerate(pairwise(bounds)) if number % 2 == 0]


@given(CONTENT, CUTS)
def test_cutting_changes_no_text(content: str, cuts: list[int]) -> None:
    package = opened(content)
    (before,) = walk(package).paragraphs
    cut = CutParagraph.cut(before, [each for each in cuts if each <= len(before.text)], map(str, count(100)))
    assert text_of(package) == before.text
    assert [each.start for each in cut.stretches[1:]] == [each.end for each in cut.stretches[:-1]]
    ids = [each.get(qualified("id")) for each in package.root(package.main).iter(qualified("rPrChange"))]
    new = [each for each in ids if each != "1"]
    assert len(new) == len(set(new))


@given(CONTENT, CUTS, st.sampled_from(["", "new", "京 b\t", "x\ny"]))
def test_changes_can_be_rejected_and_accepted(content: str, cuts: list[int], new: str) -> None:
    for accept, tracked in ((True, True), (False, True), (True, False)):
        package = opened(content)
        (before,) = walk(package).paragraphs
        wanted = [(start, end) for start, end in ranges(cuts, len(before.text)) if start < end or new]
        ids = map(str, count(100))
        cut = CutParagraph.cut(before, [each for pair in wanted for each in pair], ids)
        reviser = Reviser(SIGNATURE, ids, tracked)
        made = [pair for pair in wanted if reviser.replace(cut, *pair, new) is not None]
        expected = before.text
        for start, end in reversed(made):
            expected = expected[:start] + new + expected[end:]
        root = package.root(package.main)
        assert text_of(package) == expected
        own = [each.get(qualified("id")) for each in root.iter(qualified("ins"), qualified("del"))]
        assert sorted({each for each in own if int(each) >= 100}) == sorted(
            each for each in own if int(each) >= 100
        )
        if accept:
            settle(root, "del", "ins")
            assert text_of(package) == expected
        else:
            settle(root, "ins", "del")
            assert text_of(package) == before.text


@given(CONTENT, CUTS)
def test_comments_mark_their_words_and_can_be_taken_back(content: str, cuts: list[int]) -> None:
    package = opened(content)
    (before,) = walk(package).paragraphs
    wanted = [pair for pair in ranges(cuts, len(before.text)) if pair[0] < pair[1]]
    editor = PartEditor(package, word_file(""))
    writer = CommentWriter.of(editor, SIGNATURE, "J")
    cut = CutParagraph.cut(before, [each for pair in wanted for each in pair], map(str, count(100)))
    anchors = Anchors(CommentStyles({}))
    words = {}
    for start, end in wanted:
        identifier = writer.add(["a", "b"])
        anchors.around_text(cut, start, cut, end, identifier)
        words[identifier] = before.text[start:end]
    assert text_of(package) == before.text
    assert [each.lines for each in read_comments(package)] == [("a", "b")] * len(wanted)
    root = package.root(package.main)
    found = marked_by(root, words)
    for identifier, text in words.items():
        shown = "".join("".join(run.itertext()) for run in found[identifier].runs)
        assert "".join(text.split()).replace("\u2011", "") in "".join(shown.split()).replace("gone", "")
    remove_marks(root, words)
    assert text_of(package) == before.text
    assert not list(
        root.iter(qualified("commentRangeStart"), qualified("commentRangeEnd"), qualified("commentReference"))
    )
