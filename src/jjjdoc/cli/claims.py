"""`jjjdoc claims`: which figures of a text agree with others, and which contradict them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, messages_option
from jjjdoc.cli.options import (
    format_option,
    language_option,
    no_header_option,
    stdin_filename_option,
    tracked_option,
)
from jjjdoc.cli.usage import NO_FIGURES
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.claims.claims import ClaimsResult
    from jjjdoc.readers.formats import Tracked


@define_command(
    "claims",
    Wording(
        en="Check each figure of a text against the others: what it agrees with, what contradicts it, or"
        " that there is nothing to compare it with. FILE is as for lint: a report, Word file, Markdown, text, a"
        " table, a folder, or - for standard input (default: the sources of the project).",
        zh="将文本中的每个数字与其他数字相互核对：列出相符的、矛盾的和无可比对的。FILE与lint相同：报告、Word文件、Markdown、纯文本、"
        "表格、文件夹，或“-”（标准输入）；省略时处理项目的源文件。",
    ),
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@language_option
@stdin_filename_option
@no_header_option
@tracked_option
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
    tracked: Tracked,
    form: str,
) -> int:
    """Verify claims; status 1 if figures contradict each other, 2 if something could not be read."""
    from jjjdoc.pipeline.claims.claims import ClaimsRequest, verify_claims  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    request = ClaimsRequest(files, stdin_filename, language, header=not no_header, tracked=tracked)
    result = verify_claims(invocation.settings_if_any(), request)
    output.root = None  # from here on, places are as the files were named
    output.faults(result.faults)
    for error in result.errors:
        output.error(error.message)
    for notice in result.notices:
        output.warning(notice)
    if form == "json":
        from jjjdoc.pipeline.claims.layout import as_data  # noqa: PLC0415 - only when asked for
        from jjjdoc.reporters.formats import encode_json  # noqa: PLC0415 - only when asked for

        output.bytes(encode_json(as_data(result, output.language)))
    else:
        _show(output, result)
    if not result.is_complete:
        return 2
    return 1 if result.totals["contradicts"] else 0


def _show(output: Output, result: ClaimsResult) -> None:
    """Print one table a file, with an empty line between, and the totals."""
    from jjjdoc.pipeline.claims.layout import header, table, totals  # noqa: PLC0415 - only when the command runs

    listed = [file for file in result.files if file.claims]
    for file in listed:
        output.table(header(output.language), table(file, output.language))
        output.line()
    if listed:
        output.say(totals(result))
    elif result.files:
        output.note(NO_FIGURES)
