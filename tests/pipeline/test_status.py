"""States of translations: what is counted as what, what is stamped, and what keeps a final edition from being built."""

from pathlib import Path

import pytest

from jjjdoc.config.settings import Edition, Settings
from jjjdoc.errors import JjjdocError
from jjjdoc.model.translation import CONDITIONS, Translation
from jjjdoc.pipeline.build.build import BuildResult, Request, build
from jjjdoc.pipeline.project.files import write_together
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.translation.acceptance import AcceptRequest, accept
from jjjdoc.pipeline.translation.state_file import Stamped, StateFile
from jjjdoc.pipeline.translation.status import Status, find_status
from jjjdoc.pipeline.translation.status_layout import as_data

REPORT = """\
id: small
languages:
  source: zh-CN
  targets: [en]
title:
  zh: 报告
  en: Report
date: 2024-03-01
official:
  addressee:
    zh: 各成员单位
  copies_to:
    zh: 各部门
    en: All departments
facts:
  growth:
    value: 5
    unit: percent
  output:
    series:
      2013: 5.5
      2023: 10.4
    unit: CNY
references:
  press:
    title:
      zh: 新华社
      en: Xinhua
sections:
  - id: overview
    title:
      zh: 概况
      en: Overview
    content:
      - id: gdp
        zh: 增长{growth}，达{output}。
        en: It grew by {growth} to {output}.
      - id: pending
        zh: 尚未翻译。
      - kind: table
        id: outputs
        columns:
          - id: item
            zh: 指标
            en: Indicator
          - id: y2023
            text: 2023
        rows:
          - id: row
            cells:
              - zh: 总量
                en: Output
              - fact: output@2023
  - id: outlook
    title:
      zh: 展望
      en: Outlook
"""


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    (tmp_path / "sources").mkdir()
    (tmp_path / "glossary.yaml").write_text("concepts: []\n", encoding="utf-8")
    editions = (
        Edition("en", ("en",), formats=("txt",), final=True),
        Edition("outlook", ("en",), formats=("txt",), sections=("outlook",), final=True),
        Edition("zh", ("zh",), formats=("txt",), final=True),
        Edition("draft", ("en",), formats=("txt",)),
    )
    found = Settings(
        tmp_path, None, tmp_path / "sources", tmp_path / "glossary.yaml", (), tmp_path / "build", editions
    )
    write(found, REPORT)
    return found


def write(settings: Settings, text: str) -> None:
    (settings.sources / "small.yaml").write_text(text, encoding="utf-8")


def status(settings: Settings) -> Status:
    [found] = find_status(settings, (), None)
    for tally in (found.total, *found.sections.values()):
        assert set(tally.counts) <= set(CONDITIONS)
    assert sum(tally.counts.total() for tally in found.sections.values()) == found.total.counts.total()
    assert found.total.counts.total() == len(found.translations)
    return found


def translation(settings: Settings, name: str) -> Translation:
    return next(each for each in status(settings).translations if each.segment.id == name)


def conditions(settings: Settings) -> dict[str, str]:
    return {each.segment.id: each.condition for each in status(settings).translations}


def test_what_is_translated_counts_and_nothing_else(settings: Settings) -> None:
    assert conditions(settings) == {
        "report_title": "translated",
        "official_copies_to": "translated",
        "overview_title": "translated",
        "gdp": "translated",
        "pending": "initial",
        "outputs_item": "translated",
        "row_item": "translated",
        "outlook_title": "translated",
        "reference_press": "translated",
    }
    assert list(status(settings).sections) == ["", "overview", "outlook"]
    assert status(settings).unstamped == 8


def test_status_writes_nothing(settings: Settings) -> None:
    before = sorted(settings.root.rglob("*"))
    status(settings)
    assert sorted(settings.root.rglob("*")) == before


def test_accepting_again_changes_no_byte(settings: Settings) -> None:
    accept(settings, AcceptRequest(everything=True))
    path = settings.sources / "small.state.yaml"
    data, written = path.read_bytes(), path.stat().st_mtime_ns
    [done] = accept(settings, AcceptRequest(unchanged=True))
    assert done.stamped == Stamped(0, 0, 8)
    assert (path.read_bytes(), path.stat().st_mtime_ns) == (data, written)


def test_a_changed_figure_is_not_stale_and_a_changed_source_is(settings: Settings) -> None:
    accept(settings, AcceptRequest(everything=True, state="reviewed"))
    write(settings, REPORT.replace("value: 5", "value: 6").replace("zh: 概况", "zh: 总体情况"))
    found = status(settings)
    assert [each.segment.id for each in found.stale] == ["overview_title"]
    assert found.flagged == ()
    assert conditions(settings)["gdp"] == "reviewed"
    accept(settings, AcceptRequest(("overview_title",)))
    assert conditions(settings)["overview_title"] == "reviewed"


def test_line_breaks_are_no_change(settings: Settings) -> None:
    accept(settings, AcceptRequest(everything=True))
    write(settings, REPORT.replace("zh: 增长{growth}，达", "zh: |\n          增长{growth}，\n          达"))
    assert status(settings).stale == ()


def test_a_changed_translation_is_not_stale(settings: Settings) -> None:
    accept(settings, AcceptRequest(everything=True))
    write(settings, REPORT.replace("en: Overview", "en: A survey"))
    assert status(settings).stale == ()


