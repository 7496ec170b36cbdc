"""Runs of text (ECMA-376 17.3.3)."""

from __future__ import annotations

from jjjdoc.ooxml.escape import escape_text
from jjjdoc.patterns import regex

#: Runs that are a tab and a line break.
TAB = "<w:r><w:tab/></w:r>"
LINE_BREAK = "<w:r><w:br/></w:r>"

# An apostrophe inside a Latin word (Xi’an): in Chinese text the same character is a full-width quotation mark.
_APOSTROPHE = regex("(?<=[A-Za-z])’(?=[A-Za-z])")


def run(text: str, properties: str) -> str:
    """Return a run with the children of its `w:rPr`."""
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape_text(text)}</w:t></w:r>'


def chinese_runs(text: str, properties: str, latin_properties: str) -> str:
    """Return the runs of Chinese text: an apostrophe inside a Latin word keeps to the Latin font."""
    if "’" not in text or properties == latin_properties:
        return run(text, properties)
    runs = []
    at = 0
    for found in _APOSTROPHE.finditer(text):
        if found.start() > at:
            runs.append(run(text[at : found.start()], properties))
        runs.append(run("’", latin_properties))
        at = found.end()
    if at < len(text):
        runs.append(run(text[at:], properties))
    return "".join(runs)
