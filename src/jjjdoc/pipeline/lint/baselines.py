"""Baseline files: paths in them are as seen from their folder, so that they hold wherever lint is called from."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from jjjdoc.findings import Finding
from jjjdoc.lint.baseline import Baseline, leave_out, read_baseline, write_baseline
from jjjdoc.loader.yaml import read_bytes
from jjjdoc.pipeline.project.files import Change, outputs
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.project.inputs import STANDARD_INPUT
from jjjdoc.writers.formats import OutputFile


class BaselineFile(Struct, frozen=True):
    """A baseline, and the folder its paths are seen from."""

    folder: Path
    baseline: Baseline

    @classmethod
    def read(cls, path: Path) -> BaselineFile:
        """Read a baseline; raises JjjdocError."""
        return cls(path.absolute().parent, read_baseline(read_bytes(path, str(path)), str(path)))

    def leave_out(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Return the findings that the baseline does not have."""
        return leave_out(findings, self.baseline, lambda finding: _path_from(self.folder, finding))


def new_baseline(path: Path, findings: Iterable[Finding], guard: Guard) -> list[Change]:
    """Return a baseline of these findings, to be written; raises JjjdocError for a file that is kept."""
    folder = path.absolute().parent
    data = write_baseline(findings, lambda finding: _path_from(folder, finding))
    return outputs(path.parent, [OutputFile(path.name, data)], guard)


def _path_from(folder: Path, finding: Finding) -> str:
    path = finding.source.path
    if path == STANDARD_INPUT:
        return path
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # another drive
        return Path(path).absolute().as_posix()
