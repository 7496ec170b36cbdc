"""The format of glossaries, as shapes; docs/glossary-format.md says the same in prose."""

from __future__ import annotations

from typing import get_args

from jjjdoc.loader.shape import (
    BY_LANGUAGE,
    ByLanguage,
    Field,
    Flag,
    Id,
    ListOf,
    MapOf,
    Period,
    Prose,
    Record,
    Shape,
    String,
    Target,
    Word,
)
from jjjdoc.model.termbase import CaseRule

#: The languages of a glossary, which are its keys too.
TERM_LANGUAGES = ("zh", "en")


def _text(name: str, value: Shape) -> Record:
    return Record(
        name,
        (),
        ByLanguage(value, "The text in this language.", source_needed=False),
        at_least_one=(BY_LANGUAGE,),
    )


_SOURCE = ListOf(Id(), least=1, or_one=True)
_CASE = Word(get_args(CaseRule))

_TERM_FIELDS = (
    Field("text", String(), "The term.", needed=True),
    Field("case", _CASE, "`exact`: counts only as capitalised here; `any`: in any case."),
    Field("whole_token", Flag(), "`true`: not where an apostrophe or a hyphen follows."),
    Field("inflections", ListOf(String()), "Further forms of the term."),
    Field("source", _SOURCE, "Where this term comes from, if not from where the concept does."),
)

TERM = Record("term", _TERM_FIELDS, alone="text")

DEPRECATED_TERM = Record(
    "deprecated_term",
    (
        *_TERM_FIELDS,
        Field(
            "only_with_source",
            Flag(),
            "`true`: wrong only where the Chinese of the same segment has the concept.",
        ),
    ),
    alone="text",
)

TERMS = Record(
    "terms",
    (
        Field("preferred", String(), "The term to use, in its full form.", needed=True),
        Field("short", TERM, "What may follow once the full form has been used."),
        Field("abbreviation", TERM, "The abbreviation; counts in this case only."),
        Field("case", _CASE, "`exact`: the preferred, short and admitted terms count only as capitalised."),
        Field("inflections", ListOf(String()), "Forms of the preferred term that no usual rule makes."),
        Field("admitted", ListOf(TERM), "Forms that are accepted."),
        Field("deprecated", ListOf(DEPRECATED_TERM), "Renderings that are wrong."),
    ),
)

CONCEPT = Record(
    "concept",
    (
        Field("id", Id(), "What reports write in `[[id]]`.", needed=True),
        Field("subject", String(), "The subject field."),
        Field("definition", _text("definition", Prose()), "What it is: a sentence or two."),
        Field(
            "members",
            ListOf(_text("member", String()), least=1),
            "The parts of a concept that counts them.",
        ),
        Field("source", _SOURCE, "The reference the terms come from, or a list of them."),
        Field("confirmed", Flag(), "`false` where no publication settles the terms yet."),
        Field("note", Prose(), "For those who write and translate: usage, doubts."),
        Field("zh", TERMS, "The terms in Chinese."),
        Field("en", TERMS, "The terms in English."),
    ),
    at_least_one=TERM_LANGUAGES,
)

PUBLICATION = Record(
    "publication",
    (
        Field("title", _text("title", Prose()), "What the publication is called.", needed=True),
        Field("url", Target(), "Where it can be found."),
        Field("date", Period(), "When it was published: a day, month or year."),
    ),
)

GLOSSARY = Record(
    "glossary",
    (
        Field("references", MapOf(Id(), PUBLICATION), "Publications that terms come from, by id."),
        Field("concepts", ListOf(CONCEPT), "The concepts.", needed=True),
    ),
)
