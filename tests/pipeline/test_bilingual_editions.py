"""Faults in a report are found in every bilingual edition of it, whatever its layout and format."""

import shutil
from pathlib import Path

import pytest

from jjjdoc.config.read import read_settings
from jjjdoc.findings import Finding
from jjjdoc.pipeline.build.build import Request, build
from jjjdoc.pipeline.lint.lint import LintRequest, lint

ROOT = Path(__file__).parents[2]
EDITIONS = [f"{edition}.{form}" for edition in ("interleaved", "paired") for form in ("docx", "md", "txt")]
LEAST_PAIRS = 180

# What the English says, what it is made to say, the rule that finds it, and the words that are shown.
FAULTS = [
    ("at the CNY 100 billion level", "at the CNY 10 billion level", "number.mismatch", "CNY 10 billion"),
    ("February 27, 2024, spoke", "February 26, 2024, spoke", "number.date", "February 26, 2024"),
    ("first and second phases", "first and third phases", "number.ordinal", "third phases"),
    ("The 12345 citizen", "The 12354 citizen", "number.reference", "12354"),
    ("Up {advanced", "Down {advanced", "number.direction", "25.4 percentage points"),
    ("tourism are gradually falling", "tourism are gradually rising", "statement.direction", "rising"),
    ("a quieter core area has", "a quieter core area has not", "statement.negation", "not"),
    ("and is not the same as", "and is the same as", "statement.negation", '"One core" refers to'),
    ("(Sanhe\n              City,", "(Sanhe\n              County,", "term.deprecated", "Sanhe County"),
    ("Grand Canal Museum of", "Grand Canal 博物馆 of", "english.han_characters", "博物馆"),
]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The bilingual editions of our own report with every fault in it."""
    folder = tmp_path_factory.mktemp("faulty")
    for name in ("sources", "templates"):
        shutil.copytree(ROOT / name, folder / name)
    for name in ("pyproject.toml", "glossary.yaml"):
        shutil.copy(ROOT / name, folder)
    source = folder / "sources/jjj_ten_years.yaml"
    text = source.read_text(encoding="utf-8")
    for right, wrong, *_ in FAULTS:
        assert text.count(right) == 1, right
        text = text.replace(right, wrong)
    source.write_text(text, encoding="utf-8")
    settings = read_settings(folder / "pyproject.toml")
    build(settings, Request(editions=("paired", "interleaved"), output=folder / "out"), lambda *_: None)
    return folder / "out"


@pytest.mark.parametrize("edition", EDITIONS)
def test_each_fault_is_found_and_nothing_else(edition: str, built: Path) -> None:
    file = built / f"jjj_ten_years-{edition}"
    result = lint(None, LintRequest((str(file),), glossary=ROOT / "glossary.yaml"))
    assert result.pairs is not None
    assert result.pairs >= LEAST_PAIRS
    found = [
        (rule, shown) for *_, rule, shown in FAULTS if any(_is(each, rule, shown) for each in result.findings)
    ]
    assert found == [(rule, shown) for *_, rule, shown in FAULTS]
    assert len(result.findings) == len(FAULTS)


@pytest.mark.parametrize("edition", [each for each in EDITIONS if not each.endswith("docx")])
def test_findings_have_their_places_in_the_file(edition: str, built: Path) -> None:
    file = built / f"jjj_ten_years-{edition}"
    result = lint(None, LintRequest((str(file),), select=("number",), glossary=ROOT / "glossary.yaml"))
    lines = file.read_text(encoding="utf-8").split("\n")
    for finding in result.findings:
        place = finding.source.place(finding.start, finding.end)
        assert place.path == str(file)
        assert lines[place.start.line - 1][place.start.column - 1 :].startswith(finding.text.split()[0])


def _is(finding: Finding, rule: str, shown: str) -> bool:
    return finding.rule == rule and finding.text.startswith(shown)
