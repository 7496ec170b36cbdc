"""Whole files, good and bad, through the loader and through the JSON Schema.

A bad file begins with comments: whether the schema can see that it is bad, then each fault, as
`line:column English | Chinese`, and after `||` its hint, if that matters. The messages are parts of what is said.
"""

import re
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.loader.report import load_report
from jjjdoc.loader.schema import json_schema
from jjjdoc.loader.yaml import parse_yaml, read_source

HERE = Path(__file__).parent
GOOD = sorted((HERE / "good").glob("*.yaml"))
BAD = sorted((HERE / "bad").glob("*.yaml"))
SCHEMA = jsonschema.Draft7Validator(json_schema("report"))

_NULL = re.compile(r"~|null|Null|_NULL|")
_INTEGER = re.compile(r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+")
_FLOAT = re.compile(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?")


def _data(path: Path) -> object:
    return _as_json(parse_yaml(read_source(path, path.name)))


def _header(path: Path) -> list[str]:
    lines = path.read_text(encoding="utf-8").splitlines()
    return [line.removeprefix("# ") for line in lines if line.startswith("# ")]


def _faults(path: Path) -> tuple[Fault, ...]:
    with pytest.raises(SourceError) as caught:
        load_report(path, path.parent)
    return caught.value.faults


def _shown(fault: Fault, file: str) -> str:
    said = f"{fault.message.text('en')} | {fault.message.text('zh')}"
    hint = f" || {fault.hint.text('en')} | {fault.hint.text('zh')}" if fault.hint else ""
    return f"{fault.place}: {said}{hint}".removeprefix(f"{file}:")


def _fits(expected: str, fault: Fault, file: str) -> bool:
    place, _, rest = expected.partition(" ")
    message, _, hint = rest.partition(" || ")
    said = [(message.partition(" | "), fault.message)]
    if hint:
        if fault.hint is None:
            return False
        said.append((hint.partition(" | "), fault.hint))
    at = place if re.match("[^0-9]", place) else f"{file}:{place}"
    return at == str(fault.place) and all(
        english in part.text("en") and chinese in part.text("zh") for (english, _, chinese), part in said
    )


@pytest.mark.parametrize("path", GOOD, ids=lambda path: path.stem)
def test_good_file_loads(path: Path) -> None:
    report = load_report(path, path.parent)
    assert report.id == path.stem
    assert next(iter(report.title.texts)) == report.languages[0]


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_bad_file_tells_every_fault(path: Path) -> None:
    _, *expected = _header(path)
    faults = _faults(path)
    shown = [_shown(fault, path.name) for fault in faults]
    assert len(faults) == len(expected), "\n".join(shown)
    for line, fault, said in zip(expected, faults, shown, strict=True):
        assert _fits(line, fault, path.name), f"expected {line}\nfound    {said}"


@pytest.mark.parametrize(
    "path", [*GOOD, *(HERE / "good" / "shared").glob("*.yaml")], ids=lambda path: path.stem
)
def test_schema_takes_good_file(path: Path) -> None:
    assert [error.message for error in SCHEMA.iter_errors(_data(path))] == []


@pytest.mark.parametrize("path", BAD, ids=lambda path: path.stem)
def test_schema_sees_bad_file(path: Path) -> None:
    sees = _header(path)[0].removeprefix("schema sees it: ")
    if sees == "not YAML":
        with pytest.raises(SourceError):
            _data(path)
    else:
        assert SCHEMA.is_valid(_data(path)) is (sees == "no")


@pytest.mark.parametrize("kind", ["report", "glossary"])
def test_schema_is_draft_07(kind: str) -> None:
    schema = json_schema(kind)
    jsonschema.Draft7Validator.check_schema(schema)
    assert schema["$schema"] == "http://json-schema.org/draft-07/schema#"


def test_every_key_of_the_schema_is_described() -> None:
    for kind in ("report", "glossary"):
        for name, definition in json_schema(kind)["definitions"].items():
            record = definition["anyOf"][-1] if "properties" not in definition else definition
            undescribed = [key for key, value in record["properties"].items() if "description" not in value]
            assert undescribed in ([], ["kind"]), name


def _as_json(node: Node) -> Any:
    """Return a node as editors hand it to a schema; of a key that stands twice the last counts."""
    match node:
        case Scalar():
            return _typed(node.value) if node.style == "plain" else node.value
        case Sequence():
            return [_as_json(item) for item in node.items]
        case Mapping():
            return {key.value: _as_json(value) for key, value in node.pairs}


def _typed(text: str) -> Any:
    if _NULL.fullmatch(text):
        return None
    if text in ("true", "True", "TRUE", "false", "False", "FALSE"):
        return text.lower() == "true"
    if _INTEGER.fullmatch(text):
        return int(text, 8 if text.startswith("0o") else 16 if text.startswith("0x") else 10)
    return float(text) if _FLOAT.fullmatch(text) else text
