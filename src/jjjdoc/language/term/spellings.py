"""How a term may be written in running text: the spellings made from its one entry in the glossary."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from jjjdoc.language.spelling import spelling_of
from jjjdoc.model.termbase import Term
from jjjdoc.patterns import regex

# Spellings of a term that count as the same: for comparing terms, and for finding them.


_APOSTROPHES = "\u2018\u2019\u02bc\u02b9\u2032\u00b4`"
_SAME = {
    **dict.fromkeys(map(ord, _APOSTROPHES), "'"),
    **{code: chr(code - 0xFEE0) for code in range(0xFF01, 0xFF5F)},
}
# Hyphens and dashes part words; quotation marks are no part of a term.
_BETWEEN_WORDS = regex(r"[\s\-\u2010-\u2015\u2212]+")
_QUOTES = regex('["\u201c\u201d\u300c-\u300f]')


def unify(text: str) -> str:
    """Return the text as a reader takes it: one kind of apostrophe, half-width letters, single spaces."""
    if not text.isascii():
        text = text.translate(_SAME)
    return " ".join(text.split()).replace("`", "'")


def search_key(text: str) -> str:
    """Return what two spellings have in common that somebody may type: case, width, hyphens and quotes aside."""
    if not text.isascii():
        text = unicodedata.normalize("NFKC", text.translate(_SAME))
    folded = _BETWEEN_WORDS.sub(" ", _QUOTES.sub("", text.replace("`", "'").casefold()))
    return folded.strip()


# English inflections that terms take in running text: number, and the forms of a verb that a term begins with.


_SIBILANT = ("s", "x", "z", "ch", "sh")
_VOWELS = "aeiou"
# Nouns in -s that are no plurals, and words that end like plurals.
_SINGULAR_S = ("ss", "us", "is", "ics", "'s")

_WRITTEN_VERBS = """
accelerate achieve adjust advance attract balance boost break bring build carry close consolidate
construct coordinate create cultivate cut deepen deploy develop disperse divert double dredge
encourage enhance ensure establish evacuate expand explore extend follow foster guide handle implement
improve increase integrate introduce invest join keep lead leverage maintain make modernize move open
optimize phase pilot pool prevent promote protect pursue quadruple raise realize reduce reform relieve
relocate remedy resolve restore retain safeguard serve set shape shift simplify speed stabilize
stimulate streamline strengthen take transfer transform transition triple turn unleash uphold upgrade
"""
_VERBS = frozenset(_WRITTEN_VERBS.split())
_IRREGULAR = {
    "break": ("breaking", "broke", "broken"),
    "bring": ("bringing", "brought"),
    "build": ("building", "built"),
    "cut": ("cutting",),
    "keep": ("keeping", "kept"),
    "lead": ("leading", "led"),
    "make": ("making", "made"),
    "set": ("setting",),
    "speed": ("speeding", "sped"),
    "take": ("taking", "took", "taken"),
    "uphold": ("upholding", "upheld"),
}


def plural(noun: str) -> str:
    """Return the regular plural of a noun."""
    if noun.endswith("y") and noun[-2:-1].lower() not in _VOWELS:
        return f"{noun[:-1]}ies"
    return f"{noun}es" if noun.lower().endswith(_SIBILANT) else f"{noun}s"


def singular(noun: str) -> str | None:
    """Return the singular of a noun that looks like a regular plural, None of any other."""
    lower = noun.lower()
    if len(noun) < 4 or not lower.endswith("s") or lower.endswith(_SINGULAR_S):
        return None
    if lower.endswith("ies"):
        return f"{noun[:-3]}y"
    return noun[:-2] if lower.endswith(("sses", "xes", "ches", "shes")) else noun[:-1]


def is_verb(word: str) -> bool:
    """Tell whether a word (in lower case) is a verb that terms begin with: relocate, promote."""
    return word in _VERBS


def verb_forms(verb: str) -> tuple[str, ...]:
    """Return the other forms of a verb: relocates, relocating, relocated, and of -ate relocation of."""
    third = plural(verb)
    if verb in _IRREGULAR:
        return (third, *_IRREGULAR[verb])
    if verb.endswith("e"):
        forms = (third, f"{verb[:-1]}ing", f"{verb}d")
        return (*forms, f"{verb[:-1]}ion of") if verb.endswith("ate") else forms
    if verb.endswith("y") and verb[-2] not in _VOWELS:
        return (third, f"{verb}ing", f"{verb[:-1]}ied")
    return (third, f"{verb}ing", f"{verb}ed")


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
