"""Pages in docs: the commands in their `console` blocks run and print what the page shows, see `literate`."""

from collections.abc import Callable
from pathlib import Path

import pytest

from literate import SIZE, performed

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", ["lint.md"])
def test_commands_print_what_the_page_shows(
    name: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    golden: Callable[[Path, str], None],
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "C")
    monkeypatch.delenv("JJJDOC_MESSAGES", raising=False)
    page = (DOCS / name).read_text(encoding="utf-8")
    golden(DOCS / name, performed(page, lambda output, _: SIZE.sub("", output), monkeypatch))
