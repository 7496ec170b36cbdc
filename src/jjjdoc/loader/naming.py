"""Ids made from words: readable, and always the same for the same text."""

from __future__ import annotations

import re
import unicodedata

from jjjdoc.loader.surprises import surprise
from jjjdoc.patterns import regex

_MAX_LENGTH = 30
_MAX_WORDS = 5
_MAX_READ = 400

_LINK_TARGET = regex(r"\]\([^)\s]*\)")
_NOTE = regex(r"\[\^[^\]\s]*\]")
_FACT = regex(r"\{[^{}]*\}")
_TERM_OPTIONS = regex(r"\|[^|\[\]]*\]\]")
_POSSESSIVE = regex(r"['’]s\b")
_WORD = regex(r"[a-z0-9]+")

_UNSAID = frozenset(
    _WORD.findall(
        "a an and are as at be been but by for from had has have in into is it its more of on or over than that the"
        " their them these they this those through to under was we were which while will with"
    )
)


def name_of(text: str) -> str:
    """Return an id of the first words that say something in an English text; "" where there are none.

    Inline markup is left out, the ids of concepts stand for their terms.
    """
    text = _NOTE.sub(" ", _LINK_TARGET.sub(" ", _FACT.sub(" ", _TERM_OPTIONS.sub(" ", text[:_MAX_READ]))))
    text = unicodedata.normalize("NFKD", _POSSESSIVE.sub("", text)).lower()
    text = re.sub("['’‘\u0300-\u036f]", "", text)
    words = _WORD.findall(text.replace("_", " "))
    chosen = [word for word in words if word not in _UNSAID] or words
    while len(chosen) > 1 and chosen[0].isdigit():
        chosen = chosen[1:]
    name = ""
    for word in chosen[:_MAX_WORDS]:
        longer = f"{name}_{word}" if name else word[:_MAX_LENGTH]
        if len(longer) > _MAX_LENGTH:
            break
        name = longer
    if name and name[0].isdigit():
        name = ("y" if re.fullmatch("(19|20)[0-9]{2}", name) else "n") + name
    return f"{name}_" if name and surprise(name) else name
