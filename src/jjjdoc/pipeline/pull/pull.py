"""Pull: an edited edition in, edits of the source and what could not be taken back out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.config.settings import Settings
from jjjdoc.disk import UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError, Message, Wording
from jjjdoc.model.report import Report
from jjjdoc.ooxml.commented import open_comments
from jjjdoc.ooxml.editing.comments import read_comments
from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.segments import read_about, read_segments
from jjjdoc.ooxml.walker import View
from jjjdoc.pipeline.project.files import write_together
from jjjdoc.pipeline.pull import wordings
from jjjdoc.pipeline.pull.current import Current, build_current
from jjjdoc.pipeline.pull.generated import tell_generated
from jjjdoc.pipeline.pull.revising import Revised, Revision, agreed, revise
from jjjdoc.pipeline.pull.writing import Rewritten, reworded_files, stamp_revised
from jjjdoc.pipeline.review.words import rules_of
from jjjdoc.pipeline.translation.state_file import StateFile
from jjjdoc.readers.docx.edited.lines import Line, NoteCharacters, WordFile, read_file
from jjjdoc.readers.docx.edited.matching import Matching, match_lines
from jjjdoc.readers.docx.edited.pairs import Pair

_MOST_WORDS: Final = 40  # of the text that a comment is on, in characters

Tracked = Literal["accept", "reject", "ask"]
Choose = Callable[[str, str], bool]
"""Asked whether tracked changes are accepted, with the text before and after them."""


class PullRequest(Struct, frozen=True):
    """What to pull: an edited file, what is done with tracked changes in it, and the file as it was sent."""

    path: Path
    base: Path | None = None
    tracked: Tracked = "accept"
    write: bool = False


class PullResult(Struct, frozen=True):
    """What was found: the files that change, segments that were reworded, those whose other languages need work.

    `left_out` says what was there and was not to be taken: tracked changes that are rejected, comments that are done.
    """

    files: tuple[Rewritten, ...]
    revised: tuple[Revised, ...]
    comments: int
    stale: tuple[tuple[str, tuple[str, ...]], ...]
    told: tuple[wordings.Told, ...]
    left_out: tuple[Message, ...] = ()

    @property
    def is_complete(self) -> bool:
        """Tell whether everything could be taken back."""
        return not any(each.kind == "problem" for each in self.told)


def pull(settings: Settings, request: PullRequest, choose: Choose) -> PullResult:
    """Compare an edited edition with the source, and write what can be taken back if asked to.

    Raises JjjdocError for a file that cannot be read or is not ours, a base that it was not made from, and a report or
    edition that is not in the project.
    """
    notes = NoteCharacters()
    view: View = "rejected" if request.tracked == "reject" else "accepted"
    data = _read(request.path)
    package = open_package(data, str(request.path))
    if not read_segments(package):
        raise JjjdocError(wordings.NOT_OURS(path=request.path))
    current = build_current(settings, read_about(package), notes)
    edited = read_file(data, str(request.path), view, notes)
    base = None
    if request.base is not None:
        base = read_file(_read(request.base), str(request.base), "accepted", notes)
        _check_base(base, edited, request)
    run = _Pull(current, edited, base)
    if request.tracked == "ask":
        run.ask(read_file(data, str(request.path), "rejected", notes), choose)
    run.compare()
    revised, contradictions = agreed(run.revised)
    remarks = run.remarks()
    left_out = list(run.left_out())
    if request.tracked == "reject" and _texts(edited) != _texts(
        read_file(data, str(request.path), "accepted", notes)
    ):
        left_out.insert(0, wordings.REJECTED())
    files = reworded_files(settings, current, revised, remarks)
    if request.write:
        _write(settings, current.report, revised, files)
    comments = sum(map(len, remarks.values()))
    if comments and not files:
        left_out.append(wordings.ALREADY(count=comments))
    return PullResult(
        files=files,
        revised=revised,
        comments=comments,
        stale=tuple(_other_languages(current, revised)),
        told=(*run.told, *contradictions),
        left_out=tuple(left_out),
    )


def _texts(file: WordFile) -> list[str]:
    return [line.text for line in file.lines]


def _write(
    settings: Settings, report: Report, revised: Sequence[Revised], files: Sequence[Rewritten]
) -> None:
    """Write the files that change with the stamps of what is reworded, all or none."""
    state = StateFile(report, settings.root)
    stamp_revised(state, report, revised)
    write_together(state.changes([each.change(settings.root) for each in files]))


def _read(path: Path) -> bytes:
    try:
        return file_bytes(path)
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=path, reason=reason(error))) from error


def _check_base(base: WordFile, edited: WordFile, request: PullRequest) -> None:
    """Make sure that a file is the one another was made from: the same segments of the same templates."""
    if not base.marks:
        raise JjjdocError(wordings.NOT_OURS(path=request.base))
    same = all(base.marks.get(name) == mark for name, mark in edited.marks.items())
    if not same or dict(base.about) != dict(edited.about):
        raise JjjdocError(wordings.OTHER_BASE(base=request.base, path=request.path))


def _segments_before(lines: Iterable[Line]) -> dict[int, str]:
    """Return the segment that stands before each line, by the identity of the line; the empty string before all."""
    found: dict[int, str] = {}
    last = ""
    for line in lines:
        found[id(line)] = last
        if line.spans:
            last = line.spans[-1].mark.segment
    return found


class _Pull(Struct):
    """One comparison; `sent` is the file the edited one was made from or, without it, the edition as it is now."""

    current: Current
    edited: WordFile
    base: WordFile | None
    told: list[wordings.Told] = field(default_factory=list)
    revised: list[Revised] = field(default_factory=list)
    _matching: Matching | None = None

    @property
    def sent(self) -> WordFile:
        """The file that the edited one is held against."""
        return self.base or self.current.file

    @property
    def matching(self) -> Matching:
        """How the lines belong together."""
        if self._matching is None:
            self._matching = match_lines(self.sent, self.edited)
        return self._matching

    def ask(self, rejected: WordFile, choose: Choose) -> None:
        """Ask of each line that tracked changes have changed whether they are accepted."""
        show = self.current.notes.shown
        other = match_lines(self.sent, rejected)
        before = {id(pair.old): pair for pair in other.pairs}
        chosen: list[Pair] = []
        for pair in self.matching.pairs:
            old = before.get(id(pair.old))
            is_changed = old is not None and old.new.text != pair.new.text
            if old is not None and is_changed and not choose(show(old.new.text), show(pair.new.text)):
                chosen.append(old)
            else:
                chosen.append(pair)
        for line in list(self.matching.missing):
            old = before.get(id(line))
            if old is not None and not choose(show(old.new.text), ""):
                self.matching.missing.remove(line)
                chosen.append(old)
        self.matching.pairs[:] = chosen

    def compare(self) -> None:
        """Find what has become of each line."""
        for pair in self.matching.pairs:
            self._pair(pair)
        for line, parts in self.matching.torn:
            self._tell_line(wordings.TORN, line, "\n".join(each.text for each in parts))
        behind = _segments_before(self.edited.lines)
        for pair in self.matching.moved:
            segment = behind[id(pair.new)]
            message = wordings.MOVED(behind=segment) if segment else wordings.MOVED_FIRST()
            self._tell_message(message, pair.old, pair.new.text)
        for line in self.matching.missing:
            self._tell_line(wordings.MISSING, line, "")
        for line in self.matching.unmatched:
            self._tell_line(wordings.UNMATCHED, line, "")
        self._tell_added(behind)
        generated = self.matching.generated
        for told in tell_generated(generated, self.current.origins, self.sent, self.edited):
            self._tell(told)
        if self.base is None:
            self._tell_unknown()

    def _tell_added(self, behind: Mapping[int, str]) -> None:
        """Tell of lines that are new; a row of the annex that the source has no need of any more is none."""
        origins = self.current.origins
        annex = {id(new): origins.of(old.text) for old, new in self.matching.generated if new is not None}
        before: Message | None = None
        added = set(map(id, self.matching.added))
        for line in self.edited.lines:
            if id(line) not in added:
                before = annex.get(id(line)) if line.text.strip() else before
                continue
            segment = behind[id(line)]
            message = wordings.ADDED(behind=segment) if segment else wordings.ADDED_FIRST()
            if before is not None:
                if origins.of(line.text) is not None:
                    continue
                message = wordings.ANNEX_ADDED(id=dict(before.values)["id"])
            self._tell(wordings.Told("problem", message, after=line.text))

    def _pair(self, pair: Pair) -> None:
        if pair.alike and pair.old.text != pair.new.text:
            self._tell_line(wordings.LIKENESS, pair.old, pair.new.text, is_problem=False)
        sent, edited = pair.old, pair.new
        if sent.text == edited.text and sent.looks == edited.looks:
            return
        current = self._current_line(sent)
        if current is None:
            if sent.text != edited.text:
                self._tell_line(wordings.NO_SEGMENT, sent, edited.text)
            return
        shown = self.current.shown(current)
        if not shown:
            if sent.text != edited.text:
                self._tell_line(wordings.UNTRANSLATED, sent, edited.text)
            return
        stale = frozenset() if self.base is not None else self._stale(sent)
        for each in revise(Revision(sent, edited, current, shown, stale, self.current.notes)):
            if isinstance(each, wordings.Told):
                self.told.append(each)
            else:
                self.revised.append(each)

    def _current_line(self, sent: Line) -> Line | None:
        """Return the line that holds the same segments now."""
        if self.base is None:
            return sent
        found = {
            id(line): line for span in sent.spans if (line := self.current.lines.get(span.mark.bookmark))
        }
        return next(iter(found.values())) if len(found) == 1 else None

    def _stale(self, line: Line) -> frozenset[str]:
        """Return the bookmarks of a line whose templates are others than those the edited file was made from."""
        return frozenset(
            span.mark.bookmark
            for span in line.spans
            if (mark := self.edited.marks.get(span.mark.bookmark)) is None or mark.digest != span.mark.digest
        )

    def _tell_unknown(self) -> None:
        """Tell of segments in the file that the source does not have any more."""
        for line in self.edited.lines:
            for span in line.spans:
                mark = span.mark
                is_here = mark.bookmark in self.current.file.marks
                if not is_here and self.current.template(mark.segment, mark.language) is None:
                    text = line.text[span.start : span.end]
                    self._tell(
                        wordings.Told("problem", wordings.NO_SEGMENT(), mark.segment, mark.language, "", text)
                    )

    def _tell_line(self, wording: Wording, line: Line, after: str, *, is_problem: bool = True) -> None:
        self._tell_message(wording(), line, after, "problem" if is_problem else "note")

    def _tell_message(
        self, message: Message, line: Line, after: str, kind: wordings.Kind = "problem"
    ) -> None:
        mark = line.spans[0].mark
        self._tell(wordings.Told(kind, message, mark.segment, mark.language, line.text, after))

    def _tell(self, told: wordings.Told) -> None:
        show = self.current.notes.shown
        self.told.append(replace(told, before=show(told.before), after=show(told.after)))

    def remarks(self) -> dict[tuple[str, str], tuple[str, ...]]:
        """Return what people have commented, as lines for the remarks of segments; of what has none it is told.

        Findings of a review of the file are no remarks: the source will have them again. Answers to them are.
        """
        comments = open_comments(self.edited.package)
        for each in read_comments(self.edited.package):
            if rules_of(each):
                comments.pop(each.id, None)
        owners = {id(pair.new): pair.old for pair in self.matching.pairs}
        found: dict[tuple[str, str], list[str]] = {}
        for line in self.edited.lines:
            for place in line.comments:
                comment = comments.pop(place.comment, None)
                if comment is None or not comment.text:
                    continue
                mark = self._commented(place.bookmark, owners.get(id(line)))
                words = _one_line(place.words)
                words = words if len(words) <= _MOST_WORDS else f"{words[: _MOST_WORDS - 1]}…"
                text = _one_line(comment.text)
                said = f"{text} [{words}]" if words else text
                signed = ", ".join(filter(None, (_one_line(comment.author), comment.date)))
                if mark is None:
                    self._tell(
                        wordings.Told(
                            "problem", wordings.LOST_COMMENT(author=signed), before=words, after=text
                        )
                    )
                else:
                    found.setdefault(mark, []).append(f"{signed}: {said}")
        return {key: tuple(lines) for key, lines in found.items()}

    def left_out(self) -> Iterator[Message]:
        """Yield which comments are not taken, and why."""
        comments = read_comments(self.edited.package)
        taken = open_comments(self.edited.package)
        findings = {each.id for each in comments if rules_of(each)}
        resolved = {each.id for each in comments} - findings - set(taken)
        if resolved:
            yield wordings.RESOLVED(count=len(resolved))
        if findings:
            yield wordings.REVIEWED(count=len(findings))

    def _commented(self, bookmark: str | None, owner: Line | None) -> tuple[str, str] | None:
        """Return the segment that a comment belongs to: that of its bookmark, else the first of its line."""
        marks = [self.edited.marks[bookmark]] if bookmark is not None else []
        marks += [span.mark for span in owner.spans] if owner is not None else []
        keys = ((mark.segment, mark.language) for mark in marks)
        return next((key for key in keys if self.current.template(*key) is not None), None)


def _one_line(text: str) -> str:
    """Return a text as it can stand on one line of a YAML file."""
    return " ".join("".join(each for each in text if each.isprintable() or each.isspace()).split())


def _other_languages(current: Current, revised: Iterable[Revised]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """Yield each reworded segment with the languages that it was not reworded in."""
    languages: dict[str, set[str]] = {}
    for each in revised:
        languages.setdefault(each.segment, set()).add(each.language)
    for segment, changed in languages.items():
        others = tuple(tag for tag in current.segments[segment].texts if tag not in changed)
        if others:
            yield segment, others
