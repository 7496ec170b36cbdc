"""A Word file with the places that are hard to comment on and to change, each with one fault that lint mends."""

from __future__ import annotations

from ooxml.word_files import paragraph, run, word_file

FAULT = "the the"  # english.doubled_word, with a safe fix


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def field(code: str, result: str) -> str:
    instruction = f'<w:r><w:instrText xml:space="preserve"> {code} </w:instrText></w:r>'
    return mark("begin") + instruction + mark("separate") + result + mark("end")


def control(properties: str, content: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{content}</w:sdtContent></w:sdt>"


def cell(content: str) -> str:
    return f"<w:tc><w:tcPr/>{content}</w:tc>"


def table(*cells: str) -> str:
    grid = "<w:gridCol/>" * len(cells)
    return f"<w:tbl><w:tblPr/><w:tblGrid>{grid}</w:tblGrid><w:tr>{''.join(map(cell, cells))}</w:tr></w:tbl>"


def box(content: str) -> str:
    inner = f"<w:txbxContent>{paragraph(content)}</w:txbxContent>"
    shape = (
        '<w:drawing><wp:inline><wp:extent cx="3000000" cy="900000"/><wp:docPr id="7" name="Box 7"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData'
        ' uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/>'
        '<wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="3000000" cy="900000"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr>'
        f"<wps:txbx>{inner}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing>"
    )
    old = f'<w:pict><v:rect style="width:236pt;height:70pt"><v:textbox>{inner}</v:textbox></v:rect></w:pict>'
    return (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{shape}</mc:Choice>'
        f"<mc:Fallback>{old}</mc:Fallback></mc:AlternateContent></w:r>"
    )


INSERTED = '<w:ins w:id="90" w:author="Li" w:date="2025-05-01T08:00:00Z">{}</w:ins>'
DELETED = (
    '<w:del w:id="{}" w:author="Li" w:date="2025-05-01T08:00:00Z"><w:r><w:delText xml:space="preserve">{}</w:delText>'
    "</w:r></w:del>"
)
BOLD = '<w:r><w:rPr><w:b/><w:rPrChange w:id="{}" w:author="Li"><w:rPr/></w:rPrChange></w:rPr><w:t xml:space="preserve">{}</w:t></w:r>'

#: Where the fault is mended by a tracked change.
MENDED = {
    "plain": run("We saw the the river."),
    "five runs": run("Reach the th")
    + run("e n")
    + run("orth in ")
    + run("th")
    + run("e ")
    + run("the spring."),
    "formatted": run("We like ") + BOLD.format(70, "the the") + run(" bold river."),
    "across formats": run("We take the") + BOLD.format(71, " the") + run(" mixed road."),
    "hidden blanks": "<w:r><w:t> Near the the blank river. </w:t></w:r>",
    "spelling": run("Go to the") + '<w:proofErr w:type="gramStart"/>' + run(" the") + run(" checked place."),
    "bookmark": run("By the")
    + '<w:bookmarkStart w:id="5" w:name="here"/>'
    + run(" the")
    + '<w:bookmarkEnd w:id="5"/>'
    + run(" marked tree."),
    "in link": f'<w:hyperlink w:anchor="here">{run("Open the the linked page")}</w:hyperlink>{run(" now.")}',
    "over edge of link": run("Follow the ")
    + f'<w:hyperlink w:anchor="here">{run("the")}{run(" link over")}</w:hyperlink>'
    + run(" there."),
    "in insertion": run("They ") + INSERTED.format(run("added the the new words")) + run(" later."),
    "over deletion": run("Keep the ") + DELETED.format(91, "old ") + run("the kept words."),
    "tab": "<w:r><w:t>Behind</w:t><w:tab/><w:t>the the tab</w:t><w:br/><w:t>and break.</w:t></w:r>",
    "in control": run("Here ")
    + control('<w:id w:val="11"/>', run("is the the controlled text"))
    + run(" inside."),
    "smart tag": f'<w:smartTag w:element="place">{run("Visit the the tagged place.")}</w:smartTag>',
    "beside picture": run("Beside the the drawn box.") + box("Inside the the boxed text."),
    "beside note": run("Mind the the noted place.") + '<w:r><w:footnoteReference w:id="2"/></w:r>',
    "beside endnote": run("Heed the the other place.") + '<w:r><w:endnoteReference w:id="2"/></w:r>',
}

#: Where it is only commented on.
REFUSED = {
    "in field": run("See ") + field("REF here", run("of the the field result")) + run(" above."),
    "in simple field": f'<w:fldSimple w:instr=" TITLE ">{run("About the the simple field.")}</w:fldSimple>',
    "locked": control('<w:id w:val="12"/><w:lock w:val="contentLocked"/>', run("Keep the the locked words.")),
    "moved": '<w:moveToRangeStart w:id="92" w:author="Li" w:name="m"/>'
    f'<w:moveTo w:id="93" w:author="Li">{run("Move the the moved words.")}</w:moveTo><w:moveToRangeEnd w:id="92"/>',
    "over note": run("Across the ") + '<w:r><w:footnoteReference w:id="3"/></w:r>' + run("the noted gap."),
    "over index entry": run("Index the ")
    + mark("begin")
    + '<w:r><w:instrText xml:space="preserve"> XE "entry" </w:instrText></w:r>'
    + mark("end")
    + run("the entry."),
}

IN_TABLE = table(
    paragraph("Cell with the the first words."),
    paragraph("Outer cell.") + table(paragraph("Nested with the the inner words.")) + "<w:p/>",
)
BLOCK_CONTROL = control('<w:id w:val="13"/>', paragraph("A block of the the controlled kind."))
FOOTNOTES = (
    '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
    f'<w:footnote w:id="2">{paragraph("A note on the the river.")}</w:footnote>'
    f'<w:footnote w:id="3">{paragraph("A note without faults.")}</w:footnote>'
)
ENDNOTES = f'<w:endnote w:id="2">{paragraph("A note at the the end.")}</w:endnote>'
HEADER = paragraph("A header of the the page.")
FOOTER = paragraph(run("A footer of the the page, ") + field("PAGE", run("1")))
LAST = (
    '<w:sectPr><w:headerReference w:type="default" r:id="rId3"/><w:headerReference w:type="even" r:id="rId4"/>'
    '<w:footerReference w:type="default" r:id="rId5"/></w:sectPr>'
)

#: In MENDED, the five runs (2), the box, the table (2), the control of blocks, the notes (2), header and footer.
FIXED = len(MENDED) + 9  # the five runs have two
COMMENTS = FIXED + len(REFUSED)


def hard_file() -> bytes:
    paragraphs = [paragraph(content) for content in (*MENDED.values(), *REFUSED.values())]
    body = "".join([*paragraphs, IN_TABLE, BLOCK_CONTROL, LAST])
    parts = {"footnotes": FOOTNOTES, "endnotes": ENDNOTES, "header": HEADER, "header2": HEADER}
    return word_file(body, {**parts, "footer": FOOTER})
