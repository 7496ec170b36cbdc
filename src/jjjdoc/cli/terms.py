"""`jjjdoc terms`: looks up the glossary, takes it from other programs and hands it to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_group, define_option
from jjjdoc.cli.options import LanguageChoice, force_option, glossary_option, output_file_option
from jjjdoc.cli.term_candidates import candidates
from jjjdoc.errors import Wording

if TYPE_CHECKING:
    from jjjdoc.exchange.term_tables import TermFormat
    from jjjdoc.model.termbase import Termbase

NOT_FOUND = Wording(en="No term or definition contains “{text}”.", zh="术语和释义中均未找到“{text}”。")
NO_CONCEPTS = Wording(en="The glossary has no concepts.", zh="术语表中没有概念。")
IMPORTED = Wording(
    en="{path}: rows read: {rows}, concepts written: {concepts}.",
    zh="{path}：读取{rows}行，写入{concepts}个概念。",
)
IMPORTED_ENTRIES = Wording(
    en="{path}: entries read: {rows}, concepts written: {concepts}.",
    zh="{path}：读取{rows}个条目，写入{concepts}个概念。",
)
LEFT_OUT = Wording(
    en="Rows skipped: {count}; the reasons are listed above.", zh="未导入{count}行，原因见上。"
)
ENTRIES_LEFT_OUT = Wording(
    en="Entries skipped: {count}; the reasons are listed above.", zh="未导入{count}个条目，原因见上。"
)
EXPORTED = Wording(en="{path}: concepts: {concepts}.", zh="{path}：概念{concepts}个。")
NOT_HELD = Wording(
    en="Not in the file, because the format cannot hold it: {names}.",
    zh="该格式无法容纳、未写入文件的内容：{names}。",
)


@define_group(
    "terms",
    Wording(en="Search the glossary, or create one from a table.", zh="查询术语表，或由表格生成术语表。"),
    no_args_is_help=True,
)
def command() -> None:
    """Look up the glossary, or make one from a table."""


@define_command(
    "find",
    Wording(
        en="Find terms in either language. A deprecated term is shown with the one to use.",
        zh="查找中英文术语。查到拒用译法时，同时给出应写的术语。",
    ),
)
@click.argument("text")
@glossary_option
@pass_invocation
def find(invocation: Invocation, /, text: str, glossary: Path | None) -> int:
    """Find terms; status 1 where there are none."""
    from jjjdoc.pipeline.terms.layout import hit_lines  # noqa: PLC0415 - only when the command runs
    from jjjdoc.pipeline.terms.terms import find_concepts  # noqa: PLC0415

    output = invocation.output
    hits = find_concepts(_glossary(invocation, glossary), text)
    if not hits:
        output.note(NOT_FOUND(text=text))
        return 1
    for line in hit_lines(hits, output.language):
        output.line(line)
    return 0


@define_command("list", Wording(en="List the concepts of the glossary.", zh="列出术语表的概念。"))
@define_option(
    "--subject",
    metavar="NAME",
    wording=Wording(en="Show only concepts of this subject.", zh="只列出此主题的概念。"),
)
@glossary_option
@pass_invocation
def list_(invocation: Invocation, /, subject: str | None, glossary: Path | None) -> int:
    """List concepts."""
    from jjjdoc.pipeline.terms.layout import list_lines  # noqa: PLC0415 - only when the command runs
    from jjjdoc.pipeline.terms.terms import list_concepts  # noqa: PLC0415

    output = invocation.output
    concepts = list_concepts(_glossary(invocation, glossary), subject)
    if not concepts:
        output.note(NO_CONCEPTS)
    for line in list_lines(concepts, output.language) if concepts else ():
        output.line(line)
    return 0


@define_command("show", Wording(en="Show all details of a concept.", zh="显示某一概念的全部内容。"))
@click.argument("name", metavar="ID")
@glossary_option
@pass_invocation
def show(invocation: Invocation, /, name: str, glossary: Path | None) -> int:
    """Show a concept."""
    from jjjdoc.pipeline.terms.layout import concept_lines  # noqa: PLC0415 - only when the command runs
    from jjjdoc.pipeline.terms.terms import get_concept  # noqa: PLC0415

    termbase = _glossary(invocation, glossary)
    for line in concept_lines(get_concept(termbase, name), termbase, invocation.output.language):
        invocation.output.line(line)
    return 0


@define_command(
    "import",
    Wording(
        en="Create a glossary from TBX or from a term table: CSV or tab-separated text with a header row.",
        zh="由TBX文件或术语表格（CSV或制表符分隔的文本，首行为列名）生成术语表。",
    ),
)
@click.argument("file", metavar="FILE", type=click.Path(path_type=Path))
@define_option(
    "--output",
    "target",
    required=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Write the glossary to this file.", zh="术语表写入此文件。"),
)
@force_option
@pass_invocation
def import_(invocation: Invocation, /, file: Path, target: Path, force: bool) -> int:
    """Import a term table or TBX; status 1 where rows or entries were left out."""
    from jjjdoc.pipeline.terms.exchange import import_terms  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    made = import_terms(file, target, force=force, settings=invocation.settings_if_any())
    output.faults(made.remarks)
    output.say(
        (IMPORTED_ENTRIES if made.is_tbx else IMPORTED)(
            path=made.path, concepts=made.concepts, rows=made.rows
        )
    )
    left_out = made.rows - made.concepts
    if left_out:
        output.note((ENTRIES_LEFT_OUT if made.is_tbx else LEFT_OUT)(count=left_out))
    return 1 if left_out else 0


@define_command(
    "export",
    Wording(en="Export the glossary for other programs.", zh="导出术语表，供其他软件使用。"),
)
@define_option(
    "--format",
    "form",
    required=True,
    type=click.Choice(["tbx", "tbx3", "csv", "omegat"]),
    wording=Wording(
        en="TBX of 2008, which most programs read; TBX-Basic of 2019; a term table; or an OmegaT glossary.",
        zh="TBX（2008年版，多数软件可读）、TBX-Basic（2019年版）、术语表格或OmegaT词汇表。",
    ),
)
@output_file_option
@define_option(
    "--source",
    type=LanguageChoice(),
    default="zh",
    wording=Wording(
        en="Source language in OmegaT: zh (default) or en.",
        zh="OmegaT的原文语言：zh（默认）或en。",
    ),
)
@glossary_option
@pass_invocation
def export(
    invocation: Invocation, /, form: TermFormat, output: Path, source: str, glossary: Path | None
) -> None:
    """Export the glossary, and say what the format does not hold."""
    from jjjdoc.pipeline.terms.exchange import export_terms  # noqa: PLC0415 - only when the command runs

    termbase, own = _glossary(invocation, glossary), invocation.glossary() if glossary is None else glossary
    settings = invocation.settings_if_any()
    done = export_terms(termbase, form, output, source=source, own=own, settings=settings)
    invocation.output.say(EXPORTED(path=output, concepts=done.concepts))
    if done.losses:
        names = ", ".join(f"{name} ({count})" for name, count in done.losses.items())
        invocation.output.note(NOT_HELD(names=names))


for _command in (find, list_, show, import_, export, candidates):
    command.add_command(_command)


def _glossary(invocation: Invocation, glossary: Path | None) -> Termbase:
    from jjjdoc.loader.termbase import load_termbase  # noqa: PLC0415 - only when the command runs
    from jjjdoc.locations import shown_path  # noqa: PLC0415

    path = invocation.glossary() if glossary is None else glossary
    return load_termbase(path, shown_path(path, invocation.output.root))
