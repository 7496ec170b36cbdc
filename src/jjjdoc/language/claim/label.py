"""What stands right around a figure in its clause: the label by which a list tells its parts apart."""

from __future__ import annotations

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims
from jjjdoc.patterns import regex

_PARTING = {
    "zh": regex(r"[、和及与,]|以及"),
    "en": regex(r", and |, or |,| and | or "),
}


def label_of(document: Claims, claim: Claim) -> str:
    """Return the folded words of a clause that are of a figure alone.

    They are those after the last comma or "and" before it, as far as another figure stands there, and those up to the
    next one behind it.
    """
    text = document.texts[claim.text]
    if text.cell is not None:
        return text.headings[1].lower() if len(text.headings) > 1 else ""
    clause = text.clauses[claim.clause]
    others = [each for each in document.by_text[claim.text] if each.clause == claim.clause]
    start, end = clause.start, clause.end
    for other in others:
        if other.quantity.dimension != claim.quantity.dimension or other.quantity.role == "ordinal":
            continue
        if other.quantity.end <= claim.quantity.start:
            start = other.quantity.outer[1]
        elif other.quantity.start >= claim.quantity.end:
            end = other.quantity.outer[0]
            break
    parting = _PARTING["zh" if text.is_chinese else "en"]
    before, after = text.folded[start : claim.quantity.start], text.folded[claim.quantity.end : end]
    if start > clause.start:
        cuts = list(parting.finditer(before))
        before = before[cuts[-1].end() :] if cuts else ""
    if end < clause.end and (cut := parting.search(after)) is not None:
        after = after[: cut.start()]
    return f"{before.strip()} {after.strip(' .。;；')}".strip()
