"""`jjjdoc new`: a stub of a section or a fact, put into a report for its author to fill in."""

from __future__ import annotations

from typing import Literal

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.errors import Wording

ADDED = Wording(
    en="{place}: added “{id}”; replace its sample text", zh="{place}：已添加“{id}”，请替换其中的文字"
)


@define_command(
    "new",
    Wording(
        en="Add a section or a fact to a report, with sample text for you to replace.",
        zh="在报告中添加章节或数据，其中的文字由作者替换。",
    ),
)
@click.argument("kind", type=click.Choice(["section", "fact"]), metavar="section|fact")
@click.argument("id", metavar="ID")
@define_option(
    "--report",
    metavar="REPORT",
    wording=Wording(
        en="Id or file of the report; required if the project has several.",
        zh="报告标识或文件；项目有多份报告时需要。",
    ),
)
@pass_invocation
def command(
    invocation: Invocation,
    /,
    kind: Literal["section", "fact"],
    id: str,  # noqa: A002 - the format's word
    report: str | None,
) -> None:
    """Add a stub."""
    from jjjdoc.pipeline.project.sources import add_fact, add_section  # noqa: PLC0415 - only when the command runs

    add = add_section if kind == "section" else add_fact
    place = add(invocation.settings(), report, id)
    invocation.output.say(ADDED(place=place, id=id))
