"""What a Word file says after somebody has dealt with the comments and changes of a review, for tests."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

from lxml import etree

from jjjdoc.errors import MessageLanguage
from jjjdoc.ooxml.editing.revisions import Signature
from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.walker import View, walk
from jjjdoc.ooxml.xml import qualified
from jjjdoc.pipeline.review.author import Author
from jjjdoc.pipeline.review.review import ReviewRequest, ReviewResult, review
from ooxml.word_files import MC, paragraph, word_file

W15 = "http://schemas.microsoft.com/office/word/2012/wordml"
W14 = "http://schemas.microsoft.com/office/word/2010/wordml"
MAIN, NOTES = "word/document.xml", "word/footnotes.xml"
COMMENTS, EXTENDED = "word/comments.xml", "word/commentsExtended.xml"
RULE = "english.doubled_word"


def by(name: str, language: MessageLanguage = "en") -> Author:
    return Author(Signature(name, "2025-06-15T15:06:40Z"), name[0].upper(), language)


def reviewed(data: bytes, folder: Path, name: str = "a", **options: object) -> tuple[bytes, ReviewResult]:
    """Return a file after a review, and what the review did."""
    source, target = folder / f"{name}.docx", folder / f"{name}.out.docx"
    source.write_bytes(data)
    given = {"author": by("jjjdoc"), "select": (RULE,), "target": target, **options}
    result = review(None, ReviewRequest(source, **given))  # type: ignore[arg-type]
    return target.read_bytes(), result


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def texts(data: bytes, view: View = "accepted") -> list[str]:
    return [each.text for each in walk(open_package(data, "a.docx"), view).paragraphs]


def with_part(data: bytes, name: str, root: etree._Element) -> bytes:
    """Return a file with another content of a part."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for each, content in parts(data).items():
            archive.writestr(each, etree.tostring(root) if each == name else content)
    return buffer.getvalue()


def settled(data: bytes, *, accept: bool, author: str = "jjjdoc") -> bytes:
    """Return a file after the changes of an author were accepted or rejected, as Word does it."""
    for name, content in parts(data).items():
        if name.startswith(("word/document", "word/foot", "word/end", "word/header")):
            root = etree.fromstring(content)
            settle(root, *(("del", "ins") if accept else ("ins", "del")), author)
            data = with_part(data, name, root)
    return data


def settle(root: etree._Element, gone: str, stays: str, author: str) -> None:
    for change in list(root.iter(qualified(gone))):
        if change.get(qualified("author")) == author:
            change.getparent().remove(change)
    for change in list(root.iter(qualified(stays))):
        if change.get(qualified("author")) == author:
            for text in change.iter(qualified("delText")):
                text.tag = qualified("t")
            for child in list(change):
                change.addprevious(child)
            change.getparent().remove(change)


def shown_changes(data: bytes, author: str = "jjjdoc") -> int:
    """Return how many changes of an author Word shows: fallbacks for older programs are not shown."""
    kinds, fallback = (qualified("ins"), qualified("del")), f"{{{MC}}}Fallback"
    return sum(
        each.get(qualified("author")) == author and next(each.iterancestors(fallback), None) is None
        for name, content in parts(data).items()
        if name.startswith("word/") and name.endswith(".xml")
        for each in etree.fromstring(content).iter(*kinds)
    )


def without_comments(data: bytes) -> bytes:
    """Return a file after somebody has deleted all comments."""
    root = etree.fromstring(parts(data)[MAIN])
    for name in ("commentRangeStart", "commentRangeEnd", "commentReference"):
        for element in list(root.iter(qualified(name))):
            element.getparent().remove(element)
    data = with_part(data, MAIN, root)
    return with_part(data, COMMENTS, etree.Element(qualified("comments")))


def with_state(data: bytes, number: int, *, resolved: bool = False, answered: bool = False) -> bytes:
    """Return a file after its comment of this number was resolved, or somebody has replied to it."""
    extended, comments = (etree.fromstring(parts(data)[name]) for name in (EXTENDED, COMMENTS))
    if resolved:
        extended[number].set(f"{{{W15}}}done", "1")
    if answered:
        reply = etree.fromstring(etree.tostring(comments[number]))
        reply.set(qualified("id"), "900")
        reply.set(qualified("author"), "Wang")
        for paragraph in reply[:-1]:
            reply.remove(paragraph)
        reply[0].set(f"{{{W14}}}paraId", "0000AAAA")
        next(reply.iter(qualified("t"))).text = "Why?"
        comments.append(reply)
        entry = etree.SubElement(extended, f"{{{W15}}}commentEx")
        entry.set(f"{{{W15}}}paraId", "0000AAAA")
        entry.set(f"{{{W15}}}paraIdParent", extended[number].get(f"{{{W15}}}paraId"))
        entry.set(f"{{{W15}}}done", "0")
    return with_part(with_part(data, EXTENDED, extended), COMMENTS, comments)


def comments(data: bytes) -> list[list[str]]:
    """Return the paragraphs of each comment."""
    found = parts(data).get(COMMENTS)
    root = () if found is None else etree.fromstring(found)
    return [["".join(p.itertext()) for p in each.iter(qualified("p"))] for each in root]


def marked(data: bytes) -> dict[str, str]:
    """Return the text between the marks of each comment, with what is deleted and without what is inserted."""
    found: dict[str, str] = {}
    opened: set[str] = set()
    for element in etree.fromstring(parts(data)[MAIN]).iter():
        identifier = element.get(qualified("id"), "")
        if element.tag == qualified("commentRangeStart"):
            assert identifier not in found
            opened.add(identifier)
            found[identifier] = ""
        elif element.tag == qualified("commentRangeEnd"):
            opened.remove(identifier)
        elif element.tag in (qualified("t"), qualified("delText")):
            for each in opened:
                found[each] += element.text or ""
    assert not opened
    return found


ONE = word_file(
    paragraph("We saw the the river in the morning.") + paragraph("They met at the the station at noon.")
)
