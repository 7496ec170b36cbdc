"""New texts and remarks in YAML, with as much of its layout as can be kept."""

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.loader.nodes import Mapping, Node, Scalar
from jjjdoc.loader.nodes import Sequence as NodeSequence
from jjjdoc.loader.rewording import Remark, Rewording, reword
from jjjdoc.loader.text import text_view
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText, TextView


def _view(source: SourceText, *path: str | int) -> TextView:
    node: Node | None = parse_yaml(source)
    for step in path:
        if isinstance(step, int):
            assert isinstance(node, NodeSequence)
            node = node.items[step]
        else:
            assert isinstance(node, Mapping)
            node = node.get(step)
    assert isinstance(node, Scalar)
    return text_view(source, node, "en")


def _reworded(text: str, new: str) -> str:
    source = SourceText("a.yaml", text)
    return reword(source, [Rewording(_view(source, "en"), "en", new)], ())


@pytest.mark.parametrize(
    ("text", "new", "expected"),
    [
        (
            "en: |  # here\n  One two\n  three four.\nzh: x\n",
            "One 2 three four.",
            "en: |  # here\n  One 2\n  three four.\nzh: x\n",
        ),
        ("en: One two # why\n", "One 2", "en: One 2 # why\n"),
        ("en: One two\n", "One: two", 'en: "One: two"\n'),
        ("en: One two\n", "One #two", 'en: "One #two"\n'),
        ("en: 'One two'\n", "One's two", "en: 'One''s two'\n"),
        ('en: "One \\"two\\""\n', 'One "three"', 'en: "One \\"three\\""\n'),
        ("en: >-\n  One\n  two\nzh: x\n", "One or two", "en: >-\n  One\n  or two\nzh: x\n"),
    ],
)
def test_a_text_keeps_its_style_and_its_lines_where_it_can(text: str, new: str, expected: str) -> None:
    assert _reworded(text, new) == expected
    assert _reads(expected) == new


def _reads(text: str) -> str:
    return _view(SourceText("a.yaml", text), "en").text


def test_a_text_that_no_line_is_left_of_leaves_no_blank_line() -> None:
    changed = _reworded("en: |\n  One\n  two\n  three.\nzh: x\n", "One three.")
    assert "\n\n" not in changed
    assert "  \n" not in changed
    assert _reads(changed) == "One three."


@pytest.mark.parametrize(
    ("text", "path", "expected"),
    [
        ("- id: a  # first\n  en: x\n", (0, "en"), "- id: a  # first\n  remark: |\n    New: #1\n  en: x\n"),
        ("- {id: a, en: x}\n", (0, "en"), '- {id: a, remark: "New: #1", en: x}\n'),
        ("- remark: Old\n  en: x\n", (0, "en"), None),
        ("- remark: |\n    Old\n  en: x\n", (0, "en"), "- remark: |\n    Old\n    New: #1\n  en: x\n"),
        ("- remark: |\n    New: #1\n  en: x\n", (0, "en"), "- remark: |\n    New: #1\n  en: x\n"),
    ],
)
def test_remarks(text: str, path: tuple[str | int, ...], expected: str | None) -> None:
    source = SourceText("a.yaml", text)
    changed = reword(source, (), [Remark(_view(source, *path), ("New: #1",))])
    if expected is not None:
        assert changed == expected
    assert "New: #1" in changed


def test_what_cannot_be_written_is_refused() -> None:
    source = SourceText("a.yaml", "en: One\n")
    with pytest.raises(JjjdocError):
        reword(source, [Rewording(_view(source, "en"), "en", "One\n\ntwo")], ())