@pytest.mark.parametrize(
    ("old", "new", "names"),
    [
        ("value: 5", "value: -5", ("growth",)),
        ("value: 5", "value: 0", ("growth",)),
        ("unit: percent", "unit: percentage_point", ("growth",)),
        ("2023: 10.4", "2023: -10.4", ("output",)),
        ("2013: 5.5", "2013: -5.5", ()),
    ],
)
def test_another_sign_or_unit_is_flagged(
    settings: Settings, old: str, new: str, names: tuple[str, ...]
) -> None:
    accept(settings, AcceptRequest(everything=True))
    write(settings, REPORT.replace(old, new))
    assert status(settings).stale == ()
    assert translation(settings, "gdp").changed_facts == names
    accept(settings, AcceptRequest(unchanged=True))
    assert translation(settings, "gdp").changed_facts == names
    accept(settings, AcceptRequest(("overview",)))
    assert translation(settings, "gdp").changed_facts == ()


def test_a_stamp_whose_hash_is_not_that_of_its_text_vouches_for_nothing(settings: Settings) -> None:
    accept(settings, AcceptRequest(everything=True))
    path = settings.sources / "small.state.yaml"
    path.write_text(path.read_text("utf-8").replace('source: "概况"', 'source: "情况"'), encoding="utf-8")
    assert conditions(settings)["overview_title"] == "stale"


def test_an_import_stamps_what_it_is_about_to_write(settings: Settings) -> None:
    [report] = load_reports(settings, select_reports(settings, ())).reports
    file = StateFile(report, settings.root)
    assert file.stamp("en", ["pending", "gdp", "unknown"], "translated") == Stamped(2, 0, 0)
    write_together(file.changes())
    write(settings, REPORT.replace("zh: 尚未翻译。", "zh: 尚未翻译。\n        en: Not translated."))
    assert translation(settings, "pending").stamp is not None
    assert conditions(settings)["pending"] == "translated"


def test_what_is_refused_writes_nothing(settings: Settings) -> None:
    for request in (
        AcceptRequest(),
        AcceptRequest(("gdp",), everything=True),
        AcceptRequest(("gdp", "nowhere")),
        AcceptRequest(("gdp", "pending")),
        AcceptRequest(("gdp",), language="fr"),
    ):
        with pytest.raises(JjjdocError):
            accept(settings, request)
    assert not (settings.sources / "small.state.yaml").exists()


def test_stamps_of_what_is_gone_are_kept_until_dropped(settings: Settings) -> None:
    accept(settings, AcceptRequest(everything=True))
    write(settings, REPORT[: REPORT.index("  - id: outlook")])
    assert status(settings).gone == ("outlook_title",)
    accept(settings, AcceptRequest(everything=True))
    assert status(settings).gone == ("outlook_title",)
    [done] = accept(settings, AcceptRequest(prune=True))
    assert done.pruned == 1
    assert status(settings).gone == ()


def built(settings: Settings, edition: str, *, allow_stale: bool = False) -> BuildResult:
    request = Request(editions=(edition,), allow_stale=allow_stale)
    return build(settings, request, lambda *_: None)


def text_of(failure: JjjdocError) -> str:
    return failure.message.text("en")


@pytest.mark.parametrize(
    ("old", "new", "told"),
    [
        ("zh: 概况", "zh: 总体情况", "missing: 0, stale: 1, broken: 0"),
        ("zh: 新华社", "zh: 人民日报", ""),
        ("value: 5", "value: -5", "missing: 0, stale: 1, broken: 0"),
        ("It grew by {growth} to", "It grew to", "missing: 0, stale: 0, broken: 1"),
        ("      en: Outlook\n", "", "missing: 1, stale: 0, broken: 0"),
        ("value: 5", "value: 6", ""),
    ],
)
def test_a_final_edition_is_of_the_source_as_it_is(settings: Settings, old: str, new: str, told: str) -> None:
    whole = REPORT.replace("zh: 尚未翻译。", "zh: 尚未翻译。\n        en: Not translated.")
    write(settings, whole)
    accept(settings, AcceptRequest(everything=True))
    assert built(settings, "en").failures == ()
    before = (settings.output / "small-en.txt").read_bytes()
    write(settings, whole.replace(old, new))
    if not told:
        assert built(settings, "en").failures == ()
        return
    [failure] = built(settings, "en").failures
    assert told in text_of(failure.error)
    assert (settings.output / "small-en.txt").read_bytes() == before
    allowed = built(settings, "en", allow_stale=True)
    assert allowed.failures == ()
    assert [told in remark.text("en") for remark in allowed.tolerated] == [True]
    assert built(settings, "draft").failures == ()


def test_a_source_that_a_final_edition_refers_to_must_be_translated(settings: Settings) -> None:
    report = REPORT.replace("      zh: 新华社\n      en: Xinhua\n", "      zh: 新华社\n")
    write(settings, report)
    assert built(settings, "outlook").failures == ()
    write(
        settings,
        report.replace("zh: 展望\n      en: Outlook", "zh: 展望{@press}\n      en: Outlook {@press}"),
    )
    [failure] = built(settings, "outlook").failures
    assert "missing: 1, stale: 0, broken: 0" in text_of(failure.error)


def test_what_an_edition_does_not_show_does_not_matter(settings: Settings) -> None:
    assert built(settings, "zh").failures == ()
    assert built(settings, "outlook").failures == ()
    [failure] = built(settings, "en").failures
    assert "missing: 1, stale: 0, broken: 0" in text_of(failure.error)


def test_how_many_pairs_were_compared(settings: Settings) -> None:
    (before,) = find_status(settings, (), None)
    assert before.compared == 0
    accept(settings, AcceptRequest(unchanged=True))
    (after,) = find_status(settings, (), None)
    assert after.compared == sum(each.target is not None for each in after.translations)
    assert as_data([after])["reports"][0]["pairs"] == after.compared  # type: ignore[index]
