"""The language in which jjjdoc speaks to its user, when the command line does not say."""

from __future__ import annotations

import sys
from collections.abc import Mapping

from jjjdoc.errors import MessageLanguage

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
