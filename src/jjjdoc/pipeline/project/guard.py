"""What no command writes over unasked: the sources of a project, what belongs to them, and what the command reads.

Files are compared by what they are and not by what they are called: links, other spellings of a path, and file systems to
which upper and lower case are the same make no difference.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Final, Literal

from msgspec import Struct

from jjjdoc.config.read import OWN_FILE, SHARED_FILE
from jjjdoc.config.settings import Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.loader.named_files import is_image
from jjjdoc.loader.pages import SUFFIX as PAGES
from jjjdoc.loader.states import SUFFIX as STATE

Kept = Literal[
    "input", "settings", "state", "pages", "glossary", "source", "template", "memory", "yaml", "image"
]
"""What a file is kept as; `yaml` is one that may belong to any project: shared facts, or a source elsewhere."""

_INPUT = Wording(
    en="{path} is read by this command, so jjjdoc does not overwrite it; name another file",
    zh="{path}是本命令读取的文件，不予覆盖；请另取文件名",
)
_KEPT: Final[dict[Kept, Wording]] = {
    "settings": Wording(
        en="{path} holds the settings of a project, so jjjdoc does not overwrite it; name another file",
        zh="{path}是项目的设置文件，不予覆盖；请另取文件名",
    ),
    "state": Wording(
        en="{path} is the state file of a report, so jjjdoc does not overwrite it; name another file",
        zh="{path}是报告的翻译状态文件，不予覆盖；请另取文件名",
    ),
    "pages": Wording(
        en="{path} is the page table of a report, so jjjdoc does not overwrite it; name another file",
        zh="{path}是报告的页码文件，不予覆盖；请另取文件名",
    ),
    "glossary": Wording(
        en="{path} is the glossary of the project, so jjjdoc does not overwrite it; name another file",
        zh="{path}是项目的术语表，不予覆盖；请另取文件名",
    ),
    "source": Wording(
        en="{path} is a source of the project, so jjjdoc does not overwrite it; name another file",
        zh="{path}是项目的源文件，不予覆盖；请另取文件名",
    ),
    "template": Wording(
        en="{path} belongs to a template of the project, so jjjdoc does not overwrite it; name another file",
        zh="{path}属于项目的模板，不予覆盖；请另取文件名",
    ),
    "memory": Wording(
        en="{path} is a translation memory of the project, so jjjdoc does not overwrite it; name"
        " another file",
        zh="{path}是项目的翻译记忆，不予覆盖；请另取文件名",
    ),
    "yaml": Wording(
        en="{path} is a YAML file, as sources are, so jjjdoc does not overwrite it; name another file",
        zh="{path}与源文件一样是YAML文件，不予覆盖；请另取文件名",
    ),
    "image": Wording(
        en="{path} is an image, which reports may show, so jjjdoc does not overwrite it; name another file",
        zh="{path}是图片，可能用于报告，不予覆盖；请另取文件名",
    ),
}
_YAML: Final = (".yaml", ".yml")


class Guard(Struct, frozen=True):
    """What one command keeps: its inputs, files or folders, whatever it was told; and the files of a project.

    `replaces` are the kinds of files that it is the command's work to write.
    """

    settings: Settings | None
    inputs: tuple[Path, ...] = ()
    replaces: frozenset[Kept] = frozenset()

    def check(self, target: Path) -> None:
        """Raise JjjdocError where a file to be written is one that is kept."""
        if any(_is_same(target, path) for path in self.inputs):
            raise JjjdocError(_INPUT(path=target))
        kind = self._kind(target)
        if kind is not None and kind not in self.replaces:
            raise JjjdocError(_KEPT[kind](path=target))

    def _kind(self, target: Path) -> Kept | None:
        """Return what a file is kept as; it need not be there: a new state file or source would be read as one."""
        for kind, path in self._files():
            if _is_same(target, path):
                return kind
        real = Path(os.path.realpath(target))
        name = real.name.casefold()
        if name.endswith((STATE, PAGES)):
            return "state" if name.endswith(STATE) else "pages"
        settings = self.settings
        if settings is not None:
            if target.exists() and any(_is_in(real, each) for each in settings.templates):
                return "template"
            if target.exists() and any(_is_in(real, each) for each in settings.memory):
                return "memory"
        is_yaml = name.endswith(_YAML)
        if is_yaml and settings is not None and _is_same(real.parent, settings.sources):
            return "source"
        if not target.is_file():
            return None
        return "yaml" if is_yaml else "image" if is_image(target) else None

    def _files(self) -> Iterator[tuple[Kept, Path]]:
        settings = self.settings
        if settings is None:
            return
        for path in (settings.file, settings.root / OWN_FILE, settings.root / SHARED_FILE):
            if path is not None:
                yield "settings", path
        for path in (settings.glossary, settings.lint.glossary):
            if path is not None:
                yield "glossary", path
        if settings.sources.is_dir():
            for path in settings.sources.iterdir():
                name = path.name.casefold()
                if name.endswith(_YAML):
                    yield (
                        "state" if name.endswith(STATE) else "pages" if name.endswith(PAGES) else "source",
                        path,
                    )


def _is_same(one: Path, other: Path) -> bool:
    """Tell whether two paths lead to one file, or would if it were there."""
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        if one.exists() != other.exists():
            return False
        first, second = (os.path.realpath(path).casefold() for path in (one, other))
        return first == second


def _is_in(file: Path, folder: Path) -> bool:
    return any(_is_same(each, folder) for each in (file, *file.parents))
