"""Programs of translators, run without their windows, for tests that are skipped where they are not installed."""

import os
import re
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape, unescape

import pytest

OMEGAT_PROJECT = """\
<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<omegat><project version="1.0"><source_dir>__DEFAULT__</source_dir><target_dir>__DEFAULT__</target_dir>
<tm_dir>__DEFAULT__</tm_dir><glossary_dir>__DEFAULT__</glossary_dir><glossary_file>__DEFAULT__</glossary_file>
<dictionary_dir>__DEFAULT__</dictionary_dir><source_lang>ZH-CN</source_lang><target_lang>EN</target_lang>
<sentence_seg>false</sentence_seg></project></omegat>
"""
_TARGET = re.compile(r'(<tuv lang="EN">\s*<seg>)(.*?)(</seg>)', re.DOTALL)


def needs(program: str) -> pytest.MarkDecorator:
    return pytest.mark.skipif(shutil.which(program) is None, reason=f"{program} is not installed")


def run(*command: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "HOME": str(folder), "JAVA_TOOL_OPTIONS": f"-Duser.home={folder}"}
    return subprocess.run(
        list(map(str, command)),
        cwd=folder,
        env=environment,
        capture_output=True,
        encoding="utf-8",
        timeout=1800,
        check=False,
    )


def translate_in_omegat(folder: Path, data: bytes, translate: Callable[[str], str]) -> bytes:
    """Return an XLIFF file as OmegaT translates it; what it shows of a segment, with tags such as <p0/>, is translated."""
    for name in ("source", "target", "tm", "omegat", "glossary", "dictionary"):
        (folder / name).mkdir(parents=True)
    (folder / "omegat.project").write_text(OMEGAT_PROJECT, encoding="utf-8")
    (folder / "source" / "a.xlf").write_bytes(data)
    memory = folder / "memory.tmx"
    run(
        "omegat", folder, "--mode=console-createpseudotranslatetmx", "--pseudotranslatetype=equal",
        f"--pseudotranslatetmx={memory}", folder=folder,
    )  # fmt: skip
    translated = _TARGET.sub(
        lambda found: found[1] + escape(translate(unescape(found[2], {"&quot;": '"'}))) + found[3],
        memory.read_text(encoding="utf-8"),
    )
    (folder / "omegat" / "project_save.tmx").write_text(translated, encoding="utf-8")
    run("omegat", folder, "--mode=console-translate", folder=folder)
    return (folder / "target" / "a.xlf").read_bytes()
