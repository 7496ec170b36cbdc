"""Who reviews, and when."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from jjjdoc.errors import JjjdocError, MessageLanguage, Wording
from jjjdoc.language.script import Letters, count_letters
from jjjdoc.ooxml.editing.revisions import Signature
from jjjdoc.pipeline.project.clock import now
from jjjdoc.readers.languages import is_bilingual

# The language that a review speaks: one for all of a file, so that whoever reads one comment can read the next.


def main_language(texts: Iterable[str]) -> MessageLanguage:
    """Return the main language of the paragraphs of a document: that of most letters, in a bilingual one the first."""
    counts = [letters for text in texts if (letters := count_letters(text)).language is not None]
    total = sum(counts, Letters())
    if is_bilingual(counts):
        return counts[0].language or "en"
    return total.language or "en"


NO_NAME = Wording(en="the author's name is empty or not valid", zh="作者名为空，或不可用")

_LONGEST_INITIALS = 9  # characters, as Word has it


class Author(Struct, frozen=True):
    """Who reviews: the name and date of comments and changes, the initials, and the language of the comments.

    `language` is None for comments in the language of the document.
    """

    signature: Signature
    initials: str
    language: MessageLanguage | None = None


def make_author(name: str, initials: str | None, language: MessageLanguage | None) -> Author:
    """Return an author of comments that are written now or, for a file that is always the same, at SOURCE_DATE_EPOCH.

    Raises JjjdocError for a name that no author can have.
    """
    name = name.strip()
    if not name or not name.isprintable() or not (initials or "").isprintable():
        raise JjjdocError(NO_NAME())
    date = now().strftime("%Y-%m-%dT%H:%M:%SZ")
    return Author(Signature(name, date), (initials or _initials(name))[:_LONGEST_INITIALS], language)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split()).upper()
