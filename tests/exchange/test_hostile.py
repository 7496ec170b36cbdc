import contextlib
import random
import time

import pytest

from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import FormatName, read_units, write_units
from jjjdoc.exchange.units import UnitFile

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
    "data",
    [
        b'msgid "' + b"\\" * 200_000,
        b'msgid "a"\nmsgstr ""\n' * 20_000,
        b'"' * 200_000,
        b"#, " + b"fuzzy," * 100_000,
        b'<xliff version="1.2"><file original="r" source-language="zh">' + b'<trans-unit id="a"/>' * 20_000 + b"</file></xliff>",
        b'<xliff version="2.0" srcLang="zh"><file id="r">' + b'<unit id="a"><segment/></unit>' * 20_000 + b"</file></xliff>",
        b'<xliff version="2.0" srcLang="zh"><file id="r"><unit id="a"><segment><source>' + b'<ph id="1"/>' * 50_000 + b"</source></segment></unit></file></xliff>",
    ],
    ids=range(7),
)  # fmt: skip
def test_time_grows_with_length_alone(data: bytes) -> None:
    start = time.process_time()
    with contextlib.suppress(JjjdocError):
        read_units(data, "f")
    assert time.process_time() - start < 3
