"""Which party has which duty: 评审费由申请单位承担，差旅费由评审机构承担. Clauses that each name one party, by what else they are of."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise

from msgspec import Struct

from jjjdoc.language.lexicon.pairing import Counterpart
from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.acting import WHO
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

_Range = tuple[int, int]

_CLAUSE_ZH = regex("[，。；：]")
_CLAUSE_EN = regex(r"[;:.,](?:\s|$)|\b(?:and|while|whereas|but)\b")
_BEARS_ZH = regex("应当?|须|必须|负责|承担|支付|负担|提供|的(?:责任|义务)")
_BEARER_ZH = regex(f"由(?P<by>{WHO})")


class Duty(Struct, frozen=True):
    """A Chinese clause that names one party, with the other words of it that stand for English ones."""

    party: Counterpart
    words: tuple[Counterpart, ...]

    @property
    def done(self) -> tuple[Counterpart, ...]:
        """The words behind the party: what it does; what stands before it, a sum or a matter, others may deal with too."""
        return tuple(word for word in self.words if word.zh[0] > self.party.zh[0])


def exchanged_duties(
    chinese: str, folded: str, sentence: Matched, words: Sequence[Counterpart], parties: Sequence[Counterpart]
) -> Counterpart | None:
    """Return the party of the first of two clauses whose duty is the other's in English, None if there is none.

    `words` are those that stand for each other, the `parties` among them; the English is folded.
    """
    duties = list(_duties(chinese, sentence, words, parties))
    places = _places(folded, sentence, [each.party for each in duties])
    for one, other in combinations(duties, 2):
        mine, its = places[one.party.en], places[other.party.en]
        crossed = _lies_in(its, one.words), _lies_in(mine, other.words)
        done = _lies_in(its, one.done) or _lies_in(mine, other.done)
        is_crossed = mine != its and (all(crossed) or done)
        if is_crossed and not _lies_in(mine, one.words) and not _lies_in(its, other.words):
            return one.party
    return None


def _duties(
    text: str, sentence: Matched, words: Sequence[Counterpart], parties: Sequence[Counterpart]
) -> Iterator[Duty]:
    for clause in _clauses(_CLAUSE_ZH, text, sentence.zh):
        own = [word for word in words if _has(clause, word.zh)]
        led = _BEARER_ZH.search(text, *clause)
        named = [word for word in own if word in parties or (led and _has(led.span("by"), word.zh))]
        others = tuple(word for word in own if word not in named)
        if named and (led or (len(named) == 1 and _BEARS_ZH.match(text, named[0].zh[1]))):
            yield Duty(named[0], others)


def _places(folded: str, sentence: Matched, parties: Sequence[Counterpart]) -> Mapping[_Range, _Range]:
    """Return the stretch of the English sentence that speaks of each party: its clause, with those beside it that name none."""
    found: dict[_Range, _Range] = {}
    last: _Range | None = None
    for start, end in _clauses(_CLAUSE_EN, folded, sentence.en):
        own = [party.en for party in parties if _has((start, end), party.en)]
        if own:
            begin = start if found else sentence.en.start
            last = begin, end
        elif last is not None and folded[start - 1].isalpha():
            last = last[0], end
        else:
            last = None
        if last is not None:
            found |= dict.fromkeys(own or [key for key, place in found.items() if place[0] == last[0]], last)
    return found


def _lies_in(place: _Range, words: Sequence[Counterpart]) -> bool:
    return any(_has(place, word.en) for word in words)


def _clauses(end: re.Pattern[str], text: str, sentence: Sentence) -> list[_Range]:
    ends = [mark.end() for mark in end.finditer(text, sentence.start, sentence.end)]
    return list(pairwise((sentence.start, *ends, sentence.end)))


def _has(whole: _Range, part: _Range) -> bool:
    return whole[0] <= part[0] and part[1] <= whole[1]
