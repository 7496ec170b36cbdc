"""Tracked changes in a paragraph that has been cut (ECMA-376 17.13.5), and the same changes made plainly.

What would not survive, or would change more than the words, is refused: results of fields, locked controls, text with a
picture or a note in it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from copy import deepcopy
from itertools import pairwise
from typing import Final

from msgspec import Struct, field

from jjjdoc.ooxml.editing.stretches import CutParagraph, Stretch
from jjjdoc.ooxml.walker import Piece, WalkedParagraph, names
from jjjdoc.ooxml.xml import Element, qualified
from jjjdoc.patterns import regex

_OTHER_DELETIONS: Final = (names.DELETION, qualified("moveFrom"))
_PROOF: Final = qualified("proofErr")
_NEXT_PAGE: Final = qualified("lastRenderedPageBreak")
_TAB: Final = qualified("tab")
_BREAK: Final = qualified("br")
_PLAIN: Final = frozenset(
    (
        names.RUN_PROPERTIES,
        names.TEXT,
        _TAB,
        _BREAK,
        _NEXT_PAGE,
        *map(qualified, ("cr", "noBreakHyphen", "softHyphen")),
    )
)
_NO_TEXT_CONTROLS: Final = tuple(
    map(qualified, ("dropDownList", "comboBox", "date", "picture", "docPartObj", "docPartList"))
)
_MARKS: Final = frozenset(
    (_PROOF, names.RANGE_START, names.RANGE_END, *map(qualified, ("bookmarkStart", "bookmarkEnd")))
)
_PART = regex("[^\t\n\v]+|[\t\n\v]")
_NOT_XML = regex("[\x00-\x08\x0e-\x1f\ud800-\udfff\ufffc\ufffe\uffff]")


class Signature(Struct, frozen=True):
    """Who makes a change, and when (W3CDTF)."""

    author: str
    date: str


class Reviser(Struct):
    """Makes changes: tracked ones with these ids, or plain ones."""

    signature: Signature
    ids: Iterator[str]
    tracked: bool = True
    _made: list[Element] = field(default_factory=list)

    def may_replace(self, cut: CutParagraph, start: int, end: int, new: str) -> bool:
        """Tell whether `replace` would do this, and is not refused."""
        if _NOT_XML.search(new):
            return False
        if start == end:
            return _beside(cut, start) is not None
        return _may_change(cut.paragraph, start, end, cut.between(start, end))

    def replace(self, cut: CutParagraph, start: int, end: int, new: str) -> Sequence[Element] | None:
        """Put `new` in place of a range that the paragraph was cut at, and return the tracked changes that were made.

        None where that is refused, and nothing was changed.
        """
        self._made = []
        if not self.may_replace(cut, start, end, new):
            return None
        if start == end:
            self._insert(cut, start, new)
        else:
            self._replace(cut.between(start, end), new)
        return self._made

    def _replace(self, stretches: list[Stretch], new: str) -> None:
        properties = _properties(stretches[0].element)
        groups = list(_groups(stretches))
        for group in groups:
            self._delete(group)
        if new:
            self._put(_run(properties, new, stretches[0].element), groups[0][-1], after=True)
        if not self.tracked:
            for group in groups:
                for element in group:
                    _remove(element)

    def _insert(self, cut: CutParagraph, at: int, new: str) -> None:
        found = _beside(cut, at)
        if found is not None:
            beside, after = found
            self._put(_run(_properties(beside), new, beside), beside, after=after)

    def _delete(self, group: list[Element]) -> None:
        """Put the runs of a group, and what checks of spelling left between them, into one deletion."""
        if not self.tracked:
            return
        deletion = self._change(names.DELETION, group[0])
        group[0].addprevious(deletion)
        between = _through(group[0], group[-1])
        for element in between:
            deletion.append(element)
        for element in deletion.iter(names.TEXT):
            element.tag = names.DELETED_TEXT

    def _put(self, run: Element, beside: Element, *, after: bool) -> None:
        """Put a run beside another or its deletion, outside of what somebody else has inserted."""
        parent = beside.getparent()
        if parent is not None and parent.tag == names.DELETION:
            beside, parent = parent, parent.getparent()
        if not self.tracked:
            (beside.addnext if after else beside.addprevious)(run)
            return
        insertion = self._change(names.INSERTION, run)
        insertion.append(run)
        if parent is not None and parent.tag == names.INSERTION:
            self._part(parent, beside, after=after)
            beside = parent
        (beside.addnext if after else beside.addprevious)(insertion)

    def _part(self, insertion: Element, beside: Element, *, after: bool) -> None:
        """Part somebody's insertion in two, so that ours can stand between."""
        rest = list(beside.itersiblings()) if after else list(beside.itersiblings(preceding=True))
        if not rest:
            return
        other = insertion.makeelement(insertion.tag)
        other.attrib.update(insertion.attrib)
        other.set(names.ID, next(self.ids))
        if after:
            other.extend(rest)
            insertion.addnext(other)
        else:
            other.extend(reversed(rest))
            insertion.addprevious(other)

    def _change(self, tag: str, like: Element) -> Element:
        change = like.makeelement(tag)
        change.set(names.ID, next(self.ids))
        change.set(names.AUTHOR, self.signature.author)
        change.set(names.DATE, self.signature.date)
        self._made.append(change)
        return change


