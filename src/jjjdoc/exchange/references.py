"""References in template texts: what a translator must neither lose nor change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from msgspec import Struct

from jjjdoc.language.markup.tokens import find_tokens

_REFERENCES = ("bare_fact", "fact", "term", "note")


class Reference(Struct, frozen=True):
    """`{fact}`, `{@place}`, `[[term]]` or `[^note]`, as it stands in a template text."""

    text: str

    @property
    def body(self) -> str:
        """Return what stands between the brackets."""
        return self.text[2:-2] if self.is_term else self.text[1:-1]

    @property
    def is_term(self) -> bool:
        """Tell whether it stands for a term."""
        return self.text.startswith("[[")

    @property
    def name(self) -> str:
        """Return what it stands for, without options, which may differ between languages."""
        return self.text[0] + self.body.partition("|")[0].strip()


def split_text(text: str) -> Iterator[str | Reference]:
    """Yield the parts of a template text in order: literal text, never empty, and references."""
    at = 0
    for token in find_tokens(text):
        if token.lastgroup in _REFERENCES:
            if at < token.start():
                yield text[at : token.start()]
            yield Reference(token[0])
            at = token.end()
    if at < len(text):
        yield text[at:]


def references_in(text: str) -> tuple[Reference, ...]:
    """Return the references of a template text, in order."""
    return tuple(part for part in split_text(text) if isinstance(part, Reference))


def set_off(text: str) -> str:
    """Return a text with a space between its words and the figures or terms at its very beginning and end.

    OmegaT does not show placeholders that stand there, so that its users can put no space beside them.
    """
    parts = list(split_text(text))
    words = [index for index, part in enumerate(parts) if isinstance(part, str)]
    if not words:
        return text
    first, last = words[0], words[-1]
    shown = [part if isinstance(part, str) else part.text for part in parts]
    if last + 1 < len(parts) and shown[last][-1].isalnum() and not shown[last + 1].startswith("[^"):
        shown[last] += " "
    if first and shown[first][0].isalnum() and not shown[first - 1].startswith("[^"):
        shown[first] = " " + shown[first]
    return "".join(shown)


class Mismatch(Struct, frozen=True):
    """References, as they are written, that a target has lost and that it has beyond its source."""

    lost: tuple[str, ...]
    added: tuple[str, ...]


def compare_references(source: str, target: str) -> Mismatch | None:
    """Return what a target has lost or added, None if nothing.

    Figures, places and notes must all be there; how often, in what order and with which options is the translator's
    choice, as is whether a term is written by its reference or in words.
    """
    ours, theirs = _by_name(references_in(source)), _by_name(references_in(target))
    lost = tuple(each.text for name, each in ours.items() if name not in theirs and not each.is_term)
    added = tuple(each.text for name, each in theirs.items() if name not in ours and not each.is_term)
    return Mismatch(lost, added) if lost or added else None


def _by_name(references: Iterable[Reference]) -> dict[str, Reference]:
    found: dict[str, Reference] = {}
    for each in references:
        found.setdefault(each.name, each)
    return found
