"""What closes a document: whom to ask; of an official one annexes, issuer and date, imprint.

The latter follow GB/T 9704-2012, 7.3.4, 7.3.5 and 7.4.

Widths are counted in hundredths of an em; a digit or a Latin letter is half as wide as a Chinese character.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final, assert_never

from jjjdoc.language.captions import is_annex
from jjjdoc.language.labels import is_chinese, label, write_date
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import indents
from jjjdoc.ooxml.runs import TAB
from jjjdoc.ooxml.tables import cell, row, table
from jjjdoc.tree.nodes import Block, Front, Heading, Official, OfficialName, Paragraph, Prose
from jjjdoc.writers.docx.annexes import split_annexes
from jjjdoc.writers.docx.blocks import add_blocks
from jjjdoc.writers.docx.contents import bare
from jjjdoc.writers.docx.flow import AS_STYLED, Flow, Own
from jjjdoc.writers.docx.inlines import named_xml, prose_xml, text_xml
from jjjdoc.writers.docx.roles import script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.plain import plain_text

_ATTENDANCE: Final[tuple[OfficialName, ...]] = ("attendees", "excused", "observers")
_EM: Final = 100
_SHORT: Final = 6 * 28 * _EM
_ROOM_OF_NUMBER: Final = 100  # "1." and what stands behind it


def add_back(flow: Flow, annexes: tuple[Block, ...]) -> None:
    """Add what closes a document, in the order of the template, in each language that has it.

    `annexes` are the blocks of annexes that stand among it.
    """
    fronts = flow.story.document.fronts
    for item in flow.story.sheet.template.back:
        match item:
            case "annexes":
                for front in fronts:
                    _add_annexes(front, flow)
            case "attendance":
                for front in fronts:
                    _add_attendance(front, flow)
            case "annotation":
                for front in fronts:
                    _add_annotation(front, flow)
            case "annex_pages":
                add_blocks(annexes, flow)
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
    annexes = _annex_names(front, flow)
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


def _annex_names(front: Front, flow: Flow) -> tuple[Prose, ...]:
    """Return the names of annexes: the titles of those that are sections, then of others."""
    titles = tuple(
        bare(prose)
        for block in flow.story.document.blocks
        if isinstance(block, Heading) and is_annex(block)
        for prose in (block.prose, *block.translations)
        if prose.language == front.language
    )
    return titles + (front.official.named("annex") if front.official else ())


def _add_attendance(front: Front, flow: Flow) -> None:
    """Add who was present, excused and in attendance; turned lines begin behind the colon (10.3)."""
    language, story = front.language, flow.story
    size = story.sheet.size("attendance", script_of(language))
    present = [
        (name, prose)
        for name in _ATTENDANCE
        for prose in (front.official.named(name) if front.official else ())
    ]
    for number, (name, prose) in enumerate(present):
        head = label(name, language) + ("：" if is_chinese(language) else ": ")
        width = _width(head)
        own = Own(before=0 if number else None, indents=indents(2 * _EM + width, 0, -width, size))
        runs = text_xml(head, language, story, ("attendance_name",)) + prose_xml(prose, story)
        flow.paragraph("attendance", language, runs, own)


def _add_annotation(front: Front, flow: Flow) -> None:
    """Add in brackets what is to be said of the document, such as who may read it (7.3.6)."""
    language, story = front.language, flow.story
    opening, closing = ("（", "）") if is_chinese(language) else ("(", ")")
    for prose in front.official.named("note") if front.official else ():
        runs = (
            text_xml(opening, language, story) + prose_xml(prose, story) + text_xml(closing, language, story)
        )
        flow.paragraph("annotation", language, runs)


def _add_contact(front: Front, flow: Flow) -> None:
    if front.contact is not None:
        content = prose_xml(front.contact, flow.story)
        flow.paragraph("contact", front.language, named_xml("contact", front.language, content, flow.story))


def _keep_text(flow: Flow) -> None:
    """Let what stands above go on to the page of what comes next: no page has a signature alone (7.3.5.5).

    A long paragraph stays, for LibreOffice would move all of it.
    """
    last = split_annexes(flow.story.document.blocks)[0][-1:]
    if all(isinstance(each, Paragraph) and _width(plain_text(each.prose.inlines)) <= _SHORT for each in last):
        flow.keep_last()


def _add_signature(front: Front, flow: Flow) -> None:
    """Add issuer and date; they keep together, and with the text above."""
    _keep_text(flow)
    language, story = front.language, flow.story
    date = write_date(front.date, language)
    size = story.sheet.size("signature", script_of(language))
    sealed = front.official is not None and front.official.sealed
    issuer = _width(plain_text(front.issuer.inlines)) if front.issuer else 0
    issuer_right, date_right = (_sealed if sealed else _unsealed)(issuer, _width(date))
    if front.issuer:
        own = Own(keep_next=True, indents=indents(0, issuer_right, 0, size))
        flow.paragraph("signature", language, prose_xml(front.issuer, story), own)
    own = Own(before=0 if front.issuer else None, indents=indents(0, date_right, 0, size))
    flow.paragraph("signature", language, text_xml(date, language, story), own)


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
    rows = [(_copies(front, official, story), turned)]
    if story.sheet.template.letterhead is None:  # a letter says no more (10.1)
        rows.append((_printing(front, official, story), AS_STYLED))
    for content, own in rows:
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
