"""`jjjdoc build`: every edition in every format, and a table of what was written."""

from __future__ import annotations

import gc
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

import click
from msgspec.structs import replace

from jjjdoc.cli.invocation import Invocation, pass_invocation
from jjjdoc.cli.localized import define_command, define_option
from jjjdoc.cli.output import Output
from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import SourceError
from jjjdoc.model.report import Report
from jjjdoc.pipeline.build.build import BuildResult, Request, Written, build
from jjjdoc.pipeline.build.watch import affected_reports, watch, watched_files

SLOW = 1.0  # seconds after which progress is shown

HEADINGS = (
    Wording(en="File", zh="文件"),
    Wording(en="Edition", zh="版本"),
    Wording(en="Languages", zh="语言"),
    Wording(en="Size", zh="大小"),
)
NOT_BUILT = Wording(
    en="edition “{edition}” of “{report}” was not built", zh="报告“{report}”的版本“{edition}”未生成"
)
BUILDING = Wording(en="{done} of {count} done, building {name}", zh="已完成{done}/{count}，正在生成{name}")
ESTIMATED = Wording(
    en="page numbers in the contents of {names} are estimates; `jjjdoc build --paginate`"
    " determines them with LibreOffice",
    zh="{names}目录中的页码为估计值；运行“jjjdoc build --paginate”可借助LibreOffice确定页码",
)
OTHER_FONTS = Wording(
    en="LibreOffice has neither {fonts} nor a font of the same width; page numbers in Word may differ",
    zh="LibreOffice缺少字体{fonts}，也没有等宽的替代字体；在Word中页码可能不同",
)
WATCHING = Wording(en="Watching for changes; press Ctrl-C to stop.", zh="正在监视文件改动，按Ctrl-C结束。")


@define_command(
    "build",
    Wording(
        en="Build editions of reports. REPORT is an id or a file (default: all reports of the project).",
        zh="生成报告的各版本。REPORT为报告标识或文件；省略时生成项目的全部报告。",
    ),
)
@click.argument("reports", nargs=-1, metavar="[REPORT]...")
@define_option(
    "--edition",
    "editions",
    multiple=True,
    metavar="NAME",
    wording=Wording(en="Build only this edition; may be repeated.", zh="只生成此版本，可重复使用。"),
)
@define_option(
    "--format",
    "formats",
    multiple=True,
    type=click.Choice(["docx", "md", "txt", "pdf"]),
    wording=Wording(en="Build only this format; may be repeated.", zh="只生成此格式，可重复使用。"),
)
@define_option(
    "--output",
    type=click.Path(path_type=Path),
    metavar="DIR",
    wording=Wording(en="Write to this folder.", zh="写入此文件夹。"),
)
@define_option(
    "--paginate",
    is_flag=True,
    wording=Wording(
        en="Determine the page numbers of contents with LibreOffice, and save them beside the report.",
        zh="借助LibreOffice确定目录页码，并存于报告旁。",
    ),
)
@define_option(
    "--allow-stale",
    is_flag=True,
    wording=Wording(
        en="Build final editions even if a translation is missing, stale or broken.",
        zh="定稿版本即使有未译、过期或引用不符的译文也照样生成。",
    ),
)
@define_option(
    "--watch",
    "keep",
    is_flag=True,
    wording=Wording(
        en="Rebuild whenever a file changes, until Ctrl-C.", zh="文件有改动即重新生成，按Ctrl-C结束。"
    ),
)
@pass_invocation
def command(invocation: Invocation, /, keep: bool, **request: Any) -> int:
    """Build editions of reports."""
    if keep:
        gc.enable()  # unlike other commands this one goes on for hours
        with suppress(KeyboardInterrupt):
            watch(_Watch(invocation, Request(**request)).build)
        return 0
    return 1 if _build(invocation.output, invocation.settings(), Request(**request)).failures else 0


def _build(output: Output, settings: Settings, request: Request) -> BuildResult:
    meter = _Meter(output)
    try:
        result = build(settings, request, meter.show)
    finally:
        meter.clear()
    if result.written:
        output.table([output.words(heading) for heading in HEADINGS], map(_row, result.written), right=(3,))
    estimated = [written.path.name for written in result.written if written.estimated]
    if estimated:
        output.warning(ESTIMATED(names=", ".join(estimated)))
    if result.missing_fonts:
        output.warning(OTHER_FONTS(fonts=", ".join(result.missing_fonts)))
    for remark in result.tolerated:
        output.warning(remark)
    for failure in result.failures:
        output.failure(failure.error)
        output.error(NOT_BUILT(edition=failure.edition, report=failure.report))
    return result


def _row(written: Written) -> tuple[str, str, str, str]:
    return (
        _shown(written.path),
        written.edition,
        ", ".join(written.languages),
        _size(written.size),
    )


def _shown(path: Path) -> str:
    here = Path.cwd()
    return (path.relative_to(here) if path.is_relative_to(here) else path).as_posix()


def _size(count: int) -> str:
    return f"{count} B" if count < 1000 else f"{count / 1000:.1f} kB"


class _Watch:
    """Builds again what changed; a fault is printed, and the watch goes on."""

    def __init__(self, invocation: Invocation, request: Request) -> None:
        self._invocation = invocation
        self._request = request
        self._settings = invocation.settings()
        self._reports: dict[str, Report] = {}
        self._failed = False

    def build(self, changed: frozenset[Path]) -> tuple[Path, ...]:
        """Build, and return what to watch from now on."""
        output = self._invocation.output
        affected = () if self._failed else self._affected(changed)
        faulty: tuple[Path, ...] = ()
        try:
            self._settings = self._invocation.settings()
            request = replace(self._request, reports=affected or self._request.reports)
            built = {report.id: report for report in _build(output, self._settings, request).reports}
            self._reports = {**self._reports, **built} if affected else built
            self._failed = False
        except JjjdocError as error:
            self._failed = True
            faulty = self._faulty_files(error)
            output.failure(error)
        output.note(WATCHING)
        return watched_files(self._settings, self._reports.values()) + faulty

    def _affected(self, changed: frozenset[Path]) -> tuple[str, ...]:
        return affected_reports(self._reports.values(), self._settings.root, changed)

    def _faulty_files(self, error: JjjdocError) -> tuple[Path, ...]:
        """Return the files that faults are in: a change of one is a reason to build."""
        faults = error.faults if isinstance(error, SourceError) else ()
        return tuple(dict.fromkeys(self._settings.root / fault.place.path for fault in faults))


class _Meter:
    """The line of progress, shown once a build has taken long."""

    def __init__(self, output: Output) -> None:
        self._output = output
        self._start = time.monotonic()
        self._shown = False

    def show(self, done: int, count: int, name: str) -> None:
        if time.monotonic() - self._start > SLOW:
            self._output.progress(self._output.words(BUILDING(done=done, count=count, name=name)))
            self._shown = True

    def clear(self) -> None:
        if self._shown:
            self._output.progress("")
