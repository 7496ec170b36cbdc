"""How a term may be written in running text: the spellings made from its one entry in the glossary."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.language.spelling import spelling_of
from jjjdoc.language.term.inflection import is_verb, plural, singular, verb_forms
from jjjdoc.model.termbase import Term
from jjjdoc.patterns import regex

_ARTICLE = regex(r"(?:the|an?) (?=.)", re.IGNORECASE)
_HEAD = regex(r"[A-Za-z]{3,}(?= (?:of|for|in|to|with|on|at|between|around|from|by|under)\b)")
_LAST_WORD = regex(r"[A-Za-z]{3,}$")
_WORD = regex(r"[A-Za-z]{4,}")
_NON = regex(r"\b(non)(-?)(?=[a-z]{4})", re.IGNORECASE)
_SERIAL_COMMA = regex(r"(, [^,]+?)(,?)(?= (?:and|or) [^,]+$)")


def spellings(term: Term) -> Iterator[str]:
    """Yield the spellings of a term, those of the glossary first; some may come twice."""
    written = (term.text, *term.inflections)
    yield from written
    if term.language != "en":
        return
    if term.type == "abbreviation":
        if term.text.isupper():
            yield f"{term.text}s"
        return
    for text in written:
        bare = without_article(text)
        for form in dict.fromkeys((text, bare, *inflected(bare, verbs=term.case == "any").values())):
            yield form
            yield from _respelled(form)


def without_article(text: str) -> str:
    """Return a text without the article that it begins with."""
    return _ARTICLE.sub("", text, count=1) if _ARTICLE.match(text) else text


def inflected(text: str, *, verbs: bool) -> dict[str, str]:
    """Return a text with its last word or its head in the other number, or the verb it begins with inflected.

    The keys say what has been done, so that the same can be done to another text.
    """
    forms: dict[str, str] = {}
    for place, pattern in (("last", _LAST_WORD), ("head", _HEAD)):
        word = pattern.search(text)
        if word is not None and not word[0].isupper():
            one = singular(word[0])
            number = "plural" if one is None else "singular"
            other = plural(word[0]) if one is None else one
            forms[f"{place} {number}"] = text[: word.start()] + other + text[word.end() :]
    first, space, rest = text.partition(" ")
    if verbs and space and is_verb(first):
        forms |= {f"verb {number}": f"{form} {rest}" for number, form in enumerate(verb_forms(first))}
    return forms


def _respelled(text: str) -> Iterator[str]:
    """Yield the text in the other spelling (center, centre), and with and without the hyphen of non- and a comma in series."""
    lower = text.lower()
    if any(map(spelling_of, _WORD.findall(lower))):
        yield _WORD.sub(_other_spelling, text)
    if "non" in lower and _NON.search(text):
        yield _NON.sub(lambda found: found[1] if found[2] else f"{found[1]}-", text)
    if ", " in text and _SERIAL_COMMA.search(text):
        yield _SERIAL_COMMA.sub(lambda found: found[1] if found[2] else f"{found[1]},", text)


def _other_spelling(found: re.Match[str]) -> str:
    spelling = spelling_of(found[0].lower())
    if spelling is None:
        return found[0]
    return spelling.other.capitalize() if found[0][0].isupper() else spelling.other
