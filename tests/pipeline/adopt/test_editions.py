"""The editions of the report of this project, adopted: what comes out is the report that they were made of."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Callable
from pathlib import Path

from jjjdoc.config.read import read_settings
from jjjdoc.loader.report import load_report
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.model.report import Report
from jjjdoc.model.walk import iterate_segments
from jjjdoc.pipeline.build.build import Request, build
from pipeline.adopt.conftest import ROOT, Adopting, silent

Editions = Callable[[str], Path]

IMAGES = {"contracts_chart_title", "circles_figure_alt", "circles_figure_caption"}
PROJECT = """\
[editions.en]
languages = ["en"]
[editions.zh]
languages = ["zh"]
"""


def ids(report: Report) -> set[str]:
    return {segment.id for segment in iterate_segments(report)}


def own_report() -> Report:
    termbase = load_termbase(ROOT / "glossary.yaml")
    return load_report(ROOT / "sources" / "jjj_ten_years.yaml", ROOT, termbase.concepts)


def lines(markdown: Path, *, has_tables_of_charts: bool = False) -> list[str]:
    """The visible text of an edition, without images, the glossary, and how columns are set."""
    text = markdown.read_text(encoding="utf-8")
    text = re.split(r"^## (?:Glossary|术语表)$|^\[\^", text, flags=re.MULTILINE)[0]
    table = "" if has_tables_of_charts else r"(?:\n(?:\|.*\n)+)?"
    text = re.sub(rf"^!.*\n\n(?:图|Figure).*\n{table}", "", text, flags=re.MULTILINE)
    text = re.sub(r'<a id="[^"]*"></a>|\[\^\w+\]|^\|[-:| ]+\|$', "", text, flags=re.MULTILINE)
    text = re.sub(r"\[([^\]]*)\]\(#[^)]*\)", r"\1", text)
    return [line for line in text.split("\n") if line.strip()]


def test_word_editions_give_back_the_segments_of_the_report(adopting: Adopting, editions: Editions) -> None:
    result = adopting.files(editions("zh.docx"), editions("en.docx"))
    assert {entry.state for entry in result.tally.entries} == {"sure"}
    summaries = {name for name in ids(own_report()) if name.endswith("_summary") and name != "report_summary"}
    assert ids(own_report()) - ids(adopting.report) == IMAGES | summaries
    assert ids(adopting.report) <= ids(own_report())


def test_a_paired_word_edition_is_adopted_as_both_languages(adopting: Adopting, editions: Editions) -> None:
    both = adopting.files(editions("zh.docx"), editions("en.docx")).text
    paired = adopting.files(editions("paired.docx")).text
    assert without_comments(both) == without_comments(paired)


def test_what_is_built_of_an_adopted_report_says_what_the_files_say(
    adopting: Adopting, editions: Editions
) -> None:
    for kind in ("docx", "md"):
        adopting.source = adopting.folder / kind / "sources" / "adopted.yaml"
        project = adopting.folder / kind / "jjjdoc.toml"
        adopting.files(*(editions(f"{language}.{kind}") for language in ("zh", "en")))
        project.write_text(PROJECT, encoding="utf-8")
        (project.parent / "glossary.yaml").write_bytes((ROOT / "glossary.yaml").read_bytes())
        build(read_settings(project), Request(formats=("md",)), silent)
        for language in ("zh", "en"):
            built = lines(project.parent / "build" / f"adopted-{language}.md")
            expected = lines(editions(f"{language}.md"), has_tables_of_charts=kind == "md")
            assert built == expected, f"{kind} in {language}"


def test_markdown_editions_are_paired_by_what_they_say(adopting: Adopting, editions: Editions) -> None:
    """Nothing but words tells here: every pair that is called sure must be one of the report."""
    truth = adopting.files(editions("zh.docx"), editions("en.docx"))
    pairs = {tuple(map(squeezed, entry.texts)) for entry in truth.tally.entries}
    chinese = {pair[0] for pair in pairs}
    result = adopting.files(editions("zh.md"), editions("en.md"))
    found = [tuple(map(squeezed, entry.texts)) for entry in result.tally.entries if entry.state == "sure"]
    known = [pair for pair in found if pair[0] in chinese]
    assert len(known) >= 150
    assert [pair for pair in known if without_short_form(pair) not in pairs] == []


def without_comments(source: str) -> list[str]:
    return [line for line in source.split("\n") if not line.lstrip().startswith("#")]


def without_short_form(pair: tuple[str, ...]) -> tuple[str, ...]:
    """A pair without the short form that the annex of terms adds in brackets."""
    return pair[0], re.sub(r"\([A-Z]+\)$", "", pair[1])


def squeezed(text: str) -> str:
    return re.sub(r"\s+", "", text)


def foreign(path: Path, folder: Path) -> Path:
    """A Word edition as if another program had made it: without the ids of segments."""
    made = folder / f"foreign-{path.name}"
    with zipfile.ZipFile(path) as ours, zipfile.ZipFile(made, "w") as theirs:
        for name in ours.namelist():
            data = ours.read(name)
            if name == "word/document.xml":
                data = re.sub(rb"<w:bookmark(?:Start|End) [^>]*/>", b"", data)
            theirs.writestr(name, data.replace(b"urn:jjjdoc:segments", b"urn:other"))
    return made


def test_word_files_of_other_programs_are_paired_by_what_they_say(
    adopting: Adopting, editions: Editions
) -> None:
    truth = adopting.files(editions("zh.docx"), editions("en.docx"))
    pairs = {tuple(map(squeezed, entry.texts)) for entry in truth.tally.entries}
    for names in (("zh.docx", "en.docx"), ("paired.docx",)):
        result = adopting.files(*(foreign(editions(name), adopting.folder) for name in names))
        found = {tuple(map(squeezed, entry.texts)) for entry in result.tally.entries if entry.state == "sure"}
        assert len(found & pairs) >= 0.95 * len(pairs), names
        known = {pair for pair in found if pair[0] in {chinese for chinese, _ in pairs}}
        wrong = set(map(without_short_form, known)) - pairs
        assert wrong == set(), names


def test_key_figures_that_become_paragraphs_have_ids_of_their_own(
    adopting: Adopting, editions: Editions
) -> None:
    adopting.files(editions("zh.docx"), facts=False)
    assert {"kf_output", "kf_output_caption"} <= ids(adopting.report)
