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
SCRIPT = Wording(
    en="a {scheme}: link runs a script in the reader's browser; use a link that begins with https://",
    zh="“{scheme}:”链接会在读者的浏览器中运行脚本，请改用以“https://”开头的链接",
)
DATA = Wording(
    en="a data: link holds a whole document, which browsers refuse to open; use a link that begins with https://",
    zh="“data:”链接自带全部内容，浏览器会拒绝打开，请改用以“https://”开头的链接",
)
FILE = Wording(
    en="a file: link leads to a file on your computer, which readers do not have; use a relative path or a link that begins with https://",
    zh="“file:”链接指向本机文件，读者无法打开，请改用相对路径或以“https://”开头的链接",
)

_SPACE = regex(r"[\s\x00-\x1f\x7f-\x9f]")
_SCHEME = regex(r"[a-z][a-z0-9+.-]*:|//", re.IGNORECASE)
_DANGEROUS = regex(r"(javascript|vbscript|livescript|data|file):", re.IGNORECASE)
_OTHER = {"data": DATA, "file": FILE}
_ALLOWED = regex(r"https?://[^/]|mailto:.", re.IGNORECASE)


def find_target_problem(target: str) -> Message | None:
    """Return what is wrong with the target of a link: only http, https, mailto and relative ones are written.

    What is dangerous is said first, whatever else is wrong with it.
    """
    if not target:
        return EMPTY_TARGET()
    dangerous = find_danger(target)
    if dangerous is not None:
        return dangerous
    if _SPACE.search(target):
        return SPACE_IN_TARGET()
    if "\\" in target:
        return BACKSLASH_IN_TARGET()
    if _SCHEME.match(target) and not _ALLOWED.match(target):
        return SCHEME(target=target)
    return None


def find_danger(target: str) -> Message | None:
    """Return what a link does that runs a script, holds its own document or leads to a file; None for any other."""
    found = _DANGEROUS.match(_SPACE.sub("", target))  # browsers pass over white space in a scheme
    if found is None:
        return None
    scheme = found[1].lower()
    return _OTHER.get(scheme, SCRIPT)(scheme=scheme)
