r"""Apostrophes of two kinds in names.

What it finds
    Names in pinyin with the straight apostrophe beside names with the curly one, in one document: Xiong'an and
    Xiong’an. The kind that is rarer among the names is reported; if both are equally frequent, the kind that is
    rarer in the whole document.
Why it matters
    A search for one spelling misses the other, and so does every index and every table that is sorted.
Examples
    Bad en: Xiong'an New Area is growing. Xiong'an has schools.\n\nXiong’an has a hospital.
    Bad en: The line from Xi’an to Yan’an calls at no station in Xi'an New Area.
    Good en: Xiong'an New Area is growing. Xiong'an has schools.
    Good en: Xiong’an’s schools have opened, said the ‘Xiong’an Daily’.
Limits
    Only names of the list of name.apostrophe are compared; apostrophes of the possessive are a matter of quotation
    style.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.names import ALWAYS, WITH_NOUN
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="safe",
    messages={
        "found": Wording(
            en="the apostrophe in {name} is {kind} here and {other} elsewhere in the document",
            zh="此处{name}用{kind_zh}撇号，文中他处用{other_zh}撇号",
        )
    },
)

_NAMES = "|".join(name.lower() for name in (*ALWAYS.values(), *WITH_NOUN.values()))
_NAME = regex(rf"(?<![\w'])(?:{_NAMES})(?!\w)")
_IN_WORDS = regex(r"(?<=[A-Za-z])['’](?=[A-Za-z])")
_KINDS = {"'": ("straight", "直"), "’": ("curly", "弯")}


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the names whose apostrophe is not of the document's kind."""
    found = [(passage, *place) for passage in document.passages for place in _names(passage)]
    kinds = Counter(passage.text[at] for passage, _, _, at in found)
    if len(kinds) < 2:
        return
    usual = _usual(document, kinds)
    for passage, start, end, at in found:
        if (mark := passage.text[at]) != usual:
            kind, kind_zh = _KINDS[mark]
            other, other_zh = _KINDS[usual]
            name = passage.text[start:end]
            yield Hit(
                passage,
                start,
                end,
                {"name": name, "kind": kind, "kind_zh": kind_zh, "other": other, "other_zh": other_zh},
                replacement=name.replace(mark, usual),
            )


def _names(passage: Passage) -> Iterator[tuple[int, int, int]]:
    """Yield the range of each name and the place of its apostrophe, of those with one of the two usual kinds."""
    for found in _NAME.finditer(passage.folded):
        at = found.start() + found[0].index("'")
        if passage.text[at] in _KINDS:
            yield found.start(), found.end(), at


def _usual(document: LintDocument, kinds: Counter[str]) -> str:
    """Return the more frequent kind; the straight one where nothing tells."""
    if kinds["'"] != kinds["’"]:
        return "'" if kinds["'"] > kinds["’"] else "’"
    words = Counter(mark for passage in document.passages for mark in _IN_WORDS.findall(passage.text))
    return "’" if words["’"] > words["'"] else "'"
