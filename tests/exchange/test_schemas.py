"""XLIFF files against the schemas of OASIS, where the Debian package php-symfony-translation is installed."""

import os
from pathlib import Path

import pytest
from lxml import etree

from jjjdoc.exchange.formats import FormatName, write_units
from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.xliff12 import Profile

SCHEMAS = Path(
    os.environ.get("XLIFF_SCHEMAS", "/usr/share/php/Symfony/Component/Translation/Resources/schemas")
)


def schema(name: str, folder: Path) -> etree.XMLSchema:
    """Return a schema that takes the one it imports, which is not fetched, from beside it."""
    text = (SCHEMAS / name).read_text(encoding="utf-8")
    for address in ("http://www.w3.org/2001/xml.xsd", "informativeCopiesOf3rdPartySchemas/w3c/xml.xsd"):
        text = text.replace(f'"{address}"', '"xml.xsd"')
    (folder / name).write_text(text, encoding="utf-8")
    (folder / "xml.xsd").write_bytes((SCHEMAS / "xml.xsd").read_bytes())
    return etree.XMLSchema(file=str(folder / name))


@pytest.mark.skipif(not SCHEMAS.exists(), reason="the schemas are not installed")
@pytest.mark.parametrize(
    ("form", "profile", "name"),
    [
        ("xliff", "omegat", "xliff-core-1.2-transitional.xsd"),
        ("xliff", "weblate", "xliff-core-1.2-transitional.xsd"),
        ("xliff2", "omegat", "xliff-core-2.0.xsd"),
    ],
)
def test_files_are_valid(
    sample: UnitFile, suggested: UnitFile, tmp_path: Path, form: FormatName, profile: Profile, name: str
) -> None:
    valid = schema(name, tmp_path)
    for file in (sample, suggested):
        valid.assertValid(etree.fromstring(write_units(file, form, profile)))
