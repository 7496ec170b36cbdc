"""A small project with one report, its editions built, and what a pull makes of an edited one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from jjjdoc.config.read import read_settings
from jjjdoc.pipeline.build.build import Request, build
from jjjdoc.pipeline.pull.pull import PullRequest, PullResult, pull
from pipeline.pull.edited import Edited

SETTINGS = """\
[tool.jjjdoc.editions.en]
languages = ["en"]
[tool.jjjdoc.editions.zh]
languages = ["zh"]
[tool.jjjdoc.editions.paired]
languages = ["zh", "en"]
layout = "side-by-side"
[tool.jjjdoc.editions.annex]
languages = ["en"]
glossary = true
template = "long"
[tool.jjjdoc.editions.plain-en]
languages = ["en"]
notes = false
"""

GLOSSARY = """\
concepts:
  - id: bmc
    zh: {preferred: 北京城市副中心}
    en: {preferred: Beijing Municipal Administrative Center}
    definition: {zh: 北京的行政副中心。, en: "The seat of Beijing's administration."}
"""

TEMPLATE = """\
based_on: plain
contents: {levels: 1, least: 1}
"""

REPORT = """\
# A comment that stays.
id: sample
languages: {source: zh, targets: [en]}
title:
  zh: 区域发展报告
  en: "Report on regional \\"development\\""
date: 2024-03-01
keywords:
  - {zh: 区域, en: region}
  - {zh: 发展, en: development}
facts:
  output:
    value: 10.4
    scale: 万亿
    unit: CNY
  parks:
    value: 5
    measure: 个
sections:
  - id: first
    title:
      zh: |
        进展
      en: |
        Progress
    content:
      - id: gdp  # the first
        zh: |
          三地经济总量达到{output}，建成{parks}园区，
          **增长**很快[^source]。
        en: |
          The economic output of the three places reached {output}, and
          {parks} parks were built. **Growth** was [fast](https://example.org/fast)[^source].
      - id: center
        remark: |
          An older remark.
        zh: |
          [[bmc]]建设进展顺利。
        en: |
          Work on [[bmc]] went well, and *nothing* was late.
      - id: third
        zh: 第三段的文字。
        en: The words of the third paragraph are here.
      - kind: note
        id: source
        zh: 统计公报。
        en: The statistical bulletin.
      - kind: table
        id: parks_table
        caption: {zh: 园区, en: Parks}
        columns:
          - {id: name, zh: 名称, en: Name}
          - {id: number, zh: 数量, en: Number}
        rows:
          - id: row
            cells:
              - {zh: 园区, en: parks of all kinds}
              - fact: parks
"""


@dataclass
class Project:
    """A project in a folder; `build` makes an edition, `pull` takes one back."""

    folder: Path

    @property
    def source(self) -> Path:
        return self.folder / "sources" / "sample.yaml"

    def build(self, edition: str) -> bytes:
        settings = read_settings(self.folder / "pyproject.toml")
        request = Request(editions=(edition,), formats=("docx",), output=self.folder / "build")
        result = build(settings, request, lambda *_: None)
        assert not result.failures
        return result.written[0].path.read_bytes()

    def edit(self, edition: str) -> Edited:
        return Edited(self.build(edition))

    def pull(
        self,
        data: bytes,
        base: bytes | None = None,
        tracked: str = "accept",
        choose: Callable[[str, str], bool] = lambda *_: True,
        write: bool = True,
    ) -> PullResult:
        path = self.folder / "edited.docx"
        path.write_bytes(data)
        sent = None
        if base is not None:
            sent = self.folder / "sent.docx"
            sent.write_bytes(base)
        settings = read_settings(self.folder / "pyproject.toml")
        return pull(settings, PullRequest(path, sent, tracked, write), choose)  # type: ignore[arg-type]

    def change(self, old: str, new: str) -> None:
        """Change the source by hand."""
        text = self.source.read_text("utf-8")
        assert text.count(old) == 1
        self.source.write_text(text.replace(old, new), "utf-8")


def make_project(folder: Path) -> Project:
    """Write the project into a folder."""
    for name in ("sources", "templates/long"):
        (folder / name).mkdir(parents=True)
    (folder / "pyproject.toml").write_text(SETTINGS, "utf-8")
    (folder / "glossary.yaml").write_text(GLOSSARY, "utf-8")
    (folder / "templates" / "long" / "template.yaml").write_text(TEMPLATE, "utf-8")
    made = Project(folder)
    made.source.write_text(REPORT, "utf-8")
    return made


@pytest.fixture
def project(tmp_path: Path) -> Project:
    return make_project(tmp_path)
