"""Where rules find things: inline nodes in the visible text, names in a file."""

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.language.markup import parse_markup
from jjjdoc.lint.passage import Passage
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.tree.nodes import FactReference, Link, NoteReference, Strong, TermReference
from jjjdoc.tree.walk import iterate_inlines


def passage(text: str) -> Passage:
    source = SourceText("a.yaml", text)
    view = TextView(text, source, lambda: SourceSpans.plain(0, len(text)))
    return Passage(parse_markup(view, "s", "zh")[0], "paragraph")


@given(st.text(alphabet="京a\r\n\u2028😀", max_size=30))
def test_an_offset_is_found_again_from_its_position(text: str) -> None:
    source = SourceText("a", text)
    for offset in range(len(text) + 1):
        assert source.offset(source.position(offset)) == offset


def test_a_node_is_found_in_the_visible_text() -> None:
    made = passage("三地[^note]的**总量{gdp}**见[**网站**](https://a.cn)与[[bmc]]")
    shown = {
        type(inline): made.text[slice(*made.visible_range(inline.start, inline.end))]
        for inline in iterate_inlines(made.prose.inlines)
    }
    assert shown[NoteReference] == "地"
    assert shown[FactReference] == "⟦gdp⟧"
    assert shown[Link] == "网站"
    assert shown[Strong] == "网站"
    assert shown[TermReference] == "⟦bmc⟧"


def test_a_node_that_shows_nothing_at_the_start_has_an_empty_range() -> None:
    made = passage("[^note]三地")
    note = made.prose.inlines[0]
    assert made.visible_range(note.start, note.end) == (0, 0)


def test_a_name_in_a_file_is_a_passage() -> None:
    source = SourceText("a.yaml", "facts:\n  gdp:\n    value: 1\n")
    made = Passage.of_source(source, 9, 12, "fact")
    assert made.text == "gdp"
    assert made.source_range(0, 3) == (9, 12)
