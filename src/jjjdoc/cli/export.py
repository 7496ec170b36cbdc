"""`jjjdoc export`: segments for translators, in the format that their program opens."""

from __future__ import annotations

from typing import Any

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.cli.options import output_file_option
from jjjdoc.errors import Wording

EXPORTED = Wording(
    en="{path}: {count} of {all} segments, {source} to {target}",
    zh="{path}：全部{all}段中的{count}段，{source}译{target}",
)

SUGGESTED = Wording(en="segments with suggestions: {count}", zh="附有参考译文：{count}段")


@define_command(
    "export",
    Wording(
        en="Write segments to a file for translators. REPORT is an id or a file, needed where the project has several.",
        zh="将段落写成供翻译使用的文件。REPORT为报告标识或文件，项目有多份报告时需要。",
    ),
)
@click.argument("report", required=False, metavar="[REPORT]")
@define_option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["xliff", "xliff2", "po", "tmx", "csv", "table"]),
    wording=Wording(
        en="XLIFF 1.2, XLIFF 2.0, PO, TMX (what is translated), a table for spreadsheets, or a review table in Word.",
        zh="XLIFF 1.2、XLIFF 2.0、PO、TMX（已译部分）、电子表格（CSV）或Word审阅表（table）。",
    ),
)
@output_file_option
@define_option(
    "--source",
    metavar="LANGUAGE",
    wording=Wording(
        en="The language to translate from: none but that in which the report is written.",
        zh="译出的语言，只能是报告的原文语言。",
    ),
)
@define_option(
    "--target",
    metavar="LANGUAGE",
    wording=Wording(
        en="The language to translate into, where the report has several.",
        zh="译入的语言；报告有多种目标语言时需要。",
    ),
)
@define_option(
    "--profile",
    type=click.Choice(["omegat", "weblate"]),
    default="omegat",
    wording=Wording(
        en="The program that XLIFF 1.2 is for: OmegaT (default), or Weblate and others that edit text alone.",
        zh="XLIFF 1.2用于何种软件：OmegaT（默认），或Weblate等只编辑文字的软件。",
    ),
)
@define_option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(["initial", "stale", "translated", "reviewed", "final"]),
    wording=Wording(
        en="Only segments in this state; may be repeated.", zh="只导出此状态的段落，可重复使用。"
    ),
)
@define_option(
    "--section",
    "sections",
    multiple=True,
    metavar="ID",
    wording=Wording(en="Only this section; may be repeated.", zh="只导出此章节，可重复使用。"),
)
@define_option(
    "--memory",
    "memories",
    multiple=True,
    metavar="FILE",
    wording=Wording(
        en="Put suggestions from this file beside what is not translated or stale: TMX, an earlier report, a table;"
        " may be repeated.",
        zh="为未译和过期的段落附上此文件中的参考译文：TMX、从前的报告或表格等，可重复使用。",
    ),
)
@pass_invocation
def command(invocation: Invocation, /, **request: Any) -> None:
    """Export segments."""
    from jjjdoc.pipeline.translation.export import ExportRequest, export  # noqa: PLC0415 - only when the command runs

    done = export(invocation.settings(), ExportRequest(**request))
    invocation.output.say(
        EXPORTED(
            path=request["output"],
            count=len(done.file.units),
            all=done.count,
            source=done.file.source_language,
            target=done.file.target_language,
        )
    )
    if any(unit.suggestions for unit in done.file.units):
        count = sum(bool(unit.suggestions) for unit in done.file.units)
        invocation.output.say(SUGGESTED(count=count))
