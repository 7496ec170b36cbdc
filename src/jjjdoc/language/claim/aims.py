"""Results and what was aimed at: a target that is said to be met or missed, a budget kept or exceeded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.comparing import AIMS, MET, Said
from jjjdoc.language.claim.order import Order, are_comparable
from jjjdoc.language.claim.text import Text
from jjjdoc.patterns import regex

_LEVELS = ("level", "share", "change_to", "change_by")
_NOT_YET = regex(
    r"(?<![a-z])(?:will|would|expected|likely|on course|on track|if)(?![a-z])|预计|有望|力争|确保|将"
)


def aims_in(text: Text, claims: Sequence[Claim]) -> Iterator[Order]:
    """Yield the order of the one result of a sentence and its one aim, where the sentence says whether it was met."""
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
