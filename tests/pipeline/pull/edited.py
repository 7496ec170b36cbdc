"""A Word edition as its readers revise it: by hand in the XML, as Word would write it."""

from __future__ import annotations

import copy
import zipfile
from io import BytesIO

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_R = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_SIGNED = f'w:id="9001" w:author="李华" w:date="2024-05-01T08:00:00Z" xmlns:w="{W}"'
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"


def w(name: str) -> str:
    return f"{{{W}}}{name}"


class Edited:
    """A file whose paragraphs are named by the bookmarks of their segments, such as `gdp_en`."""

    def __init__(self, data: bytes) -> None:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            self.parts = {name: archive.read(name) for name in archive.namelist()}
        self.root = etree.fromstring(self.parts["word/document.xml"])
        self.comments: list[str] = []

    def data(self) -> bytes:
        self.parts["word/document.xml"] = etree.tostring(self.root, xml_declaration=True, encoding="UTF-8")
        if self.comments:
            self._add_comments()
        output = BytesIO()
        with zipfile.ZipFile(output, "w") as archive:
            for name, data in self.parts.items():
                archive.writestr(name, data)
        return output.getvalue()

    def start(self, name: str) -> etree._Element:
        return next(
            each for each in self.root.iter(w("bookmarkStart")) if each.get(w("name")) == f"seg_{name}"
        )

    def paragraph(self, name: str) -> etree._Element:
        return next(self.start(name).iterancestors(w("p")))

    def text(self, name: str) -> str:
        return "".join(each.text or "" for each in self.paragraph(name).iter(w("t")))

    def runs(self, name: str, words: str) -> list[etree._Element]:
        """Return the runs that hold these words and nothing else, after dividing those that hold more."""
        text = self.text(name)
        assert text.count(words) == 1, (words, text)
        start = text.index(words)
        for cut in (start, start + len(words)):
            self._divide(name, cut)
        at, found = 0, []
        for node in list(self.paragraph(name).iter(w("t"))):
            length = len(node.text or "")
            if length and start <= at and at + length <= start + len(words):
                found.append(node.getparent())
            at += length
        return found

    def _divide(self, name: str, cut: int) -> None:
        at = 0
        for node in list(self.paragraph(name).iter(w("t"))):
            text = node.text or ""
            if at < cut < at + len(text):
                run = node.getparent()
                second = copy.deepcopy(run)
                run.addnext(second)
                node.text = text[: cut - at]
                second.find(w("t")).text = text[cut - at :]
                for each in (node, second.find(w("t"))):
                    each.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
            at += len(text)

    def replace(
        self, name: str, old: str, new: str, *, tracked: bool = False, bold: bool | None = None
    ) -> None:
        """Replace words, by a tracked change if asked for."""
        runs = self.runs(name, old)
        added = copy.deepcopy(runs[0])
        added.find(w("t")).text = new
        if bold is not None:
            _set_bold(added, bold)
        runs[-1].addnext(added)
        for run in runs:
            if not tracked:
                run.getparent().remove(run)
                continue
            deletion = etree.fromstring(f"<w:del {_SIGNED}/>")
            run.addprevious(deletion)
            deletion.append(run)
            run.find(w("t")).tag = w("delText")
        if tracked:
            insertion = etree.fromstring(f"<w:ins {_SIGNED}/>")
            added.addprevious(insertion)
            insertion.append(added)
        if not new:
            added.getparent().remove(added)

    def embolden(self, name: str, words: str, *, bold: bool = True) -> None:
        for run in self.runs(name, words):
            _set_bold(run, bold)

    def split_runs(self, name: str) -> None:
        """Put each character into a run of its own, as programs that check spelling may."""
        for cut in range(1, len(self.text(name))):
            self._divide(name, cut)

    def append(self, name: str, text: str) -> None:
        """Type words at the end of a paragraph, behind its bookmark."""
        run = copy.deepcopy(self.paragraph(name).findall(w("r"))[-1])
        run.find(w("t")).text = text
        self.paragraph(name).append(run)

    def delete(self, name: str) -> None:
        paragraph = self.paragraph(name)
        paragraph.getparent().remove(paragraph)

    def move_behind(self, name: str, other: str) -> None:
        self.paragraph(other).addnext(self.paragraph(name))

    def add_behind(self, name: str, text: str, *, tracked: bool = False) -> None:
        run = f"<w:r><w:t>{text}</w:t></w:r>"
        if tracked:
            run = f"<w:pPr><w:rPr><w:ins {_SIGNED}/></w:rPr></w:pPr><w:ins {_SIGNED}>{run}</w:ins>"
        self.paragraph(name).addnext(etree.fromstring(f'<w:p xmlns:w="{W}">{run}</w:p>'))

    def divide(self, name: str, words: str) -> None:
        """Begin a new paragraph at these words."""
        first = self.runs(name, words)[0]
        paragraph = self.paragraph(name)
        made = etree.Element(w("p"))
        for element in [first, *first.itersiblings()]:
            made.append(element)
        paragraph.addnext(made)

    def join(self, name: str, other: str) -> None:
        """Put the content of a paragraph at the end of another."""
        source = self.paragraph(other)
        for element in list(source):
            if element.tag != w("pPr"):
                self.paragraph(name).append(element)
        source.getparent().remove(source)

    def track_mark(self, name: str, kind: str) -> None:
        """Track the insertion or deletion of a paragraph's mark."""
        properties = self.paragraph(name).find(w("pPr"))
        made = etree.SubElement(properties, w("rPr"))
        made.append(etree.fromstring(f"<w:{kind} {_SIGNED}/>"))

    def mark_of_note(self) -> etree._Element:
        """Return the run of a mark of a note that the file does not have."""
        return etree.fromstring(f'<w:r xmlns:w="{W}"><w:footnoteReference w:id="77"/></w:r>')

    def unmark(self, name: str) -> None:
        """Take the bookmark away, as other programs do."""
        start = self.start(name)
        end = next(e for e in self.root.iter(w("bookmarkEnd")) if e.get(w("id")) == start.get(w("id")))
        for element in (start, end):
            element.getparent().remove(element)

    def comment(self, name: str, words: str, text: str) -> None:
        runs = self.runs(name, words)
        number = str(len(self.comments))
        for tag, place in (("commentRangeStart", runs[0].addprevious), ("commentRangeEnd", runs[-1].addnext)):
            element = etree.Element(w(tag))
            element.set(w("id"), number)
            place(element)
        mark = etree.fromstring(f'<w:r xmlns:w="{W}"><w:commentReference w:id="{number}"/></w:r>')
        runs[-1].getnext().addnext(mark)
        self.comments.append(
            f'<w:comment w:id="{number}" w:author="Wang Li" w:date="2024-05-02T10:00:00Z" w:initials="WL">'
            f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>"
        )

    def _add_comments(self) -> None:
        self.parts["word/comments.xml"] = (
            f'<w:comments xmlns:w="{W}">{"".join(self.comments)}</w:comments>'.encode()
        )
        name = "word/_rels/document.xml.rels"
        root = etree.fromstring(self.parts[name])
        made = etree.SubElement(root, f"{{{_R}}}Relationship")
        made.set("Id", "rIdComments")
        made.set("Type", _COMMENTS)
        made.set("Target", "comments.xml")
        self.parts[name] = etree.tostring(root)
        types = etree.fromstring(self.parts["[Content_Types].xml"])
        override = etree.SubElement(types, f"{{{_TYPES}}}Override")
        override.set("PartName", "/word/comments.xml")
        override.set(
            "ContentType", "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"
        )
        self.parts["[Content_Types].xml"] = etree.tostring(types)


def _set_bold(run: etree._Element, bold: bool) -> None:
    properties = run.find(w("rPr"))
    if properties is None:
        properties = etree.Element(w("rPr"))
        run.insert(0, properties)
    for name in ("b", "bCs", "rStyle"):
        for old in properties.findall(w(name)):
            properties.remove(old)
    mark = etree.SubElement(properties, w("b"))
    if not bold:
        mark.set(w("val"), "0")
