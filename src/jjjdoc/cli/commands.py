"""The root of the command line and the table of its commands, each loaded when it is called."""

from __future__ import annotations

from importlib import import_module
from keyword import iskeyword
from pathlib import Path

import click

from jjjdoc import __version__
from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import LocalizedGroup, define_group, define_option, language_of, messages_option
from jjjdoc.errors import Wording

COMMANDS: dict[str, Wording] = {
    "build": Wording(
        en="Build editions of reports: Word, Markdown and text files", zh="生成各版本：Word、Markdown、纯文本"
    ),
    "lint": Wording(
        en="Check reports, Word files, Markdown, text, tables and translation files",
        zh="检查报告、Word文件、Markdown、纯文本、双语表格和译文文件",
    ),
    "review": Wording(
        en="Check a Word file and mark the findings in a copy", zh="审阅Word文件，在副本中标出问题"
    ),
    "pull": Wording(
        en="Bring changes made in a Word edition back into its source", zh="将Word版本中的改动取回源文件"
    ),
    "claims": Wording(en="Check the figures of a text against each other", zh="相互核对文本中的数字是否一致"),
    "figures": Wording(en="List the figures in texts and what each means", zh="列出文本中的数字及其含义"),
    "convert": Wording(en="Convert figures to the other language", zh="将数字以另一语言写出"),
    "explain": Wording(en="Explain a lint rule, or list all rules", zh="解释某条检查规则，或列出全部规则"),
    "init": Wording(en="Create a new report project", zh="新建报告项目"),
    "adopt": Wording(
        en="Create a report source from Word, Markdown or text files",
        zh="由Word、Markdown或纯文本生成报告源文件",
    ),
    "new": Wording(en="Add a section or a fact to a report", zh="在报告中新增章节或数据"),
    "preview": Wording(
        en="Show one segment, section or fact in all its languages", zh="以各语言显示某一段落、章节或数据"
    ),
    "ids": Wording(en="Show or add missing ids", zh="显示或补齐报告中省略的标识"),
    "status": Wording(
        en="Show which translations are done, missing or stale", zh="显示翻译进度：未译、过期、已译等"
    ),
    "accept": Wording(en="Mark translations as up to date", zh="认可译文与当前原文相符"),
    "export": Wording(en="Export segments for translation", zh="导出待译段落，供翻译工具使用"),
    "import": Wording(en="Import translations into a report", zh="将译文写回报告"),
    "tm": Wording(en="Search the translation memory", zh="查询翻译记忆"),
    "terms": Wording(
        en="Search the glossary, or create one from a table", zh="查询术语表，或由表格生成术语表"
    ),
    "template": Wording(en="Create Word templates", zh="新建Word模板"),
    "schema": Wording(
        en="Print the JSON Schema of a report or a glossary", zh="输出报告或术语表的JSON Schema"
    ),
}
"""Each command stands in the module `jjjdoc.cli.<name>` under the name `command`; a keyword of Python has a _ behind it."""


class Commands(LocalizedGroup):
    """The commands of the table; a module is imported only when its command is called."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command."""
        if cmd_name not in COMMANDS:
            return None
        module = f"{cmd_name}_" if iskeyword(cmd_name) else cmd_name
        command: click.Command = import_module(f"jjjdoc.cli.{module}").command
        return command

    def summaries(self, ctx: click.Context) -> list[tuple[str, str]]:
        """Return each command and its line of help, from the table alone."""
        language = language_of(ctx)
        return [(name, wording().text(language)) for name, wording in COMMANDS.items()]


def _show_version(ctx: click.Context, _: click.Parameter, value: bool) -> None:
    if value:
        ctx.obj.output.line(f"jjjdoc {__version__}")
        ctx.exit()


@define_group(
    "jjjdoc",
    Wording(
        en="Write, translate and check bilingual (Chinese/English) reports from one YAML source.",
        zh="以同一YAML源文件撰写、翻译、核查中英双语报告。",
    ),
    cls=Commands,
    no_args_is_help=True,
)
@messages_option
@define_option(
    "--project",
    type=click.Path(path_type=Path),
    metavar="DIR",
    wording=Wording(en="Use the project in this folder.", zh="使用此文件夹中的项目。"),
)
@define_option(
    "--version",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_show_version,
    wording=Wording(en="Show the version.", zh="显示版本。"),
)
@pass_invocation
def root(invocation: Invocation, project: Path | None) -> None:
    """Write, translate and check bilingual reports."""
    invocation.project = project
