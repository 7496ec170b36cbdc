"""Terms that a glossary lacks, proposed from pairs of texts: frequent in both languages, and in the same pairs.

A Chinese and an English stretch are counterparts if each is the other's best by Dice's coefficient over the pairs that
they stand in. What is proposed is meant to be right rather than complete.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from msgspec import Struct

from jjjdoc.language.fold import fold
from jjjdoc.language.script import HAN
from jjjdoc.language.term.index import TermIndex
from jjjdoc.patterns import regex

# Which stretches of words may be terms: those without the words that only bind sentences, or begin them.


_INSIDE_ONLY = frozenset(
    ("a", "an", "and", "between", "by", "for", "from", "in", "of", "on", "the", "to", "with")
)

_SENTENCE_WORDS = """
after all also any are as at be been both but each had has have he her his i if into is it its more most no not off or
other our out over s she such than that their them then these they this those through under up was we were which while
will within you
begin begins began come comes came give gives gave given go goes going held keep keeps kept make makes made put puts set sets
take takes taken took inside outside inward outward
per percent cny usd yuan million billion trillion one two three four five six seven eight nine ten first second third
meter meters kilometer kilometers kilogram kilograms ton tons hectare hectares hour hours
"""
_IN_NO_TERM = frozenset(_SENTENCE_WORDS.split())
_ENDS_NO_TERM = ("ed", "ly")
SMALL_WORDS = _INSIDE_ONLY | _IN_NO_TERM
"""Folded English words that bind others: next to a term they say nothing about where it ends."""

SMALL_CHARACTERS = frozenset("在以将对为从到等并由向至都每各共已更就较约超")
"""The same of Chinese."""

_SHORTEST_CHINESE_TERM = 3
_NO_CHINESE_TERM = regex(
    "[在以将对为从到等并由向至都每各共已更就较约超我你他她其].*"
    "|.*(?:到|未(?!成年|来)).*"
    "|(?:平方|立方)?(?:毫米|厘米|分米|千?米|公里|公顷|公斤|千克|吨|小时)"
    "|(?:建成|加快|推进|推动|促进|加强|实现|完成|提升|提高|开展|形成|坚持|深化|打造|落实|构建|签约|累计).*"
    "|.*(?:实现|形成|达到|保持|完成|超过|连续|进一步|[在以将对为从到等并由向至都已更就较约超达])"
)


def may_be_chinese_term(characters: str) -> bool:
    """Tell whether characters may be a term: three at least, and no function word or common verb at an end."""
    return len(characters) >= _SHORTEST_CHINESE_TERM and not _NO_CHINESE_TERM.fullmatch(characters)


def may_be_english_term(words: tuple[str, ...]) -> bool:
    """Tell whether folded words may be a term: two at least, no small word at an end, and none of a sentence or number."""
    return (
        len(words) > 1
        and not _INSIDE_ONLY.intersection((words[0], words[-1]))
        and not _IN_NO_TERM.intersection(words)
        and not words[-1].endswith(_ENDS_NO_TERM)
    )


# Stretches of tokens that stand in many texts: what terms are looked for among.
#
# A stretch is counted once a text. It is frequent only if both stretches one token shorter are, so that they are found
# length by length, and none is ever counted that cannot be frequent.


Run = str | tuple[str, ...]
"""Tokens with nothing between them: the characters of Chinese, the words of English."""

_SHARE_OF_LONGER = 0.75
"""If a longer stretch stands in so much of the texts of a shorter, the shorter is but a part of it."""


def frequent_stretches(
    texts: Sequence[Sequence[Run]], *, least: int, longest: int
) -> dict[Run, frozenset[int]]:
    """Return the stretches that stand in `least` texts, of up to `longest` tokens, with the numbers of these texts."""
    found: dict[Run, frozenset[int]] = {}
    places = [(number, run, list(range(len(run)))) for number, text in enumerate(texts) for run in text]
    for length in range(1, longest + 1):
        counted: dict[Run, set[int]] = {}
        for number, run, starts in places:
            for start in starts:
                counted.setdefault(run[start : start + length], set()).add(number)
        level = {stretch: frozenset(held) for stretch, held in counted.items() if len(held) >= least}
        if not level:
            break
        found |= level
        places = [(number, run, _longer(run, starts, length, level)) for number, run, starts in places]
        places = [place for place in places if place[2]]
    return found


def _longer(run: Run, starts: Sequence[int], length: int, level: Mapping[Run, frozenset[int]]) -> list[int]:
    """Return where a stretch one token longer begins that may be frequent."""
    kept = {start for start in starts if run[start : start + length] in level}
    return [start for start in starts if start in kept and start + 1 in kept]


def without_parts(
    found: Mapping[Run, frozenset[int]], is_whole: Callable[[Run], bool]
) -> dict[Run, frozenset[int]]:
    """Return the stretches that are whole, less those that nearly always stand in one longer stretch that is whole.

    What is not whole, such as a term with an article before it, hides nothing.
    """
    whole = {stretch for stretch in found if is_whole(stretch)}
    hiding: dict[Run, int] = {}
    for stretch in sorted(found, key=len, reverse=True):
        most = max(hiding.get(stretch, 0), len(found[stretch]) if stretch in whole else 0)
        for part in (stretch[1:], stretch[:-1]):
            hiding[part] = max(hiding.get(part, 0), most)
    return {
        stretch: held
        for stretch, held in found.items()
        if stretch in whole and hiding.get(stretch, 0) < _SHARE_OF_LONGER * len(held)
    }


def without_fixed_neighbours(
    found: Mapping[Run, frozenset[int]], texts: Sequence[Sequence[Run]], longest: int, small: frozenset[str]
) -> dict[Run, frozenset[int]]:
    """Return the stretches that have different tokens before them and after them in different places.

    The end of a run, and a `small` token, which binds words, is another one each time.
    """
    before: dict[Run, set[str | int]] = {stretch: set() for stretch in found}
    after: dict[Run, set[str | int]] = {stretch: set() for stretch in found}
    places = 0
    for text in texts:
        for run in text:
            for start in range(len(run)):
                for end in range(start + 1, min(start + longest, len(run)) + 1):
                    stretch = run[start:end]
                    if stretch in before:
                        places += 1
                        before[stretch].add(_neighbour(run, start - 1, small) or places)
                        after[stretch].add(_neighbour(run, end, small) or places)
    return {
        stretch: held for stretch, held in found.items() if len(before[stretch]) > 1 < len(after[stretch])
    }


def _neighbour(run: Run, at: int, small: frozenset[str]) -> str | None:
    """Return a token of a run; None at its ends and for a small one."""
    token = run[at] if 0 <= at < len(run) else None
    return None if token in small else token


LEAST_LIKENESS = 0.6

_SHORTEST_CHINESE = 3
_LONGEST_CHINESE = 12
_LONGEST_ENGLISH = 6
_NO_TERM = "\n"
"""What stands in place of a term that is known: no stretch goes over it."""

_HAN_RUN = regex(f"[{HAN}]+")
_FUNCTION_CHARACTERS = regex("[的了是和与及或被把也]")
_AFTER_FIGURE = regex(f"(?<=[0-9])[{HAN}]")
_ENGLISH_RUN = regex(r"[a-z][a-z'-]*+(?: [a-z][a-z'-]*+)*+")
_MARGIN = 0.1
"""By how much the best counterpart must be better than any other that has nothing in common with it."""


class Candidate(Struct, frozen=True):
    """A term in both languages; `likeness` is Dice's coefficient, `pairs` are the numbers of those that have both."""

    chinese: str
    english: str
    likeness: float
    pairs: tuple[int, ...]
    chinese_count: int
    english_count: int


