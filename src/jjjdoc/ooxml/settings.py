"""The settings part, and the table of fonts (ECMA-376 17.15, 17.8)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jjjdoc.language.script import is_han
from jjjdoc.ooxml.names import DECLARATION, W, escape_attribute

# A theme: the colours and fonts that Word's menus offer, and without which LibreOffice draws no charts.


THEME_TYPE = "application/vnd.openxmlformats-officedocument.theme+xml"

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"

# Greys and muted colours that go with any accent.
_FURTHER = ("595959", "1F4E79", "7F6000", "375623", "7F7F7F")

_FILL = '<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>'
_LINE = f'<a:ln w="9525">{_FILL}</a:ln>'
_EFFECT = "<a:effectStyle><a:effectLst/></a:effectStyle>"


def theme_xml(accent: str, link: str, latin: str, chinese: str) -> str:
    """Return a theme part with these colours (hex) and fonts; styles name their fonts themselves."""
    colors = {
        "dk1": '<a:sysClr val="windowText" lastClr="000000"/>',
        "lt1": '<a:sysClr val="window" lastClr="FFFFFF"/>',
        "dk2": _color("404040"),
        "lt2": _color("F2F2F2"),
        "accent1": _color(accent),
        **{f"accent{number}": _color(color) for number, color in enumerate(_FURTHER, 2)},
        "hlink": _color(link),
        "folHlink": _color(link),
    }
    scheme = "".join(f"<a:{name}>{color}</a:{name}>" for name, color in colors.items())
    fonts = f'<a:latin typeface="{escape_attribute(latin)}"/><a:ea typeface="{escape_attribute(chinese)}"/><a:cs typeface=""/>'
    return (
        f'{DECLARATION}<a:theme xmlns:a="{_DRAWING}" name="jjjdoc"><a:themeElements>'
        f'<a:clrScheme name="jjjdoc">{scheme}</a:clrScheme><a:fontScheme name="jjjdoc">'
        f"<a:majorFont>{fonts}</a:majorFont><a:minorFont>{fonts}</a:minorFont></a:fontScheme>"
        f'<a:fmtScheme name="jjjdoc"><a:fillStyleLst>{_FILL * 3}</a:fillStyleLst><a:lnStyleLst>{_LINE * 3}</a:lnStyleLst>'
        f"<a:effectStyleLst>{_EFFECT * 3}</a:effectStyleLst><a:bgFillStyleLst>{_FILL * 3}</a:bgFillStyleLst></a:fmtScheme>"
        "</a:themeElements></a:theme>"
    )


def _color(value: str) -> str:
    return f'<a:srgbClr val="{value}"/>'


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
