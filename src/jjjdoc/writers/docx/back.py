"""What closes a document: whom to ask; of an official one annexes, issuer and date, imprint.

The latter follow GB/T 9704-2012, 7.3.4, 7.3.5 and 7.4.

Widths are counted in hundredths of an em; a digit or a Latin letter is half as wide as a Chinese character.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from jjjdoc.language.labels import is_chinese, label
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import indents
from jjjdoc.ooxml.runs import TAB
from jjjdoc.ooxml.tables import cell, row, table
from jjjdoc.tree.nodes import Front, Official, Paragraph
from jjjdoc.writers.docx.flow import AS_STYLED, Flow, Own
from jjjdoc.writers.docx.inlines import named_xml, prose_xml, text_xml
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.plain import plain_text

_EM: Final = 100
_SHORT: Final = 6 * 28 * _EM
_ROOM_OF_NUMBER: Final = 100  # "1." and what stands behind it


def add_back(flow: Flow) -> None:
    """Add what closes a document, in the order of the template, in each language that has it."""
    fronts = flow.story.document.fronts
    for item in flow.story.sheet.template.back:
        match item:
            case "annexes":
                for front in fronts:
                    _add_annexes(front, flow)
            case "signature":
                for front in fronts:
                    _add_signature(front, flow)
            case "imprint":
                _add_imprint(flow)
            case "contact":
                for front in fronts:
                    _add_contact(front, flow)
            case _:
                assert_never(item)


def _add_annexes(front: Front, flow: Flow) -> None:
    """Add the names of annexes, two characters in; turned lines begin below the name (7.3.4)."""
    language, story = front.language, flow.story
    annexes = front.official.named("annex") if front.official else ()
    size = story.sheet.size("annex_note", script_of(language))
    head = label("annex", language) + ("：" if is_chinese(language) else ": ")
    first = _width(head)
    room = _ROOM_OF_NUMBER * len(str(len(annexes))) if len(annexes) > 1 else 0
    if annexes:
        _keep_text(flow)
    for number, annex in enumerate(annexes, 1):
        mark = text_xml(head, language, story) if number == 1 else ""
        mark += text_xml(f"{number}.", language, story) + TAB if room else ""
        hanging = room + (first if number == 1 else 0)
        own = Own(
            keep_next=True,
            before=None if number == 1 else 0,
            indents=indents(2 * _EM + first + room, 0, -hanging, size),
        )
        flow.paragraph("annex_note", language, mark + prose_xml(annex, story), own)


def _add_contact(front: Front, flow: Flow) -> None:
    if front.contact is not None:
        content = prose_xml(front.contact, flow.story)
        flow.paragraph("contact", front.language, named_xml("contact", front.language, content, flow.story))


def _keep_text(flow: Flow) -> None:
    """Let what stands above go on to the page of what comes next: no page has a signature alone (7.3.5.5).

    A long paragraph stays, for LibreOffice would move all of it.
    """
    last = flow.story.document.blocks[-1:]
    if all(isinstance(each, Paragraph) and _width(plain_text(each.prose.inlines)) <= _SHORT for each in last):
        flow.keep_last()


def _add_signature(front: Front, flow: Flow) -> None:
    """Add issuer and date; they keep together, and with the text above."""
    _keep_text(flow)
    language, story = front.language, flow.story
    size = story.sheet.size("signature", script_of(language))
    sealed = front.official is not None and front.official.sealed
    issuer = _width(plain_text(front.issuer.inlines)) if front.issuer else 0
    issuer_right, date_right = (_sealed if sealed else _unsealed)(issuer, _width(front.date))
    if front.issuer:
        own = Own(keep_next=True, indents=indents(0, issuer_right, 0, size))
        flow.paragraph("signature", language, prose_xml(front.issuer, story), own)
    own = Own(before=0 if front.issuer else None, indents=indents(0, date_right, 0, size))
    flow.paragraph("signature", language, text_xml(front.date, language, story), own)


def _unsealed(issuer: int, date: int) -> tuple[int, int]:
    """Return how far from the right issuer and date of these widths end without a seal (7.3.5.2).

    The issuer ends two characters from the right; the date begins two characters right of where the issuer begins,
    or where it is the longer of the two ends two characters from the right itself.
    """
    date_right = max(issuer - date, 2 * _EM)
    return date_right + 2 * _EM - issuer + date, date_right


def _sealed(issuer: int, date: int) -> tuple[int, int]:
    """Return how far from the right they end under a seal: the date four characters, the issuer above its middle.

    7.3.5.1.
    """
    date_right = 4 * _EM
    return max(0, date_right + (date - issuer) // 2), date_right


def _add_imprint(flow: Flow) -> None:
    """Add the imprint at the foot of the last page: whom copies go to, who has printed it and when (7.4)."""
    story = flow.story
    rows = [each for front in story.document.fronts for each in _imprint_rows(front, flow)]
    if not rows:
        return
    names = "; ".join(label("imprint", front.language) for front in story.document.fronts)
    style = story.sheet.table_style("imprint")
    flow.floating(table(style, [flow.width], rows, description=names, header=False, at_foot=True))


def _imprint_rows(front: Front, flow: Flow) -> Iterator[str]:
    story, official = flow.story, front.official or Official(())
    size = story.sheet.size("imprint", script_of(front.language))
    hanging = _width(_copies_head(front.language))
    # Turned lines of those that copies go to begin below the first of them.
    turned = Own(indents=indents(_EM + hanging, _EM, -hanging, size))
    for content, own in (
        (_copies(front, official, story), turned),
        (_printing(front, official, story), AS_STYLED),
    ):
        if content:
            inner = Flow(story, flow.width)
            inner.paragraph("imprint", front.language, content, own)
            yield row([cell(inner.finish(), flow.width)])


def _copies(front: Front, official: Official, story: Story) -> str:
    """Return whom copies go to, with a full stop at the end (7.4.2)."""
    language = front.language
    head = text_xml(_copies_head(language), language, story)
    stop = text_xml("。" if is_chinese(language) else ".", language, story)
    return "".join(head + prose_xml(each, story) + stop for each in official.named("copies_to"))


def _copies_head(language: str) -> str:
    return label("copies_to", language) + ("：" if is_chinese(language) else ": ")


def _printing(front: Front, official: Official, story: Story) -> str:
    """Return who has printed it at the left, and when at the right (7.4.3)."""
    language, day = front.language, official.printed_on
    body = "".join(prose_xml(each, story) for each in official.named("printed_by"))
    if not day:
        return body
    said = f"{day}印发" if is_chinese(language) else f"{label('printed_on', language)} {day}"
    return body + TAB + text_xml(said, language, story)


def _width(text: str) -> int:
    return display_width(text) * _EM // 2
