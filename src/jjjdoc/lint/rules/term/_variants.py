"""Forms that one thing has in a document, and which of them is usual."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

from msgspec import Struct

from jjjdoc.lint.passage import Passage


class Use(Struct, frozen=True):
    """A range of a passage that names something: what it is known by, and which of its forms it has here."""

    passage: Passage
    start: int
    end: int
    key: str
    form: str

    @property
    def text(self) -> str:
        """What stands there."""
        return self.passage.text[self.start : self.end]


class Deviation(Struct, frozen=True):
    """A use that is written otherwise than most of its kind; `usual` is one of those, `count` how many they are."""

    use: Use
    usual: Use
    count: int


def deviations(uses: Iterable[Use]) -> Iterator[Deviation]:
    """Yield the uses whose form is not the usual one of their key; of forms as frequent the first is usual."""
    by_key: dict[str, list[Use]] = defaultdict(list)
    for use in uses:
        by_key[use.key].append(use)
    for same in by_key.values():
        counts = Counter(use.form for use in same)
        if len(counts) < 2:
            continue
        form, count = counts.most_common(1)[0]
        wanted = [use for use in same if use.form == form]
        usual = next((use for use in wanted if use.text[0].islower()), wanted[0])
        yield from (Deviation(use, usual, count) for use in same if use.form != form)
