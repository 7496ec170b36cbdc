"""Language tags: which ones a report may declare, and which declared one a key means."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

#: BCP 47 tags of the languages jjjdoc writes: Simplified Chinese and English.
TAG_PATTERN = r"(zh(-Hans)?(-(CN|SG|MY))?|en(-[A-Z]{2})?)"
_TAG = re.compile(TAG_PATTERN)

#: Tags offered to those who write another one.
USUAL_TAGS = ("zh-CN", "zh", "zh-Hans", "zh-Hans-CN", "en", "en-US", "en-GB")


def is_tag(text: str) -> bool:
    """Tell whether this is the tag of a language jjjdoc writes, in the case BCP 47 recommends."""
    return _TAG.fullmatch(text) is not None


def primary(tag: str) -> str:
    """Return the bare language of a tag: zh for zh-Hans-CN."""
    return tag.partition("-")[0]


@dataclass(frozen=True, slots=True)
class Languages:
    """The declared languages, the source language first, and the keys that stand for them.

    A declared tag stands for itself, and its bare language for it where only one declared tag has it.
    """

    tags: tuple[str, ...]
    _by_key: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        bare = [primary(tag) for tag in self.tags]
        keys = {one: tag for one, tag in zip(bare, self.tags, strict=True) if bare.count(one) == 1}
        object.__setattr__(self, "_by_key", keys | {tag: tag for tag in self.tags})

    @property
    def source(self) -> str:
        """Return the source language."""
        return self.tags[0]

    @property
    def keys(self) -> Iterable[str]:
        """Return every key that stands for a declared language."""
        return self._by_key.keys()

    def resolve(self, key: str) -> str | None:
        """Return the declared tag that this key stands for."""
        return self._by_key.get(key)
