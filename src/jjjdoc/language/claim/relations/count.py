"""Counts and what they count: the members of a list in the sentence, points, items, numbered paragraphs, sections, rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from jjjdoc.findings import Severity
from jjjdoc.language.claim.claim import Claim, Subject, within
from jjjdoc.language.claim.counts import chinese_lists, english_lists
from jjjdoc.language.claim.counts.announced import announced, looks_back
from jjjdoc.language.claim.counts.enumeration import Enumeration
from jjjdoc.language.claim.counts.listing import Listing, listings
from jjjdoc.language.claim.counts.paired import pairings
from jjjdoc.language.claim.document import Claims, Outcome, Place
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.reading import Quantity

_MOST_APART = 3
"""A list that differs by more is hardly the one that is counted."""


def relate(document: Claims) -> Iterator[Outcome]:
    """Yield an outcome for each count that a list beside it spells out."""
    for number, text in enumerate(document.texts):
        if text.cell is None:
            yield from _inside(number, text, document.by_text[number])
            yield from pairings(text, document.by_text[number])
    yield from _of_listings(document)


# --- lists of the document ---------------------------------------------------------------------------------


def _of_listings(document: Claims) -> Iterator[Outcome]:
    """Yield one outcome for each count: right if any of its lists is as long."""
    found: dict[int, list[Outcome]] = {}
    for listing in listings(document):
        for claim, severity in (*_announced(document, listing), *_looking_back(document, listing)):
            outcome = _check(claim, listing, severity)
            if outcome is not None:
                found.setdefault(id(claim), []).append(outcome)
    for outcomes in found.values():
        yield next((each for each in outcomes if each.holds), outcomes[0])


def _announced(document: Claims, listing: Listing) -> Iterator[tuple[Claim, Severity]]:
    lead = listing.lead
    found = announced(document.texts[lead], document.by_text[lead], listing) if lead >= 0 else None
    if found is not None:
        yield found.claim, found.severity


_REACH = 60
"""How far into a text a count may look back on the list before it."""


def _looking_back(document: Claims, listing: Listing) -> Iterator[tuple[Claim, Severity]]:
    """Yield each count that looks back on a list, behind it in its text or at the beginning of the next one."""
    if listing.make not in ("items", "points", "paragraphs"):
        return
    inside = (listing.last.text, listing.last.end) if listing.make == "points" else None
    for number, start in filter(None, (inside, (listing.last.text + 1, 0))):
        text = document.texts[number] if number < len(document.texts) else None
        if text is None or text.role != "paragraph":
            continue
        for claim in within(document.by_text[number], start, start + _REACH):
            if looks_back(text, claim, start):
                yield claim, "warning"


def _check(claim: Claim, listing: Listing, severity: Severity) -> Outcome | None:
    """Return whether a count is that of its list; None for a list that is far longer or shorter."""
    stated = int(claim.quantity.low)
    nearest = min(listing.counts, key=lambda count: (abs(count - stated), count))
    if abs(nearest - stated) > _MOST_APART:
        return None
    values = {"stated": str(stated)}
    return Outcome(
        nearest == stated,
        claim,
        (),
        "rows" if listing.make == "rows" else "listed",
        Decimal(nearest),
        severity=severity,
        values=values,
        places=listing.items,
    )


# --- lists inside a text -----------------------------------------------------------------------------------


def _inside(number: int, text: Text, claims: Sequence[Claim]) -> Iterator[Outcome]:
    """Yield an outcome for each count with a list of names or things in its sentence."""
    module = chinese_lists if text.is_chinese else english_lists
    for found in module.find_enumerations(text):
        claim = _count_of(number, text, claims, found)
        items = found.items.low if found.more else found.items.high
        yield Outcome(
            not found.wrong,
            claim,
            (),
            "open" if found.items.open else "listed",
            Decimal(items),
            severity="note" if found.partial else "warning",
            values={"stated": str(found.stated)},
            places=(Place(number, found.start, found.end),),
        )


def _count_of(number: int, text: Text, claims: Sequence[Claim], found: Enumeration) -> Claim:
    """Return the figure of a count; that of several in a row (三校一院) is all of them."""
    inside = within(claims, found.start, found.end)
    if inside:
        return inside[-1 if found.before else 0]
    stated = Decimal(found.stated)
    quantity = Quantity(found.start, found.end, stated, stated)
    return Claim(number, 0, 0, quantity, possible(quantity), Subject(frozenset(), ""))
