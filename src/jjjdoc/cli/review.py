"""`jjjdoc review`: a Word file comes back with comments and tracked changes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option, messages_option
from jjjdoc.cli.options import (
    against_option,
    both_option,
    glossary_option,
    ignore_option,
    profile_option,
    rule_names,
    select_option,
)
from jjjdoc.cli.usage import NOT_TOGETHER, REQUIRES
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Severity

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.review.review import ReviewRequest, ReviewResult

DONE = Wording(
    en="{path}: comments: {comments}, tracked changes: {changes}",
    zh="{path}：批注{comments}条，修订{changes}处",
)
EDITED = Wording(en="Fixes made in the text: {count}", zh="已直接修改：{count}处")
WAITING = Wording(
    en="Fixes that overlap others, left for the next review: {count}",
    zh="与其他修改重叠，留待再次审阅：{count}处",
)
DISMISSED = Wording(
    en="Skipped because resolved or rejected earlier: {count}", zh="因已解决或已拒绝而不再提出：{count}处"
)


@define_command(
    "review",
    Wording(
        en="Check Word files and write a copy of each with a comment on each finding and a tracked change"
        " for each safe fix. FILE is a Word file or a folder.",
        zh="检查Word文件，各另存一份：在每处问题加批注，安全修复以修订方式写入。FILE为Word文件或文件夹。",
    ),
)
@click.argument("names", metavar="FILE...", nargs=-1, required=True)
@define_option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(
        en="Output file, or a folder for several files (default: NAME.reviewed.docx beside each).",
        zh="输出文件，多份文件时为文件夹（默认为各文件旁的NAME.reviewed.docx）。",
    ),
)
@against_option
@both_option
@glossary_option
@select_option
@ignore_option
@define_option(
    "--severity",
    type=click.Choice(get_args(Severity)),
    wording=Wording(
        en="Report findings of this severity and above (default: warning).",
        zh="报告此级别及以上的问题（默认warning）。",
    ),
)
@profile_option
@define_option(
    "--author",
    default="jjjdoc",
    metavar="NAME",
    wording=Wording(
        en="Author of comments and changes (default: jjjdoc).", zh="批注和修订的作者（默认jjjdoc）。"
    ),
)
@define_option(
    "--initials",
    metavar="TEXT",
    wording=Wording(en="Initials of the author (default: from the name).", zh="作者缩写（默认取自作者名）。"),
)
@define_option(
    "--comments-only",
    is_flag=True,
    wording=Wording(
        en="Only suggest fixes in comments; do not change the text.", zh="修复只在批注中提出，不改动正文。"
    ),
)
@define_option(
    "--accept",
    is_flag=True,
    wording=Wording(
        en="Make the safe fixes as plain edits, without tracked changes or comments.",
        zh="直接写入安全修复，不留修订和批注。",
    ),
)
@define_option(
    "--summary",
    is_flag=True,
    wording=Wording(en="Add a summary comment at the beginning.", zh="在文首加一条汇总批注。"),
)
@define_option(
    "--summary-page",
    is_flag=True,
    wording=Wording(
        en="Add a summary page before the text, as a tracked insertion.",
        zh="以修订方式在正文前插入一页汇总。",
    ),
)
@define_option(
    "--keep-active",
    is_flag=True,
    wording=Wording(
        en="Review the file even if it has content that runs programs or is loaded from outside.",
        zh="文件含有会运行程序或引入外部内容的部分时也照常审阅。",
    ),
)
@messages_option
@pass_invocation
def command(invocation: Invocation, /, names: tuple[str, ...], **options: Any) -> int:
    """Review Word files; status 1 where something was found, 2 where a file could not be reviewed, as of lint."""
    from jjjdoc.pipeline.review.batch import review_batch  # noqa: PLC0415 - only when the command runs
    from jjjdoc.pipeline.review.review import DangerError  # noqa: PLC0415 - the same

    output = invocation.output
    if options["comments_only"] and options["accept"]:
        raise JjjdocError(NOT_TOGETHER(first="--comments-only", second="--accept"))
    if options["both"] and options["against"] is None:
        raise JjjdocError(REQUIRES(first="--both", second="--against"))
    request = _request(output, Path(names[0]), options)
    try:
        batch = review_batch(invocation.settings_if_any(), names, request, both=options["both"])
    except DangerError as error:
        _warn(output, error)
        raise
    if batch.matched is not None:
        from jjjdoc.cli.matched import show_matched  # noqa: PLC0415 - only when files are compared

        show_matched(output, batch.matched)
    for failure in batch.errors:
        _warn(output, failure)
        output.error(failure.message)
    for notice in batch.notices:
        output.warning(notice)
    for result in batch.results:
        _show(output, result)
    return 2 if batch.errors else 1 if any(result.findings for result in batch.results) else 0


def _warn(output: Output, error: JjjdocError) -> None:
    """Say what is dangerous in a file that was not copied for it."""
    from jjjdoc.pipeline.review.review import DangerError  # noqa: PLC0415 - only when the command runs

    for notice in error.notices if isinstance(error, DangerError) else ():
        output.warning(notice)


def _request(output: Output, path: Path, options: dict[str, Any]) -> ReviewRequest:
    from jjjdoc.pipeline.review.author import make_author  # noqa: PLC0415 - the same
    from jjjdoc.pipeline.review.review import ReviewRequest  # noqa: PLC0415 - only when the command runs

    return ReviewRequest(
        path=path,
        author=make_author(options["author"], options["initials"], output.asked_language),
        target=options["output"],
        select=rule_names(options["select"]),
        ignore=rule_names(options["ignore"]),
        severity=options["severity"],
        profile=options["profile"],
        glossary=options["glossary"],
        against=options["against"],
        comments_only=options["comments_only"],
        accept=options["accept"],
        summary=options["summary"],
        summary_page=options["summary_page"],
        keep_active=options["keep_active"],
    )


def _show(output: Output, result: ReviewResult) -> None:
    for notice in result.notices:
        output.warning(notice)
    output.say(DONE(path=result.target, comments=result.comments, changes=result.changes))
    if result.edits:
        output.say(EDITED(count=result.edits))
    if result.waiting:
        output.say(WAITING(count=result.waiting))
    if result.dismissed:
        output.say(DISMISSED(count=result.dismissed))
