"""Fields: text that Word computes (ECMA-376 17.16)."""

from __future__ import annotations

from jjjdoc.ooxml.escape import escape_text


def field(code: str, result: str, properties: str) -> str:
    """Return a complex field with the result that is shown until it is computed again."""
    return (
        _mark("begin", properties)
        + f'<w:r><w:rPr>{properties}</w:rPr><w:instrText xml:space="preserve"> {escape_text(code)} </w:instrText></w:r>'
        + _mark("separate", properties)
        + f"<w:r><w:rPr>{properties}</w:rPr><w:t>{escape_text(result)}</w:t></w:r>"
        + _mark("end", properties)
    )


def _mark(kind: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'
