"""Changes to the text of a source file: only what an edit names is touched.

Comments, layout, line ends and the byte order mark survive, because a file is never written from its nodes.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Sequence

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Edit
from jjjdoc.loader.emission import outline, write_quoted, write_scalar
from jjjdoc.loader.nodes import Node, Scalar, iterate_scalars
from jjjdoc.loader.yaml import parse_yaml
from jjjdoc.locations import SourceText

STALE = Wording(
    en="line {line}: the text to change is no longer there; nothing was changed",
    zh="第{line}行：要修改的文字已不在原处；未作任何修改",
)
OVERLAP = Wording(
    en="line {line}: two changes overlap; nothing was changed",
    zh="第{line}行：两处修改涉及同一段文字；未作任何修改",
)
NOT_SAFE = Wording(
    en="{path}: the change would affect other parts of the file; make it by hand; nothing was changed",
    zh="{path}：此修改会影响文件的其他内容，请手工修改；未作任何修改",
)


def apply_edits(text: str, edits: Sequence[Edit]) -> str:
    """Return the text with all edits made; raises JjjdocError if two overlap or an old text is not there.

    Edits that insert at one place are made in their order.
    """
    parts: list[str] = []
    at = 0
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if edit.start < at:
            raise JjjdocError(OVERLAP(line=_line(text, edit.start)))
        if text[edit.start : edit.end] != edit.old:
            raise JjjdocError(STALE(line=_line(text, edit.start)))
        parts += (text[at : edit.start], edit.new)
        at = edit.end
    return "".join([*parts, text[at:]])


def _line(text: str, offset: int) -> int:
    return text.count("\n", 0, max(offset, 0)) + 1


def replace_scalar(source: SourceText, scalar: Scalar, value: str) -> Edit:
    """Return the edit that makes this the value of a scalar, and has been found to change nothing else.

    It reads the whole file again; for several scalars use `replace_scalars`.
    """
    return replace_scalars(source, [(scalar, value)])[0]


def replace_prose(scalar: Scalar, text: str) -> tuple[Scalar, str]:
    """Return a replacement for `replace_scalars` of the text alone, not of the white space around it."""
    old = scalar.value
    if not old.strip():
        return scalar, text if scalar.style in ("single", "double") else text + "\n"
    before = old[: len(old) - len(old.lstrip())]
    after = old[len(old.rstrip()) :]
    return scalar, before + text + after


def replace_scalars(source: SourceText, replacements: Sequence[tuple[Scalar, str]]) -> tuple[Edit, ...]:
    """Return the edits that give scalars new values, each in its own style where that can hold it.

    The file is read again with all of them made, and must say what it said but for the new values. Raises
    JjjdocError otherwise.
    """
    new_values = {(scalar.start, scalar.end): value for scalar, value in replacements}
    expected = outline(parse_yaml(source), new_values)
    styles: tuple[Callable[[SourceText, Scalar, str], Edit], ...] = (write_scalar, write_quoted)
    for write in styles:
        edits = tuple(write(source, scalar, value) for scalar, value in replacements)
        changed = apply_edits(source.text, edits)
        with contextlib.suppress(JjjdocError):
            if outline(parse_yaml(SourceText(source.path, changed))) == expected:
                return edits
    raise JjjdocError(NOT_SAFE(path=source.path))


def edit_inside_scalars(source: SourceText, edits: Sequence[Edit]) -> str:
    """Return the text of a file with edits made that are spelt as their scalars need it.

    The file is read again, and must say what it said but for these scalars. Raises JjjdocError otherwise.
    """
    changed = apply_edits(source.text, edits)
    root = parse_yaml(source)
    before, after = _spans(source, root, edits)
    with contextlib.suppress(JjjdocError):
        read_again = parse_yaml(SourceText(source.path, changed))
        if outline(read_again, dict.fromkeys(after, "")) == outline(root, dict.fromkeys(before, "")):
            return changed
    raise JjjdocError(NOT_SAFE(path=source.path))


def _spans(
    source: SourceText, root: Node, edits: Sequence[Edit]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """Return where the scalars that edits are inside of stand, and where they stand once the edits are made."""
    waiting = sorted(edits, key=lambda edit: edit.start, reverse=True)
    before: list[tuple[int, int]] = []
    after: list[tuple[int, int]] = []
    moved = 0
    for scalar in sorted(iterate_scalars(root), key=lambda scalar: scalar.start):
        inside: list[Edit] = []
        while waiting and waiting[-1].start >= scalar.start and waiting[-1].end <= scalar.end:
            inside.append(waiting.pop())
        if inside:
            grown = sum(len(edit.new) - len(edit.old) for edit in inside)
            before.append((scalar.start, scalar.end))
            after.append((scalar.start + moved, scalar.end + moved + grown))
            moved += grown
    if waiting:
        raise JjjdocError(NOT_SAFE(path=source.path))
    return before, after
