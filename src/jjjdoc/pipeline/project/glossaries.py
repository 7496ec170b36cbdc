"""Which glossary is meant, and reading it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from typing import Final

import msgspec

from jjjdoc.config.settings import Settings, supplied
from jjjdoc.loader.termbase import read_termbase
from jjjdoc.loader.yaml import decode_source, read_bytes
from jjjdoc.locations import shown_path
from jjjdoc.model.termbase import Termbase
from jjjdoc.pipeline.project.cache import cache_place, find_kept, keep

_WORTH_KEEPING: Final = 20_000
"""Bytes of a glossary from which on what was read is kept: of 144 kB it is there in 2 ms, read in 36."""

_FORMAT: Final = 1
"""To be raised when the same glossary is read as something else."""


def project_glossary(settings: Settings | None) -> Path:
    """Return the glossary of a project, outside of projects that which comes with jjjdoc."""
    return supplied("glossary.yaml") if settings is None else settings.glossary


def load_glossary(path: Path, settings: Settings | None) -> Termbase:
    """Read a glossary; messages call it relative to the project it stands in.

    Raises SourceError with every fault found, JjjdocError when the file cannot be read.
    """
    shown = shown_path(path, None if settings is None else settings.root)
    data = read_bytes(path, shown)
    return _kept(data, shown) if len(data) >= _WORTH_KEEPING else _read(data, shown)


def _read(data: bytes, shown: str) -> Termbase:
    return read_termbase(decode_source(data, shown))


def _kept(data: bytes, shown: str) -> Termbase:
    """Return what is in a glossary as it was kept, else read it and keep it; one with faults is never kept."""
    place = cache_place(data, f"{_FORMAT} {shown}", ".glossary")
    if place is None:
        return _read(data, shown)
    with suppress(OSError, msgspec.MsgspecError):
        file = find_kept(place)
        if file is not None:
            return msgspec.msgpack.decode(file.read_bytes(), type=Termbase)
    termbase = _read(data, shown)
    with suppress(OSError):
        keep(place, lambda temporary: temporary.write_bytes(msgspec.msgpack.encode(termbase)))
    return termbase


def term_pairs(termbase: Termbase) -> list[tuple[str, str]]:
    """Return the pairs of a Chinese and an English term of a glossary, deprecated ones aside."""
    pairs: list[tuple[str, str]] = []
    for concept in termbase.concepts.values():
        words: dict[str, list[str]] = {"zh": [], "en": []}
        for term in concept.terms:
            if term.status != "deprecated" and term.language in words:
                words[term.language].append(term.text)
        pairs += [(chinese, english) for chinese in words["zh"] for english in words["en"]]
    return pairs
