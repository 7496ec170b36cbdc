"""The language that a review speaks: one for all of a file, so that whoever reads one comment can read the next."""

from __future__ import annotations

from collections.abc import Iterable

from jjjdoc.errors import MessageLanguage
from jjjdoc.language.detect import Letters, count_letters
from jjjdoc.readers.languages import is_bilingual


def main_language(texts: Iterable[str]) -> MessageLanguage:
    """Return the main language of the paragraphs of a document: that of most letters, in a bilingual one the first."""
    counts = [letters for text in texts if (letters := count_letters(text)).language is not None]
    total = sum(counts, Letters())
    if is_bilingual(counts):
        return counts[0].language or "en"
    return total.language or "en"
