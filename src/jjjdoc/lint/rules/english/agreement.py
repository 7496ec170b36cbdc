"""Subject and verb that do not agree.

What it finds
    A gerund as subject with a plural verb (Deepening reforms inject …); “the number of” with “have”; “each of” and
    “one of” with a plural verb; “every” with one; “these” or “many” with a singular verb; “there is many”.
Why it matters
    Chinese verbs have no number. The verb is made to agree with the nearest noun instead of the subject.
Examples
    Bad en: Deepening market integration reforms inject new vitality into coordinated development.
    Bad en: The number of enterprises have doubled.
    Bad en: Each of the three regions have issued a plan.
    Good en: Deepening market integration reforms injects new vitality into coordinated development.
    Good en: Strengthening cooperation and promoting exchanges have brought the regions closer.
    Good en: The number of people who have moved is small, and a number of them have returned.
    Good en: Operating costs have fallen.
Limits
    Only these forms, at the start of a sentence for gerunds: a subject with a clause or a second gerund in it is left
    alone, and so are -ing words that may be adjectives (growing demand, leading firms).
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.language.clause_words import FINITE, LINKS, word_set
from jjjdoc.language.sentence import Sentence
from jjjdoc.lint.context import Context
from jjjdoc.lint.passage import Passage
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._grammar import GERUNDS
from jjjdoc.patterns import regex

RULE = Rule(
    severity="warning",
    subject="passage",
    languages=("en",),
    safety="unsafe",
    messages={
        "found": Wording(
            en="the subject is singular (“{subject}”): “{right}”",
            zh="主语为单数（{subject}），动词应为{right}",
        ),
        "plural": Wording(
            en="the subject is plural (“{subject}”): “{right}”", zh="主语为复数（{subject}），动词应为{right}"
        ),
    },
)

_SINGULAR = {"have": "has", "are": "is", "were": "was", "do": "does"}
_PLURAL = {"has": "have", "is": "are", "was": "were", "does": "do"}
_BASE_VERBS = word_set(
    "inject bring enhance ensure improve strengthen contribute require provide create enable facilitate represent"
    " constitute become generate inspire attract accelerate"
)

# -ing words of the list that are as often adjectives: gerunds only where their object is a reform or the like.
_AMBIGUOUS = word_set(
    "accelerating advancing building deepening developing encouraging guiding holding intensifying opening operating"
    " planning raising setting sharing speeding supporting taking tightening doubling making"
)
_REFORM = word_set("reform reforms")
_PRONOUNS = word_set("you we they people those and")
_OPENING = regex(rf"(?:{GERUNDS})(?= )")
_TOKEN = regex(r"[\w'-]+|[^\w\s]")
_LONGEST_SUBJECT = 12

_NUMBER_OF = regex(
    r"\bthe number of (?!(?:those|people who)\b)(?:[a-z-]+ ){0,2}[a-z-]+ (?P<verb>have|are|were)\b(?! (?:who|that)\b)"
)
_ONE_OF = regex(
    r"(?:^|(?<=[.;:,!?\"] )|(?<=that ))(?:each|every one|either|neither|one) of (?:the|these|those|our|their|its) (?:[a-z-]+ ){0,2}[a-z-]+s"
    r" (?P<verb>have|are|were)\b"
)
_EVERY = regex(
    r"(?:^|(?<=[.;!?] )|(?<=that ))every (?!(?:day|week|month|year|time|morning|night|hour|minute|second|season"
    r"|weekend|evening|summer|winter|now)\b)[a-z-]+ (?P<verb>have|are|were)\b"
)
_THESE = regex(
    r"(?:^|(?<=[.;!?] ))(?:(?:these|those|many|several|numerous) (?:[a-z-]+ )?(?!(?:years|months|days|hours|weeks"
    r"|miles|dollars|times)\b)[a-z]+[a-rt-z]s|(?:great |continuous |sustained )?(?:efforts|achievements"
    r"|breakthroughs)) (?P<verb>has|is|was)\b"
)
_THERE = regex(r"\bthere (?P<verb>is|was|has been) (?:many|several|numerous) (?!a\b)")
_CLAUSE = regex(r"\b(?:who|which|that|where|when|to)\b")


def check(passage: Passage, context: Context) -> Iterator[Hit]:
    """Yield each verb that does not agree."""
    folded = passage.folded
    for sentence in context.sentences(passage):
        yield from _gerunds(passage, sentence)
    for pattern, message in (
        (_NUMBER_OF, "found"),
        (_ONE_OF, "found"),
        (_EVERY, "found"),
        (_THESE, "plural"),
        (_THERE, "plural"),
    ):
        for found in pattern.finditer(folded):
            subject = passage.text[found.start() : found.start("verb")].strip()
            if not _CLAUSE.search(subject):
                yield _hit(passage, *found.span("verb"), subject, message)


def _gerunds(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    """Yield the plural verb of a sentence that begins with a gerund."""
    opening = _OPENING.match(passage.folded, sentence.start, sentence.end)
    if opening is None:
        return
    before = ""
    tokens = _TOKEN.finditer(passage.folded, opening.end(), sentence.end)
    for number, token in enumerate(tokens):
        word = token[0]
        if word in _SINGULAR or word in _BASE_VERBS:
            if before not in _PRONOUNS and (opening[0] not in _AMBIGUOUS or before in _REFORM):
                yield _hit(passage, *token.span(), passage.text[slice(*opening.span())], "found")
            return
        ends = word in FINITE or word in LINKS or word == "to" or not word[0].isalnum()
        if ends or word.endswith("ing") or number >= _LONGEST_SUBJECT:
            return
        before = word


def _hit(passage: Passage, start: int, end: int, subject: str, message: str) -> Hit:
    verb = passage.folded[start:end]
    if message == "plural":
        right = _PLURAL.get(verb, "have been")
    else:
        right = _SINGULAR.get(verb, "contributes" if verb == "contribute" else f"{verb}s")
    return Hit(passage, start, end, {"subject": subject, "right": right}, message, replacement=right)
