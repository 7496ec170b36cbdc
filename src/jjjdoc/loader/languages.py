"""Language tags: which ones a report may declare, and which declared one a key means."""

from __future__ import annotations

from collections.abc import KeysView
from functools import cached_property

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.language.labels import primary_subtag
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.locations import SourceText

# The languages a report declares, read before anything else: they say which keys its texts have.


_TWICE = Wording(en="the language {tag} is already declared", zh="语言{tag}已经声明过")

_DEFAULT = ("zh-CN", "en")


def read_languages(source: SourceText, node: Node, faults: Faults) -> Languages:
    """Return the declared languages, as far as they can be made out.

    Only a language that is declared twice is reported here; everything else is when the file is checked.
    """
    declared = node.get("languages") if isinstance(node, Mapping) else None
    if not isinstance(declared, Mapping):
        return Languages(_DEFAULT)
    first = declared.get("source")
    if not isinstance(first, Scalar) or (source_tag := _meant(first.value)) is None:
        return Languages(_DEFAULT)
    tags = [source_tag]
    targets = declared.get("targets")
    for target in targets.items if isinstance(targets, Sequence) else []:
        tag = _meant(target.value) if isinstance(target, Scalar) else None
        if tag in tags:
            faults.add(source.place(target.start, target.end), _TWICE(tag=tag))
        elif tag is not None:
            tags.append(tag)
    return Languages(tuple(tags))


def _meant(text: str) -> str | None:
    """Return the tag that is written here, if only its case or its hyphens are wrong."""
    plain = text.strip().replace("_", "-").lower()
    return next((tag for tag in TAGS if tag.lower() == plain), None)


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
