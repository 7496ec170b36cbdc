r"""Link to another address.

What it finds
    With `--against`: a link or an address that leads to another page than in the other file, though most links are the same
    or though only its digits differ.
Why it matters
    The link works, and leads to last year's figures.
Examples
    Bad files: 详见[年报](https://tjj.example.cn/nianbao/2024)。 || See the [yearbook](https://tjj.example.cn/nianbao/2023).
    Good files: 详见[年报](https://tjj.example.cn/nianbao/2024)。 || See the [yearbook](https://tjj.example.cn/en/nianbao/2024).
    Good files: 详见[网站](https://www.example.cn/)。 || See the [website](https://english.example.cn/).
Limits
    Pages in another language are told by their address: en, english, zh, cn. A link that is missing is reported by
    `segment.lost_emphasis`.
"""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import Struct

from jjjdoc.errors import Wording
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintFile, Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Link
from jjjdoc.tree.walk import iterate_inlines

RULE = Rule(
    severity="warning",
    subject="file",
    messages={
        "found": Wording(
            en="this link leads to {target}; in {path} it leads to {source}",
            zh="此链接指向{target}，{path}中指向{source}",
        )
    },
)

_BARE = regex(r"https?://[A-Za-z0-9./?=&%_#~:@+-]+[A-Za-z0-9/]")
_LANGUAGE = regex(
    r"(?<![A-Za-z0-9])(?:www|en|eng|english|en-us|en_us|zh|cn|chs|zh-cn|zh_cn|zh-hans|chinese|zw|gov_en|index(?:_en)?|html?)(?![A-Za-z0-9])"
)
_MARK = regex(r"[^a-z0-9]+")
_DIGITS = regex(r"\d+")


class _Address(Struct, frozen=True):
    """An address and the range of a text that leads to it."""

    target: str
    start: int
    end: int


def check(file: LintFile, context: Context) -> Iterator[Hit]:
    """Yield the links that lead to another page than their counterparts."""
    if file.counterparts is None:
        return
    every = [each for pair in file.pairs for each in _in_step(pair)]
    same = sum(_folded(one.target) == _folded(other.target) for _, one, other in every)
    for pair, one, other in every:
        ours, theirs = _folded(one.target), _folded(other.target)
        if ours == theirs:
            continue
        differs_in_digits = _DIGITS.sub("0", ours) == _DIGITS.sub("0", theirs)
        if differs_in_digits or 2 * same > len(every):
            values = {"path": file.counterparts.path, "source": one.target, "target": other.target}
            related = ((pair.source, one.start, one.end),)
            yield Hit(pair.target, other.start, other.end, values, related=related)


def _in_step(pair: Pair) -> Iterator[tuple[Pair, _Address, _Address]]:
    """Yield the links of a pair that has as many on both sides, in order; those that lead to the same page first."""
    ours, theirs = _addresses(pair.source), _addresses(pair.target)
    if len(ours) != len(theirs):
        return
    for one in list(ours):
        other = next((each for each in theirs if _folded(each.target) == _folded(one.target)), None)
        if other is not None:
            ours.remove(one)
            theirs.remove(other)
            yield pair, one, other
    for one, other in zip(ours, theirs, strict=True):
        yield pair, one, other


def _addresses(passage: Passage) -> list[_Address]:
    links = [each for each in iterate_inlines(passage.prose.inlines) if isinstance(each, Link)]
    found = [_Address(each.target, *passage.visible_range(each.start, each.end)) for each in links]
    bare = [_Address(each[0], *each.span()) for each in _BARE.finditer(passage.text)]
    return found + [each for each in bare if not any(one.start <= each.start < one.end for one in found)]


def _folded(target: str) -> str:
    """Return an address without what only says the language of the page."""
    address = target.lower().partition("://")[2] or target.lower()
    return _MARK.sub("/", _LANGUAGE.sub("", address)).strip("/")
