"""Which glossary is meant, and reading it."""

from __future__ import annotations

from pathlib import Path

from jjjdoc.config.settings import Settings
from jjjdoc.config.supplied import supplied
from jjjdoc.loader.termbase import load_termbase
from jjjdoc.model.termbase import Termbase


def project_glossary(settings: Settings | None) -> Path:
    """Return the glossary of a project, outside of projects that which comes with jjjdoc."""
    return supplied("glossary.yaml") if settings is None else settings.glossary


def load_glossary(path: Path, settings: Settings | None) -> Termbase:
    """Read a glossary; messages call it relative to the project it stands in. Raises SourceError."""
    inside = settings is not None and path.is_relative_to(settings.root)
    shown = path.relative_to(settings.root).as_posix() if settings is not None and inside else str(path)
    return load_termbase(path, shown)
