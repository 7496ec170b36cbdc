"""Whether the author of a Word file has restricted what may be changed in it (ECMA-376 17.15.1.29)."""

from __future__ import annotations

from jjjdoc.ooxml.opened import OpenedPackage
from jjjdoc.ooxml.xml import qualified

_PROTECTION = qualified("documentProtection")
_OFF = ("0", "false", "off")


def is_protected(package: OpenedPackage, *, tracked: bool) -> bool:
    """Tell whether the text may not be changed; `tracked`: by changes that are tracked, which alone may be allowed."""
    for part in package.related(package.main, "settings"):
        root = package.root(part)
        found = None if root is None else root.find(_PROTECTION)
        if found is not None and found.get(qualified("enforcement"), "0") not in _OFF:
            edit = found.get(qualified("edit"), "none")
            return edit != "none" and not (tracked and edit == "trackedChanges")
    return False
