"""Patterns that wait for their first use: each compiles, and answers as `re` would."""

import re
import subprocess
import sys

import pytest

from jjjdoc.patterns import regex

EVERY_PATTERN = """
import gc, importlib, pkgutil, jjjdoc
from jjjdoc.patterns import _Waiting
for module in pkgutil.walk_packages(jjjdoc.__path__, "jjjdoc."):
    if not module.name.endswith("__main__"):
        importlib.import_module(module.name)
waiting = [found for found in gc.get_objects() if isinstance(found, _Waiting)]
for pattern in waiting:
    pattern._compile()
print(len(waiting))
"""


def test_every_pattern_of_the_package_compiles() -> None:
    shown = subprocess.run(
        [sys.executable, "-W", "error", "-c", EVERY_PATTERN],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert int(shown.stdout) > 500


def test_a_pattern_is_compiled_at_its_first_use() -> None:
    pattern = regex("(")
    with pytest.raises(re.error):
        pattern.search("")


def test_a_pattern_answers_as_a_compiled_one() -> None:
    pattern = regex(r"(?P<year>\d{4})年", re.IGNORECASE)
    assert pattern.search("2024年") is not None
    assert pattern.sub("", "于2024年") == "于"
    assert [found["year"] for found in pattern.finditer("2014年至2024年")] == ["2014", "2024"]
    assert pattern.groupindex == {"year": 1}
    assert pattern.pattern == r"(?P<year>\d{4})年"
