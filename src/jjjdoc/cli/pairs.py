"""The pairs of texts that were compared, as a table on a terminal: places and texts side by side, cut to its width."""

from __future__ import annotations

import shutil
import sys
from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import TYPE_CHECKING

from jjjdoc.errors import Wording
from jjjdoc.language.visible import visible
from jjjdoc.language.width import char_width, display_width, pad, truncate

if TYPE_CHECKING:
    from jjjdoc.cli.output import Output
    from jjjdoc.errors import MessageLanguage
    from jjjdoc.pipeline.lint.pairs import PairRow, PairsOfFile, PlacedText, State

STATE = Wording(en="State", zh="状态")
STATES: dict[State, Wording] = {
    "sure": Wording(en="sure", zh="确定"),
    "unsure": Wording(en="unsure", zh="存疑"),
    "moved": Wording(en="moved", zh="移动"),
    "zh only": Wording(en="zh only", zh="仅中文"),
    "en only": Wording(en="en only", zh="仅英文"),
}
COUNTS = Wording(
    en="Pairs: {sure} sure, {unsure} unsure, {moved} moved; only in Chinese: {zh}, only in English: {en}.",
    zh="语段对：确定{sure}，存疑{unsure}，移动{moved}；仅有中文{zh}，仅有英文{en}。",
)
NO_PAIRS = Wording(en="{path}: no texts in two languages correspond.", zh="{path}：没有相互对应的双语文字。")
SOURCE = Wording(en="Source", zh="原文")
TARGET = Wording(en="Target", zh="译文")

_COLOURS: dict[State, dict[str, object]] = {
    "unsure": {"fg": "yellow"},
    "moved": {"fg": "cyan"},
    "zh only": {"fg": "red"},
    "en only": {"fg": "red"},
}
_WIDTH = 100
"""Columns where nobody looks at a terminal."""
_PLACE = 0.18
"""The share of the line that a place has at most."""
_GAP = 2


def show_pairs(output: Output, files: Sequence[PairsOfFile]) -> None:
    """Print one table a file, with an empty line between."""
    for number, file in enumerate(files):
        if number:
            output.line()
        if not file.rows:
            output.note(NO_PAIRS(path=file.path))
            continue
        for line, style in _lines(file, output.language):
            output.line(line, **style)
        counts = {"zh": file.count("zh only"), "en": file.count("en only")}
        counts |= {state: file.count(state) for state in ("sure", "unsure", "moved")}
        output.line()
        output.say(COUNTS(**counts))


def _lines(file: PairsOfFile, language: MessageLanguage) -> Iterator[tuple[str, dict[str, object]]]:
    total = shutil.get_terminal_size().columns if sys.stdout.isatty() else _WIDTH
    names = _names(file) or (SOURCE().text(language), TARGET().text(language))
    header = (STATE().text(language), names[0], "", names[1], "")
    cells = [_cells(row, language) for row in file.rows]
    most = max(8, int(total * _PLACE))
    widths = [max(map(display_width, column)) for column in zip(header, *cells, strict=True)]
    widths[1], widths[3] = min(widths[1], most), min(widths[3], most)
    room = max(20, total - widths[0] - widths[1] - widths[3] - 4 * _GAP)
    widths[2] = min(widths[2], max(room // 2, room - widths[4]))
    widths[4] = min(widths[4], room - widths[2])
    yield _line(header, widths), {"bold": True}
    for row, of_row in zip(file.rows, cells, strict=True):
        yield _line(of_row, widths), _COLOURS.get(row.state, {})
        if row.reason is not None:
            yield " " * (widths[0] + _GAP) + row.reason.text(language), {"dim": True}


def _names(file: PairsOfFile) -> tuple[str, str] | None:
    """Return what two files are called, with their folders if they have one name; None for a file in two languages."""
    if file.other is None:
        return None
    names = PurePath(file.other).name, PurePath(file.path).name
    return names if names[0] != names[1] else (file.other, file.path)


def _cells(row: PairRow, language: MessageLanguage) -> tuple[str, str, str, str, str]:
    state = STATES[row.state]().text(language)
    return state, *_side(row.source, language), *_side(row.target, language)


def _side(text: PlacedText | None, language: MessageLanguage) -> tuple[str, str]:
    return ("", "—") if text is None else (visible(text.spot(language)), visible(text.text))


def _line(cells: Sequence[str], widths: Sequence[int]) -> str:
    """Return a line; of a place that is too long, the end is kept, which tells it from its neighbours."""
    shown = [
        _end(cell, width) if at in (1, 3) else truncate(cell, width)
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    return (" " * _GAP).join(pad(cell, width) for cell, width in zip(shown, widths, strict=True)).rstrip()


def _end(text: str, width: int) -> str:
    """Return the end of a text that is too wide, behind an ellipsis."""
    if display_width(text) <= width:
        return text
    used, at = 1, len(text)
    while used + char_width(text[at - 1]) <= width:
        at -= 1
        used += char_width(text[at])
    return "…" + text[at:]
