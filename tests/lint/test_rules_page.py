"""docs/rules.md is what `jjjdoc explain --markdown` prints; `pytest --update-goldens tests/lint` writes it anew."""

from collections.abc import Callable
from pathlib import Path

from jjjdoc.lint.registry import rules_page, select_rules

PAGE = Path(__file__).parents[2] / "docs" / "rules.md"


def test_the_page_says_what_the_rules_say(golden: Callable[[Path, str], None]) -> None:
    golden(PAGE, rules_page(select_rules((), ())))
