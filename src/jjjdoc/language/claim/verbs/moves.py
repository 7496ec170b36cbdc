"""Rises and falls: a figure that is said to have gone up, down or nowhere from another of the same thing."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import (
    DENIED,
    NEARLY,
    RECORDS,
    UNCHANGED,
    YEAR_AGO,
    Said,
    ways_in,
)
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.reading import Direction
from jjjdoc.patterns import regex

SAID: Mapping[Direction, Said] = {"up": "more", "down": "less"}
MESSAGES: Mapping[Direction, str] = {"up": "rise", "down": "fall"}
_NO_LEVELS = ("ordinal", "times", "rate")


def moves_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the orders that the words of change in one sentence put its figures in."""
    figures = [claim for claim in claims if claim.quantity.role not in _NO_LEVELS]
    reached: Claim | None = None
    for one, other in pairwise(figures):
        if not are_comparable(one, other) or other.clause - one.clause > _FAR or one is reached:
            continue
        if one.quantity.role == other.quantity.role == "change_by":
            continue  # a rise of 3 percent and one of 2 are both rises
        order = _from_to(text, one, other)
        if order is not None:
            reached = other
            if not any(claim.clause == one.clause - 1 for claim in figures):
                yield from _against_statement(text, order)
        order = order or _from_base(text, one, other) or _since_then(text, one, other)
        order = order or _since_last_year(text, one, other) or _record(text, one, other)
        if order is not None:
            yield order
    yield from _since_stated(text, figures)


_FAR = 2

# --- from one to another -----------------------------------------------------------------------------------

_TO = regex(r"(?<![a-z])(?:in|un)?to(?![a-z])|[到至为成]")
_FROM_ZH = regex("[由从自][^由从自,，。;；]*$")
_FROM_EN = regex(r"(?<![a-z])from(?: [a-z]+){0,3} *$")
_TIME = regex(r"(?:process|accelerat|quicken|faster|speed|slow)|提速|加快|放缓|放慢")
"""What is quicker takes less time."""


def _from_to(text: Text, one: Claim, other: Claim) -> Order | None:
    """Return the order of the ends of a change: rose from 5 to 6; 由5增至6."""
    chinese = text.is_chinese
    if not (_FROM_ZH if chinese else _FROM_EN).search(one.before) or other.clause != one.clause:
        return None
    between = text.folded[one.quantity.outer[1] : other.quantity.outer[0]]
    if not _TO.search(between) or len(between) > _LONGEST:
        return None
    if not chinese and ways_in(between, chinese=False):
        return None  # shipments from 12 ports rose to 15
    direction = way_of(other, text) or _direction(between if chinese else _lead(text, one), chinese=chinese)
    if direction is None or _VAGUE.search(one.before):
        return None
    if one.quantity.dimension == "time" and _TIME.search(one.before + between):
        return None
    return _moved(other, one, direction)


_LONGEST = 40


def _lead(text: Text, one: Claim) -> str:
    """Return the words before a figure: of its clause, or of the sentence where the clause leaves its subject out."""
    start = text.clauses[one.clause].start
    if one.subject.inherited and one.clause and text.clauses[one.clause - 1].sentence == one.sentence:
        start = text.clauses[one.clause - 1].start
    return text.folded[start : one.quantity.start]


def _direction(words: str, *, chinese: bool) -> Direction | None:
    """Return which way the last word of change says; None where an earlier one says otherwise."""
    ways = {way for _, way in ways_in(words, chinese=chinese)}
    return ways.pop() if len(ways) == 1 else None


def _moved(shown: Claim, other: Claim, direction: Direction) -> Order:
    return Order(shown, other, SAID[direction], MESSAGES[direction])


_PACES = regex(r"[增涨降跌升减]幅|增速|缺口|差距|(?<![a-z])(?:growth|rate|pace|gap)(?![a-z])")


def _against_statement(text: Text, order: Order) -> Iterator[Order]:
    """Yield the order that the clause before puts the ends of a change in, where it says that their subject went the other way."""
    one = order.other
    if not one.subject.inherited or not one.clause:
        return
    clause, own = text.clauses[one.clause - 1], text.clauses[one.clause]
    words = text.folded[clause.start : clause.end]
    if clause.sentence != own.sentence or _PACES.search(text.folded[clause.start : own.end]):
        return
    way = _direction(words, chinese=text.is_chinese)
    if way is not None and SAID[way] != order.said and not DENIED.found_in(words, chinese=text.is_chinese):
        yield _moved(order.shown, order.other, way)


# --- to a figure from one that stands behind it -------------------------------------------------------------


