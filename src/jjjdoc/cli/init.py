"""`jjjdoc init`: a new report project."""

from __future__ import annotations

from pathlib import Path

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command
from jjjdoc.errors import Wording

MADE = Wording(en="Created a project in {folder}:", zh="已在{folder}中新建项目：")
NEXT = Wording(
    en="Write your report in {report}, then run: jjjdoc --project {folder} build",
    zh="在{report}中撰写报告，然后运行：jjjdoc --project {folder} build",
)


@define_command(
    "init",
    Wording(
        en="Create a new report project in DIR, with a sample report that is ready to build.",
        zh="在文件夹DIR中新建报告项目，内有可直接生成的示例报告。",
    ),
)
@click.argument("folder", metavar="DIR", type=click.Path(path_type=Path))
@pass_invocation
def command(invocation: Invocation, /, folder: Path) -> None:
    """Make a project."""
    from jjjdoc.pipeline.project.init import init_project  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    files = init_project(folder)
    output.say(MADE(folder=folder))
    for path in files:
        output.line(f"  {path.relative_to(folder).as_posix()}")
    output.say(NEXT(folder=folder, report=(folder / "sources" / "report.yaml").as_posix()))
