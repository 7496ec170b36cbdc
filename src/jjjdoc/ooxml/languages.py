"""The language of a run: `w:lang` for a BCP 47 tag (ECMA-376 17.3.2.20)."""

from __future__ import annotations

from functools import cache
from typing import Final

from jjjdoc.language.labels import is_chinese

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
