"""What the rules about pairs share: which translations are there, and where an inline node stands in the text."""

from __future__ import annotations

from jjjdoc.language.labels import label
from jjjdoc.lint.document import Pair
from jjjdoc.lint.passage import Passage
from jjjdoc.tree.nodes import Inline


def is_missing(passage: Passage) -> bool:
    """Tell whether nothing has been written: no text, or the text that says that there is none."""
    text = passage.text.strip()
    return not text or text == f"⟦{label('untranslated', passage.language)}: {passage.segment}⟧"


def is_complete(pair: Pair) -> bool:
    """Tell whether both texts of a pair have been written."""
    return not is_missing(pair.source) and not is_missing(pair.target)


def visible_range(passage: Passage, inline: Inline) -> tuple[int, int]:
    """Return where a node stands in the text; of one that shows nothing, such as the mark of a note, the character before it."""
    inside = [
        piece for piece in passage.pieces if inline.start <= piece.view_start and piece.view_end <= inline.end
    ]
    if inside:
        return inside[0].start, inside[-1].end
    end = max((piece.end for piece in passage.pieces if piece.view_end <= inline.start), default=0)
    return max(0, end - 1), end
