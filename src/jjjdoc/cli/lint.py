"""`jjjdoc lint`: finds what a careful bilingual editor would find."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click
from msgspec.structs import replace

from jjjdoc import __version__
from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option, messages_option
from jjjdoc.cli.options import (
    FORMAT,
    against_option,
    both_option,
    glossary_option,
    ignore_option,
    language_option,
    no_header_option,
    profile_option,
    rule_names,
    select_option,
    severity_option,
    stdin_filename_option,
    tracked_option,
)
from jjjdoc.cli.usage import NOT_TOGETHER, REQUIRES
from jjjdoc.errors import JjjdocError, Wording

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.pipeline.lint.lint import LintRequest, LintResult
    from jjjdoc.reporters.formats import ReportFormat

TOGETHER = (
    *(("fix", "diff"), ("fix", "write_baseline"), ("diff", "write_baseline")),
    *(("show_pairs", other) for other in ("fix", "diff", "baseline", "write_baseline", "output")),
)
"""Options that cannot be used together."""
FORMATS = ("text", "json", "sarif", "github", "rdjson")

NEEDS_FIX = Wording(en="--unsafe-fixes requires --fix or --diff", zh="--unsafe-fixes须与--fix或--diff同用")
FIXED = Wording(en="Fixed: {count}.", zh="已修复{count}处。")
APPLY_IN = Wording(
    en="Paths in the patch are relative to {folder}; apply it there.",
    zh="补丁中的文件路径从{folder}算起，请在该文件夹中应用。",
)
NO_BASELINE = Wording(
    en="{path}: not written, because some files could not be checked", zh="{path}：未写入，因有文件无法检查"
)
BASELINE = Wording(en="{path}: findings written: {count}.", zh="{path}：已写入{count}条问题。")


@define_command(
    "lint",
    Wording(
        en="Check reports, Word files, Markdown, text, tables and translation files: terms, names,"
        " figures, structure, both languages. PATH is a file, a folder, or - for Markdown on"
        " standard input (default: the sources of the project).",
        zh="检查报告、Word文件、Markdown、纯文本、双语表格和译文文件：术语、名称、数字、结构与中英文表达。PATH为文件、文件夹，或“-”"
        "（标准输入，Markdown）；省略时检查项目的源文件。",
    ),
)
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@select_option
@ignore_option
@severity_option
@profile_option
@language_option
@stdin_filename_option
@glossary_option
@no_header_option
@define_option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="text",
    wording=FORMAT,
)
@define_option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Write the findings to this file.", zh="结果写入此文件。"),
)
@against_option
@both_option
@define_option(
    "--show-pairs",
    is_flag=True,
    wording=Wording(
        en="List which texts correspond, instead of checking them.", zh="不作检查，只列出相互对应的文字。"
    ),
)
@define_option(
    "--write-pairs",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(
        en="Write the texts that correspond to this .tmx or .tsv file.",
        zh="相互对应的文字写入此.tmx或.tsv文件。",
    ),
)
@define_option(
    "--fix",
    is_flag=True,
    wording=Wording(
        en="Make the safe fixes, which never change the meaning.", zh="进行安全修复（不改变原意）。"
    ),
)
@define_option(
    "--unsafe-fixes",
    is_flag=True,
    wording=Wording(
        en="Also make the other fixes; check what they did.", zh="一并进行其他修复，修复后须人工复核。"
    ),
)
@define_option(
    "--diff",
    is_flag=True,
    wording=Wording(
        en="Show what --fix would change without changing anything.", zh="显示--fix将作的修改，不写入文件。"
    ),
)
@define_option(
    "--baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Skip the findings in this baseline.", zh="略过此基线文件中已有的问题。"),
)
@define_option(
    "--write-baseline",
    type=click.Path(path_type=Path),
    metavar="FILE",
    wording=Wording(en="Write the current findings to a baseline.", zh="将目前的问题写入基线文件。"),
)
@tracked_option
@messages_option
@pass_invocation
def command(invocation: Invocation, /, paths: tuple[str, ...], **options: Any) -> int:
    """Check files; status 1 where something was found, 2 where something could not be checked."""
    from jjjdoc.pipeline.lint.lint import lint  # noqa: PLC0415 - only when the command runs

    output = invocation.output
    request = _request(paths, options, output)
    result = lint(
        invocation.settings_if_any(), request, render=lambda found: _rendered(output, found, options)
    )
    output.root = None  # from here on, places are as the files were named
    _show_matched(output, result)
    output.faults(result.faults)
    for error in result.errors:
        output.error(error.message)
    for notice in result.notices:
        output.warning(notice)
    if request.only_pairs:
        _show_pairs(output, result, options)
    elif request.new_baseline is None:
        _show(output, request, result, options)
    elif result.is_complete:
        output.say(BASELINE(path=request.new_baseline, count=len(result.findings)))
    else:
        output.error(NO_BASELINE(path=request.new_baseline))
    if not result.is_complete:
        return 2
    return 1 if result.findings and request.new_baseline is None else 0


def _request(paths: tuple[str, ...], options: dict[str, Any], output: Output) -> LintRequest:
    from jjjdoc.pipeline.lint.lint import LintRequest  # noqa: PLC0415 - only when the command runs

    for first, second in TOGETHER:
        if options[first] and options[second]:
            raise JjjdocError(NOT_TOGETHER(first=_option(first), second=_option(second)))
    is_fixing = options["fix"] or options["diff"]
    if options["unsafe_fixes"] and not is_fixing:
        raise JjjdocError(NEEDS_FIX())
    if options["both"] and options["against"] is None:
        raise JjjdocError(REQUIRES(first="--both", second="--against"))
    if options["show_pairs"] and options["form"] not in ("text", "json"):
        raise JjjdocError(NOT_TOGETHER(first="--show-pairs", second=f"--format {options['form']}"))
    if options["write_pairs"] is not None:
        from jjjdoc.pipeline.lint.pairs import check_pairs_file  # noqa: PLC0415 - only when asked for

        check_pairs_file(options["write_pairs"])
    return LintRequest(
        inputs=paths,
        stdin_filename=options["stdin_filename"],
        select=rule_names(options["select"]),
        ignore=rule_names(options["ignore"]),
        severity=options["severity"],
        profile=options["profile"],
        language=options["language"],
        glossary=options["glossary"],
        header=not options["no_header"],
        baseline=options["baseline"],
        new_baseline=options["write_baseline"],
        output=options["output"],
        against=options["against"],
        both=options["both"],
        only_pairs=options["show_pairs"],
        pairs_file=options["write_pairs"],
        messages=output.language,
        fix=is_fixing,
        unsafe=options["unsafe_fixes"],
        write=not options["diff"],
        tracked=options["tracked"],
    )


def _show_pairs(output: Output, result: LintResult, options: dict[str, Any]) -> None:
    """Print which texts correspond, as a table or as data."""
    if options["form"] == "json":
        from jjjdoc.pipeline.lint.pairs import as_data  # noqa: PLC0415 - only when asked for
        from jjjdoc.reporters.formats import encode_json  # noqa: PLC0415 - the same

        output.bytes(encode_json(as_data(result.compared, output.language)))
        return
    from jjjdoc.cli.pairs import show_pairs  # noqa: PLC0415 - only when asked for

    show_pairs(output, result.compared)


def _show_matched(output: Output, result: LintResult) -> None:
    if result.matched is not None:
        from jjjdoc.cli.matched import show_matched  # noqa: PLC0415 - only when files are compared

        show_matched(output, result.matched)


def _option(name: str) -> str:
    return f"--{name.replace('_', '-')}"


def _show(output: Output, request: LintRequest, result: LintResult, options: dict[str, Any]) -> None:
    """Print the findings, unless they are in a file, and how many fixes were made."""
    if options["diff"]:
        _show_patch(output, result, is_printed=request.output is None)
        return
    if request.output is None:
        data = _rendered(output, result, options)
        if options["form"] == "text":
            output.text(data.decode("utf-8"))
        else:
            output.bytes(data)
    if request.fix:
        output.note(FIXED(count=result.fixes))


def _show_patch(output: Output, result: LintResult, *, is_printed: bool) -> None:
    """Print the patch, whose bytes are those of the files; on a terminal, the texts to be read."""
    from jjjdoc.pipeline.lint.patch import patch_of  # noqa: PLC0415 - only when asked for

    patch = patch_of(result.changes)
    if is_printed and sys.stdout.isatty():
        for line in patch.shown():
            output.line(line)
    elif is_printed:
        output.bytes(patch.data())
    if result.changes and not patch.is_here:
        output.note(APPLY_IN(folder=patch.folder))


def _rendered(output: Output, result: LintResult, options: dict[str, Any]) -> bytes:
    """Return the findings in the format asked for; with --diff, what would be changed."""
    if options["diff"]:
        from jjjdoc.pipeline.lint.patch import patch_of  # noqa: PLC0415 - only when asked for

        return patch_of(result.changes).data()
    return _reported(output, result, options)


def _reported(output: Output, result: LintResult, options: dict[str, Any]) -> bytes:
    from jjjdoc.reporters.formats import ReportContext, reporter  # noqa: PLC0415 - only when the command runs

    form: ReportFormat = options["form"]
    is_shown = options["output"] is None and sys.stdout.isatty()
    context = ReportContext(
        language=output.language,
        files=result.files,
        pairs=result.pairs,
        version=__version__,
        rules=result.rules,
        colour=is_shown and output.has_colour(),
    )
    if is_shown:
        import shutil  # noqa: PLC0415 - only for a terminal

        context = replace(context, width=shutil.get_terminal_size().columns)
    return reporter(form)(result.findings, context)
