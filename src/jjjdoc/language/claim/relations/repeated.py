"""The same said twice: two figures of one thing, for one period and in one scope, that no number can both be."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.findings import Severity
from jjjdoc.language.claim.changes.growth import says_more
from jjjdoc.language.claim.claim import Claim, Span, Tag
from jjjdoc.language.claim.document import Claims, Outcome
from jjjdoc.language.claim.linking.again import named_again
from jjjdoc.language.claim.linking.link import ALIKE, PERSONS, RELATED, SAME, Link, link
from jjjdoc.language.claim.linking.slip import are_exchanged, is_slip
from jjjdoc.language.claim.linking.topics import Topic, by_key
from jjjdoc.language.quantity.wording import plain
from jjjdoc.patterns import regex

_SAID = 2
"""Where both texts say the period."""

_NEAR = Decimal("1.5")
_MANY = 3
"""Words of an English subject; of a Chinese one twice as many pairs of characters."""
_CASES = 3
"""So many different figures in the same words are cases, such as the rates of a tariff."""
_MOST = 60
"""A word that so many figures share tells nothing of any one of them."""


class _Pair(Struct, frozen=True, eq=False):
    """Two claims of one thing, in order of place, and how sure that is."""

    first: Topic
    second: Topic
    link: Link
    adjacent: bool = False
    """Whether they stand in two sentences that follow each other in the same words without a date, as cases do."""

    @property
    def agrees(self) -> bool:
        return self.link.subject == SAME and self.first.value.meets(self.second.value)


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each figure that is said of a thing that another figure is said of."""
    told: set[int] = set()
    for outcome in (*_mistaken_multiples(document), *_said_again(document), *_named_again(document)):
        if outcome.holds or id(outcome.shown) not in told:
            yield outcome
        if not outcome.holds:
            told.update(map(id, (outcome.shown, *outcome.others)))


def _said_again(document: Claims) -> Iterator[Outcome]:
    for topics in by_key(document).values():
        pairs = list(_pairs(document, topics))
        confirmed = {id(each) for pair in pairs if pair.agrees for each in (pair.first, pair.second)}
        met = _met(pairs)
        values: dict[int, set[Decimal]] = defaultdict(set)
        for pair in (each for each in pairs if each.link.subject == SAME):
            for one, other in ((pair.first, pair.second), (pair.second, pair.first)):
                values[id(one)] |= {one.number, other.number}
        told: set[int] = set()
        for pair in pairs:
            if pair.first.value.meets(pair.second.value):
                if pair.agrees:
                    yield Outcome(True, pair.second.claim, (pair.first.claim,))
                continue
            shown, other = pair.second, pair.first
            if id(shown) in confirmed:
                shown, other = other, shown
            cases = max(len(values[id(shown)]), len(values[id(other)])) >= _CASES
            agreeing = max(met[id(shown)], met[id(other)]) >= pair.link.subject
            passed = cases or id(shown) in confirmed or id(shown) in told
            severity = None if passed else _severity(pair)
            doubtful = pair.link.subject < SAME and (
                agreeing or document.told[shown.claim.dimension, shown.number] > 1
            )
            if severity is not None and not doubtful:
                told.add(id(shown))
                yield Outcome(False, shown.claim, (other.claim,), "stated", severity=severity)


def _named_again(document: Claims) -> Iterator[Outcome]:
    """Yield each figure that is named again with two digits exchanged, if it stands nowhere else as it is."""
    for other, shown in named_again(document):
        if document.told[shown.dimension, shown.quantity.low * shown.quantity.factor] == 1:
            yield Outcome(False, shown, (other,), "stated", severity="warning")


def _met(pairs: Iterable[_Pair]) -> dict[int, int]:
    """Return how much in common each figure has with one that it agrees with, 0 where there is none."""
    met: dict[int, int] = defaultdict(int)
    for pair in pairs:
        if pair.first.value.meets(pair.second.value):
            for each in (pair.first, pair.second):
                met[id(each)] = max(met[id(each)], pair.link.subject)
    return met


def _pairs(document: Claims, topics: Sequence[Topic]) -> Iterator[_Pair]:
    """Yield the pairs of figures of one thing in different sentences; two cells are none, each has heads of its own."""
    common = Counter(word for topic in topics for word in topic.subject.words)
    earlier: dict[_Kind, dict[str, list[Topic]]] = defaultdict(lambda: defaultdict(list))
    for topic in topics:
        chinese = document.texts[topic.claim.text].is_chinese
        alike = earlier[_kind(topic, chinese=chinese)]
        telling = (word for word in topic.known if word in alike and common[word] <= _MOST)
        seen: set[int] = set()
        for word in sorted(telling, key=common.__getitem__):
            for other in alike[word]:
                if id(other) in seen or (topic.in_table and other.in_table):
                    continue
                seen.add(id(other))
                found = link(other, topic, chinese=chinese, closely=not _may_be_related(other, topic))
                if found is not None and not _stand_together(document, topic, other):
                    yield _Pair(other, topic, found, _are_adjacent(other, topic))
        for word in topic.subject.words:
            alike[word].append(topic)


def _may_be_related(one: Topic, other: Topic) -> bool:
    """Tell whether it matters that two figures are of things that share a word: they agree, or are exchanged."""
    return one.value.meets(other.value) or _are_exchanged_and_near(one, other)


_Kind = tuple[bool, frozenset[Tag], frozenset[Decimal], str]


