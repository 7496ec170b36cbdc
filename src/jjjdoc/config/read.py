"""From jjjdoc.toml, or [tool.jjjdoc] in pyproject.toml, to the settings of a project."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from pathlib import Path

from jjjdoc.config.editions import read_editions
from jjjdoc.config.keys import KeyPath, KeyPlaces
from jjjdoc.config.lint import read_lint
from jjjdoc.config.settings import Settings
from jjjdoc.config.supplied import supplied
from jjjdoc.config.table import Table
from jjjdoc.disk import file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Fault, SourceError
from jjjdoc.locations import Place, SourceText

OWN_FILE = "jjjdoc.toml"
SHARED_FILE = "pyproject.toml"
SHARED_PATH: KeyPath = ("tool", "jjjdoc")
KEYS = ("sources", "glossary", "templates", "output", "memory", "editions", "lint")

NO_FOLDER = Wording(en="there is no folder “{path}”", zh="没有文件夹“{path}”")
NO_PROJECT = Wording(
    en="“{path}” is not in a jjjdoc project: no jjjdoc.toml there or above. Make a project with: jjjdoc init DIR",
    zh="“{path}”不在jjjdoc项目中：该文件夹及其上级均无jjjdoc.toml。新建项目请用：jjjdoc init 文件夹",
)
UNREADABLE = Wording(en="{path} cannot be read: {reason}", zh="无法读取{path}：{reason}")
NOT_UTF8 = Wording(
    en="this is not UTF-8 text; save the file with the encoding UTF-8",
    zh="不是UTF-8文本，请将文件另存为UTF-8编码",
)
NOT_TOML = Wording(en="not valid TOML: {reason}", zh="不符合TOML语法：{reason}")
OUTSIDE = Wording(en="“{value}” lies outside the project folder", zh="“{value}”不在项目文件夹内")
WHOLE_PROJECT = Wording(en="“{key}” cannot be the project folder itself", zh="“{key}”不能是项目文件夹本身")
NO_FILE = Wording(en="there is no “{value}” in the project folder", zh="项目文件夹中没有“{value}”")
NO_EDITIONS = Wording(
    en='no editions are defined; add a table such as [{table}] with languages = ["zh"]',
    zh='未定义任何版本；请添加一个表，如[{table}]，并写明languages = ["zh"]',
)


class NoProjectError(JjjdocError):
    """A folder that no project is in."""


def find_project(start: Path) -> Path:
    """Return the settings file of the project that a folder is in, searching upwards.

    Raises NoProjectError where there is none, JjjdocError where there is not even the folder.
    """
    folder = start.resolve()
    if not folder.is_dir():
        raise JjjdocError(NO_FOLDER(path=start))
    for candidate in (folder, *folder.parents):
        if (candidate / OWN_FILE).is_file():
            return candidate / OWN_FILE
        shared = candidate / SHARED_FILE
        if shared.is_file() and _has_settings(shared):
            return shared
    raise NoProjectError(NO_PROJECT(path=start))


def read_settings(file: Path, planned: str | None = None) -> Settings:
    """Read the settings of a project; raises SourceError with every fault of the file.

    `planned` is a template that an edition may name though it is not there yet.
    """
    source, values = _parse(file)
    path: KeyPath = ()
    if file.name == SHARED_FILE:
        path = SHARED_PATH
        tool = values.get("tool")
        values = tool.get("jjjdoc", {}) if isinstance(tool, dict) else {}
    faults: list[Fault] = []
    table = Table(values, path, KeyPlaces(source), faults)
    table.check_keys(KEYS)
    settings = _settings(file, table, path, planned)
    if faults:
        raise SourceError(faults)
    return settings


def _settings(file: Path, table: Table, path: KeyPath, planned: str | None) -> Settings:
    root = file.parent.resolve()
    own_templates = _inside(root, table, "templates", "templates")
    templates = tuple(dict.fromkeys((own_templates, supplied("templates"))))
    editions = read_editions(table.tables("editions"), templates, planned)
    if not table.has("editions"):
        table.fault(None, NO_EDITIONS(table=".".join((*path, "editions", "zh"))))
    return Settings(
        root=root,
        file=file,
        sources=_inside(root, table, "sources", "sources"),
        glossary=_glossary(root, table) or supplied("glossary.yaml"),
        templates=templates,
        output=_output(root, table),
        editions=editions,
        lint=read_lint(table, lambda lint: _glossary(root, lint)),
        memory=tuple(_memories(root, table)),
    )


def _glossary(root: Path, table: Table) -> Path | None:
    path = _inside(root, table, "glossary", "glossary.yaml")
    if path.is_file():
        return path
    if table.has("glossary"):
        table.fault("glossary", NO_FILE(value=table.text("glossary", "")))
    return None


def _memories(root: Path, table: Table) -> Iterator[Path]:
    for value in table.texts("memory"):
        path = (root / value).resolve()
        if not path.is_relative_to(root):
            table.fault("memory", OUTSIDE(value=value))
        else:  # whether it is there matters to those alone who ask it
            yield path


def _output(root: Path, table: Table) -> Path:
    path = _inside(root, table, "output", "build")
    if path == root:
        table.fault("output", WHOLE_PROJECT(key="output"))
    return path


def _inside(root: Path, table: Table, key: str, default: str) -> Path:
    value = table.text(key, default)
    path = (root / value).resolve()
    if not path.is_relative_to(root):
        table.fault(key, OUTSIDE(value=value))
        return root / default
    return path


def _has_settings(file: Path) -> bool:
    """Tell whether a pyproject.toml speaks of jjjdoc, be it with faults that are reported later."""
    try:
        return re.search(r"^\s*\[+\s*tool\s*\.\s*jjjdoc\b", _text(file), re.MULTILINE) is not None
    except JjjdocError:
        return False


def _parse(file: Path) -> tuple[SourceText, dict[str, object]]:
    source = SourceText(file.name, _text(file))
    try:
        return source, tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        raise SourceError([_syntax_fault(source, str(error))]) from None
    except RecursionError:
        raise SourceError([Fault(source.place(0), NOT_TOML(reason="nested too deeply"))]) from None


def _syntax_fault(source: SourceText, reason: str) -> Fault:
    message, _, where = reason.partition(" (at ")
    numbers = [int(number) for number in re.findall(r"\d+", where)]
    position = source.position(len(source.text))
    if len(numbers) == 2:
        position = type(position)(*numbers)
    return Fault(Place(source.path, position, position), NOT_TOML(reason=message))


def _text(file: Path) -> str:
    try:
        return file_bytes(file).decode("utf-8-sig")
    except UnicodeDecodeError:
        start = SourceText(file.name, "").place(0)
        raise SourceError([Fault(start, NOT_UTF8())]) from None
    except OSError as error:
        raise JjjdocError(UNREADABLE(path=file, reason=reason(error))) from None
