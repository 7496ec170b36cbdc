"""Which sections an edition shows."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from jjjdoc.config.settings import Edition
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.model.report import Report, Section

NO_SECTION = Wording(
    en="edition “{edition}” selects section “{section}”, which report “{report}” does not have. "
    "Sections: {known}. Did you mean: {guess}?",
    zh="版本“{edition}”选取的章节“{section}”在报告“{report}”中不存在。现有章节：{known}。是否应为：{guess}？",
)


def select_sections(report: Report, edition: Edition) -> tuple[Section, ...]:
    """Return the sections the edition names, all if it names none, each with the sections above it.

    Raises JjjdocError for a name that the report does not have.
    """
    if not edition.sections:
        return report.sections
    known = [section.id for section in _all(report.sections)]
    for name in edition.sections:
        if name not in known:
            from difflib import get_close_matches  # noqa: PLC0415 - only when something is wrong

            guess = get_close_matches(name, known, 1, 0.0) or ["-"]
            raise JjjdocError(
                NO_SECTION(
                    edition=edition.name,
                    section=name,
                    report=report.id,
                    known=", ".join(known),
                    guess=guess[0],
                )
            )
    return tuple(_selected(report.sections, frozenset(edition.sections)))


def _all(sections: tuple[Section, ...]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _all(section.sections)


def _selected(sections: tuple[Section, ...], names: frozenset[str]) -> Iterator[Section]:
    for section in sections:
        if section.id in names:
            yield section
            continue
        below = tuple(_selected(section.sections, names))
        if below:
            yield replace(section, blocks=(), sections=below)
