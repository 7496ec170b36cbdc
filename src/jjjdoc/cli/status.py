"""`jjjdoc status`: what is translated, what is missing, what is stale."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.cli.options import format_option, target_language_option
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.translation.status import Status

NONE_STALE = Wording(en="No translations are stale.", zh="没有过期的译文。")


@define_command(
    "status",
    Wording(
        en="Show which translations are done, missing or stale, by section. REPORT is an id or a"
        " file (default: all reports). A translation is stale if its source has changed since it"
        " was accepted.",
        zh="按章节显示翻译进度。REPORT为报告标识或文件；省略时为全部报告。译文认可之后原文又有改动的，计为过期。",
    ),
)
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@target_language_option
@define_option(
    "--diff",
    is_flag=True,
    wording=Wording(
        en="Show missing translations, and what changed in the source of each stale one: [-removed-]"
        " and {{+added+}}.",
        zh="列出未译的段落，显示每处过期译文的原文有何改动：[-删去-]、{{+增加+}}。",
    ),
)
@define_option(
    "--check",
    is_flag=True,
    wording=Wording(
        en="Exit with status 1 if anything is missing or stale, or a fact has changed sign or unit.",
        zh="有未译、过期的段落，或有数据改变了正负或单位时，退出状态为1。",
    ),
)
@format_option
@pass_invocation
def command(
    invocation: Invocation,
    /,
    reports: tuple[str, ...],
    language: str | None,
    diff: bool,
    check: bool,
    form: str,
) -> int:
    """Show the status of translations; with `--check` status 1 where something is to be done."""
    from jjjdoc.pipeline.translation.status import find_status  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    found = find_status(invocation.settings(), reports, language)
    if form == "json":
        from jjjdoc.pipeline.translation.status_layout import as_data  # noqa: PLC0415 - only when asked for
        from jjjdoc.reporters.formats import encode_json  # noqa: PLC0415 - only when asked for

        output.bytes(encode_json(as_data(found)))
    else:
        for number, status in enumerate(found):
            if number:
                output.line()
            _show(output, status, diff=diff)
    return 1 if check and not all(status.is_complete for status in found) else 0


def _show(output: Output, status: Status, *, diff: bool) -> None:
    from jjjdoc.pipeline.translation.status_layout import (  # noqa: PLC0415 - only when the command runs
        COMPARED,
        GONE,
        NONE_COMPARED,
        RIGHT,
        TORN,
        UNSTAMPED,
        flags,
        header,
        table,
    )

    output.line(f"{status.report.id}  {status.source_language} → {status.language}", bold=True)
    output.table(header(status, output.language), table(status, output.language), right=RIGHT)
    compared, total = status.compared, len(status.translations)
    told = COMPARED(count=compared, total=total) if compared else NONE_COMPARED()
    output.line(output.words(told))
    if diff:
        _show_differences(output, status)
    for each in status.torn:
        output.warning(TORN(place=each.segment.place, id=each.segment.id))
    for each in status.flagged:
        for message in flags(each, output.language):
            output.warning(message)
    if status.unstamped:
        output.note(UNSTAMPED(count=status.unstamped))
    if status.gone:
        output.note(GONE(count=len(status.gone)))


def _show_differences(output: Output, status: Status) -> None:
    from jjjdoc.pipeline.translation.status_layout import MISSING, difference_lines  # noqa: PLC0415 - only when asked for

    if not status.stale:
        output.note(NONE_STALE)
    for each in status.stale:
        output.line()
        output.line(f"{each.segment.id}  {each.segment.place}", bold=True)
        for line in difference_lines(each):
            output.line(line)
    if missing := status.missing:
        output.line()
        output.line(output.words(MISSING(count=len(missing))), bold=True)
        for each in missing:
            output.line(f"  {each.segment.id}  {each.segment.place}")
