"""What to write in place of a term: the preferred one, in the number and with the capitals of what it replaces."""

from __future__ import annotations

import re

from jjjdoc.language.fold import fold
from jjjdoc.language.labels import primary_subtag
from jjjdoc.language.term.index import TermHit
from jjjdoc.language.term.spellings import inflected, without_article
from jjjdoc.lint.passage import Passage
from jjjdoc.model.termbase import Term
from jjjdoc.patterns import regex

_WORD = regex(r"[^\W\d_]+(?:'[^\W\d_]+)*")
_SMALL = frozenset(
    ("a", "an", "and", "as", "at", "by", "for", "from", "in", "of", "on", "or", "the", "to", "with")
)
_ARTICLE_BEFORE = regex(r"\b(the|an?) $", re.IGNORECASE)


def preferred_term(hit: TermHit) -> Term | None:
    """Return the term to use instead of a deprecated one, of its language."""
    return hit.concept.term(hit.term.language)


def replacement(passage: Passage, hit: TermHit) -> str | None:
    """Return the preferred term as it would stand in the place of a hit."""
    preferred = preferred_term(hit)
    return None if preferred is None else replace_by(preferred, passage, hit)


def replace_by(preferred: Term, passage: Passage, hit: TermHit) -> str | None:
    """Return a term as it would stand in the place of a hit; None where the words around would have to change too."""
    if primary_subtag(passage.language) == "zh":
        return preferred.text
    found = passage.text[hit.start : hit.end]
    if '"' in passage.folded[hit.start : hit.end]:
        return None
    new = _with_capitals(
        _inflected_as(hit, preferred), found, exact="exact" in (preferred.case, hit.term.case)
    )
    new = _without_neighbours(new, passage, hit)
    article = _ARTICLE_BEFORE.search(passage.text, max(0, hit.start - 5), hit.start)
    if article is None:
        return new
    new = without_article(new)
    if article[1].lower() != "the" and _begins_with_vowel(new) != _begins_with_vowel(found):
        return None
    return new


def _without_neighbours(new: str, passage: Passage, hit: TermHit) -> str:
    """Return a replacement without the words at its ends that stand there already, beside what it replaces."""
    folded = fold(new)
    before = passage.folded[max(0, hit.start - len(new)) : hit.start]
    after = passage.folded[hit.end : hit.end + len(new)]
    spaces = [found.start() for found in re.finditer(" ", new)]
    first = next((at + 1 for at in reversed(spaces) if before.endswith(folded[: at + 1])), 0)
    last = next((at for at in spaces if at > first and after.startswith(folded[at:])), len(new))
    return new[first:last]


def _inflected_as(hit: TermHit, preferred: Term) -> str:
    """Return the preferred term with what the text has done to the term it has: the plural, a form of the verb."""
    deprecated = hit.term.text
    wanted = fold(hit.form)
    for done, form in inflected(without_article(deprecated), verbs=hit.term.case == "any").items():
        if fold(form) == wanted:
            return inflected(preferred.text, verbs=preferred.case == "any").get(done, preferred.text)
    return preferred.text


def _with_capitals(new: str, like: str, *, exact: bool) -> str:
    words = [word for word in _WORD.findall(like) if word.lower() not in _SMALL]
    if len(like) > 4 and like.isupper():
        return new.upper()
    if exact:
        return new
    if len(words) > 1 and all(word[0].isupper() for word in words):
        return _WORD.sub(
            lambda found: found[0] if found.start() and found[0] in _SMALL else _capital(found[0]), new
        )
    return _capital(new) if like[:1].isupper() else new


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _begins_with_vowel(text: str) -> bool:
    return text[:1].lower() in {"a", "e", "i", "o", "u"}
