"""The languages a report declares, read before anything else: they say which keys its texts have."""

from __future__ import annotations

from jjjdoc.errors import Wording
from jjjdoc.loader.faults import Faults
from jjjdoc.loader.languages import TAGS, Languages
from jjjdoc.loader.nodes import Mapping, Node, Scalar, Sequence
from jjjdoc.locations import SourceText

_TWICE = Wording(en="the language {tag} is declared already", zh="语言 {tag} 已经声明过")

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
