"""Figures of one measure that stand in a row, each with the name of what it is of: Tessel 21.6, Orlo 19.4, Marsk 18.2."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.subject import stem
from jjjdoc.language.claim.text import Text
from jjjdoc.language.quantity.interval import possible
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_FEWEST, _LONGEST = 3, 60
_ROLES = ("level", "share", "change_to")
_APART = frozenset(("total", "part", "rest", "target", "open", "denied", "from", "base"))


class Listing(Struct, frozen=True):
    """Figures in a row with their names: words in Chinese, stems in English.

    `words` is what stands around them, from the sentence before to the last. `is_whole`: the text says how many there
    are, and these are all of them.
    """

    text: Text
    figures: tuple[Claim, ...]
    names: tuple[frozenset[str], ...]
    words: str
    is_whole: bool

    def named_in(self, words: str) -> list[tuple[int, int, int]]:
        """Return the number of each figure that words name, with the range of its name there, in order of place."""
        found = _named_zh(self.names, words) if self.text.is_chinese else _named_en(self.names, words)
        return sorted(found, key=lambda each: each[1])


def listings_in(text: Text, claims: Sequence[Claim]) -> Iterator[Listing]:
    """Yield the rows of at least three figures of a text of which each has a name."""
    for run in _runs(text, claims):
        names = _names(text, run)
        if names and all(names):
            start = text.sentences[max(0, run[0].sentence - 1)].start
            whole = any(_counts(claim, run) for claim in claims)
            words = text.folded[start : text.clauses[run[-1].clause].end]
            yield Listing(text, tuple(run), tuple(names), words, whole)


def _counts(claim: Claim, run: Sequence[Claim]) -> bool:
    """Tell whether a figure before a row says how many things it is of."""
    quantity = claim.quantity
    is_near = claim.quantity.start < run[0].quantity.start and run[0].sentence - claim.sentence <= 1
    is_count = quantity.role == "level" and (not quantity.dimension or quantity.dimension in COUNTS)
    return is_near and is_count and quantity.qualifier == "exact" and quantity.low == len(run)


def _runs(text: Text, claims: Sequence[Claim]) -> Iterator[list[Claim]]:
    run: list[Claim] = []
    for claim in claims:
        if run and _goes_on(text, run, claim):
            run.append(_in_unit_of(claim, run[0]))
            continue
        if len(run) >= _FEWEST:
            yield run
        run = [claim] if _is_listed(claim) else []
    if len(run) >= _FEWEST:
        yield run


def _is_listed(claim: Claim) -> bool:
    quantity = claim.quantity
    rises = quantity.role == "change_by" and quantity.direction == "up"
    return (
        quantity.kind == "number"
        and (quantity.role in _ROLES or rises)
        and quantity.low >= 0
        and not claim.tags & (_APART - {"total", "open", "from"})
    )


def _goes_on(text: Text, run: Sequence[Claim], claim: Claim) -> bool:
    first, last, quantity = run[0].quantity, run[-1], claim.quantity
    alike = quantity.dimension == first.dimension and quantity.counter in ("", first.counter)
    return (
        _is_listed(claim)
        and not claim.tags & _APART
        and (quantity.role != "change_by" or first.role == "change_by")
        and quantity.direction in (None, first.direction)
        and (quantity.form != "words" or first.form == "words")
        and claim.sentence == last.sentence
        and (alike or (not quantity.unit and not quantity.counter))
        and quantity.per in ("", first.per)
        and claim.period == run[0].period
        and quantity.start - last.quantity.end <= _LONGEST
    )


def _in_unit_of(claim: Claim, first: Claim) -> Claim:
    """Return a bare number with the unit of the first of its row."""
    quantity, other = claim.quantity, first.quantity
    if quantity.unit or not other.unit:
        return claim
    quantity = replace(quantity, unit=other.unit, role=other.role)
    return replace(claim, quantity=quantity, value=possible(quantity))


# --- their names ---------------------------------------------------------------------------------------------

_PARTING = {
    "zh": regex(r"[、,，;；：:]|(?<=[^、,，;；])[和及与](?=[^、,，;；]{2})"),
    "en": regex(r"[,;:]|(?<![a-z])(?:and|while|whereas|but)(?![a-z])"),
}
_RESPECTIVELY_ZH = regex("(?:分别|依次)[^，,。;；]{0,4}$")
_TRIMMED = regex("^[对向从在其]|(?:分别|为|达到?|是|约|有|占|共|增长|提高|上升)+$")
_EN_NAME = regex("[a-z][a-z'-]*")
_LIGHT_EN = "in at to of for from on by the a an with and last this year years stood was were is are came comes tonnes tons million billion"


def _names(text: Text, run: Sequence[Claim]) -> list[frozenset[str]]:
    """Return the names of the figures of a row: those before each, those behind each, or a row of names of their own."""
    parting = _PARTING["zh" if text.is_chinese else "en"]
    between = [text.folded[one.quantity.outer[1] : other.quantity.outer[0]] for one, other in pairwise(run)]
    cuts = [list(parting.finditer(each)) for each in between]
    if not all(cuts):
        return []
    before = [each[cut[-1].end() :].strip() for each, cut in zip(between, cuts, strict=True)]
    behind = [each[: cut[0].start()].strip() for each, cut in zip(between, cuts, strict=True)]
    lead = text.folded[text.sentences[run[0].sentence].start : run[0].quantity.outer[0]]
    if all(before):
        first = parting.split(text.folded[text.clauses[run[0].clause].start : run[0].quantity.outer[0]])
        return _told_apart([first[-1] or lead, *before], chinese=text.is_chinese)
    if all(behind) and not text.is_chinese:
        end = text.clauses[run[-1].clause].end
        return _told_apart([*behind, text.folded[run[-1].quantity.outer[1] : end]], chinese=False)
    if any(before) or any(behind):
        return []
    return _told_apart(_in_a_row(text, lead, len(run)), chinese=text.is_chinese)


def _in_a_row(text: Text, lead: str, many: int) -> list[str]:
    """Return the names before figures in the same order: A, B and C produced 5, 4 and 3 respectively."""
    if text.is_chinese:
        found = _RESPECTIVELY_ZH.search(lead)
        lead = lead[: found.start()] if found else ""
    pieces = [each for each in _PARTING["zh" if text.is_chinese else "en"].split(lead) if each.strip()]
    return pieces[-many:] if len(pieces) >= many else []


def _told_apart(labels: Sequence[str], *, chinese: bool) -> list[frozenset[str]]:
    """Return of each label what no other has."""
    if chinese:
        return [frozenset(filter(None, (_TRIMMED.sub("", each.strip()),))) for each in labels]
    light = frozenset(_LIGHT_EN.split())
    words = [frozenset(map(stem, _EN_NAME.findall(each))) - light for each in labels]
    counts = Counter(word for each in words for word in each)
    return [frozenset(word for word in each if counts[word] == 1) for each in words]


_SHORTEST_ZH = 2


def _named_zh(names: Sequence[frozenset[str]], words: str) -> list[tuple[int, int, int]]:
    """Return the names whose longest beginnings stand in words; of two in one place the longer."""
    found: list[tuple[int, int, int]] = []
    for number, (name,) in enumerate(map(tuple, names)):
        ends = range(len(name), _SHORTEST_ZH - 1, -1)
        at = next(((words.find(name[:end]), end) for end in ends if name[:end] in words), None)
        if at is not None:
            found.append((number, at[0], at[0] + at[1]))
    return [
        one
        for one in found
        if not any(
            other is not one
            and other[1] < one[2]
            and one[1] < other[2]
            and other[2] - other[1] >= one[2] - one[1]
            for other in found
        )
    ]


def _named_en(names: Sequence[frozenset[str]], words: str) -> list[tuple[int, int, int]]:
    found: dict[int, tuple[int, int, int]] = {}
    for word in _EN_NAME.finditer(words):
        for number, name in enumerate(names):
            if stem(word[0]) in name:
                start = found[number][1] if number in found else word.start()
                found[number] = (number, start, word.end())
    return list(found.values())
