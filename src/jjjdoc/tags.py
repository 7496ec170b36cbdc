"""Language tags (BCP 47): one spelling of each, and which of several a tag means."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from jjjdoc.patterns import regex

_TAG = regex(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*(?![A-Za-z0-9-])")
_SCRIPT_LENGTH, _REGION_LENGTH = 4, 2
_TRADITIONAL = frozenset({"TW", "HK", "MO"})
_DEFAULT_SCRIPTS = {"zh": "Hans", "en": "Latn"}


@cache
def normal_tag(written: str) -> str:
    """Return a tag as BCP 47 spells it: `zh_cn.UTF-8` is `zh-CN`. What is no tag is returned as it is."""
    found = _TAG.match(written.strip().replace("_", "-"))
    if found is None:
        return written.strip()
    language, *others = found[0].split("-")
    return "-".join([language.lower(), *map(_spelt, others)])


def is_same_language(one: str, other: str) -> bool:
    """Tell whether two tags are of one language in one script, whatever region they name: zh-Hans-CN and zh are."""
    first, second = map(_parts, (one, other))
    return first[:2] == second[:2]


def best_matches(wanted: str, known: Iterable[str]) -> tuple[str, ...]:
    """Return which of the known tags are meant by one: that tag itself, else those that agree in the region, else in language and script.

    A tag without a region agrees with every region.
    """
    of_language = tuple(tag for tag in known if is_same_language(tag, wanted))
    itself = tuple(tag for tag in of_language if normal_tag(tag) == normal_tag(wanted))
    region = _parts(wanted)[2]
    agreeing = tuple(tag for tag in of_language if "" in (region, _parts(tag)[2]) or _parts(tag)[2] == region)
    return itself or agreeing or of_language


@cache
def _parts(tag: str) -> tuple[str, str, str]:
    """Return language, script and region of a tag; a script that it does not name is that of its region or language."""
    language, *others = normal_tag(tag).split("-")
    region = next((part for part in others if len(part) == _REGION_LENGTH and part.isalpha()), "")
    usual = "Hant" if language == "zh" and region in _TRADITIONAL else _DEFAULT_SCRIPTS.get(language, "")
    script = next((part for part in others if len(part) == _SCRIPT_LENGTH and part.isalpha()), usual)
    return language, script, region


def _spelt(subtag: str) -> str:
    if len(subtag) == _SCRIPT_LENGTH and subtag.isalpha():
        return subtag.title()
    return subtag.upper() if len(subtag) == _REGION_LENGTH else subtag.lower()
