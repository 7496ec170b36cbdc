"""Several files to be reviewed: those named, those in folders, each against its counterpart, and the counterparts too."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.pipeline.project.counterparts import Matched, match_files
from jjjdoc.pipeline.project.files import Change, outputs, write_together
from jjjdoc.pipeline.project.inputs import (
    NOT_WORD,
    REVIEWED,
    Input,
    check_kind,
    find_inputs,
    is_review_copy,
)
from jjjdoc.pipeline.review.review import Reviewed, ReviewRequest, ReviewResult, review_unwritten
from jjjdoc.readers.formats import WORD
from jjjdoc.writers.formats import OutputFile

NO_WORD_FILES = Wording(en="there are no Word files to review", zh="没有可审阅的Word文件")
NOT_FOLDER = Wording(
    en="{path}: several files are reviewed, so -o must be a folder", zh="{path}：审阅多份文件时，-o须为文件夹"
)
ONE_COPY = Wording(
    en="{first} and {second} would have the same copy, {path}; review them one at a time",
    zh="{first}与{second}的副本同为{path}；请分别审阅",
)


class BatchResult(Struct):
    """What came of each file; `errors` say which could not be reviewed, `notices` which files are no Word files."""

    results: list[ReviewResult] = field(default_factory=list)
    matched: Matched | None = None
    errors: list[JjjdocError] = field(default_factory=list)
    notices: list[Message] = field(default_factory=list)


def review_batch(
    settings: Settings | None, names: Sequence[str], request: ReviewRequest, *, both: bool = False
) -> BatchResult:
    """Review files and the Word files of folders, as a request says of one; with `both` also what they are held against.

    The target of the request is a folder if there are several files. A file that cannot be reviewed does not keep the others
    from being reviewed; if it is the only one, its error is raised, as are those of names and targets. The copies are
    written at the end, all or none.
    """
    result = BatchResult()
    files = _word_files(names, settings)
    requests = [replace(request, path=_path(each), against=None) for each in files]
    if request.against is not None:
        result.matched = match_files(files, names, request.against, settings)
        requests = _against(result, request, both=both)
    requests = _with_targets(requests, request.target)
    made: list[Reviewed] = []
    for each in requests:
        try:
            made.append(review_unwritten(settings, each))
        except JjjdocError as error:
            if len(requests) == 1:
                raise
            result.errors.append(error)
    write_together([change for each in made for change in _copy(each)])
    result.results = [each.result for each in made]
    return result


def _copy(reviewed: Reviewed) -> list[Change]:
    target = reviewed.result.target
    return outputs(target.parent, [OutputFile(target.name, reviewed.data)], reviewed.guard)


def _word_files(names: Sequence[str], settings: Settings | None) -> tuple[Input, ...]:
    """Return the Word files named, and those in folders but for copies that a review has made; raises JjjdocError."""
    named = {Path(name) for name in names}
    for path in named:
        if not path.is_dir():
            check_kind(path)
    found = find_inputs(names, settings, old=True)
    for error in found.errors:
        raise error
    words = (each for each in found.files if each.form is WORD)
    files = tuple(each for each in words if each.path in named or not is_review_copy(_path(each)))
    if not files:
        raise JjjdocError(NO_WORD_FILES())
    return files


def _path(file: Input) -> Path:
    return file.path or Path(file.shown)


def _against(result: BatchResult, request: ReviewRequest, *, both: bool) -> list[ReviewRequest]:
    """Return a request for each file that is paired, for its counterpart, and for each that has none."""
    matched = result.matched or Matched(())
    found = []
    for one, other in matched.pairs:
        found.append(replace(request, path=_path(one), against=_path(other)))
        if both and other.form is WORD:
            found.append(replace(request, path=_path(other), against=_path(one), confirmed=True))
        elif both:
            result.notices.append(NOT_WORD(path=other.shown))
    return [*found, *(replace(request, path=_path(one), against=None) for one in matched.alone)]


def _with_targets(requests: Sequence[ReviewRequest], target: Path | None) -> list[ReviewRequest]:
    """Return requests with what each copy is called: beside its file or, in a folder, below it as the files stand."""
    if len(requests) == 1 and not (target and target.is_dir()):
        return [replace(each, target=target) for each in requests]
    if target is not None and (target.is_file() or target.suffix.lower() == ".docx"):
        raise JjjdocError(NOT_FOLDER(path=target))
    common = Path(os.path.commonpath([each.path.absolute().parent for each in requests]))
    found: dict[Path, ReviewRequest] = {}
    for each in requests:
        folder = (
            each.path.parent if target is None else target / each.path.absolute().parent.relative_to(common)
        )
        copy = folder / f"{each.path.stem}{REVIEWED}"
        if copy in found:
            raise JjjdocError(ONE_COPY(first=found[copy].path, second=each.path, path=copy))
        found[copy] = replace(each, target=copy)
    return list(found.values())