_BASE_EN = regex(
    r"^[^,;]*?(?P<said>(?:[a-z]+ ){0,4})(?<![a-z])(?:from|(?P<on>on|over|against))(?: the| about| an?| around| nearly)* *$"
)
_BASE_ZH = regex("^[，,]?(?:[也均都仅只]|相)?[较比](?!重|例|率)[^,，。;；]{0,14}$")
_MOVED_ZH = regex(
    "^(?:水平|数|相比)?(?:[也均都又净]|有所|略有|略|明显|大幅|小幅|稍有|显著|进一步|呈)*(?P<said>增加|增长|提高|上升|下降|减少|降低|下滑|回落|回升|提升|缩短|延长|缩小|扩大)(?!了?\\d|至|到)"
)


def _from_base(text: Text, one: Claim, other: Claim) -> Order | None:
    """Return the order of a figure and the earlier one that it is said to have risen or fallen from."""
    if not is_said_of(other, one):
        return None
    if text.is_chinese:
        moved = _MOVED_ZH.match(other.after) if _BASE_ZH.search(other.before) else None
        direction = _direction(moved["said"], chinese=True) if moved else None
        return _moved(one, other, direction) if direction is not None else None
    base = _BASE_EN.match(other.before)
    if base is None or (base["on"] and not _NOUN.search(base["said"])):
        return None
    direction = _beside(base["said"]) or _direction(base["said"], chinese=False)
    if direction is None:
        direction = way_of(one, text)
    return _moved(one, other, direction) if direction is not None else None


_NOUN = regex(r"(?<![a-z])(?:an? )?(?:rise|fall|drop|increase|decrease|decline|gain|reduction|up|down) $")
_UP_FROM = regex(r"(?<![a-z])(?:up|higher|more|an? (?:rise|increase|gain))(?![a-z])")
_DOWN_FROM = regex(
    r"(?<![a-z])(?:down|lower|less|fewer|an? (?:fall|drop|decrease|decline|reduction))(?![a-z])"
)


def _beside(words: str) -> Direction | None:
    """Return the direction of "up" or "down" right before "from"."""
    if _UP_FROM.search(words):
        return "up"
    return "down" if _DOWN_FROM.search(words) else None


_VAGUE = regex(r"(?<![a-z])(?:improv|upgrad|strengthen|enhanc|elevat|optimi[sz])")
"""What is better may be more or less."""


def way_of(claim: Claim, text: Text) -> Direction | None:
    """Return which way a figure is said to have gone, in words that mean that whatever is measured."""
    if claim.quantity.role != "change_to" or _VAGUE.search(claim.before):
        return None
    return claim.quantity.direction


# --- against the year before --------------------------------------------------------------------------------

_COMPARED = regex(
    r"(?<![a-z])(?:compared (?:with|to)|against|versus|as against|relative to)(?: the| about| an?| only| just| some| last year's)* *$"
)
_EMPTY = "recorded made seen registered reported achieved posted booked noted counted same period time had been was while it 所 末 底 初 加 净 年初 年末 年底 期末 期初 when there start end beginning close outset spring summer autumn winter quarter season first second third fourth half"
_RECORDED = frozenset(_EMPTY.split())


def _since_last_year(text: Text, one: Claim, other: Claim) -> Order | None:
    """Return the order of a figure that rose, fell or stayed and the one given beside it for the year before."""
    if not is_said_of(other, one) or not _is_of_year_before(text, one, other):
        return None
    chinese = text.is_chinese
    words = _lead(text, one)
    behind = one.after if chinese else ""
    if UNCHANGED.found_in(words, chinese=chinese):
        loose = NEARLY.found_in(words, chinese=chinese)
        return Order(one, other, "same", "same", "warning", is_loose=loose)
    direction = way_of(one, text)
    if direction is None and chinese:
        moved = _MOVED_ZH.match(behind.lstrip("，, "))
        direction = _direction(moved["said"], chinese=True) if moved else None
    return _moved(one, other, direction) if direction is not None else None


def is_said_of(other: Claim, one: Claim) -> bool:
    """Tell whether a figure names no subject of its own beside that of another."""
    own = other.subject
    return own.inherited or not own.words or own.words <= one.subject.words | _RECORDED


_DIFFERENCE = (
    regex(r"^ ?(?:[a-z]+ )?(?:more|less|fewer|[a-z]+er)(?: [a-z]+)? than(?![a-z])"),
    regex("[比较][^,，。;；]{0,12}[多少高低快慢早晚长短大小](?:了|出|约|近)?$"),
)
"""How much more or less than a year before something is, in English and Chinese."""


