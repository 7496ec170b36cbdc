"""What LibreOffice makes of a reviewed file when all changes are rejected, or accepted."""

import shutil
import subprocess
from pathlib import Path

import pytest

from ooxml.word_files import paragraph, word_file
from pipeline.hard_word_file import hard_file
from pipeline.reviewed import MAIN, parts, reviewed, texts

MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">
Sub Settle(source As String, target As String, command As String)
  Dim hidden(0) As New com.sun.star.beans.PropertyValue
  hidden(0).Name = "Hidden" : hidden(0).Value = True
  document = StarDesktop.loadComponentFromURL(source, "_blank", 0, hidden())
  dispatcher = createUnoService("com.sun.star.frame.DispatchHelper")
  dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, Array())
  Dim filter(0) As New com.sun.star.beans.PropertyValue
  filter(0).Name = "FilterName" : filter(0).Value = "MS Word 2007 XML"
  document.storeToURL(target, filter())
  document.close(True)
End Sub
</script:module>
"""
LIBRARY = """<?xml version="1.0" encoding="UTF-8"?>
<library:library xmlns:library="http://openoffice.org/2000/library" library:name="Standard" library:readonly="false"
 library:passwordprotected="false"><library:element library:name="Module1"/></library:library>
"""


def settled(data: bytes, folder: Path, decision: str) -> bytes:
    """Return a file after LibreOffice has rejected or accepted all of its changes."""
    source, target = folder / "source.docx", folder / f"{decision}.docx"
    source.write_bytes(data)
    program = ["soffice", f"-env:UserInstallation={(folder / 'profile').as_uri()}", "--headless"]
    library = folder / "profile" / "user" / "basic" / "Standard"
    if not library.is_dir():  # the first start makes it
        first = ["--convert-to", "txt", "--outdir", str(folder), str(source)]
        subprocess.run([*program, *first], capture_output=True, timeout=1800, check=True)
        (library / "Module1.xba").write_text(MACRO, encoding="utf-8")
        (library / "script.xlb").write_text(LIBRARY, encoding="utf-8")
    settle = f'"{source.as_uri()}","{target.as_uri()}",".uno:{decision}AllTrackedChanges"'
    command = [*program, f"macro:///Standard.Module1.Settle({settle})"]
    subprocess.run(command, capture_output=True, timeout=1800, check=True)
    return target.read_bytes()


CHINESE = word_file(
    paragraph("十年来,三地经济总量达到10.4万亿元，，增长较快。") + paragraph("铁路已建成,并通车。。")
)


@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_rejected_a_file_says_what_it_said_and_accepted_what_was_meant(tmp_path: Path) -> None:
    """Others' changes are taken out of the files first: all means theirs too."""
    for name, source in (("hard", settled(hard_file(), tmp_path, "Accept")), ("chinese", CHINESE)):
        select = ("english.doubled_word", "chinese")
        data, result = reviewed(source, tmp_path, name, summary_page=True, select=select)
        assert result.changes > 3
        rejected = settled(data, tmp_path, "Reject")
        assert without_fields(texts(rejected)) == without_fields(texts(source))
        assert b"_jjjdoc_summary" not in parts(rejected)[MAIN]
        accepted = settled(data, tmp_path, "Accept")
        assert without_fields(texts(accepted)) == without_fields(texts(data))


def without_fields(found: list[str]) -> list[str]:
    """Return texts without the results of fields, which are computed anew."""
    return [text.rstrip("0123456789") for text in found if not text.startswith("See ")]
