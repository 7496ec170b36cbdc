"""`jjjdoc template`: Word templates of a project."""

from __future__ import annotations

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_group, define_option
from jjjdoc.errors import Wording

MADE = Wording(en="Created the template “{name}”:", zh="已新建模板“{name}”：")
NEXT = Wording(
    en='Edit it, then name it in an edition of {file}: template = "{name}"',
    zh='修改后，在{file}的版本设置中写明：template = "{name}"',
)


@define_group(
    "template",
    Wording(en="Create Word templates.", zh="新建Word模板。"),
    no_args_is_help=True,
)
def command() -> None:
    """Make Word templates."""


@define_command(
    "new",
    Wording(
        en="Create a project template for you to adapt to your house style.",
        zh="为项目新建模板，供按本单位格式修改。",
    ),
)
@click.argument("name", metavar="NAME")
@define_option(
    "--from",
    "origin",
    metavar="FILE.docx|TEMPLATE",
    wording=Wording(
        en="A Word file whose styles, page, headers and footers take precedence, or a template to"
        " start from (default: plain).",
        zh="以此Word文件的样式、页面、页眉页脚为准；或以某一模板为起点（默认plain）。",
    ),
)
@pass_invocation
def new(invocation: Invocation, /, name: str, origin: str | None) -> None:
    """Make a template."""
    from jjjdoc.config.read import OWN_FILE  # noqa: PLC0415 - as below
    from jjjdoc.pipeline.build.templates import new_template  # noqa: PLC0415 - only when the command runs

    settings = invocation.settings(planned=name)
    files = new_template(settings, name, origin)
    invocation.output.say(MADE(name=name))
    for path in files:
        invocation.output.line(f"  {path.relative_to(settings.root).as_posix()}")
    named = settings.file.name if settings.file else OWN_FILE
    invocation.output.say(NEXT(name=name, file=named))


command.add_command(new)
