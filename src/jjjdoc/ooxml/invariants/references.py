"""Rules of what one place says of another: styles, lists, notes, comments, bookmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from jjjdoc.ooxml.invariants.opened import MAIN, Package, Violation
from jjjdoc.ooxml.invariants.story import Story
from jjjdoc.ooxml.names import W
from jjjdoc.patterns import regex

_W = f"{{{W}}}"
_VALUE, _ID = f"{_W}val", f"{_W}id"
_STYLED = {"pStyle": "paragraph", "rStyle": "character", "tblStyle": "table"}
_REFERRING = regex(r"\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)")


def check_references(package: Package, stories: Sequence[Story]) -> Iterator[Violation]:
    """Yield references that lead to nothing."""
    body = next((story for story in stories if story.part == MAIN), Story(MAIN, {}))
    yield from _styles(package, stories)
    yield from _lists(package, stories)
    yield from _notes(package, body)
    yield from _comments(package, body, stories)
    yield from _bookmarks(stories)
    yield from _settings(package, body)


def _styles(package: Package, stories: Sequence[Story]) -> Iterator[Violation]:
    root = package.roots.get("word/styles.xml")
    if root is None:
        yield Violation("word/styles.xml", "there are styles")
        return
    styles = list(root.iter(f"{_W}style"))
    ids = Counter(style.get(f"{_W}styleId", "") for style in styles)
    kinds = {style.get(f"{_W}styleId"): style.get(f"{_W}type") for style in styles}
    for identifier, count in ids.items():
        if count > 1:
            yield Violation("word/styles.xml", "style ids are used once", identifier)
    for style in styles:
        for name in ("basedOn", "next", "link"):
            element = style.find(f"{_W}{name}")
            if element is not None and element.get(_VALUE) not in kinds:
                yield Violation("word/styles.xml", "styles that styles name exist", element.get(_VALUE, ""))
        base = style.find(f"{_W}basedOn")
        if base is not None and base.get(_VALUE) == style.get(f"{_W}styleId"):
            yield Violation("word/styles.xml", "no style is based on itself", base.get(_VALUE, ""))
    for story in stories:
        for name, kind in _STYLED.items():
            for used in set(story.values(name, "val")):
                if kinds.get(used) != kind:
                    yield Violation(story.part, "styles that are used exist", used)


def _lists(package: Package, stories: Sequence[Story]) -> Iterator[Violation]:
    root = package.roots.get("word/numbering.xml")
    lists = {"0"}
    if root is not None:
        lists |= {element.get(f"{_W}numId", "") for element in root.iterchildren(f"{_W}num")}
        kinds = [child.tag for child in root if child.tag in (f"{_W}abstractNum", f"{_W}num")]
        if kinds != sorted(kinds):  # abstractNum before num
            yield Violation("word/numbering.xml", "definitions come before lists")
        defined = {element.get(f"{_W}abstractNumId") for element in root.iterchildren(f"{_W}abstractNum")}
        for element in root.iterchildren(f"{_W}num"):
            definition = element.find(f"{_W}abstractNumId")
            if definition is None or definition.get(_VALUE) not in defined:
                yield Violation("word/numbering.xml", "lists are defined", element.get(f"{_W}numId", ""))
    used = [(story.part, story.values("numId", "val")) for story in stories]
    styles = package.roots.get("word/styles.xml")
    if styles is not None:
        used.append(("word/styles.xml", [item.get(_VALUE, "") for item in styles.iter(f"{_W}numId")]))
    for part, numbers in used:
        for number in set(numbers) - lists:
            yield Violation(part, "lists that are used exist", number)


def _notes(package: Package, body: Story) -> Iterator[Violation]:
    settings = package.roots.get("word/settings.xml")
    for kind in ("footnote", "endnote"):
        part = f"word/{kind}s.xml"
        root = package.roots.get(part)
        notes = list(root.iterchildren(f"{_W}{kind}")) if root is not None else []
        ids = Counter(note.get(_ID) for note in notes)
        yield from (
            Violation(part, "notes have their own numbers", str(each))
            for each, count in ids.items()
            if count > 1
        )
        types = {note.get(f"{_W}type") for note in notes}
        if notes and not {"separator", "continuationSeparator"} <= types:
            yield Violation(part, "notes have separators")
        if settings is not None:
            for element in settings.iterfind(f"{_W}{kind}Pr/{_W}{kind}"):
                if element.get(_ID) not in ids:
                    yield Violation(
                        "word/settings.xml", "notes that settings name exist", element.get(_ID, "")
                    )
        for identifier, count in Counter(body.values(f"{kind}Reference", "id")).items():
            if identifier not in ids:
                yield Violation(MAIN, "notes that are mentioned exist", identifier)
            if count > 1:
                yield Violation(MAIN, "a note is mentioned once", identifier)


def _comments(package: Package, body: Story, stories: Sequence[Story]) -> Iterator[Violation]:
    root = package.roots.get("word/comments.xml")
    known = (
        Counter(element.get(_ID, "") for element in root.iterchildren(f"{_W}comment"))
        if root is not None
        else Counter()
    )
    counts = [
        Counter(body.values(name, "id"))
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    ]
    for identifier in {each for count in (known, *counts) for each in count}:
        if known[identifier] != 1 or any(count[identifier] != 1 for count in counts[2:]):
            yield Violation(MAIN, "a comment has a text and one mark", identifier)
        elif counts[0][identifier] != counts[1][identifier] or counts[0][identifier] > 1:
            yield Violation(MAIN, "the range of a comment begins and ends once", identifier)
    for story in stories:
        marks = story.values("commentReference", "id") + story.values("commentRangeStart", "id")
        if story.part != MAIN and marks:
            yield Violation(story.part, "comments stand in the document alone")


def _bookmarks(stories: Sequence[Story]) -> Iterator[Violation]:
    names = {name for story in stories for name in story.values("bookmarkStart", "name")}
    for story in stories:
        for anchor in story.noted.get(("hyperlink", "anchor"), ()):
            if anchor is not None and anchor not in names:
                yield Violation(story.part, "links lead to bookmarks", anchor)
        for instruction in story.values("instrText", ""):
            found = _REFERRING.match(instruction)
            if found and found[1] not in names:
                yield Violation(story.part, "references lead to bookmarks", found[1])


def _settings(package: Package, body: Story) -> Iterator[Violation]:
    settings = package.roots.get("word/settings.xml")
    if settings is None:
        return
    if settings.find(f"{_W}updateFields") is not None:
        yield Violation("word/settings.xml", "no field asks to be computed")
    kinds = body.values("headerReference", "type") + body.values("footerReference", "type")
    if settings.find(f"{_W}evenAndOddHeaders") is not None and kinds and "even" not in kinds:
        yield Violation(MAIN, "even pages have headers and footers of their own")
