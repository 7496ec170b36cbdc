r"""Missing or wrong apostrophe in a name in pinyin.

What it finds
    Names that lack the apostrophe before a syllable in a, o or e (Xiongan, Yanan; Xian, Taian and their like if a
    noun or a province shows that a place is meant), that have another mark or a space in its place (Xiong`an, Xiong
    An) or a capital after it (Xiong'An), and apostrophes where none belongs (Ji'nan).
Why it matters
    Without the apostrophe the name is read as another one: Xian is one syllable, Xi'an two. GB/T 16159 requires it.
Examples
    Bad en: Over 40 schools have ties with Xiongan New Area.
    Bad en: The Beijing-Xiongan Intercity Railway has opened.
    Bad en: A high-speed line links Taian City with Jinan.
    Bad en: The Xiong`an campus of the university admits students.
    Good en: Over 40 schools have ties with Xiong'an New Area and with Xiong’an Middle School.
    Good en: Professor Wang Yanan and Mr. Xian read papers; Jinan and Henan need no apostrophe.
Limits
    The list of names is closed. A capitalized word before it marks a person's name. The fix inserts a curly
    apostrophe only if most in the file are curly. If the fix deletes a space and no noun shows that a place is
    meant, it may be two words or two names: the fix is a choice.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import lru_cache

from jjjdoc.errors import Wording
from jjjdoc.findings import Safety
from jjjdoc.language.names import ALWAYS, BY_ENGLISH, NEEDLESS, NOUNS, PLACES, WITH_NOUN
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.patterns import regex

RULE = Rule(
    severity="error",
    subject="passage",
    languages=("en",),
    safety="safe",
    messages={
        "found": Wording(
            en="{name} needs an apostrophe before the syllable “{syllable}”",
            zh="{name}的音节“{syllable}”前应加隔音符号",
        ),
        "mark": Wording(en="{name} needs an apostrophe, not another mark", zh="{name}应使用撇号，写法有误"),
        "needless": Wording(en="{name} has no apostrophe", zh="{name}不用隔音符号"),
    },
)

_WITHOUT = regex(rf"(?<![\w'])(?:{'|'.join((*ALWAYS, *WITH_NOUN))}|xiong[ -]an)(?![\w'])")
# In folded text every kind of apostrophe is '; which one stood there is looked up in the text.
_BASES = sorted({name.lower().split("'")[0] for name in (*ALWAYS.values(), *WITH_NOUN.values())})
_MARKED = regex(rf"(?<![\w'])(?P<base>{'|'.join(_BASES)})(?P<mark> ?['\"] ?)(?P<end>an|e|ai)(?!\w)")
_NEEDLESS = regex(rf"(?<![\w'])(?:{'|'.join(map(re.escape, NEEDLESS))})(?!\w)")
_IN_WORDS = regex(r"(?<=[A-Za-z])['’](?=[A-Za-z])")
_WRONG_MARKS = frozenset('`´′ʹ"＇')
_WORD_BEFORE = regex(r"([A-Z][\w']*)([ \u00a0-])$")
_NEXT_WORD = regex(r"[ \u00a0]([\w'-]+)|, ?([A-Z][a-z]+)|-([A-Z][a-z]+)")
_PLACES = PLACES | ALWAYS.keys() | WITH_NOUN.keys()
_OPENING_WORDS = frozenset(
    (
        "the",
        "in",
        "from",
        "to",
        "at",
        "of",
        "for",
        "and",
        "since",
        "near",
        "on",
        "by",
        "with",
        "as",
        "old",
        "new",
        "but",
    )
)
_FIRMS = frozenset(
    ("automobile", "auto", "ford", "mazda", "motor", "group", "bank", "securities", "insurance")
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each name that is not spelt with its apostrophe, which is of the kind that the file mostly has."""
    yield from _missing(passage)
    yield from _marks(passage)
    for found in _NEEDLESS.finditer(passage.folded):
        name = NEEDLESS[found[0]]
        if passage.text[found.start()].isupper():
            yield Hit(
                passage,
                *found.span(),
                {"name": name},
                "needless",
                _in_case(name, passage.text[slice(*found.span())]),
            )


def _missing(passage: Passage) -> Iterator[Hit]:
    for found in _WITHOUT.finditer(passage.folded):
        written = passage.text[slice(*found.span())]
        key = re.sub("[ -]", "", found[0])
        if not written[0].isupper() or (" " in written and written[-2].islower()):
            continue
        name = (ALWAYS.get(key) or WITH_NOUN[key]).replace("'", _usual_mark(passage.prose.view.source.text))
        sure = key in ALWAYS
        if not (sure or _is_place(passage, found)) or (key != "xiongan" and _is_person(passage, found)):
            continue
        yield Hit(
            passage,
            *found.span(),
            {"name": name, "syllable": re.split("['’]", name)[1]},
            replacement=_in_case(name, written),
            severity=None if sure else "warning",
            safety="unsafe" if " " in found[0] and not _is_place(passage, found) else None,
        )


def _marks(passage: Passage) -> Iterator[Hit]:
    for found in _MARKED.finditer(passage.folded):
        base, end = found["base"], found["end"]
        name = ALWAYS.get(base + end) or WITH_NOUN.get(base + end)
        written = passage.text[slice(*found.span())]
        if name is None or not written[0].isupper():
            continue
        mark = passage.text[slice(*found.span("mark"))]
        capital = written[1].islower() and written[-len(end)].isupper()
        if len(mark) > 1 or mark in _WRONG_MARKS or capital:
            name = name.replace("'", _usual_mark(passage.prose.view.source.text))
            safety: Safety | None = "unsafe" if " " in found["mark"] else None
            new = _in_case(name, written)
            yield Hit(passage, *found.span(), {"name": name}, "mark", new, safety=safety)


@lru_cache(maxsize=1)
def _usual_mark(text: str) -> str:
    """Return the kind of apostrophe that a text mostly has inside words; the straight one where nothing tells."""
    kinds = Counter(_IN_WORDS.findall(text))
    return "’" if kinds["’"] > kinds["'"] else "'"


def _is_place(passage: Passage, found: re.Match[str]) -> bool:
    """Tell whether the words around a name say that it is one of a place."""
    after = _NEXT_WORD.match(passage.text, found.end())
    if after and after[1] and after[1].lower() in NOUNS:
        return True
    if after and ((after[2] or "").lower() in BY_ENGLISH or (after[3] or "").lower() in _PLACES):
        return True
    before = _WORD_BEFORE.search(passage.text, max(0, found.start() - 24), found.start())
    return bool(before and before[2] == "-" and before[1].lower() in _PLACES)


def _is_person(passage: Passage, found: re.Match[str]) -> bool:
    """Tell whether a name is a given name or a firm's: a capitalised word before it that is no place, or a trade."""
    after = _NEXT_WORD.match(passage.text, found.end())
    if after and after[1] and after[1].lower() in _FIRMS:
        return True
    before = _WORD_BEFORE.search(passage.text, max(0, found.start() - 24), found.start())
    if before is None or before[2] == "-":
        return False
    return before[1].lower() not in PLACES | _OPENING_WORDS


def _in_case(name: str, written: str) -> str:
    return name.upper() if written.isupper() else name
