"""Mixed spelling.

What it finds
    British words in a document that is mostly American, and the other way round: centre and center, programme and
    program; and -ise beside -ize.
Why it matters
    Either is right; both in one text look careless, and a search for one misses the other.
Examples
    Bad en: The center of the city and the harbor were rebuilt. The theatre is new.
    Bad en: Services were modernised and organised. Rail was modernized.
    Good en: The center of the city and the harbor were rebuilt.
    Good en: The centre of the city was modernized and its labour market organized.
Limits
    Words with -ize go with either spelling, as at the United Nations. A word inside a proper name (Beijing
    Performing Arts Centre) follows its official spelling: it is not evidence for the document, and is a note unless
    the glossary prefers that spelling. Ties are notes.
"""

from __future__ import annotations

from collections.abc import Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english._prose import Use, minority
from jjjdoc.lint.rules.english._varieties import SpelledWord, spelled_words

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="unsafe",
    messages={
        "American": Wording(
            en="“{text}” is American; the document mostly uses British spelling: “{other}”",
            zh="“{text}”为美式拼写，本文多用英式：“{other}”",
        ),
        "British": Wording(
            en="“{text}” is British; the document mostly uses American spelling: “{other}”",
            zh="“{text}”为英式拼写，本文多用美式：“{other}”",
        ),
        "ending": Wording(
            en="“{text}”: the document mostly writes “{other}” and the like",
            zh="“{text}”：本文多写作“{other}”一类",
        ),
        "name": Wording(
            en="“{text}” in a name is {variety}, unlike the rest of the document; check the official"
            " spelling",
            zh="专名中的“{text}”与全文拼写不一致，请核对其正式写法",
        ),
    },
)


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield each word of the minority."""
    words = list(spelled_words(document))
    common = [word for word in words if not word.in_name]
    by_use = {_use(word): word for word in common if word.spelling.variety != "-ize"}
    reported: set[Use] = set()
    for found in minority(tuple(by_use)):
        reported.add(found.use)
        yield _hit(by_use[found.use], found.use.form, found.severity)
    norm = _norm(by_use)
    for word in words:
        differs = norm is not None and word.spelling.variety not in (norm, "-ize")
        if word.in_name and differs and not _is_preferred(word, context):
            yield _hit(word, "name", "note")
    endings = {_ending(word): word for word in common if _is_ending(word)}
    for found in minority(tuple(endings)):
        if _use(endings[found.use]) not in reported:
            yield _hit(endings[found.use], "ending", found.severity)


def _is_preferred(word: SpelledWord, context: Context) -> bool:
    """Tell whether a word stands in a term that the glossary prefers as it is."""
    return any(
        hit.start <= word.start and word.end <= hit.end and hit.term.status == "preferred"
        for hit in context.term_hits(word.passage)
    )


def _norm(uses: dict[Use, SpelledWord]) -> str | None:
    """Return the variety of a document that has one alone, or mostly."""
    forms = [use.form for use in uses]
    american, british = forms.count("American"), forms.count("British")
    if american == british:
        return None
    return "American" if american > british else "British"


def _use(word: SpelledWord) -> Use:
    return Use(word.spelling.variety, word.passage, word.start, word.end)


def _is_ending(word: SpelledWord) -> bool:
    """Tell whether a word ends in -ise or -ize."""
    other = word.spelling.other
    return word.spelling.variety == "-ize" or (word.spelling.variety == "British" and _is_ize(other))


def _is_ize(other: str) -> bool:
    return "iz" in other[-9:] and "yz" not in other


def _ending(word: SpelledWord) -> Use:
    form = "-ize" if word.spelling.variety == "-ize" else "-ise"
    return Use(form, word.passage, word.start, word.end)


def _hit(word: SpelledWord, message: str, severity: Severity | None) -> Hit:
    text = word.passage.text[word.start : word.end]
    other = word.spelling.other
    if text.isupper():
        other = other.upper()
    elif text[0].isupper():
        other = other.capitalize()
    values = {"other": other, "variety": word.spelling.variety}
    replacement = None if message == "name" else other
    return Hit(
        word.passage, word.start, word.end, values, message, replacement=replacement, severity=severity
    )
