"""Templates: a new one for a project, made from one that there is or from a Word file of the house."""

from __future__ import annotations

from pathlib import Path

from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.patterns import regex
from jjjdoc.pipeline.build.build import find_template
from jjjdoc.pipeline.project.files import write_files
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.writers.docx.reference import open_reference
from jjjdoc.writers.docx.template_file import FILE_NAME, load_template
from jjjdoc.writers.formats import OutputFile

BASE = "plain"

NOT_A_NAME = Wording(
    en="“{name}” is not a valid folder name on every system; use letters, digits, - and _",
    zh="“{name}”不宜用作文件夹名，请用字母、数字、-和_",
)
EXISTS = Wording(
    en="{path} already exists; choose another name or delete it", zh="{path}已存在，请另选名称或先将其删除"
)
NO_SUCH = Wording(
    en="there is no template “{name}” to start from; available: {known}. The name of a Word file"
    " must end in .docx",
    zh="没有可作起点的模板“{name}”，已有：{known}。Word文件须以.docx结尾",
)
OF_REFERENCE = "# The styles, page, headers and footers of this Word file rule; what stands below fills in what it lacks.\n"

_NAME = regex(r"[^\W_][\w-]{0,39}")


def new_template(settings: Settings, name: str, origin: str | None) -> tuple[Path, ...]:
    """Make a template in the project's folder of templates and return its files.

    `origin` is the path of a Word file whose looks rule, or the name of the template to start from. Raises JjjdocError
    for a name that is taken or no name, and for an origin that cannot be used; nothing is written then. The file that makes
    the folder a template is written last.
    """
    if not _NAME.fullmatch(name):
        raise JjjdocError(NOT_A_NAME(name=name))
    folder = settings.templates[0] / name
    if folder.exists():
        raise JjjdocError(EXISTS(path=folder))
    if origin is not None and origin.lower().endswith(".docx"):
        files = _from_word(settings, Path(origin))
    else:
        base = _find(settings, origin or BASE)
        load_template(base)
        files = [
            OutputFile(path.relative_to(base).as_posix(), path.read_bytes())
            for path in sorted(base.rglob("*"))
            if path.is_file()
        ]
    files.sort(key=lambda file: file.name == FILE_NAME)
    return write_files(folder, files, Guard(settings))


def _find(settings: Settings, name: str) -> Path:
    found = find_template(settings.templates, name)
    if found is None:
        known = sorted(
            {path.parent.name for folder in settings.templates for path in folder.glob(f"*/{FILE_NAME}")}
        )
        raise JjjdocError(NO_SUCH(name=name, known=", ".join(known)))
    return found


def _from_word(settings: Settings, house: Path) -> list[OutputFile]:
    base = _find(settings, BASE)
    open_reference(house, load_template(base).page)
    text = (base / FILE_NAME).read_text(encoding="utf-8")
    return [
        OutputFile(FILE_NAME, f"{OF_REFERENCE}reference: {house.name}\n\n{_without_comment(text)}".encode()),
        OutputFile(house.name, house.read_bytes()),
    ]


def _without_comment(text: str) -> str:
    """Return a settings file without the comment that says what the template looks like."""
    lines = text.splitlines(keepends=True)
    first = next((number for number, line in enumerate(lines) if not line.startswith("#")), 0)
    return "".join(lines[first:]).lstrip("\n")
