"""The tokens of inline markup, and which brackets make links."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal
from unicodedata import category

from msgspec import Struct

from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault
from jjjdoc.locations import TextView
from jjjdoc.patterns import regex

# Faults of inline markup: where they are kept while a text is read, and what several parts of it say.


UNCLOSED = Wording(en="{mark} is not closed", zh="“{mark}”没有闭合")
CLOSE_OR_ESCAPE = Wording(
    en="close it with {close}; for the character itself write {escaped}",
    zh="请用“{close}”闭合；如需该字符本身，请写作“{escaped}”",
)
ESCAPE = Wording(en="for the character itself write {escaped}", zh="如需该字符本身，请写作“{escaped}”")


class FaultList:
    """The faults found so far in one text; ranges are offsets in it."""

    def __init__(self, view: TextView) -> None:
        self._view = view
        self._faults: list[Fault] = []

    def add(self, start: int, end: int, message: Message, hint: Message | None = None) -> None:
        """Keep a fault for this range."""
        self._faults.append(Fault(self._view.place(start, end), message, hint))

    def all(self) -> tuple[Fault, ...]:
        """Return the faults in the order of their places."""
        return tuple(sorted(self._faults, key=lambda fault: fault.place))


# What a run of asterisks closes and opens.


MarkKind = Literal["*", "**", "["]


class Mark(Struct, frozen=True):
    """An opening mark at a range of the text; `index` is where it stands among the nodes."""

    kind: MarkKind
    start: int
    end: int
    index: int


# What may be opened at once by this many asterisks.
_OPENINGS: dict[int, tuple[MarkKind, ...]] = {0: (), 1: ("*",), 2: ("**",), 3: ("**", "*")}


def fit(
    size: int, open_marks: Sequence[Mark], *, can_open: bool, can_close: bool
) -> tuple[int, tuple[MarkKind, ...]] | None:
    """Return how many open marks a run of asterisks closes, innermost first, and what it then opens.

    None if it does not come out even. Closes as little as it can, so that it opens strong inside emphasis
    before it ends the one and begins another.
    """
    remaining = [mark.kind for mark in open_marks]
    closed = 0
    while True:
        opened = _OPENINGS.get(size)
        if (
            opened is not None
            and (can_close or not closed)
            and (can_open or not opened)
            and not (opened and any(kind in opened for kind in remaining))
            and not (closed == 1 and open_marks[-1].kind in opened)
        ):
            return closed, opened
        if not remaining or remaining[-1] == "[":
            return None
        size -= len(remaining.pop())
        closed += 1


# Whether marks of emphasis stay what they are when the text beside them changes.


_MARKS = "*_~"


def keeps_marks(text: str, start: int, end: int, new: str) -> bool:
    """Tell whether `new` can stand in place of a range of a text without another meaning for what is around it.

    A run of marks opens and closes by the kind of character beside it, which has to remain, and stays as long as
    it is; a backslash would escape, and a link has words.
    """
    before, after = text[max(start - 1, 0) : start], text[end : end + 1]
    first, last = text[start : min(start + 1, end)], text[max(end - 1, start) : end]
    if before == "\\" or (before + after == "[]" and not new.strip()):
        return False
    return _keeps(before, first, new[:1]) and _keeps(after, last, new[-1:])


def _keeps(beside: str, old: str, new: str) -> bool:
    if not beside or beside not in _MARKS:
        return True
    return old not in _MARKS and _kind(old) == _kind(new)


def _kind(char: str) -> str:
    if not char or char.isspace():
        return "space"
    return "mark" if category(char)[0] in "PS" else "word"


LINK_IN_LINK = Wording(en="a link cannot contain another link", zh="链接中不能再有链接")

# Possessive quantifiers: nothing is tried twice, so time is linear whatever the text holds.
# The first line lets plain characters pass at the speed of a search.
_TOKEN = regex(
    r"""
      (?=[\\*{}\[\]\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff])
    (?: (?P<escape> \\ [*{}\[\]\\^] )
    | (?P<stars> \*+ )
    | (?P<bare_fact> \{ [a-z][a-z0-9_]{0,63} \} )
    | (?P<fact> \{ [^{}]*+ \} )
    | (?P<term> \[\[ (?!\^) [^\[\]]*+ \]\] )
    | (?P<note> \[\^ [^\[\]]*+ \] )
    | (?P<link_end> \]\( [^()]*+ (?: \( [^()]*+ \) [^()]*+ )*+ \) )
    | (?P<broken_link_end> \]\( )
    | (?P<broken_term> \[\[ (?![\[^]) )
    | (?P<broken_note> \[\^ )
    | (?P<left> \[ )
    | (?P<right> \] )
    | (?P<broken_fact> \{ )
    | (?P<right_brace> \} )
    | (?P<control> [\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]+ )
    )
    """,
    re.VERBOSE,
)


def find_tokens(text: str) -> list[re.Match[str]]:
    """Return everything in a text that is not plain characters; `lastgroup` is the kind."""
    return list(_TOKEN.finditer(text))


def pair_links(tokens: Sequence[re.Match[str]], faults: FaultList) -> dict[int, int]:
    """Return the indexes of the tokens that begin a link, each with that of its end."""
    pairs: dict[int, int] = {}
    waiting: list[int] = []
    last_start = (
        -1
    )  # where the latest link begins; links end in order, so this tells whether one stands inside
    for index, token in enumerate(tokens):
        if token.lastgroup == "left":
            waiting.append(index)
        elif token.lastgroup in ("right", "link_end", "broken_link_end") and waiting:
            start = waiting.pop()
            if token.lastgroup == "right":
                continue
            if token.lastgroup == "broken_link_end":
                hint = CLOSE_OR_ESCAPE(close=")", escaped="\\[")
                faults.add(tokens[start].start(), token.end(), UNCLOSED(mark="[…]("), hint)
            elif last_start > start:
                faults.add(tokens[start].start(), token.end(), LINK_IN_LINK(), ESCAPE(escaped="\\["))
            else:
                pairs[start] = index
                last_start = start
    return pairs
