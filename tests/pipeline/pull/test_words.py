"""Words that were changed are changed in the source, and nothing else is."""

from __future__ import annotations

import pytest

from pipeline.pull.conftest import Project
from pipeline.pull.edited import w


def _changed(project: Project, data: bytes, *changes: tuple[str, str], **options: object) -> None:
    """Pull a file, and expect these changes of the source and no problem."""
    expected = project.source.read_text("utf-8")
    for old, new in changes:
        assert expected.count(old) == 1
        expected = expected.replace(old, new)
    result = project.pull(data, **options)  # type: ignore[arg-type]
    assert [each for each in result.told if each.kind == "problem"] == []
    assert project.source.read_text("utf-8") == expected


@pytest.mark.parametrize("tracked", [False, True])
@pytest.mark.parametrize("edition", ["en", "paired", "plain-en"])
def test_words_in_prose(project: Project, edition: str, tracked: bool) -> None:
    edited = project.edit(edition)
    edited.replace("gdp_en", "reached", "went up to", tracked=tracked)
    edited.replace("third_en", "third paragraph", "last paragraph", tracked=tracked)
    edited.replace("first_title_en", "Progress", "What was done", tracked=tracked)
    _changed(
        project,
        edited.data(),
        ("places reached", "places went up to"),
        ("third paragraph", "last paragraph"),
        ("Progress", "What was done"),
    )


def test_the_line_break_of_the_source_stays(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", " and ", " while as many as ")
    _changed(project, edited.data(), ("{output}, and\n", "{output}, while as many as\n"))


def test_words_go_without_their_emphasis(project: Project) -> None:
    edited = project.edit("zh")
    edited.replace("gdp_zh", "增长很快", "")
    _changed(project, edited.data(), ("**增长**很快", ""))


def test_chinese(project: Project) -> None:
    edited = project.edit("zh")
    edited.replace("gdp_zh", "达到", "突破")
    edited.replace("gdp_zh", "很快", "较快")
    _changed(project, edited.data(), ("达到{output}", "突破{output}"), ("**增长**很快", "**增长**较快"))


def test_tracked_changes_can_be_rejected(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "reached", "went up to", tracked=True)
    edited.replace("third_en", "third", "last")
    _changed(project, edited.data(), ("third paragraph", "last paragraph"), tracked="reject")


def test_tracked_changes_can_be_asked_for(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "reached", "went up to", tracked=True)
    edited.replace("third_en", "third", "last", tracked=True)
    asked: list[tuple[str, str]] = []

    def choose(before: str, after: str) -> bool:
        asked.append((before, after))
        return "last" in after

    _changed(project, edited.data(), ("third paragraph", "last paragraph"), tracked="ask", choose=choose)
    assert len(asked) == 2


def test_runs_may_be_split(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "reached", "went up to")
    edited.split_runs("gdp_en")
    _changed(project, edited.data(), ("places reached", "places went up to"))


def test_words_typed_behind_the_bookmark(project: Project) -> None:
    edited = project.edit("en")
    edited.append("third_en", " Another sentence.")
    _changed(project, edited.data(), ("paragraph are here.", "paragraph are here. Another sentence."))


def test_every_style_of_scalar(project: Project) -> None:
    edited = project.edit("paired")
    edited.replace("report_title_en", "regional", 'a "regional"')
    edited.replace("parks_table_caption_en", "Parks", "Parks: all")
    edited.replace("parks_table_caption_zh", "园区", "园区*一览*")
    result = project.pull(edited.data())
    assert result.is_complete
    text = project.source.read_text("utf-8")
    assert 'en: "Report on a \\"regional\\" \\"development\\""' in text
    assert 'en: "Parks: all"}' in text
    assert "园区\\\\*一览\\\\*" in text or "园区\\*一览\\*" in text
    again = project.pull(project.build("paired"))
    assert (again.files, again.told) == ((), ())


def test_keywords_stand_in_one_paragraph(project: Project) -> None:
    edited = project.edit("en")
    name = next(
        each.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}name", "")
        for each in edited.root.iter()
        if "keyword" in each.get("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}name", "")
    )
    edited.replace(name.removeprefix("seg_"), "region", "city region")
    _changed(project, edited.data(), ("en: region}", "en: city region}"))


def test_emphasis_is_kept_given_and_taken(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "Growth", "Output growth")
    edited.embolden("gdp_en", "built")
    edited.replace("center_en", "nothing", "no work")
    _changed(
        project,
        edited.data(),
        ("**Growth**", "**Output growth**"),
        ("were built.", "were **built**."),
        ("*nothing*", "*no work*"),
    )


