"""The format of glossaries, as shapes; docs/glossary-format.md says the same in prose."""

from __future__ import annotations

from typing import get_args

from jjjdoc.loader import shapes
from jjjdoc.model.termbase import CaseRule

#: The languages of a glossary, which are its keys too.
TERM_LANGUAGES = ("zh", "en")


def _text(name: str, value: shapes.Shape) -> shapes.Record:
    return shapes.Record(
        name,
        (),
        shapes.ByLanguage(value, "The text in this language.", source_needed=False),
        at_least_one=(shapes.BY_LANGUAGE,),
    )


_SOURCE = shapes.ListOf(shapes.Id(), least=1, or_one=True)
_CASE = shapes.Word(get_args(CaseRule))

_TERM_FIELDS = (
    shapes.Field("text", shapes.String(), "The term.", needed=True),
    shapes.Field("case", _CASE, "`exact`: counts only as capitalised here; `any`: in any case."),
    shapes.Field("whole_token", shapes.Flag(), "`true`: not where an apostrophe or a hyphen follows."),
    shapes.Field("inflections", shapes.ListOf(shapes.String()), "Further forms of the term."),
    shapes.Field("source", _SOURCE, "Where this term comes from, if not from where the concept does."),
)

TERM = shapes.Record("term", _TERM_FIELDS, alone="text")

DEPRECATED_TERM = shapes.Record(
    "deprecated_term",
    (
        *_TERM_FIELDS,
        shapes.Field(
            "only_with_source",
            shapes.Flag(),
            "`true`: wrong only where the Chinese of the same segment has the concept.",
        ),
    ),
    alone="text",
)

TERMS = shapes.Record(
    "terms",
    (
        shapes.Field("preferred", shapes.String(), "The term to use, in its full form.", needed=True),
        shapes.Field("short", TERM, "What may follow once the full form has been used."),
        shapes.Field("abbreviation", TERM, "The abbreviation; counts in this case only."),
        shapes.Field(
            "case", _CASE, "`exact`: the preferred, short and admitted terms count only as capitalised."
        ),
        shapes.Field(
            "inflections",
            shapes.ListOf(shapes.String()),
            "Forms of the preferred term that no usual rule makes.",
        ),
        shapes.Field("admitted", shapes.ListOf(TERM), "Forms that are accepted."),
        shapes.Field("deprecated", shapes.ListOf(DEPRECATED_TERM), "Renderings that are wrong."),
    ),
)

CONCEPT = shapes.Record(
    "concept",
    (
        shapes.Field("id", shapes.Id(), "What reports write in `[[id]]`.", needed=True),
        shapes.Field("subject", shapes.String(), "The subject field."),
        shapes.Field("definition", _text("definition", shapes.Prose()), "What it is: a sentence or two."),
        shapes.Field(
            "members",
            shapes.ListOf(_text("member", shapes.String()), least=1),
            "The parts of a concept that counts them.",
        ),
        shapes.Field("source", _SOURCE, "The reference the terms come from, or a list of them."),
        shapes.Field("confirmed", shapes.Flag(), "`false` where no publication settles the terms yet."),
        shapes.Field("note", shapes.Prose(), "For those who write and translate: usage, doubts."),
        shapes.Field("zh", TERMS, "The terms in Chinese."),
        shapes.Field("en", TERMS, "The terms in English."),
    ),
    at_least_one=TERM_LANGUAGES,
)

PUBLICATION = shapes.Record(
    "publication",
    (
        shapes.Field("title", _text("title", shapes.Prose()), "What the publication is called.", needed=True),
        shapes.Field("url", shapes.Target(), "Where it can be found."),
        shapes.Field("date", shapes.Period(), "When it was published: a day, month or year."),
    ),
)

GLOSSARY = shapes.Record(
    "glossary",
    (
        shapes.Field(
            "references", shapes.MapOf(shapes.Id(), PUBLICATION), "Publications that terms come from, by id."
        ),
        shapes.Field("concepts", shapes.ListOf(CONCEPT), "The concepts.", needed=True),
    ),
)
