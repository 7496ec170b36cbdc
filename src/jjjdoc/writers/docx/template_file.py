"""From the settings file of a template to the template."""

from __future__ import annotations

from collections.abc import Mapping as ByName
from functools import lru_cache
from pathlib import Path
from typing import Final, cast

from jjjdoc.config.settings import supplied
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import SourceError
from jjjdoc.language.captions import CaptionKind
from jjjdoc.loader.check import Checker
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.languages import Languages
from jjjdoc.loader.nodes import Entry, Mapping, Node, Scalar
from jjjdoc.loader.yaml import parse_yaml, read_source
from jjjdoc.locations import SourceText
from jjjdoc.ooxml.notes import NoteKind
from jjjdoc.ooxml.sections import Grid, Page
from jjjdoc.writers.docx import measures
from jjjdoc.writers.docx.roles import ROLES, Script
from jjjdoc.writers.docx.template import BackItem, Contents, FrontItem, Letterhead, Line, Template, Tiles
from jjjdoc.writers.docx.template_looks import Looks
from jjjdoc.writers.docx.template_shapes import PAPER, TEMPLATE

# The files that a template is made of: its own, over that of the template it is based on.


FILE_NAME: Final = "template.yaml"
_BASE: Final = "based_on"

_MISSING = Wording(
    en="{path} is missing; a template is a folder that contains this file",
    zh="缺少{path}；模板文件夹中须有此文件",
)
_NO_BASE = Wording(en="there is no template “{name}” to base this on", zh="没有可作基础的模板“{name}”")

#: A file of a template: its path, when it was changed (in nanoseconds), its size in bytes.
State = tuple[Path, int, int]


def template_files(folder: Path) -> tuple[State, ...]:
    """Return the files of the template in a folder, its own first, then that of the template it is based on, and so on.

    Raises JjjdocError where the folder has none, SourceError where a base is not there or is based on the template.
    """
    states = [_state(folder)]
    while True:
        source, root = _parsed(*states[-1])
        name = root.get(_BASE) if isinstance(root, Mapping) else None
        if not isinstance(name, Scalar):
            return tuple(states)
        base = next(
            (place for place in _places(states[-1][0], name.value) if (place / FILE_NAME).is_file()), None
        )
        if base is None or _state(base) in states:
            faults = Faults()
            faults.add(source.place(name.start, name.end), _NO_BASE(name=name.value))
            faults.stop()
        assert base is not None, "a fault has been raised"
        states.append(_state(base))


def merged(states: tuple[State, ...]) -> tuple[SourceText, Node]:
    """Return the source of a template's own file, and what it says over what its bases say."""
    source, root = _parsed(*states[0])
    for state in states[1:]:
        root = _over(root, _parsed(*state)[1])
    return source, root


def _places(path: Path, name: str) -> tuple[Path, ...]:
    """Return where a base may be: beside the template, among those that come with jjjdoc; no other place has a name."""
    plain = Path(name).name == name
    return (path.parent.parent / name, supplied("templates") / name) if plain else ()


def _over(own: Node, base: Node) -> Node:
    """Return mappings merged key by key, everything else as the template itself has it."""
    if not isinstance(own, Mapping) or not isinstance(base, Mapping):
        return own
    names = {key.value for key, _ in own.pairs}
    pairs = [
        (key, value if (under := base.get(key.value)) is None else _over(value, under))
        for key, value in own.pairs
    ]
    pairs += [(key, value) for key, value in base.pairs if key.value not in names]
    return Mapping(pairs, own.start, own.end, own.flow)


def _state(folder: Path) -> State:
    path = folder / FILE_NAME
    try:
        status = path.stat()
    except OSError:
        raise JjjdocError(_MISSING(path=f"{folder.name}/{FILE_NAME}")) from None
    return path, status.st_mtime_ns, status.st_size


@lru_cache(maxsize=8)
def _parsed(path: Path, _changed: int, _size: int) -> tuple[SourceText, Node]:
    source = read_source(path, path.as_posix())
    return source, parse_yaml(source)


_LEAST_TEXT = 2835  # 50 mm in twips

_TOO_NARROW = Wording(
    en="these margins leave less than 50mm for the text", zh="页边距过大，版心的宽或高不足50mm"
)
_OUTSIDE = Wording(en="“{path}” is outside the folder of the template", zh="“{path}”不在模板文件夹内")
_NO_FILE = Wording(
    en="there is no file “{path}” in the folder of the template", zh="模板文件夹中没有文件“{path}”"
)
_TOO_DEEP = Wording(
    en="a heading of level {level} can count at most {level} levels",
    zh="第{level}级标题的编号至多含{level}个字段",
)
_NOT_DOCX = Wording(en="“{path}” is not a .docx file", zh="“{path}”不是.docx文件")


def load_template(folder: Path) -> Template:
    """Read the template in a folder; a file that has not changed is not read again.

    What it is based on holds where it says nothing. Raises JjjdocError if the folder has none, SourceError with every fault
    in it.
    """
    return _load(template_files(folder))


@lru_cache(maxsize=8)
def _load(files: tuple[State, ...]) -> Template:
    try:
        return _read(files)
    except SourceError:
        if len(files) > 1:
            _load(files[1:])  # what is wrong in a base is told where it stands
        raise


