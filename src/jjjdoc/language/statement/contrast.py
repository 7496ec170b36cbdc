"""Contrasts: things of which a clause says one or the other, such as a rise and a fall, and finding them in a text."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from ahocorasick_rs import AhoCorasick
from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.errors import Wording


class Member(Struct, frozen=True):
    """One side of a contrast: its name in messages, and the words of both languages for it, with commas between.

    The `others` may mean it too: they account for the words of the other language, but are never themselves said to
    be wrong. `rise~` stands for rise, rises, rising and rised; words of Chinese are simplified.
    """

    key: str
    name: Wording
    zh: str
    zh_others: str
    en: str
    en_others: str


class Contrast(Struct, frozen=True):
    """Members of which each excludes the others, but for those that are `compatible`, in pairs.

    `firm`: what the Chinese surely says is missing where the English does not surely say it. Of other contrasts the words that
    may mean a member count as well, on both sides.
    """

    key: str
    members: tuple[Member, ...]
    compatible: frozenset[frozenset[str]] = frozenset()
    firm: bool = False

    def member(self, key: str) -> Member:
        """Return a member by its key. Raises StopIteration if there is none."""
        return next(member for member in self.members if member.key == key)

    def exclude(self, one: str, other: str) -> bool:
        """Tell whether two members cannot both be meant."""
        return one != other and frozenset((one, other)) not in self.compatible


class Sighting(Struct, frozen=True):
    """Words of a text that say a member of a contrast; not `sure` if they may mean something else."""

    start: int
    end: int
    contrast: str
    member: str
    sure: bool = True


class Difference(Struct, frozen=True):
    """What the Chinese says, and what the English says instead."""

    contrast: str
    chinese: Sighting
    english: Sighting


def read_contrasts(table: str) -> tuple[Contrast, ...]:
    """Return the contrasts of a table: a line for each, `firm` if it is, and the members that go together (`flow new+total`).

    Below it, indented, is a line for each member: key, name in English and in Chinese, words of Chinese, others, words of
    English, others.
    """
    contrasts: list[Contrast] = []
    for line in filter(None, table.splitlines()):
        if line.startswith(" "):
            key, en, zh, *words = (cell.strip() for cell in line.split("|"))
            member = Member(key, Wording(en=en, zh=zh), *words)
            contrasts[-1] = replace(contrasts[-1], members=(*contrasts[-1].members, member))
        else:
            key, *marks = line.split()
            together = frozenset(frozenset(each.split("+")) for each in marks if "+" in each)
            contrasts.append(Contrast(key, (), together, "firm" in marks))
    return tuple(contrasts)


# --- words -------------------------------------------------------------------------------------------------


def inflect(word: str) -> tuple[str, ...]:
    """Return a phrase in all forms of the regular verb before its ~; a phrase without one as it is."""
    stem, tilde, rest = word.partition("~")
    return tuple(form + rest for form in _forms(stem)) if tilde else (word,)


def _forms(stem: str) -> tuple[str, ...]:
    if stem.endswith("e"):
        return stem, stem + "s", stem + "d", stem[:-1] + "ing"
    if stem.endswith("y") and stem[-2] not in "aeiou":
        return stem, stem[:-1] + "ies", stem[:-1] + "ied", stem + "ing"
    plural = "es" if stem.endswith(("s", "sh", "ch", "x", "z")) else "s"
    return stem, stem + plural, stem + "ed", stem + "ing"


def split_words(line: str) -> Iterator[str]:
    """Yield the words of a line of a table, with all their forms."""
    for word in line.split(","):
        if word.strip():
            yield from inflect(" ".join(word.split()))


Meaning = tuple[str, str, bool]
"""The keys of a contrast and a member, and whether a word surely means it."""


class ContrastWords:
    """The words of contrasts in one language. Of the words of one contrast the longest is found."""

    def __init__(self, contrasts: Iterable[Contrast], neutral: str, *, chinese: bool) -> None:
        """Take the contrasts, and phrases that have words of theirs in them and say nothing (fall within)."""
        self._meanings: dict[str, tuple[Meaning, ...]] = {}
        for contrast in contrasts:
            self._add(contrast, chinese=chinese)
        self._meanings |= dict.fromkeys(split_words(neutral), ())
        self._words = list(self._meanings)
        self._automaton: AhoCorasick | None = None

    def _add(self, contrast: Contrast, *, chinese: bool) -> None:
        """Add the words of a contrast; a word may stand for several members (城乡), and in several contrasts."""
        for member in contrast.members:
            lines = (member.zh_others, member.zh) if chinese else (member.en_others, member.en)
            own: dict[str, bool] = {}
            for line, is_sure in zip(lines, (False, True), strict=True):
                own |= dict.fromkeys(split_words(line), is_sure)
            for word, is_sure in own.items():
                meaning = (contrast.key, member.key, is_sure)
                self._meanings[word] = (*self._meanings.get(word, ()), meaning)

    def find(self, text: str) -> list[Sighting]:
        """Return what stands in a folded text, in order of place; hyphens are as good as spaces."""
        if self._automaton is None:
            self._automaton = AhoCorasick(self._words)
        whole = [
            (start, -end, number)
            for number, start, end in self._automaton.find_matches_as_indexes(
                text.replace("-", " "), overlapping=True
            )
            if _is_whole(text, start, end)
        ]
        found: list[Sighting] = []
        covered: dict[str, int] = {}
        neutral = 0
        for start, end, number in sorted(whole):
            meanings = self._meanings[self._words[number]]
            if start < neutral:
                continue
            if not meanings:
                neutral = -end
            meanings = tuple(each for each in meanings if start >= covered.get(each[0], 0))
            covered |= {contrast: -end for contrast, _, _ in meanings}
            found += [Sighting(start, -end, *meaning) for meaning in meanings]
        return found


def _is_whole(text: str, start: int, end: int) -> bool:
    """Tell whether no Latin word goes on before or after a range."""
    before = start > 0 and _is_letter(text[start - 1]) and _is_letter(text[start])
    after = end < len(text) and _is_letter(text[end - 1]) and _is_letter(text[end])
    return not (before or after)


def _is_letter(char: str) -> bool:
    return char.isalpha() and char < "\u2e80"


# --- comparing ---------------------------------------------------------------------------------------------


_MANY = 10
"""With more words of a contrast than these in two texts, one that may mean a member counts as saying it."""


def differences(
    contrasts: Sequence[Contrast], chinese: Sequence[Sighting], english: Sequence[Sighting]
) -> Iterator[Difference]:
    """Yield where the English says a member of a contrast that the Chinese does not, and lacks one that it does.

    If both sides say as much of a contrast, it is enough that they say one member less often and another more often.
    """
    by_contrast: dict[str, tuple[list[Sighting], list[Sighting]]] = {}
    for side, sightings in enumerate((chinese, english)):
        for each in sightings:
            by_contrast.setdefault(each.contrast, ([], []))[side].append(each)
    for contrast in contrasts:
        mine, theirs = by_contrast.get(contrast.key, ([], []))
        if mine and theirs:
            yield from _difference(contrast, mine, theirs)


def _difference(
    contrast: Contrast, mine: Sequence[Sighting], theirs: Sequence[Sighting]
) -> Iterator[Difference]:
    """Yield what the English should not say and what it should, the two that are the nearest in order."""
    counts = _Counts(contrast, mine, theirs)
    places = {
        member: [place for place, each in enumerate(mine) if each.sure and counts.differ(each.member, member)]
        for member in {each.member for each in theirs if each.sure}
    }
    nearest: tuple[float, Difference] | None = None
    for other, found in enumerate(theirs):
        lacking = places.get(found.member, []) if found.sure else []
        expected = other * len(mine) / len(theirs)
        at = bisect_left(lacking, expected)
        for place in lacking[max(0, at - 1) : at + 1]:
            distance = abs(place - expected)
            if nearest is None or distance < nearest[0]:
                nearest = distance, Difference(contrast.key, mine[place], found)
    if nearest is not None:
        yield nearest[1]


class _Counts:
    """How often two texts say the members of a contrast, surely and in all."""

    def __init__(self, contrast: Contrast, chinese: Sequence[Sighting], english: Sequence[Sighting]) -> None:
        self._contrast = contrast
        self._chinese, self._english = (Counter(each.member for each in side) for side in (chinese, english))
        self._sure_chinese, self._sure_english = (
            Counter(each.member for each in side if each.sure) for side in (chinese, english)
        )
        self._in_step = self._sure_chinese.total() == self._sure_english.total()
        self._firm = contrast.firm and len(chinese) + len(english) <= _MANY

    def differ(self, lost: str, found: str) -> bool:
        """Tell whether the English says one member, which it should not, and not another, which it should."""
        if not self._sure_chinese[lost] or not self._contrast.exclude(lost, found):
            return False
        meant, said = self._sure_chinese, self._sure_english
        if not self._agreeing(found, self._chinese):
            if not self._firm:
                meant, said = self._chinese, self._english
            often = self._agreeing(lost, meant) if self._in_step else 1
            return self._agreeing(lost, said) < often
        often = self._agreeing(lost, meant) if self._in_step else 1
        return (
            self._agreeing(found, self._chinese) < self._agreeing(found, said)
            and self._agreeing(lost, self._english) < often
        )

    def _agreeing(self, member: str, counts: Counter[str]) -> int:
        """Return how many words agree with a member."""
        return sum(count for other, count in counts.items() if not self._contrast.exclude(member, other))