def propose_terms(
    pairs: Sequence[tuple[str, str]], index: TermIndex, *, least: int = 3
) -> tuple[Candidate, ...]:
    """Return the terms that stand in at least `least` pairs of a Chinese and an English text, the most frequent first.

    What the index knows, in either language, is no candidate and part of none.
    """
    chinese_texts = [_chinese_runs(_unknown(text, index, "zh")) for text, _ in pairs]
    english_texts = [_english_runs(_unknown(text, index, "en")) for _, text in pairs]
    terms = _kept(chinese_texts, least, _LONGEST_CHINESE, SMALL_CHARACTERS)
    names = _kept(english_texts, least, _LONGEST_ENGLISH, SMALL_WORDS)
    found = [
        Candidate(
            str(left),
            _as_written(right, pairs, names[right]),
            likeness,
            _sorted(terms[left] & names[right]),
            len(terms[left]),
            len(names[right]),
        )
        for left, right, likeness in _mutual(terms, names)
        if len(terms[left] & names[right]) >= least
    ]
    return tuple(sorted(found, key=lambda each: (-len(each.pairs), -each.likeness, each.chinese)))


def _unknown(text: str, index: TermIndex, language: str) -> str:
    """Return a folded text with known terms cut out."""
    folded = fold(text)
    parts, at = [], 0
    for hit in index.find(text, folded, language):
        parts += [folded[at : hit.start], _NO_TERM]
        at = max(at, hit.end)
    return "".join([*parts, folded[at:]])


