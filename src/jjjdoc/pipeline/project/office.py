"""LibreOffice, run without a window: it sets pages, which are looked at and never passed on, and reads old formats."""

from __future__ import annotations

import json
import shutil
import subprocess
import tempfile
from pathlib import Path
from typing import Final, Self

from jjjdoc.disk import reason
from jjjdoc.errors import JjjdocError, Wording

_NAMES: Final = ("soffice", "libreoffice")
#: Where it is installed without being on the path: macOS, Windows.
_PLACES: Final = (
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:/Program Files/LibreOffice/program/soffice.com",
    "C:/Program Files (x86)/LibreOffice/program/soffice.com",
)
_LONGEST: Final = 300  # seconds
_WORD: Final = "docx:MS Word 2007 XML"
_TAGGED: Final = ("ExportBookmarks", "UseTaggedPDF")
_DESTINATIONS: Final = "ExportBookmarksToPDFDestination"
# What LibreOffice takes for the language of the system; a PDF is said to be in that.
_SYSTEM_LANGUAGE: Final = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry">'
    '<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">'
    "<value>{}</value></prop></item></oor:items>\n"
)

NO_OFFICE = Wording(
    en="jjjdoc needs LibreOffice to count pages and make PDF files, and did not find it; install"
    " it, or build without --paginate and pdf",
    zh="统计页码、生成PDF需要LibreOffice，但未找到；请先安装，或不加--paginate、不选pdf格式生成",
)
FAILED = Wording(
    en="LibreOffice could not read or lay out {name}: {reason}",
    zh="LibreOffice无法读取或排版{name}：{reason}",
)


def find_office() -> Path:
    """Return the program; raises JjjdocError where there is none."""
    found = next((path for name in _NAMES if (path := shutil.which(name))), None)
    found = found or next((place for place in _PLACES if Path(place).is_file()), None)
    if found is None:
        raise JjjdocError(NO_OFFICE())
    return Path(found)


class Office:
    """LibreOffice in a profile of its own, so that one that is open does not get in the way; to be used in `with`.

    Entering it raises JjjdocError where the program is missing.
    """

    def __enter__(self) -> Self:
        self._program = find_office()
        self._folder = tempfile.TemporaryDirectory(prefix="jjjdoc-", ignore_cleanup_errors=True)
        return self

    def __exit__(self, *_: object) -> None:
        self._folder.cleanup()

    def make_pdf(self, data: bytes, name: str, *, language: str = "", destinations: bool = False) -> bytes:
        """Return a Word file as tagged PDF with its headings as outline; `name` is what messages show.

        `language` is what the PDF says to be in, such as zh-CN (ISO 14289-1, 7.2); else that of the system. With `destinations` its bookmarks are those of the PDF as well.
        Raises JjjdocError where LibreOffice fails or takes more than five minutes.
        """
        chosen = (*_TAGGED, _DESTINATIONS) if destinations else _TAGGED
        options = {option: {"type": "boolean", "value": "true"} for option in chosen}
        return self._convert(data, ".docx", f"pdf:writer_pdf_Export:{json.dumps(options)}", name, language)

    def make_docx(self, data: bytes, extension: str, name: str) -> bytes:
        """Return a file of an older format, told by its extension, as .docx; raises JjjdocError as `make_pdf` does."""
        return self._convert(data, extension, _WORD, name)

    def _profile(self, language: str) -> Path:
        """Return the folder of a profile whose system is in a language."""
        profile = Path(self._folder.name) / f"profile{language}"
        settings = profile / "user" / "registrymodifications.xcu"
        if language and not settings.is_file():
            settings.parent.mkdir(parents=True, exist_ok=True)
            settings.write_text(_SYSTEM_LANGUAGE.format(language), encoding="utf-8")
        return profile

    def _convert(self, data: bytes, extension: str, form: str, name: str, language: str = "") -> bytes:
        folder = Path(self._folder.name)
        source = folder / f"document{extension}"
        target = folder / "converted" / f"document.{form.partition(':')[0]}"
        try:
            source.write_bytes(data)
            target.unlink(missing_ok=True)
            profile = f"-env:UserInstallation={self._profile(language).as_uri()}"
            command: list[str | Path] = [
                self._program,
                profile,
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                target.parent,
                source,
            ]
            done = subprocess.run(command, capture_output=True, timeout=_LONGEST, check=False)
        except subprocess.TimeoutExpired:
            raise JjjdocError(FAILED(name=name, reason=f"> {_LONGEST} s")) from None
        except OSError as error:
            raise JjjdocError(FAILED(name=name, reason=reason(error))) from error
        if not target.is_file():
            said = done.stderr.decode(errors="replace").strip().rpartition("\n")[2]
            raise JjjdocError(FAILED(name=name, reason=said or done.returncode))
        return target.read_bytes()
