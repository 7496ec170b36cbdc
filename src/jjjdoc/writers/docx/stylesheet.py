"""The styles of one document: those of the roles, and variants where a script or a column needs its own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import reduce
from typing import Final, Literal

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.ooxml.formats import (
    SAME_PARAGRAPH,
    SAME_TEXT,
    Length,
    ParagraphFormat,
    Tab,
    TextFormat,
    difference,
    overlay,
    tabs,
)
from jjjdoc.ooxml.numbering import UNNUMBERED, HeadingNumbering
from jjjdoc.ooxml.styles import Style, StyleName, TableRules, TableStyle
from jjjdoc.writers.docx.roles import (
    HEADINGS,
    OFFICIAL,
    ROLES,
    WITH_PAGES,
    Role,
    Script,
    kind_of,
    role_styles,
)
from jjjdoc.writers.docx.template import Look, RoleLook, Template

TableKind = Literal["table", "parallel", "tiles", "imprint"]

_TABLE_STYLES: Final[dict[TableKind, tuple[str, str]]] = {
    "table": ("ReportTable", "Report Table"),
    "parallel": ("ParallelTable", "Parallel Table"),
    "tiles": ("KeyFigureTable", "Key Figure Table"),
    "imprint": ("ImprintTable", "Imprint Table"),
}

_TABBED: Final[frozenset[Role]] = frozenset(
    ("byline", "header", "footer", "document_number", "imprint", *WITH_PAGES)
)

_SIZE: Final = 21  # half-points, where a template gives none
_SINGLE: Final = 240  # 240ths of a line
_SPACED: Final = 12  # twips for each half-point: lines are about 1.2 times as high as their text


class Lines(Struct, frozen=True):
    """How lines are set: the size of their text in half-points; their height, and the space above and below all of them, in twips."""

    size: int
    height: int
    space: int


class Stylesheet:
    """The styles of a document whose first language is in `script`; `paired` if it has several languages.

    `heading_numbering` is the Word list that numbers its headings.
    `existing` has the ids of the styles that a reference document brings; these rule.
    """

    def __init__(
        self,
        template: Template,
        script: Script,
        existing: Mapping[StyleName, str],
        *,
        paired: bool = False,
        heading_numbering: HeadingNumbering = UNNUMBERED,
    ) -> None:
        self.template = template
        self.script = script
        self._known = role_styles(template.notes)
        self._paired = paired
        self.heading_numbering = heading_numbering
        self._existing = existing
        self._taken = {identifier.lower() for identifier in existing.values()}
        self._ids: dict[tuple[Role, Script, bool], str] = {}
        self._looks: dict[tuple[Role, Script, bool], Look] = {}
        self._lines: dict[tuple[Role, Script, bool], Lines] = {}
        self.added: list[Style] = []
        base = {role: self._base_id(role) for role in ROLES}
        self._base: dict[Role, str] = base
        for role in ROLES:
            if not self._is_there(role) and (template.is_official or role not in OFFICIAL):
                self._add_base(role)

    def style(self, role: Role, script: Script, *, parallel: bool = False) -> str:
        """Return the id of the style of a role; a variant is added when it is first asked for."""
        key = (role, script, parallel)
        found = self._ids.get(key)
        if found is None:
            found = self._ids[key] = self._find(role, script, parallel)
        return found

    def look(self, role: Role, script: Script, *, parallel: bool = False) -> Look:
        """Return the whole look of a role, with what it has from the role `text`."""
        key = (role, script, parallel)
        found = self._looks.get(key)
        if found is None:
            own = self._layers(role, script, parallel)
            paragraph = kind_of(role) == "paragraph"
            under = self._layers("text", script, False) if paragraph else []
            found = self._looks[key] = reduce(_overlay, [*under, *own])
        return found

    def size(self, role: Role, script: Script, *, parallel: bool = False) -> int:
        """Return the size of the text of a role, in half-points."""
        return self.look(role, script, parallel=parallel).text.size or _SIZE

    def line_height(self, role: Role, script: Script, *, parallel: bool = False) -> int:
        """Return the height of a line of a role, in twips; about that where it follows the font."""
        return self.lines(role, script, parallel=parallel).height

    def lines(self, role: Role, script: Script, *, parallel: bool = False) -> Lines:
        """Return how the lines of a role are set."""
        key = (role, script, parallel)
        found = self._lines.get(key)
        if found is None:
            look = self.look(role, script, parallel=parallel)
            size, line = look.text.size or _SIZE, look.paragraph.line
            height = (
                line.value
                if line and line.exact
                else size * (line.value if line else _SINGLE) * _SPACED // _SINGLE
            )
            space = (look.paragraph.before or 0) + (look.paragraph.after or 0)
            found = self._lines[key] = Lines(size, height, space)
        return found

    def table_style(self, kind: TableKind) -> str:
        """Return the id of the style of a kind of table."""
        identifier, name = _TABLE_STYLES[kind]
        return self._existing.get(("table", name.lower())) or self._unused(identifier)

    def added_tables(self) -> list[TableStyle]:
        """Return the table styles that are not there already."""
        template = self.template
        rules: dict[TableKind, TableRules | None] = {
            "table": template.table,
            "parallel": template.parallel,
            "tiles": template.tiles.rules,
            "imprint": template.imprint,
        }
        return [
            TableStyle(self.table_style(kind), name, look)
            for kind, (_, name) in _TABLE_STYLES.items()
            if (look := rules[kind]) and ("table", name.lower()) not in self._existing
        ]

    def _base_id(self, role: Role) -> str:
        known = self._known[role]
        return self._existing.get((kind_of(role), known.name.lower())) or self._unused(known.id)

    def _is_there(self, role: Role) -> bool:
        return (kind_of(role), self._known[role].name.lower()) in self._existing

    def _unused(self, identifier: str) -> str:
        """Return an id that no style of the reference has; there ids may be anything, such as `1`."""
        while identifier.lower() in self._taken:
            identifier += "Jjjdoc"
        return identifier

    def _add_base(self, role: Role) -> None:
        known = self._known[role]
        paragraph = kind_of(role) == "paragraph"
        look = reduce(_overlay, self._layers(role, self.script, False))
        if self._existing and paragraph:  # nothing is known of what the styles of a reference are based on
            look = _overlay(Look(paragraph=_PLAIN.paragraph), look)
        if role in _TABBED:
            look = _overlay(
                look, Look(paragraph=ParagraphFormat(tabs=self._tabs(role, self.template.page.text_width)))
            )
        look = _without_list_indents(role, look)
        if (level := self._heading_level(role)) is not None:
            look = _overlay(
                look, Look(paragraph=ParagraphFormat(list_level=(self.heading_numbering.list, level)))
            )
        self.added.append(
            Style(
                id=self._base[role],
                name=known.name,
                kind=kind_of(role),
                text=look.text,
                paragraph=look.paragraph,
                size=self.size(role, self.script),
                based_on=self._base["text"] if paragraph and role != "text" else None,
                next=self._base[known.next] if known.next else None,
                priority=known.priority,
                default=role == "text",
            )
        )

    def _heading_level(self, role: Role) -> int | None:
        """Return the level of the list that numbers a heading, None for other roles and headings without numbers."""
        numbered = HEADINGS[: len(self.heading_numbering.levels)]
        return numbered.index(role) if role in numbered else None

    def moved_tabs(self, role: Role, width: int) -> str:
        """Return the `w:tabs` of a line on a page whose text is so wide, in place of those of its style."""
        gone = (Tab("clear", stop.at) for stop in self._tabs(role, self.template.page.text_width))
        return tabs(sorted((*gone, *self._tabs(role, width)), key=lambda stop: stop.at))

    def _tabs(self, role: Role, width: int) -> tuple[Tab, ...]:
        """Return the tabs of a line: to the right, and before that to the middle where something stands there."""
        indent = None if role in WITH_PAGES else self.look(role, self.script).paragraph.right
        width -= indent.twips(self.size(role, self.script)) if indent else 0
        right = Tab("right", width, dotted=role in WITH_PAGES)
        centered = {"header": self.template.header.center, "footer": self.template.footer.center}
        return (Tab("center", width // 2), right) if centered.get(role) else (right,)

    def _layers(self, role: Role, script: Script, parallel: bool) -> list[Look]:
        """Return what makes up the look of a role, the general first."""
        look = self.template.looks[role]
        layers = _in_script(look, script)
        if self._paired and look.paired:
            layers += _in_script(look.paired, script)
        if parallel and look.parallel:
            layers += _in_script(look.parallel, script)
        return layers

    def _find(self, role: Role, script: Script, parallel: bool) -> str:
        base = self._base[role]
        if script == self.script and not parallel:
            return base
        known = self._known[role]
        ours = _without_list_indents(role, self.look(role, self.script))
        other = _without_list_indents(role, self.look(role, script, parallel=parallel))
        text = difference(ours.text, other.text, _PLAIN.text)
        paragraph = difference(ours.paragraph, other.paragraph, _PLAIN.paragraph)
        if text == SAME_TEXT and paragraph == SAME_PARAGRAPH:
            return base
        where = [*(["parallel"] if parallel else []), *([script] if script != self.script else [])]
        name = f"{known.name} ({', '.join(where)})"
        if self._is_there(role):
            return self._existing.get((kind_of(role), name.lower()), base)
        identifier = self._unused(known.id + "".join(part.capitalize() for part in where))
        size = other.text.size or _SIZE
        self.added.append(Style(identifier, name, kind_of(role), text, paragraph, size, based_on=base))
        return identifier


# What a variant goes back to where the style it stands on has a property and it has none.
_PLAIN: Final = Look(
    TextFormat(bold=False, italic=False, tracking=0, underline=False),
    ParagraphFormat(
        keep_next=False,
        keep_lines=False,
        before=0,
        after=0,
        left=Length(0),
        right=Length(0),
        first_line=Length(0),
        align="left",
    ),
)


def _without_list_indents(role: Role, look: Look) -> Look:
    """Return the look of a list without its indents: those stand in the numbering, level by level."""
    if role != "list":
        return look
    return Look(look.text, replace(look.paragraph, left=None, hanging=None, first_line=None))


def _in_script(role: RoleLook, script: Script) -> list[Look]:
    return [role.plain, role.by_script[script]] if script in role.by_script else [role.plain]


def _overlay(under: Look, over: Look) -> Look:
    return Look(overlay(under.text, over.text), overlay(under.paragraph, over.paragraph))
