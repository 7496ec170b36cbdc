"""Which passages have a word that a rule needs: one pass over each text for the words of all rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ahocorasick_rs import AhoCorasick

from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import LoadedRule


def passages_with_words(
    rules: Iterable[LoadedRule], passages: Iterable[Passage]
) -> Mapping[str, Sequence[Passage]]:
    """Return, by id of each rule that needs words, the passages in which one of its words stands, in their order."""
    ids_by_word: dict[str, list[str]] = {}
    found: dict[str, list[Passage]] = {}
    for loaded in rules:
        for word in loaded.rule.needs:
            ids_by_word.setdefault(word, []).append(loaded.id)
            found[loaded.id] = []
    if not found:
        return found
    automaton = AhoCorasick(list(ids_by_word))
    ids = list(ids_by_word.values())
    for passage in passages:
        numbers = {
            number
            for number, _, _ in automaton.find_matches_as_indexes(passage.text.lower(), overlapping=True)
        }
        for name in {name for number in numbers for name in ids[number]}:
            found[name].append(passage)
    return found
