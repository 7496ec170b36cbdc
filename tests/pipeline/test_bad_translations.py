"""Files that come back broken, in every format: a clear error or a refusal, and nothing is written."""

import io
import random
import re
import shutil
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import get_args

import pytest

from jjjdoc.config.read import find_project, read_settings
from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import FormatName
from jjjdoc.pipeline.translation.export import ExportRequest, export
from jjjdoc.pipeline.translation.importing import Imported, import_translations

PROJECT = Path(__file__).parents[1] / "commands" / "project"
FORMS: tuple[FormatName, ...] = get_args(FormatName)
XML: tuple[FormatName, ...] = ("xliff", "xliff2", "tmx")
DOCUMENT = "word/document.xml"
BOMB = '<!DOCTYPE x [<!ENTITY a "ha">' + "".join(
    f'<!ENTITY {new} "{f"&{old};" * 50}">' for old, new in ("ab", "bc", "cd", "de")
) + "]>"  # fmt: skip
every_form = pytest.mark.parametrize("form", FORMS)


class Project:
    """A copy of the small project, whose source must be as it was in the end."""

    def __init__(self, folder: Path) -> None:
        self.folder = Path(shutil.copytree(PROJECT, folder))
        self.settings = read_settings(find_project(folder))
        self.file = folder / "out"
        self.before = self.read()

    def read(self) -> dict[Path, bytes]:
        return {path: path.read_bytes() for path in (self.folder / "sources").iterdir()}

    def export(self, form: FormatName) -> bytes:
        export(self.settings, ExportRequest(form=form, output=self.file))
        return self.file.read_bytes()

    def give(self, data: bytes) -> Imported:
        self.file.write_bytes(data)
        return import_translations(self.settings, self.file)

    def is_untouched(self) -> bool:
        return self.read() == self.before


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return Project(tmp_path / "project")


def edited(data: bytes, change: Callable[[str], str]) -> bytes:
    """Return a file with its text changed, of a Word file that of its document."""
    if not data.startswith(b"PK"):
        return change(data.decode("utf-8")).encode()
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            new.writestr(name, change(content.decode()) if name == DOCUMENT else content)
    return out.getvalue()


def swap(old: str, new: str) -> Callable[[str], str]:
    def change(text: str) -> str:
        assert old in text
        return text.replace(old, new)

    return change


def reasons(done: Imported) -> dict[str, str]:
    return {each.unit.id: each.reason.text("en") for each in done.outcomes if each.reason is not None}


@every_form
def test_a_file_that_is_cut_short_changes_nothing(form: FormatName, project: Project) -> None:
    data = project.export(form)
    chance = random.Random(form)
    for at in (0, 1, len(data) - 1, *(chance.randrange(len(data)) for _ in range(60))):
        with suppress(JjjdocError):
            project.give(data[:at])
        assert project.is_untouched(), at


TARGETS: dict[FormatName, tuple[str, str]] = {
    "xliff": ('target-language="en"', 'target-language="fr"'),
    "xliff2": ('trgLang="en"', 'trgLang="fr"'),
    "po": ("Language: en", "Language: fr"),
    "tmx": ('xml:lang="en"', 'xml:lang="fr"'),
    "csv": ("target en", "target fr"),
    "table": ("target en<", "target fr<"),
}
SOURCES: dict[FormatName, tuple[str, str]] = {
    "xliff": ('source-language="zh-CN"', 'source-language="de"'),
    "xliff2": ('srcLang="zh-CN"', 'srcLang="de"'),
    "po": ("X-Source-Language: zh_CN", "X-Source-Language: de"),
    "tmx": ("zh-CN", "de"),
    "csv": ("source zh-CN", "source de"),
    "table": ("source zh-CN<", "source de<"),
}
REPORTS: dict[FormatName, tuple[str, str]] = {
    "xliff": ('original="small"', 'original="smal"'),
    "xliff2": ('original="small"', 'original="smal"'),
    "po": ("Project-Id-Version: small", "Project-Id-Version: smal"),
    "tmx": (">small<", ">smal<"),
    "csv": ("\nsmall,", "\nsmal,"),
    "table": ("report small<", "report smal<"),
}


