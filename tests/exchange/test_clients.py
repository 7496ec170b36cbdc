"""Round trips through the programs of translators, each where it is installed."""

import sys
from importlib.util import find_spec
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


POLIB_EDIT = """\
import sys, polib
file = polib.pofile(sys.argv[1])
for entry in file:
    entry.msgstr = "T: " + entry.msgid
write_together(file.changes())
"""


@pytest.mark.skipif(find_spec("polib") is None, reason="polib is not installed")
def test_polib_keeps_what_it_does_not_edit(tmp_path: Path, suggested: UnitFile) -> None:
    data = write_units(suggested, "po")
    (tmp_path / "a.po").write_bytes(data)
    done = run(sys.executable, "-c", POLIB_EDIT, "a.po", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    saved = (tmp_path / "a.po").read_bytes()
    before, back = read_units(data, "f"), read_units(saved, "f")
    assert [(unit.id, unit.source, unit.sent, unit.target) for unit in back.units] == [
        (unit.id, unit.source, unit.sent, f"T: {unit.source}") for unit in before.units
    ]
    assert '#| msgid "从前的原文"' in saved.decode()
