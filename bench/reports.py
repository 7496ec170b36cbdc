"""Made-up report projects of a given size, to measure with."""

import re
from collections.abc import Iterable
from pathlib import Path

SETTINGS = """\
[editions.en]
languages = ["en"]

[editions.paired]
languages = ["zh", "en"]
layout = "side-by-side"
"""

HEAD = """\
id: made
languages:
  source: zh-CN
  targets: [en]
title:
  zh: |
    测速用报告
  en: |
    A Report to Measure With
date: 2024-03-01
facts:
  output:
    value: 10.4
    scale: 万亿
    unit: CNY
  contracts:
    series:
      2013: 71.2
      2023: 748.7
    scale: 亿
    unit: CNY
sections:
  - id: one
    title:
      zh: |
        第一节
      en: |
        The first section
    content:
"""

SECTION = """\
  - id: section{number}
    title:
      zh: |
        第{number}节之后
      en: |
        What follows paragraph {number}
    content:
"""

PARAGRAPH = """\
      - id: p{number}
        zh: |
          第{number}段：三地经济总量达到{{output}}，**交通一体化**水平不断提升，生态环境联防联控持续加强，
          公共服务共建共享取得新的进展。
        en: |
          Paragraph {number}: the economic output of the three places reached {{output}}, **transportation
          integration** advanced, the environment was protected together, and public services were shared.
"""

NOTE = """\
      - kind: note
        id: note{number}
        en: |
          What paragraph {number} says is explained here, at the foot of the page that it stands on.
"""

CHART = """\
      - kind: chart
        id: chart{number}
        type: bar
        title:
          en: |
            Contracts after paragraph {number}
        series:
          - fact: contracts
"""

TABLE = """\
      - kind: table
        id: figures
        columns:
          - id: item
            zh: |
              指标
            en: |
              Indicator
          - id: value
            align: right
            text: 2023
        rows:
"""

ROW = """\
          - id: r{number}
            cells:
              - zh: |
                  第{number}项指标
                en: |
                  Indicator {number}
              - fact: output
"""

CHINESE = re.compile(r"^( *)zh: \|\n(?:\1  .*\n)+", re.MULTILINE)


def make_paragraphs(folder: Path, count: int) -> Path:
    """Make a project whose report has this many paragraphs."""
    return _make(folder, [HEAD, *(PARAGRAPH.format(number=number) for number in range(1, count + 1))])


def make_sections(folder: Path, count: int) -> Path:
    """Make a project whose report has this many paragraphs, in sections of twenty."""
    parts = [HEAD]
    for number in range(1, count + 1):
        parts.append(PARAGRAPH.format(number=number))
        if number % 20 == 0 and number < count:
            parts.append(SECTION.format(number=number))
    return _make(folder, parts)


def make_english(folder: Path, count: int) -> Path:
    """Make a project with as many paragraphs in English alone."""
    return _without_chinese(make_paragraphs(folder, count))


def make_whole(folder: Path, count: int) -> Path:
    """Make a project with as many paragraphs in English, in sections of twenty: each with a note, each tenth with a chart."""
    parts = [HEAD]
    for number in range(1, count + 1):
        paragraph = PARAGRAPH.format(number=number)
        if number % 20 == 0:
            paragraph = paragraph.replace("were shared.", f"were shared.[^note{number}]")
            paragraph += NOTE.format(number=number)
        if number % 200 == 0:
            paragraph += CHART.format(number=number)
        parts.append(paragraph)
        if number % 20 == 0 and number < count:
            parts.append(SECTION.format(number=number))
    return _without_chinese(_make(folder, parts))


def _without_chinese(project: Path) -> Path:
    file = project / "sources" / "made.yaml"
    text = file.read_text(encoding="utf-8").replace("source: zh-CN\n  targets: [en]", "source: en")
    file.write_text(CHINESE.sub("", text), encoding="utf-8")
    return project


def make_table(folder: Path, count: int) -> Path:
    """Make a project whose report has one table of this many rows."""
    return _make(folder, [HEAD, TABLE, *(ROW.format(number=number) for number in range(1, count + 1))])


def _make(folder: Path, parts: Iterable[str]) -> Path:
    (folder / "sources").mkdir(parents=True)
    (folder / "jjjdoc.toml").write_text(SETTINGS, encoding="utf-8")
    (folder / "sources" / "made.yaml").write_text("".join(parts), encoding="utf-8")
    return folder
