"""What the comments of a review say, and how a comment of an earlier review is known again: by its last line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import PurePath
from typing import Final, get_args

from msgspec import Struct

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Edit, Finding, Related
from jjjdoc.language.excerpt import marked_line
from jjjdoc.language.visible import visible
from jjjdoc.ooxml.editing.comments import Comment
from jjjdoc.patterns import regex
from jjjdoc.pipeline.review.hunks import Hunk, hunks
from jjjdoc.readers.docx.outline import HEADERS_AND_FOOTERS, NOTES

SIGNATURE: Final = "jjjdoc: {name}"
_SIGNED = regex(r"jjjdoc: ([a-z_]+(?:\.[a-z_]+)?)\s*")
_LONG_NUMBER = regex(r"\d[\d,]{4,}")
_PART_OF_WORD_FIRST = regex(r"^[A-Za-z'’]+ ?")
_PART_OF_WORD_LAST = regex(r" ?[A-Za-z'’]+$")

_ELSEWHERE = Wording(en="{place}: “{text}”", zh="{place}：“{text}”")
_VALUE = Wording(en="“{text}”: {reading}", zh="“{text}”：{reading}")
_RELATED = Wording(en="See also: “{text}”", zh="另见：“{text}”")
_OTHER_FILE = Wording(en="In {path}: “{text}”", zh="{path}：“{text}”")
_LONGEST: Final = 200  # characters of a text in a comment
_LONG_EDIT: Final = 120  # characters of an edit, above which only what differs is shown
_WORDS_AROUND: Final = 24  # characters on either side of it
_NEAR: Final = 100  # columns of the text around another place

_CHANGED = {
    "replace": Wording(en="Changed: “{old}” → “{new}”", zh="已修改：“{old}”→“{new}”"),
    "insert": Wording(en="Inserted: “{new}”", zh="已加上：“{new}”"),
    "delete": Wording(en="Deleted: “{old}”", zh="已删去：“{old}”"),
}
_PROPOSED = {
    "replace": Wording(en="Suggested: “{old}” → “{new}”", zh="建议：“{old}”→“{new}”"),
    "insert": Wording(en="Suggested: insert “{new}”", zh="建议加上“{new}”"),
    "delete": Wording(en="Suggested: delete “{old}”", zh="建议删去“{old}”"),
}

_REPEATED = Wording(en="{count} places in this paragraph.", zh="本段共{count}处。")
_IN_PART = Wording(
    en="Changed in {made} of {count} places; the others cannot be changed here.",
    zh="共{count}处，已修改{made}处；其余无法在此修改。",
)
_WAITS = Wording(
    en="Not changed yet, because another fix changes the same words. Accept or reject that change, then review the file again.",
    zh="此处与另一处修改重叠，暂未修改；请先接受或拒绝该修订，再次审阅。",
)
_MOST_TOLD: Final = 3  # different messages, or changes, in a comment on repeated findings

_CHANGED_SOMEHOW = Wording(en="Changed.", zh="已修改。")
_AS_SPACE: Final = dict.fromkeys(map(ord, "\u00a0\u2002\u2003\u2009\u202f"), " ")

_LANGUAGES: Final[tuple[MessageLanguage, ...]] = get_args(MessageLanguage)
_IN_HEADER_OR_FOOTER: Final = tuple(
    _ELSEWHERE(place=name().text(language), text="|").text(language).partition("|")[0]
    for name in HEADERS_AND_FOOTERS.values()
    for language in _LANGUAGES
)
_OF_NOTES: Final = tuple(name(number="").text(language) for name in NOTES.values() for language in _LANGUAGES)


class Outcome(Struct, frozen=True):
    """What came of the fixes that a comment tells of: how many of how many were made; `waits`: one overlaps another fix."""

    made: int
    count: int
    waits: bool


def comment_lines(
    findings: Sequence[Finding], language: MessageLanguage, outcome: Outcome, *, elsewhere: str
) -> Sequence[str]:
    """Return the paragraphs of the comment on a finding, or on several of one rule that are told once.

    `elsewhere` names the place of a text that can have no comment itself.
    """
    finding = findings[0]
    lines = [_ELSEWHERE(place=elsewhere, text=_short(finding.text)).text(language)] if elsewhere else []
    lines += _said(findings, language)
    lines += _evidence(finding, language)
    said, is_changed = lines[-1], outcome.made > 0
    edits = [each.fix.edit for each in findings if each.fix is not None]
    fixed = (line for edit in edits for line in _fixed(edit, said, language, changed=is_changed))
    lines += list(dict.fromkeys(fixed))[:_MOST_TOLD]
    count = max(outcome.count, _places_of(findings) or 0)
    if is_changed and outcome.made < count:
        lines.append(_IN_PART(made=outcome.made, count=count).text(language))
    if outcome.waits:
        lines.append(_WAITS().text(language))
    return [*map(visible, lines), SIGNATURE.format(name=finding.rule)]


def _said(findings: Sequence[Finding], language: MessageLanguage) -> Iterator[str]:
    """Yield the messages of findings, and how often they are; a message that gives a count gives that of all."""
    message, count = findings[0].message, _places_of(findings)
    if count is not None:
        yield _sentence(message.wording(**{**dict(message.values), "count": count}).text(language))
        return
    told = dict.fromkeys(_sentence(each.message.text(language)) for each in findings)
    yield from list(told)[:_MOST_TOLD]
    if len(findings) > 1:
        yield _REPEATED(count=len(findings)).text(language)


def _places_of(findings: Sequence[Finding]) -> int | None:
    """Return in how many places findings of one message are that counts places; None if it does not."""
    counts = [str(dict(each.message.values).get("count", "")) for each in findings]
    are_of_places = all(each.fix is not None and each.fix.parts for each in findings)
    is_one = all(each.message.wording == findings[0].message.wording for each in findings)
    return sum(map(int, counts)) if are_of_places and is_one and all(map(str.isdecimal, counts)) else None


def _fixed(edit: Edit, said: str, language: MessageLanguage, *, changed: bool) -> Iterator[str]:
    """Yield what was changed or is suggested, unless a suggestion has been said already."""
    is_said = all(f"“{text}”".casefold() in said.casefold() for text in (edit.old, edit.new))
    if not changed and is_said:
        return
    found = hunks(edit.old, edit.new)
    is_long = len(edit.old) + len(edit.new) > _LONG_EDIT
    if (is_long and len(found) > 1) or _looks_alike(edit):
        if changed:
            yield _CHANGED_SOMEHOW().text(language)
        return
    old, new = _around(edit, found[0]) if found else (edit.old, edit.new)
    kind = "insert" if not old else "replace" if new else "delete"
    words = (_CHANGED if changed else _PROPOSED)[kind]
    yield words(old=_short(old), new=_short(new)).text(language)


def _looks_alike(edit: Edit) -> bool:
    """Tell whether nothing of a change could be seen: other spaces, and nothing else."""
    return bool(edit.new.strip()) and edit.old.translate(_AS_SPACE) == edit.new.translate(_AS_SPACE)


def _around(edit: Edit, hunk: Hunk) -> tuple[str, str]:
    """Return the old and the new text, of long ones what differs with a few words around."""
    if len(edit.old) + len(edit.new) <= _LONG_EDIT:
        return edit.old, edit.new
    before, after = _end_of(edit.old[: hunk.start]), _beginning_of(edit.old[hunk.end :])
    return before + edit.old[hunk.start : hunk.end] + after, before + hunk.new + after


def _end_of(text: str) -> str:
    """Return the last words of a text."""
    if len(text) <= _WORDS_AROUND:
        return text
    return "…" + _PART_OF_WORD_FIRST.sub("", text[-_WORDS_AROUND:])


def _beginning_of(text: str) -> str:
    """Return the first words of a text."""
    if len(text) <= _WORDS_AROUND:
        return text
    return _PART_OF_WORD_LAST.sub("", text[:_WORDS_AROUND]) + "…"


def rules_of(comment: Comment) -> tuple[str, ...]:
    """Return the rules that a comment of a review is of, none for a comment that somebody wrote."""
    if not comment.lines or not _SIGNED.fullmatch(comment.lines[-1]):
        return ()
    return tuple(found[1] for line in comment.lines if (found := _SIGNED.fullmatch(line)))


def is_in_header_or_footer(comment: Comment) -> bool:
    """Tell whether a comment of a review is on a page header or footer, which is named at its beginning."""
    return bool(comment.lines) and comment.lines[0].startswith(_IN_HEADER_OR_FOOTER)


def is_of_note(comment: Comment) -> bool:
    """Tell whether a comment of a review is on a footnote or endnote, which is named at its beginning."""
    return bool(comment.lines) and comment.lines[0].startswith(_OF_NOTES)


def _evidence(finding: Finding, language: MessageLanguage) -> Iterator[str]:
    """Yield what the figures say that a finding is about, of a pair on both sides; else the other places."""
    message = finding.message.text(language)
    for value in finding.values:
        reading = value.reading if value.said is None else value.said().text(language)
        numbers = _LONG_NUMBER.findall(reading)
        is_said = reading == value.text or (numbers and all(number in message for number in numbers))
        if not is_said:
            yield _VALUE(text=_short(value.text), reading=reading).text(language)
    for related in finding.related:
        is_elsewhere = related.source.path != finding.source.path
        near = "" if finding.values and not is_elsewhere else _near(related)
        if near and is_elsewhere:  # readers of a comment may not have the other file at hand
            yield _OTHER_FILE(path=PurePath(related.source.path).name, text=near).text(language)
        elif near:
            yield _RELATED(text=near).text(language)


def _near(related: Related) -> str:
    """Return another place with the words around it."""
    place = related.source.place(related.start, related.end)
    near, _ = marked_line(related.source.line(place.start.line), place, _NEAR)
    near = near.strip()
    if near.startswith("…"):
        near = "…" + _PART_OF_WORD_FIRST.sub("", near[1:])
    if near.endswith("…"):
        near = _PART_OF_WORD_LAST.sub("", near[:-1]) + "…"
    return near


def _sentence(message: str) -> str:
    """Return a message as a sentence begins."""
    return message[:1].upper() + message[1:]


def _short(text: str) -> str:
    text = text.replace("\v", " ")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
