"""A page before the text of a Word file, put in as a tracked insertion: rejecting it leaves the file as it was.

Paragraphs before others can be rejected without a trace; behind the last the mark of that would have to be another's
(ECMA-376 17.13.5.15). Each has a bookmark, by which it is known again and never read as text.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.editing.revisions import Signature
from jjjdoc.ooxml.names import escape_attribute, escape_text
from jjjdoc.ooxml.walker import names
from jjjdoc.ooxml.xml import parse_elements, qualified

_BODY: Final = qualified("body")
_PLAIN: Final = (
    '<w:spacing w:before="60" w:after="60" w:line="240" w:lineRule="auto"/>'
    '<w:ind w:left="0" w:firstLineChars="0" w:firstLine="0"/><w:jc w:val="left"/>'
)
_TITLE_SIZE: Final = 32  # half-points
_SIZE: Final = 21


def add_summary(editor: PartEditor, lines: Sequence[str], signature: Signature, ids: Iterator[str]) -> None:
    """Put a page of these paragraphs, the first its title, before the body of a file; one without a body is left alone."""
    body = editor.change(editor.package.main).find(_BODY)
    if body is None:
        return
    by = f'w:author="{escape_attribute(signature.author)}" w:date="{signature.date}"'
    follows = body.find(names.PARAGRAPH)
    has_break = (
        follows is not None
        and follows.find(f"{names.PARAGRAPH_PROPERTIES}/{qualified('pageBreakBefore')}") is not None
    )
    made = [
        _paragraph(line, number, by, ids, is_last=number == len(lines) and not has_break)
        for number, line in enumerate(lines, 1)
    ]
    for element in reversed(parse_elements("".join(made))):
        body.insert(0, element)


def remove_summary(editor: PartEditor) -> None:
    """Take such a page away, whether it was accepted or not, but for paragraphs that somebody has commented on."""
    root = editor.package.root(editor.package.main)
    body = None if root is None else root.find(_BODY)
    for paragraph in (
        []
        if body is None
        else [each for each in body.iterchildren(names.PARAGRAPH) if names.is_summary(each)]
    ):
        if next(paragraph.iter(names.RANGE_START, names.RANGE_END, names.REFERENCE), None) is None:
            editor.change(editor.package.main)
            body.remove(paragraph)  # type: ignore[union-attr] # it has children


def _paragraph(text: str, number: int, by: str, ids: Iterator[str], *, is_last: bool) -> str:
    size = _TITLE_SIZE if number == 1 else _SIZE
    look = f'<w:rPr>{"<w:b/>" if number == 1 else ""}<w:sz w:val="{size}"/></w:rPr>'
    new_page = '<w:r><w:br w:type="page"/></w:r>' if is_last else ""
    mark = next(ids)
    return (
        f'<w:p><w:pPr>{_PLAIN}<w:rPr><w:ins w:id="{next(ids)}" {by}/></w:rPr></w:pPr>'
        f'<w:bookmarkStart w:id="{mark}" w:name="{names.SUMMARY}{number}"/>'
        f'<w:ins w:id="{next(ids)}" {by}><w:r>{look}<w:t xml:space="preserve">{escape_text(text)}</w:t></w:r>'
        f'{new_page}</w:ins><w:bookmarkEnd w:id="{mark}"/></w:p>'
    )
