"""`jjjdoc import`: translations come back; says what became of each."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.translation.importing import Imported

REFUSED = Wording(en="{place}: “{id}” refused: {reason}", zh="{place}：未采用“{id}”：{reason}")
LOOK_AT = Wording(en="{place}: check “{id}”: {reason}", zh="{place}：请核对“{id}”：{reason}")
SUMMARY = Wording(
    en="{report}, {language}: new: {new}, changed: {changed}, unchanged: {unchanged},"
    " not translated: {untranslated}, refused: {refused}",
    zh="{report}（{language}）：新增{new}，更改{changed}，未变{unchanged}，未译{untranslated}，未采用{refused}",
)
STILL_STALE = Wording(
    en="Returned unchanged and still stale: {count}. If they fit the current source, run: jjjdoc"
    " accept {ids}",
    zh="{count}处过期译文原样返回，仍为过期；如仍适用于当前原文，可运行：jjjdoc accept {ids}",
)
NOTED = Wording(
    en="Translators left notes on {count} segment(s). Each note is now the remark of its segment: {ids}",
    zh="译者在{count}处留有说明，已写入相应段落的remark：{ids}",
)
NOTHING_WRITTEN = Wording(en="Nothing was written (--dry-run).", zh="未写入任何文件（--dry-run）。")
_NAMED = 10


@define_command(
    "import",
    Wording(
        en="Import translations into a report: XLIFF, PO, TMX, CSV or a review table in Word. Unsafe"
        " translations are refused, with the reason.",
        zh="将译文写回报告：XLIFF、PO、TMX、CSV或Word审阅表。不宜采用的译文予以拒绝并说明原因。",
    ),
)
@click.argument("file", type=click.Path(path_type=Path), metavar="FILE")
@define_option(
    "--source",
    metavar="LANGUAGE",
    wording=Wording(
        en="Source language, if the file does not give it.",
        zh="原文语言；文件未注明时使用。",
    ),
)
@define_option(
    "--target",
    metavar="LANGUAGE",
    wording=Wording(
        en="Target language, if the file does not give it.",
        zh="目标语言；文件未注明时使用。",
    ),
)
@define_option(
    "--dry-run",
    is_flag=True,
    wording=Wording(en="Show the changes without writing them.", zh="只显示改动，不写入。"),
)
@define_option(
    "--tracked",
    type=click.Choice(["accept", "reject", "refuse"]),
    default="refuse",
    wording=Wording(
        en="Read tracked changes in a Word file as accepted or rejected, or refuse the row (default).",
        zh="Word文件中的修订：按接受读取、按拒绝读取，或不采用该行（默认）。",
    ),
)
@pass_invocation
def command(invocation: Invocation, /, file: Path, **request: Any) -> int:
    """Import translations; status 1 where one was refused."""
    from jjjdoc.pipeline.translation.importing import KINDS, import_translations  # noqa: PLC0415 - only when it runs

    output = invocation.output
    done = import_translations(invocation.settings(), file, **request)
    for line in done.diff:
        output.line(line)
    _say_outcomes(output, done)
    counts = {kind: done.count(kind) for kind in KINDS}
    output.say(SUMMARY(report=done.report, language=done.language, **counts))
    for ids, wording in ((done.noted, NOTED), (done.still_stale, STILL_STALE)):
        if ids:
            names = " ".join(ids[:_NAMED]) + (" …" if len(ids) > _NAMED else "")
            output.note(wording(count=len(ids), ids=names))
    if request["dry_run"]:
        output.note(NOTHING_WRITTEN)
    return 1 if counts["refused"] else 0


def _say_outcomes(output: Output, done: Imported) -> None:
    for outcome in done.outcomes:
        place = f"{done.path}:{outcome.unit.line}"
        if outcome.reason is not None:
            reason = output.words(outcome.reason)
            output.error(REFUSED(place=place, id=outcome.unit.id, reason=reason))
        for warning in outcome.warnings:
            output.warning(LOOK_AT(place=place, id=outcome.unit.id, reason=output.words(warning)))
