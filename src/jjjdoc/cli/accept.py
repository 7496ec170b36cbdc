"""`jjjdoc accept`: translations that somebody has read against the source as it is now."""

from __future__ import annotations

from typing import Any

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.cli.options import target_language_option
from jjjdoc.errors import Wording

ACCEPTED = Wording(
    en="{path}: {language}: new: {new}, changed: {changed}, unchanged: {unchanged}",
    zh="{path}：{language}：新增{new}，更新{changed}，未变{unchanged}",
)
PRUNED = Wording(en="{path}: dropped: {count}", zh="{path}：删除{count}")
NOTHING = Wording(en="There are no translations to accept.", zh="没有可认可的译文。")


@define_command(
    "accept",
    Wording(
        en="Mark translations as up to date. ID is the id of a segment, table or section.",
        zh="认可译文与当前原文相符，使其不再计为过期。ID为段落、表格或章节的标识。",
    ),
)
@click.argument("names", nargs=-1, metavar="[ID]...")
@define_option(
    "--state",
    type=click.Choice(["translated", "reviewed", "final"]),
    wording=Wording(
        en="Set this state. By default, a translation keeps its state; a new one becomes translated.",
        zh="设为此状态（已译、已审、定稿）；省略时保留原状态，首次为已译。",
    ),
)
@target_language_option
@define_option(
    "--report",
    "reports",
    multiple=True,
    metavar="REPORT",
    wording=Wording(en="Only this report; may be repeated.", zh="只处理此报告，可重复使用。"),
)
@define_option(
    "--unchanged",
    is_flag=True,
    wording=Wording(
        en="Accept only translations whose source has not changed, and those without a stamp.",
        zh="只认可原文未改动的译文及尚无记录的译文。",
    ),
)
@define_option(
    "--all",
    "everything",
    is_flag=True,
    wording=Wording(en="Accept all translations, stale or not.", zh="认可全部译文，包括过期的。"),
)
@define_option(
    "--prune",
    is_flag=True,
    wording=Wording(
        en="Delete the records of segments that no longer exist.", zh="删除已不存在的段落的记录。"
    ),
)
@pass_invocation
def command(invocation: Invocation, /, **request: Any) -> None:
    """Accept translations."""
    from jjjdoc.pipeline.translation.acceptance import AcceptRequest, accept  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    done = accept(invocation.settings(), AcceptRequest(**request))
    for each in done:
        stamped = each.stamped
        if stamped.new or stamped.changed or stamped.unchanged:
            output.say(
                ACCEPTED(
                    path=each.path,
                    language=each.language,
                    new=stamped.new,
                    changed=stamped.changed,
                    unchanged=stamped.unchanged,
                )
            )
        if each.pruned:
            output.say(PRUNED(path=each.path, count=each.pruned))
    if not done:
        output.note(NOTHING)
