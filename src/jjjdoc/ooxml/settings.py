"""The settings part, and the table of fonts (ECMA-376 17.15, 17.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jjjdoc.language.script import is_han
from jjjdoc.ooxml.escape import DECLARATION, escape_attribute
from jjjdoc.ooxml.names import W

_COMPATIBLE = (
    "spaceForUL",
    "balanceSingleByteDoubleByteWidth",
    "doNotLeaveBackslashAlone",
    "ulTrailSpace",
    "doNotExpandShiftReturn",
    "adjustLineHeightInTable",
    "useFELayout",
)

_CHINESE_CHARACTERS = "86"  # GB 2312, as Windows numbers character sets


def settings_xml(latin: str, chinese: str, notes: str = "", *, even_differs: bool = False) -> str:
    """Return the settings part of a new document in these languages (tags that Word knows).

    `notes` is what they say of its notes. `even_differs`: even pages have headers and footers of their own.
    """
    even = "<w:evenAndOddHeaders/>" if even_differs else ""
    compatible = "".join(f"<w:{name}/>" for name in _COMPATIBLE)
    return (
        f'{DECLARATION}<w:settings xmlns:w="{W}"><w:zoom w:percent="100"/><w:defaultTabStop w:val="420"/>'
        f'{even}<w:characterSpacingControl w:val="compressPunctuation"/>{notes}<w:compat>{compatible}'
        # Without it Word opens the file in compatibility mode.
        '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>'
        f'</w:compat><w:themeFontLang w:val="{latin}" w:eastAsia="{chinese}"/>'
        '<w:decimalSymbol w:val="."/><w:listSeparator w:val=","/></w:settings>'
    )


def fonts_xml(fonts: Mapping[str, Sequence[str]]) -> str:
    """Return the table of fonts: each by its name, with the names to look for where it is missing."""
    items = "".join(_font(name, others) for name, others in sorted(fonts.items()))
    return f'{DECLARATION}<w:fonts xmlns:w="{W}">{items}</w:fonts>'


def _font(name: str, others: Sequence[str]) -> str:
    chinese = any(is_han(char) for entry in (name, *others) for char in entry)
    alternatives = f'<w:altName w:val="{escape_attribute(",".join(others))}"/>' if others else ""
    charset = _CHINESE_CHARACTERS if chinese else "00"
    return (
        f'<w:font w:name="{escape_attribute(name)}">{alternatives}<w:charset w:val="{charset}"/>'
        '<w:family w:val="auto"/><w:pitch w:val="variable"/></w:font>'
    )
