import contextlib
import random

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import FormatName, read_units, write_units
from jjjdoc.exchange.units import UnitFile
from work import assert_linear

PIECES = [
    b"<",
    b">",
    b"</target>",
    b"<ph id='1'/>",
    b"&#x1;",
    b"&a;",
    b'"',
    b"\\",
    b"msgid",
    b"\n",
    b"\0",
    b"\xff",
    b"]]>",
    b"<cp hex='zz'/>",
]


@pytest.mark.parametrize("form", ["xliff", "xliff2", "po"])
def test_any_damage_is_an_error_or_a_fault(form: FormatName, sample: UnitFile) -> None:
    chance = random.Random(form)
    data = write_units(sample, form)
    for _ in range(400):
        damaged = bytearray(data)
        for _ in range(chance.randint(1, 4)):
            at = chance.randrange(len(damaged))
            damaged[at : at + chance.choice([0, 1, 40])] = chance.choice(PIECES)
        with contextlib.suppress(JjjdocError):
            read_units(bytes(damaged), "f")


@pytest.mark.parametrize(
    ("before", "unit", "after"),
    [
        (b'msgid "', b"\\", b""),
        (b"", b'msgid "a"\nmsgstr ""\n', b""),
        (b"", b'"', b""),
        (b"#, ", b"fuzzy,", b""),
        (
            b'<xliff version="1.2"><file original="r" source-language="zh">',
            b'<trans-unit id="a"/>',
            b"</file></xliff>",
        ),
        (
            b'<xliff version="2.0" srcLang="zh"><file id="r">',
            b'<unit id="a"><segment/></unit>',
            b"</file></xliff>",
        ),
        (
            b'<xliff version="2.0" srcLang="zh"><file id="r"><unit id="a"><segment><source>',
            b'<ph id="1"/>',
            b"</source></segment></unit></file></xliff>",
        ),
    ],
    ids=range(7),
)
def test_work_grows_with_length_alone(before: bytes, unit: bytes, after: bytes) -> None:
    def read(size: int) -> None:
        with contextlib.suppress(JjjdocError):
            read_units(before + unit * (size // len(unit)) + after, "f")

    assert_linear(read, 20_000)
