"""Everything that can be wrong with a glossary, in one run, each at its place and in both languages."""

import jsonschema
import pytest
import yaml

from jjjdoc.findings import Fault, SourceError
from jjjdoc.loader.schema import json_schema
from jjjdoc.loader.termbase import read_termbase
from jjjdoc.locations import SourceText

SCHEMA = jsonschema.Draft7Validator(json_schema("glossary"))


def faults_of(text: str) -> tuple[Fault, ...]:
    with pytest.raises(SourceError) as caught:
        read_termbase(SourceText("g.yaml", text))
    return caught.value.faults


CASES = {
    "the same id": (
        "concepts:\n- id: a\n  zh: {preferred: 甲}\n- id: a\n  zh: {preferred: 乙}\n",
        ("4:7", "duplicate concept “a”; the first is on line 2", "“a”重复出现，首次出现于第2行"),
        False,
    ),
    "the same preferred term": (
        "concepts:\n- id: a\n  en: {preferred: Xiong'an}\n- id: b\n  en: {preferred: xiong’an}\n",
        ("5:19", "“xiong’an” is already the preferred term of “a” on line 3", "已是第3行概念“a”的首选术语"),
        False,
    ),
    "deprecated and preferred": (
        "concepts:\n- id: a\n  en:\n    preferred: core area\n    deprecated: [Core Area]\n",
        ("5:18", "“Core Area” is deprecated, but line 4 accepts the same term", "“Core Area”列为拒用"),
        False,
    ),
    "deprecated and admitted": (
        "concepts:\n- id: a\n  en:\n    preferred: x\n    admitted: [y]\n    deprecated:\n    - text: y\n      case: exact\n",
        ("7:13", "“y” is deprecated", "“y”列为拒用"),
        False,
    ),
    "deprecated and a form of the preferred": (
        "concepts:\n- id: a\n  en: {preferred: cities, inflections: [city], deprecated: [city]}\n",
        ("3:61", "“city” is deprecated", "“city”列为拒用"),
        False,
    ),
    "no preferred term": (
        "concepts:\n- id: a\n  en:\n    admitted: [x]\n",
        ("3:3", "“preferred” is missing", "缺少“preferred”"),
        True,
    ),
    "no language": ("concepts:\n- id: a\n", ("2:3", "one of these keys is required: zh, en", "zh, en"), True),
    "an unknown key": (
        "concepts:\n- id: a\n  en: {prefered: x, preferred: y}\n",
        ("3:8", "“prefered” is not a valid key", "不能有“prefered”"),
        True,
    ),
    "a wrong type": (
        "concepts:\n- id: a\n  en: {preferred: x, admitted: y}\n",
        ("3:32", "a list is required here", "此处应为列表"),
        True,
    ),
    "a text in one language alone": (
        "concepts:\n- id: a\n  definition: 文字\n  zh: {preferred: 甲}\n",
        ("3:15", "a text in each language is required", "各语言的文字"),
        True,
    ),
    "an unknown reference": (
        "references:\n  site: {title: {en: S}}\nconcepts:\n- id: a\n  source: [sight]\n  zh: {preferred: 甲}\n",
        ("5:12", "there is no reference “sight”", "没有“sight”"),
        False,
    ),
    "an unknown reference of a term": (
        "concepts:\n- id: a\n  zh:\n    preferred: 甲\n    admitted: [{text: 乙, source: x}]\n",
        ("5:34", "there is no reference “x”", "没有“x”"),
        False,
    ),
    "a bad id": (
        "concepts:\n- id: BMC\n  zh: {preferred: 甲}\n",
        ("2:7", "“BMC” is not a valid id", "标识"),
        True,
    ),
    "only_with_source where it cannot be": (
        "concepts:\n- id: a\n  zh:\n    preferred: 甲\n    admitted: [{text: 乙, only_with_source: true}]\n",
        ("5:26", "“only_with_source” is not a valid key", "only_with_source"),
        True,
    ),
    "a word that is no truth value": (
        "concepts:\n- id: a\n  confirmed: maybe\n  zh: {preferred: 甲}\n",
        ("3:14", "is not true or false", "true"),
        True,
    ),
    "an undeclared language": (
        "concepts:\n- id: a\n  definition: {fr: x}\n  zh: {preferred: 甲}\n",
        ("3:16", "“fr” is not one of the declared languages: zh, en", "fr"),
        True,
    ),
    "a text that YAML takes for something else": (
        "concepts:\n- id: a\n  en: {preferred: yes}\n",
        ("3:19", "the Boolean value true", "真假值"),
        True,
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_fault_is_told_at_its_place(name: str) -> None:
    text, (place, english, chinese), _ = CASES[name]
    faults = faults_of(text)
    said = [f"{fault.place} {fault.message.text('en')} {fault.message.text('zh')}" for fault in faults]
    assert any(
        str(fault.place) == f"g.yaml:{place}"
        and english in fault.message.text("en")
        and chinese in fault.message.text("zh")
        for fault in faults
    ), said


@pytest.mark.parametrize("name", CASES)
def test_the_schema_sees_what_a_schema_can_see(name: str) -> None:
    text, _, visible = CASES[name]
    assert SCHEMA.is_valid(yaml.safe_load(text)) is not visible


def test_an_unknown_word_is_guessed_at() -> None:
    (key,) = faults_of(CASES["an unknown key"][0])
    assert key.hint is not None
    assert "did you mean “preferred”" in key.hint.text("en")
    (reference,) = faults_of(CASES["an unknown reference"][0])
    assert reference.hint is not None
    assert "did you mean “site”" in reference.hint.text("en")


def test_all_faults_come_in_one_run() -> None:
    text = (
        "concepts:\n"
        "- id: a\n  zh: {preferred: 甲}\n"
        "- id: a\n  source: nowhere\n  zh: {preferred: 甲, deprecated: [甲]}\n"
        "- id: Bad\n  en: {preferred: x, nope: y}\n"
    )
    assert [str(fault.place) for fault in faults_of(text)] == [
        "g.yaml:4:7",
        "g.yaml:5:11",
        "g.yaml:6:19",
        "g.yaml:6:35",
        "g.yaml:7:7",
        "g.yaml:8:22",
    ]


@pytest.mark.parametrize(
    "terms",
    [
        "{preferred: below Class V, deprecated: [{text: Below Class V, case: exact}]}",
        "{preferred: high-quality development, deprecated: [high quality development]}",
        "{preferred: square kilometers, admitted: [km²], deprecated: [km2]}",
    ],
)
def test_what_only_looks_alike_is_no_fault(terms: str) -> None:
    text = f"concepts:\n- id: a\n  en: {terms}\n"
    assert set(read_termbase(SourceText("g.yaml", text)).concepts) == {"a"}
    assert SCHEMA.is_valid(yaml.safe_load(text))


def test_the_same_term_may_be_preferred_in_two_languages() -> None:
    text = "concepts:\n- id: a\n  zh: {preferred: PM2.5}\n- id: b\n  en: {preferred: PM2.5}\n"
    assert set(read_termbase(SourceText("g.yaml", text)).concepts) == {"a", "b"}
