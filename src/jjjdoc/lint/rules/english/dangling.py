"""Dangling participle.

What it finds
    A sentence that opens with “By …ing” or “…ing” and whose subject is not the one who does it: “new achievements
    have been made”, “integration has achieved”.
Why it matters
    The reader takes the subject for the one who acts. Chinese leaves the actor out; English has to name it: By
    strengthening joint governance, the three regions have made new progress.
Examples
    Bad en: By strengthening joint prevention, control and governance, new achievements have been made.
    Bad en: Deepening both hard and soft integration, transportation integration has achieved new breakthroughs.
    Good en: By strengthening joint prevention and control, the three regions have made progress.
    Good en: By focusing on its role, Beijing has embarked on a new journey, and progress has been made.
    Good en: Through the implementation of the plan, densities have been reduced.
Limits
    Perfect tenses only, after an opening from a list of verbs. If the subject of the passive may be a real one (“the
    plan has been approved”), it is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.language.clause_words import FINITE, LINKS, word_set
from jjjdoc.language.sentence import Sentence
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._grammar import GERUNDS, words_of
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("en",),
    messages={
        "found": Wording(
            en="dangling modifier: the subject of “{clause}” does not do what “{text}” says; say who did it",
            zh="悬垂结构：主句“{clause}”的主语不是“{text}”的行为者，应写明行为者",
        )
    },
)

_OPENING = regex(
    rf"(?:(?:additionally|meanwhile|moreover|furthermore|in addition|at the same time), )?"
    rf"(?P<phrase>by (?:[a-z]+ly )?[a-z]+ing(?! of\b)|(?:{GERUNDS})|centered on|centring on)\b"
)
_VERB = regex(
    r"(?:has|have|had) (?:also |now |already |all |basically |[a-z]+ly )?"
    r"(?:(?P<passive>been (?:[a-z]+ly )?(?:[a-z]+ed|made|built|brought|set|put|given|held|taken|driven|begun))"
    r"|(?P<active>achieved|made|seen|witnessed|entered|reached|gained|taken|realized|yielded))\b"
)
_RESULTS = word_set(
    "achievements achievement progress breakthroughs breakthrough strides results effort efforts improvement"
    " improvements headway success successes steps gains advances vitality effectiveness outcomes"
)
_ACTORS = word_set(
    "government administration commission committee organization organisation association corporation institution"
    " federation foundation delegation university municipality authority community city county ministry party department"
    " parliament agency alliance population nation generation establishment entity majority minority management faculty"
    " charity facility audience conference leadership partnership union session station mission court"
)
_ABSTRACT = regex(
    r".*(?:tion|sion|ment|ity|ance|ence|ship)$|development$|work$|construction$|ecology$|tourism$"
)


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield the opening of each sentence whose main clause lacks its actor."""
    for sentence in context.sentences(passage):
        opening = _OPENING.match(passage.folded, sentence.start, sentence.end)
        if opening is None:
            continue
        clause = _main_clause(passage.folded, opening.end(), sentence)
        if clause is None:
            continue
        verb = _VERB.search(passage.folded, *clause)
        if verb is None:
            continue
        severity = _severity(passage.folded, clause[0], verb)
        if severity is not None:
            values = {"clause": passage.text[clause[0] : verb.end()].strip()}
            yield Hit(passage, *opening.span("phrase"), values, severity=severity)


def _main_clause(folded: str, start: int, sentence: Sentence) -> tuple[int, int] | None:
    """Return the first part between commas that has a finite verb and opens with its subject."""
    comma = folded.find(",", start, sentence.end)
    while comma >= 0:
        end = folded.find(",", comma + 1, sentence.end)
        part = (comma + 1, sentence.end if end < 0 else end)
        words = words_of(folded, *part)
        if words and words[0] not in LINKS and any(word in FINITE for word in words[1:]):
            return None if words[0] in {"and", "or"} else part
        comma = end
    return None


def _severity(folded: str, start: int, verb: re.Match[str]) -> Severity | None:
    """Tell how sure it is that the subject, the words before the verb, is not the one who acts."""
    subject = words_of(folded, start, verb.start())
    if not subject or any(word in FINITE or word in LINKS for word in subject):
        return None
    if subject[0] in {"it", "i", "we", "you", "they", "he", "she", "there", "this"}:
        return None
    head = _head(subject)
    if verb["passive"]:
        return "warning" if head in _RESULTS else "note"
    if _ABSTRACT.match(head) and head not in _ACTORS:
        return "warning"
    return None


def _head(subject: list[str]) -> str:
    """Return the noun that a subject is about: the word before its first preposition, else the last."""
    for number, word in enumerate(subject[1:], start=1):
        if word in {"of", "in", "on", "for", "to", "with", "at", "from", "between", "among", "by"}:
            return subject[number - 1]
    return subject[-1]
