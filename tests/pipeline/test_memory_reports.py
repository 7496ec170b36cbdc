"""Earlier reports as memories."""

import shutil
from pathlib import Path

import pytest

from jjjdoc.config.read import find_project, read_settings
from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError
from jjjdoc.findings import SourceError
from jjjdoc.loader.report import load_report
from jjjdoc.pipeline.memory.opening import open_memories, write_memory
from jjjdoc.pipeline.memory.search import Match, search_memories

PROJECT = Path(__file__).parents[1] / "commands" / "project"
STAMP = """\
en:
  gdp:
    state: final
    hash: "{hash}"
    source: "{source}"
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    shutil.copytree(PROJECT, tmp_path / "earlier")
    return tmp_path / "earlier"


def search(
    text: str, *files: Path, settings: Settings | None = None, own_reports: bool = False
) -> tuple[Match, ...]:
    with open_memories(settings, [str(file) for file in files], own_reports=own_reports) as memories:
        return search_memories(memories, text)


def test_figures_and_terms_are_written_out_and_kept_as_references(project: Path) -> None:
    (match,) = search("三地经济总量达到12.5万亿元。", project / "sources" / "small.yaml")
    assert (match.score, match.text) == (99, "三地经济总量达到10.4万亿元。")
    assert match.segment.en.template == "The output of the three places reached {output}."
    assert match.segment.place.endswith("sources/small.yaml:31:11")
    assert match.segment.segment == "gdp"
    (by_reference,) = search("三地经济总量达到{output}。", project / "sources" / "small.yaml")
    assert by_reference.score == 100


def test_a_stale_translation_is_of_the_source_it_was_made_from(project: Path) -> None:
    source = "三地经济总量突破{output}。"
    (project / "sources" / "small.state.yaml").write_text(
        STAMP.format(hash="0" * 16, source=source), encoding="utf-8"
    )
    (match,) = search("三地经济总量突破10.4万亿元。", project / "sources" / "small.yaml")
    assert (match.score, match.segment.zh.template) == (100, source)
    assert search("三地经济总量达到10.4万亿元。", project / "sources" / "small.yaml")[0].score < 100


def test_what_a_report_lacks_stays_a_reference(project: Path) -> None:
    file = project / "sources" / "small.yaml"
    text = file.read_text(encoding="utf-8").replace("{output}", "{elsewhere}")
    file.write_text(text, encoding="utf-8")
    (match,) = search("三地经济总量达到{elsewhere}。", file)
    assert (match.score, match.translation) == (100, "The output of the three places reached {elsewhere}.")


def test_the_settings_name_memories_and_the_project_has_reports(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project)
    (project / "old.tsv").write_text("zh\ten\n旧的说法。\tOld words.\n", encoding="utf-8")
    file = project / "jjjdoc.toml"
    settings_text = file.read_text(encoding="utf-8")
    file.write_text(f'memory = ["old.tsv"]\n{settings_text}', encoding="utf-8")
    settings = read_settings(find_project(project))
    assert search("旧的说法。", settings=settings)[0].segment.place == "old.tsv:2:1"
    assert search("概况", settings=settings) == ()
    assert search("概况", settings=settings, own_reports=True)[0].segment.segment == "overview_title"
    (project / "old.tsv").unlink()
    with pytest.raises(JjjdocError, match=r"old\.tsv"):
        search("概况", settings=settings)


def test_memories_of_any_kind_become_one_file(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(project)
    (project / "old.tsv").write_text(
        "zh\ten\n旧的说法 & 。\tOld <words>.\n概况\tOverview\n", encoding="utf-8"
    )
    output = project / "all.tmx"
    assert write_memory(read_settings(find_project(project)), ["old.tsv"], output) == 5
    assert "creationdate" not in output.read_text(encoding="utf-8")
    with open_memories(None, [str(output)]) as (memory,):
        assert [(each.segment, each.zh.shown, each.en.shown) for each in memory] == [
            ("row_2", "旧的说法 & 。", "Old <words>."),
            ("row_3", "概况", "Overview"),
            ("report_title", "短报告", "A Short Report"),
            (
                "gdp",
                "三地经济总量达到10.4万亿元。",
                "The output of the three places reached CNY 10.4 trillion.",
            ),
            (
                "center",
                "北京城市副中心已有3家医院。",
                "The Beijing Municipal Administrative Center has three hospitals.",
            ),
        ]


def test_an_earlier_report_is_read_without_its_images(project: Path) -> None:
    file = project / "sources" / "small.yaml"
    figure = "      - kind: figure\n        id: map\n        image: images/gone.png\n        alt:\n          zh: |\n            地图\n          en: |\n            A map\n"
    file.write_text(file.read_text(encoding="utf-8") + figure, encoding="utf-8")
    assert search("地图", file)[0].translation == "A map"
    with pytest.raises(SourceError, match=r"images/gone\.png"):
        load_report(file, project)
