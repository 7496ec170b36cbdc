"""The looks in a template's settings file: its colours and fonts by name, and the looks that use them."""

from __future__ import annotations

from collections.abc import Mapping as ByName
from typing import Final, cast

from jjjdoc.errors import Wording
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.nodes import Entry, Mapping, Scalar
from jjjdoc.locations import SourceText
from jjjdoc.ooxml.formats import Alignment, Border, ParagraphFormat, TextFormat
from jjjdoc.ooxml.styles import TableRules
from jjjdoc.writers.docx import measures
from jjjdoc.writers.docx.roles import HEADINGS, Role, Script
from jjjdoc.writers.docx.template import Look, RoleLook

_SCRIPTS: Final[tuple[Script, ...]] = ("chinese", "english")

_NO_COLOR = Wording(en="there is no color “{name}” under colors", zh="colors中没有颜色“{name}”")
_NO_FONT = Wording(en="there is no font “{name}” under fonts", zh="fonts中没有字体“{name}”")


class Looks:
    """Reads the looks of one file that has the right shape; a name that means nothing is a fault."""

    def __init__(self, source: SourceText, faults: Faults, root: Entry) -> None:
        self._source = source
        self._faults = faults
        colors = root.pairs("colors")
        pairs = colors.scalars() if colors else []
        self._colors = {key.value: value.value[1:].upper() for key, value in pairs}
        self._faces: dict[str, tuple[str, str]] = {}
        self.fonts: dict[str, tuple[str, ...]] = {}
        faces = root.pairs("fonts")
        for key, face in faces.entries() if faces else []:
            self._faces[key.value] = (self._font(face, "chinese"), self._font(face, "latin"))

    def role(self, role: Role, entry: Entry | None) -> RoleLook:
        """Return the look of a role."""
        if entry is None:
            entry = Entry(Mapping([], 0, 0, flow=False))
        paired, parallel = (
            RoleLook(self._look(part, role), self._by_script(part, role)) if part else None
            for part in (entry.entry("paired"), entry.entry("parallel"))
        )
        return RoleLook(self._look(entry, role), self._by_script(entry, role), paired, parallel)

    def table(self, entry: Entry) -> TableRules:
        """Return the look of a kind of table."""
        return TableRules(
            top=self._rule(entry.scalar("top")),
            header=self._rule(entry.scalar("below_header")),
            inside=self._rule(entry.scalar("inside")),
            middle=self._rule(entry.scalar("middle")),
            bottom=self._rule(entry.scalar("bottom")),
            header_shade=self._color(entry.scalar("header_shade")),
            shade=self._color(entry.scalar("shade")),
            margin=measures.twips(entry.text("margin") or "0"),
            padding=measures.twips(entry.text("padding") or "0"),
        )

    def _font(self, face: Entry, script: str) -> str:
        names = face.items(script)
        first, *others = [name.value for name in names.scalars()] if names else [""]
        known = self.fonts.get(first, ())
        self.fonts[first] = (*known, *(name for name in others if name not in known))
        return first

    def _by_script(self, entry: Entry, role: Role) -> ByName[Script, Look]:
        found = ((script, entry.entry(script)) for script in _SCRIPTS)
        return {script: self._look(part, role) for script, part in found if part is not None}

    def _look(self, entry: Entry, role: Role) -> Look:
        return Look(self._text(entry, role), self._paragraph(entry, role))

    def _text(self, entry: Entry, role: Role) -> TextFormat:
        font = entry.scalar("font")
        chinese, latin = self._face(font) if font else (None, None)
        size, tracking = entry.text("size"), entry.text("tracking")
        return TextFormat(
            latin=latin,
            chinese=chinese,
            bold=_flag(entry, "bold"),
            italic=_flag(entry, "italic"),
            color=self._color(entry.scalar("color")),
            tracking=measures.twips(tracking) if tracking else None,
            size=measures.points(size, 2) if size else None,
            underline=_flag(entry, "underline"),
            superscript=True if role == "note_mark" else None,
        )

    def _paragraph(self, entry: Entry, role: Role) -> ParagraphFormat:
        before, after = (
            measures.twips(text) if (text := entry.text(key)) else None for key in ("before", "after")
        )
        left, right, first_line, hanging = (
            measures.indent(text) if (text := entry.text(key)) else None
            for key in ("left", "right", "first_line", "hanging")
        )
        line = entry.text("line")
        return ParagraphFormat(
            keep_next=_flag(entry, "keep_next"),
            keep_lines=_flag(entry, "keep_lines"),
            autospace=_flag(entry, "autospace"),
            on_grid=_flag(entry, "grid"),
            top=self._rule(entry.scalar("rule_above")),
            left_rule=self._rule(entry.scalar("rule_left")),
            bottom=self._rule(entry.scalar("rule_below")),
            shade=self._color(entry.scalar("shade")),
            before=before,
            after=after,
            line=measures.line(line) if line else None,
            left=left,
            right=right,
            first_line=first_line,
            hanging=hanging,
            align=cast("Alignment | None", entry.text("align")),
            outline=_outline(role),
        )

    def _face(self, name: Scalar) -> tuple[str, str] | tuple[None, None]:
        if name.value in self._faces:
            return self._faces[name.value]
        self._unknown(name, _NO_FONT, name.value, self._faces)
        return None, None

    def _color(self, text: Scalar | None) -> str | None:
        if text is None:
            return None
        found = measures.color(text.value, self._colors)
        if found is None:
            self._unknown(text, _NO_COLOR, text.value, self._colors)
        return found

    def _rule(self, text: Scalar | None) -> Border | None:
        if text is None:
            return None
        name = measures.rule_color(text.value)
        if name is not None and measures.color(name, self._colors) is None:
            self._unknown(text, _NO_COLOR, name, self._colors)
        return measures.rule(text.value, self._colors)

    def _unknown(self, where: Scalar, message: Wording, name: str, allowed: ByName[str, object]) -> None:
        place = self._source.place(where.start, where.end)
        self._faults.add(place, message(name=name), self._faults.choice(name, allowed))


def _flag(entry: Entry, key: str) -> bool | None:
    text = entry.text(key)
    return None if text is None else text == "true"


def _outline(role: Role) -> int | None:
    if role == "annex_title":
        return 0
    return HEADINGS.index(role) if role in HEADINGS else None
