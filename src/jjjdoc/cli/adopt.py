"""`jjjdoc adopt`: the source of a report from documents that are there already."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option, messages_option
from jjjdoc.cli.options import LanguageChoice, force_option, glossary_option, tracked_option
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.adopt.adopt import AdoptResult
    from jjjdoc.pipeline.adopt.tally import Entry

DONE = Wording(
    en="{path}: segments: {segments}, facts proposed: {facts}",
    zh="{path}：段落{segments}个，拟作数据{facts}项",
)
WOULD = Wording(
    en="{path}: segments: {segments}, facts proposed: {facts} (nothing was written)",
    zh="{path}：段落{segments}个，拟作数据{facts}项（未写入）",
)
PAIRED = Wording(
    en="Paired: {sure}, unsure: {unsure}, moved: {moved}, only in Chinese: {zh}, only in English: {en}",
    zh="已配对{sure}，存疑{unsure}，移动{moved}，仅有中文{zh}，仅有英文{en}",
)
LEFT_OUT = {
    "images": Wording(en="images and charts skipped: {count}", zh="略去图片和图表：{count}"),
    "headers": Wording(
        en="texts of page headers and footers skipped: {count}", zh="略去页眉页脚文字：{count}"
    ),
    "comments": Wording(en="comments skipped: {count}", zh="略去批注：{count}"),
    "code": Wording(en="blocks of code or HTML skipped: {count}", zh="略去代码或HTML块：{count}"),
    "cells": Wording(
        en="cells beyond the columns of their table skipped: {count}",
        zh="略去超出表格列数的单元格：{count}",
    ),
    "other languages": Wording(
        en="skipped because neither Chinese nor English: {count}", zh="略去中英文以外的内容：{count}"
    ),
}
LOOK = Wording(
    en="Check these places, marked “adopt:” in the source:", zh="以下各处需查看（源文件中标有“adopt:”）："
)
NEXT = Wording(
    en="Next, run jjjdoc lint {path}, then jjjdoc build",
    zh="下一步：运行“jjjdoc lint {path}”，再运行“jjjdoc build”",
)
ONLY_CHINESE = Wording(en="only in Chinese", zh="仅有中文")
ONLY_ENGLISH = Wording(en="only in English", zh="仅有英文")

_LONGEST = 60  # characters shown of a text


@define_command(
    "adopt",
    Wording(
        en="Create a report source from existing files. FILES is one Word, Markdown or text file, in"
        " one language or both, or one file in Chinese and one in English, which jjjdoc aligns."
        " The files are not changed.",
        zh="由现有文件生成报告源文件。FILES为一个Word、Markdown或纯文本文件（单语或双语），或中文、英文文件各一，"
        "两者自动对齐。不改动原文件。",
    ),
)
@click.argument("paths", metavar="FILES", nargs=-1, required=True, type=click.Path(path_type=Path))
@define_option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="SOURCE",
    wording=Wording(
        en="Output file (default: NAME.yaml in the sources folder of the project).",
        zh="输出文件（默认为项目源文件夹中的“文件名.yaml”）。",
    ),
)
@define_option(
    "--language",
    type=LanguageChoice(),
    multiple=True,
    wording=Wording(
        en="Language of a file, once per file (default: detected from its characters).",
        zh="文件的语言，逐个文件给出；省略时按文字判断。",
    ),
)
@glossary_option
@tracked_option
@define_option(
    "--no-facts",
    is_flag=True,
    wording=Wording(en="Do not propose facts for repeated figures.", zh="不将重复出现的数字拟作数据。"),
)
@define_option(
    "--beads",
    type=click.Path(path_type=Path),
    metavar="TABLE",
    wording=Wording(
        en="Also write all pairs, and why any are unsure, to this .tsv file.",
        zh="另将全部配对及存疑情况写入此.tsv文件。",
    ),
)
@force_option
@define_option(
    "--dry-run",
    is_flag=True,
    wording=Wording(en="Show what would be made without writing anything.", zh="只说明结果，不写入文件。"),
)
@messages_option
@pass_invocation
def command(invocation: Invocation, /, paths: tuple[Path, ...], **options: Any) -> int:
    """Adopt files; status 1 where something should be looked at, 2 where nothing could be made."""
    from jjjdoc.pipeline.adopt.adopt import AdoptRequest, adopt  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    request = AdoptRequest(
        paths=paths,
        messages=output.language,
        target=options["output"],
        languages=options["language"],
        glossary=options["glossary"],
        facts=not options["no_facts"],
        force=options["force"],
        write=not options["dry_run"],
        beads=options["beads"],
        tracked=options["tracked"],
    )
    result = adopt(invocation.settings_if_any(), request)
    _show(output, result, is_written=request.write)
    return 0 if result.is_clean else 1


def _show(output: Output, result: AdoptResult, *, is_written: bool) -> None:
    output.say(
        (DONE if is_written else WOULD)(path=result.path, segments=result.segments, facts=result.facts)
    )
    tally = result.tally
    if result.is_pair:
        only = {"zh": "source only", "en": "target only"}
        counts = {language: tally.count(state) for language, state in only.items()}  # type: ignore[arg-type]
        output.say(
            PAIRED(
                sure=tally.count("sure"), unsure=tally.count("unsure"), moved=tally.count("moved"), **counts
            )
        )
    for name, count in result.left_out.items():
        if count:
            output.line(f"  {output.words(LEFT_OUT[name](count=count))}")
    unclear = [entry for entry in tally.entries if entry.state != "sure"]
    if unclear:
        output.say(LOOK)
    for entry in unclear:
        _show_entry(output, entry)
    if is_written:
        output.say(NEXT(path=result.path))


def _show_entry(output: Output, entry: Entry) -> None:
    if entry.reason is not None:
        output.line(f"  {output.words(entry.reason)}")
    else:
        output.line(f"  {output.words(ONLY_CHINESE if entry.source else ONLY_ENGLISH)}")
    for place, text in zip(entry.places(output.language), entry.texts, strict=True):
        if place:
            shown = text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
            output.line(f"    {place}: {shown}")
