"""The front matter: title, issuer and date, summary, keywords, in the order of the template."""

from __future__ import annotations

from typing import Final, assert_never

from jjjdoc.language.labels import is_chinese, label, write_date
from jjjdoc.language.width import display_width
from jjjdoc.ooxml.formats import frame
from jjjdoc.ooxml.runs import TAB
from jjjdoc.tree.nodes import Front, Official, OfficialName, Prose
from jjjdoc.writers.docx.flow import Flow, Own
from jjjdoc.writers.docx.inlines import bookmarked, named_xml, prose_xml, text_xml
from jjjdoc.writers.docx.roles import ParagraphRole, script_of
from jjjdoc.writers.docx.story import Story
from jjjdoc.writers.docx.template import FrontItem, Letterhead
from jjjdoc.writers.docx.title_lines import title_xml
from jjjdoc.writers.plain import plain_text

# The head of an official document: copy number to red line (GB/T 9704-2012, 7.2), and its addressee (7.3.2).


_SECRECY: Final[tuple[OfficialName, ...]] = ("secrecy", "urgency")
_BELOW_RULE: Final = 280  # twips, 7/8 of a character of size 3 (10.1)
_TWIPS_PER_COLUMN: Final = 5  # for each half-point of its size, half an em
_LOWER: Final = (
    8.5  # twips for each half-point that a letter lacks: so much lower it stands in a line of one height
)
_LEAST_MARK: Final = 0.5  # of its size, what a mark shrinks to before it breaks into lines


def add_head(flow: Flow) -> None:
    """Add the head in the first language: a document has one."""
    for front in flow.story.document.fronts[:1]:
        if front.official:
            _add(front, front.official, flow)


def addressee_xml(front: Front, story: Story) -> str:
    """Return the addressee with a colon behind it, nothing if there is none (7.3.2)."""
    language = front.language
    addressees = front.official.named("addressee") if front.official else ()
    colon = text_xml("：" if is_chinese(language) else ":", language, story)
    return "".join(prose_xml(addressee, story) + colon for addressee in addressees)


def _add(front: Front, official: Official, flow: Flow) -> None:
    letterhead = flow.story.sheet.template.letterhead
    if letterhead and official.named("issuer_mark"):
        _add_letterhead(front, official, letterhead, flow)
        return
    lines = _add_corner(front, official, flow)
    numbers, signatories = official.named("document_number"), official.named("signatory")
    marks = official.named("issuer_mark")
    for mark in marks:
        _add_mark(mark, lines, flow, flow.width)
    if marks or numbers or signatories:
        _add_number(front.language, numbers, signatories, flow)
        flow.paragraph("head_rule", front.language, "")


def _add_letterhead(front: Front, official: Official, letterhead: Letterhead, flow: Flow) -> None:
    """Add the head of a letter: the mark on its rule and the rule at the foot of the page, which stand on the paper (10.1)."""
    story, language = flow.story, front.language
    page = story.sheet.template.page
    left = (page.width - letterhead.width) // 2
    foot = frame(left, page.height - letterhead.foot, letterhead.width)
    flow.paragraph("foot_rule", language, "", Own(frame=foot))
    for mark in official.named("issuer_mark"):
        place = frame(left, letterhead.mark, letterhead.width, _BELOW_RULE)
        _add_mark(mark, 0, flow, letterhead.width, place)
    corner = [text_xml(official.copy_number, language, story)] if official.copy_number else []
    corner += [prose_xml(prose, story) for name in _SECRECY for prose in official.named(name)]
    number = "".join(prose_xml(each, story) for each in official.named("document_number"))
    first, *others = corner or [""]
    if first or number:
        flow.paragraph("document_number", language, first + TAB + number)
    for line in others:
        flow.paragraph("secrecy", language, line)


def _add_corner(front: Front, official: Official, flow: Flow) -> int:
    """Add copy number, secrecy and urgency, each on a line of its own (7.2.1 to 7.2.3); return the height in twips."""
    language, story = front.language, flow.story
    secrecy = [*official.named("secrecy"), *official.named("urgency")]
    if official.copy_number:
        flow.paragraph("copy_number", language, text_xml(official.copy_number, language, story))
    for prose in secrecy:
        flow.paragraph("secrecy", language, prose_xml(prose, story))
    page = story.sheet.template.page
    line = (
        page.text_height // page.grid.lines
        if page.grid
        else story.sheet.size("secrecy", script_of(language)) * 12
    )
    return line * (len(secrecy) + bool(official.copy_number))


