"""From jjjdoc.toml, or [tool.jjjdoc] in pyproject.toml, to the settings of a project."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from jjjdoc.config.settings import (
    CaptionList,
    Content,
    Edition,
    FileAllowance,
    Format,
    Layout,
    LintSettings,
    NamePair,
    Profile,
    Settings,
    supplied,
)
from jjjdoc.config.suggestion import suggestion
from jjjdoc.config.table import KeyPath, KeyPlaces, Table
from jjjdoc.disk import UNREADABLE, file_bytes, reason
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.findings import Allowance, Fault, Severity, SourceError
from jjjdoc.locations import Place, SourceText
from jjjdoc.patterns import regex
from jjjdoc.tags import normal_tag

# The editions that a project's settings define.


LAYOUTS: dict[str, Layout] = {
    "single": "single",
    "interleaved": "interleaved",
    "side-by-side": "side_by_side",
}
FORMATS: dict[str, Format] = {"docx": "docx", "md": "md", "txt": "txt", "pdf": "pdf"}
LISTS: dict[str, CaptionList] = {"tables": "table", "figures": "figure"}
CONTENTS: dict[str, Content] = {"full": "full", "summary": "summary"}
EDITION_KEYS = (
    "languages",
    "layout",
    "template",
    "formats",
    "sections",
    "depth",
    "content",
    "notes",
    "source-notes",
    "key-figures",
    "glossary",
    "lists",
    "final",
)

NAME = regex(r"[a-z0-9][a-z0-9_-]{0,63}")
LANGUAGE = regex(r"(zh|en)(-[A-Z][a-z]{3})?(-[A-Z]{2})?")

BAD_NAME = Wording(
    en="“{name}” is not a valid edition name; use only lower-case letters, digits, - and _",
    zh="“{name}”不能用作版本名：只能用小写字母、数字、-和_",
)
NO_LANGUAGES = Wording(
    en='edition “{name}” has no languages; add languages = ["zh"], ["en"] or both',
    zh='版本“{name}”未写明语言；请添加languages = ["zh"]、["en"]或两者',
)
BAD_LANGUAGE = Wording(
    en="“{tag}” is not a language of reports; write zh or en, or a longer tag such as zh-CN",
    zh="报告没有语言“{tag}”；请写zh或en，或更完整的标签，如zh-CN",
)
ONE_LANGUAGE = Wording(
    en="layout “single” shows one language, but {count} are given; use “interleaved” or “side-by-side”",
    zh="版式“single”只显示一种语言，但写了{count}种；请用“interleaved”或“side-by-side”",
)
TWO_LANGUAGES = Wording(
    en="layout “{layout}” needs at least two languages", zh="版式“{layout}”需要两种以上语言"
)
NO_TEMPLATE = Wording(en="there is no template “{name}”", zh="没有模板“{name}”")


def read_editions(
    tables: Sequence[tuple[str, Table]], templates: Sequence[Path], planned: str | None = None
) -> tuple[Edition, ...]:
    """Read every edition, in the order of the file; `templates` are the folders a template may be in.

    `planned` is one that an edition may name though it is not there yet.
    """
    return tuple(_read_edition(name, table, templates, planned) for name, table in tables)


def _read_edition(name: str, table: Table, templates: Sequence[Path], planned: str | None) -> Edition:
    if NAME.fullmatch(name) is None:
        table.fault(None, BAD_NAME(name=name))
    table.check_keys(EDITION_KEYS)
    edition = Edition(
        name=name,
        languages=_languages(name, table),
        layout=table.choice("layout", LAYOUTS, "single"),
        template=_template(table, templates, planned),
        formats=table.choices("formats", FORMATS, ("docx", "md", "txt")),
        sections=table.texts("sections"),
        depth=table.number("depth", 4, 1, 4),
        content=table.choice("content", CONTENTS, "full"),
        notes=table.flag("notes", True),
        source_notes=table.flag("source-notes", False),
        key_figures=table.flag("key-figures", True),
        glossary=table.flag("glossary", False),
        lists=table.choices("lists", LISTS, ()),
        final=table.flag("final", False),
    )
    _check_layout(edition, table)
    return edition


def _languages(name: str, table: Table) -> tuple[str, ...]:
    if not table.has("languages"):
        table.fault(None, NO_LANGUAGES(name=name))
    tags = tuple(map(normal_tag, table.texts("languages")))
    for tag in tags:
        if LANGUAGE.fullmatch(tag) is None:
            table.fault("languages", BAD_LANGUAGE(tag=tag))
    return tags


def _check_layout(edition: Edition, table: Table) -> None:
    count = len(edition.languages)
    if edition.layout == "single" and count > 1:
        table.fault("layout" if table.has("layout") else "languages", ONE_LANGUAGE(count=count))
    if edition.layout != "single" and count == 1:
        written = next(name for name, layout in LAYOUTS.items() if layout == edition.layout)
        table.fault("languages", TWO_LANGUAGES(layout=written))


def _template(table: Table, folders: Sequence[Path], planned: str | None) -> str:
    name = table.text("template", "plain")
    known = [path.parent.name for folder in folders for path in sorted(folder.glob("*/template.yaml"))]
    if name not in (*known, planned) and table.has("template"):
        table.fault("template", NO_TEMPLATE(name=name), suggestion(name, known))
    return name


# The settings of `jjjdoc lint`: the table [lint], what it allows in files, [[lint.allow]], and how files in two languages
# are named, [[lint.pairs]].


LINT_KEYS = ("profile", "severity", "select", "ignore", "glossary", "allow", "pairs")
ALLOW_KEYS = ("path", "rule", "reason")
PAIR_KEYS = ("zh", "en")
_SAME = regex(r"\{([a-z_]+)\}")
PROFILES: dict[str, Profile] = {"gov": "gov", "web": "web"}
SEVERITIES: dict[str, Severity] = {"error": "error", "warning": "warning", "note": "note"}

MISSING = Wording(en="the key “{key}” is missing", zh="缺少“{key}”")
NOT_RELATIVE = Wording(
    en="“{value}” must be a path in the project, such as docs/*.md or old/**/*.md",
    zh="“{value}”应为项目内的路径，如docs/*.md或old/**/*.md",
)
OTHER_WORDS = Wording(
    en="“zh” and “en” must have the same words in braces, such as {{name}}, and no other braces",
    zh="“zh”与“en”中花括号内的词须相同，如{{name}}，且不得另有花括号",
)


def read_lint(settings: Table, glossary: Callable[[Table], Path | None]) -> LintSettings:
    """Read the table, which may be left out; `glossary` reads the path of a glossary from it."""
    table = settings.table("lint")
    if table is None:
        return LintSettings()
    table.check_keys(LINT_KEYS)
    return LintSettings(
        profile=table.choice("profile", PROFILES, "gov"),
        severity=table.choice("severity", SEVERITIES, "warning"),
        select=table.texts("select"),
        ignore=table.texts("ignore"),
        glossary=glossary(table) if table.has("glossary") else None,
        allow=tuple(allowed for entry in table.entries("allow") if (allowed := _read_allowance(entry))),
        pairs=tuple(pair for entry in table.entries("pairs") if (pair := _read_pair(entry))),
    )


def _read_allowance(table: Table) -> FileAllowance | None:
    table.check_keys(ALLOW_KEYS)
    pattern, rule = _needed(table, "path"), _needed(table, "rule")
    reason = table.text("reason", "") if table.has("reason") else ""
    if pattern.startswith("/") or "\\" in pattern or ":" in pattern or ".." in pattern.split("/"):
        table.fault("path", NOT_RELATIVE(value=pattern))
        return None
    if not pattern or not rule:
        return None
    return FileAllowance(pattern, Allowance(rule.strip(), reason, *table.span("rule")))


def _read_pair(table: Table) -> NamePair | None:
    table.check_keys(PAIR_KEYS)
    pair = NamePair(_needed(table, "zh"), _needed(table, "en"))
    if not pair.zh or not pair.en:
        return None
    has_other = any(brace in _SAME.sub("", name) for name in (pair.zh, pair.en) for brace in "{}")
    if has_other or set(_SAME.findall(pair.zh)) != set(_SAME.findall(pair.en)):
        table.fault("en", OTHER_WORDS())
        return None
    return pair


def _needed(table: Table, key: str) -> str:
    if table.has(key):
        return table.text(key, "")
    table.fault(None, MISSING(key=key))
    return ""


OWN_FILE = "jjjdoc.toml"
SHARED_FILE = "pyproject.toml"
SHARED_PATH: KeyPath = ("tool", "jjjdoc")
KEYS = ("sources", "glossary", "templates", "output", "memory", "editions", "lint")

NO_FOLDER = Wording(en="there is no folder “{path}”", zh="没有文件夹“{path}”")
NO_PROJECT = Wording(
    en="“{path}” is not in a jjjdoc project: there is no jjjdoc.toml in it or above it. Create a"
    " project with: jjjdoc init DIR",
    zh="“{path}”不在jjjdoc项目中：该文件夹及其上级均无jjjdoc.toml。新建项目请用：jjjdoc init 文件夹",
)
NOT_UTF8 = Wording(
    en="the file is not UTF-8 text; save it as UTF-8",
    zh="不是UTF-8文本，请将文件另存为UTF-8编码",
)
NOT_TOML = Wording(en="not valid TOML: {reason}", zh="不符合TOML语法：{reason}")
OUTSIDE = Wording(en="“{value}” is outside the project folder", zh="“{value}”不在项目文件夹内")
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
