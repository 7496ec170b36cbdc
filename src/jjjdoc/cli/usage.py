"""Mistakes in the command line itself, as click finds them, said in the reader's language."""

from __future__ import annotations

import click

from jjjdoc.cli.output import Output
from jjjdoc.errors import Message, Wording

SEE_HELP = Wording(en="See '{command} --help'.", zh="用法详见“{command} --help”。")
NO_OPTION = Wording(en="there is no option {name}", zh="没有选项{name}")
NO_OPTION_NEAR = Wording(
    en="there is no option {name}; did you mean {near}?", zh="没有选项{name}，是否应为{near}？"
)
MISSING_ARGUMENT = Wording(en="{name} is missing", zh="缺少{name}")
NOT_A_CHOICE = Wording(en="{name} must be one of: {choices}", zh="{name}只能是以下之一：{choices}")
EXPECTED = Wording(en="expected one of: {choices}", zh="此处应为以下之一：{choices}")
NEEDS_VALUE = Wording(en="{name} needs a value", zh="{name}需要一个值")
NO_FIGURES = Wording(en="No figures were found.", zh="未找到数字。")
NOT_TOGETHER = Wording(en="{first} and {second} cannot be used together", zh="{first}与{second}不能同时使用")
REQUIRES = Wording(en="{first} requires {second}", zh="{first}须与{second}同用")
EXTRA_ARGUMENT = Wording(en="unexpected argument: {text}", zh="多余的参数：{text}")
OTHER = Wording(en="{text}", zh="{text}")


def report_usage(error: click.ClickException, output: Output) -> int:
    """Print what is wrong with the command line and how to find its help; return the exit status."""
    context = error.ctx if isinstance(error, click.UsageError) else None
    if isinstance(error, click.exceptions.NoArgsIsHelpError) and context is not None:
        output.page(context.get_help())
        return 2
    output.error(_message(error))
    if context is not None:
        output.note(SEE_HELP(command=context.command_path))
    return 2


def _message(error: click.ClickException) -> Message:
    match error:
        case click.NoSuchOption(option_name=name, possibilities=[near, *_]):
            return NO_OPTION_NEAR(name=name, near=near)
        case click.NoSuchOption(option_name=name):
            return NO_OPTION(name=name)
        case click.MissingParameter(param=click.Parameter() as parameter):
            return MISSING_ARGUMENT(name=_name(parameter))
        case click.BadOptionUsage(option_name=name) if "requires" in error.message:
            return NEEDS_VALUE(name=name)
        case click.BadParameter(param=click.Argument(type=click.Choice(choices=choices))):
            return EXPECTED(choices=", ".join(map(str, choices)))
        case click.BadParameter(param=click.Option(type=click.Choice(choices=choices)) as parameter):
            return NOT_A_CHOICE(name=_name(parameter), choices=", ".join(map(str, choices)))
        case click.UsageError() if "unexpected extra argument" in error.message:
            return EXTRA_ARGUMENT(text=error.message.partition("(")[2].rstrip(")"))
        case _:
            return OTHER(text=error.format_message().removesuffix("."))


def _name(parameter: click.Parameter) -> str:
    return parameter.opts[0] if isinstance(parameter, click.Option) else parameter.human_readable_name
