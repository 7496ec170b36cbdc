r"""Sibling headings of mixed form.

What it finds
    A heading that is not built like the others of its section: an -ing form or an imperative among nouns, a period
    at its end, capitals in another style, another kind of number.
Why it matters
    Headings of one level are read together in the contents; if one has a different form, readers look for a reason.
Examples
    Bad en: ## Integration of Rail Transport\n\nA.\n\n## Protection of the Ecosystem\n\nB.\n\n## Relocating Functions from Beijing\n\nC.\n\n## Collaboration in Industrial Chains\n\nD.
    Bad zh: ## 一、交通\n\n甲。\n\n## 二、生态。\n\n乙。\n\n## 三、产业\n\n丙。\n\n## 四、公共服务\n\n丁。\n\n## 五、改革\n\n戊。
    Good en: ## Opening new railways\n\nA.\n\n## Planting more forests\n\nB.\n\n## Sharing public services\n\nC.
    Good zh: ## 一、交通\n\n甲。\n\n## 二、生态\n\n乙。\n\n## 三、产业\n\n丙。
Limits
    It is a warning if at least four siblings have one form and at most a fifth as many have another; otherwise it is
    a note, and nothing is reported if more than half as many do. Fewer than three siblings are not compared.
    Capitals are judged by words that the text also has in small letters. Words in -ing that may be nouns (Building,
    Planning) and headings of two words are not counted.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.labels import is_chinese
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.structure._heading_form import ending, grammar, letter_case, numbering, small_words
from jjjdoc.lint.rules.structure._outline import Entry, outline, siblings

RULE = Rule(
    severity="warning",
    subject="document",
    messages={
        "ending": Wording(
            en="{count} of {all} headings here end differently (with or without a period)",
            zh="同级{all}个标题中有{count}个的句末标点与此不同",
        ),
        "grammar": Wording(
            en="this heading begins with {form}; {count} of the {all} headings here do not",
            zh="该标题的语法形式（{form}）与同级{all}个标题中的{count}个不同",
        ),
        "case": Wording(
            en="this heading is in {form} case; {count} of {all} headings here are not",
            zh="标题大小写不一致：同级{all}个标题中有{count}个与此不同",
        ),
        "number": Wording(
            en="this heading is numbered differently from {count} of the {all} headings here",
            zh="该标题的序号形式与同级{all}个标题中的{count}个不同",
        ),
    },
)

_FEWEST = 3
_CLEAR = 4
_MANY = 15
"""So many headings of plain text, guessed by their looks, are not all of one level."""

Form = Callable[[str], str | None]
"""What form a heading has, in one respect; None where it tells nothing."""


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the headings that are of another form than most of their siblings."""
    entries = outline(document)
    if len(entries) < _FEWEST:
        return
    forms: dict[str, Form] = {"ending": ending, "number": numbering}
    if not is_chinese(document.language):
        known = small_words(document.passages)
        forms |= {"grammar": grammar, "case": lambda text: letter_case(text, known)}
    for group in siblings(entries):
        once = [
            entry for entry, before in zip(group, [None, *group], strict=False) if not _doubles(entry, before)
        ]
        for message, form in forms.items():
            yield from _minority(once, message, form)


def _doubles(entry: Entry, before: Entry | None) -> bool:
    return before is not None and before.index + 1 == entry.index and before.key == entry.key


def _minority(group: Sequence[Entry], message: str, form: Form) -> Iterator[Hit]:
    formed = [(entry, found) for entry in group for found in (form(entry.passage.text),) if found]
    counts: dict[str, int] = {}
    for _, found in formed:
        counts[found] = counts.get(found, 0) + 1
    if len(formed) < _FEWEST or len(counts) < 2:
        return
    norm, most = max(counts.items(), key=lambda item: item[1])
    for entry, found in formed:
        if found == norm or counts[found] * 2 > most:
            continue
        is_clear = most >= _CLEAR and counts[found] * 5 <= most
        is_sure = len(group) <= _MANY or not entry.is_guessed
        severity: Severity | None = None if is_clear and is_sure else "note"
        values = {"form": found, "count": most, "all": len(formed)}
        yield Hit(entry.passage, 0, len(entry.passage.text), values, message, severity=severity)