def _chinese_runs(text: str) -> list[Run]:
    return [
        part
        for run in _HAN_RUN.findall(_AFTER_FIGURE.sub(_NO_TERM, text))
        for part in _FUNCTION_CHARACTERS.split(run)
        if len(part) >= _SHORTEST_CHINESE
    ]


def _english_runs(text: str) -> list[Run]:
    return [tuple(run.split(" ")) for run in _ENGLISH_RUN.findall(text)]


def _kept(
    texts: Sequence[Sequence[Run]], least: int, longest: int, small: frozenset[str]
) -> Mapping[Run, frozenset[int]]:
    whole = without_parts(frequent_stretches(texts, least=least, longest=longest), _may_be_term)
    return without_fixed_neighbours(whole, texts, longest, small)


def _may_be_term(stretch: Run) -> bool:
    return may_be_chinese_term(stretch) if isinstance(stretch, str) else may_be_english_term(stretch)


def _mutual(
    terms: Mapping[Run, frozenset[int]], names: Mapping[Run, frozenset[int]]
) -> Iterator[tuple[Run, Run, float]]:
    """Yield the stretches that are each other's best, with their likeness; of equals the longer is better."""
    ranked: dict[Run, list[tuple[float, int, Run]]] = {}
    for (left, right), value in _likeness(terms, names).items():
        ranked.setdefault(left, []).append((value, len(right), right))
        ranked.setdefault(right, []).append((value, len(left), left))
    best = {stretch: max(others) for stretch, others in ranked.items() if _is_plain(others)}
    for left in terms:
        if left in best:
            value, _, right = best[left]
            if right in best and best[right][2] == left:
                yield left, right, value


def _is_plain(others: Sequence[tuple[float, int, Run]]) -> bool:
    """Tell whether one counterpart is better by far than all that have nothing in common with it."""
    value, _, best = max(others)
    tokens = set(best)
    return all(tokens.intersection(other) for rival, _, other in others if rival > value - _MARGIN)


def _likeness(
    terms: Mapping[Run, frozenset[int]], names: Mapping[Run, frozenset[int]]
) -> Mapping[tuple[Run, Run], float]:
    """Return Dice's coefficient of the stretches that are alike enough; 2|A∩B| / (|A| + |B|)."""
    standing: dict[int, list[Run]] = {}
    for name, held in names.items():
        for number in held:
            standing.setdefault(number, []).append(name)
    found = {}
    for term, places in terms.items():
        together = Counter(name for number in places for name in standing.get(number, ()))
        for name, count in together.items():
            value = 2 * count / (len(places) + len(names[name]))
            if value >= LEAST_LIKENESS:
                found[term, name] = value
    return found


def _as_written(words: Run, pairs: Sequence[tuple[str, str]], held: frozenset[int]) -> str:
    """Return how words are most often written, with the capitals they have."""
    joined = " ".join(words)
    written: Counter[str] = Counter()
    for number in sorted(held):
        text = pairs[number][1]
        at = fold(text).find(joined)
        if at >= 0:
            written[text[at : at + len(joined)]] += 1
    return written.most_common(1)[0][0] if written else joined


def _sorted(numbers: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(numbers))
