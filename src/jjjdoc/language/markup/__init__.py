r"""The inline markup of prose: emphasis, strong, links, and references to figures, terms, notes and other places.

Grammar (EBNF; a text is one paragraph, its line breaks already joined)::

    prose     = { inline } ;
    inline    = strong | emphasis | link | fact | term | note | cross | escape | character ;
    strong    = "**" prose "**" ;
    emphasis  = "*" prose "*" ;
    link      = "[" prose "](" target ")" ;
    fact      = "{" reference "}" ;
    reference = id [ "@" period ] [ "|" option { "," option } ] ;
    option    = "value" | "unit" | "period" | "words" | "capital" | "no-qualifier"
              | "digits=" digit | "scale=" name | "measure=" name ;
    term      = "[[" id [ "|" form { "," form } ] "]]" ;
    form      = "short" | "abbreviation" | "defined" | "capital" ;
    note      = "[^" id "]" ;
    cross     = "{@" id "}" ;                 (* a section, table, figure or source *)
    escape    = "\" ( "*" | "{" | "}" | "[" | "]" | "^" | "\" ) ;
    id        = lower-case letter { lower-case letter | digit | "_" } ;      (* at most 64 characters *)
    period    = YYYY | YYYY-MM | YYYY-MM-DD | YYYY-YYYY ;

Asterisks. A run of asterisks may open if the character after it is not white space, and may close if the character
before it is not white space; the edges of the text count as white space. Nothing else matters, so that
推进**“四个中心”**建设 is strong. A run with white space on both sides is itself. Emphasis may stand inside strong and
strong inside emphasis, each at most once, so nothing nests deeper than emphasis, strong and a link. A run closes what is open,
innermost first, and opens with the rest (``**a *b*****c**`` is not ambiguous), but it opens rather than closes where it
can: in ``*a**b**c*`` the ``**`` open and close strong inside emphasis. Emphasis begins and ends on the same side of
the edge of a link.

Brackets. A ``[`` that begins none of the above is itself, and so is every ``]`` that ends none. A link holds no link. Its
target is http, https, mailto or relative, without white space; brackets in it stand in pairs.

Braces. Every brace belongs to a reference or is escaped. A backslash before any other character is itself.

White space around ids and options of references is ignored.

What breaks these rules is a fault, with its place and what to do, and is kept as text. Nothing raises, and time is
linear in the length of the text whatever it holds.
"""

from jjjdoc.language.markup.parse import parse_fact_reference, parse_markup
from jjjdoc.language.markup.write import write_markup

__all__ = ["parse_fact_reference", "parse_markup", "write_markup"]
