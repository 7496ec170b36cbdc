"""A user's own Word file: its styles, pages, headers and footers rule."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.enum.section import WD_ORIENT
from docx.enum.style import WD_STYLE_TYPE
from docx.shared import Cm, Pt
from openxml_audit import OpenXmlValidator

from contracts.sample import samples
from jjjdoc.errors import JjjdocError
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import TEMPLATES, Opened, open_bytes

Change = Callable[[docx.document.Document], None]


def house(folder: Path, change: Change = lambda _: None) -> Path:
    """Make a template folder whose reference is python-docx's own template, changed."""
    made = docx.Document()
    made.sections[0].header.paragraphs[0].text = "House header"
    made.sections[0].left_margin = Cm(4)
    made.styles["Heading 1"].font.size = Pt(33)
    made.add_paragraph("old text of the house", style="List Number")
    change(made)
    made.save(str(folder / "house.docx"))
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    (folder / "template.yaml").write_text(f"{settings}reference: house.docx\n", "utf-8")
    return folder


def repacked(path: Path, change: Callable[[str, bytes], bytes], **added: bytes) -> None:
    with zipfile.ZipFile(path) as old:
        files = {name: change(name, old.read(name)) for name in old.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as new:
        for name, data in (files | added).items():
            new.writestr(name, data)


@pytest.fixture
def written_in(image: Path) -> Callable[..., Opened]:
    def write_in(folder: Path, name: str = "side_by_side") -> Opened:
        (file,) = write(samples(image)[name], WriteOptions("sample", folder))
        return open_bytes(file.data)

    return write_in


def test_the_house_rules(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    opened = written_in(house(tmp_path))
    assert opened.find(
        "//w:style[w:name/@w:val='heading 1' or w:name/@w:val='Heading 1']//w:sz/@w:val", "word/styles.xml"
    ) == ["66"]
    assert opened.find("//w:sectPr/w:pgMar/@w:left") == ["2268"]
    (header,) = opened.find("//w:sectPr/w:headerReference/@r:id")
    assert opened.text("//w:p", f"word/{opened.target(header)}") == ["House header"]
    assert "old text of the house" not in "".join(opened.text("//w:p"))
    width = int(opened.find("//w:tbl/w:tblPr/w:tblW/@w:w")[0])
    assert width == 12240 - 2268 - 1800  # the paper of the house less its margins


def test_missing_styles_are_added(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    opened = written_in(house(tmp_path))
    names = [name.lower() for name in opened.find("//w:style/w:name/@w:val", "word/styles.xml")]
    assert len(names) == len(set(names))
    assert {"key figure", "table text", "report table", "body text"} <= set(names)
    styles = set(opened.find("//w:style/@w:styleId", "word/styles.xml"))
    assert set(opened.find("//w:pStyle/@w:val | //w:rStyle/@w:val | //w:tblStyle/@w:val")) <= styles
    assert len(opened.find("//w:style[@w:type='paragraph'][@w:default]", "word/styles.xml")) == 1


def test_ids_of_styles_may_be_anything(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    def rename(name: str, data: bytes) -> bytes:
        return data.replace(b'w:styleId="Heading1"', b'w:styleId="1"').replace(b'w:styleId="Caption"', b'w:styleId="TableText"') if name == "word/styles.xml" else data  # fmt: skip

    folder = house(tmp_path)
    repacked(folder / "house.docx", rename)
    opened = written_in(folder)
    assert opened.paragraphs("1")[0].startswith("总体进展")
    (ours,) = opened.find("//w:style[w:name/@w:val='Table Text']/@w:styleId", "word/styles.xml")
    assert ours != "TableText"
    assert opened.find(f"//w:tc/w:p/w:pPr/w:pStyle[@w:val='{ours}']")


def test_variants_of_the_house(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    def add(made: docx.document.Document) -> None:
        made.styles.add_style("Body Text (parallel, english)", WD_STYLE_TYPE.PARAGRAPH)

    opened = written_in(house(tmp_path, add))
    (variant,) = opened.find(
        "//w:style[starts-with(w:name/@w:val, 'Body Text (')]/@w:styleId", "word/styles.xml"
    )
    used = set(opened.find("//w:tc/w:p/w:pPr/w:pStyle/@w:val"))
    assert {"BodyText", variant} <= used  # its own variant, and its style where it has none


def test_lists_join_those_of_the_house(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    opened = written_in(house(tmp_path))
    name = "word/numbering.xml"
    tags = [each.tag.split("}")[1] for each in opened.root(name)]
    assert tags.index("num") > max(n for n, tag in enumerate(tags) if tag == "abstractNum")
    for path in ("//w:abstractNum/@w:abstractNumId", "//w:num/@w:numId"):
        numbers = opened.find(path, name)
        assert len(numbers) == len(set(numbers))
    assert set(opened.find("//w:numId/@w:val")) <= set(opened.find("//w:num/@w:numId", name))


def test_it_is_valid_and_always_the_same(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    opened = written_in(house(tmp_path))
    assert opened.data == written_in(tmp_path).data
    (tmp_path / "a.docx").write_bytes(opened.data)
    assert [str(error) for error in OpenXmlValidator().validate(tmp_path / "a.docx").errors] == []
    assert docx.Document(io.BytesIO(opened.data)).core_properties.title == "京津冀协同发展十年报告"


def test_a_header_of_an_earlier_section_goes_on(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    def add(made: docx.document.Document) -> None:
        section = made.add_section()
        section.orientation = WD_ORIENT.LANDSCAPE
        section.page_width, section.page_height = section.page_height, section.page_width

    opened = written_in(house(tmp_path, add))
    assert len(opened.find("//w:sectPr")) == 1
    assert opened.find("//w:sectPr/w:pgSz/@w:orient") == ["landscape"]
    (header,) = opened.find("//w:sectPr/w:headerReference/@r:id")
    assert opened.target(header) in {name.removeprefix("word/") for name in opened.parts}


def test_a_picture_in_the_header_is_kept(
    tmp_path: Path, image: Path, written_in: Callable[..., Opened]
) -> None:
    def add(made: docx.document.Document) -> None:
        made.sections[0].header.paragraphs[0].add_run().add_picture(str(image))
        made.add_picture(str(image))

    opened = written_in(house(tmp_path, add))
    media = sorted(name for name in opened.parts if "media/" in name)
    assert media == ["word/media/image1.png", "word/media/jjjdoc1.png"]


def test_notes_join_those_of_the_house(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    opened = written_in(house(tmp_path))
    assert opened.find("//w:footnotePr/w:footnote/@w:id", "word/settings.xml") == ["-1", "0"]
    first = written_in(house(tmp_path)).data
    (tmp_path / "house.docx").write_bytes(first)
    again = written_in(tmp_path)
    assert again.find("/w:footnotes/w:footnote/@w:id", "word/footnotes.xml") == ["-1", "0", "1", "2"]
    assert again.find("//w:footnoteReference/@w:id") == ["1", "2"]
    (tmp_path / "again.docx").write_bytes(again.data)
    errors = OpenXmlValidator().validate(tmp_path / "again.docx").errors
    assert [str(error) for error in errors] == []


def test_ties_to_other_files_are_cut(tmp_path: Path, written_in: Callable[..., Opened]) -> None:
    folder = house(tmp_path)
    template = b'<w:attachedTemplate r:id="rId9" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"/>'
    rels = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="file:///c:/a.dotm" TargetMode="External"/></Relationships>'
    )

    def tie(name: str, data: bytes) -> bytes:
        return data.replace(b"<w:zoom", template + b"<w:zoom", 1) if name == "word/settings.xml" else data

    repacked(folder / "house.docx", tie, **{"word/_rels/settings.xml.rels": rels})
    opened = written_in(folder)
    assert b"attachedTemplate" not in opened.parts["word/settings.xml"]
    assert "word/_rels/settings.xml.rels" not in opened.parts


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda path: path.unlink(), id="missing"),
        pytest.param(lambda path: path.write_bytes(b"PK"), id="no archive"),
        pytest.param(lambda path: path.write_bytes(path.read_bytes()[:3000]), id="cut off"),
        pytest.param(lambda path: repacked(path, lambda _, data: data[:200]), id="cut parts"),
        pytest.param(lambda path: repacked(path, lambda _, data: data.replace(b"?>", b"?><!DOCTYPE a>", 1)), id="doctype"),
        pytest.param(lambda path: repacked(path, lambda name, data: data.replace(b".main+xml", b".other+xml") if "Content" in name else data), id="no document"),
        pytest.param(lambda path: repacked(path, lambda name, data: data.replace(b"styles.xml", b"gone.xml") if name.endswith("document.xml.rels") else data), id="missing part"),
        pytest.param(lambda path: repacked(path, lambda _, data: data, **{"word/vbaProject.bin": b"x"}), id="macros"),
    ],
)  # fmt: skip
def test_a_file_that_cannot_rule(
    tmp_path: Path, damage: Callable[[Path], None], written_in: Callable[..., Opened]
) -> None:
    folder = house(tmp_path)
    damage(folder / "house.docx")
    with pytest.raises(JjjdocError, match=r"house\.docx"):
        written_in(folder)
