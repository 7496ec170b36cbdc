"""The relationships of one part as they are needed, and URIs that Word takes."""

from __future__ import annotations

from typing import Final
from urllib.parse import quote, urlsplit

from msgspec import Struct, field

from jjjdoc.ooxml.package import OFFICE, Relationship
from jjjdoc.patterns import regex

_LOOSE_PERCENT = regex("%(?![0-9A-Fa-f]{2})")
_SAFE: Final = "%/:?#@!$&'()*+,;=~-._"


class Relationships(Struct):
    """The relationships of a part; ids begin with `prefix`, so that they can join those of another part."""

    prefix: str = "rId"
    _ids: dict[tuple[str, str, bool], str] = field(default_factory=dict)

    def add(self, kind: str, target: str, *, external: bool = False) -> str:
        """Return the id of a relationship; the same target always has the same one. `kind` ends its type."""
        key = (kind, target, external)
        return self._ids.setdefault(key, f"{self.prefix}{len(self._ids) + 1}")

    def all(self) -> tuple[Relationship, ...]:
        """Return the relationships in the order of their ids."""
        return tuple(
            Relationship(identifier, f"{OFFICE}{kind}", target, external)
            for (kind, target, external), identifier in self._ids.items()
        )


def word_uri(target: str) -> str | None:
    """Return a link target as a URI (RFC 3986), None where it cannot be one: Word refuses a file with a bad URI."""
    try:
        parts = urlsplit(target)
        host = parts.hostname
    except ValueError:
        return None
    if parts.scheme in ("http", "https") and not host:
        return None
    return quote(_LOOSE_PERCENT.sub("%25", target.strip()), safe=_SAFE, errors="replace") or None
