"""Accept: somebody has read translations against the source as it is now, and says so."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.config.suggestion import unknown
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.model.report import Report
from jjjdoc.model.translation import StampedState, Translation
from jjjdoc.model.walk import find_segments, iterate_sections
from jjjdoc.pipeline.project.files import write_together
from jjjdoc.pipeline.project.reports import load_reports, select_reports
from jjjdoc.pipeline.translation.state_file import Stamped, StateFile, select_targets

NOTHING_NAMED = Wording(
    en="name what to accept: ids of segments or sections, --unchanged or --all",
    zh="请指明要认可的内容：段落或章节的标识、--unchanged或--all",
)
NAMED_AND_ALL = Wording(
    en="--all accepts everything; give ids or --all, not both",
    zh="--all表示认可全部译文；标识与--all只能用其一",
)
NO_ID = Wording(en="no segment or section has the id “{id}”", zh="没有标识为“{id}”的段落或章节")
NO_TRANSLATION = Wording(en="“{id}” has no translation to accept", zh="“{id}”没有可认可的译文")


class AcceptRequest(Struct, frozen=True):
    """What to accept: segments, blocks and sections by id, or everything.

    `reports` by id or path and `language` (BCP 47) narrow it down. `state` is that to give, None for that which each
    has. With `unchanged` only what is not stale, and whose facts have the sign and the unit they had. `prune` drops the
    stamps of segments that are gone.
    """

    names: tuple[str, ...] = ()
    reports: tuple[str, ...] = ()
    language: str | None = None
    state: StampedState | None = None
    everything: bool = False
    unchanged: bool = False
    prune: bool = False


class Accepted(Struct, frozen=True):
    """What was written about one report and target language; `pruned` counts the stamps dropped of any language."""

    path: str
    language: str
    stamped: Stamped
    pruned: int


def accept(settings: Settings, request: AcceptRequest) -> tuple[Accepted, ...]:
    """Stamp translations with the source as it is now, and return what was done where.

    Raises JjjdocError, before anything is written, where an id is not known or has no translation.
    """
    _check(request)
    loaded = load_reports(settings, select_reports(settings, request.reports))
    files = [(report, StateFile(report, settings.root)) for report in loaded.reports]
    targets = {report.id: select_targets(report, request.language) for report in loaded.reports}
    _check_names(request, files, targets)
    done: list[Accepted] = []
    for report, file in files:
        done += _accept(request, report, file, targets[report.id])
    write_together([change for _, file in files for change in file.changes()])
    return tuple(done)


def _check(request: AcceptRequest) -> None:
    if request.names and request.everything:
        raise JjjdocError(NAMED_AND_ALL())
    if not (request.names or request.everything or request.unchanged or request.prune):
        raise JjjdocError(NOTHING_NAMED())


def _check_names(
    request: AcceptRequest,
    files: Sequence[tuple[Report, StateFile]],
    targets: dict[str, tuple[str, ...]],
) -> None:
    """Make sure that each name stands for something that can be accepted."""
    translated = {
        each.segment.id
        for report, file in files
        for language in targets[report.id]
        for each in file.translations(language)
        if each.target is not None
    }
    for name in request.names:
        meant = {segment.id for report, _ in files for segment in find_segments(report, name)}
        if not meant:
            known = [known for report, file in files for known in _ids(report, file)]
            listed = [section.id for report, _ in files for section in iterate_sections(report.sections)]
            raise JjjdocError(unknown(NO_ID(id=name), name, dict.fromkeys(known), listed))
        if not meant & translated:
            raise JjjdocError(NO_TRANSLATION(id=name))


def _ids(report: Report, file: StateFile) -> Iterator[str]:
    yield from (section.id for section in iterate_sections(report.sections))
    for language in report.languages[1:]:
        yield from (each.segment.id for each in file.translations(language))


def _accept(
    request: AcceptRequest, report: Report, file: StateFile, languages: Sequence[str]
) -> Iterator[Accepted]:
    is_meant = _filter(request, report)
    pruned = file.prune() if request.prune else 0
    for language in languages:
        ids = [each.segment.id for each in file.translations(language) if is_meant(each)]
        stamped = file.stamp(language, ids, request.state)
        if ids or pruned:
            yield Accepted(file.shown, language, stamped, pruned)
            pruned = 0


def _filter(request: AcceptRequest, report: Report) -> Callable[[Translation], bool]:
    names = {segment.id for name in request.names for segment in find_segments(report, name)}
    is_by_name = bool(request.names)
    is_any = is_by_name or request.everything or request.unchanged

    def is_meant(each: Translation) -> bool:
        if each.target is None or not is_any or (is_by_name and each.segment.id not in names):
            return False
        return not (request.unchanged and (each.condition == "stale" or each.changed_facts))

    return is_meant
