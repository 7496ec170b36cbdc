"""Runs of text (ECMA-376 17.3.3)."""

from __future__ import annotations

from functools import cache
from typing import Final

from jjjdoc.language.labels import is_chinese
from jjjdoc.ooxml.names import escape_text
from jjjdoc.patterns import regex

# The language of a run: `w:lang` for a BCP 47 tag (ECMA-376 17.3.2.20).


#: What text is checked as where a document has none of that language.
ENGLISH: Final = "en-US"
CHINESE: Final = "zh-CN"

# Word proofs in a language of a place; it knows Chinese by place alone, without the script.
_TRADITIONAL_PLACES = {"tw", "hk", "mo"}


@cache
def word_language(tag: str) -> str:
    """Return the tag that Word knows: with a region, without a script."""
    parts = tag.lower().split("-")
    region = next((part for part in parts[1:] if len(part) == 2), None)
    if not is_chinese(tag):
        return f"{parts[0]}-{(region or 'us').upper()}"
    if region is None:
        region = "tw" if "hant" in parts else "cn"
    elif "hant" in parts and region not in _TRADITIONAL_PLACES:
        region = "tw"
    return f"zh-{region.upper()}"


@cache
def language_element(tag: str) -> str:
    """Return the `w:lang` of prose in this language; the letters of the other script have theirs too."""
    own = word_language(tag)
    latin, east_asian = (ENGLISH, own) if is_chinese(tag) else (own, CHINESE)
    return f'<w:lang w:val="{latin}" w:eastAsia="{east_asian}"/>'


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
