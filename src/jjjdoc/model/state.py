"""How far the translation of a segment is, and the source it was made from.

The states are those of XLIFF 2.0 (segment/@state). Stale is none of them: a translation is stale where the source that it
was made from has another hash than the source as it is now.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Mapping
from typing import Final, Literal, get_args

from msgspec import Struct

State = Literal["initial", "translated", "reviewed", "final"]

StampedState = Literal["translated", "reviewed", "final"]
"""The states that can be kept: a segment without a translation is initial, and nothing needs to be kept of it."""

Condition = Literal["initial", "stale", "translated", "reviewed", "final"]
"""A state, or stale: what a translation that is there is counted as is exactly one of them."""

#: From the first to the last.
STATES: Final[tuple[State, ...]] = get_args(State)
STAMPED_STATES: Final[tuple[StampedState, ...]] = get_args(StampedState)
CONDITIONS: Final[tuple[Condition, ...]] = get_args(Condition)

_DIGITS: Final = 16  # 64 bits: texts are compared with others of the same segment alone

Sign = Literal["positive", "zero", "negative"]

SIGNS: Final[tuple[Sign, ...]] = get_args(Sign)


class FactTraits(Struct, frozen=True):
    """What a sentence around a figure hangs on, whatever the figure: its sign, and its unit (a key of the unit table)."""

    sign: Sign
    unit: str


class Stamp(Struct, frozen=True):
    """What is kept of one translation: its state, and the source it was made from.

    `source` is the template text as it was, with `{fact}` and `[[term]]`; `facts` the traits that its facts had, by the
    reference without braces and options (`growth@2023`).

    `target` is the hash of the translation while one is being written, None at other times: until that text is in the
    report, the stamp vouches for nothing.
    """

    state: StampedState
    hash: str
    source: str
    facts: Mapping[str, FactTraits]
    target: str | None = None


Stamps = Mapping[str, Mapping[str, Stamp]]
"""The stamps of a report: by target language (BCP 47), by id of the segment."""


def folded_text(text: str) -> str:
    """Return a text in NFC, each stretch of white space and line breaks as one space, none at its ends."""
    return " ".join(unicodedata.normalize("NFC", text).split())


def source_hash(text: str) -> str:
    """Return the hash of a template text: the first 16 hexadecimal digits of SHA-256 over its folded text in UTF-8."""
    return hashlib.sha256(folded_text(text).encode()).hexdigest()[:_DIGITS]
