"""A document as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.language.labels import is_chinese, label, write_date
from jjjdoc.tree.nodes import Document, Front, Note, NoteReference
from jjjdoc.tree.walk import iterate_notes, iterate_references, referred_anchors
from jjjdoc.writers.formats import OutputFile, WriteOptions
from jjjdoc.writers.markdown.blocks import blocks_lines, join_blocks, note_lines
from jjjdoc.writers.markdown.escape import escape_edges, escape_line, escape_text
from jjjdoc.writers.markdown.figures import Context, Images
from jjjdoc.writers.markdown.inlines import STRONG, line, phrase
from jjjdoc.writers.plain import clean, official_entries, plain_text


def write(document: Document, options: WriteOptions) -> tuple[OutputFile, ...]:
    """Return `<stem>.md` (UTF-8 with LF), and its images as `<stem>_images/NAME`.

    Raises JjjdocError if an image cannot be read.
    """
    notes = [*document.notes, *iterate_notes(document.blocks)]
    mentioned = _mentioned_notes(document)
    context = Context(frozenset(note.id for note in notes), Images(options.stem), referred_anchors(document))
    lines = join_blocks(
        [
            _metadata_lines(document),
            [_title_line(document, context)],
            *(lines for front in document.fronts for lines in _imprint_blocks(front, context)),
            *(lines for front in document.fronts for lines in _official_blocks(front, document, context)),
            *(lines for front in document.fronts for lines in _summary_blocks(front, context)),
            blocks_lines(document.blocks, context),
            _unmentioned_lines([note for note in notes if note.id not in mentioned], document, context),
            note_lines((note for note in notes if note.id in mentioned), context),
        ]
    )
    data = "".join(f"{text}\n" for text in lines).encode("utf-8")
    return (OutputFile(f"{options.stem}.md", data), *context.images.files())


def _metadata_lines(document: Document) -> list[str]:
    """Return the front matter, as YAML that reads alike in every version of YAML."""
    front = document.fronts[0]
    entries = [("title", " / ".join(plain_text(each.title.inlines) for each in document.fronts))]
    for name, prose in (("subtitle", front.subtitle), ("author", front.issuer)):
        if prose is not None:
            entries.append((name, plain_text(prose.inlines)))
    entries += [("date", document.date), ("lang", document.languages[0])]
    lines = [f"{name}: {_quoted(text)}" for name, text in entries]
    if front.keywords:
        lines.append(f"keywords: [{', '.join(_quoted(plain_text(k.inlines)) for k in front.keywords)}]")
    return ["---", *lines, "---"]


def _quoted(text: str) -> str:
    escaped = clean(text).replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'


def _title_line(document: Document, context: Context) -> str:
    titles = (phrase(front.title.inlines, context.notes) for front in document.fronts)
    return f"# {escape_line(' / '.join(titles))}".rstrip()


def _imprint_blocks(front: Front, context: Context) -> Iterator[list[str]]:
    if front.subtitle is not None:
        yield [line(front.subtitle.inlines, context.notes, STRONG)]
    if front.issuer is not None:
        yield [line(front.issuer.inlines, context.notes)]
    yield [escape_line(escape_text(clean(write_date(front.date, front.language))))]


def _official_blocks(front: Front, document: Document, context: Context) -> Iterator[list[str]]:
    for name, value in official_entries(front, document):
        text = escape_text(value) if isinstance(value, str) else phrase(value.inlines, context.notes)
        yield [escape_line(f"{escape_text(name)}{text}").rstrip()]


def _summary_blocks(front: Front, context: Context) -> Iterator[list[str]]:
    chinese = is_chinese(front.language)
    if front.summary is not None:
        yield [f"**{label('summary', front.language)}**"]
        yield [line(front.summary.inlines, context.notes)]
    if front.keywords:
        words = ("；" if chinese else "; ").join(
            phrase(each.inlines, context.notes) for each in front.keywords
        )
        yield [f"**{label('keywords', front.language)}**{'：' if chinese else ': '}{escape_edges(words)}"]
    if front.contact is not None:
        contact = phrase(front.contact.inlines, context.notes)
        yield [f"**{label('contact', front.language)}**{'：' if chinese else ': '}{escape_edges(contact)}"]


def _mentioned_notes(document: Document) -> set[str]:
    return {
        reference.note
        for reference, _ in iterate_references(document, NoteReference)
        if reference.number is not None
    }


def _unmentioned_lines(notes: list[Note], document: Document, context: Context) -> list[str]:
    """Return a list of the notes that no text points to: as footnotes they would not be shown."""
    if not notes:
        return []
    names = " / ".join(label("notes", language) for language in document.languages)
    texts = (
        [escape_line(rf"\[{note.number}\] {phrase(note.prose.inlines, context.notes)}")] for note in notes
    )
    return join_blocks([[f"## {names}"], *texts])
