"""Where a link may lead."""

from __future__ import annotations

import re

from jjjdoc.errors import Message, Wording
from jjjdoc.patterns import regex

EMPTY_TARGET = Wording(en="the link leads nowhere", zh="链接没有目标")
SPACE_IN_TARGET = Wording(
    en="white space in the target of a link; write %20", zh="链接目标中有空白字符，请写作“%20”"
)
BACKSLASH_IN_TARGET = Wording(
    en="a backslash in the target of a link; write /", zh="链接目标中有反斜线，请写作“/”"
)
SCHEME = Wording(
    en="a link begins with https://, http:// or mailto:, or is relative; this one is {target}",
    zh="链接应以“https://”“http://”或“mailto:”开头，或为相对路径；此处为“{target}”",
)

_SPACE = regex(r"[\s\x00-\x1f\x7f-\x9f]")
_SCHEME = regex(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_ALLOWED = regex(r"https?://[^/]|mailto:.", re.IGNORECASE)


def find_target_problem(target: str) -> Message | None:
    """Return what is wrong with the target of a link: only http, https, mailto and relative ones are written."""
    if not target:
        return EMPTY_TARGET()
    if _SPACE.search(target):
        return SPACE_IN_TARGET()
    if "\\" in target:
        return BACKSLASH_IN_TARGET()
    if _SCHEME.match(target) and not _ALLOWED.match(target):
        return SCHEME(target=target)
    return None
