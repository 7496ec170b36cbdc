"""New templates: from ours, from the project's, from a Word file."""

from pathlib import Path

import pytest
from docx import Document

from jjjdoc.cli import run
from jjjdoc.config.read import read_settings
from jjjdoc.errors import JjjdocError
from jjjdoc.pipeline.build.templates import new_template
from jjjdoc.writers.docx.template_file import load_template


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "jjjdoc.toml").write_text('[editions.zh]\nlanguages = ["zh"]\n', encoding="utf-8")
    return tmp_path


def test_a_template_of_ours_is_copied_whole(project: Path) -> None:
    settings = read_settings(project / "jjjdoc.toml")
    (made,) = new_template(settings, "house", None)
    assert made == project / "templates" / "house" / "template.yaml"
    assert load_template(made.parent) == load_template(settings.templates[-1] / "plain")


def test_a_word_file_rules(project: Path) -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "某某市人民政府"
    house = project / "示例.docx"
    document.save(str(house))
    files = new_template(read_settings(project / "jjjdoc.toml"), "house", str(house))
    assert {path.name for path in files} == {"template.yaml", "示例.docx"}
    template = load_template(files[0].parent)
    assert template.reference == files[0].parent / "示例.docx"


def test_nothing_is_written_for_a_file_that_is_no_word_file(project: Path) -> None:
    house = project / "house.docx"
    house.write_bytes(b"no archive")
    with pytest.raises(JjjdocError):
        new_template(read_settings(project / "jjjdoc.toml"), "house", str(house))
    assert not (project / "templates").exists()


def test_the_settings_may_name_the_template_already(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    settings = '[editions.a]\nlanguages = ["zh"]\ntemplate = "house"\n'
    (tmp_path / "jjjdoc.toml").write_text(settings, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert run(["build"]) == 2
    assert run(["template", "new", "other"]) == 2
    assert run(["template", "new", "house"]) == 0
    assert (tmp_path / "templates" / "house" / "template.yaml").is_file()
