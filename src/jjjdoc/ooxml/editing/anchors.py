"""Where a comment stands in the text: its marks round a range, and the run that refers to it (ECMA-376 17.13.4).

Comments stand in the body alone. Of a result of a field, a phonetic guide or a control that takes no marks, the whole
is marked.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Final

from msgspec import Struct

from jjjdoc.ooxml.editing.comments import REFERENCE_STYLE, CommentStyles
from jjjdoc.ooxml.editing.stretches import CutParagraph
from jjjdoc.ooxml.walker import Around, names
from jjjdoc.ooxml.xml import Element, qualified

#: Elements that comment marks may stand in.
_HOLDING: Final = frozenset(
    (
        names.PARAGRAPH,
        names.INSERTION,
        *map(qualified, ("hyperlink", "sdtContent", "smartTag", "customXml", "bdo", "dir")),
    )
)
_CONTROL: Final = qualified("sdt")
_REVISIONS: Final = frozenset((names.INSERTION, qualified("moveTo")))
_PLAIN_CONTROLS: Final = frozenset(
    map(qualified, ("text", "dropDownList", "comboBox", "date", "picture", "docPartObj", "docPartList"))
)


class Anchors(Struct):
    """Puts the marks of comments into a text."""

    styles: CommentStyles

    def around_text(
        self,
        first: CutParagraph,
        start: int,
        last: CutParagraph,
        end: int,
        comment: str,
        changes: Collection[Element] = (),
    ) -> None:
        """Mark what stands between an offset in one paragraph and an offset in the same or a later one.

        `changes` are those that the comment is about; the ones beside the range are marked with it.
        """
        if not first.stretches or not last.stretches:
            self.around_paragraph(first.paragraph.element, comment)
            return
        begin, finish = first.at(start), last.at(max(0, end - 1))
        before = _edge(begin.piece.around, begin.element, first.paragraph.elements, 0)
        after = _edge(finish.piece.around, finish.element, last.paragraph.elements, 1)
        self._mark(_reach(before, changes, -1), _reach(after, changes, 1), comment)

    def around_run(self, run: Element, comment: str) -> None:
        """Mark a run, such as that of the mark of a note."""
        top = _climb(run)
        self._mark(top, top, comment)

    def around_paragraph(self, paragraph: Element, comment: str) -> None:
        """Mark a whole paragraph, which may be empty."""
        start, end = _marks(paragraph, comment)
        properties = paragraph.find(names.PARAGRAPH_PROPERTIES)
        if properties is None:
            paragraph.insert(0, start)
        else:
            properties.addnext(start)
        paragraph.append(end)
        paragraph.append(self._reference(paragraph, comment))

    def _mark(self, first: Element, last: Element, comment: str) -> None:
        start, end = _marks(first, comment)
        first.addprevious(start)
        last.addnext(end)
        outside = end
        parent = end.getparent()
        if parent is not None and parent.tag in _REVISIONS:
            outside = parent
        outside.addnext(self._reference(end, comment))

    def _reference(self, like: Element, comment: str) -> Element:
        run = like.makeelement(names.RUN)
        run.append(self.styles.properties(run, REFERENCE_STYLE))
        reference = run.makeelement(names.REFERENCE)
        reference.set(names.ID, comment)
        run.append(reference)
        return run


def _reach(element: Element, changes: Collection[Element], way: int) -> Element:
    """Return the last of these changes that stands beside an element, before (-1) or after it (1), else the element."""
    found = at = element
    while changes:
        beside = at.getnext() if way > 0 else at.getprevious()
        parent = at.getparent()
        if beside is None and parent is not None and parent.tag in _REVISIONS:
            at = parent
        elif beside is not None and (beside in changes or _is_mark(beside)):
            found, at = (beside if beside in changes else found), beside
        else:
            break
    return found


def _is_mark(element: Element) -> bool:
    """Tell whether an element is a mark of a comment, or the run that refers to one."""
    return element.tag in (names.RANGE_START, names.RANGE_END) or (
        element.tag == names.RUN and element.find(names.REFERENCE) is not None
    )


def _marks(like: Element, comment: str) -> tuple[Element, Element]:
    start, end = like.makeelement(names.RANGE_START), like.makeelement(names.RANGE_END)
    start.set(names.ID, comment)
    end.set(names.ID, comment)
    return start, end


def _edge(around: Around, element: Element, paragraphs: tuple[Element, ...], end: int) -> Element:
    """Return the element beside which a range begins (`end` 0) or ends (1)."""
    of_field = _field(around, paragraphs, end)
    return _climb(element if of_field is None else of_field)


def _field(around: Around, paragraphs: tuple[Element, ...], end: int) -> Element | None:
    """Return where the outermost field begins or ends, unless it goes beyond the paragraph, as contents do."""
    if around.field is None:
        return None
    ends = (around.field.first, around.field.last)
    is_within = all(next(each.iterancestors(names.PARAGRAPH), None) in paragraphs for each in ends)
    return ends[end] if is_within else None


def _climb(element: Element) -> Element:
    """Return the element, or the one around it, beside which marks may stand."""
    top = at = element
    while at.tag != names.PARAGRAPH:
        parent = at.getparent()
        if parent is None:
            break
        may_hold = _takes_marks(parent) if parent.tag == _CONTROL else parent.tag in _HOLDING
        if not may_hold:
            top = parent
        at = parent
    return top


def _takes_marks(control: Element) -> bool:
    """Tell whether a content control takes marks in it: text that is plain, locked or bound to data does not."""
    properties = control.find(qualified("sdtPr"))
    return not names.is_locked(control) and (
        properties is None
        or not any(child.tag in _PLAIN_CONTROLS or child.tag.endswith("}checkbox") for child in properties)
    )