@every_form
@pytest.mark.parametrize(
    ("changes", "words"),
    [(TARGETS, "not translated into “fr”"), (SOURCES, "translated from “de”"), (REPORTS, "did you mean “small”")],
    ids=["target", "source", "report"],
)  # fmt: skip
def test_a_file_of_something_else(
    form: FormatName, changes: dict[FormatName, tuple[str, str]], words: str, project: Project
) -> None:
    data = edited(project.export(form), swap(*changes[form]))
    with pytest.raises(JjjdocError) as caught:
        project.give(data)
    assert words in str(caught.value)
    assert project.is_untouched()


@every_form
def test_an_id_that_stands_twice(form: FormatName, project: Project) -> None:
    def rename(text: str) -> str:
        found = {"po": 'msgctxt "center"', "csv": ",center,", "table": ">center<"}.get(form, 'id="center"')
        return swap(found, found.replace("center", "gdp"))(text)

    done = project.give(edited(project.export(form), rename))
    assert reasons(done) == {"gdp": "it appears 2 times in the file"}
    assert project.is_untouched()


@pytest.mark.parametrize("form", [*XML, "table"])
def test_entities_are_never_read(form: FormatName, project: Project) -> None:
    def plant(text: str) -> str:
        at = text.index("?>") + 2
        return (text[:at] + BOMB + text[at:]).replace("The output", "&e;")

    data = edited(project.export(form), plant)
    with pytest.raises(JjjdocError, match=r"document type|DOCTYPE|declaration|entit"):
        project.give(data)
    assert project.is_untouched()


@every_form
@pytest.mark.parametrize(
    "broken", ["{output", "output}", "{ou tput}", "{输出}", "{{output}}", "CNY 10.4 trillion"]
)
def test_a_reference_that_is_half_translated(form: FormatName, broken: str, project: Project) -> None:
    def spoil(text: str) -> str:
        before, found, after = text.partition("three places reached ")
        assert found
        return (
            before
            + found
            + re.sub(r"<ph [^>]*?(/>|>\{output\}</ph>)|\{output\}", lambda _: broken, after, count=1)
        )

    done = project.give(edited(project.export(form), spoil))
    assert list(reasons(done)) == ["gdp"]
    assert project.is_untouched()


def encoded(project: Project, form: FormatName, encoding: str) -> bytes:
    """Return a file with another translation, as a program saves it that prefers an encoding."""
    text = project.export(form).decode("utf-8-sig").replace("The output of", "The whole output of")
    declared = "utf-16" if encoding.startswith("utf-16") else encoding.removesuffix("-sig")
    return text.replace('encoding="UTF-8"', f'encoding="{declared}"').encode(encoding)


@pytest.mark.parametrize("form", [*XML, "csv"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "gb18030"])
def test_other_encodings_are_read(form: FormatName, encoding: str, project: Project) -> None:
    done = project.give(encoded(project, form, encoding))
    assert {outcome.unit.id: outcome.kind for outcome in done.outcomes}["gdp"] == "changed"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "gb18030"])
def test_a_catalog_in_another_encoding(encoding: str, project: Project) -> None:
    with pytest.raises(JjjdocError, match="save it as UTF-8"):
        project.give(encoded(project, "po", encoding))
    assert project.is_untouched()


def test_a_catalog_with_a_mark_at_its_beginning(project: Project) -> None:
    done = project.give(encoded(project, "po", "utf-8-sig"))
    assert done.count("changed") == 1


def test_a_table_that_is_a_bomb(project: Project) -> None:
    data = edited(
        project.export("table"), lambda text: text.replace("</w:body>", " " * 70_000_000 + "</w:body>")
    )
    assert len(data) < 1_000_000
    with pytest.raises(JjjdocError, match="too large to open safely"):
        project.give(data)
    assert project.is_untouched()
