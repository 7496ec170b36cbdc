"""Fields: text that Word computes (ECMA-376 17.16)."""

from __future__ import annotations

from jjjdoc.ooxml.escape import escape_text


def field(code: str, result: str, properties: str) -> str:
    """Return a complex field with the result that is shown until it is computed again."""
    shown = f"<w:r><w:rPr>{properties}</w:rPr><w:t>{escape_text(result)}</w:t></w:r>"
    return field_start(code, properties) + shown + field_end(properties)


def field_start(code: str, properties: str) -> str:
    """Return what stands before the result of a complex field."""
    return (
        _mark("begin", properties)
        + f'<w:r><w:rPr>{properties}</w:rPr><w:instrText xml:space="preserve"> {escape_text(code)} </w:instrText></w:r>'
        + _mark("separate", properties)
    )


def field_end(properties: str) -> str:
    """Return what stands after the result of a complex field, in the last of its paragraphs."""
    return _mark("end", properties)


def _mark(kind: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:fldChar w:fldCharType="{kind}"/></w:r>'
