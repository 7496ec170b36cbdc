"""How matches of a translation memory are shown: in lines, and as data."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.pipeline.memory.search import Difference, Match

FIGURES = Wording(
    en="figures differ: {asked} here, {remembered} in the memory",
    zh="数字不同：本文为{asked}，记忆为{remembered}",
)
NEGATIONS = Wording(
    en="negation differs: {asked} here, {remembered} in the memory",
    zh="否定词不同：本文为{asked}，记忆为{remembered}",
)
NONE = Wording(en="none", zh="无")


def match_lines(match: Match, language: MessageLanguage) -> Iterator[str]:
    """Yield a line with score and origin, both texts, and what differs in figures or negation."""
    segment = match.segment.segment
    yield f"{match.score:3}  {match.segment.place}" + ("" if segment is None else f"  {segment}")
    yield f"     {match.text}"
    yield f"     {match.translation}"
    for wording, difference in ((FIGURES, match.figures), (NEGATIONS, match.negations)):
        if difference:
            asked, remembered = (
                _listed(words, language) for words in (difference.asked, difference.remembered)
            )
            yield f"     ! {wording(asked=asked, remembered=remembered).text(language)}"


def as_data(matches: Sequence[Match]) -> list[dict[str, object]]:
    """Return matches as data for JSON."""
    return [
        {
            "score": match.score,
            "text": match.text,
            "translation": match.translation,
            "language": match.language,
            "path": match.segment.path,
            "line": match.segment.line,
            "segment": match.segment.segment,
            "figures": _data(match.figures),
            "negations": _data(match.negations),
        }
        for match in matches
    ]


def _data(difference: Difference) -> dict[str, tuple[str, ...]]:
    return {"text": difference.asked, "memory": difference.remembered}


def _listed(words: tuple[str, ...], language: MessageLanguage) -> str:
    between = "、" if language == "zh" else ", "
    return between.join(words) or NONE().text(language)
