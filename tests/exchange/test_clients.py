"""Round trips through the programs of translators, each where it is installed."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exchange.conftest import make_file, make_unit
from jjjdoc.exchange.formats import read_units, write_units
from jjjdoc.exchange.units import UnitFile

OMEGAT_PROJECT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>ZH-CN</source_lang><target_lang>EN</target_lang>
<sentence_seg>false</sentence_seg></project></omegat>
"""


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(folder), "JAVA_TOOL_OPTIONS": f"-Duser.home={folder}"}
    return subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@needs("omegat")
def test_omegat_translates_every_unit_and_keeps_its_references(tmp_path: Path, suggested: UnitFile) -> None:
    for name in ("source", "target", "tm", "omegat", "glossary", "dictionary"):
        (tmp_path / name).mkdir()
    (tmp_path / "omegat.project").write_text(OMEGAT_PROJECT, encoding="utf-8")
    (tmp_path / "source" / "a.xlf").write_bytes(write_units(suggested, "xliff", "omegat"))
    memory = tmp_path / "memory.tmx"
    run(
        "omegat", tmp_path, "--mode=console-createpseudotranslatetmx", "--pseudotranslatetype=equal",
        f"--pseudotranslatetmx={memory}", folder=tmp_path,
    )  # fmt: skip
    pattern = re.compile(r'(<tuv lang="EN">\s*<seg>)(.*?)(</seg>)', re.DOTALL)
    translated = pattern.sub(r"\g<1>T: \g<2>\g<3>", memory.read_text(encoding="utf-8"))
    (tmp_path / "omegat" / "project_save.tmx").write_text(translated, encoding="utf-8")
    run("omegat", tmp_path, "--mode=console-translate", folder=tmp_path)
    back = read_units((tmp_path / "target" / "a.xlf").read_bytes(), "f")
    expected = read_units(write_units(suggested, "xliff", "omegat"), "f")
    # OmegaT keeps a placeholder at the very beginning out of what it translates.
    assert all("T: " in (unit.target or "") for unit in back.units)
    assert [(unit.target or "").replace("T: ", "") for unit in back.units] == [
        unit.target for unit in expected.units
    ]
    assert [unit.source_hash for unit in back.units] == [unit.source_hash for unit in expected.units]
    assert [unit.sent for unit in back.units] == [unit.sent for unit in expected.units]


@needs("msgfmt")
def test_msgfmt_accepts_what_is_written_and_finds_a_figure_that_is_lost(
    tmp_path: Path, suggested: UnitFile
) -> None:
    (tmp_path / "good.po").write_bytes(write_units(suggested, "po"))
    done = run("msgfmt", "-c", "-o", "good.mo", "good.po", folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    for target in ("It grew.", "It is {outputs}."):
        bad = make_file(make_unit(source="达到{output}。", target="OK {output}", state="translated"))
        text = write_units(bad, "po").decode().replace("OK {output}", target)
        (tmp_path / "bad.po").write_text(text, encoding="utf-8")
        assert run("msgfmt", "-c", "-o", "bad.mo", "bad.po", folder=tmp_path).returncode != 0


TOOLKIT_EDIT = """\
import sys
from translate.storage import factory
store = factory.getobject(sys.argv[1])
for unit in store.units:
    if unit.istranslatable():
        unit.target = "T: " + unit.source
store.save()
"""


def toolkit_python() -> str | None:
    """Return the interpreter of an installed translate-toolkit: this one, or that of its commands."""
    command = shutil.which("pocount")
    first = Path(command).read_text(encoding="utf-8", errors="replace").split("\n")[0] if command else ""
    for python in (sys.executable, first.removeprefix("#!").strip()):
        if (
            python
            and subprocess.run(
                [python, "-c", "import translate.storage"], capture_output=True, check=False
            ).returncode
            == 0
        ):
            return python
    return None


@pytest.mark.skipif(toolkit_python() is None, reason="translate-toolkit is not installed")
@pytest.mark.parametrize(("name", "form"), [("a.xlf", "xliff"), ("a.po", "po")])
def test_translate_toolkit_edits_what_is_written(
    tmp_path: Path, suggested: UnitFile, name: str, form: str
) -> None:
    (tmp_path / name).write_bytes(write_units(suggested, form, "weblate"))  # type: ignore[arg-type]
    done = run(str(toolkit_python()), "-c", TOOLKIT_EDIT, name, folder=tmp_path)
    assert done.returncode == 0, done.stderr
    back = read_units((tmp_path / name).read_bytes(), "f")
    assert [unit.target for unit in back.units] == [f"T: {unit.source}" for unit in suggested.units]
    assert [unit.source for unit in back.units] == [unit.source for unit in suggested.units]
    assert len({unit.sent for unit in back.units}) > 1
