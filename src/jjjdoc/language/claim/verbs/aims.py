"""Results and what was aimed at: a target that is said to be met or missed, a budget kept or exceeded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import AIMS, COMPARED, MET, REFERENCES, RESTATED, Said
from jjjdoc.language.claim.order import Order, are_comparable, without_qualifier
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_LEVELS = ("level", "share", "change_to", "change_by")
_NOT_YET = regex(
    r"(?<![a-z])(?:will|would|expected|likely|on course|on track|if)(?![a-z])|预计|有望|力争|确保|将"
)


def aims_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of the results of a sentence and its aim, where the sentence says whether it was met."""
    yield from _of_all(text, claims)
    yield from _then_reached(text, claims)
    yield from _of_one(text, claims)


def _of_one(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of the one result of a sentence and its one aim."""
    figures = [claim for claim in claims if claim.quantity.role in _LEVELS]
    aims = [claim for claim in figures if _is_aim(text, claim)]
    results = [claim for claim in figures if claim not in aims]
    if len(aims) != 1 or len(results) != 1 or not are_comparable(results[0], aims[0]):
        return
    said = _verdict(text, max(results[0].quantity.end, aims[0].quantity.end), claims[-1])
    if said is not None:
        yield Order(results[0], aims[0], said, said, "warning")


def _is_aim(text: Text, claim: Claim) -> bool:
    return AIMS.found_in(claim.before, chinese=text.is_chinese) or AIMS.found_in(
        claim.after[:_NEAR], chinese=text.is_chinese
    )


_NEAR = 12


def _verdict(text: Text, start: int, last: Claim) -> Said | None:
    """Return what is said of the result behind both figures."""
    words = text.folded[start : text.sentences[last.sentence].end]
    if _NOT_YET.search(words):
        return None
    return next((said for said, met in MET.items() if met.found_in(words, chinese=text.is_chinese)), None)


# --- a standard that all met ---------------------------------------------------------------------------------

_ALL = regex(r"(?<![a-z])(?:both|all|each|every)(?![a-z])|[均都全]")
_MET_EN = regex(
    r"(?<![a-z])(?:me(?:t|ets|eting)|exceed(?:ed|s|ing)?|pass(?:ed|es|ing)|reach(?:ed|es|ing)|achieved)(?: the| a| its| their)?(?: minimum| national| required)* *$"
)
_STANDARD_EN = regex(r"^ ?(?:standard|target|threshold|requirement|mark|benchmark|goal|limit)(?![a-z])")
_MET_ZH = regex("[均都全](?:[^,，。;；]{0,4})(?:达到|超过|高于|实现|完成)(?:了)?[^,，。;；]{0,6}$")
_STANDARD_ZH = regex("^的?[^,，。;；]{0,4}(?:标准|目标|要求|门槛|指标|水平)")


def _of_all(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of each figure and the standard before it that all are said to have met."""
    for at, aim in enumerate(claims):
        start = max(text.clauses[aim.clause].start, aim.quantity.start - _LEAD)
        lead = text.folded[start : aim.quantity.start]
        if text.is_chinese:
            met = _MET_ZH.search(lead) and _STANDARD_ZH.match(aim.after)
        else:
            met = _ALL.search(lead) and _MET_EN.search(aim.before) and _STANDARD_EN.match(aim.after)
        if met and not _NOT_YET.search(lead) and "denied" not in aim.tags:
            bare = without_qualifier(aim)
            for claim in claims[at + 1 :]:
                if (
                    are_comparable(bare, claim)
                    and claim.quantity.role in ("level", "share")
                    and not claim.tags & _OTHER
                ):
                    yield Order(claim, bare, "at_least", "at_least", "warning")
            return


_LEAD = 200
"""How many characters of a clause lead up to a standard."""
_OTHER = frozenset(("part", "rest", "base", "from", "average", "target"))


# --- fell short of 500, reaching 480 -------------------------------------------------------------------------


def _then_reached(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of a figure that is said to have been reached, and the one that was missed or passed before it."""
    for one, other in pairwise(claims):
        if not are_comparable(one, other) or other.clause != one.clause + 1 or not other.subject.inherited:
            continue
        said = _missed_or_passed(text, one)
        if said is not None and RESTATED.found_in(other.before.strip(), chinese=text.is_chinese):
            yield Order(other, one, said, said, "warning")


def _missed_or_passed(text: Text, claim: Claim) -> Said | None:
    """Return what is said of the figure to come, in words before the one it is compared with."""
    chinese = text.is_chinese
    if "denied" in claim.tags or not (
        REFERENCES.found_in(claim.before, chinese=chinese)
        or REFERENCES.found_in(claim.after, chinese=chinese)
    ):
        return None
    for said, words in COMPARED.items():
        if said in ("more", "less") and words.found_in(claim.before[-_REACH:], chinese=chinese):
            return said
    return None


_REACH = 50
