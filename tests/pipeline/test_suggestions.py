"""Suggestions of memories in what is exported: for what is to be done, and never as targets."""

import shutil
from pathlib import Path

import pytest

from jjjdoc.config.read import find_project, read_settings
from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import FormatName
from jjjdoc.exchange.units import Suggestion
from jjjdoc.pipeline.translation.export import ExportRequest, export
from jjjdoc.pipeline.translation.importing import import_translations

PROJECT = Path(__file__).parents[1] / "commands" / "project"
MEMORY = """\
zh\ten
三地经济总量达到9.1万亿元。\tThe output of the three places reached CNY 9.1 trillion.
此段尚未翻译。\tThis paragraph is not translated yet.
此段已经翻译。\tThis paragraph is translated.
概况\tOverview
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    folder = tmp_path / "project"
    shutil.copytree(PROJECT, folder)
    (folder / "old.tsv").write_text(MEMORY, encoding="utf-8")
    return folder


def suggestions(
    project: Path, *memories: Path, form: FormatName = "xliff2", **more: object
) -> dict[str, tuple[Suggestion, ...]]:
    settings = read_settings(find_project(project))
    files = tuple(str(each) for each in memories)
    request = ExportRequest(form=form, output=project / "out", memories=files, **more)  # type: ignore[arg-type]
    return {unit.id: unit.suggestions for unit in export(settings, request).file.units if unit.suggestions}


def test_what_is_not_translated_has_some(project: Path) -> None:
    found = suggestions(project, project / "old.tsv")
    assert found.keys() == {"pending"}
    first, second = found["pending"]
    assert first == Suggestion("此段尚未翻译。", "This paragraph is not translated yet.", 100, "old.tsv:3")
    assert (second.score, second.target) == (71, "This paragraph is translated.")
    assert second.remark == "否定 / negation: 未 ≠ –"


def test_so_has_what_is_stale(project: Path) -> None:
    source = project / "sources" / "small.yaml"
    (project / "sources" / "small.state.yaml").write_text(
        'en:\n  gdp:\n    state: final\n    hash: "0000000000000000"\n    source: "三地总量达到{output}。"\n',
        encoding="utf-8",
    )
    found = suggestions(project, source, project / "old.tsv")
    by_score = [(each.score, each.source, each.target) for each in found["gdp"]]
    assert by_score == [
        (99, "三地经济总量达到9.1万亿元。", "The output of the three places reached CNY 9.1 trillion."),
        (85, "三地总量达到{output}。", "The output of the three places reached {output}."),
    ]


def test_an_earlier_report_keeps_its_references_where_the_source_has_them(
    project: Path, tmp_path: Path
) -> None:
    earlier = tmp_path / "earlier.yaml"
    text = (project / "sources" / "small.yaml").read_text(encoding="utf-8")
    earlier.write_text(text, encoding="utf-8")
    here = project / "sources" / "small.yaml"
    here.write_text(
        text.replace("        en: |\n          The output of the three places reached {output}.\n", ""),
        encoding="utf-8",
    )
    (found,) = suggestions(project, earlier)["gdp"]
    assert (found.score, found.target) == (100, "The output of the three places reached {output}.")
    assert found.origin == "earlier.yaml:31"

    earlier.write_text(
        text.replace("{output}", "{old_output}").replace("output:", "old_output:"), encoding="utf-8"
    )
    (found,) = suggestions(project, earlier)["gdp"]
    assert (found.score, found.target) == (100, "The output of the three places reached CNY 10.4 trillion.")


@pytest.mark.parametrize("form", ["xliff", "xliff2", "po", "csv", "table"])
def test_they_do_not_come_back(project: Path, form: FormatName) -> None:
    before = (project / "sources" / "small.yaml").read_bytes()
    assert suggestions(project, project / "old.tsv", form=form)
    done = import_translations(read_settings(find_project(project)), project / "out")
    assert (done.count("untranslated"), done.count("unchanged")) == (1, 4)
    assert (project / "sources" / "small.yaml").read_bytes() == before


def test_memories_have_none(project: Path) -> None:
    assert suggestions(project, project / "old.tsv", form="tmx") == {}


def test_the_settings_name_memories(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    assert suggestions(project) == {}
    settings = project / "jjjdoc.toml"
    settings.write_text('memory = ["old.tsv"]\n' + settings.read_text(encoding="utf-8"), encoding="utf-8")
    assert suggestions(project).keys() == {"pending"}


def test_a_memory_that_cannot_be_read_stops_the_export(project: Path) -> None:
    with pytest.raises(JjjdocError, match="no such file"):
        suggestions(project, project / "none.tmx")
    assert not (project / "out").exists()
