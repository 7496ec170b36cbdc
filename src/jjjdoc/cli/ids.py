"""`jjjdoc ids`: the ids that a report leaves out."""

from __future__ import annotations

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.errors import Wording

NONE_MISSING = Wording(en="No ids are missing.", zh="没有缺少标识。")
MISSING = Wording(
    en="Missing: {count}. Run “jjjdoc ids --write” to add them.",
    zh="缺少{count}处标识。运行“jjjdoc ids --write”可自动添加。",
)
ADDED = Wording(en="Added: {count}.", zh="已添加{count}处标识。")
PLACE = Wording(en="Place", zh="位置")
ID = Wording(en="Id", zh="标识")


@define_command(
    "ids",
    Wording(
        en="Show or add missing ids. REPORT is an id or a file (default: all reports).",
        zh="显示或补齐报告中省略的标识。REPORT为报告标识或文件；省略时为全部报告。",
    ),
)
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@define_option(
    "--write",
    is_flag=True,
    wording=Wording(en="Add them to the files, and change nothing else.", zh="写入文件，不改动其他内容。"),
)
@pass_invocation
def command(invocation: Invocation, /, reports: tuple[str, ...], write: bool) -> int:
    """Show or add missing ids; status 1 where ids are missing and were not added."""
    from jjjdoc.pipeline.project.sources import add_ids  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    found = add_ids(invocation.settings(), reports, write=write)
    if not found:
        output.say(NONE_MISSING)
        return 0
    output.table([output.words(PLACE), output.words(ID)], [(str(new.place), new.id) for new in found])
    output.say((ADDED if write else MISSING)(count=len(found)))
    return 0 if write else 1