def _beside(cut: CutParagraph, at: int) -> tuple[Element, bool] | None:
    """Return the run behind which or (False) before which text can be put in at an offset; None if there is none."""
    for offset, after in ((at - 1, True), (at, False)):
        if not 0 <= offset < len(cut.paragraph.text):
            continue
        beside = cut.at(offset)
        bound = beside.end if after else beside.start
        if bound == at and _is_free(beside.piece) and _is_plain(beside.element) and _is_in_reach(beside):
            return beside.element, after
    return None


def count_shown(revisions: Collection[Element]) -> int:
    """Return how many changes Word shows for these: those of one kind with nothing but marks between are one."""
    return sum(not _goes_on(each, revisions) for each in revisions)


def _goes_on(revision: Element, revisions: Collection[Element]) -> bool:
    before = revision.getprevious()
    while before is not None and before.tag in _MARKS:
        before = before.getprevious()
    return before is not None and before.tag == revision.tag and before in revisions


def _may_change(paragraph: WalkedParagraph, start: int, end: int, stretches: list[Stretch]) -> bool:
    """Tell whether a range is words alone, that nobody has locked and no field puts there."""
    return (
        stretches[0].start == start
        and stretches[-1].end == end
        and all(_is_free(piece) for piece in paragraph.pieces_in(start, end))
        and all(_is_plain(each.element) and _is_in_reach(each) for each in stretches)
        and not any(start < each.offset < end for each in paragraph.marks)
        and not any(start < each.offset < end for each in paragraph.pictures)
        and not _holds_others(stretches)
    )


def _is_free(piece: Piece) -> bool:
    around = piece.around
    revision = around.revision
    return (
        around.field is None
        and around.ruby is None
        and not around.locked
        and (revision is None or revision.tag == names.INSERTION)
        and not (around.control is not None and _is_choice(around.control))
    )


def _is_in_reach(stretch: Stretch) -> bool:
    """Tell whether a stretch stands directly in somebody's insertion, if in any: ours are put in that or beside it."""
    parent = stretch.element.getparent()
    return stretch.piece.around.revision is None or (parent is not None and parent.tag == names.INSERTION)


def _is_choice(control: Element) -> bool:
    """Tell whether a content control takes no text but a choice: a list, a date, a picture."""
    properties = control.find(qualified("sdtPr"))
    return properties is not None and any(
        child.tag in _NO_TEXT_CONTROLS or child.tag.endswith("}checkbox") for child in properties
    )


def _is_plain(element: Element) -> bool:
    return element.tag == names.RUN and all(child.tag in _PLAIN for child in element)


def _holds_others(stretches: list[Stretch]) -> bool:
    """Tell whether runs stand between those of the text that hold what is none, such as the code of an index entry."""
    return any(
        not _is_gone(run) and not _is_plain(run)
        for first, second in pairwise(stretches)
        for run in _runs_between(first.element, second.element)
    )


def _runs_between(first: Element, second: Element) -> Iterator[Element]:
    """Yield the runs after one and before another, in the order of the document."""
    at: Element | None = first
    while at is not None:
        following = at.getnext()
        if following is None:
            at = at.getparent()
            continue
        for run in following.iter(names.RUN):
            if run is second:
                return
            yield run
        at = following


def _is_gone(element: Element) -> bool:
    return next(element.iterancestors(*_OTHER_DELETIONS), None) is not None


def _groups(stretches: list[Stretch]) -> Iterator[list[Element]]:
    """Yield the runs that stand side by side, so that one change can hold them."""
    group: list[Element] = []
    for stretch in stretches:
        if group and not _is_beside(group[-1], stretch.element):
            yield group
            group = []
        group.append(stretch.element)
    if group:
        yield group


def _is_beside(first: Element, second: Element) -> bool:
    following = first.getnext()
    while following is not None and following.tag == _PROOF:
        following = following.getnext()
    return following is second


def _through(first: Element, last: Element) -> list[Element]:
    found = [first]
    while found[-1] is not last:
        following = found[-1].getnext()
        if following is None:
            break
        found.append(following)
    return found


def _properties(run: Element) -> Element | None:
    """Return a copy of the properties of a run, without the record of a change to them."""
    found = run.find(names.RUN_PROPERTIES)
    if found is None:
        return None
    made = deepcopy(found)
    for change in made.findall(names.FORMAT_CHANGE):
        made.remove(change)
    return made


def _run(properties: Element | None, text: str, like: Element) -> Element:
    run = like.makeelement(names.RUN)
    if properties is not None:
        run.append(properties)
    for part in _PART.findall(text):
        if part == "\t":
            run.append(run.makeelement(_TAB))
        elif part in ("\n", "\v"):
            run.append(run.makeelement(_BREAK))
        else:
            element = run.makeelement(names.TEXT)
            element.text = part
            element.set(names.XML_SPACE, "preserve")
            run.append(element)
    return run


def _remove(element: Element) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)
