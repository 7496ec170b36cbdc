"""Places that a text gives to figures after it has listed them: so Marsk now holds second place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec import Struct

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import COMPARED, DENIED, Said, Words
from jjjdoc.language.claim.document import Outcome
from jjjdoc.language.claim.order import Order, check_order
from jjjdoc.language.claim.ranks.listing import Listing, listings_in
from jjjdoc.language.claim.ranks.standings import LESS_IS_BETTER
from jjjdoc.language.claim.ranks.superlatives import SUPERLATIVES, superlatives_in
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.claim.sums import as_written, exact
from jjjdoc.language.claim.text import Clause, Text
from jjjdoc.language.quantity.reading import Quantity
from jjjdoc.patterns import regex


class Placing(Struct, frozen=True):
    """A place that a clause gives: the number from the top, or from the bottom, and its range; `rank` is its figure."""

    place: int
    from_top: bool
    start: int
    end: int
    rank: Claim | None = None


def placings_in(text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each place that a clause behind a row of figures gives to one of them."""
    for listing in listings_in(text, claims):
        for number, clause in _behind(listing):
            placed = _placed(listing, claims, number, clause)
            if placed is not None:
                yield placed


def _behind(listing: Listing) -> Iterator[tuple[int, Clause]]:
    """Yield the clauses behind a row of figures, to the end of the next sentence or the next figure that is no rank."""
    text, last = listing.text, listing.figures[-1]
    for number in range(last.clause + 1, len(text.clauses)):
        clause = text.clauses[number]
        inside = [each for each in text.quantities if clause.start <= each.start < clause.end]
        if clause.sentence > last.sentence + 1 or any(
            each.calendar is not None or not _is_of_listed(listing, each) for each in inside
        ):
            return
        yield number, clause


def _is_of_listed(listing: Listing, quantity: Quantity) -> bool:
    """Tell whether a figure is a rank, or the number of those listed: the largest of the three."""
    return quantity.role == "ordinal" or quantity.low == len(listing.figures)


def _placed(listing: Listing, claims: Sequence[Claim], number: int, clause: Clause) -> Outcome | None:
    text = listing.text
    words = text.folded[clause.start : clause.end]
    named = listing.named_in(words)
    if DENIED.found_in(words, chinese=text.is_chinese):
        return None
    if len(named) == 2:
        return _compared(listing, words, named, clause)
    placing = _placing(text, [each for each in claims if each.clause == number], clause)
    if len(named) != 1 or placing is None:
        return None
    at, start, end = named[0]
    rest = _without(words, (start, end), (placing.start - clause.start, placing.end - clause.start))
    said = text.folded[placing.start : placing.end]
    if (
        not _is_of_the_list(listing, rest)
        or not _is_higher_better(listing, said)
        or _GOES_ON_BY.match(text.folded[clause.end : clause.end + _LOOK].lstrip(" ,，"))
    ):
        return None
    grows = listing.figures[0].quantity.role == "change_by"
    if grows != _GROWTH.found_in(words, chinese=text.is_chinese):
        return None  # what grows fastest is not the largest
    return _judge(listing, listing.figures[at], placing)


_GROWTH = Words(zh="增速|增幅|增长|涨幅|最快", en="fastest|quickest|growth|grew|growing|increase|rise|gain")
_LOOK = 12
_GOES_ON_BY = regex("(?:by|in terms of|on|measured|per|counting)(?![a-z])|按|以")


def _without(words: str, *ranges: tuple[int, int]) -> str:
    for start, end in ranges:
        words = words[:start] + "\n" * (end - start) + words[end:]
    return words


# --- what place is given -------------------------------------------------------------------------------------

_BY_SIZE = regex(
    r" ?(?:largest|biggest|highest|most|busiest|smallest|lowest|fewest|least)(?![a-z])|[大多高小少低]"
)


def _placing(text: Text, claims: Sequence[Claim], clause: Clause) -> Placing | None:
    """Return the one place that a clause gives; a superlative is the first."""
    chinese = text.is_chinese
    ranks = [each for each in claims if each.quantity.role == "ordinal" and each.quantity.low % 1 == 0]
    if len(ranks) == 1:
        quantity = ranks[0].quantity
        size = _BY_SIZE.match(text.folded, quantity.end)
        end = size.end() if size else quantity.outer[1]
        least = size is not None and SUPERLATIVES["at_most"].found_in(size[0], chinese=False)
        from_top = quantity.low > 0 and not least and (size is None or size[0] not in "小少低")
        return Placing(abs(int(quantity.low)), from_top, quantity.start, end, ranks[0])
    found = list(superlatives_in(text.folded, clause.start, clause.end, chinese=chinese))
    if ranks or len(found) != 1 or found[0].is_wide:
        return None
    return Placing(1, found[0].said == "at_least", found[0].start, found[0].end)


# --- whether it is given by the figures of the list ----------------------------------------------------------

