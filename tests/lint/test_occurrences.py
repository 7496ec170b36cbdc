from jjjdoc.findings import Edit
from jjjdoc.language.markup import parse_markup
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Change, edits_of, joined_edit
from jjjdoc.locations import SourceSpans, SourceText, TextView


def passage_of(text: str) -> Passage:
    source = SourceText("text", text)
    view = TextView(text, source, lambda: SourceSpans.plain(0, len(text)))
    return Passage(parse_markup(view, "s", "en")[0], "paragraph")


def spaces_taken_out(passage: Passage) -> Edit | None:
    places = [index for index, char in enumerate(passage.text) if char == " "]
    edits = edits_of(passage, [Change(place, place + 1, "") for place in places])
    return joined_edit(passage, edits) if edits else None


def test_changes_of_one_text_are_one_edit() -> None:
    assert spaces_taken_out(passage_of("a b c d")) == Edit(1, 6, " b c ", "bc")


def test_one_change_stays_as_narrow_as_it_is() -> None:
    assert spaces_taken_out(passage_of("ab cd")) == Edit(2, 3, " ", "")


def test_what_stands_between_the_changes_stays_as_it_is_in_the_file() -> None:
    assert spaces_taken_out(passage_of("a b *c* {fact} d")) == Edit(1, 15, " b *c* {fact} ", "b*c*{fact}")


def test_no_changes_are_no_edit() -> None:
    assert spaces_taken_out(passage_of("ab")) is None
