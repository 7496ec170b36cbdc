"""English words as evidence, without the endings that tell no meaning."""

from __future__ import annotations

from jjjdoc.patterns import regex

_WORD = regex(r"[a-z][a-z0-9]*(?:\.[0-9]+)?")
_STEM = 6
"""Letters that are kept of a word: develop, development and developing are one."""
_WRITTEN_STOP = """
a about above after all also an and any are as at be been being between both but by can could did do does during
each either for from had has have having he her here him his how i if in into is it its made make more most
much must no nor not of off on once one only or other our out over own per same shall she should so some such
than that the their them then there these they this those through to too two under until up upon very via was we were
what when where which while who whom whose will with within without would year years you your
ten three four five six seven eight nine hundred thousand million billion trillion percent first second third
cny yuan rmb
"""
_STOP = frozenset(_WRITTEN_STOP.split())


def stems(folded: str) -> frozenset[str]:
    """Return the stems of the words of a folded text (`language.fold`) that carry meaning."""
    return frozenset(stem(word) for word in _WORD.findall(folded) if word not in _STOP and len(word) > 1)


def stem(word: str) -> str:
    """Return what a word in lower case has in common with its other forms: no ending, six letters at most."""
    if word.endswith("ies"):
        word = f"{word[:-3]}y"
    for ending, least in (("ing", 6), ("ed", 5), ("es", 5), ("s", 4), ("e", 4)):
        if word.endswith(ending) and len(word) >= least and not word.endswith("ss"):
            word = word[: -len(ending)]
            break
    return word[:_STEM]
