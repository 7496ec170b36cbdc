"""What stands right around a figure in its clause: the label by which a list tells its parts apart."""

from __future__ import annotations

from jjjdoc.language.claim.claim import Claim
from jjjdoc.language.claim.document import Claims
from jjjdoc.language.quantity.units import COUNTS
from jjjdoc.patterns import regex

_PARTING = {
    "zh": regex(r"[、和及与,]|以及"),
    "en": regex(r", and |, or |,| and | or "),
}

_PARTED = {"zh": regex(r"[、和及与,]$"), "en": regex(r"(?:,|(?<![a-z])and|(?<![a-z])or)\s*$")}


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
        if _measure(other) != _measure(claim) or other.quantity.role == "ordinal":
            continue
        if other.quantity.end <= claim.quantity.start:
            start = other.quantity.outer[1]
        elif other.quantity.start >= claim.quantity.end:
            end = other.quantity.outer[0]
            break
    language = "zh" if text.is_chinese else "en"
    parting = _PARTING[language]
    before, after = text.folded[start : claim.quantity.start], text.folded[claim.quantity.end : end]
    if _PARTED[language].search(before):
        before = ""
    elif start > clause.start:
        cuts = list(parting.finditer(before))
        before = before[cuts[-1].end() :] if cuts else ""
    if end < clause.end and (cut := parting.search(after)) is not None:
        after = after[: cut.start()]
    if end == clause.end:
        after += _behind_brackets(document, claim)
    return f"{before.strip()} {after.strip(' .。;；')}".strip()


def _measure(claim: Claim) -> str:
    """Return what a figure measures; people and things are all counted."""
    return "" if claim.quantity.dimension in COUNTS else claim.quantity.dimension


def _behind_brackets(document: Claims, claim: Claim) -> str:
    """Return what goes on behind the brackets that end the clause of a figure: 830 (61%) were satisfied."""
    text = document.texts[claim.text]
    following = text.clauses[claim.clause + 1 : claim.clause + 3]
    if [each.opening for each in following] != ["(", ")"]:
        return ""
    words = text.folded[following[1].start : following[1].end]
    cut = _PARTING["zh" if text.is_chinese else "en"].search(words)
    return words[: cut.start()] if cut is not None else words