def _read(files: tuple[State, ...]) -> Template:
    source, node = merged(files)
    faults = Faults()
    root = Checker(source, Languages(()), faults).check(node, TEMPLATE)
    faults.stop()
    assert isinstance(root, Entry)
    template = _template(source, faults, root, files[0][0].parent)
    faults.stop()
    return template


def _template(source: SourceText, faults: Faults, root: Entry, folder: Path) -> Template:
    looks = Looks(source, faults, root)
    styles, tiles = _part(root, "styles"), _part(root, "tiles")
    front, back, imprint = root.items("front"), root.items("back"), root.entry("imprint")
    return Template(
        page=_page(_part(root, "page"), source, faults),
        fonts=looks.fonts,
        looks={role: looks.role(role, styles.entry(role)) for role in ROLES},
        header=_line(_part(root, "header")),
        footer=_line(_part(root, "footer")),
        front=tuple(cast(FrontItem, item.value) for item in front.scalars()) if front else (),
        contents=_contents(root.entry("contents")),
        back=tuple(cast(BackItem, item.value) for item in back.scalars()) if back else (),
        heading_numbers=_heading_numbers(root.entry("heading_numbers"), source, faults),
        table=looks.table(_part(root, "table")),
        parallel=looks.table(_part(root, "parallel")),
        imprint=looks.table(imprint) if imprint else None,
        tiles=Tiles(looks.table(tiles), int(tiles.text("across") or "1"), _twips(tiles, "gap")),
        space_after=_twips(root, "space_after_table"),
        reference=_reference(root, folder, source, faults),
        caption_lists=_caption_lists(root),
        letterhead=_letterhead(root.entry("letterhead")),
        with_paper=_part(root, "page").text("turned_lines") == "with_paper",
        notes=cast(NoteKind, root.text("notes") or "footnotes"),
    )


def _page(entry: Entry, source: SourceText, faults: Faults) -> Page:
    short, long = (round(tenths * 1440 / 254) for tenths in PAPER[entry.text("size") or "A4"])
    landscape = entry.text("orientation") == "landscape"
    margins = _part(entry, "margins")
    page = Page(
        width=long if landscape else short,
        height=short if landscape else long,
        top=_twips(margins, "top"),
        right=_twips(margins, "right"),
        bottom=_twips(margins, "bottom"),
        left=_twips(margins, "left"),
        header=_twips(entry, "header"),
        footer=_twips(entry, "footer"),
        grid=_grid(entry.entry("grid")),
    )
    if min(page.text_width, page.text_height) < _LEAST_TEXT:
        faults.add(source.place(margins.node.start, margins.node.end), _TOO_NARROW())
    return page


def _grid(entry: Entry | None) -> Grid | None:
    return Grid(int(entry.text("lines") or "1"), int(entry.text("characters") or "1")) if entry else None


def _line(entry: Entry) -> Line:
    left, center, right = (entry.text(place) or "" for place in ("left", "center", "right"))
    even = entry.entry("even")
    return Line(left, center, right, entry.text("first_page") != "false", _line(even) if even else None)


def _heading_numbers(
    entry: Entry | None, source: SourceText, faults: Faults
) -> ByName[Script, tuple[str, ...]]:
    scripts: tuple[Script, ...] = ("chinese", "english")
    found = ((script, entry.items(script)) for script in scripts) if entry else ()
    numbers = {script: tuple(items.scalars()) for script, items in found if items}
    for items in numbers.values():
        for level, item in enumerate(items, 1):
            if item.value.count("{") > level:
                faults.add(source.place(item.start, item.end), _TOO_DEEP(level=level))
    return {script: tuple(item.value for item in items) for script, items in numbers.items()}


def _caption_lists(root: Entry) -> tuple[CaptionKind, ...]:
    lists = root.items("caption_lists")
    return tuple(cast(CaptionKind, item.value) for item in lists.scalars()) if lists else ()


def _letterhead(entry: Entry | None) -> Letterhead | None:
    return Letterhead(*(_twips(entry, key) for key in ("mark", "width", "foot"))) if entry else None


def _contents(entry: Entry | None) -> Contents | None:
    if entry is None:
        return None
    return Contents(int(entry.text("levels") or "1"), int(entry.text("least") or "1"))


def _reference(root: Entry, folder: Path, source: SourceText, faults: Faults) -> Path | None:
    text = root.scalar("reference")
    if text is None:
        return None
    path = folder / text.value
    place = source.place(text.start, text.end)
    if not path.resolve().is_relative_to(folder.resolve()):
        faults.add(place, _OUTSIDE(path=text.value))
    elif path.suffix.lower() != ".docx":
        faults.add(place, _NOT_DOCX(path=text.value))
    elif not path.is_file():
        faults.add(place, _NO_FILE(path=text.value))
    return path


def _part(entry: Entry, key: str) -> Entry:
    """Return a mapping that the shape asks for, an empty one where its value was left empty."""
    return entry.entry(key) or Entry(Mapping([], 0, 0, flow=False))


def _twips(entry: Entry, key: str) -> int:
    return measures.twips(entry.text(key) or "0")
