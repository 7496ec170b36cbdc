"""The findings of a file put into it: comments at the words, and fixes as tracked changes or plain edits."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.findings import Edit, Finding
from jjjdoc.lint.fix import choose_edits
from jjjdoc.ooxml.editing.anchors import Anchors
from jjjdoc.ooxml.editing.boxes import copy_box, has_equal_copy
from jjjdoc.ooxml.editing.comments import CommentStyles, CommentWriter
from jjjdoc.ooxml.editing.identifiers import revision_ids
from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.editing.revisions import Reviser
from jjjdoc.ooxml.editing.stretches import CutParagraph
from jjjdoc.ooxml.editing.summary import add_summary
from jjjdoc.ooxml.protection import is_protected
from jjjdoc.ooxml.walker import WalkedParagraph
from jjjdoc.ooxml.xml import Element
from jjjdoc.pipeline.review_author import Author
from jjjdoc.pipeline.review_places import Change, Place, Places
from jjjdoc.pipeline.review_summary import summary_lines
from jjjdoc.pipeline.review_words import comment_lines

Marks = tuple[Finding, Place]
"""A finding and where its comment goes."""


class Marker(Struct, dict=True):
    """Puts findings into one file. A paragraph is cut once, for all that begins or ends in it."""

    editor: PartEditor
    places: Places
    author: Author
    _offsets: dict[WalkedParagraph, set[int]] = field(default_factory=dict)
    _cut: dict[WalkedParagraph, CutParagraph] = field(default_factory=dict)
    _made: dict[Edit, list[Element]] = field(default_factory=dict)

    @cached_property
    def _ids(self) -> Iterator[str]:
        """Ids for what will be put in."""
        return revision_ids(self.editor.package)

    def changes(self, findings: Iterable[Finding], *, tracked: bool) -> list[Change]:
        """Return the safe fixes that may be made.

        In notes they are made where a comment can stand at the mark, in page headers and footers in all that say the
        same. In a file that is protected nothing is changed.
        """
        if is_protected(self.editor.package, tracked=tracked):
            return []
        edits = choose_edits(findings, unsafe=False)
        found = [change for edit in edits for change in self.places.changes(edit)]
        apart = _apart(each for each in found if self._may_be_made(each, tracked=tracked))
        return [each for change in apart for each in (change, *self._copies(change))]

    def _copies(self, change: Change) -> Iterator[Change]:
        for paragraph in self.places.copies(change.paragraph):
            yield replace(change, paragraph=paragraph)

    def _may_be_made(self, change: Change, *, tracked: bool) -> bool:
        paragraph = change.paragraph
        is_in_reach = not tracked or paragraph.note is None or self.places.mark(paragraph) is not None
        return is_in_reach and (paragraph.box is None or has_equal_copy(paragraph.box))

    def make(self, changes: Sequence[Change], marks: Sequence[Marks], *, tracked: bool) -> Collection[Edit]:
        """Make changes, as far as none is refused, and return those made; `marks` are the comments to come."""
        for change in changes:
            self._offsets.setdefault(change.paragraph, set()).update((change.start, change.end))
        for _, place in marks:
            if place.text is not None:
                self._offsets.setdefault(place.text.first, set()).add(place.text.start)
                self._offsets.setdefault(place.text.last, set()).add(place.text.end)
        for paragraph, offsets in self._offsets.items():
            self._cut[paragraph] = CutParagraph.cut(paragraph, offsets, self._ids)
        if not changes:
            return ()
        reviser = Reviser(self.author.signature, self._ids, tracked)
        boxes: dict[Element, None] = {}
        for each in changes:
            made = reviser.replace(self._cut[each.paragraph], each.start, each.end, each.new)
            if made is not None:
                self._made.setdefault(each.edit, []).extend(made)
                self.editor.change(each.paragraph.part)
                if each.paragraph.box is not None:
                    boxes[each.paragraph.box] = None
        for box in boxes:
            copy_box(box, {self.author.signature.author}, self._ids)
        return self._made.keys()

    def comment(self, marks: Sequence[Marks], made: Collection[Edit], *, summary: bool) -> int:
        """Add the comments on findings, and one that sums up, and return how many there are on findings.

        What is found at the very same words is told in one comment.
        """
        beginning = self.places.beginning()
        if not (marks or summary) or beginning is None:
            return 0
        self.editor.change(self.editor.package.main)
        styles = CommentStyles.of(self.editor.package)
        writer = CommentWriter.of(self.editor, self.author.signature, self.author.initials)
        anchors = Anchors(styles)
        language = self.author.language
        if summary:
            identifier = writer.add(summary_lines([finding for finding, _ in marks], language))
            anchors.around_paragraph(beginning.element, identifier)
        groups: dict[object, list[Marks]] = {}
        for number, (finding, place) in enumerate(marks):
            groups.setdefault(place.text or number, []).append((finding, place))
        for group in groups.values():
            lines = [line for finding, place in group for line in self._lines(finding, place, made)]
            own = {
                change
                for finding, _ in group
                if finding.fix is not None
                for change in self._made.get(finding.fix.edit, ())
            }
            self._anchor(anchors, group[0][1], writer.add(lines), own)
        return len(groups)

    def _lines(self, finding: Finding, place: Place, made: Collection[Edit]) -> Sequence[str]:
        is_made = finding.fix is not None and finding.fix.edit in made
        elsewhere = self._elsewhere(finding, place)
        return comment_lines(finding, self.author.language, changed=is_made, elsewhere=elsewhere)

    def sum_up(self, lines: Sequence[str]) -> None:
        """Put a page that sums up before the text, as a tracked insertion."""
        add_summary(self.editor, lines, self.author.signature, self._ids)

    def _anchor(self, anchors: Anchors, place: Place, comment: str, own: Collection[Element]) -> None:
        if place.text is not None:
            text = place.text
            first, last = self._cut[text.first], self._cut[text.last]
            anchors.around_text(first, text.start, last, text.end, comment, own)
        elif place.run is not None:
            anchors.around_run(place.run, comment)
        elif place.paragraph is not None:
            anchors.around_paragraph(place.paragraph.element, comment)

    def _elsewhere(self, finding: Finding, place: Place) -> str:
        outline = finding.source.outline
        return outline(finding.start).text(self.author.language) if place.elsewhere and outline else ""


def _apart(changes: Iterable[Change]) -> Iterator[Change]:
    """Yield changes in order of place, without those that insert where another ends or begins: that is for a next review."""
    last: Change | None = None
    for change in changes:
        if last is None or last.paragraph is not change.paragraph or _is_after(last, change):
            yield change
            last = change


def _is_after(last: Change, change: Change) -> bool:
    inserts = last.start == last.end or change.start == change.end
    return change.start > last.end or (change.start == last.end and not inserts)
