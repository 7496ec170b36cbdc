"""Language tags: which ones a report may declare, and which declared one a key means."""

from __future__ import annotations

from collections.abc import KeysView
from functools import cached_property

from msgspec import Struct

from jjjdoc.language.labels import primary_subtag

#: BCP 47 tags of the languages jjjdoc writes: Simplified Chinese and English.
TAGS = ("zh", "zh-CN", "zh-Hans", "zh-Hans-CN", "en", "en-US", "en-GB")


class Languages(Struct, frozen=True, dict=True):
    """The declared languages, the source language first, and the keys that stand for them.

    A declared tag stands for itself, and its bare language for it where only one declared tag has it.
    """

    tags: tuple[str, ...]

    @cached_property
    def _by_key(self) -> dict[str, str]:
        bare = [primary_subtag(tag) for tag in self.tags]
        alone = {one: tag for one, tag in zip(bare, self.tags, strict=True) if bare.count(one) == 1}
        return alone | {tag: tag for tag in self.tags}

    @property
    def source(self) -> str:
        """Return the source language."""
        return self.tags[0]

    @property
    def keys(self) -> KeysView[str]:
        """Return every key that stands for a declared language."""
        return self._by_key.keys()

    def resolve(self, key: str) -> str | None:
        """Return the declared tag that this key stands for."""
        return self._by_key.get(key)
