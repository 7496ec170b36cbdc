"""What a pull says of the state of translations."""

from __future__ import annotations

from jjjdoc.config.read import read_settings
from jjjdoc.model.translation import Condition
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.translation.acceptance import AcceptRequest, accept
from jjjdoc.pipeline.translation.state_file import StateFile
from pipeline.pull.conftest import Project


def conditions(project: Project) -> dict[str, Condition]:
    settings = read_settings(project.folder / "pyproject.toml")
    [report] = load_reports(settings, select_reports(settings, ())).reports
    return {each.segment.id: each.condition for each in StateFile(report, settings.root).translations("en")}


def accept_all(project: Project) -> None:
    accept(read_settings(project.folder / "pyproject.toml"), AcceptRequest(everything=True, state="final"))


def test_a_reworded_source_makes_its_translation_stale_though_nothing_was_kept_of_it(
    project: Project,
) -> None:
    edited = project.edit("zh")
    edited.replace("third_zh", "文字", "内容")
    data = edited.data()
    project.pull(data, write=False)
    assert not project.source.with_name("sample.state.yaml").exists()
    result = project.pull(data)
    assert result.stale == (("third", ("en",)),)
    assert conditions(project)["third"] == "stale"
    assert set(conditions(project).values()) == {"stale", "translated"}


def test_a_reworded_source_makes_an_accepted_translation_stale(project: Project) -> None:
    accept_all(project)
    edited = project.edit("zh")
    edited.replace("third_zh", "文字", "内容")
    project.pull(edited.data())
    found = conditions(project)
    assert (found["third"], found["center"]) == ("stale", "final")


def test_a_reworded_translation_is_final_no_more(project: Project) -> None:
    accept_all(project)
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    result = project.pull(edited.data())
    assert result.stale == (("third", ("zh",)),)
    found = conditions(project)
    assert (found["third"], found["center"]) == ("translated", "final")


def test_where_both_are_reworded_nothing_is_stale(project: Project) -> None:
    accept_all(project)
    edited = project.edit("paired")
    edited.replace("third_en", "third", "last")
    edited.replace("third_zh", "文字", "内容")
    assert project.pull(edited.data()).stale == ()
    found = conditions(project)
    assert (found["third"], found["center"]) == ("translated", "final")


def test_a_stale_translation_that_is_reworded_stays_stale(project: Project) -> None:
    accept_all(project)
    project.change("第三段的文字。", "第三段的全部文字。")
    edited = project.edit("en")
    edited.replace("third_en", "third", "last")
    project.pull(edited.data())
    assert conditions(project)["third"] == "stale"
