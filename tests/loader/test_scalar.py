"""Every character of a value leads back to the character in the file that it came from, in every style."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.findings import SourceError
from jjjdoc.loader import yaml as loader_yaml
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.scalar import block_indent, map_scalar
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

PARSERS = [pytest.param(yaml.SafeLoader, id="python")]
if yaml.__with_libyaml__:
    PARSERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))


def scalars(node: Node) -> list[Scalar]:
    match node:
        case Scalar():
            return [node]
        case Sequence():
            return [found for item in node.items for found in scalars(item)]
        case Mapping():
            return [found for key, value in node.pairs for found in (key, *scalars(value))]


def mapped(text: str) -> list[tuple[str, str]]:
    """Return the characters of the first value of a file, each with its source."""
    source = SourceText("f", text)
    root = parse_yaml(source)
    assert isinstance(root, Mapping)
    scalar = root.pairs[0][1]
    assert isinstance(scalar, Scalar)
    spans = map_scalar(source, scalar)
    return [
        (char, text[start:end])
        for char, start, end in zip(scalar.value, spans.starts, spans.ends, strict=True)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: 文 x\n", [("文", "文"), (" ", " "), ("x", "x")]),
        ("a: 文 \n\n  x\n   y", [("文", "文"), ("\n", "\n"), ("x", "x"), (" ", "\n"), ("y", "y")]),
        ("a: 'it''s'", [("i", "i"), ("t", "t"), ("'", "''"), ("s", "s")]),
        (
            'a: "\\u4e2d\\n\\U0001F600\\\n   x\\_"',
            [("中", "\\u4e2d"), ("\n", "\\n"), ("😀", "\\U0001F600"), ("x", "x"), ("\xa0", "\\_")],
        ),
        ("a: |\r\n  文\r\n   x\r\n", [("文", "文"), ("\n", "\r\n"), (" ", " "), ("x", "x"), ("\n", "\r\n")]),
        ("a: |2-  # c\n   文\n", [(" ", " "), ("文", "文")]),
        ("a: >\n  文\n  x\n\n  y\n", [*zip("文 x\ny\n", "文\nx\ny\n", strict=True)]),
        ("a: >\n  文\n   x\n  y\n", [*zip("文\n x\ny\n", "文\n x\ny\n", strict=True)]),
        ("a: |+\n\n   \n\n", [("\n", "\n"), ("\n", "\n"), ("\n", "\n")]),
        ("a: >+\n  x\n\n\n", [("x", "x"), ("\n", "\n"), ("\n", "\n"), ("\n", "\n")]),
        ("a: |\n  x\u2028  y\x85  z", [*zip("x\u2028y\nz", "x\u2028y\x85z", strict=True)]),
        ("a: &anchor\n  # c\n  '文'\n", [("文", "文")]),
    ],
)
def test_each_style(text: str, expected: list[tuple[str, str]]) -> None:
    assert mapped(text) == expected


def test_a_scalar_that_is_not_its_source_falls_back_to_its_start() -> None:
    spans = map_scalar(SourceText("f", "a: x\n"), Scalar("other", "plain", 3, 4))
    assert list(spans.starts) == [3] * 5
    assert list(spans.ends) == [3] * 5


@pytest.mark.parametrize(("header", "indent"), [("|", 3), (">", 3), ("|1", 1), ("|-", 3)])
def test_indent_of_a_block(header: str, indent: int) -> None:
    source = SourceText("f", f"a: {header}\n\n   文\n")
    root = parse_yaml(source)
    assert isinstance(root, Mapping)
    block = root.pairs[0][1]
    assert isinstance(block, Scalar)
    assert block_indent(source, block) == indent


INLINE = st.sampled_from(
    [*"中，。 ab1é'\"\\{#:-|>\t", "😀", "\xa0", "“", "\\n", "\\u4e2d", "\\x41", " #", ": "]
)
BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\x85", "\u2028", "\\\n"])
WORDS = st.lists(st.one_of(INLINE, INLINE, BREAKS), max_size=12).map("".join)
LINES = st.lists(
    st.tuples(st.integers(-6, 3), st.lists(INLINE, min_size=1, max_size=6).map("".join)), max_size=5
)


@st.composite
def blocks(draw: st.DrawFn, indent: int) -> str:
    """Return a literal or folded block under a key at this indentation."""
    extra = draw(st.integers(1, 4))
    options = [draw(st.sampled_from(["", str(extra)])), draw(st.sampled_from(["", "-", "+"]))]
    header = draw(st.sampled_from("|>")) + "".join(draw(st.permutations(options)))
    newline = draw(st.sampled_from(["\n", "\r\n"]))
    # A negative number makes an empty line of that many spaces.
    lines = [" " * -more if more < 0 else " " * (indent + extra + more) + text for more, text in draw(LINES)]
    end = draw(st.sampled_from(["", newline, newline * 2]))
    return newline.join([header + draw(st.sampled_from(["", "  # c"])), *lines]) + end


@st.composite
def documents(draw: st.DrawFn) -> str:
    """Return a file of nested keys with values in every style; not all of them are YAML."""
    text, indent = "", 0
    for number in range(draw(st.integers(1, 4))):
        if draw(st.booleans()):
            text += f"{' ' * indent}k{number}:\n"
            indent += 2
        text += " " * indent + draw(st.sampled_from(["a", "键"])) + f"{number}: "
        style = draw(st.sampled_from(["plain", "single", "double", "block", "block"]))
        words = draw(WORDS).replace("\n", "\n" + " " * (indent + 1))
        match style:
            case "plain":
                text += words
            case "single":
                text += "'" + words.replace("'", "''") + "'"
            case "double":
                text += '"' + words.replace('"', '\\"') + '"'
            case "block":
                text += draw(blocks(indent))
        text += "\n"
    return text


@pytest.mark.parametrize("loader", PARSERS)
@given(text=documents())
def test_every_character_has_a_place(loader: object, text: str) -> None:
    source = SourceText("f", text)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader_yaml, "_LOADER", loader)
        try:
            found = scalars(parse_yaml(source))
        except SourceError:
            found = []
    for scalar in found:
        spans = map_scalar(source, scalar)
        assert len(spans.starts) == len(spans.ends) == len(scalar.value)
        last = scalar.start
        for char, start, end in zip(scalar.value, spans.starts, spans.ends, strict=True):
            assert last <= start < end <= len(text)
            last = end
            written = text[start:end]
            if written != char:
                assert written[0] in "\\\n\r\x85" or written == "''"
