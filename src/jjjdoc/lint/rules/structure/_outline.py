"""The outline of a document: its headings, each with its passage, its parent and what stands below it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct, field

from jjjdoc.language.fold import fold
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.patterns import regex
from jjjdoc.tree.nodes import Heading

_NUMBER = regex(
    r"(?:第[一二三四五六七八九十百零\d]+[章编篇节部](?:分)?|[(（]?[一二三四五六七八九十百]{1,4}[、.．)）]|[(（]?\d{1,3}(?:\.\d{1,3})*[、.．)）]?"
    r"|(?:chapter|part|section)\s+[\divx]+[.:]?|[(（]?[a-zivx]{1,4}[.)）])\s*"
)
_LETTER = regex(r"[^\W\d_]")


class Entry(Struct, eq=False):
    """A heading of a document. `index` is its place among the blocks; `parent` None at the top."""

    passage: Passage
    level: int
    index: int
    parent: Entry | None
    children: list[Entry] = field(default_factory=list)

    @property
    def is_guessed(self) -> bool:
        """Tell whether the heading is a line of plain text that looks like one, without a mark before it.

        The same heading in the other language, and a slash, are no mark.
        """
        source = self.passage.prose.view.source
        position = source.position(self.passage.source_range(0, 0)[0])
        before = source.line(position.line)[: position.column - 1].strip()
        return not before or (before.endswith("/") and not before.startswith("#"))

    @property
    def key(self) -> str:
        """The text folded, for comparing, without white space at its ends."""
        return " ".join(self.passage.folded.split())

    @property
    def name(self) -> str:
        """The key without the number of the heading."""
        return without_number(self.key)


def outline(document: LintDocument) -> list[Entry]:
    """Return the headings in order of reading; none for the summaries of a report, which are parts of it."""
    if document.document.edition == "summary":
        return []
    passages = passages_by_prose(document)
    entries: list[Entry] = []
    opened: list[Entry] = []
    for index, block in enumerate(document.document.blocks):
        if not isinstance(block, Heading):
            continue
        while opened and opened[-1].level >= block.level:
            opened.pop()
        parent = opened[-1] if opened else None
        entry = Entry(passages[id(block.prose)], block.level, index, parent)
        if parent:
            parent.children.append(entry)
        opened.append(entry)
        entries.append(entry)
    return entries


def between(entry: Entry, following: Entry | None) -> str:
    """Return what stands in the file between two headings, or between the last and the end."""
    passage = entry.passage
    source = passage.prose.view.source.text
    start = passage.source_range(0, len(passage.text))[1]
    end = len(source) if following is None else following.passage.source_range(0, 0)[0]
    return source[start:end]


def siblings(entries: Sequence[Entry]) -> list[list[Entry]]:
    """Return the headings in groups of one parent and one level, in order of reading."""
    groups: dict[tuple[int, int], list[Entry]] = {}
    for entry in entries:
        groups.setdefault((id(entry.parent), entry.level), []).append(entry)
    return list(groups.values())


def passages_by_prose(document: LintDocument) -> dict[int, Passage]:
    """Return the passages of a document by the identity of the text they were made from."""
    return {id(passage.prose): passage for passage in (*document.passages, *document.others)}


def normalised(text: str) -> str:
    """Return a text folded, with single spaces."""
    return " ".join(fold(text).split())


def without_number(text: str) -> str:
    """Return a folded heading without the number it begins with."""
    found = _NUMBER.match(text)
    return text[found.end() :] if found and _LETTER.match(text, found.end()) else text
