"""What translate-toolkit, which stands under Weblate, makes of our files. It runs as a program: its licence is not ours."""

import json
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from exchange.clients import run
from jjjdoc.exchange.formats import FormatName, read_units, write_units
from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.xliff12 import Profile

OPEN = """\
import json, sys
from translate.storage import factory
from translate.storage.placeables import StringElem
store = factory.getobject(sys.argv[1])
units = [unit for unit in store.units if unit.istranslatable()]
"""
EDIT = 'for unit in units:\n    unit.target = "T: " + unit.source\nstore.save()\n'
EDIT_PLACEABLES = """\
for unit in units:
    unit.rich_target = [StringElem([StringElem("T: "), *unit.rich_source[0].sub])]
store.save()
"""
COUNT = "print(json.dumps([[unit.istranslated(), unit.isfuzzy(), unit.isapproved()] for unit in units]))\n"
REVIEW = "print(json.dumps([[unit.istranslated(), unit.isfuzzy()] for unit in units]))\n"


@cache
def toolkit() -> str | None:
    """Return the interpreter of an installed translate-toolkit: this one, or that of its commands."""
    command = shutil.which("pocount")
    first = Path(command).read_text(encoding="utf-8", errors="replace").split("\n")[0] if command else ""
    for python in filter(None, (sys.executable, first.removeprefix("#!").strip())):
        asked = subprocess.run([python, "-c", "import translate.storage"], capture_output=True, check=False)
        if asked.returncode == 0:
            return python
    return None


pytestmark = pytest.mark.skipif(toolkit() is None, reason="translate-toolkit is not installed")


def told(script: str, folder: Path, name: str) -> str:
    """Return what a script prints that has opened a file."""
    done = run(str(toolkit()), "-c", OPEN + script, name, folder=folder)
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.mark.parametrize(
    ("name", "form", "profile", "script"),
    [
        ("a.xlf", "xliff", "weblate", EDIT),
        ("a.xlf", "xliff", "weblate", EDIT_PLACEABLES),
        ("a.xlf", "xliff", "omegat", EDIT_PLACEABLES),
        ("a.po", "po", "weblate", EDIT),
        ("a.tmx", "tmx", "weblate", EDIT),
    ],
)
def test_what_it_edits_comes_back(
    tmp_path: Path, suggested: UnitFile, name: str, form: FormatName, profile: Profile, script: str
) -> None:
    data = write_units(suggested, form, profile)
    before = read_units(data, "f")
    (tmp_path / name).write_bytes(data)
    told(script, tmp_path, name)
    back = read_units((tmp_path / name).read_bytes(), "f")
    assert (back.report, back.source_language, back.target_language) == (
        before.report, before.source_language, before.target_language,
    )  # fmt: skip
    assert [(unit.id, unit.source, unit.sent, unit.fault) for unit in back.units] == [
        (unit.id, unit.source, unit.sent, None) for unit in before.units
    ]
    assert [unit.target for unit in back.units] == [f"T: {unit.source}" for unit in before.units]


def test_it_counts_states_as_weblate_shows_them(tmp_path: Path, sample: UnitFile) -> None:
    (tmp_path / "a.xlf").write_bytes(write_units(sample, "xliff", "weblate"))
    (tmp_path / "a.po").write_bytes(write_units(sample, "po"))
    xliff = json.loads(told(COUNT, tmp_path, "a.xlf"))
    po = json.loads(told(REVIEW, tmp_path, "a.po"))
    for unit, (is_translated, is_fuzzy, is_approved), in_po in zip(sample.units, xliff, po, strict=True):
        is_stale = unit.previous is not None
        is_final = unit.state == "final" and not is_stale
        # It calls whatever is not approved fuzzy, which Weblate shows as waiting for review.
        assert (is_translated, is_fuzzy, is_approved) == (
            is_final, unit.target is not None and not is_final, is_final,
        )  # fmt: skip
        assert in_po == [unit.target is not None and not is_stale, is_stale]


def test_its_filter_finds_a_figure_that_is_lost(tmp_path: Path, sample: UnitFile) -> None:
    text = write_units(sample, "po").decode()
    broken = text.replace("From {output} to {output}", "From {outputs}")
    found = []
    for name, content in (("good.po", text), ("bad.po", broken)):
        (tmp_path / name).write_text(content, encoding="utf-8")
        arguments = ["-t", "pythonbraceformat", "-i", name, "-o", f"out-{name}"]
        code = "import sys; from translate.filters.pofilter import main; sys.exit(main())"
        done = run(str(toolkit()), "-c", code, *arguments, folder=tmp_path)
        assert done.returncode == 0, done.stderr
        out = tmp_path / f"out-{name}"
        found.append('msgctxt "twice"' in (out.read_text(encoding="utf-8") if out.exists() else ""))
    assert found == [False, True]
