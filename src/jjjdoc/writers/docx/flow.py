"""A column of paragraphs and tables as they are written one after another: the body, or a cell."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from msgspec import Struct, field

from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Alignment
from jjjdoc.writers.docx.roles import HEADINGS, ParagraphRole, script_of
from jjjdoc.writers.docx.story import Story

# Sections of a document: upright pages, and pages on their side for what is too wide (ECMA-376 17.6.17, 17.6.18).


#: What stands for the `w:sectPr` of a section until all is written; no text holds a NUL.
UPRIGHT: Final = "\0upright\0"
TURNED: Final = "\0turned\0"

_MARK = regex("(\0[a-z]+\0)")
_END: Final = "</w:pPr></w:p>"


class Sections(Struct, frozen=True):
    """The `w:sectPr` of the first section, of upright ones after it, and of those on their side.

    Each names its headers and footers: without them it would have those of the section before it.
    """

    first: str
    upright: str
    turned: str


def place_sections(text: str, sections: Sections) -> str:
    """Return a text with its sections: each where it ends, the last behind everything."""
    last = UPRIGHT
    if text.endswith(TURNED + _END):  # no upright page follows, not even an empty one
        text, last = text.removesuffix(TURNED + _END) + _END, TURNED
    pieces = _MARK.split(text + last)
    by_mark = {UPRIGHT: sections.upright, TURNED: sections.turned}
    for number in range(1, len(pieces), 2):
        is_first = number == 1 and pieces[number] == UPRIGHT
        pieces[number] = sections.first if is_first else by_mark[pieces[number]]
    return "".join(pieces)


class Own(Struct, frozen=True):
    """What a paragraph has of its own, against its style.

    With `loose` it does not stay with the next, whatever the style says.
    `frame` is its `w:framePr`, `numbering` its `w:numPr`, `tabs` its `w:tabs`, `indents` its `w:ind`; space above and below is in twips, None for that of the style.
    """

    keep_next: bool = False
    loose: bool = False
    new_page: bool = False
    numbering: str = ""
    align: Alignment = "left"
    before: int | None = None
    after: int | None = None
    indents: str = ""
    tabs: str = ""
    frame: str = ""


_LEAST: Final = 20  # twips, the height of a paragraph that is only there because Word needs one

AS_STYLED: Final = Own()


class Flow(Struct):
    """Text of a width (in twips); `parallel` in a column beside another language."""

    story: Story
    width: int
    parallel: bool = False
    parts: list[str] = field(default_factory=list)
    #: Role and language of the last paragraph, None after a table.
    last: tuple[ParagraphRole, str] | None = None
    _break: bool = False
    _after_table: bool = False
    _space_below: int | None = None
    _headings: int = 0

    def paragraph(self, role: ParagraphRole, language: str, content: str, own: Own = AS_STYLED) -> None:
        """Add a paragraph in the style of its role and language."""
        sheet, script = self.story.sheet, script_of(language)
        extra = "<w:keepNext/>" if own.keep_next else '<w:keepNext w:val="0"/>' if own.loose else ""
        if self._break or own.new_page:
            extra += "<w:pageBreakBefore/>"
            self._break = False
        extra += own.frame + own.numbering + own.tabs
        before = own.before
        look = sheet.look(role, script, parallel=self.parallel).paragraph
        if self._after_table:
            before = max(before or look.before or 0, sheet.template.space_after)
            self._after_table = False
        extra += _spacing(before, own.after) + own.indents
        if own.align != "left":
            extra += f'<w:jc w:val="{own.align}"/>'
        self._space_below = None if role in HEADINGS else look.after or 0
        self._headings = self._headings + 1 if role in HEADINGS else 0
        self.last = (role, language)
        style = sheet.style(role, script, parallel=self.parallel)
        self.parts.append(f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{extra}</w:pPr>{content}</w:p>')

    def table(self, table: str, *, captioned: bool = False) -> None:
        """Add a table, with space above it where there is no caption to have it.

        Two tables that follow one another are kept apart, for Word would make one of them.
        """
        if self._break or (self._after_table and not captioned):
            self._separate(self.story.sheet.template.space_after)
        elif self._space_below is not None and not captioned:
            missing = self.story.sheet.template.space_after - self._space_below
            if missing > 0:
                self._separate(missing)
        self.parts.append(table)
        self._after_table, self._space_below, self._headings, self.last = True, None, 0, None

    def gap(self, height: int) -> None:
        """Leave white space (in twips) between two tables that stay together."""
        self._separate(height, keep_next=True)

    def turn(self, add: Callable[[Flow], None]) -> None:
        """Add what is too wide for an upright page on pages on their side, with the headings right above it."""
        inner = Flow(self.story, self.story.sheet.template.page.turned.text_width)
        if self.parts and TURNED in self.parts[-1]:
            self.parts.pop()
            inner._after_table = True
        else:
            above = len(self.parts) - self._headings
            inner.parts = self.parts[above:]
            del self.parts[above:]
            if self.parts:
                self._end_section(UPRIGHT)
        add(inner)
        self.parts += inner.parts
        self._end_section(TURNED)
        self._after_table, self._space_below, self._headings, self._break = False, None, 0, False
        self.story.turned = True

    def reserve(self) -> int:
        """Return the number of a part that stands here and is written later, when what follows is known."""
        self.parts.append("")
        return len(self.parts) - 1

    def keep_last(self) -> None:
        """Let the last paragraph, if it is one, go on to the page of what comes next."""
        if self.parts and self.parts[-1].startswith("<w:p>") and "<w:keepNext" not in self.parts[-1]:
            self.parts[-1] = self.parts[-1].replace('"/>', '"/><w:keepNext/>', 1)

    def floating(self, table: str) -> None:
        """Add a table that stands elsewhere on the page, and the paragraph that says on which."""
        self.parts.append(table)
        self._separate(_LEAST)

    def break_page(self) -> None:
        """Let what comes next begin a page; in a cell nothing can."""
        self._break = not self.parallel and bool(self.parts)

    def finish(self) -> str:
        """Return everything; at the end stands a paragraph, without which Word refuses a cell."""
        if self._after_table or not self.parts:
            self._separate(_LEAST)
        return "".join(self.parts)

    def _end_section(self, mark: str) -> None:
        """End a section with the last paragraph, or where it is none with an empty one."""
        if mark == TURNED or not self.parts[-1].startswith("<w:p>"):
            self._break = False
            self._separate(_LEAST)
        self.parts[-1] = self.parts[-1].replace("</w:pPr>", f"{mark}</w:pPr>", 1)

    def _separate(self, height: int, *, keep_next: bool = False) -> None:
        """Add an empty paragraph of this height."""
        style = self.story.sheet.style("text", self.story.sheet.script)
        height = _LEAST if self._break else max(_LEAST, height)
        page = "<w:keepNext/>" if keep_next else ""
        page += "<w:pageBreakBefore/>" if self._break else ""
        self.parts.append(
            f'<w:p><w:pPr><w:pStyle w:val="{style}"/>{page}'
            f'<w:spacing w:before="0" w:after="0" w:line="{height}" w:lineRule="exact"/></w:pPr></w:p>'
        )
        self._break = self._after_table = False


def _spacing(before: int | None, after: int | None) -> str:
    above = f' w:before="{before}"' if before is not None else ""
    below = f' w:after="{after}"' if after is not None else ""
    return f"<w:spacing{above}{below}/>" if above or below else ""
