"""Checking a Word file that is about to be written."""

from __future__ import annotations

import zipfile

from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.ooxml.invariants.opened import Violation, open_package
from jjjdoc.ooxml.invariants.packaging import check_packaging, check_properties
from jjjdoc.ooxml.invariants.references import check_references
from jjjdoc.ooxml.invariants.story import check_stories, walk_stories

DAMAGED = Wording(
    en="{name}.docx would be damaged and was not written: {violation}. This is a bug in jjjdoc"
    " or an error in the file it was made from",
    zh="{name}.docx将会损坏，未写出：{violation}。这是jjjdoc或所依据文件的错误",
)


def require_sound(data: bytes, name: str, origin: bytes | None = None) -> None:
    """Make sure that a Word file is sound before it is written; raises JjjdocError with the first rule it breaks.

    `origin` is the file it was made from, such as a reference document; faults it had before are left to its owner.
    """
    found = check_word_file(data)
    if found and origin is not None:
        known = {(each.part, each.rule) for each in check_word_file(origin)}
        found = tuple(each for each in found if (each.part, each.rule) not in known)
    if found:
        raise JjjdocError(DAMAGED(name=name, violation=found[0]))


def check_word_file(data: bytes) -> tuple[Violation, ...]:
    """Return every rule that the bytes of a Word file break, in no order that matters; nothing for a sound one."""
    try:
        package, found = open_package(data)
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError) as error:
        return (Violation("", "an archive that can be read", str(error)),)
    stories, broken = walk_stories(package)
    return (
        *found,
        *broken,
        *check_packaging(package),
        *check_stories(package, stories),
        *check_references(package, stories),
        *check_properties(package),
    )
