"""`jjjdoc terms candidates`: what a glossary may lack."""

from __future__ import annotations

from pathlib import Path

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.cli.options import format_option, glossary_option
from jjjdoc.errors import Wording

NOTHING = Wording(
    en="Found no term that is frequent in both languages and missing from the glossary.",
    zh="未发现术语表之外、两种语言中都常见的词语。",
)


@define_command(
    "candidates",
    Wording(
        en="Propose terms that the glossary lacks: frequent in both languages, and in the same"
        " texts. FILE is a bilingual file to search besides the reports of the project: TMX,"
        " XLIFF, PO or a table. Nothing is written.",
        zh="列出术语表可能缺少的术语：在两种语言中都常见，且出现于相同的段落。FILE为项目报告之外的双语文件："
        "TMX、XLIFF、PO、表格。不写入任何文件。",
    ),
)
@click.argument("files", nargs=-1, metavar="[FILE]...")
@define_option(
    "--least",
    type=click.IntRange(2, 10_000),
    default=3,
    wording=Wording(
        en="Minimum number of text pairs that contain the term (default: 3).",
        zh="术语至少出现的双语段落数（默认3）。",
    ),
)
@define_option(
    "--limit",
    type=click.IntRange(1, 10_000),
    default=30,
    wording=Wording(en="Maximum number of terms to show (default: 30).", zh="最多显示条数（默认30）。"),
)
@glossary_option
@format_option
@pass_invocation
def candidates(
    invocation: Invocation,
    /,
    files: tuple[str, ...],
    least: int,
    limit: int,
    glossary: Path | None,
    form: str,
) -> int:
    """Propose terms; status 1 where there are none."""
    from jjjdoc.pipeline.terms.candidates import (  # noqa: PLC0415 - only when the command runs
        as_data,
        find_candidates,
        proposal_lines,
    )

    output = invocation.output
    settings = invocation.settings_if_any()
    found = find_candidates(settings, files, glossary=glossary, least=least)[:limit]
    if form == "json":
        from jjjdoc.reporters.formats import encode_json  # noqa: PLC0415 - only when asked for

        output.bytes(encode_json(as_data(found)))
    elif not found:
        output.note(NOTHING)
    else:
        for number, proposal in enumerate(found):
            if number:
                output.line()
            for line in proposal_lines(proposal, output.language):
                output.line(line)
    return 0 if found else 1
