"""What the rules about pairs share: which translations are there."""

from __future__ import annotations

from jjjdoc.language.labels import label
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage


def is_missing(passage: Passage) -> bool:
    """Tell whether nothing has been written: no text, or the text that says that there is none."""
    text = passage.text.strip()
    if not text.startswith("⟦"):
        return not text
    return text == f"⟦{label('untranslated', passage.language)}: {passage.segment}⟧"


def is_complete(pair: Pair) -> bool:
    """Tell whether both texts of a pair have been written."""
    return not is_missing(pair.source) and not is_missing(pair.target)
