"""Whether two claims speak of one thing, however it is worded."""

from __future__ import annotations

from typing import Literal

from jjjdoc.language.claim.claim import Claim, Subject

Degree = Literal["same", "alike", "unknown", "other"]
"""`same`: the same words. `alike`: one head, and most words shared. `unknown`: one of them leaves its subject out."""

_MOST = 0.6


def compare_subjects(one: Subject, other: Subject) -> Degree:
    """Return how much two subjects have in common; names that differ tell them apart."""
    if one.names and other.names and not (one.names <= other.names or other.names <= one.names):
        return "other"
    if not one.words or not other.words:
        return "unknown"
    if one.words == other.words:
        return "same"
    shared = len(one.words & other.words) / min(len(one.words), len(other.words))
    return "alike" if one.head == other.head and shared >= _MOST else "other"


def are_of_one_thing(one: Claim, other: Claim) -> bool:
    """Tell whether two claims may speak of one thing: measured alike, of one subject as far as it is said."""
    if one.quantity.dimension != other.quantity.dimension:
        return False
    if one.subject.inherited or other.subject.inherited:
        return True
    return compare_subjects(one.subject, other.subject) != "other"


def are_of_one_time(one: Claim, other: Claim) -> bool:
    """Tell whether nothing says that two claims are of different times."""
    return one.period is None or other.period is None or one.period == other.period
