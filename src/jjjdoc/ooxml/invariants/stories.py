"""Rules of the text parts as wholes: marks that begin and end, numbers and names that are used once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain

from jjjdoc.ooxml.invariants.elements import MEASURED, REVISIONS, measure
from jjjdoc.ooxml.invariants.opened import MAIN, Package, Violation
from jjjdoc.ooxml.invariants.story import Story


def check_stories(package: Package, stories: Sequence[Story]) -> Iterator[Violation]:
    """Yield what is wrong in the text parts, and the measures that are wrong in styles and lists."""
    for story in stories:
        yield from _bookmarks(story)
        yield from _fields(story)
    yield from _once(stories)
    for part in ("word/styles.xml", "word/numbering.xml"):
        if part in package.roots:
            broken = chain.from_iterable(map(measure, package.roots[part].iter(*MEASURED)))
            yield from (Violation(part, rule, detail) for rule, detail in broken)


def _bookmarks(story: Story) -> Iterator[Violation]:
    starts, ends = (Counter(story.values(name, "id")) for name in ("bookmarkStart", "bookmarkEnd"))
    if starts != ends:
        for identifier in starts.keys() | ends.keys():
            if starts[identifier] != ends[identifier]:
                yield Violation(story.part, "each bookmark begins and ends once", identifier)


def _fields(story: Story) -> Iterator[Violation]:
    """Fields begin, separate and end in this order; they may go on over paragraphs, and stand in one another."""
    open_fields: list[str] = []
    for mark, dirty in zip(
        *(story.values("fldChar", name) for name in ("fldCharType", "dirty")), strict=True
    ):
        match mark:
            case "begin":
                open_fields.append("begin")
            case "separate" if open_fields and open_fields[-1] == "begin":
                open_fields[-1] = "separate"
            case "end" if open_fields:
                open_fields.pop()
            case _:
                yield Violation(story.part, "fields begin and end", mark)
                return
        if dirty:
            yield Violation(story.part, "no field asks to be computed")
    if open_fields:
        yield Violation(story.part, "fields begin and end")


def _once(stories: Sequence[Story]) -> Iterator[Violation]:
    """Find what is used twice in the whole document."""

    def all_values(*names: str, attribute: str) -> Iterator[str]:
        return chain.from_iterable(story.values(name, attribute) for story in stories for name in names)

    for rule, values in (
        (
            "numbers of bookmarks and revisions are used once",
            all_values("bookmarkStart", *REVISIONS, attribute="id"),
        ),
        ("bookmark names are used once", all_values("bookmarkStart", attribute="name")),
        ("numbers of drawings are used once", all_values("docPr", attribute="id")),
    ):
        for value, count in Counter(values).items():
            if count > 1:
                yield Violation(MAIN, rule, value)
