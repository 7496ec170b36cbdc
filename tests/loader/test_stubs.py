"""New sections and facts: put where the others stand, laid out as they are, and sound as they come."""

from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.loader.report import load_report
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.loader.stubs import new_fact, new_section
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

HEAD = "id: r\nlanguages: {source: zh-CN, targets: [en]}\ntitle: {zh: 题}\ndate: 2024-01-01\n"

SECTION = """\
  - id: new
    title:
      zh: |
        新的一节
      en: |
        New section
    content:
      - id: new_p1
        zh: |
          在此撰写本节的内容。
        en: |
          Write the text of this section here.
"""

FACT = """\
  new:
    value: 1
    remark: |
      请填写数值，并补上 scale、unit、period、source。Replace the value; add scale, unit, period and source.
"""


def shifted(text: str, by: int) -> str:
    """Return lines with their indentation changed."""
    return "".join(" " * by + line if by > 0 else line[-by:] for line in text.splitlines(keepends=True))


def with_section(text: str) -> str:
    source = SourceText("f.yaml", text)
    return apply_edits(text, [new_section(source, parse_yaml(source), "new", ("zh-CN", "en"))])


def with_fact(text: str) -> str:
    source = SourceText("f.yaml", text)
    return apply_edits(text, [new_fact(source, parse_yaml(source), "new")])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: r\n", "id: r\nsections:\n" + SECTION),
        ("id: r", "id: r\nsections:\n" + SECTION.rstrip("\n")),
        ("sections: []\nx: y\n", "sections:\n" + SECTION + "x: y\n"),
        ("sections:   # c\nx: y\n", "sections:   # c\n" + SECTION + "x: y\n"),
        ("sections: []  # c\n", "sections:  # c\n" + SECTION),
        ("sections:\n  - id: a\n\n# end\n", "sections:\n  - id: a\n" + SECTION + "\n# end\n"),
        ("sections:\n- id: a\nx: y\n", "sections:\n- id: a\n" + shifted(SECTION, -2) + "x: y\n"),
        (
            "sections:\n  - id: a\n    t: |\n      文\n\n\n  - {id: b}  # c\n",
            "sections:\n  - id: a\n    t: |\n      文\n\n\n  - {id: b}  # c\n\n" + SECTION,
        ),
        (
            "sections:\n  - t: |+\n      文\n\nx: y\n",
            "sections:\n  - t: |+\n      文\n\n" + SECTION + "x: y\n",
        ),
        ("sections:\n  - t: |\n      文\n\nx: y\n", "sections:\n  - t: |\n      文\n" + SECTION + "\nx: y\n"),
        ("sections:\n  - t: 文\n     字  # c\n", "sections:\n  - t: 文\n     字  # c\n" + SECTION),
    ],
)
def test_section(before: str, after: str) -> None:
    assert with_section(before) == after
    assert with_section(before.replace("\n", "\r\n")) == (
        after.replace("\n", "\r\n") if "\n" in before else after
    )


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("id: r\n", "id: r\nfacts:\n" + FACT),
        ("facts: {}\nx: y\n", "facts:\n" + FACT + "x: y\n"),
        ("facts: ~\n", "facts:\n" + FACT),
        ("facts:\n  a: {value: 1}\nx: y\n", "facts:\n  a: {value: 1}\n" + FACT + "x: y\n"),
        (
            "facts:\n  a:\n    value: 1\n\n  b:\n    value: 2\n",
            "facts:\n  a:\n    value: 1\n\n  b:\n    value: 2\n\n" + FACT,
        ),
    ],
)
def test_fact(before: str, after: str) -> None:
    assert with_fact(before) == after


def test_deeper_siblings_are_followed() -> None:
    before = "facts:\n    a:\n        value: 1\n"
    assert with_fact(before).splitlines()[3:5] == ["    new:", "        value: 1"]


def test_stubs_load(tmp_path: Path) -> None:
    path = tmp_path / "r.yaml"
    path.write_text(with_fact(with_section(HEAD)), encoding="utf-8")
    report = load_report(path, tmp_path)
    assert [section.id for section in report.sections] == ["new"]
    assert [str(value.value) for value in report.facts["new"].values] == ["1"]


def test_two_forms_of_a_language_have_keys_of_their_own() -> None:
    source = SourceText("f", "id: r\n")
    edit = new_section(source, parse_yaml(source), "new", ("zh-CN", "en-US", "en-GB"))
    keys = [line.strip() for line in edit.new.splitlines() if line.endswith(": |")]
    assert keys == ["zh: |", "en-US: |", "en-GB: |"] * 2


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("New Section", "did you mean new_section?"),
        ("A", "did you mean a_2?"),
        ("交通", "is not a valid id"),
        ("no", "another meaning"),
        ("a", "f.yaml already has the id “a”; a_2 is free"),
        ("a_title", "a_title_2 is free"),
        ("x" * 65, "at most 64 characters"),
    ],
)
def test_ids_that_cannot_be(name: str, words: str) -> None:
    source = SourceText("f.yaml", "sections:\n  - id: a\n")
    with pytest.raises(JjjdocError) as caught:
        new_section(source, parse_yaml(source), name, ("zh",))
    assert words in str(caught.value)
    assert caught.value.message.text("zh")


def test_a_fact_that_is_there() -> None:
    with pytest.raises(JjjdocError, match=r"f\.yaml already has the id “new”; new_2 is free"):
        with_fact("facts:\n  new: {value: 1}\n")


@pytest.mark.parametrize("text", ["sections: [{id: a}]\n", "sections: 文\n", "{sections: []}\n", "- a\n"])
def test_brackets_are_not_opened(text: str) -> None:
    with pytest.raises(JjjdocError, match="on separate lines"):
        with_section(text)
