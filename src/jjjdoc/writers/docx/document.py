"""A document to the bytes of a Word file."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path
from typing import Final

from msgspec.structs import replace

import jjjdoc
from jjjdoc.config.settings import supplied
from jjjdoc.ooxml.drawing import DRAWING_NAMESPACES
from jjjdoc.ooxml.fields import fill_pages
from jjjdoc.ooxml.invariants.check import require_sound
from jjjdoc.ooxml.names import DECLARATION, DOCUMENT_TYPE, R, W
from jjjdoc.ooxml.numbering import UNNUMBERED, HeadingCounter, HeadingNumbering, Numbering
from jjjdoc.ooxml.package import OFFICE, Part, Relationship, Relationships, write_package
from jjjdoc.ooxml.properties import (
    APPLICATION_TYPE,
    CORE_TYPE,
    CUSTOM_TYPE,
    CoreProperties,
    application_xml,
    core_xml,
    custom_xml,
)
from jjjdoc.ooxml.segments import segment_parts
from jjjdoc.ooxml.styles import StyleName
from jjjdoc.tree.nodes import Document, Prose
from jjjdoc.tree.walk import referred_anchors
from jjjdoc.writers.docx.annexes import split_annexes
from jjjdoc.writers.docx.back import add_back
from jjjdoc.writers.docx.blocks import add_blocks
from jjjdoc.writers.docx.contents import (
    close_caption_lists,
    close_contents,
    open_caption_lists,
    open_contents,
)
from jjjdoc.writers.docx.flow import Flow, place_sections
from jjjdoc.writers.docx.frame import Frame, template_frame
from jjjdoc.writers.docx.front import add_front
from jjjdoc.writers.docx.headings import number_sections, template_numbering
from jjjdoc.writers.docx.notes import add_note_list
from jjjdoc.writers.docx.pagination import numbers_by_bookmark, paginate
from jjjdoc.writers.docx.pictures import Pictures
from jjjdoc.writers.docx.roles import document_script
from jjjdoc.writers.docx.story import Story, note_marks
from jjjdoc.writers.docx.stylesheet import Stylesheet
from jjjdoc.writers.docx.template import Template
from jjjdoc.writers.docx.template_file import load_template
from jjjdoc.writers.formats import OutputFile, WriteOptions
from jjjdoc.writers.plain import plain_text

_DEFAULT_TEMPLATE: Final = "plain"

_CORE_RELATIONSHIP: Final = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
)


def write(document: Document, options: WriteOptions) -> tuple[OutputFile, ...]:
    """Return a document as one Word file.

    Without a template in the options it is set in `plain`. Raises JjjdocError for a template, a reference document
    or an image that cannot be used, and for a file that Word would call damaged.
    """
    template = load_template(options.template or supplied("templates") / _DEFAULT_TEMPLATE)
    if options.lists:
        template = replace(template, caption_lists=options.lists)
    if template.reference:
        text, frame, story = _in_reference(document, template, template.reference)
    else:
        numbering = Numbering()
        headings = template_numbering(document, template, numbering)
        story = _story(number_sections(document, headings), template, {}, numbering, "", headings=headings)
        text = _text(story)
        frame = template_frame(story)
    pagination = paginate(story, text, frame, options.pages)
    if pagination is not None:
        text = fill_pages(text, numbers_by_bookmark(pagination))
    data = _package(story, text, frame, options.made)
    reference = template.reference
    require_sound(data, options.stem, None if reference is None else reference.read_bytes())
    return (OutputFile(f"{options.stem}.docx", data, pagination),)


def as_written(document: Document, folder: Path | None) -> Document:
    """Return a document with the references to headings as `write` shows them by the template in a folder."""
    template = load_template(folder or supplied("templates") / _DEFAULT_TEMPLATE)
    if template.reference is None:
        return number_sections(document, template_numbering(document, template, Numbering()))
    from jjjdoc.writers.docx.reference import open_reference  # noqa: PLC0415 - see below

    return number_sections(document, open_reference(template.reference, template.page).headings)


def _in_reference(document: Document, template: Template, path: Path) -> tuple[str, Frame, Story]:
    """Return text and frame of a document that a Word file of the user rules."""
    # Imported here, for python-docx takes longer to load than most documents take to write.
    from jjjdoc.writers.docx.reference import open_reference  # noqa: PLC0415 - see above
    from jjjdoc.writers.docx.reference_frame import reference_frame  # noqa: PLC0415 - see above

    house = open_reference(path, template.page)
    numbering = Numbering(house.next_abstract, house.next_list)
    first_note = house.next_note[template.notes]
    template = replace(template, page=house.page)
    document = number_sections(document, house.headings)
    story = _story(document, template, house.style_ids, numbering, house.prefix, first_note, house.headings)
    story.pictures.count = house.drawings
    text = _text(story)
    return text, reference_frame(house, story), story


def _story(
    document: Document,
    template: Template,
    style_ids: Mapping[StyleName, str],
    numbering: Numbering,
    prefix: str,
    first_note: int = 1,
    headings: HeadingNumbering = UNNUMBERED,
) -> Story:
    """Return the beginnings of a story; the names it makes begin with `prefix`."""
    relationships = Relationships(prefix or "rId")
    return Story(
        document=document,
        sheet=Stylesheet(
            template,
            document_script(document),
            style_ids,
            paired=len(document.languages) > 1,
            heading_numbering=headings,
        ),
        numbering=numbering,
        relationships=relationships,
        pictures=Pictures(relationships, prefix or "image"),
        notes=note_marks(document, template.notes, first_note),
        heading_counter=HeadingCounter(headings.levels),
        awaited=set(referred_anchors(document)),
    )


def _text(story: Story) -> str:
    flow = Flow(story, story.sheet.template.page.text_width)
    add_front(flow)
    contents = open_contents(flow)
    lists = open_caption_lists(flow)
    blocks = story.document.blocks
    apart = "annex_pages" in story.sheet.template.back
    body, annexes = split_annexes(blocks) if apart else (blocks, ())
    add_blocks(body, flow)
    add_note_list(flow)
    add_back(flow, annexes)
    if contents is not None:
        close_contents(flow, contents)
    if lists is not None:
        close_caption_lists(flow, lists)
    return flow.finish()


def _package(story: Story, text: str, frame: Frame, made: datetime | None) -> bytes:
    about = {"report": story.document.report, "edition": story.document.edition, "jjjdoc": jjjdoc.__version__}
    item, item_properties = segment_parts(1, about, story.bookmarks.segments)
    story.relationships.add("customXml", f"../{item.name}")
    xml = (
        f'{DECLARATION}<w:document xmlns:w="{W}" xmlns:r="{R}" {DRAWING_NAMESPACES}>'
        f"<w:body>{place_sections(text, frame.sections)}</w:body></w:document>"
    )
    main = Part(
        "word/document.xml", DOCUMENT_TYPE, xml.encode(), frame.relationships + story.relationships.all()
    )
    properties = (
        Part("docProps/core.xml", CORE_TYPE, core_xml(_core_properties(story.document, made)).encode()),
        Part("docProps/app.xml", APPLICATION_TYPE, application_xml("jjjdoc").encode()),
        Part("docProps/custom.xml", CUSTOM_TYPE, custom_xml(about.items()).encode()),
    )
    return write_package(
        (main, *frame.parts, *story.pictures.parts, item, item_properties, *properties),
        (
            Relationship("rId1", f"{OFFICE}officeDocument", main.name),
            Relationship("rId2", _CORE_RELATIONSHIP, "docProps/core.xml"),
            Relationship("rId3", f"{OFFICE}extended-properties", "docProps/app.xml"),
            Relationship("rId4", f"{OFFICE}custom-properties", "docProps/custom.xml"),
        ),
    )


def _core_properties(document: Document, made: datetime | None) -> CoreProperties:
    """Return the properties in the first language, the only one they can be in."""

    def say(prose: Prose | None) -> str:
        return plain_text(prose.inlines) if prose else ""

    front = document.fronts[0] if document.fronts else None
    return CoreProperties(
        title=say(front.title) if front else "",
        subject=say(front.subtitle) if front else "",
        creator=say(front.issuer) if front else "",
        keywords=tuple(say(word) for word in front.keywords) if front else (),
        description=say(front.summary) if front else "",
        language=document.languages[0] if document.languages else "",
        made=made.strftime("%Y-%m-%dT%H:%M:%SZ") if made else f"{document.date}T00:00:00Z",
    )
