"""What each claim of a document speaks of, with what may tell it from others: names of its section, places in an order, season."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache
from operator import itemgetter

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.cell import read_head
from jjjdoc.language.claim.changes.columns import as_change
from jjjdoc.language.claim.changes.growth import Growth, growth_of
from jjjdoc.language.claim.claim import Claim, Span, Subject, Tag
from jjjdoc.language.claim.document import Claims, Table
from jjjdoc.language.claim.sections import section_names
from jjjdoc.language.claim.subject import subject_of
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import Interval
from jjjdoc.patterns import regex


class Topic(Struct, frozen=True, eq=False, dict=True):
    """A claim with what it speaks of.

    `value` is what it may be, as a level, or as growth where `growth` is given. The words of its subject must all be
    named by another that speaks of the same; `also` are what the other may name as well: words before in the sentence,
    of the heads and the caption of a cell. `section` are the names in the headings above it, `orders` the places in an
    order that stand in its clause (第一期, the second phase). `season` are the months, or the year seen from this one
    (去年), that the sentence names where nobody knows the year, `days` the days of a month that it names. `owner` are
    the words that an English sentence begins with, where they have what the figure is of: Palu has a population of 379,800.
    """

    claim: Claim
    subject: Subject
    period: Span | None
    dated: bool
    value: Interval
    growth: Growth | None = None
    also: frozenset[str] = frozenset()
    in_table: bool = False
    section: frozenset[str] = frozenset()
    orders: frozenset[Decimal] = frozenset()
    season: tuple[int, int] | str = ""
    days: frozenset[tuple[int, int]] = frozenset()
    owner: frozenset[str] = frozenset()

    @property
    def key(self) -> tuple[str, str]:
        """What two claims must share to be held against each other."""
        if self.growth is not None:
            return "growth", self.growth.dimension
        return "level", self.claim.dimension

    @cached_property
    def scope(self) -> frozenset[Tag]:
        """What part or kind of its subject it is of; growth on average a year is growth of the whole."""
        return self.claim.tags & (_SCOPE if self.growth is None else _SCOPE_OF_GROWTH)

    @cached_property
    def known(self) -> frozenset[str]:
        """The words of its subject, and what it may be named with as well."""
        return self.subject.words | self.also

    @cached_property
    def characters(self) -> frozenset[str]:
        """The characters of these words."""
        return frozenset("".join(self.known))

    @cached_property
    def asked(self) -> tuple[frozenset[str], frozenset[str]]:
        """What another must know to name its subject: the words in Latin letters, and the characters of the Chinese ones but 人."""
        latin = frozenset(filter(str.isascii, self.subject.words))
        return latin, frozenset("".join(self.subject.words - latin - _PERSON))

    @cached_property
    def endings(self) -> Mapping[str, set[str]]:
        """The pairs of Chinese characters in its subject, by the second."""
        found: dict[str, set[str]] = defaultdict(set)
        for word in self.subject.words:
            if not word.isascii() and len(word) > 1:
                found[word[-1]].add(word)
        return found

    @cached_property
    def number(self) -> Decimal:
        """The figure as it is written, in the unit of its dimension whose factor is 1."""
        return self.claim.quantity.low * self.claim.quantity.factor


_PERSON = frozenset("人")
_SCOPE: frozenset[Tag] = frozenset(
    (
        "part",
        "rest",
        "each",
        "average",
        "new",
        "cumulative",
        "net",
        "nominal",
        "real",
        "target",
        "estimate",
        "rule",
    )
)
_SCOPE_OF_GROWTH = _SCOPE - {"average"}

_UNLIKE: frozenset[Tag] = frozenset(("denied", "open", "rest", "each"))
_LEVELS = ("level", "share", "change_to")


@lru_cache(maxsize=1)
def topics_of(document: Claims) -> tuple[Topic, ...]:
    """Return what each claim of a document speaks of, those that can be of the same as another; they are read once."""
    cells = {id(topic.claim): topic for table in document.tables for topic in _of_table(document, table)}
    sections = list(section_names(document.texts))
    topics = ((claim, cells.get(id(claim)) or _of_prose(document, claim)) for claim in document.claims)
    return tuple(replace(topic, section=sections[claim.text]) for claim, topic in topics if topic is not None)


def _of_prose(document: Claims, claim: Claim) -> Topic | None:
    text = document.texts[claim.text]
    if text.cell is not None or not claim.subject.words or not _tells(text, claim):
        return None
    growth = growth_of(claim)
    if growth is None and (claim.quantity.role not in _LEVELS or ("base" in claim.tags and not claim.dated)):
        return None
    clause = text.clauses[claim.clause]
    start = max(text.sentences[claim.sentence].start, clause.start - _REACH)
    also = subject_of(text.folded[start : clause.start], "", "", (), chinese=text.is_chinese).words
    value = claim.value if growth is None else growth.value
    return Topic(
        claim,
        claim.subject,
        claim.period,
        claim.dated,
        value,
        growth,
        also,
        orders=_orders(text, claim),
        season=season_of(text, claim),
        days=_said_in(text, claim.sentence).days,
        owner=_owner(text, claim),
    )


_HAS = regex(r"(?<![a-z])(?:has|had|have|having|with)(?: an?| its| their)?(?: [a-z-]+){1,3} of $")
_OPENING = regex(r"[^,;:()]*?(?=,| (?:is|are|was|were|has|had|have|with)(?![a-z]))")


def _owner(text: Text, claim: Claim) -> frozenset[str]:
    if text.is_chinese or not _HAS.search(claim.before):
        return frozenset()
    sentence = text.sentences[claim.sentence]
    opening = _OPENING.match(text.folded, sentence.start, sentence.end)
    return subject_of(opening[0], "", "", (), chinese=False).words if opening else frozenset()


_YEARS = regex(
    r"(?=[前去上今本明下ltnf])(?:前年|[去上]年(?!同)|今年|本年|明年|[上本下]月|[上下]半年|[上本下]季度|(?<![a-z])(?:(?:last|this|next) (?:year|month|week|quarter)|the year before|(?:first|second) half)(?![a-z]))"
)


def season_of(text: Text, claim: Claim) -> tuple[int, int] | str:
    """Return the months that the sentence of a figure names, or the year or month seen from now (去年, last month)."""
    said = _said_in(text, claim.sentence)
    if said.months[0]:
        return said.months
    before = bisect_right(said.years, claim.quantity.start, key=itemgetter(0))
    return said.years[before - 1][1] if before else ""


class _Said(Struct, frozen=True):
    """What a sentence says of its figures: months without a year, days, and years seen from this one and places in an order with their ends."""

    months: tuple[int, int]
    days: frozenset[tuple[int, int]]
    years: Sequence[tuple[int, str]]
    orders: Sequence[tuple[int, frozenset[Decimal]]]


@lru_cache(maxsize=4)
def _said_in(text: Text, number: int) -> _Said:
    start, end = text.sentences[number].start, text.sentences[number].end
    first, last = (bisect_left(text.quantities, place, key=lambda each: each.start) for place in (start, end))
    months, days, orders = (0, 0), set[tuple[int, int]](), [(start, frozenset[Decimal]())]
    for each in text.quantities[first:last]:
        calendar = each.calendar
        if calendar is not None and calendar.day:
            days.add((calendar.month, calendar.day))
        if calendar is not None and not calendar.year:
            months = calendar.months if calendar.months[0] else (calendar.month, calendar.month)
        if each.role == "ordinal" and not _RANK.search(
            text.folded, max(start, each.start - _RANK_REACH), each.start
        ):
            orders.append((each.start + 1, orders[-1][1] | {each.low}))
    return _Said(
        months,
        frozenset(days),
        [(found.end(), found[0]) for found in _YEARS.finditer(text.folded, start, end)],
        orders,
    )


_RANK = regex(r"(?:ranks?|ranked|ranking|居|列|排|位)[^,，]{0,8}$")
_RANK_REACH = 16
"""No longer are the words of a rank and what stands between them and the place."""


def _orders(text: Text, claim: Claim) -> frozenset[Decimal]:
    """Return the places in an order that what a figure is of has in its sentence, and that are no ranks."""
    orders = _said_in(text, claim.sentence).orders
    return orders[max(0, bisect_right(orders, claim.quantity.start, key=itemgetter(0)) - 1)][1]


_REACH = 80
"""So many characters before a clause are of the sentence that it goes on with."""


_LABELLED = regex(
    r"(?<![a-z])(?:no|nos|vol|p|pp|stat|sec|art|para|page|figure|table|chapter|section|part|note)\.? *$|[§#№(/] *$|第$"
)
_NUMBER = regex(r"(?<![a-z])(?:number|total|count)(?![a-z])")
_COUNTED = regex(r"[ -][a-z]")
_ATTRIBUTE = regex(
    r"(?:以上|以下|及以上)?的(?![一-鿿]{0,4}(?:量|总数|总额|产值|规模|成绩|收入|投资|资金))|(?:以上|以下)[一-鿿]"
)
_IN_TURN = regex(r"(?=[分依r])(?:分别|依次|(?<![a-z])respectively(?![a-z]))")
_DEFINITE = regex(r"[这该此][一-鿿]")
_PAST = regex(
    r"过去|近|未来|今后|此后|(?<![a-z])(?:past|last|next|previous|coming|every|after|within)(?: the)? *$"
)
_SINCE = regex(r"\s*(?:[来间前后内里]|以[来前后内]|(?:ago|later|before|after|on)(?![a-z]))")


def _tells(text: Text, claim: Claim) -> bool:
    """Tell whether a figure says how much there is of something: it is no label, no limit of time, no price of each."""
    quantity, clause = claim.quantity, text.clauses[claim.clause]
    if quantity.kind != "number" or claim.tags & _UNLIKE:
        return False
    if _IN_TURN.search(text.folded, clause.start, clause.end):
        return False
    if quantity.dimension in ("years", "time"):
        return not _SINCE.match(claim.after) and not _PAST.search(claim.before)
    if quantity.unit or (quantity.counter and text.is_chinese):
        return not _ATTRIBUTE.match(claim.after) or _DEFINITE.search(claim.before) is not None
    if _LABELLED.search(claim.before):
        return False
    return _is_count(text, claim)


def _is_count(text: Text, claim: Claim) -> bool:
    """Tell whether a bare number counts something: 120 hospitals; the number of patents rose to 23,900; 注册用户1.26亿."""
    if text.is_chinese:
        return claim.quantity.scale != "" and not _ATTRIBUTE.match(claim.after)
    if _COUNTED.match(text.written, claim.quantity.end):
        return True
    if not claim.before.strip():
        return text.clauses[claim.clause].opening == ":"
    return (
        claim.quantity.scale != ""
        or claim.quantity.role == "change_to"
        or _NUMBER.search(claim.before) is not None
    )


# --- cells -------------------------------------------------------------------------------------------------


_GROWTH = regex(
    r"增速|增长|增幅|同比|涨幅|(?<![a-z])(?:growth|change|increase|year[- ]on[- ]year|yoy)(?![a-z])"
)
_GENERIC = regex(
    r"指标(?:名称)?|项目|单位|名称|地区|类别|合计|总计|小计|数值|本年|年份|年度|(?<![a-z])(?:items?|indicators?|units?|names?|categor(?:y|ies)|values?|amounts?|totals?|year)(?![a-z])"
)


def _of_table(document: Claims, table: Table) -> Iterator[Topic]:
    chinese = bool(table.cells) and document.texts[next(iter(table.cells.values())).text].is_chinese
    language = "zh" if chinese else "en"
    years = [span for head in table.columns.values() if (span := read_head(head, language)[1]) is not None]
    latest = max(years, key=lambda span: span.last, default=None)
    for (row, column), claim in table.cells.items():
        heads = (table.rows.get(row, ""), table.columns.get(column, ""))
        read = [read_head(head, language) for head in heads]
        subject = subject_of(
            " ".join(_GENERIC.sub(" ", words) for words, _ in read), "", "", (), chinese=chinese
        )
        period = next((span for _, span in read if span is not None), latest or claim.period)
        if claim.quantity.kind != "number" or not column or not subject.words:
            continue
        growth = _growth_in(claim, heads[1].lower(), period)
        value = claim.value if growth is None else growth.value
        yield Topic(
            claim, subject, period, period is not None, value, growth, claim.subject.words, in_table=True
        )


def _growth_in(cell: Claim, head: str, period: Span | None) -> Growth | None:
    """Return the growth that a cell gives under a head that speaks of growth."""
    if not _GROWTH.search(head) or cell.quantity.dimension != "ratio":
        return None
    return growth_of(replace(cell, period=period, quantity=as_change(cell.quantity, head)))


def by_key(document: Claims) -> dict[tuple[str, str], list[Topic]]:
    """Return the topics of a document that may be of one thing, in order of place."""
    groups: dict[tuple[str, str], list[Topic]] = defaultdict(list)
    for topic in topics_of(document):
        groups[topic.key].append(topic)
    return groups
