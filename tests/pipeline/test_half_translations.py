"""Half a translation is no translation, in every format; what looks odd is told, and taken."""

import re
from pathlib import Path
from typing import get_args

import click
import pytest

from jjjdoc.cli.options import LanguageChoice
from jjjdoc.config.settings import Edition
from jjjdoc.editions.build import match_languages
from jjjdoc.exchange.formats import FormatName
from jjjdoc.exchange.xliff12 import Profile
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.translation.export import ExportRequest, export
from jjjdoc.pipeline.translation.importing import Imported, import_translations
from jjjdoc.pipeline.translation.status import find_status
from pipeline.test_bad_translations import edited, swap
from pipeline.test_translation import Project, reasons

KINDS: list[tuple[FormatName, Profile]] = [
    ("xliff", "omegat"),
    ("xliff", "weblate"),
    ("xliff2", "omegat"),
    ("po", "omegat"),
]
every_kind = pytest.mark.parametrize(("form", "profile"), KINDS)
REPORT = """\
id: small
languages:
  source: zh-CN
  targets: [en]
title:
  zh: 报告
  en: Report
date: 2024-03-01
sections:
  - id: s
    title: {zh: 经济, en: Economy}
    content:
      - id: two
        zh: 三地产业协作**不断**加强。企业活力持续增强，见[网站](https://example.org/a)。
      - id: four
        zh: 三地协同推进产业转移和升级。重点项目建设步伐明显加快。生态环境质量得到持续改善。公共服务共建共享水平不断提高。
"""
WHOLE = "Cooperation has **grown** further. Firms are livelier; see the [site](https://example.org/a)."


@pytest.fixture
def project(tmp_path: Path) -> Project:
    made = Project(tmp_path / "project")
    made.source.write_text(REPORT, encoding="utf-8")
    return made


def warnings(done: Imported) -> list[str]:
    return [warning.text("en") for each in done.outcomes for warning in each.warnings]


@every_kind
def test_a_sentence_of_the_source_in_the_translation(
    form: FormatName, profile: Profile, project: Project
) -> None:
    before = project.source.read_bytes()
    target = "Cooperation has **grown** further. 企业活力持续增强，见[网站](https://example.org/a)。"
    done = project.translate({"two": target}, form, profile)
    assert list(reasons(done)) == ["two"]
    assert reasons(done)["two"].startswith("only part of it is translated: “企业活力")
    assert project.source.read_bytes() == before


@every_kind
def test_one_sentence_of_four(form: FormatName, profile: Profile, project: Project) -> None:
    done = project.translate({"four": "Industries were relocated and upgraded."}, form, profile)
    assert "the source has 4 sentences, the translation has 1" in reasons(done)["four"]


@every_kind
def test_sentences_that_were_joined_are_taken(form: FormatName, profile: Profile, project: Project) -> None:
    target = (
        "Industries were relocated and upgraded, major projects moved faster, the environment improved"
        " further, and public services were shared more widely."
    )
    done = project.translate({"four": target, "two": WHOLE}, form, profile)
    assert (done.count("new"), reasons(done), warnings(done)) == (2, {}, [])


@pytest.mark.parametrize(
    ("target", "words"),
    [
        (WHOLE.replace("org/a", "com"), "the link leads to https://example.com; in the source"),
        (WHOLE.replace("[site](https://example.org/a)", "site"), "the link to https://example.org/a"),
        (WHOLE.replace("see", "[see](/b)"), "a link to /b, which the source does not have"),
        (WHOLE.replace("**", ""), "emphasis (* or **) is missing: the source emphasizes **不断**"),
        (WHOLE.replace("grown", "gr\u200bown"), "invisible characters: U+200B"),
        (WHOLE.replace("further. Firms", "further.Firms"), "a space is missing between two sentences"),
    ],
)
def test_what_should_be_looked_at(target: str, words: str, project: Project) -> None:
    done = project.translate({"two": target})
    assert (done.count("new"), reasons(done)) == (1, {})
    (warning,) = warnings(done)
    assert words in warning


@pytest.mark.parametrize(
    "target",
    [WHOLE.replace("**", "*"), WHOLE + " See e.g. www.Example.Com, U.S.Government or *Ph.D.Theses*."],
)
def test_what_is_right_is_taken_in_silence(target: str, project: Project) -> None:
    assert warnings(project.translate({"two": target})) == []


def test_a_control_that_reorders_digits_is_refused(project: Project) -> None:
    done = project.translate({"two": WHOLE + "\u202e12"})
    assert "U+202E" in reasons(done)["two"]


def test_files_name_languages_with_script_and_region(project: Project) -> None:
    project.translate({"two": WHOLE})
    text = project.export("xliff").replace('"zh-CN"', '"zh-Hans"').replace('"en"', '"en_us"')
    done = project.give(text.replace("livelier", "more lively"))
    assert (done.language, done.count("changed")) == ("en", 1)


@pytest.mark.parametrize(("source", "target"), [("zh-Hans-CN", "en-US"), ("zh_hans", "en-GB")])
def test_options_name_languages_with_script_and_region(source: str, target: str, project: Project) -> None:
    request = ExportRequest(form="po", output=project.file, source=source, target=target)
    assert export(project.settings, request).file.target_language == "en"
    (status,) = find_status(project.settings, (), target)
    assert status.language == "en"
    text = re.sub(r'"(X-Source-Language|Language):.*\n', "", project.file.read_text(encoding="utf-8"))
    project.file.write_text(text, encoding="utf-8")
    done = import_translations(project.settings, project.file, source=source, target=target)
    assert done.language == "en"


@pytest.mark.parametrize(("written", "meant"), [("en-US", "en"), ("zh-Hans-CN", "zh"), ("zh", "zh")])
def test_an_option_takes_any_tag_of_its_languages(written: str, meant: str) -> None:
    assert LanguageChoice().convert(written, None, None) == meant


def test_an_option_takes_no_other_language() -> None:
    with pytest.raises(click.BadParameter):
        LanguageChoice().convert("zh-TW", None, None)


def test_editions_name_languages_with_script_and_region(project: Project) -> None:
    (report,) = load_reports(project.settings, select_reports(project.settings, ())).reports
    assert match_languages(report, Edition("e", ("zh-Hans", "en-US"))) == ("zh-CN", "en")


@pytest.mark.parametrize("form", get_args(FormatName))
@pytest.mark.parametrize(
    ("half", "words"),
    [("公共服务共建共享水平不断提高。", "still in the source language"), ("", "4 sentences")],
)
def test_half_a_translation_in_every_format(
    form: FormatName, half: str, words: str, project: Project
) -> None:
    whole = "Industries moved and upgraded. Projects sped up. The environment improved. Services were shared."
    project.translate({"four": whole})
    export(project.settings, ExportRequest(form=form, output=project.file))
    start = whole.index("Projects" if not half else "Services")
    data = edited(project.file.read_bytes(), swap(whole, whole[:start] + half))
    before = project.source.read_bytes()
    project.file.write_bytes(data)
    done = import_translations(project.settings, project.file)
    assert words in reasons(done)["four"]
    assert project.source.read_bytes() == before
