"""References inside prose: what stands between `{` and `}`, `{@` and `}`, `[[` and `]]`, `[^` and `]`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from jjjdoc.config.suggestion import nearest
from jjjdoc.errors import Message, Wording
from jjjdoc.language.markup.tokens import FaultList
from jjjdoc.patterns import regex
from jjjdoc.tree import nodes

# Where a link may lead.


EMPTY_TARGET = Wording(en="the link has no target", zh="链接没有目标")
SPACE_IN_TARGET = Wording(
    en="white space in the target of a link; write %20", zh="链接目标中有空白字符，请写作“%20”"
)
BACKSLASH_IN_TARGET = Wording(
    en="a backslash in the target of a link; write /", zh="链接目标中有反斜线，请写作“/”"
)
SCHEME = Wording(
    en="a link must begin with https://, http:// or mailto:, or be a relative path; this one is {target}",
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
    en="a file: link points to a file on your computer, which readers do not have; use a"
    " relative path or a link that begins with https://",
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


EMPTY = Wording(en="the reference is empty", zh="引用为空")
NOT_A_FACT = Wording(en="{text} is not a reference to a figure", zh="“{text}”不是数据引用")
NOT_A_TERM = Wording(en="{text} is not a reference to a term", zh="“{text}”不是术语引用")
NOT_A_NOTE = Wording(en="{text} is not a reference to a note", zh="“{text}”不是注释引用")
NOT_A_CROSS_REFERENCE = Wording(
    en="{text} is not a reference to a section, table, figure or source",
    zh="“{text}”不是对章节、表、图或数据来源的引用",
)
ID_FORM = Wording(
    en="an id consists of a to z, 0 to 9 and _, and begins with a letter",
    zh="标识由小写字母a–z、数字0–9和下划线组成，以字母开头",
)
ID_FORM_OR_ESCAPE = Wording(
    en="an id consists of a to z, 0 to 9 and _, and begins with a letter; for the"
    " character itself write {escaped}",
    zh="标识由小写字母a–z、数字0–9和下划线组成，以字母开头；如需该字符本身，请写作“{escaped}”",
)
HALF_WIDTH = Wording(en="write | , @ = as half-width characters", zh="“|”“,”“@”“=”须用半角字符")
BAD_PERIOD = Wording(en="{text} is not a period", zh="“{text}”不是有效的时间")
PERIOD_FORM = Wording(
    en="write 2023, 2023-06, 2023-06-30 or 2021-2025",
    zh="请写作2023、2023-06、2023-06-30或2021-2025",
)
UNKNOWN_OPTION = Wording(en="unknown option {text}", zh="未知选项“{text}”")
DID_YOU_MEAN = Wording(en="did you mean {text}?", zh="是否应为“{text}”？")
ALLOWED = Wording(en="allowed: {names}", zh="可用：{names}")
REPEATED_OPTION = Wording(en="duplicate option {text}", zh="选项“{text}”重复")
CONFLICTING_OPTION = Wording(
    en="option {text} conflicts with the one before it", zh="选项“{text}”与前一选项冲突"
)
NEEDS_VALUE = Wording(en="option {text} needs a value", zh="选项“{text}”缺少取值")
TAKES_NO_VALUE = Wording(en="option {text} takes no value", zh="选项“{text}”不带取值")
BAD_DIGITS = Wording(en="{text} is not a number of decimal places", zh="“{text}”不是小数位数")
DIGITS_FORM = Wording(en="write a digit from 0 to 9", zh="请写0至9的一位数字")

_ID = regex(r"[a-z][a-z0-9_]{0,63}")
_PERIOD = regex(r"[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-[0-9]{4})?")
_FULL_WIDTH = regex("[｜，＠＝]")

_LONGEST = 64  # longer words are not misspelt options, and comparing them is slow

_FACT_FLAGS = ("value", "unit", "period", "words", "capital", "no-qualifier")
_FACT_VALUES = ("digits", "scale", "measure")
_TERM_FORMS: dict[str, nodes.TermForm] = {
    "short": "short",
    "abbreviation": "abbreviation",
    "defined": "defined",
}


class _Part(Struct, frozen=True):
    """A stretch of the text of a view, without the white space around it."""

    text: str
    start: int
    end: int

    @classmethod
    def of(cls, text: str, start: int, end: int) -> _Part:
        while start < end and text[start].isspace():
            start += 1
        while start < end and text[end - 1].isspace():
            end -= 1
        return cls(text[start:end], start, end)

    def split(self, separator: str) -> Iterator[_Part]:
        start = 0
        for piece in self.text.split(separator):
            yield _Part.of(self.text, start, start + len(piece)).shifted(self.start)
            start += len(piece) + len(separator)

    def shifted(self, offset: int) -> _Part:
        return _Part(self.text, self.start + offset, self.end + offset)


class Span(Struct, frozen=True):
    """Where a reference stands in its text (with its braces or brackets), and where what it says begins and ends."""

    start: int
    end: int
    body_start: int
    body_end: int


def read_fact(text: str, span: Span, faults: FaultList) -> nodes.FactReference | None:
    """Read `fact@period|option,…`; None if it is no reference at all, or one with a fault."""
    name, options = _name_and_options(text, span)
    fact, period = name, None
    if "@" in name.text:
        fact, period = _cut(name, "@")
    if not _check_id(fact, text, span, NOT_A_FACT, faults):
        return None
    if period is not None and not _PERIOD.fullmatch(period.text):
        faults.add(period.start, period.end, BAD_PERIOD(text=period.text), PERIOD_FORM())
        return None
    chosen = _read_fact_options(options, faults)
    if chosen is None:
        return None
    return nodes.FactReference(
        fact.text, None if period is None else period.text, chosen, span.start, span.end
    )


def read_term(text: str, span: Span, faults: FaultList) -> nodes.TermReference | None:
    """Read `concept|option,…`; None if it is no reference at all, or one with a fault."""
    name, options = _name_and_options(text, span)
    if not _check_id(name, text, span, NOT_A_TERM, faults):
        return None
    form: nodes.TermForm = "preferred"
    capital = False
    for option in options:
        if option.text == "capital" and not capital:
            capital = True
        elif option.text in _TERM_FORMS and form == "preferred":
            form = _TERM_FORMS[option.text]
        else:
            message = _bad_term_option(option.text, form)
            faults.add(option.start, option.end, message, _hint(option.text, [*_TERM_FORMS, "capital"]))
            return None
    return nodes.TermReference(name.text, form, capital, span.start, span.end)


def read_note(text: str, span: Span, faults: FaultList) -> nodes.NoteReference | None:
    """Read the id of a note; None if it is none."""
    name = _Part.of(text, span.body_start, span.body_end)
    if not _check_id(name, text, span, NOT_A_NOTE, faults):
        return None
    return nodes.NoteReference(name.text, span.start, span.end)


def read_cross_reference(text: str, span: Span, faults: FaultList) -> nodes.CrossReference | None:
    """Read `@id`; None if it is no id."""
    name = _Part.of(text, text.index("@", span.body_start) + 1, span.body_end)
    if not _check_id(name, text, span, NOT_A_CROSS_REFERENCE, faults):
        return None
    return nodes.CrossReference(name.text, span.start, span.end)


def _name_and_options(text: str, span: Span) -> tuple[_Part, tuple[_Part, ...]]:
    body = _Part.of(text, span.body_start, span.body_end)
    if "|" not in body.text:
        return body, ()
    name, options = _cut(body, "|")
    return name, tuple(options.split(","))


def _cut(part: _Part, separator: str) -> tuple[_Part, _Part]:
    at = part.text.index(separator)
    first = _Part.of(part.text, 0, at)
    second = _Part.of(part.text, at + 1, len(part.text))
    return first.shifted(part.start), second.shifted(part.start)


def _check_id(part: _Part, text: str, span: Span, otherwise: Wording, faults: FaultList) -> bool:
    if _ID.fullmatch(part.text):
        return True
    whole = text[span.start : span.end]
    bare = span.body_start == span.start  # a reference without braces has no character to escape
    hint = ID_FORM() if bare else ID_FORM_OR_ESCAPE(escaped=f"\\{whole[0]}")
    if not text[span.body_start : span.body_end].strip():
        faults.add(span.start, span.end, EMPTY(), hint)
    elif _FULL_WIDTH.search(whole):
        faults.add(span.start, span.end, otherwise(text=whole), HALF_WIDTH())
    else:
        faults.add(span.start, span.end, otherwise(text=whole), hint)
    return False


def _bad_term_option(text: str, form: nodes.TermForm) -> Message:
    if text in (form, "capital"):
        return REPEATED_OPTION(text=text)
    return CONFLICTING_OPTION(text=text) if text in _TERM_FORMS else UNKNOWN_OPTION(text=text)


def _hint(text: str, names: list[str]) -> Message:
    meant = nearest(text, names) if len(text) <= _LONGEST else None
    return ALLOWED(names=", ".join(names)) if meant in (None, text) else DID_YOU_MEAN(text=meant)


def _read_fact_options(parts: tuple[_Part, ...], faults: FaultList) -> nodes.FactOptions | None:
    options = nodes.FactOptions()
    seen: set[str] = set()
    for part in parts:
        name, value = part, None
        if "=" in part.text:
            name, value = _cut(part, "=")
        if name.text in seen:
            faults.add(name.start, name.end, REPEATED_OPTION(text=name.text))
            return None
        seen.add(name.text)
        problem = _option_problem(name.text, value, options)
        if problem is not None:
            message, hint = problem
            faults.add(part.start, part.end, message, hint)
            return None
        options = _with_option(options, name.text, "" if value is None else value.text)
    return options


def _option_problem(
    name: str, value: _Part | None, options: nodes.FactOptions
) -> tuple[Message, Message | None] | None:
    if name in _FACT_FLAGS:
        if value is not None:
            return TAKES_NO_VALUE(text=name), None
        if name in ("value", "unit", "period") and options.part != "all":
            return CONFLICTING_OPTION(text=name), None
        return None
    if name in _FACT_VALUES:
        if value is None or not value.text:
            return NEEDS_VALUE(text=name), DIGITS_FORM() if name == "digits" else None
        if name == "digits" and not re.fullmatch("[0-9]", value.text):
            return BAD_DIGITS(text=value.text), DIGITS_FORM()
        return None
    names = [*_FACT_FLAGS, *(f"{option}=" for option in _FACT_VALUES)]
    return UNKNOWN_OPTION(text=name), _hint(name, names)


def _with_option(options: nodes.FactOptions, name: str, value: str) -> nodes.FactOptions:
    match name:
        case "value" | "unit" | "period":
            return replace(options, part=name)
        case "digits":
            return replace(options, digits=int(value))
        case "scale":
            return replace(options, scale=value)
        case "measure":
            return replace(options, measure=value)
        case "words":
            return replace(options, words=True)
        case "capital":
            return replace(options, capital=True)
        case _:
            return replace(options, qualifier=False)
