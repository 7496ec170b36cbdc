"""Rules of what one place says of another: styles, lists, notes, comments, bookmarks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jjjdoc.ooxml.invariants.opened import MAIN, Package, Violation
from jjjdoc.ooxml.names import W
from jjjdoc.ooxml.xml import Element
from jjjdoc.patterns import regex

_W = f"{{{W}}}"
_VALUE, _ID = f"{_W}val", f"{_W}id"
_STYLED = {f"{_W}pStyle": "paragraph", f"{_W}rStyle": "character", f"{_W}tblStyle": "table"}
_REFERRING = regex(r"\s*(?:REF|PAGEREF|NOTEREF)\s+(\S+)")


def check_references(package: Package) -> Iterator[Violation]:
    """Yield references that lead to nothing."""
    yield from _styles(package)
    yield from _lists(package)
    yield from _notes(package)
    yield from _comments(package)
    yield from _bookmarks(package)
    yield from _settings(package)


def _styles(package: Package) -> Iterator[Violation]:
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
    for part, story in package.stories():
        for element in story.iter(*_STYLED):
            if kinds.get(element.get(_VALUE)) != _STYLED[str(element.tag)]:
                yield Violation(part, "styles that are used exist", element.get(_VALUE, ""))


def _lists(package: Package) -> Iterator[Violation]:
    root = package.roots.get("word/numbering.xml")
    lists: set[str | None] = {"0"}
    if root is not None:
        lists |= {element.get(f"{_W}numId") for element in root.iterchildren(f"{_W}num")}
        kinds = [child.tag for child in root if child.tag in (f"{_W}abstractNum", f"{_W}num")]
        if kinds != sorted(kinds):  # abstractNum before num
            yield Violation("word/numbering.xml", "definitions come before lists")
        defined = {element.get(f"{_W}abstractNumId") for element in root.iterchildren(f"{_W}abstractNum")}
        for element in root.iterchildren(f"{_W}num"):
            definition = element.find(f"{_W}abstractNumId")
            if definition is None or definition.get(_VALUE) not in defined:
                yield Violation("word/numbering.xml", "lists are defined", element.get(f"{_W}numId", ""))
    users = [*package.stories()]
    users += [(name, package.roots[name]) for name in ("word/styles.xml",) if name in package.roots]
    for part, story in users:
        for element in story.iter(f"{_W}numId"):
            if element.get(_VALUE) not in lists:
                yield Violation(part, "lists that are used exist", element.get(_VALUE, ""))


def _notes(package: Package) -> Iterator[Violation]:
    body = package.roots.get(MAIN)
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
        used = Counter(
            element.get(_ID) for element in (body.iter(f"{_W}{kind}Reference") if body is not None else ())
        )
        for identifier, count in used.items():
            if identifier not in ids:
                yield Violation(MAIN, "notes that are mentioned exist", str(identifier))
            if count > 1:
                yield Violation(MAIN, "a note is mentioned once", str(identifier))


def _comments(package: Package) -> Iterator[Violation]:
    body = package.roots.get(MAIN)
    if body is None:
        return
    root = package.roots.get("word/comments.xml")
    known = (
        Counter(element.get(_ID) for element in root.iterchildren(f"{_W}comment"))
        if root is not None
        else Counter()
    )
    counts = [
        Counter(element.get(_ID) for element in body.iter(f"{_W}{name}"))
        for name in ("commentRangeStart", "commentRangeEnd", "commentReference")
    ]
    for identifier in {each for count in (known, *counts) for each in count}:
        if known[identifier] != 1 or any(count[identifier] != 1 for count in counts[2:]):
            yield Violation(MAIN, "a comment has a text and one mark", str(identifier))
        elif counts[0][identifier] != counts[1][identifier] or counts[0][identifier] > 1:
            yield Violation(MAIN, "the range of a comment begins and ends once", str(identifier))
    for part, story in package.stories():
        if (
            part != MAIN
            and next(story.iter(f"{_W}commentReference", f"{_W}commentRangeStart"), None) is not None
        ):
            yield Violation(part, "comments stand in the document alone")


def _bookmarks(package: Package) -> Iterator[Violation]:
    names = {
        element.get(f"{_W}name")
        for _, story in package.stories()
        for element in story.iter(f"{_W}bookmarkStart")
    }
    for part, story in package.stories():
        for link in story.iter(f"{_W}hyperlink"):
            anchor = link.get(f"{_W}anchor")
            if anchor is not None and anchor not in names:
                yield Violation(part, "links lead to bookmarks", anchor)
        for instruction in story.iter(f"{_W}instrText"):
            found = _REFERRING.match(instruction.text or "")
            if found and found[1] not in names:
                yield Violation(part, "references lead to bookmarks", found[1])


def _settings(package: Package) -> Iterator[Violation]:
    settings, body = package.roots.get("word/settings.xml"), package.roots.get(MAIN)
    if settings is None or body is None:
        return
    if settings.find(f"{_W}updateFields") is not None:
        yield Violation("word/settings.xml", "no field asks to be computed")
    if settings.find(f"{_W}evenAndOddHeaders") is not None and not _has_even(body):
        yield Violation(MAIN, "even pages have headers and footers of their own")


def _has_even(body: Element) -> bool:
    """Tell whether some section has a header or footer for even pages, where any has one at all."""
    references = list(body.iter(f"{_W}headerReference", f"{_W}footerReference"))
    return not references or any(element.get(f"{_W}type") == "even" for element in references)
