"""Bytes to nodes: what is read, what is refused, and with which words."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.loader import yaml as loader_yaml
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.yaml import decode_source, parse_yaml, read_source
from jjjdoc.locations import SourceText

PARSERS = [pytest.param(yaml.SafeLoader, id="python")]
if yaml.__with_libyaml__:
    PARSERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))


@pytest.fixture(params=PARSERS, autouse=True)
def parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> object:
    monkeypatch.setattr(loader_yaml, "_LOADER", request.param)
    return request.param


def parse(text: str) -> Node:
    return parse_yaml(SourceText("f.yaml", text))


def faults(text: str) -> list[tuple[str, str]]:
    with pytest.raises(SourceError) as caught:
        parse(text)
    return [(str(fault.place), fault.message.text("en")) for fault in caught.value.faults]


def test_nodes_have_values_styles_and_places() -> None:
    text = "a: 北京\nb: 'it''s'\nc: \"\\u4e2d\"\nd: |\n  x\ne: >-\n  y\n"
    root = parse(text)
    assert isinstance(root, Mapping)
    values = [value for _, value in root.pairs if isinstance(value, Scalar)]
    assert [(value.value, value.style) for value in values] == [
        ("北京", "plain"),
        ("it's", "single"),
        ("中", "double"),
        ("x\n", "literal"),
        ("y", "folded"),
    ]
    sources = [text[value.start : value.end] for value in values]
    assert sources == ["北京", "'it''s'", '"\\u4e2d"', "|\n  x\n", ">-\n  y\n"]


def test_values_are_text_whatever_yaml_would_make_of_them() -> None:
    root = parse("[no, 12:30, 017, 1_000, 2025-03-05, 1e8, 10.40, null, =]")
    assert isinstance(root, Sequence)
    texts = [item.value for item in root.items if isinstance(item, Scalar)]
    assert texts == ["no", "12:30", "017", "1_000", "2025-03-05", "1e8", "10.40", "null", "="]


def test_bounds_of_collections() -> None:
    text = "a:\n  - x\n  - {k: v}   # c\n\n\nb: |\n  t\n\n# end\n"
    root = parse(text)
    assert isinstance(root, Mapping)
    first = root.get("a")
    assert isinstance(first, Sequence)
    assert text[first.start : first.end] == "- x\n  - {k: v}"
    assert not first.flow
    flow = first.items[1]
    assert isinstance(flow, Mapping)
    assert flow.flow
    assert text[flow.start : flow.end] == "{k: v}"
    assert text[root.start : root.end].endswith("  t\n\n")


def test_end_of_a_block_leaves_out_the_next_line() -> None:
    text = "- zh: |\n    x\n  en: y\n"
    root = parse(text)
    assert isinstance(root, Sequence)
    item = root.items[0]
    assert isinstance(item, Mapping)
    block = item.get("zh")
    assert isinstance(block, Scalar)
    assert text[block.start : block.end] == "|\n    x\n"


def test_duplicate_keys_are_kept() -> None:
    root = parse("a: 1\na: 2\n")
    assert isinstance(root, Mapping)
    pairs = [(key.value, value.value) for key, value in root.pairs if isinstance(value, Scalar)]
    assert pairs == [("a", "1"), ("a", "2")]


def test_alias_is_the_node_of_its_anchor() -> None:
    text = "a: &x  # c\n  k: v\nb: *x\nc: &y 文\nd: *y\n"
    root = parse(text)
    assert isinstance(root, Mapping)
    assert root.get("b") is root.get("a")
    named = root.get("c")
    assert isinstance(named, Scalar)
    assert text[named.start : named.end] == "文"
    assert text[root.pairs[0][1].start :].startswith("k: v")


def test_several_faults_in_one_run() -> None:
    assert faults("a: !x b\n<<: c\n[d]: e\n") == [
        (
            "f.yaml:1:4",
            "YAML tags such as !x are not allowed; YAML reads a text that begins with ! as a tag",
        ),
        ("f.yaml:2:1", "the merge key << is not allowed"),
        (
            "f.yaml:3:1",
            "a key must be a plain word; YAML does not read a text that begins with a brace or bracket as text",
        ),
    ]


@pytest.mark.parametrize(
    ("text", "place", "words"),
    [
        ("", "1:1", "the file is empty"),
        ("# nothing\n", "1:1", "the file is empty"),
        ("---\n", "1:1", "the file is empty"),
        ("a: 1\n---\nb: 2\n", "2:1", "a second YAML document"),
        ("a: &x [*x]\n", "1:8", "contains itself"),
        ("a: *none\n", "1:4", "there is no anchor &none"),
        ("a: &R D\n", "1:4", "YAML reads &R as an anchor"),
        ('a: "b\\0"\n', "1:6", "produces the character U+0000"),
        ("a: b\x07\n", "1:5", "the character U+0007"),
        ("a: b\ufeff\n", "1:5", "the character U+FEFF"),
        ("a: b\ud800\n", "1:5", "the character U+D800"),
        ("[" * 65 + "]" * 65, "1:65", "nested more than 64 levels"),
    ],
)
def test_refused(text: str, place: str, words: str) -> None:
    found = faults(text)
    assert found[0][0] == f"f.yaml:{place}"
    assert words in found[0][1]


def test_sixty_four_levels_are_allowed() -> None:
    assert parse("[" * 64 + "]" * 64).start == 0


def test_deep_aliases_are_refused() -> None:
    levels = ["a0: &a0 " + "[" * 40 + "]" * 40, "a1: " + "[" * 30 + "*a0" + "]" * 30]
    assert "nested more than 64 levels" in faults("\n".join(levels))[0][1]


def test_aliases_that_blow_up_are_refused() -> None:
    lines = ["a0: &a0 [x, x, x, x, x, x, x, x, x, x]"]
    lines += [f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]" for n in range(1, 9)]
    assert "expand to more than 100000 values" in faults("\n".join(lines))[0][1]


def test_number_of_values_is_limited(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(loader_yaml, "MAX_NODES", 10)
    assert parse("[1, 2, 3, 4, 5, 6, 7, 8, 9]").start == 0
    assert "more than 10 values" in faults("[1, 2, 3, 4, 5, 6, 7, 8, 9, 10]")[0][1]


def test_number_of_faults_is_limited() -> None:
    assert len(faults("".join(f"- &a{number} x\n" for number in range(loader_yaml.MAX_FAULTS + 9)))) == 500


def test_numbers_the_parsers_do_not_expect_are_faults() -> None:
    assert faults('a: "\\UFFFFFFFF"\n')
    assert faults("%YAML 1." + "1" * 5000 + "\n---\na\n")


def test_byte_order_mark_is_stripped_and_line_ends_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "报告.yaml"
    path.write_bytes(b"\xef\xbb\xbf" + "a: 文\r\nb: |\r\n  x\r\n".encode())
    source = read_source(path, "sources/报告.yaml")
    assert source.path == "sources/报告.yaml"
    assert source.text == "a: 文\r\nb: |\r\n  x\r\n"
    root = parse_yaml(source)
    assert isinstance(root, Mapping)
    assert source.position(root.pairs[1][0].start).line == 2


@pytest.mark.parametrize(
    ("data", "place", "message", "hint"),
    [
        ("a: 中".encode("utf-16"), "1:1", "UTF-16", "save it as UTF-8"),
        ("a: x\nb: 中文内容\n".encode("gb18030"), "2:4", "looks like GBK", "save it as UTF-8"),
        ("\ufeffa: 中\nb: 文".encode() + b"\xff", "2:5", "byte 0xFF", "save it as UTF-8"),
        (b"a: x\x00y", "1:5", "U+0000", "delete it"),
    ],
)
def test_what_is_not_text(data: bytes, place: str, message: str, hint: str) -> None:
    with pytest.raises(SourceError) as caught:
        decode_source(data, "f")
    fault = caught.value.faults[0]
    assert str(fault.place) == f"f:{place}"
    assert message in fault.message.text("en")
    assert fault.hint is not None
    assert hint in fault.hint.text("en")


def test_files_that_cannot_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(JjjdocError, match="no such file"):
        read_source(tmp_path / "none.yaml", "none.yaml")
    with pytest.raises(JjjdocError, match="cannot be read"):
        read_source(tmp_path, "folder")
    with pytest.raises(JjjdocError, match="cannot be read"):
        read_source(Path("a\0b"), "nul")
    monkeypatch.setattr(loader_yaml, "MAX_BYTES", 3)
    big = tmp_path / "big.yaml"
    big.write_bytes(b"a: b")
    with pytest.raises(JjjdocError, match="larger than"):
        read_source(big, "big.yaml")


CHARACTERS = "abc:- \n\t'\"\\{}[],&*!|>%@`#?<~0x9UuN中😀é\r\x85\u2028\ufeff\x00\x07\xa0\ud800"
TOKENS = (
    "a: ",
    "- ",
    "\n  ",
    "---\n",
    "...\n",
    "&a ",
    "*a",
    "!!str ",
    "%YAML 1.1\n",
    "<<: ",
    ">-\n ",
    "|+\n  ",
)
ESCAPES = ('"\\UFFFFFFFF"', '"\\ud800"', '"\\0"')
YAML_PIECES = st.sampled_from([*CHARACTERS, *TOKENS, *ESCAPES])


def read_or_refuse(source: Callable[[], SourceText]) -> None:
    """Read a file; anything but a fault in words fails the test."""
    try:
        root = parse_yaml(source())
    except JjjdocError as error:
        message = error.message
    else:
        message = None
        assert root.end >= root.start
    assert message is None or message.text("zh")


@pytest.mark.parametrize("loader", PARSERS)
@given(pieces=st.lists(YAML_PIECES, max_size=25))
def test_no_text_gives_a_traceback(loader: object, pieces: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loader_yaml, "_LOADER", loader)
        read_or_refuse(lambda: SourceText("f", "".join(pieces)))


@given(data=st.binary(max_size=60))
def test_no_bytes_give_a_traceback(data: bytes) -> None:
    read_or_refuse(lambda: decode_source(data, "f"))
