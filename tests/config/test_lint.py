"""The settings of `jjjdoc lint`."""

from pathlib import Path

import pytest

from jjjdoc.config.read import read_settings
from jjjdoc.config.settings import LintSettings, NamePair
from jjjdoc.findings import SourceError

EDITION = '[editions.zh]\nlanguages = ["zh"]\n\n'
GOOD = """\
[lint]
profile = "web"
severity = "note"
select = ["english", "term.deprecated"]
ignore = ["english.chinglish"]
glossary = "terms.yaml"

[[lint.allow]]
path = "docs/*.md"
rule = "english"
reason = "quoted from the law"

[[lint.allow]]
path = "old/**/*.md"
rule = 'chinese.doubled_mark'

[[lint.pairs]]
zh = "第{n}章*"
en = "Chapter {n} *"
"""


def read(folder: Path, text: str, name: str = "jjjdoc.toml") -> LintSettings:
    file = folder / name
    file.write_text(text, encoding="utf-8", newline="\n")
    return read_settings(file).lint


def faults(folder: Path, text: str) -> list[str]:
    with pytest.raises(SourceError) as raised:
        read(folder, EDITION + text)
    return [f"{fault.place.start.line - 3}: {fault.message.text('en')}" for fault in raised.value.faults]


def test_without_a_table_all_rules_run(tmp_path: Path) -> None:
    lint = read(tmp_path, EDITION)
    assert (lint.profile, lint.severity, lint.select, lint.ignore) == ("gov", "warning", (), ())
    assert (lint.glossary, lint.allow) == (None, ())


def test_all_settings_are_read(tmp_path: Path) -> None:
    (tmp_path / "terms.yaml").write_text("concepts: []\n", encoding="utf-8")
    lint = read(tmp_path, EDITION + GOOD)
    assert (lint.profile, lint.severity) == ("web", "note")
    assert lint.select == ("english", "term.deprecated")
    assert lint.ignore == ("english.chinglish",)
    assert lint.glossary == tmp_path / "terms.yaml"
    assert [
        (allowed.pattern, allowed.allowance.rule, allowed.allowance.reason) for allowed in lint.allow
    ] == [
        ("docs/*.md", "english", "quoted from the law"),
        ("old/**/*.md", "chinese.doubled_mark", ""),
    ]
    assert lint.pairs == (NamePair("第{n}章*", "Chapter {n} *"),)


@pytest.mark.parametrize("name", ["jjjdoc.toml", "pyproject.toml"])
def test_an_allowance_stands_where_its_rule_is_named(tmp_path: Path, name: str) -> None:
    (tmp_path / "terms.yaml").write_text("concepts: []\n", encoding="utf-8")
    text = EDITION + GOOD
    if name == "pyproject.toml":
        text = text.replace("[[lint", "[[tool.jjjdoc.lint").replace("[lint]", "[tool.jjjdoc.lint]")
        text = text.replace("[editions", "[tool.jjjdoc.editions")
    for allowed in read(tmp_path, text, name).allow:
        allowance = allowed.allowance
        assert text[allowance.start : allowance.end] == allowance.rule
        assert allowance.source.path == name


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ('[lint]\nprofil = "web"\n', "2: unknown setting “profil”"),
        ('[lint]\nprofile = "book"\n', "2: “profile” cannot be “book”"),
        ("[lint]\nseverity = 1\n", "2: “severity” cannot be “1”"),
        ('[lint]\nselect = "english"\n', '2: “select” must be a list of texts, such as ["en", "zh"]'),
        ('[lint]\nglossary = "none.yaml"\n', "2: there is no “none.yaml” in the project folder"),
        ('[lint]\nglossary = "."\n', "2: there is no “.” in the project folder"),
        ('[[lint]]\nprofile = "gov"\n', "1: “lint” must be a table"),
        (
            '[lint]\nallow = ["english"]\n',
            "2: “allow” must be a list of tables, each beginning with [[…allow]]",
        ),
        ('[[lint.allow]]\nrule = "english"\nreason = "a"\n', "1: the key “path” is missing"),
        ('[[lint.allow]]\npath = "a.md"\nreason = "a"\n', "1: the key “rule” is missing"),
        ('[[lint.allow]]\npath = "a.md"\nrule = ""\n', "3: “rule” is empty"),
        (
            '[[lint.allow]]\npath = "../a.md"\nrule = "english"\n',
            "2: “../a.md” must be a path in the project, such as docs/*.md or old/**/*.md",
        ),
        ('[[lint.allow]]\npath = "a"\nrule = "b"\nwhy = "c"\n', "4: unknown setting “why”"),
        ('[[lint.pairs]]\nzh = "{n}_C"\n', "1: the key “en” is missing"),
        (
            '[[lint.pairs]]\nzh = "{n}_C"\nen = "{m}_E"\n',
            "3: “zh” and “en” must have the same words in braces, such as {name}, and no other braces",
        ),
        (
            '[[lint.pairs]]\nzh = "{n_C"\nen = "{n_E"\n',
            "3: “zh” and “en” must have the same words in braces, such as {name}, and no other braces",
        ),
    ],
)
def test_every_fault_is_told_at_its_place(tmp_path: Path, text: str, fault: str) -> None:
    assert faults(tmp_path, text) == [fault]
