"""Any text becomes XML that can be read back."""

from xml.etree import ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

from jjjdoc.ooxml.names import escape_attribute, escape_text


def visible(text: str) -> str:
    """Return what a reader of the XML should see."""
    return "".join(
        "\ufffd"
        if "\ud800" <= char <= "\udfff" or char in "\ufffe\uffff"
        else chr(0x2400 + ord(char))
        if char < " " and char not in "\t\n\r"
        else char
        for char in text
    )


@given(st.text(alphabet=st.characters(codec=None, categories=None)))
def test_text_and_attribute(text: str) -> None:
    root = ET.fromstring(f'<a b="{escape_attribute(text)}">{escape_text(text)}</a>')
    assert root.get("b") == visible(text)
    # An XML reader makes one line feed of every kind of line end.
    assert (root.text or "") == visible(text).replace("\r\n", "\n").replace("\r", "\n")


def test_controls_are_seen() -> None:
    assert escape_text("a\x00b\x1f<&>") == "a␀b␟&lt;&amp;&gt;"
    assert escape_attribute('"\ud800') == "&quot;\ufffd"
