"""Init: a new report project, which builds as it is."""

from __future__ import annotations

import json
from pathlib import Path

from jjjdoc.config.read import OWN_FILE
from jjjdoc.config.settings import supplied
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.loader.schema import json_schema
from jjjdoc.pipeline.project.files import write_files
from jjjdoc.pipeline.project.guard import Guard
from jjjdoc.writers.formats import OutputFile

STARTER = "templates/starter"
RENAMED = {"gitignore": ".gitignore"}

NOT_EMPTY = Wording(
    en="{path} is not empty; name a new or empty folder", zh="{path}不是空文件夹，请指定新的或空的文件夹"
)
NOT_A_FOLDER = Wording(en="{path} is a file; name a folder", zh="{path}是文件，请指定文件夹")


def init_project(folder: Path) -> tuple[Path, ...]:
    """Make a project in a new or empty folder and return its files; raises JjjdocError where there is something.

    The settings, which make it a project, are written last.
    """
    if folder.exists() and not folder.is_dir():
        raise JjjdocError(NOT_A_FOLDER(path=folder))
    if folder.is_dir() and any(path.name != ".git" for path in folder.iterdir()):
        raise JjjdocError(NOT_EMPTY(path=folder))
    files = [*_starter_files(), *_schemas()]
    write_files(folder, sorted(files, key=lambda file: file.name == OWN_FILE), Guard(None))
    return tuple(folder.joinpath(*file.name.split("/")) for file in files)


def _starter_files() -> list[OutputFile]:
    starter = supplied(STARTER)
    files = sorted(path for path in starter.rglob("*") if path.is_file())
    names = [path.relative_to(starter).as_posix() for path in files]
    return [
        OutputFile(RENAMED.get(name, name), path.read_bytes())
        for name, path in zip(names, files, strict=True)
    ]


def _schemas() -> list[OutputFile]:
    """Return what the first lines of the sources point editors to."""
    return [
        OutputFile(
            f"schemas/{kind}.schema.json", (json.dumps(json_schema(kind), indent=2) + "\n").encode("ascii")
        )
        for kind in ("report", "glossary")
    ]
