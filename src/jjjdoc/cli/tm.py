"""`jjjdoc tm`: what was translated before."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_group, define_option
from jjjdoc.cli.options import LanguageChoice, format_option, output_file_option
from jjjdoc.errors import Wording

EXPORTED = Wording(en="{path}: segments: {count}.", zh="{path}：{count}段。")
NOTHING = Wording(en="The memory has no text similar to this one.", zh="翻译记忆中没有相近的文本。")


memory_option = define_option(
    "--memory",
    "files",
    multiple=True,
    metavar="FILE",
    wording=Wording(
        en="Also use this file or folder: TMX, XLIFF, PO, a table or a report; may be repeated.",
        zh="同时使用此文件或文件夹：TMX、XLIFF、PO、表格或报告，可重复使用。",
    ),
)


@define_group(
    "tm",
    Wording(
        en="Search the translation memory, or export it for other programs.",
        zh="查询翻译记忆，或供其他软件使用。",
    ),
    no_args_is_help=True,
)
def command() -> None:
    """Search what was translated before, or hand it to other programs."""


@define_command(
    "search",
    Wording(
        en="Find texts similar to TEXT, and their translations, in the reports of the project and in"
        " other files. The search ignores figures, and shows differences in figures or negation."
        " Nothing is written.",
        zh="查找与TEXT相近的文本及其译文，范围为项目的报告和其他文件。比较时不计数字；数字或否定词不同的予以指明。不写入任何文件。",
    ),
)
@click.argument("text")
@memory_option
@define_option(
    "--language",
    type=LanguageChoice(),
    wording=Wording(
        en="Language of TEXT (default: detected from its characters).", zh="TEXT的语言；省略时按文字判断。"
    ),
)
@define_option(
    "--least",
    type=click.IntRange(1, 100),
    default=60,
    wording=Wording(en="Lowest score to show (default: 60).", zh="最低相似度（默认60）。"),
)
@define_option(
    "--limit",
    type=click.IntRange(1, 100),
    default=5,
    wording=Wording(en="Maximum number of matches to show (default: 5).", zh="最多显示条数（默认5）。"),
)
@format_option
@pass_invocation
def search(
    invocation: Invocation,
    /,
    text: str,
    files: tuple[str, ...],
    language: Literal["zh", "en"] | None,
    least: int,
    limit: int,
    form: str,
) -> int:
    """Search; status 1 where nothing is like the text."""
    from jjjdoc.pipeline.memory.opening import open_memories  # noqa: PLC0415
    from jjjdoc.pipeline.memory.search import (  # noqa: PLC0415 - only when the command runs
        as_data,
        match_lines,
        search_memories,
    )

    output = invocation.output
    with open_memories(invocation.settings_if_any(), files, own_reports=True) as memories:
        matches = search_memories(memories, text, language=language, least=least, limit=limit)
    if form == "json":
        from jjjdoc.reporters.formats import encode_json  # noqa: PLC0415 - only when asked for

        output.bytes(encode_json(as_data(matches)))
    elif not matches:
        output.note(NOTHING)
    else:
        for number, match in enumerate(matches):
            if number:
                output.line()
            for line in match_lines(match, output.language):
                output.line(line)
    return 0 if matches else 1


@define_command(
    "export",
    Wording(
        en="Write the reports of the project and other files as one TMX memory, for programs that"
        " read only TMX.",
        zh="将翻译记忆（项目的报告和其他文件）写成一个TMX文件，供只读此格式的软件使用。",
    ),
)
@memory_option
@output_file_option
@pass_invocation
def export(invocation: Invocation, /, files: tuple[str, ...], output: Path) -> None:
    """Write a TMX file."""
    from jjjdoc.pipeline.memory.opening import write_memory  # noqa: PLC0415 - only when the command runs

    count = write_memory(invocation.settings_if_any(), files, output)
    invocation.output.say(EXPORTED(path=output, count=count))


command.add_command(search)
command.add_command(export)
