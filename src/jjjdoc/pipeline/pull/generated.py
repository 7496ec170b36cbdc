"""Lines that the edition makes and no segment holds: headers, footers, contents, the glossary annex, labels."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from jjjdoc.errors import Message
from jjjdoc.language.fold import as_plainly_set
from jjjdoc.ooxml.segments import segment_digest
from jjjdoc.patterns import regex
from jjjdoc.pipeline.pull.wordings import (
    CHART,
    CONTENTS,
    GENERATED,
    GENERATED_LOOK,
    HEADERS_AND_FOOTERS,
    Told,
)
from jjjdoc.readers.docx.edited.lines import Line, WordFile
from jjjdoc.readers.docx.edited.pairs import like_words

_PAGE = regex(r"\t\s*(?:[0-9]+|[ivxlcdm]+|[IVXLCDM]+)?\s*$")
_BETWEEN = regex("[\t\n\u2003]+")
_LABEL = regex(r"^[0-9.．、()（）一二三四五六七八九十第章节\s]+")


class Origins(Struct, frozen=True):
    """Where the words of the glossary annex come from: what is to be told of a text that was changed."""

    messages: Mapping[str, Message]

    def of(self, text: str) -> Message | None:
        """Return what is told of a text of the annex, None for any other."""
        return self.messages.get(as_plainly_set(text).strip())


def tell_generated(
    pairs: Iterable[tuple[Line, Line | None]], origins: Origins, sent: WordFile, edited: WordFile
) -> Iterator[Told]:
    """Yield what differs in the lines of two files that are no segments."""
    for old, new in pairs:
        told = _tell_pair(old, new, origins)
        if told is not None:
            yield told
    known = _Known(edited, sent)
    for header_footer in ("header", "footer"):
        yield from _tell_header_footer(header_footer, sent, edited, known)
    yield from _tell_contents(edited, known)
    for text in dict.fromkeys(edited.graphics):
        if text not in sent.graphics and not known.is_built(text):
            yield Told("problem", CHART(), after=text)


def _tell_pair(old: Line, new: Line | None, origins: Origins) -> Told | None:
    before, after = old.text, "" if new is None else new.text
    if as_plainly_set(before.strip()) != as_plainly_set(after.strip()):
        return Told("problem", origins.of(before) or GENERATED(), before=before, after=after)
    if new is not None and _is_restyled(old, new):
        return Told("problem", GENERATED_LOOK(), before=before)
    return None


def _is_restyled(old: Line, new: Line) -> bool:
    """Tell whether some of the same words are set in another way."""
    if len(old.text) != len(new.text):
        return False
    looks = zip(old.text, old.looks, new.looks, strict=True)
    return any(before != now and not character.isspace() for character, before, now in looks)


class _Known:
    """What lines that repeat the text may say: texts as they are now, and as they were when the file was made."""

    def __init__(self, edited: WordFile, sent: WordFile) -> None:
        self._digests = {mark.digest for mark in edited.marks.values()}
        self._texts: set[str] = set()
        for line in (*edited.lines, *sent.lines):
            if line.spans:
                self._add(line.text)
                for span in line.spans:
                    self._add(line.text[span.start : span.end])
        for line in sent.lines:
            if line.left_out or line.header_footer:
                self._add(_PAGE.sub("", line.text))

    def _add(self, text: str) -> None:
        for part in (text, *_BETWEEN.split(text)):
            self._texts.add(_plain(part))

    def is_known(self, text: str) -> bool:
        """Tell whether each part of a text, less a number before it, is known."""
        parts = [part for part in _BETWEEN.split(text) if part.strip()]
        return all(
            _plain(each) in self._texts or not each or self.is_built(each)
            for each in (_LABEL.sub("", part) if _plain(part) not in self._texts else part for part in parts)
        )

    def is_built(self, text: str) -> bool:
        """Tell whether a text is one that the source had when the file was made."""
        return segment_digest(text.strip()) in self._digests


def _plain(text: str) -> str:
    return " ".join(as_plainly_set(text).split())


def _tell_header_footer(
    header_footer: str, sent: WordFile, edited: WordFile, known: _Known
) -> Iterator[Told]:
    old, new = (
        [line for line in file.lines if line.header_footer == header_footer and line.text.strip()]
        for file in (sent, edited)
    )
    counts = Counter(_plain(line.text) for line in old)
    fresh: list[Line] = []
    for line in new:
        text = _plain(line.text)
        if counts[text]:
            counts[text] -= 1
        else:
            fresh.append(line)
    gone: list[Line] = []
    for line in reversed(old):
        text = _plain(line.text)
        if counts[text]:
            counts[text] -= 1
            gone.insert(0, line)
    like = {id(pair.new): pair.old for pair in like_words(gone, fresh)}
    for line in fresh:
        before = like.get(id(line)) or next((each for each in gone if each not in like.values()), None)
        if before is not None:
            gone.remove(before)
        if known.is_known(line.text):
            continue
        yield Told(
            "problem",
            HEADERS_AND_FOOTERS(),
            before="" if before is None else before.text.strip(),
            after=line.text.strip(),
        )
    kept = {_plain(line.text) for line in new}
    for line in gone:
        if _plain(line.text) not in kept:
            yield Told("problem", HEADERS_AND_FOOTERS(), before=line.text.strip())


def _tell_contents(edited: WordFile, known: _Known) -> Iterator[Told]:
    for line in edited.lines:
        text = _PAGE.sub("", line.text)
        if line.left_out and not line.spans and not known.is_known(text):
            yield Told("problem", CONTENTS(), after=text.strip())
