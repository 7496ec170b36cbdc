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
        en="Export segments for translation. REPORT is an id or a file; required if the project has"
        " several reports.",
        zh="导出待译段落，供翻译工具使用。REPORT为报告标识或文件，项目有多份报告时需要。",
    ),
)
@click.argument("report", required=False, metavar="[REPORT]")
@define_option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["xliff", "xliff2", "po", "tmx", "csv", "table"]),
    wording=Wording(
        en="XLIFF 1.2, XLIFF 2.0, PO, TMX (translated segments only), a spreadsheet table (CSV), or"
        " a review table in Word.",
        zh="XLIFF 1.2、XLIFF 2.0、PO、TMX（已译部分）、电子表格（CSV）或Word审阅表（table）。",
    ),
)
@output_file_option
@define_option(
    "--source",
    metavar="LANGUAGE",
    wording=Wording(
        en="Source language; must be the language the report is written in.",
        zh="原文语言，只能是报告的原文语言。",
    ),
)
@define_option(
    "--target",
    metavar="LANGUAGE",
    wording=Wording(
        en="Target language; required if the report has several.",
        zh="目标语言；报告有多种目标语言时需要。",
    ),
)
@define_option(
    "--profile",
    type=click.Choice(["omegat", "weblate"]),
    default="omegat",
    wording=Wording(
        en="Program to write XLIFF 1.2 for: OmegaT (default), or Weblate and others that edit only text.",
        zh="XLIFF 1.2用于何种软件：OmegaT（默认），或Weblate等只编辑文字的软件。",
    ),
)
@define_option(
    "--state",
    "states",
    multiple=True,
    type=click.Choice(["initial", "stale", "translated", "reviewed", "final"]),
    wording=Wording(
        en="Export only segments in this state; may be repeated.", zh="只导出此状态的段落，可重复使用。"
    ),
)
@define_option(
    "--section",
    "sections",
    multiple=True,
    metavar="ID",
    wording=Wording(en="Export only this section; may be repeated.", zh="只导出此章节，可重复使用。"),
)
@define_option(
    "--memory",
    "memories",
    multiple=True,
    metavar="FILE",
    wording=Wording(
        en="Add suggestions from this file to segments that are untranslated or stale: TMX, an"
        " earlier report or a table; may be repeated.",
        zh="为未译和过期的段落附上此文件中的参考译文：TMX、以前的报告或表格等，可重复使用。",
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
