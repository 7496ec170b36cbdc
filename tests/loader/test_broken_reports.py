"""Whatever is done to a good file, the loader says what is wrong with it; it never breaks itself."""

import json
import shutil
from collections.abc import Iterator
from copy import deepcopy
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.report import load_report

GOOD = Path(__file__).parent / "good"
TEXTS = {path.name: path.read_text(encoding="utf-8") for path in sorted(GOOD.glob("*.yaml"))}

# What means something to YAML, to the format or to the inline markup.
FRAGMENTS = (
    *"{}[]|>&*#:-?!@%'\"\\~,`=<\t\n\0\r\u2028\ufeff\x07",
    *(
        "\n\n",
        " #",
        ": ",
        "- ",
        "zh:",
        "id: ",
        "kind: table\n",
        "{x}",
        "{regional_gdp@2023|words}",
        "[^method]",
    ),
    *("[[bmc|short]]", "**", "](", "null", "no", "12:30", "-1e9", "99999999999999999999", "  ", "        "),
    *(
        "&a ",
        "*a",
        "!!int ",
        "---\n",
        "...",
        "<<: ",
        "10.4",
        "2013",
        "digits: 9\n",
        "include: [everything.yaml]\n",
    ),
    *(
        "series: {}\n",
        "derived: {sum: [tech_contracts, markets]}\n",
        "value: 0\n",
        "😀",
        "国",
        "\u3000",
        "：",
        "\ud7ff",
    ),
)

VALUES: tuple[object, ...] = (
    None,
    "",
    [],
    {},
    [[]],
    {"zh": "文字"},
    "x",
    "0",
    "-1",
    "{gone}",
    1,
    True,
    "a" * 70,
)


@st.composite
def broken_texts(draw: st.DrawFn) -> tuple[str, str]:
    name = draw(st.sampled_from(sorted(TEXTS)))
    text = TEXTS[name]
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.sampled_from([0, 0, 0, 1, 2, 5, 20, 80])))
        other = draw(st.integers(0, len(text)))
        piece = draw(st.one_of(st.sampled_from(FRAGMENTS), st.just(text[other : other + 30]), st.just("")))
        text = text[:start] + piece + text[end:]
    return name, text


@st.composite
def broken_data(draw: st.DrawFn) -> str:
    """Return a good file as JSON, which is YAML, with some of its values replaced or gone."""
    data = yaml.load(TEXTS["everything.yaml"], yaml.BaseLoader)
    for _ in range(draw(st.integers(1, 6))):
        _break(draw, data)
    return json.dumps(data, ensure_ascii=False)


def _break(draw: st.DrawFn, data: Any) -> None:
    node = data
    key = draw(_keys(node))
    for _ in range(draw(st.integers(0, 9))):
        if not isinstance(node[key], dict | list) or not node[key]:
            break
        node = node[key]
        key = draw(_keys(node))
    match draw(st.sampled_from(["drop", "replace", "copy"])):
        case "drop":
            del node[key]
        case "replace":
            node[key] = deepcopy(draw(st.sampled_from(VALUES)))
        case "copy":
            node[key] = deepcopy(draw(st.sampled_from([data, node])))


def _keys(node: Any) -> st.SearchStrategy[Any]:
    return st.sampled_from(list(node) if isinstance(node, dict) else range(len(node)))


@pytest.fixture(scope="module")
def folder() -> Iterator[Path]:
    with TemporaryDirectory() as name:
        copy = Path(name) / "good"
        shutil.copytree(GOOD, copy)
        yield copy


def _faults(path: Path, folder: Path) -> tuple[Fault, ...]:
    try:
        report = load_report(path, folder)
    except SourceError as error:
        return error.faults
    assert report.source.path == path.name
    return ()


@settings(max_examples=200)
@given(broken=broken_texts())
def test_a_broken_file_is_told_about(folder: Path, broken: tuple[str, str]) -> None:
    name, text = broken
    path = folder / f"broken_{name}"
    path.write_bytes(text.encode("utf-8"))
    lines = text.count("\n") + 1
    for fault in _faults(path, folder):
        assert fault.place.path != path.name or 1 <= fault.place.start.line <= lines
        assert fault.place.start <= fault.place.end
        for message in filter(None, (fault.message, fault.hint)):
            assert message.text("en")
            assert message.text("zh")


@given(text=broken_data())
def test_a_file_with_holes_is_told_about(folder: Path, text: str) -> None:
    path = folder / "holes.yaml"
    path.write_text(text, encoding="utf-8")
    _faults(path, folder)
