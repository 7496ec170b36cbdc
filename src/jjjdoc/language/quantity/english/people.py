"""Nouns that people are counted by."""

from __future__ import annotations

from jjjdoc.language.quantity.english.tokens import word_set

PEOPLE = word_set(
    "academicians academics actors adults applicants artists athletes boys cadres candidates children citizens clerks"
    " coaches delegates deputies designers diplomats directors doctors drivers employees engineers entrepreneurs experts"
    " farmers firefighters fishermen foreigners girls graduates guests inspectors interns journalists judges"
    " lawyers leaders ministers migrants nurses officers officials operators patients pilots players politicians"
    " principals professionals professors reporters representatives researchers residents scholars scientists"
    " secretaries soldiers specialists students survivors teachers technicians tourists trainees victims villagers"
    " visitors volunteers winners women men workers youths"
)
