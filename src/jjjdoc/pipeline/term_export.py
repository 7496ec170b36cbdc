"""Writes the glossary for other programs, and says what their format has no place for."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Final

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.exchange.tbx import write_tbx2, write_tbx3
from jjjdoc.exchange.term_losses import TermFormat, term_losses
from jjjdoc.exchange.term_tables import write_omegat, write_term_table
from jjjdoc.loader.termbase_shapes import TERM_LANGUAGES
from jjjdoc.model.termbase import Termbase
from jjjdoc.pipeline.files import write_output
from jjjdoc.pipeline.guard import Guard

NO_CONCEPTS = Wording(en="the glossary has no concepts", zh="术语表中没有概念")

TERM_WRITERS: Final[dict[TermFormat, Callable[[Termbase, str], bytes]]] = {
    "tbx": lambda termbase, _: write_tbx2(termbase),
    "tbx3": lambda termbase, _: write_tbx3(termbase),
    "csv": lambda termbase, _: write_term_table(termbase),
    "omegat": lambda termbase, source: write_omegat(termbase, source, _other(source)),
}
"""By name; the language that is translated from makes a difference to OmegaT alone."""


class TermExport(Struct, frozen=True):
    """How many concepts the glossary has, and how often each of its keys holds what is not in the file."""

    concepts: int
    losses: dict[str, int]


def export_terms(
    termbase: Termbase,
    form: TermFormat,
    output: Path,
    *,
    source: str,
    own: Path,
    settings: Settings | None = None,
) -> TermExport:
    """Write a glossary in a format; `source` is `zh` or `en`, `own` the file of the glossary, which is not overwritten.

    Raises JjjdocError where there is nothing to write, or it cannot be written.
    """
    if not termbase.concepts:
        raise JjjdocError(NO_CONCEPTS())
    write_output(output, TERM_WRITERS[form](termbase, source), Guard(settings, (own,)))
    return TermExport(len(termbase.concepts), term_losses(termbase, form))


def _other(language: str) -> str:
    return next(each for each in TERM_LANGUAGES if each != language)
