"""The parts of an official document in one language."""

from __future__ import annotations

from jjjdoc.language.dates import write_date
from jjjdoc.model.report import OfficialData
from jjjdoc.tree.nodes import Official, OfficialPart


def official_in(data: OfficialData, language: str) -> Official:
    """Return what an official document has in a language.

    A part without a text in the language is absent, not untranslated: a Chinese document has its number, signatory
    and addressee, and a translation of it need not have them.
    """
    return Official(
        parts=tuple(
            OfficialPart(name, segment.texts[language])
            for name, segment in data.parts
            if language in segment.texts
        ),
        copy_number=data.copy_number,
        printed_on=write_date(data.printed_on, language) if data.printed_on else None,
        sealed=data.sealed,
    )
