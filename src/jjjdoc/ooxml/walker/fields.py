"""Which marks of complex fields belong together (ECMA-376 17.16.18).

A mark without its counterpart opens nothing: in a damaged file no text may be taken for the code of a field. The
fields of deleted text are matched among themselves.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Final, Literal

from msgspec import Struct, field

from jjjdoc.ooxml.walker.model import Field
from jjjdoc.ooxml.walker.names import BOX, DELETED
from jjjdoc.ooxml.xml import Element, qualified

MARK: Final = qualified("fldChar")
CODE: Final = frozenset(map(qualified, ("instrText", "delInstrText")))
_KIND: Final = qualified("fldCharType")
_STORIES: Final = (BOX, qualified("footnote"), qualified("endnote"))

Kind = Literal["begin", "separate", "end"]
Marks = Mapping[Element, tuple[Kind, Field]]
"""What each mark does, and to which field."""


class _Open(Struct):
    begin: Element
    separate: Element | None = None
    code: list[str] = field(default_factory=list)


def match_fields(root: Element) -> Marks:
    """Return the marks of the complex fields of a part that have a beginning and an end."""
    stacks: dict[tuple[Element, bool], list[_Open]] = {}
    found: dict[Element, tuple[Kind, Field]] = {}
    for element in root.iter(MARK, *CODE):
        story = next(element.iterancestors(*_STORIES), root)
        is_deleted = next(element.iterancestors(*DELETED), None) is not None
        stack = stacks.setdefault((story, is_deleted), [])
        kind = element.get(_KIND)
        if element.tag != MARK:
            if stack and stack[-1].separate is None:
                stack[-1].code.append(element.text or "")
        elif kind == "begin":
            stack.append(_Open(element))
        elif kind == "separate" and stack:
            stack[-1].separate = element
        elif kind == "end" and stack:
            _close(stack.pop(), element, found)
    return found


def _close(opened: _Open, end: Element, found: dict[Element, tuple[Kind, Field]]) -> None:
    made = Field("".join(opened.code).strip(), _run(opened.begin), _run(end))
    found[opened.begin] = "begin", made
    if opened.separate is not None:
        found[opened.separate] = "separate", made
    found[end] = "end", made


def _run(mark: Element) -> Element:
    parent = mark.getparent()
    return mark if parent is None else parent


class OpenFields(Struct):
    """The fields that a walk is inside of, from the outermost in, and whether it is in the code of each."""

    _marks: Marks
    _stack: list[tuple[Field, bool]] = field(default_factory=list)

    @property
    def outermost(self) -> Field | None:
        """The outermost field here."""
        return self._stack[0][0] if self._stack else None

    @property
    def in_code(self) -> bool:
        """Whether what stands here is the code of a field, which is not shown."""
        return bool(self._stack) and any(in_code for _, in_code in self._stack)

    def take(self, mark: Element) -> None:
        """Go past a mark."""
        kind, made = self._marks.get(mark, (None, None))
        if made is None:
            return
        if kind == "begin":
            self._stack.append((made, True))
        elif self._stack and self._stack[-1][0] is made:
            self._stack.pop()
            if kind == "separate":
                self._stack.append((made, False))
