"""Templates: what they may say, and where they are wrong."""

import re
from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.ooxml.formats import Border, Length, Line
from jjjdoc.writers.docx import measures
from jjjdoc.writers.docx.roles import ROLES
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.docx.template_file import load_template
from jjjdoc.writers.docx.template_shapes import TEMPLATE
from writers.docx.opened import TEMPLATES

PLAIN = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")


def saved(folder: Path, text: str) -> Path:
    (folder / "template.yaml").write_text(text, "utf-8")
    return folder


def faults(folder: Path, old: str, new: str) -> list[tuple[int, int, str]]:
    """Return line, column and message of each fault after a change in the plain template."""
    assert old in PLAIN
    with pytest.raises(SourceError) as caught:
        load_template(saved(folder, PLAIN.replace(old, new, 1)))
    return [
        (fault.place.start.line, fault.place.start.column, fault.message.text("en"))
        for fault in caught.value.faults
    ]


def line_of(text: str) -> int:
    return PLAIN[: PLAIN.index(text)].count("\n") + 1


@pytest.mark.parametrize("name", ["plain", "briefing", "gongwen", "gongwen-letter", "gongwen-minutes"])
def test_supplied_templates(name: str) -> None:
    template = load_template(TEMPLATES / name)
    assert set(template.looks) == set(ROLES)
    assert (template.page.width, template.page.height) == (11906, 16838)
    assert template.reference is None
    for script in ("chinese", "english"):
        sheet = Stylesheet(template, script, {})
        sizes = [sheet.size(role, script) for role in ("heading_1", "heading_2", "body", "note")]
        assert sizes == sorted(sizes, reverse=True)


def test_the_margins_of_the_standard() -> None:
    page = load_template(TEMPLATES / "plain").page
    assert (page.text_width, page.text_height) == (8845, 12756)  # 156 by 225 mm


def test_a_changed_file_is_read_again(tmp_path: Path) -> None:
    before = load_template(saved(tmp_path, PLAIN)).page.left
    after = load_template(saved(tmp_path, PLAIN.replace("left: 28mm", "left: 128pt"))).page.left
    assert (before, after) == (1587, 2560)


def test_landscape(tmp_path: Path) -> None:
    page = load_template(
        saved(tmp_path, PLAIN.replace("size: A4", "size: A4\n  orientation: landscape", 1))
    ).page
    assert page.width > page.height


def test_no_template(tmp_path: Path) -> None:
    with pytest.raises(JjjdocError, match=r"template\.yaml is missing"):
        load_template(tmp_path)


def test_an_unknown_key(tmp_path: Path) -> None:
    line = line_of("heading_1:")
    assert faults(tmp_path, "heading_1:", "heading_one:") == [
        (line, 3, "“heading_one” is not a valid key here")
    ]


def test_an_unknown_font_and_colour(tmp_path: Path) -> None:
    assert faults(tmp_path, "font: title", "font: titel") == [
        (line_of("font: title"), 11, "there is no font “titel” under fonts")
    ]
    assert faults(tmp_path, "color: quiet", "color: quite") == [
        (line_of("color: quiet"), 12, "there is no color “quite” under colors")
    ]
    assert faults(tmp_path, "top: 1.5pt text", "top: 1.5pt txet") == [
        (line_of("top: 1.5pt text"), 8, "there is no color “txet” under colors")
    ]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("top: 37mm", "top: 37"),
        ("size: A4", "size: A9"),
        ("size: 16pt", "size: -16pt"),
        ("line: 29pt", "line: wide"),
        ("bold: true", "bold: 1"),
        ('accent: "#9B1C1F"', "accent: red"),
        ("align: center", "align: middle"),
        ("across: 4", "across: 0"),
        ("top: 1.5pt text", "top: thick"),
        ('left: "{title}"', 'left: "{titel}"'),
        ("front: [title,", "front: [foot,"),
        ("back: [contact]", "back: [title]"),
        ("front: [title,", 'heading_numbers: { chinese: ["一、"] }\nfront: [title,'),
        ("front: [title,", 'heading_numbers: { chinese: ["{chinese}{decimal}"] }\nfront: [title,'),
        ("  header: 18mm", "  grid: { lines: 0, characters: 28 }\n  header: 18mm"),
        ("  header: 18mm", "  grid: { lines: 22 }\n  header: 18mm"),
        ("  first_page: false", '  even: { left: "{titel}" }\n  first_page: false'),
        ("    color: accent", "    grid: perhaps\n    color: accent"),
        ("  margin: 1.8mm\n", ""),
        ("chinese: [黑体, SimHei, STHeiti]", "chinese: []"),
        ("top: 37mm", "top: 290mm"),
    ],
)
def test_wrong_values(tmp_path: Path, old: str, new: str) -> None:
    assert len(faults(tmp_path, old, new)) == 1


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    changed = PLAIN.replace("font: title", "font: a").replace("color: accent", "color: b")
    with pytest.raises(SourceError) as caught:
        load_template(saved(tmp_path, changed))
    assert len(caught.value.faults) == changed.count("font: a\n") + changed.count("font: a,") + 1


@pytest.mark.parametrize("path", ["../house.docx", "house.doc", "gone.docx"])
def test_a_reference_outside_or_of_another_kind_or_missing(tmp_path: Path, path: str) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    with pytest.raises(SourceError) as caught:
        load_template(saved(folder, f"{PLAIN}reference: {path}\n"))
    (fault,) = caught.value.faults
    assert (fault.place.start.line, fault.place.start.column) == (PLAIN.count("\n") + 1, 12)


def test_measures() -> None:
    assert [measures.twips(text) for text in ("1in", "2.54cm", "25.4mm", "72pt", "0", "-1pt")] == [
        1440, 1440, 1440, 1440, 0, -20,
    ]  # fmt: skip
    assert measures.points("10.5pt", 2) == 21
    assert measures.indent("2em") == Length(200, ems=True)
    assert measures.indent("12pt") == Length(240)
    assert Length(200, ems=True).twips(32) == 640
    assert (measures.line("1.5"), measures.line("28pt")) == (Line(360), Line(560, exact=True))
    assert measures.rule("1.5pt ink 4pt", {"ink": "112233"}) == Border(12, "112233", 4)
    assert measures.rule("0.5pt #aabbcc", {}) == Border(4, "AABBCC", 1)
    assert measures.rule("none", {}) is None


def test_the_documentation_names_every_key() -> None:
    text = (TEMPLATES.parent / "docs" / "templates.md").read_text("utf-8")
    roles, *_ = (field.shape for field in TEMPLATE.fields if field.key == "styles")
    words = set(re.findall("[a-z_0-9]+", text))
    looks = {field.key for role in roles.fields for field in role.shape.fields}
    assert looks | {field.key for field in TEMPLATE.fields} <= words
    # Headings are named from first to last.
    assert {role for role in ROLES if role not in ("heading_2", "heading_3")} <= words
