"""On which page each heading of an edition stands, as it was found when the edition was last set."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct


class Pages(Struct, frozen=True):
    """The page of each heading, by the name of the heading; right for the edition whose content has this digest."""

    content: str
    numbers: Mapping[str, int]
