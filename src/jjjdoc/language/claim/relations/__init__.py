"""What must hold between the claims of a document, one relation a module."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from jjjdoc.language.claim.document import Relation


@cache
def relations() -> Mapping[str, Relation]:
    """Return every relation by the name of its module."""
    modules = {each.name: import_module(f"{__name__}.{each.name}") for each in iter_modules(__path__)}
    return {name: module.relate for name, module in modules.items() if hasattr(module, "relate")}
