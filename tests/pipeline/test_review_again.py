"""A second review of a file: what is replaced, what stays, and what does not come back."""

from pathlib import Path

from lxml import etree

from jjjdoc.ooxml.commented import open_comments
from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.xml import qualified
from ooxml.word_files import paragraph, run, word_file
from pipeline.reviewed import (
    MAIN,
    NOTES,
    ONE,
    RULE,
    W14,
    W15,
    by,
    comments,
    marked,
    parts,
    reviewed,
    settle,
    settled,
    shown_changes,
    texts,
    with_part,
    with_state,
    without_comments,
)

CID = "http://schemas.microsoft.com/office/word/2016/wordml/cid"
CEX = "http://schemas.microsoft.com/office/word/2018/wordml/cex"


def test_rejected_changes_do_not_come_back(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    for rejected in (settled(data, accept=False), without_comments(settled(data, accept=False))):
        again, result = reviewed(rejected, tmp_path)
        assert (result.comments, result.changes, result.dismissed) == (0, 0, 2)
        assert texts(again) == texts(ONE)
        assert comments(again) == []
        once_more, result = reviewed(again, tmp_path)
        assert (result.comments, result.dismissed) == (0, 2)
        assert parts(once_more) == parts(again)


def test_accepted_changes_leave_no_comment(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    again, result = reviewed(settled(data, accept=True), tmp_path)
    assert (result.comments, result.dismissed, comments(again)) == (0, 0, [])


def test_a_resolved_comment_stays_and_is_not_told_again(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, comments_only=True)
    again, result = reviewed(with_state(data, 0, resolved=True), tmp_path, comments_only=True)
    assert (result.comments, result.dismissed, len(comments(again))) == (1, 1, 2)
    cleared, result = reviewed(without_comments(again), tmp_path, comments_only=True)
    assert (result.comments, result.dismissed) == (1, 1)
    assert list(marked(cleared).values()) == ["the the"]


def test_an_answered_comment_stays_with_its_change(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    again, result = reviewed(with_state(data, 1, answered=True), tmp_path)
    assert (result.comments, result.changes, result.dismissed) == (1, 1, 0)
    assert [lines[0] for lines in comments(again)] == ["“the” is repeated", "Why?", "“the” is repeated"]
    assert texts(again) == [text.replace("the the", "the") for text in texts(ONE)]
    assert texts(settled(again, accept=False)) == texts(ONE)


def test_threads_ids_times_and_authors_are_kept_beside_the_comments(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, author=by("Li Wei"))
    found = parts(data)
    comments_, extended, ids, times, people = (
        etree.fromstring(found[f"word/{name}.xml"])
        for name in ("comments", "commentsExtended", "commentsIds", "commentsExtensible", "people")
    )
    keys = [each[-1].get(f"{{{W14}}}paraId") for each in comments_]
    assert [each.get(f"{{{W15}}}paraId") for each in extended] == keys
    assert [each.get(f"{{{CID}}}paraId") for each in ids] == keys
    durable = [each.get(f"{{{CID}}}durableId") for each in ids]
    assert [each.get(f"{{{CEX}}}durableId") for each in times] == durable
    assert {each.get(f"{{{CEX}}}dateUtc") for each in times} == {"2025-06-15T15:06:40Z"}
    assert len({*keys, *durable}) == 4
    assert [each.get(f"{{{W15}}}author") for each in people] == ["Li Wei"]
    # A comment that stays keeps what there is of it; the author of the others is a second one.
    again, _ = reviewed(with_state(data, 0, resolved=True), tmp_path, author=by("Wang"))
    found = parts(again)
    for name, first in (("commentsIds", durable[0]), ("commentsExtensible", durable[0])):
        entries = [list(each.attrib.values()) for each in etree.fromstring(found[f"word/{name}.xml"])]
        assert len(entries) == 2
        assert first in entries[0]
    people = etree.fromstring(found["word/people.xml"])
    assert [each.get(f"{{{W15}}}author") for each in people] == ["Li Wei", "Wang"]


def test_comments_of_others_stay(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, author=by("Li"))
    root = etree.fromstring(parts(data)["word/comments.xml"])
    assert root[0].get(qualified("initials")) == "L"
    last = list(root[0].iter(qualified("t")))[-1]
    last.text = "mine"
    again, _ = reviewed(with_part(data, "word/comments.xml", root), tmp_path)
    assert comments(again)[0][-1] == "mine"


def test_comments_that_are_there_keep_their_ids(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path)
    root = etree.fromstring(parts(data)["word/comments.xml"])
    for text in [list(each.iter(qualified("t")))[-1] for each in root]:
        text.text = "somebody's own words"
    before = with_part(data, "word/comments.xml", root)
    after, result = reviewed(settled(before, accept=False), tmp_path)
    ids = [each.get(qualified("id")) for each in etree.fromstring(parts(after)["word/comments.xml"])]
    assert ids == ["0", "1"]
    assert result.dismissed == 2


NOTED = word_file(
    paragraph(run("A river.") + '<w:r><w:footnoteReference w:id="2"/></w:r>'),
    {
        "footnotes": f'<w:footnote w:id="2">{paragraph("It is the the longest and and the widest.")}</w:footnote>'
    },
)


def test_changes_in_notes_are_taken_back_and_not_made_again_when_rejected(tmp_path: Path) -> None:
    data, result = reviewed(NOTED, tmp_path)
    assert (result.comments, result.changes, texts(data)[1]) == (2, 2, "It is the longest and the widest.")
    again, result = reviewed(data, tmp_path)
    assert (result.changes, parts(again)) == (2, parts(data))
    root = etree.fromstring(parts(data)[NOTES])
    change = next(root.iter(qualified("del")))
    for text in change.iter(qualified("delText")):
        text.tag = qualified("t")
    change.addprevious(change[0])
    change.getparent().remove(change)
    after, result = reviewed(with_part(data, NOTES, root), tmp_path)
    assert (result.comments, result.changes, result.dismissed) == (1, 1, 1)
    assert texts(after)[1] == "It is the the longest and the widest."


def test_a_note_whose_mark_is_in_text_of_the_other_direction_keeps_its_comment(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    note = f'<w:footnote w:id="2">{paragraph("It is the the longest.")}</w:footnote>'
    for tag in ("dir", "bdo"):
        body = paragraph(
            f'<w:{tag} w:val="rtl">{run("A wide river ")}{mark}{run(" of the the north.")}</w:{tag}>'
        )
        data, result = reviewed(word_file(body, {"footnotes": note}), tmp_path)
        assert (result.comments, result.changes) == (2, 2)
        assert list(marked(data).values()) == ["", "the the"]
        again, result = reviewed(data, tmp_path)
        assert (result.comments, result.changes, parts(again)) == (2, 2, parts(data))


def test_a_note_whose_mark_cannot_be_marked_alone_keeps_its_comment(tmp_path: Path) -> None:
    marks = "".join(f'<w:r><w:footnoteReference w:id="{number}"/></w:r>' for number in (2, 3))
    control = f"<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>{run('River')}{marks}</w:sdtContent></w:sdt>"
    notes = "".join(
        f'<w:footnote w:id="{number}">{paragraph(f"It is {words}.")}</w:footnote>'
        for number, words in ((2, "the the longest"), (3, "wide and and deep"))
    )
    data, result = reviewed(word_file(paragraph(control), {"footnotes": notes}), tmp_path)
    assert (result.comments, result.changes, texts(data)[1:]) == (
        2,
        2,
        ["It is the longest.", "It is wide and deep."],
    )
    again, result = reviewed(data, tmp_path)
    assert (result.comments, result.changes, parts(again)) == (2, 2, parts(data))


def test_a_comment_round_a_change_of_another_leaves_it_alone(tmp_path: Path) -> None:
    words = "we went on and on to see what there was to be seen at that place, " * 4
    source = word_file(paragraph(f"They said the the river is long and {words}so it ended."))
    select = (RULE, "english.long_sentence")
    data, result = reviewed(source, tmp_path, select=select, severity="note")
    assert (result.comments, result.changes) == (2, 1)
    [changed] = [number for number, lines in enumerate(comments(data)) if lines[-1] == f"jjjdoc: {RULE}"]
    again, result = reviewed(
        with_state(data, changed, answered=True), tmp_path, select=select, severity="note"
    )
    assert (result.comments, result.changes, len(comments(again))) == (1, 0, 3)
    assert texts(settled(again, accept=False)) == texts(source)
    other, result = reviewed(
        with_state(data, 1 - changed, answered=True), tmp_path, select=select, severity="note"
    )
    assert (result.comments, result.changes, len(comments(other))) == (1, 1, 3)


def test_what_others_did_to_a_change_stays(tmp_path: Path) -> None:
    source = word_file(paragraph("铁路已建成,并通车。"))
    select = ("chinese.half_width_punctuation",)
    data, _ = reviewed(source, tmp_path, select=select)
    root = etree.fromstring(parts(data)[MAIN])
    [inserted] = root.iter(qualified("ins"))
    deleted = etree.SubElement(inserted, qualified("del"))
    deleted.set(qualified("id"), "77")
    deleted.set(qualified("author"), "Wang")
    deleted.append(inserted[0])
    for text in deleted.iter(qualified("t")):
        text.tag = qualified("delText")
    touched = with_part(data, MAIN, root)
    again, result = reviewed(touched, tmp_path, select=select)
    assert (result.comments, len(comments(again))) == (0, 1)
    assert parts(again)[MAIN].count(b'w:author="Wang"') == 1


def test_what_is_resolved_is_not_open_nor_is_an_answer_to_it(tmp_path: Path) -> None:
    data, _ = reviewed(ONE, tmp_path, comments_only=True)
    for answered, resolved, expected in ((True, False, ["0", "1", "900"]), (True, True, ["1"])):
        changed = with_state(data, 0, resolved=resolved, answered=answered)
        assert sorted(open_comments(open_package(changed, "a.docx"))) == expected


FURNISHED = word_file(
    paragraph("We saw the the river.")
    + '<w:sectPr><w:headerReference w:type="default" r:id="rId1"/><w:headerReference w:type="even" r:id="rId2"/></w:sectPr>',
    {
        "header": paragraph("A header of the the page."),
        "header2": paragraph("A header of the the page."),
        "footer": paragraph("The foot of the the page."),
    },
)


def test_changes_in_headers_are_made_in_each_and_taken_back(tmp_path: Path) -> None:
    data, result = reviewed(FURNISHED, tmp_path)
    assert (result.comments, result.changes) == (3, shown_changes(data)) == (3, 4)
    assert texts(data) == [text.replace("the the", "the") for text in texts(FURNISHED)]
    assert texts(settled(data, accept=False)) == texts(FURNISHED)
    again, result = reviewed(data, tmp_path)
    assert (result.comments, result.changes, parts(again)) == (3, 4, parts(data))
    for rejected in (settled(data, accept=False), without_comments(settled(data, accept=False))):
        again, result = reviewed(rejected, tmp_path)
        assert (result.comments, result.changes, result.dismissed, texts(again)) == (
            0,
            0,
            3,
            texts(FURNISHED),
        )
    again, result = reviewed(settled(data, accept=True), tmp_path)
    assert (result.comments, comments(again)) == (0, [])


def test_a_comment_on_a_header_that_is_answered_stays_with_the_changes_of_headers(tmp_path: Path) -> None:
    data, _ = reviewed(FURNISHED, tmp_path, author=by("jjjdoc", "zh"))
    [number] = [n for n, lines in enumerate(comments(data)) if lines[0].startswith("页眉：")]
    again, result = reviewed(with_state(data, number, answered=True), tmp_path)
    assert (result.comments, result.changes) == (1, 1)
    assert texts(again) == texts(data)


def test_a_header_whose_change_alone_was_rejected(tmp_path: Path) -> None:
    data, _ = reviewed(FURNISHED, tmp_path)
    for name in ("word/header.xml", "word/header2.xml"):
        root = etree.fromstring(parts(data)[name])
        settle(root, "ins", "del", "jjjdoc")
        data = with_part(data, name, root)
    again, result = reviewed(data, tmp_path)
    assert (result.comments, result.changes, result.dismissed) == (2, 2, 1)
    assert [text for text in texts(again) if "the the" in text] == ["A header of the the page."] * 2


GLOSSARY = """\
concepts:
  - id: conservation
    zh: {preferred: 生态保护}
    en: {preferred: ecological conservation, deprecated: [ecological environment construction]}
"""


def test_what_is_found_at_the_same_words_is_one_comment_and_stays_settled_as_a_whole(tmp_path: Path) -> None:
    (tmp_path / "glossary.yaml").write_text(GLOSSARY, encoding="utf-8")
    source = word_file(paragraph("The three places went on with ecological environment construction."))
    given = {"glossary": tmp_path / "glossary.yaml", "select": ("english.chinglish", "term.deprecated")}
    data, result = reviewed(source, tmp_path, **given)
    assert (result.comments, len(result.findings)) == (1, 2)
    [lines] = comments(data)
    assert [line for line in lines if line.startswith("jjjdoc: ")] == [
        "jjjdoc: english.chinglish",
        "jjjdoc: term.deprecated",
    ]
    assert list(marked(data).values()) == ["ecological environment construction"]
    again, result = reviewed(data, tmp_path, **given)
    assert parts(again) == parts(data)
    again, result = reviewed(with_state(data, 0, resolved=True), tmp_path, **given)
    assert (result.comments, result.dismissed, len(comments(again))) == (0, 2, 1)


def test_of_words_that_stand_often_those_rejected_do_not_come_back_and_the_others_stay(
    tmp_path: Path,
) -> None:
    source = word_file(paragraph("the the") * 4)
    data, result = reviewed(source, tmp_path)
    assert result.changes == 4
    root = etree.fromstring(parts(data)[MAIN])
    settle(root[0][1], "ins", "del", "jjjdoc")
    again, result = reviewed(with_part(data, MAIN, root), tmp_path)
    assert (result.changes, result.dismissed) == (3, 1)
    assert texts(again) == ["the", "the the", "the", "the"]
