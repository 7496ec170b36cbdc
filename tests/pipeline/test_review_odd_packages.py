"""Reviews of packages that other programs have put together in ways of their own, or that are damaged in part."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.ooxml.editing.parts import PartEditor
from jjjdoc.ooxml.invariants.check import check_word_file, require_sound
from jjjdoc.ooxml.opened import open_package
from jjjdoc.ooxml.package import OFFICE, RELATIONSHIPS_TYPE
from jjjdoc.pipeline.lint.lint import LintRequest, lint
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import WORD
from ooxml.word_files import paragraph, word_file
from pipeline.reviewed import parts, reviewed

ONE = word_file(
    paragraph("We saw the the river.") + paragraph("They met at the the station."), {"styles": ""}
)
TYPES = "[Content_Types].xml"
PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"


def packed(files: dict[str, bytes]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        for name, content in files.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def with_overrides_alone(data: bytes) -> bytes:
    """Return a file in which every part has a content type of its own, and no extension has one."""
    files = parts(data)
    types = re.sub(r"<Default [^>]*/>", "", files[TYPES].decode())
    own = "".join(
        f'<Override PartName="/{name}" ContentType="{RELATIONSHIPS_TYPE}"/>'
        for name in files
        if name.endswith(".rels")
    )
    return packed(files | {TYPES: types.replace("</Types>", f"{own}</Types>").encode()})


def with_properties(data: bytes, content: bytes) -> bytes:
    """Return a file with a part for custom properties."""
    files = parts(data)
    override = f'<Override PartName="/docProps/custom.xml" ContentType="{PROPERTIES_TYPE}"/></Types>'
    relationship = f'<Relationship Id="rId9" Type="{OFFICE}custom-properties" Target="docProps/custom.xml"/></Relationships>'
    added = {
        TYPES: files[TYPES].replace(b"</Types>", override.encode()),
        "_rels/.rels": files["_rels/.rels"].replace(b"</Relationships>", relationship.encode()),
        "docProps/custom.xml": content,
    }
    return packed(files | added)


def test_every_part_that_is_added_has_a_content_type(tmp_path: Path) -> None:
    source = with_overrides_alone(ONE)
    assert check_word_file(source) == ()
    data, result = reviewed(source, tmp_path)
    assert result.comments == 2
    assert check_word_file(data) == ()
    types = parts(data)[TYPES].decode()
    assert "/customXml/_rels/item1.xml.rels" in types


def test_a_type_of_a_part_that_was_gone_is_replaced(tmp_path: Path) -> None:
    files = parts(ONE)
    stale = b'<Override PartName="/word/comments.xml" ContentType="text/plain"/></Types>'
    source = packed(files | {TYPES: files[TYPES].replace(b"</Types>", stale)})
    data, _ = reviewed(source, tmp_path)
    assert parts(data)[TYPES].count(b'"/word/comments.xml"') == 1
    assert check_word_file(data) == ()


@pytest.mark.parametrize("content_type", ["", "application/xml"])
def test_the_check_notices_relationships_without_their_type(content_type: str) -> None:
    files = parts(with_overrides_alone(ONE))
    own = f'<Override PartName="/word/_rels/document.xml.rels" ContentType="{RELATIONSHIPS_TYPE}"/>'.encode()
    assert own in files[TYPES]
    other = own.replace(RELATIONSHIPS_TYPE.encode(), content_type.encode()) if content_type else b""
    found = check_word_file(packed(files | {TYPES: files[TYPES].replace(own, other)}))
    assert {each.part for each in found} == {"word/_rels/document.xml.rels"}


def test_a_review_that_would_damage_a_file_is_not_written(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        PartEditor, "_put", lambda self, name, data, _: self.package.entries.update({name: data})
    )
    with pytest.raises(JjjdocError, match="would be damaged"):
        reviewed(ONE, tmp_path)
    assert not (tmp_path / "a.out.docx").exists()


def test_faults_that_a_file_had_before_are_left_to_its_owner() -> None:
    files = parts(ONE)
    faulty = packed(files | {"word/odd.bin": b"x"})
    require_sound(faulty, "a", faulty)
    with pytest.raises(JjjdocError, match="content type"):
        require_sound(faulty, "a", ONE)


def test_a_damaged_part_that_need_not_be_read_is_named_and_kept(tmp_path: Path) -> None:
    damaged = b"<Properties><w:t>x</Properties>"
    source = with_properties(ONE, damaged)
    data, result = reviewed(source, tmp_path)
    assert (result.comments, result.changes) == (2, 2)
    assert parts(data)["docProps/custom.xml"] == damaged
    [notice] = result.notices
    assert "docProps/custom.xml is damaged and was skipped" in notice.text("en")
    assert "docProps/custom.xml" in notice.text("zh")
    again, result = reviewed(data, tmp_path)
    assert (result.comments, result.changes, parts(again).keys()) == (2, 2, parts(data).keys())


def test_damaged_custom_xml_does_not_stop_lint_and_is_named() -> None:
    editor = PartEditor(open_package(ONE, "a.docx"), ONE)
    editor.add("customXml/item1.xml", b"<a>", "application/xml", editor.package.main, "customXml")
    data = packed(dict(editor.package.entries) | parts(editor.write()))
    file = Input(Path("a.docx"), "a.docx", WORD, data=data)
    result = lint(None, LintRequest(select=("english.doubled_word",)), file)
    assert len(result.findings) == 2
    assert ["item1.xml is damaged" in each.text("en") for each in result.notices] == [True]


def test_a_damaged_part_with_text_stops_a_review(tmp_path: Path) -> None:
    files = parts(ONE)
    broken = files["word/document.xml"].replace(b"</w:body>", b"")
    with pytest.raises(JjjdocError, match=r"word/document\.xml cannot be read"):
        reviewed(packed(files | {"word/document.xml": broken}), tmp_path)
