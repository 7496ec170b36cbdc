r"""Variant of a term.

What it finds
    One name or compound written in two ways in a document: Region and region after a name, with and without the article,
    with a hyphen and without or in one word, Centre and Center, Sport University and Sports University. The form used
    less often is reported, of two as frequent the later one. No glossary is needed.
Why it matters
    If the spelling changes, readers wonder whether the thing has changed too, and a search finds half of it.
Examples
    Bad en: The Beijing-Tianjin-Hebei region has grown. Policies for the Beijing-Tianjin-Hebei Region help.
    Good en: The Beijing-Tianjin-Hebei region has grown. The Beijing-Tianjin-Hebei Region Entrepreneur Alliance met.
    Bad en: Work on Miyun Reservoir is done. Water from the Miyun Reservoir is clean.
    Good en: Work on Miyun Reservoir is done. The Miyun Reservoir dam is safe.
    Bad en: Governance of a megacity takes time. Every mega-city has its own way.
    Bad en: It lies near the Performing Arts Centre. The Performing Arts Center has opened.
    Good en: We set up a fund. The setup is simple.
Limits
    Headings and other texts in capitals are not checked, and neither are the plural and the possessive of the last
    word. A phrase that has capitals in one place and none in another (Foreign Policy, foreign policy) is a note.
    `english.mixed_spelling` reports spelling outside names, and `english.missing_article` reports articles that
    grammar requires.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from jjjdoc.errors import Wording
from jjjdoc.findings import Severity
from jjjdoc.lint.context import Context
from jjjdoc.lint.document import LintDocument
from jjjdoc.lint.passage import Role
from jjjdoc.lint.rule import Hit, Rule
from jjjdoc.lint.rules.english.missing_article import lacking
from jjjdoc.lint.rules.term._compounds import compounds
from jjjdoc.lint.rules.term._name_variants import articles, capitals_of_heads, capitals_of_phrases, spellings
from jjjdoc.lint.rules.term._names import is_title_like, names_of
from jjjdoc.lint.rules.term._variants import Use, deviations

RULE = Rule(
    severity="warning",
    subject="document",
    languages=("en",),
    safety="unsafe",
    messages={
        "capitals": Wording(
            en="“{text}” here, “{usual}” elsewhere ({count}×); use the same capitals throughout",
            zh="此处作“{text}”，别处作“{usual}”（{count}处），大小写应前后一致",
        ),
        "article": Wording(
            en="“{text}” here, “{usual}” elsewhere ({count}×); use or omit the article throughout",
            zh="此处作“{text}”，别处作“{usual}”（{count}处），是否用冠词应前后一致",
        ),
        "spelling": Wording(
            en="“{text}” here, “{usual}” elsewhere ({count}×); use one form throughout",
            zh="此处作“{text}”，别处作“{usual}”（{count}处），写法应前后一致",
        ),
    },
)

_BODY: frozenset[Role] = frozenset(("summary", "paragraph", "item", "quotation", "note", "cell", "caption"))


def check(document: LintDocument, context: Context) -> Iterator[Hit]:
    """Yield the names and compounds of a document that it writes otherwise in most places."""
    passages = [
        passage for passage in document.passages if passage.role in _BODY and not is_title_like(passage.text)
    ]
    names = [name for passage in passages for name in names_of(passage)]
    found = [
        *_hits("capitals", capitals_of_heads(names), _as_usual),
        *(hit for hit in _hits("article", articles(names), _with_article) if not _lacks_article(hit)),
    ]
    found += _hits("spelling", spellings(names), _as_usual)
    found += _hits("spelling", compounds(passages), _compound)
    yield from found
    taken = {(hit.passage, place) for hit in found for place in range(hit.start, hit.end)}
    for hit in _hits("capitals", capitals_of_phrases(names, passages), _as_usual, "note"):
        if (hit.passage, hit.start) not in taken:
            yield hit


def _hits(
    message: str, uses: Iterable[Use], mend: Callable[[Use, Use], str], severity: Severity | None = None
) -> Iterator[Hit]:
    for deviation in deviations(uses):
        use, usual = deviation.use, deviation.usual
        yield Hit(
            use.passage,
            use.start,
            use.end,
            {"usual": usual.text, "count": deviation.count},
            message,
            mend(use, usual),
            severity=severity,
            related=((usual.passage, usual.start, usual.end),),
        )


def _lacks_article(hit: Hit) -> bool:
    """Tell whether the article is one that grammar asks for, whatever the document has elsewhere."""
    return any(found.start() <= hit.start and hit.end <= found.end() for found in lacking(hit.passage))


def _as_usual(use: Use, usual: Use) -> str:
    return " ".join(usual.text.split())


def _with_article(use: Use, usual: Use) -> str:
    return f"the {use.text}" if usual.form else use.text.removeprefix("the").lstrip()


def _compound(use: Use, usual: Use) -> str:
    new = usual.text.lower()
    return new.capitalize() if use.text[0].isupper() else new
