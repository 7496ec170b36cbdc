"""What should be looked at in a translation that is taken all the same: links, emphasis, and what nobody sees in a text."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jjjdoc.errors import Message, Wording
from jjjdoc.language.completeness import Shortfall
from jjjdoc.language.labels import is_chinese
from jjjdoc.patterns import regex
from jjjdoc.tree.inlines import Emphasis, Link, Prose, Strong
from jjjdoc.tree.walk import iterate_inlines

LINK_CHANGED = Wording(
    en="the link leads to {target}; in the source it leads to {source}",
    zh="链接指向{target}，原文指向{source}",
)
LINK_LOST = Wording(en="it has lost the link to {target}", zh="译文缺少指向{target}的链接")
LINK_ADDED = Wording(
    en="it has a link to {target}, which the source does not have", zh="译文多出原文没有的链接{target}"
)
EMPHASIS_LOST = Wording(
    en="it has lost emphasis (* or **): the source emphasizes {texts}",
    zh="译文缺少强调（*或**）：原文强调{texts}",
)
INVISIBLE = Wording(
    en="it has characters that nobody sees: {codes}; delete them", zh="译文中有不可见字符{codes}，请删除"
)
GLUED = Wording(en="a space is missing between two sentences: “{text}”", zh="两句之间缺少空格：“{text}”")
FEW_SENTENCES = Wording(
    en="it may be incomplete: the source has {source} sentences, the translation has {target} and is short",
    zh="译文可能不全：原文{source}句，译文{target}句，且偏短",
)

_INVISIBLE = regex("[\u00ad\u034f\u061c\u180e\u200b-\u200f\u2060-\u2064]")
_LINK_TARGET = regex(r"\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)*\)")
# Two letters before the mark: e.g., U.S. and Ph.D. end no sentence.
_GLUED = regex(r"""(?:[a-z]{2}|[0-9%)}\]*])[)”’"*]*[.!?;]+[)”’"*]*[A-Z][a-z]""")
_ADDRESS = regex("[/@]|www\\.")


def form_warnings(source: Prose, target: Prose) -> Iterator[Message]:
    """Yield how the links and the emphasis of a translation differ from its source, and what is wrong with its characters."""
    yield from _of_links(_links(source), _links(target))
    yield from _of_emphasis(_emphasis(source), _emphasis(target))
    text = target.view.text
    unseen = dict.fromkeys(char for char in _INVISIBLE.findall(text) if char not in source.view.text)
    if unseen:
        yield INVISIBLE(codes=", ".join(f"U+{ord(char):04X}" for char in unseen))
    if not is_chinese(target.language):
        words = _LINK_TARGET.sub("]", text).split()
        yield from (GLUED(text=word) for word in words if _GLUED.search(word) and not _ADDRESS.search(word))


def shortfall_warnings(shortfall: Shortfall | None) -> Iterator[Message]:
    """Yield that a translation may lack sentences."""
    if shortfall is not None:
        yield FEW_SENTENCES(source=shortfall.source, target=shortfall.target)


def _of_links(source: Counter[str], target: Counter[str]) -> Iterator[Message]:
    lost, added = list((source - target).elements()), list((target - source).elements())
    for old, new in zip(lost, added, strict=False):
        yield LINK_CHANGED(source=old, target=new)
    yield from (LINK_LOST(target=each) for each in lost[len(added) :])
    yield from (LINK_ADDED(target=each) for each in added[len(lost) :])


def _of_emphasis(source: list[str], target: list[str]) -> Iterator[Message]:
    """Yield that emphasis is lost; bold or italics is the translator's choice, for Chinese has no italics of its own."""
    if len(target) < len(source):
        yield EMPHASIS_LOST(texts=", ".join(source))


def _links(prose: Prose) -> Counter[str]:
    return Counter(each.target for each in iterate_inlines(prose.inlines) if isinstance(each, Link))


def _emphasis(prose: Prose) -> list[str]:
    """Return what is emphasized, as it is written; emphasis within emphasis counts once."""
    found: list[str] = []
    end = 0
    for each in iterate_inlines(prose.inlines):
        if isinstance(each, Emphasis | Strong) and each.start >= end:
            found.append(prose.view.text[each.start : each.end])
            end = each.end
    return found
