"""`jjjdoc pull`: what others have changed in a Word edition goes back into the source."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option, messages_option
from jjjdoc.cli.usage import NOT_TOGETHER
from jjjdoc.errors import JjjdocError, Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.pull.pull import PullResult
    from jjjdoc.pipeline.pull.wordings import Told

NO_TERMINAL = Wording(
    en="--tracked ask needs a terminal; use --tracked accept or --tracked reject",
    zh="--tracked ask须在终端中使用；请改用--tracked accept或--tracked reject",
)
NOTHING = Wording(
    en="Nothing to pull: the file and the source are the same.",
    zh="没有可取回的改动：文件与源文件内容一致。",
)
NOTHING_TAKEN = Wording(
    en="No changes could be pulled; the reasons are listed above.",
    zh="未能取回任何改动：各处原因见上。",
)
LEFT_OUT = Wording(en="Skipped:", zh="略过：")
WOULD = Wording(
    en="Texts changed: {texts}, comments: {comments}. Run “jjjdoc pull --write” to write them to the source.",
    zh="改动{texts}处，批注{comments}条。运行“jjjdoc pull --write”写入源文件。",
)
DONE = Wording(
    en="Written: texts: {texts}, comments: {comments}.", zh="已写入：改动{texts}处，批注{comments}条。"
)
OTHERS = Wording(en="Other languages to update:", zh="其他语言需要相应修改：")
NOTES = Wording(en="Please note:", zh="请注意：")
PROBLEMS = Wording(en="Not pulled ({count}):", zh="未能取回（{count}处）：")
SOURCE = Wording(en="source", zh="源文件")
FILE = Wording(en="file", zh="文件")
BEFORE = Wording(en="before: {text}", zh="修订前：{text}")
AFTER = Wording(en="after:  {text}", zh="修订后：{text}")
ACCEPT = Wording(en="Accept this tracked change?", zh="接受此修订？")


@define_command(
    "pull",
    Wording(
        en="Bring changes made in a Word edition back into the source of its report. FILE is a .docx"
        " that jjjdoc built and others edited. Without --write, only shows the changes.",
        zh="将他人在Word版本中的改动取回报告源文件。FILE为由jjjdoc生成、经他人修改的.docx。不加--write时只显示改动。",
    ),
)
@click.argument("path", metavar="FILE", type=click.Path(path_type=Path))
@define_option(
    "--base",
    type=click.Path(path_type=Path),
    metavar="SENT",
    wording=Wording(
        en="The file as you sent it, to merge if the source has changed since.",
        zh="当时发出的文件；源文件其后已有改动时用于合并。",
    ),
)
@define_option(
    "--tracked",
    type=click.Choice(["accept", "reject", "ask"]),
    default="accept",
    wording=Wording(
        en="How to treat tracked changes (default: accept).", zh="修订的处理方式（默认accept，即接受）。"
    ),
)
@define_option(
    "--diff",
    is_flag=True,
    wording=Wording(en="Show the changes without writing them (default).", zh="只显示改动（默认）。"),
)
@define_option(
    "--write",
    is_flag=True,
    wording=Wording(
        en="Write the changes to the source, and change nothing else.", zh="写入源文件，不改动其他内容。"
    ),
)
@messages_option
@pass_invocation
def command(invocation: Invocation, /, path: Path, **options: Any) -> int:
    """Pull an edited edition; status 1 where something could not be taken back, 2 where pull could not run."""
    from jjjdoc.pipeline.pull.pull import PullRequest, pull  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    if options["diff"] and options["write"]:
        raise JjjdocError(NOT_TOGETHER(first="--diff", second="--write"))
    if options["tracked"] == "ask" and not sys.stdin.isatty():
        raise JjjdocError(NO_TERMINAL())
    request = PullRequest(path, options["base"], options["tracked"], options["write"])
    result = pull(invocation.settings(), request, lambda before, after: _choose(output, before, after))
    _show(output, result, is_written=options["write"])
    return 0 if result.is_complete else 1


def _choose(output: Output, before: str, after: str) -> bool:
    output.note(BEFORE(text=before))
    output.note(AFTER(text=after))
    return click.confirm(output.words(ACCEPT), default=True, err=True)


def _show(output: Output, result: PullResult, *, is_written: bool) -> None:
    for file in result.files if not is_written else ():
        for line in file.diff():
            output.line(line)
    if result.stale:
        output.say(OTHERS)
        for segment, languages in result.stale:
            output.line(f"  {segment}: {', '.join(languages)}")
    notes = [each for each in result.told if each.kind == "note"]
    _list(output, output.words(NOTES), notes)
    problems = [each for each in result.told if each.kind == "problem"]
    _list(output, output.words(PROBLEMS(count=len(problems))), problems)
    if result.left_out:
        output.say(LEFT_OUT)
        for message in result.left_out:
            output.line(f"  {output.words(message)}")
    if result.files:
        output.say((DONE if is_written else WOULD)(texts=len(result.revised), comments=result.comments))
    else:
        output.say(NOTHING_TAKEN if problems else NOTHING)


def _list(output: Output, title: str, told: list[Told]) -> None:
    if told:
        output.line(title)
    for each in told:
        name = f"{each.segment} ({each.language}): " if each.segment else ""
        output.line(f"  {name}{output.words(each.message)}")
        for label, text in ((SOURCE, each.before), (FILE, each.after)):
            if text:
                output.line(f"    {output.words(label)}: {text}")
