"""The options that say which rules run, and by what, of every command that checks texts."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

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
        en="Language of the text (default: detected from its characters).", zh="文本语言；省略时按文字判断。"
    ),
)

stdin_filename_option = define_option(
    "--stdin-filename",
    metavar="FILE",
    wording=Wording(
        en="File that standard input comes from; its name sets the format.",
        zh="标准输入所对应的文件；格式由文件名决定。",
    ),
)

no_header_option = define_option(
    "--no-header",
    is_flag=True,
    wording=Wording(en="Tables have no header row.", zh="表格首行不是列名。"),
)


# The options that say how results are shown, and in which file they are put, of every command that has them.


output_file_option = define_option(
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Write to this file.", zh="写入此文件。"),
)


FORMAT = Wording(en="Output format.", zh="输出格式。")

format_option = define_option(
    "--format", "form", type=click.Choice(["text", "json"]), default="text", wording=FORMAT
)

force_option = define_option(
    "--force", is_flag=True, wording=Wording(en="Overwrite an existing file.", zh="覆盖已有文件。")
)

target_language_option = define_option(
    "--language", metavar="TAG", wording=Wording(en="Only this target language.", zh="只处理此目标语言。")
)

tracked_option = define_option(
    "--tracked",
    type=click.Choice(["accept", "reject"]),
    default="accept",
    wording=Wording(
        en="How to read tracked changes in Word files (default: accept).",
        zh="Word文件中修订的读法（默认accept，即视为接受）。",
    ),
)


select_option = define_option(
    "--select",
    multiple=True,
    metavar="RULE",
    wording=Wording(en="Run only these rules or groups.", zh="只运行这些规则或规则组。"),
)

ignore_option = define_option(
    "--ignore",
    multiple=True,
    metavar="RULE",
    wording=Wording(en="Skip these rules or groups.", zh="不运行这些规则或规则组。"),
)


severity_option = define_option(
    "--severity",
    type=click.Choice(get_args(Severity)),
    wording=Wording(
        en="Show findings of this severity and above, and exit with status 1 if there are any"
        " (default: warning).",
        zh="显示此级别及以上的问题，并以其决定退出状态（默认warning）。",
    ),
)

profile_option = define_option(
    "--profile",
    type=click.Choice(["gov", "web"]),
    wording=Wording(
        en="House style: gov for official documents, web for web pages (default: gov).",
        zh="文体规范：gov为公文，web为网页（默认gov）。",
    ),
)

glossary_option = define_option(
    "--glossary",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Use this glossary instead of the project's.", zh="使用此术语表，而非项目的术语表。"),
)


against_option = define_option(
    "--against",
    type=click.Path(path_type=Path),
    metavar="PATH",
    wording=Wording(
        en="Also compare each file with this one in the other language, or with the one of the same name in"
        " this folder, which it must agree with.",
        zh="同时与另一语言的此文件（或此文件夹中的同名文件）对照，两者应当一致。",
    ),
)

both_option = define_option(
    "--both",
    is_flag=True,
    wording=Wording(
        en="With --against, check that file too, against this one.",
        zh="与--against同用：另一文件也一并检查。",
    ),
)


def rule_names(values: tuple[str, ...]) -> tuple[str, ...]:
    """Return the names given in several options, or in one with commas between."""
    return tuple(name.strip() for value in values for name in value.split(",") if name.strip())
