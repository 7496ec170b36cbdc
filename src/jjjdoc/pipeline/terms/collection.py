"""Concepts from elsewhere on their way into one glossary: what would contradict itself there is left out, and told."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence

from msgspec import Struct

from jjjdoc.errors import Message, Wording
from jjjdoc.findings import Fault
from jjjdoc.language.term.spellings import unify
from jjjdoc.loader.surprises import surprise
from jjjdoc.loader.termbase import contradictions
from jjjdoc.locations import Place
from jjjdoc.model.termbase import Concept, Term, Termbase
from jjjdoc.patterns import regex

MAX_ID = 40  # characters of an id made from a long term; an id may have 64

_SAME_TERM = Wording(
    en="“{text}” is already the preferred term of line {line}; the row was skipped",
    zh="“{text}”已是第{line}行的首选术语，整行未导入",
)
_SAME_TERM_OF_ENTRY = Wording(
    en="“{text}” is already the preferred term of the entry in line {line}; the entry was skipped",
    zh="“{text}”已是第{line}行条目的首选术语，该条目未导入",
)
_ONE_ROW = Wording(
    en="each concept has one row; put other forms under accept or zh_alt, separated by |",
    zh="一个概念占一行；其他译法写入accept或zh_alt列，以“|”分隔",
)
_RIGHT_AND_WRONG = Wording(
    en="“{text}” is forbidden, but the same row accepts “{accepted}”; the forbidden form was skipped",
    zh="“{text}”列为禁用，但同一行又将“{accepted}”列为可用；该禁用项未导入",
)
_RIGHT_AND_WRONG_IN_ENTRY = Wording(
    en="“{text}” is deprecated, but the same entry accepts “{accepted}”; the deprecated term was skipped",
    zh="“{text}”列为拒用，但同一条目又将“{accepted}”列为可用；该拒用术语未导入",
)

_SMALL_WORDS_AT_END = regex("(?:_(?:a|an|and|at|by|for|from|in|of|on|or|the|to|with))+$")
_ID = regex("[a-z][a-z0-9_]{0,63}")


class Collected(Struct, frozen=True):
    """A glossary made of a file, of how many rows or entries, and what was not read."""

    termbase: Termbase
    count: int
    remarks: list[Fault]


class Ids:
    """Ids that are taken."""

    def __init__(self) -> None:
        self._taken: set[str] = set()
        self._numbers: dict[str, int] = {}

    def take(self, given: str, english: str) -> str:
        """Return the id that a thing has elsewhere, if it can be one here, or one made from English words.

        Where it is taken, it has a number.
        """
        base = given if _ID.fullmatch(given) and surprise(given) is None else id_of(english)
        number = self._numbers.get(base, 1)
        name = base
        while name in self._taken:
            number += 1
            name = f"{base[:56]}_{number}"
        self._numbers[base] = number
        self._taken.add(name)
        return name


class TermCollection:
    """The concepts that are taken, and remarks on the others; `of_rows` says how the remarks speak of them."""

    def __init__(self, remarks: Iterable[Fault], *, of_rows: bool) -> None:
        self.remarks = list(remarks)
        self.concepts: dict[str, Concept] = {}
        self._of_rows = of_rows
        self.ids = Ids()
        self._preferred: dict[tuple[str, str], int] = {}

    def without_contradictions(self, place: Place, terms: Sequence[Term]) -> list[Term]:
        """Return the terms of one language without those that are deprecated and accepted as well."""
        wrong: set[Term] = set()
        wording = _RIGHT_AND_WRONG if self._of_rows else _RIGHT_AND_WRONG_IN_ENTRY
        for deprecated, accepted in contradictions(terms):
            self.remark(place, wording(text=deprecated.text, accepted=accepted.text))
            wrong.add(deprecated)
        return [term for term in terms if term not in wrong]

    def is_new(self, place: Place, preferred: Sequence[Term]) -> bool:
        """Tell whether no earlier concept has one of these preferred terms; say so if one has."""
        keys = [(term.language, unify(term.text).casefold()) for term in preferred]
        for term, key in zip(preferred, keys, strict=True):
            if key in self._preferred:
                wording = _SAME_TERM if self._of_rows else _SAME_TERM_OF_ENTRY
                message = wording(text=term.text, line=self._preferred[key])
                self.remark(place, message, _ONE_ROW() if self._of_rows else None)
                return False
        self._preferred.update(dict.fromkeys(keys, place.start.line))
        return True

    def remark(self, place: Place, message: Message, hint: Message | None = None) -> None:
        """Say what was not read."""
        self.remarks.append(Fault(place, message, hint))


def id_of(english: str) -> str:
    """Return the id that the words of an English term make: Xiong'an New Area is xiongan_new_area."""
    plain = unicodedata.normalize("NFKD", unify(english)).encode("ascii", "ignore").decode("ascii").lower()
    words = re.findall("[a-z0-9]+", plain.replace("'", ""))
    if len(words) > 1 and words[0] in ("a", "an", "the"):
        del words[0]
    name = "_".join(words)
    if len(name) > MAX_ID:
        name = name[:MAX_ID].rpartition("_")[0] or name[:MAX_ID]
        name = _SMALL_WORDS_AT_END.sub("", name)
    return name if name and not name[0].isdigit() and surprise(name) is None else f"term_{name}".rstrip("_")
