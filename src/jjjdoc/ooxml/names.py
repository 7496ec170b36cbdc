"""Namespaces and content types of WordprocessingML (ECMA-376, transitional)."""

from __future__ import annotations

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."

DOCUMENT_TYPE = f"{_WORD}document.main+xml"
STYLES_TYPE = f"{_WORD}styles+xml"
NUMBERING_TYPE = f"{_WORD}numbering+xml"
SETTINGS_TYPE = f"{_WORD}settings+xml"
FONTS_TYPE = f"{_WORD}fontTable+xml"
FOOTNOTES_TYPE = f"{_WORD}footnotes+xml"
ENDNOTES_TYPE = f"{_WORD}endnotes+xml"
HEADER_TYPE = f"{_WORD}header+xml"
FOOTER_TYPE = f"{_WORD}footer+xml"