def test_words_beside_emphasis_are_not_emphasised(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", " was ", " in output was ")
    edited.replace("gdp_en", "fast", "very fast")
    _changed(
        project, edited.data(), ("**Growth** was", "**Growth** in output was"), ("[fast]", "[very fast]")
    )


def test_a_whole_reference_can_go(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", ", and 5 parks were built", "")
    result = project.pull(edited.data())
    assert [(each.kind, each.segment) for each in result.told] == [("note", "gdp")]
    assert "{output}. **Growth**" in project.source.read_text("utf-8")


def test_a_note_stays_where_it_is(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "fast", "slow")
    _changed(
        project, edited.data(), ("[fast](https://example.org/fast)[^", "[slow](https://example.org/fast)[^")
    )


def test_other_languages_are_named(project: Project) -> None:
    edited = project.edit("paired")
    edited.replace("gdp_en", "reached", "went up to")
    edited.replace("third_en", "third", "last")
    edited.replace("third_zh", "第三", "最后一")
    assert project.pull(edited.data()).stale == (("gdp", ("zh",)),)


def test_nothing_is_written_unless_asked(project: Project) -> None:
    edited = project.edit("en")
    edited.replace("gdp_en", "reached", "went up to")
    before = project.source.read_bytes()
    result = project.pull(edited.data(), write=False)
    assert [line for line in result.files[0].diff() if line[0] in "+-"][2:] == [
        "-          The economic output of the three places reached {output}, and",
        "+          The economic output of the three places went up to {output}, and",
    ]
    assert project.source.read_bytes() == before


@pytest.mark.parametrize(
    ("edition", "names"),
    [
        ("en", ("gdp_en", "third_en")),
        ("zh", ("gdp_zh", "center_zh")),
        ("paired", ("gdp_en", "gdp_zh", "third_en", "center_zh")),
        ("plain-en", ("gdp_en", "third_en")),
    ],
)
def test_what_was_pulled_is_what_is_built(project: Project, edition: str, names: tuple[str, ...]) -> None:
    edited = project.edit(edition)
    for name in names:
        edited.append(name, " [1] *x* {y} \\z")
    assert project.pull(edited.data()).is_complete
    assert r"\[1\] \*x\* \{y\} \\z" in project.source.read_text("utf-8")
    assert project.pull(edited.data()).files == ()


def test_line_ends_and_byte_order_mark_stay(project: Project) -> None:
    text = project.source.read_text(encoding="utf-8")
    project.source.write_bytes(b"\xef\xbb\xbf" + text.replace("\n", "\r\n").encode())
    edited = project.edit("en")
    edited.replace("gdp_en", "reached", "went up to")
    edited.comment("third_en", "words", "Which?")
    expected = project.source.read_bytes().replace(b"places reached", b"places went up to")
    assert project.pull(edited.data()).is_complete
    written = project.source.read_bytes()
    assert written.count(b"\n") == written.count(b"\r\n")
    assert written.startswith(b"\xef\xbb\xbf")
    assert [line for line in written.split(b"\r\n") if line not in expected.split(b"\r\n")] == [
        b"        remark: |",
        b"          Wang Li, 2024-05-02: Which? [words]",
    ][1:]


def test_words_about_the_number_of_a_section(project: Project) -> None:
    settings = project.folder / "pyproject.toml"
    official = '[tool.jjjdoc.editions.official]\nlanguages = ["zh"]\ntemplate = "gongwen"\n'
    settings.write_text(settings.read_text("utf-8") + official, "utf-8")
    project.change("第三段的文字。", "详见{@first}，第三段的文字。")
    edited = project.edit("official")
    assert edited.text("third_zh") == "详见“一、进展”，第三段的文字。"
    edited.replace("third_zh", "文字", "内容")
    _changed(project, edited.data(), ("第三段的文字", "第三段的内容"))


def test_a_title_in_lines_is_one_text(project: Project) -> None:
    long = "Report on the coordinated development of the region and of the places around it in ten years"
    project.change('"Report on regional \\"development\\""', long)
    project.change("zh: 区域发展报告", "zh: 关于京津冀区域协同发展和生态环境联防联控联治工作进展情况的报告")
    for edition, name, old, new in (
        ("en", "report_title_en", "in ten years", "in a decade"),
        ("zh", "report_title_zh", "情况", "成效"),
    ):
        edited = project.edit(edition)
        assert list(edited.paragraph(name).iter(w("br")))
        edited.replace(name, old, new)
        _changed(project, edited.data(), (old, new))
