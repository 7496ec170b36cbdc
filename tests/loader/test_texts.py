import pytest
from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.errors import JjjdocError
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.nodes import Mapping, Scalar
from jjjdoc.loader.texts import NewText, write_texts
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

LANGUAGES = Languages(("zh-CN", "en"))


def written(text: str, new: str, *, beside: str = "甲") -> str:
    return write_texts(SourceText("r.yaml", text), LANGUAGES, "en", [NewText(text.index(beside), new)])


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("zh: |\n  甲\nid: a\n", "zh: |\n  甲\nen: |\n  New\nid: a\n"),
        ("- id: a\n  zh: |\n    甲\n\n# comment\n- id: b\n", "- id: a\n  zh: |\n    甲\n  en: |\n    New\n\n# comment\n- id: b\n"),
        ("- zh: 甲  # why\n  id: a", "- zh: 甲  # why\n  en: |\n    New\n  id: a"),
        ("a:\n  zh: 甲", "a:\n  zh: 甲\n  en: |\n    New\n"),
        ('zh-CN: "甲\n  乙"\n', 'zh-CN: "甲\n  乙"\nen: |\n  New\n'),
        ("zh: |+\n  甲\n\n\nid: a\n", "zh: |+\n  甲\n\n\nen: |\n  New\nid: a\n"),
        ("a: {zh: 甲, id: b}\n", 'a: {zh: 甲, en: "New", id: b}\n'),
        ("zh: 甲\r\nid: a\r\n", "zh: 甲\r\nen: |\r\n  New\r\nid: a\r\n"),
        ("zh: |\n  甲\nen: |  # mine\n  Old\n\nid: a\n", "zh: |\n  甲\nen: |  # mine\n  New\n\nid: a\n"),
        ("en: 'Old'\nzh: 甲\n", "en: 'New'\nzh: 甲\n"),
        ("en: Old\nzh: 甲\n", "en: New\nzh: 甲\n"),
    ],
)  # fmt: skip
def test_only_the_text_changes(before: str, after: str) -> None:
    assert written(before, "New") == after


def test_a_text_that_yaml_takes_for_something_else_is_quoted_alone() -> None:
    before = "- zh: 甲\n  en: Old\n- zh: 乙\n  en: Old\n"
    texts = [NewText(before.index("甲"), "1e5"), NewText(before.index("乙"), "New")]
    after = write_texts(SourceText("", before), LANGUAGES, "en", texts)
    assert after == '- zh: 甲\n  en: "1e5"\n- zh: 乙\n  en: New\n'


def test_a_text_with_a_fault_is_not_written() -> None:
    with pytest.raises(JjjdocError, match="by hand"):
        written("zh: 甲\nen: Old\n", "New\u2028York")


@given(
    st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1)
    .map(str.strip)
    .filter(bool)
)
def test_any_text_can_be_put_in(text: str) -> None:
    for before in (
        "- id: a\n  zh: |\n    甲\n",
        "- id: a\n  zh: 甲\n  en: Old\n",
        "- {zh: 甲}\n",
        "- {zh: 甲, en: 'Old'}\n",
    ):
        root = parse_yaml(SourceText("", written(before, text)))
        first = root.items[0]  # type: ignore[union-attr]
        assert isinstance(first, Mapping)
        value = first.get("en")
        assert isinstance(value, Scalar)
        assert value.value.strip() == text


def test_several_segments_at_once() -> None:
    before = "- zh: 甲\n- zh: 乙\n  en: Old\n- zh: 丙\n"
    texts = [NewText(before.index(char), f"New {char}") for char in "丙甲乙"]
    after = write_texts(SourceText("", before), LANGUAGES, "en", texts)
    assert after == "- zh: 甲\n  en: |\n    New 甲\n- zh: 乙\n  en: New 乙\n- zh: 丙\n  en: |\n    New 丙\n"


def test_segments_that_share_a_text() -> None:
    before = "a: &t\n  zh: 甲\nb: *t\n"
    at = before.index("甲")
    same = write_texts(SourceText("", before), LANGUAGES, "en", [NewText(at, "New")] * 2)
    assert same == "a: &t\n  zh: 甲\n  en: |\n    New\nb: *t\n"
    with pytest.raises(JjjdocError):
        write_texts(SourceText("", before), LANGUAGES, "en", [NewText(at, "New"), NewText(at, "Other")])


def test_a_declared_tag_is_the_key_where_the_bare_language_is_ambiguous() -> None:
    languages = Languages(("zh-CN", "en-GB", "en-US"))
    after = write_texts(SourceText("", "zh: 甲\n"), languages, "en-US", [NewText(4, "New")])
    assert after == "zh: 甲\nen-US: |\n  New\n"


def test_line_breaks_stay_where_the_text_does() -> None:
    first, last = "The first line, which is long enough to be one,", "and the last line, which is as it was."
    before = f"zh: |\n  甲\nen: |\n  {first}\n  the second\n  {last}\n"
    middle = " ".join(["another"] * 20)
    after = written(before, f"{first} {middle} {last}")
    assert after.split("\n") == [
        "zh: |", "  甲", "en: |", f"  {first}", "  " + " ".join(["another"] * 12), "  " + " ".join(["another"] * 8),
        f"  {last}", "",
    ]  # fmt: skip
    assert written(before, f"{first} one {last}") == before.replace("the second", "one")


def test_a_long_text_is_broken_unless_its_neighbour_is_not() -> None:
    words = " ".join(["another"] * 20)
    assert max(map(len, written("a:\n- zh: |\n    甲\n", words).split("\n"))) == 99
    assert written(f"zh: {'甲' * 60}\n", words) == f"zh: {'甲' * 60}\nen: |\n  {words}\n"
