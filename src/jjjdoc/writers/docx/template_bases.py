"""The files that a template is made of: its own, over that of the template it is based on."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from typing import Final

from jjjdoc.config.supplied import supplied
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.nodes import Mapping, Node, Scalar
from jjjdoc.loader.yaml import parse_yaml, read_source
from jjjdoc.locations import SourceText

FILE_NAME: Final = "template.yaml"
_BASE: Final = "based_on"

_MISSING = Wording(
    en="{path} is missing; a template is a folder with this file in it",
    zh="缺少 {path}；模板文件夹中须有此文件",
)
_NO_BASE = Wording(en="there is no template “{name}” to be based on", zh="没有可作基础的模板“{name}”")

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
