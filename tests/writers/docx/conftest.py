"""What tests of Word files ask for."""

from pathlib import Path

import pytest

from contracts.sample import png, samples
from jjjdoc.tree.nodes import Document


@pytest.fixture
def image(tmp_path: Path) -> Path:
    path = tmp_path / "map.png"
    path.write_bytes(png(400, 300))
    return path


@pytest.fixture(params=["zh", "en", "interleaved", "side_by_side"])
def edition(request: pytest.FixtureRequest, image: Path) -> Document:
    return samples(image)[request.param]
