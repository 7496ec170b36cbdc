"""Text in charts: its font, and a title at the upper left (ECMA-376 21.2.2.211, 21.2.2.217)."""

from __future__ import annotations

from msgspec import Struct

from jjjdoc.ooxml.escape import escape_attribute, escape_text


class ChartFont(Struct, frozen=True):
    """The fonts of the text in a chart, its size in half-points and its colour in hex."""

    latin: str
    chinese: str
    size: int
    color: str


def run_properties(name: str, font: ChartFont, language: str = "") -> str:
    """Return the properties of text under an element of this name."""
    tag = f' lang="{escape_attribute(language)}"' if language else ""
    faces = "".join(
        f'<a:{kind} typeface="{escape_attribute(face)}"/>'
        for kind, face in (("latin", font.latin), ("ea", font.chinese))
        if face
    )
    return (
        f'<a:{name}{tag} sz="{font.size * 50}" b="0"><a:solidFill><a:srgbClr val="{font.color}"/></a:solidFill>'
        f"{faces}</a:{name}>"
    )


def text_properties_xml(font: ChartFont, language: str) -> str:
    """Return the `c:txPr` of a chart."""
    return (
        f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{run_properties('defRPr', font)}</a:pPr>"
        f'<a:endParaRPr lang="{escape_attribute(language)}"/></a:p></c:txPr>'
    )


def title_xml(text: str, font: ChartFont, language: str) -> str:
    """Return a `c:title` in the upper left corner, where the unit of a chart stands; it needs no room at a side."""
    return (
        '<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f"{run_properties('defRPr', font)}</a:pPr><a:r>{run_properties('rPr', font, language)}"
        f"<a:t>{escape_text(text)}</a:t></a:r></a:p></c:rich></c:tx>"
        '<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="0.005"/><c:y val="0.01"/>'
        '</c:manualLayout></c:layout><c:overlay val="0"/></c:title>'
    )
