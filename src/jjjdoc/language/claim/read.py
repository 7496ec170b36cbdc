"""Reads the claims of the texts of a document, in reading order; what a clause leaves out comes from what is before it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.cell import claims_of_cell, without_dates
from jjjdoc.language.claim.claim import Claim, Span, Subject, Tag
from jjjdoc.language.claim.cues import manner_of, tags_of
from jjjdoc.language.claim.sections import opens_plan, planned_texts
from jjjdoc.language.claim.subject import subject_of
from jjjdoc.language.claim.text import Clause, Text, only_names
from jjjdoc.language.claim.time import names_year, relative_span, says_earlier, span_of
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex

_EMPTY = Subject(frozenset(), "")
_TARGET: frozenset[Tag] = frozenset({"target"})


class _Says(Struct, frozen=True):
    """Whether a text has words of the present, of plans, and of the prices or the year that changes are measured in."""

    now: bool
    plan: bool
    manner: bool


class _Inherited(Struct):
    """What the clauses so far have said, for those that leave it out."""

    subject: Subject = _EMPTY
    period: Span | None = None
    year: int = 0
    dated: bool = False
    """Whether the text that is read has said that period itself."""
    latest: int = 0
    """The last year that something was said of as a result."""
    counts: bool = False
    """Whether the sentence that is read has figures."""
    planned: bool = False
    """Whether figures from here on are targets."""
    base: Span | None = None
    manner: frozenset[Tag] = frozenset()
    """What a clause before in the sentence measures the changes in it against, and in which prices."""
    outside: tuple[Span | None, bool] | None = None
    """The period before the bracket that is read, and whether its text says it."""
    standing: Span | None = None
    """The period that the next text begins with: 十四五 in a heading is that of the section, in a sentence of its text only."""
    says: _Says = _Says(now=True, plan=True, manner=True)
    """What the text that is read says somewhere, so that its clauses are asked."""
    unread: list[tuple[Clause, Sequence[Quantity]]] = []
    """The clauses without figures since that subject, with their dates: they are read if a figure needs one."""


def read_claims(texts: Sequence[Text]) -> tuple[Claim, ...]:
    """Return the claims of all texts in order. Dates are no claims: they are the periods of the others."""
    found: list[Claim] = []
    inherited = _Inherited()
    for number, (text, planned) in enumerate(zip(texts, planned_texts(texts), strict=True)):
        if text.cell is not None:
            found += claims_of_cell(number, text)
        else:
            inherited.subject, inherited.unread = _EMPTY, []
            inherited.dated, inherited.planned = False, planned
            inherited.period = inherited.standing
            if text.quantities or names_year(text.folded):
                found += _of_text(number, text, inherited, planned=planned)
            if text.role == "heading" or (inherited.period and not inherited.period.years):
                inherited.standing = inherited.period
    return tuple(found)


def _of_text(number: int, text: Text, inherited: _Inherited, *, planned: bool) -> Iterator[Claim]:
    quantities = text.quantities
    inherited.says = _Says(
        _NOW.search(text.folded) is not None,
        opens_plan(text.folded),
        bool(manner_of(text.folded, chinese=text.is_chinese)),
    )
    at = 0
    sentence = -1
    for index, clause in enumerate(text.clauses):
        first = at
        while at < len(quantities) and quantities[at].start < clause.end:
            at += 1
        here = quantities[first:at]
        if clause.sentence != sentence:
            sentence = clause.sentence
            if inherited.outside is not None:
                (inherited.period, inherited.dated), inherited.outside = inherited.outside, None
            _read_year(text, clause, inherited)
            inherited.base, inherited.manner = None, frozenset()
            of_sentence = _in_sentence(text, first, sentence)
            inherited.planned = _is_planned(of_sentence, inherited, planned=planned)
            inherited.counts = any(each.calendar is None for each in of_sentence)
        _pass_brackets(text, clause, inherited)
        if here or inherited.says.now or inherited.says.plan:
            yield from _of_clause(number, index, text, clause, here, inherited)
        else:
            _pass_over(text, clause, (), inherited)


def _in_sentence(text: Text, first: int, sentence: int) -> Sequence[Quantity]:
    after = first
    while after < len(text.quantities) and text.quantities[after].start < text.sentences[sentence].end:
        after += 1
    return text.quantities[first:after]


def _is_planned(here: Sequence[Quantity], inherited: _Inherited, *, planned: bool) -> bool:
    """Tell whether a sentence goes on with what is planned: one that begins with a date is of that date."""
    years = [each.calendar.year for each in here if each.calendar and each.calendar.year]
    if planned:
        return not any(year <= inherited.latest for year in years)
    return inherited.planned and not any(each.calendar for each in here)


def _read_year(text: Text, clause: Clause, inherited: _Inherited) -> None:
    """Take the year of words such as 去年 at the head of a sentence."""
    named = relative_span(text.folded[clause.start : clause.end], inherited.year)
    if named is not None:
        inherited.period, inherited.dated = named, True


_NOW = regex(r"目前|现已|如今|现在|(?<![a-z])(?:now|currently|today|at present|ha(?:s|ve) since)(?![a-z])")


def _pass_over(text: Text, clause: Clause, dates: Sequence[Quantity], inherited: _Inherited) -> None:
    """Take what a clause without figures says of those that follow: compared with 2013, at current prices."""
    inherited.unread.append((clause, dates))
    if not inherited.counts:
        return
    for date in dates:
        if date.calendar and _is_compared(text, clause, date):
            inherited.base = span_of(date.calendar, inherited.year)
    if inherited.says.manner:
        inherited.manner |= manner_of(text.folded[clause.start : clause.end], chinese=text.is_chinese)


_BRACKETS = ("(", "（")


_CLOSED = regex(r"[)）]")


def _pass_brackets(text: Text, clause: Clause, inherited: _Inherited) -> None:
    """Leave the period as it was before a bracket where that ends: (2022: GBP 112.3 million)."""
    if clause.opening in _BRACKETS:
        inherited.outside = inherited.outside or (inherited.period, inherited.dated)
    elif inherited.outside is not None and _CLOSED.search(
        text.folded, max(0, clause.start - 4), clause.start
    ):
        inherited.period, inherited.dated = inherited.outside
        inherited.outside = None


def _date_right_before(text: Text, clause: Clause) -> Quantity | None:
    """Return the date that a bracket or "when" follows: 2.3 times as many as in 2020 (68,700); in 2022, when it was 3,140."""
    at = bisect_left(text.quantities, clause.start, key=lambda each: each.start) - 1
    if at < 0 or text.quantities[at].calendar is None:
        return None
    return text.quantities[at] if clause.start - text.quantities[at].outer[1] <= len(" (") else None


def _is_compared(text: Text, clause: Clause, date: Quantity) -> bool:
    """Tell whether a date is one that something is measured against."""
    start = date.outer[0]
    return _is_base(text, text.folded[max(clause.start, start - _REACH) : start])


def _is_figure(text: Text, quantity: Quantity) -> bool:
    is_number = quantity.calendar is None and quantity.kind in ("number", "range", "vague")
    return is_number and not only_names(text.folded, quantity)


def _of_clause(
    number: int, index: int, text: Text, clause: Clause, here: Sequence[Quantity], inherited: _Inherited
) -> Iterator[Claim]:
    dates = [each for each in here if each.calendar is not None]
    aside = inherited.outside is not None
    for date in dates:
        if date.calendar and date.calendar.year and not aside and not _is_compared(text, clause, date):
            inherited.year = date.calendar.until or date.calendar.year
    figures = [each for each in here if _is_figure(text, each)]
    kept, own = inherited.period, _clause_date(text, clause, dates, figures)
    is_when = text.folded.startswith(" when ", clause.start)
    follows_date = clause.opening in _BRACKETS or is_when
    if follows_date and own is None and figures:
        own = _date_right_before(text, clause)
    own_period = span_of(own.calendar, inherited.year) if own and own.calendar else None
    inherited.period = own_period or kept
    inherited.dated = inherited.dated or own_period is not None
    if own_period is None and inherited.says.now and _NOW.search(text.folded, clause.start, clause.end):
        inherited.period, inherited.dated = None, False
    if inherited.says.plan and not inherited.planned:
        inherited.planned = opens_plan(text.folded[clause.start : clause.end])
    if not figures:
        _pass_over(text, clause, dates, inherited)
        return
    first_subject: Subject | None = None
    starts, ends = [date.outer[0] for date in dates], [date.outer[1] for date in dates]
    stretches = _stretches(text, clause, figures)
    for quantity, (start, end) in zip(figures, stretches, strict=True):
        near = dates[bisect_left(ends, start) : bisect_right(starts, end)]
        subject = _subject(text, start, quantity.outer[0], quantity.outer[1], _counted(quantity), near, end)
        if not subject.words and not subject.head:
            of_place = first_subject is not None and quantity is figures[1] and figures[0].role == "ordinal"
            subject = first_subject or _subject_before(text, inherited)
            if (
                not of_place
            ):  # 产值首次突破80亿元: the place in an order took the words that are of the amount
                subject = replace(subject, inherited=True)
        first_subject = first_subject or subject
        before, after = text.folded[start : quantity.outer[0]], text.folded[quantity.outer[1] : end]
        tags = (
            tags_of(before, after, chinese=text.is_chinese)
            | (_TARGET if inherited.planned else frozenset())
            | inherited.manner
        )
        period, base, dated = _times(text, quantity, near, start, end, inherited)
        if "base" in tags:  # what follows is not of its time
            inherited.period = own_period if own and own.start < quantity.start else kept
        yield Claim(
            number,
            clause.sentence,
            index,
            quantity,
            possible(quantity),
            subject,
            period,
            base,
            tags,
            before,
            after,
            dated,
        )
    if is_when:
        inherited.period = kept
    if inherited.period is not None and not inherited.planned:
        inherited.latest = max(inherited.latest, inherited.period.last // 12)
    if first_subject is not None and not first_subject.inherited:
        inherited.subject, inherited.unread = first_subject, []


_AND = regex(r"(?<![a-z])(?:and|while|but|plus)(?![a-z])|[和及与](?!其)|以及|、")


_STRETCHES = ("years", "time")
_DURING = regex(r"的?(?:时间)?(?:以来|来|之?间|期间|[里内中])(?=[,，、一-鿿])")
"""What follows a stretch of time and belongs to it: 四年间, 五年来."""


def _stretches(text: Text, clause: Clause, figures: Sequence[Quantity]) -> Iterator[tuple[int, int]]:
    """Yield for each figure of a clause from where to where words are said of it: to the next one, or the "and" between."""
    start = clause.start
    for figure, later in zip(figures, (*figures[1:], None), strict=True):
        end, following = clause.end, clause.end
        if later is not None:
            end, following = later.outer[0], figure.outer[1]
            if figure.dimension in _STRETCHES:
                during = _DURING.match(text.folded, following, end)
                following = during.end() if during is not None else following
            joined = _AND.search(text.folded, following, end)
            if joined is not None:
                end = following = joined.start()
        yield start, end
        start = following


def _subject_before(text: Text, inherited: _Inherited) -> Subject:
    """Return the subject of the last clause that has one."""
    while inherited.unread:
        clause, dates = inherited.unread.pop()
        subject = _subject(text, clause.start, clause.end, clause.end, "", dates)
        if subject.words:
            inherited.subject, inherited.unread = subject, []
    return inherited.subject


def _counted(quantity: Quantity) -> str:
    return quantity.counter.lower() or {"person": "人", "household": "户"}.get(quantity.unit, "")


def _subject(
    text: Text,
    start: int,
    figure: int,
    after: int,
    counted: str,
    dates: Sequence[Quantity],
    end: int | None = None,
) -> Subject:
    """Return what is said of in a stretch of a clause with a figure, without the dates in it."""
    before = without_dates(text.folded, start, figure, dates)
    behind = without_dates(text.folded, after, after if end is None else end, dates)
    stop = figure if end is None else end
    names = text.names_in(start, stop)
    return subject_of(before, behind, counted, names, chinese=text.is_chinese)


# --- times -------------------------------------------------------------------------------------------------


_REACH = 24
_OF = ("", "的", "'s")
_AGAINST_ZH = regex("[比较与同于](?:去年|上年)?$|相比于?$|相较于?$|在$")
_AGAINST_EN = regex(
    r"(?<![a-z])(?:(?:over|than|from|against|on|since|compared with|compared to|relative to)(?: that| those)?(?: of| in| for| at)?"
    r"|(?:that|those|level|figure) (?:of|in|for)|(?<!as )as (?:many|much|high|large|big|great|long) as(?: in| of| at)?|as in)(?: the)?(?: end of)?(?: the)? ?$"
)


def _clause_date(
    text: Text, clause: Clause, dates: Sequence[Quantity], figures: Sequence[Quantity]
) -> Quantity | None:
    """Return the date of what a clause as a whole is about: its first one that nothing is measured against."""
    multiples = [each.start for each in figures if each.role == "times"]
    for date in dates:
        if any(
            text.folded[date.outer[1] : start].strip() in _OF for start in multiples if start > date.start
        ):
            continue  # 是2018年的5倍
        if not _is_compared(text, clause, date):
            return date
    return None


def _is_base(text: Text, before: str) -> bool:
    pattern = _AGAINST_ZH if text.is_chinese else _AGAINST_EN
    return pattern.search(before[-_REACH:]) is not None and not before.rstrip().endswith(("截至", "as of"))


def _times(
    text: Text, quantity: Quantity, dates: Sequence[Quantity], start: int, end: int, inherited: _Inherited
) -> tuple[Span | None, Span | None, bool]:
    """Return the period and the base of a figure, and whether its text says the period: the nearest dates, else what is inherited."""
    before: Span | None = None
    behind: Span | None = None
    base: Span | None = None
    for date in dates:
        low, high = date.outer
        if date.calendar is None:
            continue
        span = span_of(date.calendar, inherited.year)
        own = high <= quantity.start and text.folded[high : quantity.start].strip() in _OF
        if own and quantity.role == "times":
            base = span
        elif _is_base(text, text.folded[max(0, low - _REACH) : low]):
            if own and quantity.role in ("level", "share"):
                return span, None, True
            base = span
        elif high <= quantity.start:
            before = span
        elif behind is None:
            behind = span
    own_period = before if text.is_chinese else behind or before
    if (
        own_period is None
        and quantity.role in ("level", "share", "change_to")
        and inherited.period is not None
    ):
        around = text.folded[start : quantity.outer[0]], text.folded[quantity.outer[1] : end]
        if says_earlier(*around, chinese=text.is_chinese):
            return inherited.period.shift(-1), None, inherited.dated
    period = own_period or inherited.period
    inherited.period, inherited.dated = period, inherited.dated or own_period is not None
    if base is None and quantity.role in ("change_by", "times"):
        base = inherited.base
    if base is None and period is not None and "year_on_year" in quantity.periods:
        base = period.shift(-1)
    return period, base, inherited.dated
