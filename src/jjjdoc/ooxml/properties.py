"""What a document says of itself: core, custom and application properties (ECMA-376-2 11; ECMA-376 22)."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct

from jjjdoc.ooxml.names import DECLARATION, escape_attribute, escape_text

CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
APPLICATION_TYPE = "application/vnd.openxmlformats-officedocument.extended-properties+xml"

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_STRING_PROPERTIES = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST_PID = 2  # 0 and 1 are reserved


class CoreProperties(Struct, frozen=True):
    """Properties as catalogues show them; `made` is when the file was, in UTC (W3CDTF)."""

    title: str
    subject: str
    creator: str
    keywords: tuple[str, ...]
    description: str
    language: str
    made: str


def core_xml(properties: CoreProperties) -> str:
    """Return the core properties part; empty properties are left out."""
    texts = (
        ("dc:title", properties.title),
        ("dc:subject", properties.subject),
        ("dc:creator", properties.creator),
        ("cp:keywords", "; ".join(properties.keywords)),
        ("dc:description", properties.description),
        ("cp:lastModifiedBy", properties.creator),
        ("cp:revision", "1"),
        ("dc:language", properties.language),
    )
    items = "".join(f"<{tag}>{escape_text(text)}</{tag}>" for tag, text in texts if text)
    dates = "".join(
        f'<dcterms:{tag} xsi:type="dcterms:W3CDTF">{properties.made}</dcterms:{tag}>'
        for tag in ("created", "modified")
    )
    return (
        f"{DECLARATION}<cp:coreProperties"
        ' xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"'
        f' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}{dates}</cp:coreProperties>'
    )


def custom_xml(values: Iterable[tuple[str, str]]) -> str:
    """Return the custom properties part; all values are strings."""
    # The namespace must be the default one: Word finds no properties under a prefix.
    items = "".join(
        f'<property fmtid="{_STRING_PROPERTIES}" pid="{number}" name="{escape_attribute(name)}">'
        f"<vt:lpwstr>{escape_text(value)}</vt:lpwstr></property>"
        for number, (name, value) in enumerate(values, _FIRST_PID)
    )
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/custom-properties" xmlns:vt="{_OFFICE}/docPropsVTypes">'
        f"{items}</Properties>"
    )


def application_xml(name: str) -> str:
    """Return the application properties part: which program wrote the file."""
    return (
        f'{DECLARATION}<Properties xmlns="{_OFFICE}/extended-properties">'
        f"<Application>{escape_text(name)}</Application></Properties>"
    )
