"""Memories of any kind as one TMX file, for programs that read no other, such as OmegaT from the folder `tm`."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from jjjdoc.config.settings import Settings
from jjjdoc.exchange.tmx import write_tmx
from jjjdoc.exchange.units import Unit, UnitFile
from jjjdoc.pipeline.files import write_output
from jjjdoc.pipeline.guard import Guard
from jjjdoc.pipeline.memory.opening import memory_files, open_memories


def write_memory(settings: Settings | None, files: Sequence[str], output: Path) -> int:
    """Write what the files named, the settings and the reports of the project remember; return how many segments.

    Each pair of texts stands there once, its figures and terms written out. Raises JjjdocError as `open_memories` does, and
    where the file cannot be written.
    """
    units: dict[tuple[str, str], Unit] = {}
    guard = Guard(settings, memory_files(settings, files))
    guard.check(output)
    with open_memories(settings, files, own_reports=True) as memories:
        for each in (segment for memory in memories for segment in memory):
            zh, en = each.zh.shown, each.en.shown
            units.setdefault((zh, en), Unit(each.segment or f"{each.path}:{each.line}", zh, en))
    data = write_tmx(UnitFile("", "zh-CN", "en", tuple(units.values())))
    write_output(output, data, guard)
    return len(units)
