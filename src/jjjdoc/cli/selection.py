"""The options that say which rules run, and by what, of every command that checks texts."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import click

from jjjdoc.cli.localized import define_option
from jjjdoc.errors import Wording
from jjjdoc.findings import Severity

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


severity_option = define_option(
    "--severity",
    type=click.Choice(get_args(Severity)),
    wording=Wording(
        en="Show findings of this severity and above, and fail for them (default: warning).",
        zh="显示此级别及以上的问题，并以其决定退出状态（默认warning）。",
    ),
)

profile_option = define_option(
    "--profile",
    type=click.Choice(["gov", "web"]),
    wording=Wording(
        en="The house style: of official documents, or of the web (default: gov).",
        zh="文体规范：gov为公文，web为网页（默认gov）。",
    ),
)

glossary_option = define_option(
    "--glossary",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="This glossary instead of the project's.", zh="使用此术语表，而非项目的术语表。"),
)


def rule_names(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names given in several options, or in one with commas between."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