def _is_of_year_before(text: Text, one: Claim, other: Claim) -> bool:
    if _DIFFERENCE[text.is_chinese].search(other.before if text.is_chinese else other.after):
        return False
    around = f"{other.before} {other.after}"
    if YEAR_AGO.found_in(around, chinese=text.is_chinese):
        return True
    if text.is_chinese or not _COMPARED.search(other.before):
        return False
    if one.period is None or other.period is None:
        return UNCHANGED.found_in(
            text.folded[text.clauses[one.clause].start : one.quantity.start], chinese=False
        )
    return one.period.shift(-1) == other.period


# --- at two times --------------------------------------------------------------------------------------------


_THEN = regex(
    r"^[^a-z]*(?:compared (?:with|to)|having|from|since|after|while|whereas)(?![a-z])|^(?:与|较|比|相比|在)"
)


def _since_then(text: Text, one: Claim, other: Claim) -> Order | None:
    """Return the order of what something rose or fell to, and a figure of an earlier time that begins the sentence."""
    direction = way_of(other, text)
    if direction is None or one.quantity.role != "level" or not _is_earlier(text, one, other):
        return None
    start = text.sentences[one.sentence].start
    opens = _THEN.match(text.folded[start : one.quantity.start]) or _WHICH.match(one.before)
    return _moved(other, one, direction) if opens and other.clause > one.clause else None


_AT_A_TIME = regex(
    r" (?:[a-z]+ )?(?:in|during|for|at|on|over) (?:the )?(?:spring|summer|autumn|fall|winter|first|second|third|fourth|previous|preceding|prior|last|same"
    r"|start|beginning|end of|(?:19|20)\d\d|january|february|march|april|may|june|july|august|september|october|november|december)(?![a-z])"
)
"""Behind a figure of an earlier time."""
_SINCE = regex(r"(?<![a-z])(?:since|now|today|meanwhile)(?![a-z])|目前|现在|如今|现为")
_WHICH = regex(r"^ *(?:which|that|who)(?: had)? (?:stood|was|were|been|began|started)(?![a-z])")
_YEAR = regex(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _is_earlier(text: Text, one: Claim, other: Claim) -> bool:
    """Tell whether a figure is of a time before that of another, as far as both are said."""
    if one.period is not None and other.period is not None and one.period != other.period:
        return one.period.last < other.period.first
    if _COMPARED.search(one.before) and _AT_A_TIME.match(text.folded, one.quantity.end):
        return not _COMPARED.search(other.before)
    if _SINCE.search(other.before) and not _SINCE.search(one.before):
        return True
    if _YEAR.search(
        text.folded, text.sentences[one.sentence].start, max(one.quantity.start, other.quantity.start)
    ):
        return False  # the year before which one
    return YEAR_AGO.found_in(f"{one.before} {one.after}", chinese=text.is_chinese) and not YEAR_AGO.found_in(
        f"{other.before} {other.after}", chinese=text.is_chinese
    )


_STATED = frozenset(("level", "share"))


def _since_stated(text: Text, figures: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of the two figures that follow a statement of which way something went, each with its time."""
    if len(figures) != 2 or not are_comparable(*figures):
        return
    one, other = figures
    before = text.clauses[one.clause - 1] if one.clause else None
    if before is None or before.sentence != one.sentence or other.clause - one.clause > 1:
        return
    said = text.folded[before.start : before.end]
    ways = {way for _, way in ways_in(said, chinese=text.is_chinese)}
    ways |= {
        way for _, way in ways_in(text.folded[before.end : other.quantity.start], chinese=text.is_chinese)
    }
    if len(ways) != 1 or DENIED.found_in(said, chinese=text.is_chinese) or not is_said_of(other, one):
        return
    for earlier, later in ((one, other), (other, one)):
        if _is_earlier(text, earlier, later) and {earlier.quantity.role, later.quantity.role} <= _STATED:
            yield _moved(later, earlier, ways.pop())
            return


# --- records -------------------------------------------------------------------------------------------------


def _record(text: Text, one: Claim, other: Claim) -> Order | None:
    """Return the order of a record and an earlier figure that stands beside it."""
    if other.period is None or (one.period is not None and one.period.first <= other.period.first):
        return None
    if not (is_said_of(other, one) or other.clause > one.clause):
        return None
    around = text.folded[text.clauses[one.clause].start : other.quantity.start]
    for said, words in RECORDS.items():
        if words.found_in(around, chinese=text.is_chinese):
            return Order(one, other, said, "record", "warning")
    return None
