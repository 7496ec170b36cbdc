"""A theme: the colours and fonts that Word's menus offer, and without which LibreOffice draws no charts."""

from __future__ import annotations

from jjjdoc.ooxml.escape import DECLARATION, escape_attribute

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
