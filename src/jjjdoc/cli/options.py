"""The options that say which rules run, and by what, of every command that checks texts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, get_args

import click

from jjjdoc.cli.localized import define_option
from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.tags import best_matches

# The options that say how texts are read, of every command that reads files of any format.


class LanguageChoice(click.Choice[str]):
    """Chinese or English, by any tag of theirs: `en-US` is `en`, `zh-Hans-CN` is `zh`."""

    def __init__(self) -> None:
        super().__init__(["zh", "en"])

    def convert(self, value: str, param: click.Parameter | None, ctx: click.Context | None) -> str:
        """Return `zh` or `en`; raises click.BadParameter for any other language."""
        return super().convert(next(iter(best_matches(value, self.choices)), value), param, ctx)


language_option = define_option(
    "--language",
    type=LanguageChoice(),
    wording=Wording(
        en="The language of the text, if not to be found by script.", zh="文本语言；省略时按文字判断。"
    ),
)

stdin_filename_option = define_option(
    "--stdin-filename",
    metavar="FILE",
    wording=Wording(
        en="What file standard input is the text of: its name says the format.",
        zh="标准输入所对应的文件；格式由文件名决定。",
    ),
)

no_header_option = define_option(
    "--no-header",
    is_flag=True,
    wording=Wording(en="Tables begin without names of columns.", zh="表格首行不是列名。"),
)


# The options that say how results are shown, and in which file they are put, of every command that has them.


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
