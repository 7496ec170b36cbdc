"""What every command is given: where it prints and which project it works on."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import click

from jjjdoc.cli.output import Output
from jjjdoc.errors import MessageLanguage

if TYPE_CHECKING:
    from jjjdoc.config.settings import Settings


# The language in which jjjdoc speaks to its user, when the command line does not say.


VARIABLE = "JJJDOC_MESSAGES"
LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")


def default_language(environment: Mapping[str, str]) -> MessageLanguage:
    """Return the language of JJJDOC_MESSAGES, else of the locale, else of the Windows user interface."""
    wanted = [environment.get(name, "") for name in (VARIABLE, *LOCALE_VARIABLES)]
    name = next((value for value in wanted if value), "") or _windows_language()
    return "zh" if name.lower().startswith("zh") else "en"


def _windows_language() -> str:
    if sys.platform != "win32":
        return ""
    import ctypes  # noqa: PLC0415
    import locale  # noqa: PLC0415

    return locale.windows_locale.get(ctypes.windll.kernel32.GetUserDefaultUILanguage(), "")


class Invocation:
    """One call of the command line; `project` is the folder given by `--project`."""

    def __init__(self, output: Output, project: Path | None = None) -> None:
        self.output = output
        self.project = project

    def settings(self, planned: str | None = None) -> Settings:
        """Return the settings of the project; raises JjjdocError where there is none or it has faults.

        `planned` is a template that they may name though it is made only now.
        """
        from jjjdoc.config.read import find_project, read_settings  # noqa: PLC0415 - only when needed

        file = find_project(self.project or Path.cwd())
        self.output.root = file.parent
        return read_settings(file, planned)

    def settings_if_any(self) -> Settings | None:
        """Return the settings of the project, None outside of projects; raises JjjdocError where they have faults."""
        from jjjdoc.config.read import NoProjectError  # noqa: PLC0415 - only when needed

        try:
            return self.settings()
        except NoProjectError:
            if self.project is not None:
                raise
            return None

    def glossary(self) -> Path:
        """Return the glossary of the project, outside of projects that which comes with jjjdoc."""
        from jjjdoc.config.settings import supplied  # noqa: PLC0415 - only when needed

        settings = self.settings_if_any()
        return supplied("glossary.yaml") if settings is None else settings.glossary


pass_invocation = click.make_pass_decorator(Invocation)
