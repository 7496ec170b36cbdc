"""Statements without a figure of which way something went: "exports rose in 2023"; 进口总额同步上升."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim, Span, Subject
from jjjdoc.language.claim.comparing import ALL_ALONG, may_say_way, ways_in
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.claim.subject import subject_of
from jjjdoc.language.claim.text import Clause, Text
from jjjdoc.language.claim.time import span_of
from jjjdoc.language.quantity.reading import Direction, Quantity
from jjjdoc.patterns import regex


class Statement(Struct, frozen=True):
    """What a clause says of the way its subject went, from `base` to `period` where it names them.

    `start` and `end` are of the word that says so, in the text of that number; `always`: every year between.
    """

    text: int
    clause: Clause
    start: int
    end: int
    direction: Direction
    subject: Subject
    period: Span | None
    base: Span | None
    always: bool


def statements_in(document: Claims) -> Iterator[Statement]:
    """Yield the statements of the clauses that have no figure, in order."""
    counted = {(claim.text, claim.clause) for claim in document.claims if not _is_of_things_named(claim)}
    for number, text in enumerate(document.texts):
        if text.cell is not None or text.role not in _ROLES:
            continue
        chinese = text.is_chinese
        dates = [each for each in text.quantities if each.calendar is not None]
        at = 0
        for index, clause in enumerate(text.clauses):
            while at < len(dates) and dates[at].start < text.sentences[clause.sentence].start:
                at += 1
            if (number, index) in counted:
                continue
            if not may_say_way(text.folded, clause.start, clause.end, chinese=chinese):
                continue
            for part in _parts(text, clause):
                statement = _read(number, text, part, dates[at : at + _MOST])
                if statement is not None:
                    yield statement


def _is_of_things_named(claim: Claim) -> bool:
    """Tell whether a figure only says how many things the clause is of: in all three districts."""
    quantity = claim.quantity
    return (
        quantity.form == "words" and not quantity.unit and quantity.low <= _FEW and quantity.role == "level"
    )


_FEW = 20
_ROLES = ("paragraph", "item", "heading", "caption")
_MOST = 3

_DOUBTFUL = regex(
    r"(?<![a-z])(?:not|no|never|nor|if|whether|will|would|should|could|can|may|might|must|expect\w*|likely|target\w*|aim\w*|plan\w*|to (?=[a-z]+)|than|less|slower|faster|more"
    r"|except|despite|gap|most|some|one|first|second|third|fourth|quarter|half|month|january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
    r"|[不未没无若如]|将|要|力争|预计|目标|计划|有望|防止|避免|率先|快于|慢于|高于|低于|季度|[上下]半年|月|部分|除|个别|有的"
)
_ADVERBS_ZH = regex(
    "(?:[较比与](?:上年|去年|上年同期|去年同期)?(?:相比)?|同步|双双|[均都也又再]|稳步|持续|大幅度?|小幅|明显|有所|略有?|快速|显著|逐年|进一步|较快|再度|再次|继续|不断|微|平稳|总体|呈|连续|逐步|同比|保持)+$"
)
_ADVERBS_EN = regex(
    r"(?: (?:has|have|had|also|both|[a-z]+ly|all|again|then|thus|was|were|been|being|is|are|did|however|too|in turn|by contrast))+ *$"
)
_OPENING_EN = regex(
    r"^[ ,]*(?:while|whereas|but|and|however|meanwhile|though|although|in contrast|by contrast)(?: the)? "
)


_JOINT = regex(r"(?<![a-z])(?:while|whereas|but|and)(?![a-z])|[、而]")


def _parts(text: Text, clause: Clause) -> Iterator[Clause]:
    """Yield the parts of a clause that joins several statements, each with its own verb; else the clause, if it has a verb."""
    ways = ways_in(text.folded[clause.start : clause.end], chinese=text.is_chinese)
    if len(ways) < 2:
        yield from (clause for _ in ways)
        return
    cuts = [(found.start(), found.end()) for found in _JOINT.finditer(text.folded, clause.start, clause.end)]
    if not cuts:
        yield clause
        return
    starts = [clause.start, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), clause.end]
    parts = [replace(clause, start=start, end=end) for start, end in zip(starts, ends, strict=True)]
    if all(len(ways_in(text.folded[part.start : part.end], chinese=text.is_chinese)) == 1 for part in parts):
        yield from parts
    else:
        yield clause


def _read(number: int, text: Text, clause: Clause, dates: list[Quantity]) -> Statement | None:
    words = text.folded[clause.start : clause.end]
    chinese = text.is_chinese
    ways = ways_in(words, chinese=chinese)
    if len(ways) != 1 or _DOUBTFUL.search(words):
        return None
    at, direction = ways[0]
    near = [each for each in dates if each.start < clause.end]
    before = _without(text.folded, clause.start, clause.start + at, near)
    trimmed = (_ADVERBS_ZH if chinese else _ADVERBS_EN).sub("", before)
    if not chinese:
        trimmed = _OPENING_EN.sub("", trimmed)
    subject = subject_of(trimmed, "", "", text.names_in(clause.start, clause.start + at), chinese=chinese)
    if not subject.words or len(trimmed) > _LONGEST:
        return None
    spans = [span for each in near if each.calendar and (span := span_of(each.calendar)) is not None]
    if len(near) > 2 or len(spans) != len(near):
        return None
    base, period = _times(spans)
    always = ALL_ALONG.found_in(words, chinese=chinese)
    start = clause.start + at
    return Statement(number, clause, start, _end(text, start), direction, subject, period, base, always)


_LONGEST = 60


def _end(text: Text, start: int) -> int:
    return start + 2 if text.is_chinese else _WORD.match(text.folded, start).end()  # type: ignore[union-attr]


_WORD = regex("[a-z]+")


def _times(spans: list[Span]) -> tuple[Span | None, Span | None]:
    """Return the base and the period that dates give: the year before, where only one is named."""
    if not spans:
        return None, None
    last = spans[-1]
    if len(spans) == 2:
        return spans[0], last
    if last.years:  # 2019—2023
        return Span(last.first, last.first + 11), Span(last.last - 11, last.last)
    return last.shift(-1), last


def _without(folded: str, start: int, end: int, dates: list[Quantity]) -> str:
    parts, at = [], start
    for date in dates:
        low, high = date.outer
        if start <= low and high <= end:
            parts.append(folded[at:low])
            at = high
    return " ".join((*parts, folded[at:end]))
