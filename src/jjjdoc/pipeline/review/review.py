"""Review: a Word file in, the same file out with findings as comments and safe fixes as tracked changes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Profile, Settings
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.findings import Edit, Finding, Severity
from jjjdoc.loader import collector
from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.editing.record import write_record
from jjjdoc.ooxml.editing.summary import remove_summary
from jjjdoc.ooxml.hazards import find_hazards
from jjjdoc.ooxml.invariants.check import require_sound
from jjjdoc.ooxml.opened import is_protected, open_package
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.pipeline.project.files import write_output
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.pipeline.project.inputs import REVIEWED, Input, check_kind, read_word_file
from jjjdoc.pipeline.review.author import Author, main_language
from jjjdoc.pipeline.review.earlier import Earlier
from jjjdoc.pipeline.review.marks import Marker
from jjjdoc.pipeline.review.places import Places
from jjjdoc.pipeline.review.summary import summary_page
from jjjdoc.readers.docx.text import WordText
from jjjdoc.readers.formats import WORD

ROUNDS = 20
"""Fixes that bring about others come to an end long before; ones that turn in a circle do not."""

NOT_DOCX = Wording(
    en="{path}: a review must be a .docx file; name one with -o",
    zh="{path}：审阅结果须写为.docx文件；请用-o指定",
)
DANGEROUS = Wording(
    en="{path}: no copy was written, because the file has content that runs programs or is"
    " loaded from outside; remove it, or add --keep-active",
    zh="{path}：文件含有会运行程序或引入外部内容的部分，未另存；请先去除，或加--keep-active",
)
PROTECTED = Wording(
    en="{path}: the file is protected against changes, so jjjdoc suggests fixes in comments",
    zh="{path}：文件限制编辑，修复仅在批注中提出",
)


class ReviewRequest(Struct, frozen=True):
    """What to review, and how; what is None or empty is left to the settings of the project.

    `against`: a file in the other language that the reviewed one must agree with. `confirmed`: what is wrong between the two
    is told only if a check of that file against this one finds it too.
    `comments_only`: fixes are proposed in comments. `accept`: they are made as plain edits, without comments.
    `summary`: a comment at the beginning says how much was found; `summary_page`: so does a page before the text, unless the
    file is protected. `keep_active`: a file with content that is dangerous
    is reviewed all the same.
    """

    path: Path
    author: Author
    target: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity | None = None
    profile: Profile | None = None
    glossary: Path | None = None
    against: Path | None = None
    confirmed: bool = False
    comments_only: bool = False
    accept: bool = False
    summary: bool = False
    summary_page: bool = False
    keep_active: bool = False


class DangerError(JjjdocError):
    """No copy of a file is made; `notices` say what is dangerous in it."""

    def __init__(self, path: Path, notices: Sequence[Message]) -> None:
        super().__init__(DANGEROUS(path=path))
        self.notices = tuple(notices)


class ReviewResult(Struct, frozen=True):
    """What a review did: where it was written, and how many comments, tracked changes and plain edits were made.

    `changes` are counted as Word counts them: a deletion and the insertion in its place are two. `waiting` is how many
    fixes overlap others and are left to a later review; `dismissed` is how many findings were left out because of what came of an earlier review.
    """

    target: Path
    findings: tuple[Finding, ...]
    comments: int
    changes: int
    edits: int
    dismissed: int
    notices: tuple[Message, ...] = ()
    waiting: int = 0


class Reviewed(Struct, frozen=True):
    """A review that is not written yet: what it did, and the bytes of the copy."""

    result: ReviewResult
    data: bytes
    guard: Guard


def review(settings: Settings | None, request: ReviewRequest) -> ReviewResult:
    """Review a Word file and write the copy; raises JjjdocError as `review_unwritten` does, and where it cannot be written."""
    reviewed = review_unwritten(settings, request)
    write_output(reviewed.result.target, reviewed.data, reviewed.guard)
    return reviewed.result


def review_unwritten(settings: Settings | None, request: ReviewRequest) -> Reviewed:
    """Review a Word file; raises JjjdocError where it cannot be read or checked, DangerError for a dangerous one.

    What an earlier review has left is taken back first, but for comments that somebody has answered or resolved.
    """
    check_kind(request.path)
    target, guard = _target(request), _guard(settings, request)
    guard.check(target)
    with collector.paused():
        data = read_word_file(request.path)
        run = _Run(settings, request, data)
        run.refuse_danger()
        edits = run.accept() if request.accept else 0
        result = run.mark(target, edits)
        if run.data is not data:
            require_sound(run.data, target.stem, data)
    return Reviewed(result, run.data, guard)


def _target(request: ReviewRequest) -> Path:
    target = request.target or request.path.with_name(f"{request.path.stem}{REVIEWED}")
    if target.suffix.lower() != ".docx":
        raise JjjdocError(NOT_DOCX(path=target))
    return target


def _guard(settings: Settings | None, request: ReviewRequest) -> Guard:
    given = (request.path, request.glossary, request.against)
    return Guard(settings, tuple(path for path in given if path is not None))


class _Run:
    """One review; `data` is the file as it is so far."""

    def __init__(self, settings: Settings | None, request: ReviewRequest, data: bytes) -> None:
        self._settings = settings
        self._request = request
        self._shown = request.path.as_posix()
        self.data = data
        self._editor = PartEditor(open_package(data, self._shown), data)
        self._hazards = find_hazards(self._editor.package)
        remove_summary(self._editor)
        self._earlier = Earlier.withdraw(self._editor)
        if self._editor.changed:
            self.data = self._editor.write()

    def refuse_danger(self) -> None:
        """Raise DangerError for a file that is dangerous, unless it is to be reviewed all the same."""
        if not self._request.keep_active and any(each.is_dangerous for each in self._hazards):
            dangers = [each.message(self._shown) for each in self._hazards if each.is_dangerous]
            raise DangerError(self._request.path, dangers)

    def accept(self) -> int:
        """Make the safe fixes as plain edits, round after round until none is left, and return how many were made."""
        count = 0
        for _ in range(ROUNDS):
            places = self._places()
            marker = Marker(self._editor, places, self._request.author)
            findings = self._told(places)
            made = marker.make(marker.changes(findings, tracked=False), (), tracked=False)
            if not made:
                break
            count += sum(_is_changed(findings, made))
            self.data = self._editor.write()
        return count

    def mark(self, target: Path, edits: int) -> ReviewResult:
        """Put what is found into the file as comments and tracked changes."""
        request = self._request
        places = self._places()
        language = request.author.language or main_language(
            each.text for each in places.text.walked.paragraphs if each.story == "body"
        )
        marker = Marker(self._editor, places, request.author, language)
        findings = self._told(places)
        marks = [(finding, places.place(finding)) for finding in findings]
        is_tracked = not (request.comments_only or request.accept)
        changes = marker.changes(findings, tracked=True) if is_tracked else []
        made = marker.make(changes, marks, tracked=True)
        comments = marker.comment(marks, made, summary=request.summary)
        is_changed = _is_changed(findings, made)
        if request.summary_page and not is_protected(self._editor.package, tracked=True):
            lines = summary_page(
                findings, sum(is_changed) + edits, request.path.name, request.author, language
            )
            marker.sum_up(lines)
        record = self._earlier.record_with(
            [finding for finding, changed in zip(findings, is_changed, strict=True) if changed],
            [finding for finding, changed in zip(findings, is_changed, strict=True) if not changed],
        )
        write_record(self._editor, record)
        if self._editor.changed:
            self.data = self._editor.write()
        dismissed = len(self._earlier.dismissed)
        return ReviewResult(
            target,
            findings,
            comments,
            marker.revisions,
            edits,
            dismissed,
            tuple(self._notices()),
            waiting=len(marker.waiting),
        )

    def _notices(self) -> Iterator[Message]:
        yield from (each.message(self._shown) for each in self._hazards)
        yield from self._editor.package.unread_notices()
        is_tracked = not self._request.accept
        if not self._request.comments_only and is_protected(self._editor.package, tracked=is_tracked):
            yield PROTECTED(path=self._shown)

    def _check(self) -> tuple[Finding, ...]:
        request = self._request
        lint_request = LintRequest(
            select=request.select,
            ignore=request.ignore,
            severity=request.severity,
            profile=request.profile,
            glossary=request.glossary,
            against=request.against,
            confirmed=request.confirmed,
        )
        file = Input(request.path, self._shown, WORD, data=self.data)
        result = lint(self._settings, lint_request, file)
        for error in result.errors:
            raise error
        return tuple(finding for finding in result.findings if finding.source.path == self._shown)

    def _told(self, places: Places) -> tuple[Finding, ...]:
        """Return what is found now, but for what an earlier review has settled."""
        found = [(finding, places.place(finding)) for finding in self._check()]
        self._earlier.note_open(found)
        return tuple(finding for finding, place in found if not self._earlier.is_settled(finding, place))

    def _places(self) -> Places:
        return Places(WordText.of(self._editor.package, self._shown))


def _is_changed(findings: Sequence[Finding], made: Collection[Edit]) -> list[bool]:
    """Tell of each finding whether something was changed for it."""
    return [each.fix is not None and any(edit in made for edit in each.fix.edits) for each in findings]
