"""All definitions of a document, whatever its language."""

from __future__ import annotations

from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rules.abbreviation import _chinese, _english
from jjjdoc.lint.rules.abbreviation._definitions import Definition


def definitions(document: LintDocument, context: Context) -> tuple[Definition, ...]:
    """Return the definitions of a document, in order of place. Ask for them by `context.once_for`."""
    find = _chinese.find_definitions if is_chinese(document.language) else _english.find_definitions
    return tuple(definition for passage in document.passages for definition in find(passage, context))
