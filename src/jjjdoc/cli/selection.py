"""The options that say which rules run, of every command that checks texts."""

from __future__ import annotations

from jjjdoc.cli.localized import define_option
from jjjdoc.errors import Wording

select_option = define_option(
    "--select",
    multiple=True,
    metavar="RULE",
    wording=Wording(en="Only these rules or groups.", zh="只运行这些规则或规则组。"),
)

ignore_option = define_option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    wording=Wording(en="Not these rules or groups.", zh="不运行这些规则或规则组。"),
)


def rule_names(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names given in several options, or in one with commas between."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
