"""An earlier review of the same file: its open comments are taken back, and what came of it is kept in mind.

A comment that somebody has answered or resolved stays, with the change in it. A finding whose comment was resolved, or
whose change was rejected, is dismissed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field

from jjjdoc.findings import Finding
from jjjdoc.language.fold import fold
from jjjdoc.ooxml.editing.boxes import copy_box
from jjjdoc.ooxml.editing.comments import Comment, read_comments, remove_comments
from jjjdoc.ooxml.editing.identifiers import revision_ids
from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.editing.record import Entry, State, read_record
from jjjdoc.ooxml.editing.withdrawal import Marked, marked_by, remove_marks, undo
from jjjdoc.ooxml.walker.names import BOX
from jjjdoc.ooxml.xml import Element
from jjjdoc.pipeline.review_words import rule_of


@dataclass(frozen=True, slots=True)
class Kept:
    """A comment of an earlier review that stays."""

    rule: str
    comment: Comment


@dataclass(slots=True)
class Earlier:
    """What earlier reviews have left: comments that stay, by runs they mark, runs whose change was open, the record."""

    kept: dict[Element, list[Kept]] = field(default_factory=dict)
    open: set[Element] = field(default_factory=set)
    record: list[Entry] = field(default_factory=list)
    dismissed: set[Entry] = field(default_factory=set)
    _known: dict[State, set[tuple[str, ...]]] = field(default_factory=dict)

    @classmethod
    def withdraw(cls, editor: PartEditor) -> Earlier:
        """Take back what is open of earlier reviews, in place."""
        package = editor.package
        earlier = cls(record=list(read_record(package)))
        for entry in earlier.record:
            earlier._known.setdefault(entry.state, set()).update(entry.keys)
        own = {
            comment.id: (comment, rule) for comment in read_comments(package) if (rule := rule_of(comment))
        }
        if not own:
            return earlier
        root = editor.change(package.main)
        back: dict[str, list[Element]] = {}
        for identifier, marked in marked_by(root, own).items():
            comment, rule = own[identifier]
            if comment.answered or comment.resolved or marked.is_touched(comment.author):
                for run in marked.runs:
                    earlier.kept.setdefault(run, []).append(Kept(rule, comment))
            else:
                back[identifier] = earlier._take_back(comment, marked)
        _undo(
            editor,
            [each for revisions in back.values() for each in revisions],
            {comment.author for comment, _ in own.values()},
        )
        remove_marks(root, back)
        remove_comments(editor, back)
        return earlier

    def _take_back(self, comment: Comment, marked: Marked) -> list[Element]:
        revisions = marked.by(comment.author)
        if revisions:
            self.open.update(marked.runs)
        return revisions

    def is_settled(self, finding: Finding, runs: Collection[Element]) -> bool:
        """Tell whether a finding that stands in these runs is not to be told (again), and remember that it is dismissed."""
        for each in {kept for run in runs for kept in self.kept.get(run, ())}:
            if each.rule == finding.rule and _is_about(each.comment, finding):
                if each.comment.resolved:
                    self._dismiss(finding)
                return True
        keys = entry_of(finding, "dismissed").keys
        is_dismissed = not self._known.get("dismissed", set()).isdisjoint(keys)
        is_proposed = not self._known.get("proposed", set()).isdisjoint(keys)
        if is_dismissed or (is_proposed and self._is_rejected(finding, runs)):
            self._dismiss(finding)
            return True
        return False

    def _is_rejected(self, finding: Finding, runs: Collection[Element]) -> bool:
        """Tell whether a finding that a change was proposed for is here again, though no such change was open."""
        return finding.fix is not None and finding.fix.safety == "safe" and self.open.isdisjoint(runs)

    def _dismiss(self, finding: Finding) -> None:
        self.dismissed.add(entry_of(finding, "dismissed"))

    def record_with(self, changed: Iterable[Finding], others: Iterable[Finding]) -> list[Entry]:
        """Return what is to be kept in mind, after changes were proposed for some findings and not for others."""
        entries = {_key(entry): entry for entry in (*self.record, *sorted(self.dismissed, key=_key))}
        for finding in others:
            entries.pop(_key(entry_of(finding, "dismissed")), None)
        for finding in changed:
            entry = entry_of(finding, "proposed")
            entries[_key(entry)] = entry
        return list(entries.values())


def entry_of(finding: Finding, state: State) -> Entry:
    """Return what a finding is known by later: its rule, its words, and those around."""
    before, after = finding.context
    return Entry(finding.rule, _normalised(finding.text), _normalised(before), _normalised(after), state)


def _key(entry: Entry) -> tuple[str, str, str, str]:
    return entry.rule, entry.text, entry.before, entry.after


def _is_about(comment: Comment, finding: Finding) -> bool:
    """Tell whether a comment is about these words: several texts of a note have their comments at one mark."""
    words = _normalised(finding.text)
    return any(words in _normalised(line) for line in comment.lines) or not words


def _normalised(text: str) -> str:
    return " ".join(fold(text).split())


def _undo(editor: PartEditor, revisions: list[Element], authors: Collection[str]) -> None:
    boxes = {box for each in revisions if (box := next(each.iterancestors(BOX), None)) is not None}
    undo(revisions)
    if boxes:
        ids = revision_ids(editor.package)
        for box in boxes:
            copy_box(box, authors, ids)