def _add_mark(mark: Prose, above: int, flow: Flow, width: int, place: str = "") -> None:
    """Add the mark of the issuer on one line, as large as it finds room; it stands where it would with nothing above.

    7.2.4: its upper edge is 35 mm below that of the text.
    """
    story, script = flow.story, script_of(mark.language)
    text = plain_text(mark.inlines)
    full = story.sheet.size("issuer_mark", script)
    fitting = width // (_TWIPS_PER_COLUMN * max(1, display_width(text)))
    size = min(full, max(fitting, int(full * _LEAST_MARK)))
    before = story.sheet.look("issuer_mark", script).paragraph.before or 0
    before = max(0, before - above - int((full - size) * _LOWER))
    content = text_xml(text, mark.language, story, size=None if size == full else size)
    flow.paragraph(
        "issuer_mark", mark.language, bookmarked(mark, story, content), Own(before=before, frame=place)
    )


def _add_number(
    language: str, numbers: tuple[Prose, ...], signatories: tuple[Prose, ...], flow: Flow
) -> None:
    """Add the number of the document in the middle, or with a signatory both at the ends of the line (7.2.5, 7.2.6)."""
    story = flow.story
    number = "".join(prose_xml(each, story) for each in numbers)
    if not signatories:
        flow.paragraph("document_number", language, number, Own(align="center"))
        return
    colon = "：" if is_chinese(language) else ": "
    name = text_xml(label("signatory", language) + colon, language, story)
    name += "".join(prose_xml(each, story, ("signatory",)) for each in signatories)
    flow.paragraph("document_number", language, number + TAB + name)


_CLOSE: Final[frozenset[FrontItem]] = frozenset(("byline", "subtitle"))


def add_front(flow: Flow) -> None:
    """Add the front matter; each item stands in all languages before the next begins."""
    fronts = flow.story.document.fronts
    end = _end_without_addressee(flow)
    for item in flow.story.sheet.template.front:
        if item == "head":
            add_head(flow)
            continue
        for number, front in enumerate(fronts):
            role: ParagraphRole = "title_translation" if item == "title" and number > 0 else item
            content = _content(item, role, front, flow)
            if content:
                # Lines that belong together stand close: their space is below the last.
                close = item in _CLOSE and number + 1 < len(fronts)
                after = 0 if close else None
                if item == end and number + 1 == len(fronts):
                    after = flow.story.sheet.look("addressee", script_of(front.language)).paragraph.before
                flow.paragraph(role, front.language, content, Own(after=after))


def _end_without_addressee(flow: Flow) -> FrontItem | None:
    """Return what has below it the space that an addressee has above, None where there is one or a place for none."""
    fronts, items = flow.story.document.fronts, flow.story.sheet.template.front
    if "addressee" not in items or any(addressee_xml(front, flow.story) for front in fronts):
        return None
    return "subtitle" if "subtitle" in items and fronts[-1].subtitle else "title"


def _content(item: FrontItem, role: ParagraphRole, front: Front, flow: Flow) -> str:
    story = flow.story
    match item:
        case "title":
            return title_xml(front.title, role, flow.width, story)
        case "subtitle":
            return title_xml(front.subtitle, role, flow.width, story) if front.subtitle else ""
        case "byline":
            return _byline(front, story)
        case "summary":
            return prose_xml(front.summary, story) if front.summary else ""
        case "keywords":
            return _keywords(front, story) if front.keywords else ""
        case "addressee":
            return addressee_xml(front, story)
        case "head":
            raise AssertionError("a head is more than one paragraph")
        case _:
            assert_never(item)


def _byline(front: Front, story: Story) -> str:
    """Return issuer and date: at both ends of the line, or where lines are centred an em apart."""
    language = front.language
    date = text_xml(write_date(front.date, language), language, story)
    if not front.issuer:
        return date
    align = story.sheet.look("byline", script_of(language)).paragraph.align
    gap = text_xml("\u2003", language, story) if align == "center" else TAB
    return prose_xml(front.issuer, story) + gap + date


def _keywords(front: Front, story: Story) -> str:
    language = front.language
    separator = text_xml("；" if is_chinese(language) else "; ", language, story)
    return named_xml(
        "keywords", language, separator.join(prose_xml(word, story) for word in front.keywords), story
    )
