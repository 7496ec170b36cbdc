"""`jjjdoc preview`: one thing in all its languages, with its figures and terms written out."""

from __future__ import annotations

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command
from jjjdoc.errors import Wording

UNTRANSLATED = Wording(en="(not translated)", zh="（未翻译）")


@define_command(
    "preview",
    Wording(
        en="Show one segment, table, section or fact in all its languages, with figures and terms written out.",
        zh="以各语言显示某一段落、表格、章节或数据，其中的数据和术语均已写出。",
    ),
)
@click.argument("id", metavar="ID")
@pass_invocation
def command(invocation: Invocation, /, id: str) -> None:  # noqa: A002 - the format's word
    """Show what an id stands for."""
    from jjjdoc.pipeline.build.preview import preview  # noqa: PLC0415 - only when the command runs
    from jjjdoc.pipeline.project.reports import load_reports, select_reports  # noqa: PLC0415 - the same

    output = invocation.output
    settings = invocation.settings()
    for shown in preview(load_reports(settings, select_reports(settings, ())), id):
        output.line(f"{shown.id}  {shown.place}", bold=True)
        width = max(len(language) for language, _ in shown.texts)
        for language, text in shown.texts:
            output.line(f"  {language:{width}}  {output.words(UNTRANSLATED) if text is None else text}")
