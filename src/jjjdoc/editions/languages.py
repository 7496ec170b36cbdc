"""The languages of an edition, as the report calls them."""

from __future__ import annotations

from jjjdoc.config.settings import Edition
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.model.report import Report
from jjjdoc.tags import best_matches

NO_LANGUAGE = Wording(
    en="edition “{edition}” asks for language “{language}”, which report “{report}” does not have ({known}); "
    "add it to the report's languages, or take it out of the edition",
    zh="版本“{edition}”要求语言“{language}”，而报告“{report}”只有：{known}；请在报告中加入该语言，或从版本中删去",
)


def match_languages(report: Report, edition: Edition) -> tuple[str, ...]:
    """Return the report's tags of the edition's languages; `zh` or `zh-Hans` stands for the report's `zh-CN`.

    Raises JjjdocError for a language that the report does not have.
    """
    return tuple(_match(report, edition, language) for language in edition.languages)


def _match(report: Report, edition: Edition, language: str) -> str:
    for known in best_matches(language, report.languages):
        return known
    raise JjjdocError(
        NO_LANGUAGE(
            edition=edition.name, language=language, report=report.id, known=", ".join(report.languages)
        )
    )
