"""What a translator has noted comes back as the remark of its segment, and nothing that an export wrote does."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from jjjdoc.exchange.formats import FormatName
from jjjdoc.loader.nodes import Mapping, Scalar, iterate_mappings
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText
from jjjdoc.pipeline.translation.export import ExportRequest, export
from jjjdoc.pipeline.translation.importing import import_translations
from pipeline.test_bad_translations import edited
from pipeline.test_translation import Project

NOTE = "Is this *really* 10.4: or {more}?"


def put(pattern: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        changed, count = re.subn(pattern, lambda found: found[0] + new, text, count=1, flags=re.DOTALL)
        assert count == 1
        return changed

    return change


PLACES: dict[FormatName, Callable[[str], str]] = {
    "xliff": put(r'<trans-unit id="gdp".*?</target>', f'<note from="Li">{NOTE}</note>'),
    "xliff2": put(r'<unit id="gdp"[^>]*>\s*<notes>', f'<note id="x">{NOTE}</note>'),
    "po": lambda text: text.replace('msgctxt "gdp"', f'# {NOTE}\nmsgctxt "gdp"'),
    "tmx": put(r'<tu tuid="gdp">', f"<note>{NOTE}</note>"),
    "csv": lambda text: re.sub(r"(,gdp,.*?),,(sent-)", rf"\1,{NOTE},\2", text, count=1),
    "table": put(r">gdp<.*?10\.4 trillion</w:t></w:r></w:p>", f"<w:p><w:r><w:t>{NOTE}</w:t></w:r></w:p>"),
}


def remarks(project: Project) -> dict[str, str]:
    source = SourceText("s", project.source.read_text(encoding="utf-8"))
    found = {}
    for mapping in iterate_mappings(parse_yaml(source)):
        assert isinstance(mapping, Mapping)
        name, remark = mapping.get("id"), mapping.get("remark")
        if isinstance(name, Scalar) and isinstance(remark, Scalar):
            found[name.value] = remark.value.strip()
    return found


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


@pytest.mark.parametrize("form", PLACES)
def test_a_note_becomes_a_remark_once(form: FormatName, project: Project) -> None:
    export(project.settings, ExportRequest(form=form, output=project.file))
    sent = project.file.read_bytes()
    project.file.write_bytes(edited(sent, PLACES[form]))
    for _ in range(2):
        done = import_translations(project.settings, project.file)
        assert (done.noted, done.count("refused")) == (("gdp",), 0)
        assert remarks(project) == {"gdp": NOTE}


@pytest.mark.parametrize("form", PLACES)
def test_what_an_export_wrote_is_no_note(form: FormatName, project: Project) -> None:
    before = project.source.read_bytes()
    export(project.settings, ExportRequest(form=form, output=project.file))
    assert import_translations(project.settings, project.file).noted == ()
    assert project.source.read_bytes() == before


def test_a_note_beside_a_translation_and_one_on_what_is_refused(project: Project) -> None:
    text = project.export("xliff2")
    text = put(r'<unit id="pending"[^>]*>', '<notes><note id="x">Unclear.\nTwice.</note></notes>')(text)
    text = put(r'<unit id="overview_title"[^>]*>', "<notes><note id='x'>Short\x85one</note></notes>")(text)
    text = put(r'<unit id="pending".*?</source>', "<target>Not *yet* done.</target>")(text)
    text = text.replace("The output of the three", "The output, {nothing}, of the three")
    done = project.give(text.replace('<unit id="gdp"', '<unit id="gdp" '))
    assert done.count("new") == 1
    assert list(done.noted) == ["overview_title", "pending"]
    after = project.source.read_text(encoding="utf-8")
    assert "Not *yet* done." in after
    assert remarks(project)["pending"] == "Unclear.\nTwice."
    assert project.give(project.export()).noted == ()
