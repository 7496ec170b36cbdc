"""An earlier review of the same file: its open comments are taken back, and what came of it is kept in mind.

A comment that somebody has answered or resolved stays, with the change in it. A finding whose comment was resolved, or
whose change was rejected, is dismissed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.findings import Finding
from jjjdoc.language.fold import fold
from jjjdoc.ooxml.editing.boxes import copy_box
from jjjdoc.ooxml.editing.comments import Comment, read_comments, remove_comments
from jjjdoc.ooxml.editing.parts import PartEditor, revision_ids
from jjjdoc.ooxml.editing.record import Entry, State, read_record
from jjjdoc.ooxml.editing.withdrawal import (
    Marked,
    Notes,
    marked_by,
    near,
    rejoin,
    remove_marks,
    share_out,
    undo,
)
from jjjdoc.ooxml.walker.names import AUTHOR, BOX, DELETION, INSERTION
from jjjdoc.ooxml.xml import Element
from jjjdoc.pipeline.review.places import Place
from jjjdoc.pipeline.review.words import is_in_header_or_footer, is_of_note, rules_of
from jjjdoc.readers.docx.outline import HEADERS_AND_FOOTERS

_Key = tuple[str, str, str, str]


class Kept(Struct, frozen=True):
    """A comment of an earlier review that stays; `elsewhere`: on words that it does not mark, of a note or a header."""

    rules: tuple[str, ...]
    comment: Comment
    elsewhere: bool


class Earlier(Struct):
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
            comment.id: (comment, rules) for comment in read_comments(package) if (rules := rules_of(comment))
        }
        if not own:
            return earlier
        root = editor.change(package.main)
        found = marked_by(root, own)
        share_out(found)
        back: dict[str, Marked] = {}
        for group in _groups(editor, found, {each: comment for each, (comment, _) in own.items()}):
            if any(_stays(own[each][0], found[each]) for each in group):
                earlier._keep((own[each], found[each]) for each in group)
            else:
                back |= {each: found[each] for each in group}
        earlier._undo(editor, root, [(own[each][0].author, marked) for each, marked in back.items()], back)
        remove_comments(editor, back)
        return earlier

    def _keep(self, comments: Iterable[tuple[tuple[Comment, tuple[str, ...]], Marked]]) -> None:
        for (comment, rules), marked in comments:
            for run in marked.runs:
                self.kept.setdefault(run, []).append(Kept(rules, comment, marked.elsewhere))

    def _undo(
        self,
        editor: PartEditor,
        root: Element,
        marked: Iterable[tuple[str, Marked]],
        comments: Collection[str],
    ) -> None:
        """Undo the changes of these authors that their comments mark, and note the runs that they were made for.

        Then the marks of the comments go, and what they and the changes have parted is one again.
        """
        revisions = [(author, each, of) for author, of in marked for each in of.by(author)]
        for _, revision, of in revisions:
            self.open.update(() if of.elsewhere else of.runs, near(revision))
        around = (next(each.iterancestors(BOX), None) for _, each, _ in revisions)
        boxes = dict.fromkeys(box for box in around if box is not None)
        parted = undo(revision for _, revision, _ in revisions)
        remove_marks(root, comments)
        rejoin(parted)
        ids = revision_ids(editor.package)
        for box in boxes:
            copy_box(box, {author for author, _, _ in revisions}, ids)

    def note_open(self, found: Iterable[tuple[Finding, Place]]) -> None:
        """Leave out, of what was proposed, what was open still: the same words stand in a file often."""
        still_open = Counter(
            _key(entry_of(finding, "proposed"))
            for finding, place in found
            if not self.open.isdisjoint(place.own_runs())
        )
        self._known["proposed"] = {
            key
            for entry in self.record
            if entry.state == "proposed" and entry.count > still_open[_key(entry)]
            for key in entry.keys
        }

    def is_settled(self, finding: Finding, place: Place) -> bool:
        """Tell whether a finding is not to be told (again), and remember it if it is dismissed."""
        runs = place.runs()
        for each in {kept for run in runs for kept in self.kept.get(run, ())}:
            is_same = finding.rule in each.rules and each.elsewhere == bool(place.words)
            if is_same and (not place.elsewhere or _names(each.comment, finding)):
                if each.comment.resolved:
                    self._dismiss(finding)
                return True
        keys = entry_of(finding, "dismissed").keys
        is_dismissed = not self._known.get("dismissed", set()).isdisjoint(keys)
        is_proposed = not self._known.get("proposed", set()).isdisjoint(keys)
        if is_dismissed or (is_proposed and self._is_rejected(finding, place.own_runs())):
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
        proposed = [entry_of(finding, "proposed") for finding in changed]
        for entry, number in Counter(proposed).items():
            entries[_key(entry)] = replace(entry, count=number)
        return list(entries.values())


def entry_of(finding: Finding, state: State) -> Entry:
    """Return what a finding is known by later: its rule, its words, and those around."""
    before, after = finding.context
    return Entry(finding.rule, _normalised(finding.text), _normalised(before), _normalised(after), state)


def _key(entry: Entry) -> _Key:
    return entry.rule, entry.text, entry.before, entry.after


def _names(comment: Comment, finding: Finding) -> bool:
    """Tell whether a comment names these words: several texts of a note have their comments at one mark."""
    words = _normalised(finding.text)
    return any(words in _normalised(line) for line in comment.lines) or not words


def _normalised(text: str) -> str:
    return " ".join(fold(text).split())


def _stays(comment: Comment, marked: Marked) -> bool:
    return comment.answered or comment.resolved or marked.is_touched(comment.author)


def _groups(
    editor: PartEditor, found: dict[str, Marked], comments: Mapping[str, Comment]
) -> Iterable[list[str]]:
    """Return the comments by what they are on: those at the mark of one note stay or go with all its changes.

    So do those on page headers and footers, with all changes there. A comment on a note can mark more than the mark:
    the whole field or control that the mark is in, with other notes.
    """
    notes = Notes.of(editor.package)
    of_header_footer = {each for each, comment in comments.items() if is_in_header_or_footer(comment)}
    authors = {comments[each].author for each in of_header_footer}
    in_header_footer = _changes_of_header_footer(editor, authors) if of_header_footer else []
    groups: dict[object, list[str]] = {}
    for identifier, marked in found.items():
        key: object = identifier
        if is_of_note(comments[identifier]) and (of_notes := notes.marked(marked)):
            key = tuple(note for _, note in of_notes)
            marked.revisions = []
            marked.elsewhere = True
            for part, note in of_notes:
                changes = list(note.iter(INSERTION, DELETION))
                marked.revisions += changes
                if changes:
                    editor.change(part)
        elif identifier in of_header_footer:
            key = "header_footer"
            marked.revisions = in_header_footer
            marked.elsewhere = True
        groups.setdefault(key, []).append(identifier)
    return groups.values()


def _changes_of_header_footer(editor: PartEditor, authors: Collection[str]) -> list[Element]:
    """Return the changes in page headers and footers."""
    package = editor.package
    found: list[Element] = []
    for kind in HEADERS_AND_FOOTERS:
        for part in package.related(package.main, kind):
            root = package.root(part)
            changes = [] if root is None else list(root.iter(INSERTION, DELETION))
            if any(each.get(AUTHOR) in authors for each in changes):
                editor.change(part)
            found += changes
    return found
