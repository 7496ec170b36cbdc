"""Who reviews, and when."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.errors import JjjdocError, MessageLanguage, Wording
from jjjdoc.ooxml.editing.revisions import Signature
from jjjdoc.pipeline.clock import now

NO_NAME = Wording(en="the author's name is empty, or no name", zh="作者名为空，或不可用")

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
