"""What a review says of the whole file: in a comment at the beginning, or on a page before the text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from jjjdoc.errors import MessageLanguage, Wording
from jjjdoc.findings import Finding
from jjjdoc.language.visible import visible
from jjjdoc.pipeline.review.author import Author
from jjjdoc.pipeline.review.words import SIGNATURE
from jjjdoc.reporters.formats import SEVERITIES, SEVERITY_NAMES, count_noun, count_severities

SUMMARY: Final = "summary"

_NOTHING = Wording(en="Nothing was found.", zh="未发现问题。")
_COUNTS = Wording(en="Found: {counts}.", zh="发现问题：{counts}。")
_HOW = Wording(
    en="Resolve a comment or reject its change, and jjjdoc does not raise it again.",
    zh="将批注标为已解决，或拒绝修订后，该问题不再提出。",
)
_TITLE = Wording(en="Review of {name}", zh="审阅汇总：{name}")
_BY = Wording(en="By {author}, {date}.", zh="审阅人：{author}；日期：{date}。")
_CHANGED = Wording(en="Changed: {number}.", zh="已修改{number}处。")
_RULE = Wording(
    en="{number} × {rule}, first in {place}: {message}", zh="{rule} {number}处，首见于{place}：{message}"
)
_OTHERS = Wording(en="Also: {names}", zh="另有：{names}")
_MOST_RULES: Final = 16  # that fit on a page
_REJECT = Wording(
    en="This page is a tracked change. Reject it to remove the page. A later review replaces it.",
    zh="本页为修订内容，拒绝即可删除，不影响正文；再次审阅时自动更新。",
)


def summary_lines(findings: Sequence[Finding], language: MessageLanguage) -> Sequence[str]:
    """Return the paragraphs of the comment that says how much was found."""
    lines = [_found(findings, language)]
    lines += [f"{rule}: {len(of_rule)}" for rule, of_rule in _by_rule(findings)]
    return [*lines, SIGNATURE.format(name=SUMMARY)]


def summary_page(
    findings: Sequence[Finding], changed: int, name: str, author: Author, language: MessageLanguage
) -> Sequence[str]:
    """Return the paragraphs of the page that says how much was found and changed in a file of this name."""
    signed = _BY(author=author.signature.author, date=author.signature.date[:10])
    counts = f"{_found(findings, language)}{_gap(language)}{_CHANGED(number=changed).text(language)}"
    lines = [_TITLE(name=name).text(language), signed.text(language), counts]
    rules = _by_rule(findings)
    for rule, of_rule in rules[:_MOST_RULES]:
        first = min(of_rule, key=lambda each: each.start)
        outline = first.source.outline
        place = outline(first.start).text(language) if outline else ""
        message = first.message.text(language)
        lines.append(_RULE(number=len(of_rule), rule=rule, place=place, message=message).text(language))
    if len(rules) > _MOST_RULES:
        names = ", ".join(f"{rule} ({len(of_rule)})" for rule, of_rule in rules[_MOST_RULES:])
        lines.append(_OTHERS(names=names).text(language))
    return [visible(line) for line in (*lines, _REJECT().text(language))]


def _found(findings: Sequence[Finding], language: MessageLanguage) -> str:
    severities = count_severities(findings)
    counts = [
        f"{SEVERITY_NAMES[each]().text(language)}{severities[each]}处"
        if language == "zh"
        else count_noun(severities[each], each)
        for each in SEVERITIES
        if severities[each]
    ]
    if not counts:
        return _NOTHING().text(language)
    joint = "，" if language == "zh" else ", "
    found = _COUNTS(counts=joint.join(counts)).text(language)
    return f"{found}{_gap(language)}{_HOW().text(language)}"


def _gap(language: MessageLanguage) -> str:
    return "" if language == "zh" else " "


def _by_rule(findings: Sequence[Finding]) -> list[tuple[str, list[Finding]]]:
    """Return the findings of each rule, those of which there are most first."""
    ordered = sorted(findings, key=lambda each: each.rule)
    groups = [(rule, list(group)) for rule, group in groupby(ordered, key=lambda each: each.rule)]
    return sorted(groups, key=lambda each: -len(each[1]))