_FILLERS = Words(
    zh="其中|由此|因此|因而|从而|可见|目前|现已?|已经?|暂|成为|跃居|升至|排名?|位[列居次于]?|名[列次]?|居|列|在|于|以|的|是|为|了|则|[二两三四五六七八九十]者之?中|之中|当中"
    "|全[市县区镇乡省州]|[全各]部门?|首|仍|继续|稳|各|第|增速|增幅",
    en="so|now|thus|therefore|hence|which|that|this|it|leaves?|leaving|left|holds?|holding|held|makes?|making|made|with|puts?|putting|takes?|taking|took"
    "|place|position|spot|rank(?:s|ed|ing)?|came|comes|coming|finish(?:es|ed|ing)?|stands?|stood|list|table|of|the|all|them|these|those|in|at|as|to|is|was|are|were|being|and"
    "|has|had|have|a|an|by|far|among|for|one|recorded|seen|found|reached|again|still|here|mean(?:s|ing)|tops?|topp(?:ed|ing)|growing|grew|growth|currently|on|figures?|carried|carries|handled|received|produced|posted|attracted|drew|sold|employed|reported|registered|enrolled|two|three|four|five|six|seven|eight",
)
"""What a clause that gives a place has besides it, and what says nothing of another measure."""

_KINDS = Words(
    zh="市场|[一-鿿]源地?|目的地|产区|产地|大户|主力",
    en="markets?|buyers?|suppliers?|producers?|exporters?|importers?|sources?|destinations?|contributors?|employers?|consumers?|recipients?|donors?",
)
"""What something is by the figure it has."""
_PLACES_EN = regex(
    r"(?:district|county|countie|region|city|citie|town|port|mine|plant|branch|area|state|country|countrie|province|school|company|group|line|site|village|university)"
)
_WORD = regex("[a-z][a-z'-]*")
_HAN = regex("[一-鿿]")
_SAME = 5


def _is_of_the_list(listing: Listing, rest: str) -> bool:
    """Tell whether what a clause says besides name and place names no other measure than the list has."""
    chinese = listing.text.is_chinese
    for words in (_KINDS, _FILLERS):
        rest = regex(words.zh if chinese else f"(?<![a-z])(?:{words.en})(?![a-z])").sub(" ", rest)
    if chinese:
        return set(_HAN.findall(rest)) <= set(listing.words)
    stems = {stem(word) for word in _WORD.findall(listing.words)} | {listing.figures[0].quantity.dimension}
    begun = {word[:_SAME] for word in stems if len(word) >= _SAME}
    said = {stem(word) for word in _WORD.findall(rest)}
    known = {word for word in said if word in stems or word[:_SAME] in begun}
    others = said - known
    return not others or (bool(known) and all(_PLACES_EN.fullmatch(word) for word in others))


_SIZES = regex(r"largest|biggest|highest|most|busiest|smallest|lowest|fewest|least|[大多高小少低]")


def _is_higher_better(listing: Listing, said: str) -> bool:
    """Tell whether the highest figure is first: the text says so, or less is no better."""
    if _SIZES.search(said):
        return True
    return listing.figures[0].quantity.dimension != "time" and not LESS_IS_BETTER.search(listing.words)


# --- what comes of it ----------------------------------------------------------------------------------------


def _judge(listing: Listing, figure: Claim, placing: Placing) -> Outcome | None:
    value = exact(figure)
    ranked = sorted(listing.figures, key=exact, reverse=placing.from_top)
    beyond = [each for each in ranked if (exact(each) > value if placing.from_top else exact(each) < value)]
    ties = sum(exact(each) == value for each in ranked)
    if len(beyond) < placing.place - ties and not listing.is_whole:
        return None  # there may be others that the text does not list
    holds = len(beyond) < placing.place <= len(beyond) + ties
    sign = " > " if placing.from_top else " < "
    sum_ = sign.join(as_written(exact(each), listing.figures[0]) for each in ranked)
    shown = placing.rank or figure
    others = (figure, *beyond) if placing.rank else tuple(beyond)
    message = "placed" if placing.rank else "most" if placing.from_top else "least"
    return Outcome(holds, shown, others or (ranked[-1],), message, sum=sum_, severity="warning")


_MORE = Words(
    zh=f"{COMPARED['more'].zh}|排在[^，。]{{0,10}}(?:之?前)", en=f"{COMPARED['more'].en}|in front of|before"
)
_LESS = Words(zh=COMPARED["less"].zh, en=f"{COMPARED['less'].en}|behind|after")


def _compared(
    listing: Listing, words: str, named: Sequence[tuple[int, int, int]], clause: Clause
) -> Outcome | None:
    """Return whether one of the listed is ahead of another, as a clause says."""
    chinese = listing.text.is_chinese
    (one, start, end), (other, second, last) = named
    between = words[end:second]
    more, less = (each.found_in(between, chinese=chinese) for each in (_MORE, _LESS))
    rest = _without(words, (start, end), (second, last))
    for each in (_MORE, _LESS):
        rest = regex(each.zh if chinese else f"(?<![a-z])(?:{each.en})(?![a-z])").sub(" ", rest)
    if more == less or not _is_of_the_list(listing, rest) or not _is_higher_better(listing, ""):
        return None
    said: Said = "more" if more else "less"
    return check_order(Order(listing.figures[one], listing.figures[other], said, said, "warning"))
