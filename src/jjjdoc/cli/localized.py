"""Commands and options whose help is written in both languages, and their help pages."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import click

from jjjdoc.config.suggestion import unknown
from jjjdoc.errors import JjjdocError, MessageLanguage, Wording

USAGE = Wording(en="Usage: {text}", zh="用法：{text}")
OPTIONS = Wording(en="Options:", zh="选项：")
COMMANDS = Wording(en="Commands:", zh="命令：")
NO_COMMAND = Wording(en="there is no command “{name}”", zh="没有命令“{name}”")
SHOW_HELP = Wording(en="Show this help.", zh="显示本帮助。")


def language_of(context: click.Context) -> MessageLanguage:
    """Return the language that messages are shown in."""
    language: MessageLanguage = context.find_root().obj.output.language
    return language


class LocalizedOption(click.Option):
    """An option with its help in both languages."""

    def __init__(self, *args: Any, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "help": wording.en})
        self.wording = wording


class LocalizedCommand(click.Command):
    """A command with its help in both languages."""

    def __init__(self, *args: Any, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "help": wording.en})
        self.wording = wording

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page."""
        return help_page(self, self.wording, ctx)


class LocalizedGroup(click.Group):
    """A group of commands with its help in both languages."""

    def __init__(self, *args: Any, wording: Wording, **kwargs: Any) -> None:
        super().__init__(*args, **{**kwargs, "help": wording.en})
        self.wording = wording

    def get_help(self, ctx: click.Context) -> str:
        """Return the help page."""
        return help_page(self, self.wording, ctx, self.summaries(ctx))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command that the first argument names; raises JjjdocError where there is none."""
        if self.get_command(ctx, args[0]) is None and not args[0].startswith("-"):
            raise JjjdocError(unknown(NO_COMMAND(name=args[0]), args[0], self.list_commands(ctx)))
        return super().resolve_command(ctx, args)

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return each command and the first sentence of its help."""
        commands = [(name, self.get_command(ctx, name)) for name in self.list_commands(ctx)]
        language = language_of(ctx)
        return [
            (name, first_sentence(command.wording.en if language == "en" else command.wording.zh))
            for name, command in commands
            if isinstance(command, LocalizedCommand)
        ]


def define_command(name: str, wording: Wording, **kwargs: Any) -> Callable[[Any], LocalizedCommand]:
    """Return a decorator that makes a function a command."""
    return click.command(name, cls=LocalizedCommand, wording=wording, **kwargs)


def define_group(name: str, wording: Wording, **kwargs: Any) -> Callable[[Any], LocalizedGroup]:
    """Return a decorator that makes a function a group of commands."""
    return click.group(name, **{"cls": LocalizedGroup, "wording": wording, **kwargs})


def define_option(*names: str, wording: Wording, **kwargs: Any) -> Callable[[Any], Any]:
    """Return a decorator that adds an option."""
    return click.option(*names, cls=LocalizedOption, wording=wording, **kwargs)


def _set_language(ctx: click.Context, _: click.Parameter, value: MessageLanguage | None) -> None:
    if value is not None:
        output = ctx.find_root().obj.output
        output.language = output.asked_language = value


messages_option = define_option(
    "--messages",
    type=click.Choice(["en", "zh"]),
    is_eager=True,
    expose_value=False,
    callback=_set_language,
    wording=Wording(en="Language of messages.", zh="提示信息的语言。"),
)
"""Of the whole command line, and of commands whose output is in that language."""


def first_sentence(text: str) -> str:
    """Return the first sentence of a help text, without its full stop."""
    ends = [at for at in (text.find(". "), text.find("。")) if at >= 0]
    return text[: min(ends)] if ends else text.removesuffix(".")


def help_page(
    command: click.Command,
    wording: Wording,
    ctx: click.Context,
    commands: Sequence[tuple[str, str]] = (),
) -> str:
    """Return usage, description, options and commands, in the reader's language."""
    language = language_of(ctx)

    def words(text: Wording) -> str:
        return text().text(language)

    usage = " ".join([ctx.command_path, *command.collect_usage_pieces(ctx)])
    options = [
        (record[0], words(parameter.wording if isinstance(parameter, LocalizedOption) else SHOW_HELP))
        for parameter in command.get_params(ctx)
        if isinstance(parameter, click.Option) and (record := parameter.get_help_record(ctx)) is not None
    ]
    sections = [USAGE(text=usage).text(language), words(wording)]
    sections += [_section(words(COMMANDS), commands)] if commands else []
    return "\n\n".join([*sections, _section(words(OPTIONS), options)])


def _section(heading: str, entries: Sequence[tuple[str, str]]) -> str:
    width = max(len(name) for name, _ in entries)
    return "\n".join([heading, *(f"  {name:{width}}  {text}" for name, text in entries)])
