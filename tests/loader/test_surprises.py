"""A plain word is refused exactly where another YAML program reads it as something else."""

import re

import pytest
import yaml
from hypothesis import example, given, settings
from hypothesis import strategies as st

from jjjdoc.loader.surprises import is_null, surprise

USUAL_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")

# The core schema of YAML 1.2.2, section 10.3.2.
CORE = re.compile(
    r"null|Null|NULL|~||true|True|TRUE|false|False|FALSE|[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+"
    r"|[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?(\.inf|\.Inf|\.INF)|\.nan|\.NaN|\.NAN"
)

_RESOLVER = yaml.SafeLoader("")


def _is_text_to_yaml_1_1(text: str) -> bool:
    return str(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False))) == "tag:yaml.org,2002:str"


@settings(max_examples=200)
@given(
    st.one_of(
        st.text("0123456789abcdefxoXnyesNOTRU_:.+-eE~=<", max_size=8),
        st.from_regex(r"[-+]?[0-9]{1,4}(:[0-9]{1,2}){0,3}(\.[0-9]{0,2})?", fullmatch=True),
        st.from_regex(r"[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ][0-9]{1,2}:[0-9]{2}:[0-9]{2})?", fullmatch=True),
        st.sampled_from(
            [
                "yes",
                "Yes",
                "YES",
                "yES",
                "no",
                "on",
                "Off",
                "true",
                "FALSE",
                "null",
                "Null",
                "~",
                "=",
                "<<",
                ".inf",
                "-.INF",
                ".NaN",
            ]
        ),
    )
)
@example("017")
@example("08")
@example("1_000.5")
@example("0b10")
@example("0o17")
@example("1e3")
def test_what_other_programs_read_differently(text: str) -> None:
    is_text = _is_text_to_yaml_1_1(text) and CORE.fullmatch(text) is None
    if not is_text and USUAL_NUMBER.fullmatch(text) is None:
        assert surprise(text) is not None, text
    if is_text:
        assert surprise(text) is None, text


@pytest.mark.parametrize(
    "text", ["2013", "-5", "10.40", "0", "no problem", "北京", "1+5", "12345 hotline", "v1.0", "y", "n"]
)
def test_what_all_programs_read_alike(text: str) -> None:
    assert surprise(text) is None


@pytest.mark.parametrize(
    ("text", "english", "chinese"),
    [
        ("no", "the Boolean value false", "真假值false"),
        ("12:30", "the number 750", "数750"),
        ("017", "the number 15", "数15"),
        ("0x1F", "the number 31", "数31"),
        ("1_000", "the number 1000", "数1000"),
        ("2024-03-01", "a date", "日期"),
        ("~", "an empty value", "空值"),
        ("=", "a special meaning", "另有含义"),
    ],
)
def test_what_is_said(text: str, english: str, chinese: str) -> None:
    message = surprise(text)
    assert message is not None
    assert english in message.text("en")
    assert chinese in message.text("zh")


@given(
    st.from_regex(r"0[0-7]{1,5}|[1-9]:[0-5][0-9]|0x[0-9a-f]{1,4}|0b[01]{1,6}|[1-9]_[0-9]{3}", fullmatch=True)
)
def test_the_number_is_the_one_yaml_1_1_makes(text: str) -> None:
    message = surprise(text)
    assert message is not None
    assert message.text("en").endswith(f" {yaml.safe_load(text)}")


def test_null() -> None:
    assert all(map(is_null, ("", "~", "null", "Null", "NULL")))
    assert not is_null("none")
