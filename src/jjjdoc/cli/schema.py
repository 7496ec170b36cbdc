"""`jjjdoc schema`: what an editor needs to complete and check YAML."""

from __future__ import annotations

from typing import Literal

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command
from jjjdoc.errors import Wording


@define_command(
    "schema",
    Wording(
        en="Print the JSON Schema (draft-07) of report or glossary files, for editors that complete and check YAML.",
        zh="输出报告或术语表文件的JSON Schema（draft-07），供编辑器补全和检查YAML。",
    ),
)
@click.argument("kind", type=click.Choice(["report", "glossary"]), metavar="report|glossary")
@pass_invocation
def command(invocation: Invocation, /, kind: Literal["report", "glossary"]) -> None:
    """Print a JSON Schema."""
    import json  # noqa: PLC0415 - only when the command runs

    from jjjdoc.loader.schema import json_schema  # noqa: PLC0415 - the same

    for line in json.dumps(json_schema(kind), ensure_ascii=True, indent=2).split("\n"):
        invocation.output.line(line)
