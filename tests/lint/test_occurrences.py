from jjjdoc.language.markup import parse_markup
from jjjdoc.lint.occurrences import Change, Joined, join_changes
from jjjdoc.lint.passage import Passage
from jjjdoc.locations import SourceSpans, SourceText, TextView


def passage_of(text: str) -> Passage:
    source = SourceText("text", text)
    view = TextView(text, source, lambda: SourceSpans.plain(0, len(text)))
    return Passage(parse_markup(view, "s", "en")[0], "paragraph")


def spaces_taken_out(passage: Passage) -> list[Joined]:
    places = [index for index, char in enumerate(passage.text) if char == " "]
    return list(join_changes(passage, [Change(place, place + 1, "") for place in places]))


def test_changes_of_one_text_are_joined_to_one_range() -> None:
    assert spaces_taken_out(passage_of("a b c d")) == [Joined(1, 6, "bc", 3)]


def test_one_change_stays_as_narrow_as_it_is() -> None:
    assert spaces_taken_out(passage_of("ab cd")) == [Joined(2, 3, "", 1)]


def test_a_range_ends_where_the_file_has_other_characters_than_the_text() -> None:
    joined = spaces_taken_out(passage_of("a b c *d* e f"))
    assert [(each.start, each.end, each.count) for each in joined] == [(1, 6, 3), (7, 10, 2)]


def test_no_changes_give_nothing() -> None:
    assert spaces_taken_out(passage_of("ab")) == []
