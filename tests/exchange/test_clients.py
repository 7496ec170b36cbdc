"""Round trips through the programs of translators, each where it is installed."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from exchange.clients import needs, run, translate_in_omegat
from exchange.conftest import make_file, make_unit
from jjjdoc.exchange.formats import read_units, write_units
from jjjdoc.exchange.units import UnitFile


@needs("omegat")
def test_omegat_translates_every_unit_and_keeps_its_references(tmp_path: Path, suggested: UnitFile) -> None:
    written = write_units(suggested, "xliff", "omegat")
    back = read_units(translate_in_omegat(tmp_path, written, lambda shown: f"T: {shown}"), "f")
    expected = read_units(written, "f")
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


TOOLKIT_READ = """\
import sys
from translate.storage import factory
for unit in factory.getobject(sys.argv[1]).units:
    print(unit.target or "-", *(each.target for each in unit.getalttrans()), sep="|")
"""


@pytest.mark.skipif(toolkit_python() is None, reason="translate-toolkit is not installed")
def test_translate_toolkit_takes_no_suggestion_for_a_target(tmp_path: Path, suggested: UnitFile) -> None:
    (tmp_path / "a.xlf").write_bytes(write_units(suggested, "xliff", "weblate"))
    done = run(str(toolkit_python()), "-c", TOOLKIT_READ, "a.xlf", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    suggestions = "SUGGESTED {output} & <more>|SUGGESTED {trade} {output}"
    assert done.stdout.splitlines() == [f"{unit.target or '-'}|{suggestions}" for unit in suggested.units]
