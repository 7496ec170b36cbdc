"""Word files of three makers as reference: what they bring stays, and nothing is wrong that was not before."""

import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from openxml_audit import OpenXmlValidator

from contracts.sample import png, samples
from jjjdoc.writers.docx import write
from jjjdoc.writers.formats import WriteOptions
from writers.docx.opened import TEMPLATES, Opened, open_bytes


def by_python_docx(path: Path) -> None:
    """Make a file with a picture in its header, other headers and footers on even pages and the first."""
    made = docx.Document()
    made.settings.odd_and_even_pages_header_footer = True
    section = made.sections[0]
    section.different_first_page_header_footer = True
    logo = path.with_name("logo.png")
    logo.write_bytes(png(60, 20))
    section.header.paragraphs[0].add_run("某某市人民政府").add_picture(str(logo))
    section.even_page_header.paragraphs[0].text = "even header"
    section.first_page_header.paragraphs[0].text = "first header"
    section.footer.paragraphs[0].text = "odd footer"
    section.even_page_footer.paragraphs[0].text = "even footer"
    made.add_heading("old text")
    made.save(str(path))


def by_pandoc(path: Path) -> None:
    if shutil.which("pandoc") is None:
        pytest.skip("needs pandoc")
    command = ["pandoc", "--print-default-data-file", "reference.docx"]
    path.write_bytes(subprocess.run(command, check=True, capture_output=True).stdout)


def by_libreoffice(path: Path) -> None:
    if shutil.which("soffice") is None:
        pytest.skip("needs LibreOffice")
    folder = path.parent / "before"
    folder.mkdir()
    by_python_docx(folder / path.name)
    profile = f"-env:UserInstallation={(path.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "docx", "--outdir", str(path.parent)]
    subprocess.run([*command, str(folder / path.name)], check=True, capture_output=True, timeout=1800)


@pytest.fixture(params=[by_python_docx, by_pandoc, by_libreoffice])
def house(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    folder = tmp_path / "template"
    folder.mkdir()
    make: Callable[[Path], None] = request.param
    make(folder / "house.docx")
    settings = (TEMPLATES / "plain" / "template.yaml").read_text("utf-8")
    (folder / "template.yaml").write_text(f"{settings}reference: house.docx\n", "utf-8")
    return folder


def both(house: Path, image: Path) -> tuple[Opened, Opened]:
    """Return the house's file and one that it rules."""
    (file,) = write(samples(image)["side_by_side"], WriteOptions("sample", house))
    return open_bytes((house / "house.docx").read_bytes()), open_bytes(file.data)


def header_footer(opened: Opened) -> dict[tuple[str, str], list[str]]:
    """Return the text of headers and footers, by kind and by the pages that they stand on."""
    path = "//w:sectPr/*[contains(local-name(), 'Reference')]"
    kinds = opened.find(f"{path}/@w:type")
    parts = [f"word/{opened.target(each)}" for each in opened.find(f"{path}/@r:id")]
    tags = [opened.root(part).tag for part in parts]
    return {
        (tag[-3:], kind): opened.text("//w:p", part)
        for tag, kind, part in zip(tags, kinds, parts, strict=True)
    }


def findings(data: bytes, path: Path) -> set[str]:
    path.write_bytes(data)
    return {str(error) for error in OpenXmlValidator().validate(path).errors}


def test_headers_and_footers_stay(house: Path, image: Path) -> None:
    theirs, ours = both(house, image)
    assert header_footer(ours) == header_footer(theirs)
    for switch in ("w:sectPr/w:titlePg", "w:evenAndOddHeaders"):
        part = "word/settings.xml" if switch == "w:evenAndOddHeaders" else "word/document.xml"
        assert len(ours.find(f"//{switch}", part)) == len(theirs.find(f"//{switch}", part))
    assert [data for name, data in ours.parts.items() if "media/image" in name] == [
        data for name, data in theirs.parts.items() if "media/image" in name
    ]


def test_styles_and_theme_stay(house: Path, image: Path) -> None:
    theirs, ours = both(house, image)
    assert ours.parts["word/theme/theme1.xml"] == theirs.parts["word/theme/theme1.xml"]
    for identifier in theirs.find("//w:style/@w:styleId", "word/styles.xml"):
        path = f"//w:style[@w:styleId='{identifier}']"
        (before,), (after,) = theirs.find(path, "word/styles.xml"), ours.find(path, "word/styles.xml")
        assert [(each.tag, dict(each.attrib)) for each in after.iter()] == [
            (each.tag, dict(each.attrib)) for each in before.iter()
        ]


def test_the_page_is_said_and_tables_fit_it(house: Path, image: Path) -> None:
    _, ours = both(house, image)
    (width,), (left,), (right,) = (
        map(int, ours.find(f"/w:document/w:body/w:sectPr/{path}"))
        for path in ("w:pgSz/@w:w", "w:pgMar/@w:left", "w:pgMar/@w:right")
    )
    assert set(ours.find("/w:document/w:body/w:tbl/w:tblPr/w:tblW/@w:w")) == {str(width - left - right)}


def test_nothing_is_wrong_that_was_not_before(house: Path, image: Path, tmp_path: Path) -> None:
    theirs, ours = both(house, image)
    before, after = findings(theirs.data, tmp_path / "a.docx"), findings(ours.data, tmp_path / "b.docx")
    assert after - before == set()
