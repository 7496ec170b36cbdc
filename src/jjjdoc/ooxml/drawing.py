"""Pictures and charts in the line of text (ECMA-376 20.4.2.8)."""

from __future__ import annotations

from jjjdoc.ooxml.escape import escape_attribute

_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"

#: Namespace declarations that a part with pictures needs on its root.
DRAWING_NAMESPACES = (
    f'xmlns:wp="{_DRAWING}/wordprocessingDrawing" xmlns:a="{_DRAWING}/main" xmlns:pic="{_DRAWING}/picture"'
)


def picture(number: int, relationship: str, name: str, alternative: str, size: tuple[int, int]) -> str:
    """Return a run with a picture; `number` is unique in the document, `size` is width and height in EMU."""
    width, height = size
    about = _about(number, name, alternative)
    graphic = (
        f'<a:graphicData uri="{_DRAWING}/picture"><pic:pic><pic:nvPicPr><pic:cNvPr {about}/><pic:cNvPicPr/>'
        f'</pic:nvPicPr><pic:blipFill><a:blip r:embed="{relationship}"/><a:stretch><a:fillRect/></a:stretch>'
        f'</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'
        '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData>'
    )
    lock = '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    return _inline(about, size, lock, graphic)


def chart(
    number: int, relationship: str, name: str, title: str, alternative: str, size: tuple[int, int]
) -> str:
    """Return a run with a chart that stands in a part of its own; number and size are those of a picture."""
    about = f'{_about(number, name, alternative)} title="{escape_attribute(title)}"'
    graphic = (
        f'<a:graphicData uri="{_DRAWING}/chart"><c:chart xmlns:c="{_DRAWING}/chart" r:id="{relationship}"/>'
        "</a:graphicData>"
    )
    return _inline(about, size, "<wp:cNvGraphicFramePr/>", graphic)


def _about(number: int, name: str, alternative: str) -> str:
    return f'id="{number}" name="{escape_attribute(name)}" descr="{escape_attribute(alternative)}"'


def _inline(about: str, size: tuple[int, int], frame: str, graphic: str) -> str:
    width, height = size
    return (
        f'<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{width}" cy="{height}"/>'
        f"<wp:docPr {about}/>{frame}<a:graphic>{graphic}</a:graphic></wp:inline></w:drawing></w:r>"
    )
