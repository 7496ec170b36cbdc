"""The files of one report: its own and, through `include`, those of shared facts and references."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import SourceError
from jjjdoc.loader.check import Checker
from jjjdoc.loader.context import Context, Run
from jjjdoc.loader.named_files import find_file
from jjjdoc.loader.nodes import Entry, Mapping, Scalar
from jjjdoc.loader.report_shapes import SHARED
from jjjdoc.loader.yaml import parse_yaml, read_source
from jjjdoc.locations import shown_path

_CYCLE = Wording(
    en="the file includes itself: {files}", zh="文件循环引用：{files}"
)  # fmt: skip
_TOO_DEEP = Wording(
    en="files include one another more than {most} levels deep", zh="文件引用的层数超过{most}层"
)
_NOT_SHARED = Wording(
    en="{path} is a report; you can include only files of shared facts and references",
    zh="{path}是一份报告；只能引入共用数据和文献的文件",
)
_NO_ID = Wording(en="an id is missing here", zh="此处缺少标识（id）")
_NO_IDS = Wording(
    en="{count} ids are missing in this file; the first is missing here",
    zh="本文件有{count}处缺少标识（id），首处在此",
)
_ADD_IDS = Wording(en="run `jjjdoc ids --write` to add them", zh="运行“jjjdoc ids --write”可自动添加")

#: What a file of shared facts may hold at its top level; a file with anything else is a report.
SHARED_KEYS = frozenset({"facts", "references", "include", "remark"})

_NAMED_ONE_BY_ONE = 3
_MAX_DEPTH = 32


class ReportFile(Struct, frozen=True):
    """A checked file of a report, and what its paths, places and ids belong to."""

    context: Context
    entry: Entry


def read_included(run: Run, main: ReportFile, path: Path) -> Iterator[ReportFile]:
    """Yield every file that the report includes, those it builds on first, each once."""
    yield from _included(run, main, [path.resolve()], set())


def report_missing_ids(run: Run, checker: Checker) -> None:
    """Report what lacks an id: one by one if that is little, else as a number."""
    places = checker.without_id
    if len(places) > _NAMED_ONE_BY_ONE:
        run.faults.add(min(places), _NO_IDS(count=len(places)), _ADD_IDS())
    else:
        for place in places:
            run.faults.add(place, _NO_ID(), _ADD_IDS())


def _included(run: Run, file: ReportFile, open_files: list[Path], done: set[Path]) -> Iterator[ReportFile]:
    names = file.entry.items("include")
    for name in names.scalars() if names else []:
        path = find_file(file.context, name, run.faults)
        if path is None or path in done:
            continue
        if path in open_files:
            cycle = [*open_files[open_files.index(path) :], path]
            shown = " → ".join(shown_path(member, run.root) for member in cycle)
            file.context.fault(name, _CYCLE(files=shown))
            continue
        if len(open_files) > _MAX_DEPTH:
            file.context.fault(name, _TOO_DEEP(most=_MAX_DEPTH))
            continue
        included = _read(run, file.context, name, path)
        if included is not None:
            yield from _included(run, included, [*open_files, path], done)
            yield included
        done.add(path)


def _read(run: Run, context: Context, name: Scalar, path: Path) -> ReportFile | None:
    try:
        source = read_source(path, shown_path(path, run.root))
        node = parse_yaml(source)
    except SourceError as error:
        run.faults.extend(error.faults)
        return None
    except JjjdocError as error:
        context.fault(name, error.message)
        return None
    if isinstance(node, Mapping) and node.get("sections") is not None:
        context.fault(name, _NOT_SHARED(path=name.value))
        return None
    checker = Checker(source, run.languages, run.faults)
    entry = checker.check(node, SHARED)
    return ReportFile(Context(run, source, path.parent), entry) if isinstance(entry, Entry) else None
