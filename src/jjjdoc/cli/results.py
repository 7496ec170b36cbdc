"""The options that say how results are shown, and in which file they are put, of every command that has them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from jjjdoc.cli.localized import define_option
from jjjdoc.errors import Wording

output_file_option = define_option(
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Write to this file.", zh="写入此文件。"),
)


def format_option(en: str) -> Callable[[Any], Any]:
    """Return the option of a command that shows its results as text or as JSON; `en` is its help in English."""
    return define_option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        wording=Wording(en=en, zh="输出格式。"),
    )