def _kind(topic: Topic, *, chinese: bool) -> _Kind:
    """Return what two figures of one thing have in common in any case; only those that share it are compared."""
    per = topic.claim.quantity.per
    return chinese, topic.scope, topic.orders, "" if per in PERSONS else per


_STOP = regex(r"[。!?！？\n]|\.(?=\s)")


def _stand_together(document: Claims, one: Topic, other: Topic) -> bool:
    """Tell whether two figures are set side by side: no full stop stands between them, as cases are set apart by semicolons."""
    if one.claim.text != other.claim.text:
        return False
    first, last = sorted((one.claim.quantity.start, other.claim.quantity.end))
    return _STOP.search(document.texts[one.claim.text].folded, first, last) is None


def _are_adjacent(one: Topic, other: Topic) -> bool:
    if (
        one.claim.text != other.claim.text
        or one.dated
        or one.season
        or one.subject.words != other.subject.words
    ):
        return False
    return abs(one.claim.sentence - other.claim.sentence) == 1


_LIMITS = frozenset(("at_least", "at_most"))
"""What is at least or at most so much is set by a rule, for one case or another."""


def _severity(pair: _Pair) -> Severity | None:
    """Return how grave it is that two figures differ; None where they may be of different things."""
    if {pair.first.claim.quantity.qualifier, pair.second.claim.quantity.qualifier} & _LIMITS:
        return None
    link = pair.link
    if link.subject == RELATED or (link.subject == ALIKE and not link.period):
        return "warning" if _are_exchanged_and_near(pair.first, pair.second) else None
    slip = _is_slip(pair)
    if link.subject == SAME and link.period:
        near = (
            _are_near(pair.first, pair.second)
            and not pair.adjacent
            and (pair.second.period is not None or pair.second.season or _says_much(pair))
        )
        return None if not (slip or near) else "error" if link.period == _SAID else "warning"
    return "warning" if slip else None


def _says_much(pair: _Pair) -> bool:
    """Tell whether two subjects without a period share so many words that they can only be one."""
    shared = pair.first.subject.words & pair.second.subject.words
    return len(shared) >= (_MANY if all(map(str.isascii, shared)) else 2 * _MANY)


def _is_slip(pair: _Pair) -> bool:
    return is_slip(*_as_typed(pair.first, pair.second))


def _are_exchanged_and_near(one: Topic, other: Topic) -> bool:
    """Tell whether two figures whose subjects share a word only are still one: no chance gives 1.36 and 1.63 million visitors."""
    return one.growth is None and are_exchanged(*_as_typed(one, other)) and _are_near(one, other)


def _as_typed(one: Topic, other: Topic) -> tuple[Decimal, Decimal]:
    """Return the two numbers in one unit, in that of the text if it is the same."""
    if one.claim.quantity.unit == other.claim.quantity.unit:
        return one.claim.quantity.low, other.claim.quantity.low
    return one.number, other.number


def _are_near(one: Topic, other: Topic) -> bool:
    low, high = sorted((abs(one.number), abs(other.number)))
    if one.growth is not None:
        return high <= 3 * low
    return high <= low * _NEAR


# --- 1.9 times as much, and a rise of 190 percent ----------------------------------------------------------


def _mistaken_multiples(document: Claims) -> Iterator[Outcome]:
    """Yield each multiple and rise on one year with the same digits: 1.9 times as much is 90 percent more."""
    seen: dict[tuple[int, Decimal, bool], Claim] = {}
    last: Claim | None = None
    for before, claim in pairwise((None, *document.claims)):
        if claim is None:
            continue
        base = _base_before(claim, last) if claim.base is None and last is not None else claim.base
        if base is None and before is not None and claim.before.strip() == "的":
            base = before.period  # 是2014年86亿元的3.5倍
        said = _said_of_a_year(claim, base)
        if said is None:
            continue
        last = replace(claim, base=base)
        year, number, rises = said
        other = seen.get((year, number, not rises))
        telling = len(number.as_tuple().digits) > 1 or (other is not None and other.text == claim.text)
        if other is not None and telling:
            level = (other if rises else claim).quantity.low
            values = {"times": plain(level), "percent": plain((level - 1) * 100)}
            yield Outcome(False, claim, (other,), "multiple", values=values)
        seen.setdefault(said, claim)


def _base_before(claim: Claim, last: Claim) -> Span | None:
    """Return the base of the growth right before, where a clause goes on without a subject or a base: 为2015年的2.4倍，增长240%."""
    goes_on = (last.text, last.sentence) == (claim.text, claim.sentence) and claim.clause - last.clause <= _ON
    return last.base if goes_on and claim.subject.inherited and not claim.quantity.periods else None


_ON = 2
"""How many clauses on a base still holds."""


def _said_of_a_year(claim: Claim, base: Span | None) -> tuple[int, Decimal, bool] | None:
    """Return the year that growth is measured against, its number as it is said, and whether that leaves out the one there was."""
    quantity = claim.quantity
    if base is None or base.years or quantity.kind != "number" or quantity.alternatives:
        return None
    if quantity.role == "times":
        rises = says_more(claim)
        return base.year, (quantity.low - 1 if rises else quantity.low).normalize(), rises
    if quantity.role == "change_by" and quantity.unit == "percent" and quantity.direction == "up":
        return base.year, (quantity.low / 100).normalize(), True
    return None
