"""Every way in which authors break YAML is named, at its cause, with a way out of it."""

import pytest
import yaml

from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader import syntax
from jjjdoc.loader import yaml as loader_yaml
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

PARSERS = [pytest.param(yaml.SafeLoader, id="python")]
if yaml.__with_libyaml__:
    PARSERS.append(pytest.param(yaml.CSafeLoader, id="libyaml"))

CASES = [
    ("zh: {jobs}人\n", "1:5", syntax.FIRST_CHARACTER),
    ("- zh: [注]见下\n", "1:7", syntax.FIRST_CHARACTER),
    ("a: 1\nzh: %50\n", "2:5", syntax.FIRST_CHARACTER),
    ("zh: @某\n", "1:5", syntax.FIRST_CHARACTER),
    ("zh: `某`\n", "1:5", syntax.FIRST_CHARACTER),
    ("zh: *重点*任务\n", "1:5", syntax.FIRST_CHARACTER),
    ("zh: &重点\n", "1:5", syntax.FIRST_CHARACTER),
    ("zh: ]某\n", "1:5", syntax.FIRST_CHARACTER),
    ("zh: 目标: 增长\n", "1:7", syntax.COLON_IN_TEXT),
    ("zh: 第一行\n  目标: 增长\n", "2:5", syntax.COLON_IN_TEXT),
    ("a:\n\tb: 1\n", "2:1", syntax.TAB),
    ("zh: |\n  文字\n\t文字\n", "3:1", syntax.TAB),
    ('zh: "未闭合\nen: "text"\n', "1:5", syntax.OPEN_QUOTE),
    ("zh: '未闭合\nen: x\n", "1:5", syntax.OPEN_QUOTE),
    ('zh: "引号"之后\n', "1:9", syntax.AFTER_QUOTE),
    ('zh: "C:\\数据"\n', "1:8", syntax.ESCAPE),
    ("a: [1, 2\nb: 3\n", "1:4", syntax.OPEN_BRACKET),
    ("zh: |文字\n", "1:5", syntax.BLOCK_HEADER),
    ("zh: >50%\n", "1:5", syntax.BLOCK_HEADER),
    ("a: b\nzh：文字\nc: d\n", "2:3", syntax.FULL_WIDTH_COLON),
    ("zh：文字\nc: d\n", "1:3", syntax.FULL_WIDTH_COLON),
    ("a: b\nzh:文字\nc: d\n", "2:3", syntax.NO_SPACE_AFTER_COLON),
    ("a: b\n续行\nc: d\n", "2:1", syntax.NOT_A_PAIR),
    ("zh: - 文字\n", "1:5", syntax.DASH_IN_TEXT),
    ("a: b\n  c: d\n", "2:4", syntax.INDENTATION),
    ("a:\n  b: 1\n c: 2\n", "3:2", syntax.INDENTATION),
    ("a: 1\n- b\n", "2:1", syntax.INDENTATION),
    ("a: b\n...\nc\n", "3:1", syntax.OTHER),
    ("a: b\n<<<<<<< HEAD\nc: d\n=======\nc: e\n>>>>>>> other\n", "2:1", syntax.CONFLICT),
    ("a: |\n  b\n<<<<<<< HEAD\n  c\n=======\n  d\n>>>>>>> other\n", "3:1", syntax.CONFLICT),
]


def fault(text: str) -> Fault:
    with pytest.raises(SourceError) as caught:
        parse_yaml(SourceText("f", text))
    return caught.value.faults[0]


@pytest.mark.parametrize("loader", PARSERS)
@pytest.mark.parametrize(("text", "place", "wording"), CASES)
def test_cause(
    loader: object, text: str, place: str, wording: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(loader_yaml, "_LOADER", loader)
    found = fault(text)
    assert found.message.wording is wording
    assert str(found.place) == f"f:{place}"
    assert found.hint is not None or wording is syntax.OTHER


def test_crlf_counts_as_one_line_end() -> None:
    assert str(fault("a: 1\r\n\r\nzh: 目标: 增长\r\n").place) == "f:3:7"


def test_both_languages_name_the_character() -> None:
    message = fault("zh: {jobs}人\n").message
    assert "{" in message.text("en")
    assert "“{”" in message.text("zh")
