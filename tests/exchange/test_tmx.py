"""Translation memories: what is translated, as pairs of what was translated and what it became."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from exchange.conftest import make_file, make_unit
from jjjdoc.errors import JjjdocError
from jjjdoc.exchange.formats import read_units, write_units
from jjjdoc.exchange.units import UnitFile
from jjjdoc.model.translation import source_hash

OMEGAT = Path("/usr/share/omegat/OmegaT.jar")


def test_what_is_translated_comes_back(sample: UnitFile) -> None:
    back = read_units(write_units(sample, "tmx"), "f")
    assert (back.report, back.source_language, back.target_language) == ("small", "zh-CN", "en")
    translated = [unit for unit in sample.units if unit.target is not None]
    for there, here in zip(back.units, translated, strict=True):
        assert (there.id, there.target) == (here.id, here.target)
        assert there.source == (here.previous or here.source)
        assert there.sent == source_hash(here.target or "")


def test_the_date_is_that_of_the_report(sample: UnitFile) -> None:
    data = write_units(sample, "tmx")
    assert data == write_units(sample, "tmx")
    assert b'creationdate="20240301T000000Z"' in data


@pytest.mark.skipif(not OMEGAT.exists(), reason="OmegaT is not installed")
def test_the_schema_of_tmx(sample: UnitFile, tmp_path: Path) -> None:
    with zipfile.ZipFile(OMEGAT) as archive:
        archive.extract("schemas/tmx14.dtd", tmp_path)
    schema = etree.DTD(str(tmp_path / "schemas" / "tmx14.dtd"))
    assert schema.validate(etree.fromstring(write_units(sample, "tmx"))), schema.error_log


def test_memories_of_others() -> None:
    text = """<?xml version="1.0"?><!DOCTYPE tmx SYSTEM "tmx14.dtd">
<tmx version="1.4"><header srclang="ZH-CN"/><body>
<tu tuid="a"><tuv lang="zh-cn"><seg>甲<ph>{x}</ph></seg></tuv><tuv lang="EN"><seg>A {x}</seg></tuv></tu>
<tu><tuv lang="ZH_CN"><seg>乙</seg></tuv></tu>
</body></tmx>"""
    back = read_units(text.encode("utf-16"), "f")
    assert [(unit.id, unit.source, unit.target, unit.sent, unit.line) for unit in back.units] == [
        ("a", "甲{x}", "A {x}", None, 3),
        ("", "乙", None, None, 4),
    ]
    assert (back.report, back.target_language) == ("", "en")
    with pytest.raises(JjjdocError, match="several target languages: EN, fr"):
        read_units(re.sub('tuv lang="ZH_CN"', 'tuv lang="fr"', text).encode(), "f")
    with pytest.raises(JjjdocError, match="document type"):
        read_units(text.replace('.dtd"', '.dtd" [<!ENTITY a "b">]').encode(), "f")


def test_a_stale_translation_keeps_the_source_it_was_made_from() -> None:
    unit = make_unit("stale", "现在的原文", "Old text", previous="从前的原文")
    data = write_units(make_file(unit), "tmx").decode()
    assert "<seg>从前的原文</seg>" in data
    assert "现在的原文" not in data
