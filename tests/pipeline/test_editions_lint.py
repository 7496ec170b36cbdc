"""What the project builds can be checked in its turn: rendered, a clean report is clean."""

from pathlib import Path

import pytest

from jjjdoc.config.read import read_settings
from jjjdoc.pipeline.build.build import Request, build
from jjjdoc.pipeline.lint.lint import LintRequest, lint

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize("form", ["docx", "md", "txt"])
def test_built_editions_are_clean(form: str, tmp_path: Path) -> None:
    settings = read_settings(ROOT / "pyproject.toml")
    build(settings, Request(formats=(form,), output=tmp_path), lambda *_: None)
    files = sorted(str(file) for file in tmp_path.glob(f"*.{form}"))
    assert len(files) > 4
    result = lint(None, LintRequest(tuple(files), glossary=ROOT / "glossary.yaml"))
    assert result.files == len(files)
    assert [(Path(each.source.path).name, each.rule, each.text) for each in result.findings] == []
    assert result.pairs is not None
    assert result.pairs > 350  # of the paired and the interleaved edition
