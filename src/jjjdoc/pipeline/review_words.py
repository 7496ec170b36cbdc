"""What the comments of a review say, and how a comment of an earlier review is known again: by its last line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Final, get_args

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Finding
from jjjdoc.language.excerpt import marked_line
from jjjdoc.language.visible import visible
from jjjdoc.ooxml.editing.comments import Comment
from jjjdoc.patterns import regex
from jjjdoc.readers.docx.outline import FURNITURE
from jjjdoc.reporters.totals import SEVERITIES, SEVERITY_NAMES, count_severities

SUMMARY: Final = "summary"

_SIGNATURE: Final = "jjjdoc: {name}"
_SIGNED = regex(r"jjjdoc: ([a-z_]+(?:\.[a-z_]+)?)\s*")
_LONG_NUMBER = regex(r"(?<![.\d])\d{5,18}(?!\d)")

_ELSEWHERE = Wording(en="{place}: “{text}”", zh="{place}：“{text}”")
_VALUE = Wording(en="“{text}” says: {reading}", zh="“{text}”的含义：{reading}")
_RELATED = Wording(en="See also: “{text}”", zh="另见：“{text}”")
_LONGEST: Final = 200  # characters of a text in a comment
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

_LANGUAGES: Final[tuple[MessageLanguage, ...]] = get_args(MessageLanguage)
_BEGINNINGS: Final = tuple(
    _ELSEWHERE(place=name().text(language), text="|").text(language).partition("|")[0]
    for name in FURNITURE.values()
    for language in _LANGUAGES
)

_NOTHING = Wording(en="Nothing was found.", zh="未发现问题。")
_COUNTS = Wording(
    en="Found: {counts}. Resolve a comment, or reject its change, and it does not come back.",
    zh="发现问题：{counts}。将批注标为已解决，或拒绝修订后，该问题不再提出。",
)
_COUNT = Wording(en="{name}: {number}", zh="{name}{number}处")


def comment_lines(
    finding: Finding, language: MessageLanguage, *, changed: bool, elsewhere: str
) -> Sequence[str]:
    """Return the paragraphs of the comment on a finding.

    `changed`: the fix was made. `elsewhere` names the place of a text that can have no comment itself.
    """
    lines = [_ELSEWHERE(place=elsewhere, text=_short(finding.text)).text(language)] if elsewhere else []
    lines.append(finding.message.text(language))
    lines += _evidence(finding, language)
    if finding.fix is not None:
        edit = finding.fix.edit
        kind = "insert" if not edit.old else "replace" if edit.new else "delete"
        words = (_CHANGED if changed else _PROPOSED)[kind]
        lines.append(words(old=_short(edit.old), new=_short(edit.new)).text(language))
    return [*map(visible, lines), _SIGNATURE.format(name=finding.rule)]


def summary_lines(findings: Sequence[Finding], language: MessageLanguage) -> Sequence[str]:
    """Return the paragraphs of the comment that says how much was found."""
    severities = count_severities(findings)
    counts = [
        _COUNT(name=SEVERITY_NAMES[each]().text(language), number=severities[each]).text(language)
        for each in SEVERITIES
        if severities[each]
    ]
    joint = "，" if language == "zh" else ", "
    lines = [_COUNTS(counts=joint.join(counts)).text(language) if counts else _NOTHING().text(language)]
    rules = Counter(finding.rule for finding in findings)
    lines += [
        f"{rule}: {number}" for rule, number in sorted(rules.items(), key=lambda each: (-each[1], each[0]))
    ]
    return [*lines, _SIGNATURE.format(name=SUMMARY)]


def rule_of(comment: Comment) -> str | None:
    """Return the rule that a comment of a review is of, None for a comment that somebody wrote."""
    found = _SIGNED.fullmatch(comment.lines[-1]) if comment.lines else None
    return None if found is None else found[1]


def is_of_furniture(comment: Comment) -> bool:
    """Tell whether a comment of a review is on a page header or footer, which is named at its beginning."""
    return bool(comment.lines) and comment.lines[0].startswith(_BEGINNINGS)


def _evidence(finding: Finding, language: MessageLanguage) -> Iterator[str]:
    """Yield what the figures say that a finding is about, of a pair on both sides; else the other places."""
    for value in finding.values:
        yield _VALUE(text=_short(value.text), reading=_grouped(value.reading)).text(language)
    for related in () if finding.values else finding.related:
        place = related.source.place(related.start, related.end)
        near, _ = marked_line(related.source.line(place.start.line), place, _NEAR)
        if near.strip():
            yield _RELATED(text=near.strip()).text(language)


def _grouped(reading: str) -> str:
    """Return a reading with its long numbers in groups of three digits."""
    return _LONG_NUMBER.sub(lambda found: f"{int(found[0]):,}", reading)


def _short(text: str) -> str:
    text = text.replace("\v", " ")
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
