"""Segments of files of translators, as a document in each language; each segment stands for itself."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from msgspec import Struct

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.language.joining import in_language
from jjjdoc.language.script import count_letters
from jjjdoc.locations import SourceSpans, SourceText, TextView
from jjjdoc.tags import normal_tag
from jjjdoc.tree.nodes import Document, Paragraph, Prose, Text

NO_PAIRS = Wording(
    en="{path}: the languages are {found}; texts in Chinese (zh) with English (en) can be checked",
    zh="{path}：语言为{found}；只能检查中文（zh）与英文（en）对照的文本",
)

_LANGUAGES = ("zh", "en")
_EXAMINED = 1000
"""How many segments are looked at to tell which language is which where the file does not say."""


class Side(Struct, frozen=True):
    """A segment in one language: its tag as the file has it, empty if it has none, and its text in offsets of the file."""

    language: str
    inlines: list[Text]


class SegmentPair(Struct, frozen=True):
    """A segment in two languages; `name` is its id in the file, empty if it has none, `start` where it stands."""

    name: str
    start: int
    source: Side
    target: Side


def documents_of(pairs: Sequence[SegmentPair], source: SourceText) -> tuple[Document, ...]:
    """Return the document of the source language and that of the target, of those segments that have both texts.

    A language that is not named is the other one of Chinese and English or, where neither is named, found by script.
    Raises JjjdocError if there are segments, but none in these two languages.
    """
    whole = [pair for pair in pairs if pair.source.inlines and pair.target.inlines]
    sides = [
        (pair, *tags)
        for pair, tags in zip(whole, _tags(whole), strict=True)
        if set(map(_short, tags)) == set(_LANGUAGES)
    ]
    if not sides:
        if whole:
            raise JjjdocError(NO_PAIRS(path=source.path, found=_named(whole)))
        return ()
    tag_of = {_short(tag): tag for _, *tags in reversed(sides) for tag in tags}
    texts: dict[str, list[Paragraph]] = {_short(tag): [] for tag in sides[0][1:]}
    names = _Names(source)
    for pair, source_tag, target_tag in sides:
        name = names.name(pair)
        for side, tag in ((pair.source, source_tag), (pair.target, target_tag)):
            language = tag_of[_short(tag)]
            texts[_short(tag)].append(Paragraph(_prose(side, name, language, source)))
    title = PurePath(source.path).stem
    return tuple(
        Document(title, "table", (tag_of[short],), "", (), tuple(blocks)) for short, blocks in texts.items()
    )


def _tags(pairs: Sequence[SegmentPair]) -> list[tuple[str, str]]:
    """Return the languages of each pair, those that are not named put in."""
    found = _by_script(pairs)
    tags = []
    for pair in pairs:
        named = [normal_tag(side.language) for side in (pair.source, pair.target)]
        if not named[0] and not named[1]:
            named = list(found)
        source, target = named
        tags.append((source or _other(target), target or _other(source)))
    return tags


def _by_script(pairs: Sequence[SegmentPair]) -> tuple[str, str]:
    shares = []
    for side in ("source", "target"):
        inlines = (part for pair in pairs[:_EXAMINED] for part in getattr(pair, side).inlines)
        letters = count_letters("\n".join(part.text for part in inlines))
        shares.append(letters.han / max(letters.weight, 1))
    return ("zh", "en") if shares[0] >= shares[1] else ("en", "zh")


def _other(tag: str) -> str:
    short = _short(tag)
    return "en" if short == "zh" else "zh" if short == "en" else ""


def _short(tag: str) -> str:
    return tag.partition("-")[0].lower()


def _named(pairs: Sequence[SegmentPair]) -> str:
    tags = {side.language or "?" for pair in pairs for side in (pair.source, pair.target)}
    return ", ".join(sorted(tags)[:6])


class _Names:
    """Gives each segment a name of its own: its id in the file or, without one, its line."""

    def __init__(self, source: SourceText) -> None:
        self._source = source
        self._given: dict[str, int] = {}

    def name(self, pair: SegmentPair) -> str:
        wanted = pair.name or f"line_{self._source.position(pair.start).line}"
        while (count := self._given.get(wanted, 0) + 1) > 1:
            self._given[wanted] = count
            wanted = f"{wanted}_{count}"
        self._given[wanted] = 1
        return wanted


def _prose(side: Side, name: str, language: str, source: SourceText) -> Prose:
    start, end = side.inlines[0].start, side.inlines[-1].end
    text = source.text[start:end]
    view = TextView(text, source, lambda: SourceSpans.plain(start, end - start), _spell_nothing)
    inlines = tuple(Text(each.text, each.start - start, each.end - start) for each in side.inlines)
    return in_language(Prose(name, language, inlines, view), language)


def _spell_nothing(new: str, start: int, end: int) -> None:
    """Say that nothing can be written here: these files belong to the tools they come from."""
