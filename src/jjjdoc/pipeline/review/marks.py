"""The findings of a file put into it: comments at the words, and fixes as tracked changes or plain edits."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cached_property

from msgspec import Struct, field
from msgspec.structs import replace

from jjjdoc.errors import MessageLanguage
from jjjdoc.findings import Edit, Finding
from jjjdoc.ooxml.editing.anchors import Anchors
from jjjdoc.ooxml.editing.boxes import copy_box, has_equal_copy
from jjjdoc.ooxml.editing.comments import CommentStyles, CommentWriter
from jjjdoc.ooxml.editing.parts import PartEditor, revision_ids
from jjjdoc.ooxml.editing.revisions import Reviser, count_shown
from jjjdoc.ooxml.editing.stretches import CutParagraph
from jjjdoc.ooxml.editing.summary import add_summary
from jjjdoc.ooxml.opened import is_protected
from jjjdoc.ooxml.walker import WalkedParagraph
from jjjdoc.ooxml.xml import Element
from jjjdoc.pipeline.review.author import Author
from jjjdoc.pipeline.review.fixes import Chosen, choose_changes
from jjjdoc.pipeline.review.places import Change, Place, Places, TextRange
from jjjdoc.pipeline.review.summary import summary_lines
from jjjdoc.pipeline.review.words import Outcome, comment_lines

# Which findings share a comment: those on the same words, and those of spaces that a rule finds in one paragraph.
#
# A space that is wrong shows little at its place, and a paragraph can have twenty.


Marks = tuple[Finding, Place]
"""A finding and where its comment goes."""


class Comments(Struct, frozen=True):
    """One comment: where it goes, and the findings in it, those together that are told once."""

    place: Place
    repeated: Sequence[Sequence[Finding]]


def group_marks(marks: Sequence[Marks]) -> tuple[Comments, ...]:
    """Return the comments for findings, in order of the first finding of each."""
    repeated: dict[object, list[Marks]] = {}
    for number, (finding, place) in enumerate(marks):
        repeated.setdefault(_repeated(finding, place) or number, []).append((finding, place))
    at_words: dict[object, tuple[Place, list[Sequence[Finding]]]] = {}
    for number, group in enumerate(repeated.values()):
        place = _around([place for _, place in group])
        _, told = at_words.setdefault(place.text or number, (place, []))
        told.append([finding for finding, _ in group])
    return tuple(Comments(place, told) for place, told in at_words.values())


def _repeated(finding: Finding, place: Place) -> object:
    """Return what findings have in common that are told once; None for one that is told for itself."""
    text = place.text
    if text is None or text.first is not text.last or not _is_of_spaces(finding):
        return None
    return finding.rule, text.first


def _is_of_spaces(finding: Finding) -> bool:
    """Tell whether a finding is about characters that cannot be seen: its fix changes no others."""
    if finding.fix is None:
        return False
    edit = finding.fix.edit
    return edit.old != edit.new and _seen(edit.old) == _seen(edit.new)


def _seen(text: str) -> str:
    return "".join(char for char in text if not char.isspace() and unicodedata.category(char) != "Cf")


def _around(places: Sequence[Place]) -> Place:
    """Return the place that takes in all of these, which are of one paragraph if they are several."""
    texts = [place.text for place in places if place.text is not None]
    if len(texts) < 2:
        return places[0]
    first, last = min(texts, key=lambda each: each.start), max(texts, key=lambda each: each.end)
    return Place(text=TextRange(first.first, first.start, last.last, last.end))


class Marker(Struct, dict=True):
    """Puts findings into one file, with comments in `language`. A paragraph is cut once, for all that begins or ends in it."""

    editor: PartEditor
    places: Places
    author: Author
    language: MessageLanguage = "en"
    _offsets: dict[WalkedParagraph, set[int]] = field(default_factory=dict)
    _cut: dict[WalkedParagraph, CutParagraph] = field(default_factory=dict)
    _chosen: Chosen = field(default_factory=Chosen)
    _made: dict[Edit, list[Element]] = field(default_factory=dict)
    _has_page: bool = False

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
        self._chosen = choose_changes(
            findings, self.places, lambda change: self._may_be_made(change, tracked=tracked)
        )
        return [each for change in self._chosen.changes for each in (change, *self._copies(change))]

    @property
    def waiting(self) -> Collection[Edit]:
        """The fixes that overlap others, and are left to a later review."""
        return self._chosen.waiting

    @property
    def revisions(self) -> int:
        """How many tracked changes were put in, as Word counts them; a page of them, paragraph behind paragraph, is one."""
        made = {each for elements in self._made.values() for each in elements}
        return count_shown(made) + self._has_page

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
        whole: dict[tuple[Edit, WalkedParagraph], list[Change]] = {}
        for each in changes:
            whole.setdefault((each.edit, each.paragraph), []).append(each)
        boxes: dict[Element, None] = {}
        for (edit, paragraph), of_edit in whole.items():
            cut = self._cut[paragraph]
            if not all(reviser.may_replace(cut, each.start, each.end, each.new) for each in of_edit):
                continue
            for each in of_edit:
                made = reviser.replace(cut, each.start, each.end, each.new)
                self._made.setdefault(edit, []).extend(made or ())
            self.editor.change(paragraph.part)
            if paragraph.box is not None:
                boxes[paragraph.box] = None
        for box in boxes:
            copy_box(box, {self.author.signature.author}, self._ids)
        for edit, others in self._chosen.shared.items():
            if all(other in self._made for other in others):
                self._made[edit] = [element for other in others for element in self._made[other]]
        return self._made.keys()

    def comment(self, marks: Sequence[Marks], made: Collection[Edit], *, summary: bool) -> int:
        """Add the comments on findings, and one that sums up, and return how many there are on findings.

        Findings on the same words share one comment, and so do those of spaces that a rule finds in one paragraph.
        """
        beginning = self.places.beginning()
        if not (marks or summary) or beginning is None:
            return 0
        self.editor.change(self.editor.package.main)
        styles = CommentStyles.of(self.editor.package)
        writer = CommentWriter.of(self.editor, self.author.signature, self.author.initials)
        anchors = Anchors(styles)
        language = self.language
        if summary:
            identifier = writer.add(summary_lines([finding for finding, _ in marks], language))
            anchors.around_paragraph(beginning.element, identifier)
        told = group_marks(marks)
        for comment in told:
            lines = [line for each in comment.repeated for line in self._lines(each, comment.place, made)]
            own = {
                change
                for findings in comment.repeated
                for finding in findings
                if finding.fix is not None
                for edit in finding.fix.edits
                for change in self._made.get(edit, ())
            }
            self._anchor(anchors, comment.place, writer.add(lines), own)
        return len(told)

    def _lines(self, findings: Sequence[Finding], place: Place, made: Collection[Edit]) -> Sequence[str]:
        edits = [edit for each in findings if each.fix is not None for edit in each.fix.edits]
        outcome = Outcome(
            sum(edit in made for edit in edits), len(edits), any(edit in self.waiting for edit in edits)
        )
        elsewhere = self._elsewhere(findings[0], place)
        return comment_lines(findings, self.language, outcome, elsewhere=elsewhere)

    def sum_up(self, lines: Sequence[str]) -> None:
        """Put a page that sums up before the text, as a tracked insertion."""
        self._has_page = True
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
        return outline(finding.start).text(self.language) if place.elsewhere and outline else ""
