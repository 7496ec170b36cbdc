"""`jjjdoc figures`: every figure of a text, and what jjjdoc takes it to say."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, messages_option
from jjjdoc.cli.options import format_option, language_option, no_header_option, stdin_filename_option
from jjjdoc.cli.usage import NO_FIGURES
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.figures.figures import FileFigures


@define_command(
    "figures",
    Wording(
        en="List the figures in texts and what each means; for pairs of texts, also which figures"
        " correspond. FILE is as for lint: a report, Markdown, text, a table, a folder, or - for"
        " standard input (default: the sources of the project).",
        zh="列出文本中的数字及其含义；双语文本并列显示相互对应的数字。FILE与lint相同：报告、Markdown、纯文本、表格、文件夹，"
        "或“-”（标准输入）；省略时处理项目的源文件。",
    ),
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@language_option
@stdin_filename_option
@no_header_option
@format_option
@messages_option
@pass_invocation
def command(
    invocation: Invocation,
    /,
    files: tuple[str, ...],
    language: str | None,
    stdin_filename: str | None,
    no_header: bool,
    form: str,
) -> int:
    """List figures; status 2 where something could not be read."""
    from jjjdoc.pipeline.figures.figures import FiguresRequest, list_figures  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    request = FiguresRequest(files, stdin_filename, language, header=not no_header)
    result = list_figures(invocation.settings_if_any(), request)
    output.root = None  # from here on, places are as the files were named
    output.faults(result.faults)
    for error in result.errors:
        output.error(error.message)
    if form == "json":
        from jjjdoc.pipeline.figures.figures import as_data  # noqa: PLC0415 - only when asked for
        from jjjdoc.reporters.formats import encode_json  # noqa: PLC0415 - only when asked for

        output.bytes(encode_json(as_data(result.files, output.language)))
    else:
        _show(output, result.files)
    return 0 if result.is_complete else 2


def _show(output: Output, files: list[FileFigures]) -> None:
    """Print one table a file, with an empty line between."""
    from jjjdoc.pipeline.figures.figures import header, table  # noqa: PLC0415 - only when the command runs

    listed = [file for file in files if file.rows]
    for number, file in enumerate(listed):
        if number:
            output.line()
        output.table(header(file, output.language), table(file, output.language))
    if files and not listed:
        output.note(NO_FIGURES)
