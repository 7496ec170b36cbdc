"""Watching files by looking at them now and then, and building again when one has changed."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from jjjdoc.config.settings import Settings
from jjjdoc.model.report import FigureBlock, Report, Section

PAUSE = 0.3  # seconds between two looks

Snapshot = Mapping[Path, tuple[int, int]]
"""Files with the time of their last change in nanoseconds and their size in bytes."""


def watch(
    build: Callable[[frozenset[Path]], Iterable[Path]], pause: Callable[[], None] = lambda: time.sleep(PAUSE)
) -> None:
    """Build, and build again whenever a watched file changes, until KeyboardInterrupt.

    `build` is given the files that changed, none the first time, and returns the files and folders to watch.
    """
    paths = tuple(build(frozenset()))
    seen = take_snapshot(paths)
    while True:
        pause()
        now = take_snapshot(paths)
        if now == seen:
            continue
        now = _settled(now, paths, pause)
        changed = frozenset(path for path, _ in set(now.items()) ^ set(seen.items()))
        paths = tuple(build(changed))
        seen = {**take_snapshot(paths), **now}  # what changes during a build is found by the next look


def _settled(now: Snapshot, paths: Iterable[Path], pause: Callable[[], None]) -> Snapshot:
    """Wait until nothing changes any more: editors write a file in several steps."""
    while True:
        pause()
        later = take_snapshot(paths)
        if later == now:
            return now
        now = later


def take_snapshot(paths: Iterable[Path]) -> Snapshot:
    """Return the state of files, and of all files below folders; hidden and backup files do not count."""
    found: dict[Path, tuple[int, int]] = {}
    for path in paths:
        for file in _files(path):
            try:
                status = file.stat()
            except OSError:
                continue
            found[file] = (status.st_mtime_ns, status.st_size)
    return found


def watched_files(settings: Settings, reports: Iterable[Report]) -> tuple[Path, ...]:
    """Return what a build depends on: settings, sources, glossary, templates, included files, images."""
    fixed = [settings.file, settings.sources, settings.glossary, *settings.templates]
    named = (path for report in reports for path in dependencies(report, settings.root))
    return tuple(dict.fromkeys([*(path for path in fixed if path is not None), *named]))


def affected_reports(reports: Iterable[Report], root: Path, changed: frozenset[Path]) -> tuple[str, ...]:
    """Return the paths of the reports that changed files belong to; none where one concerns all reports."""
    owners = {report.source.path: dependencies(report, root) for report in reports}
    if not all(any(path in files for files in owners.values()) for path in changed):
        return ()
    return tuple(str(root / name) for name, files in owners.items() if files & changed)


def dependencies(report: Report, root: Path) -> frozenset[Path]:
    """Return the files that a report is made of: its own, those it includes, its images."""
    named = {report.source.path, *(fact.place.path for fact in report.facts.values())}
    return frozenset({*(root / name for name in named), *_images(report.sections)})


def _images(sections: Iterable[Section]) -> Iterator[Path]:
    for section in sections:
        yield from (block.path for block in section.blocks if isinstance(block, FigureBlock))
        yield from _images(section.sections)


def _files(path: Path) -> Iterator[Path]:
    if not path.is_dir():
        yield path
        return
    for folder, folders, names in os.walk(path):
        folders[:] = [name for name in folders if not name.startswith(".")]
        yield from (
            Path(folder, name) for name in names if not name.startswith((".", "~")) and name[-1] != "~"
        )
