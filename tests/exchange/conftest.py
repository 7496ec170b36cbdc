from collections.abc import Callable

import pytest
from msgspec.structs import replace

from jjjdoc.exchange.units import Rendered, Suggestion, Unit, UnitFile
from jjjdoc.model.translation import source_hash


def make_unit(
    name: str = "gdp", source: str = "总量达到{output}。", target: str | None = None, **more: object
) -> Unit:
    return Unit(id=name, source=source, target=target, source_hash=source_hash(source), **more)  # type: ignore[arg-type]


def make_file(*units: Unit) -> UnitFile:
    return UnitFile("small", "zh-CN", "en", units, "2024-03-01")


@pytest.fixture(scope="session")
def unit() -> Callable[..., Unit]:
    return make_unit


@pytest.fixture(scope="session")
def sample() -> UnitFile:
    """Return units of every state, with a figure that stands twice, every kind of reference, and what XML escapes."""
    output = Rendered("10.4万亿元", "CNY 10.4 trillion")
    return make_file(
        make_unit("plain", "生态 & <绿色> \"引号\" 'x' \\{不是数据\\}"),
        make_unit("twice", "从{output}到{output}。", "From {output} to {output}.", state="translated", facts={"output": output}),
        make_unit("less", "从{output}到{output}。", "Still {output}.", state="reviewed", facts={"output": output}),
        make_unit("more", "达到{output}。", "{output}, yes, {output}.", state="final", facts={"output": output}),
        make_unit("refs", "[[bmc]]见{@table}[^note]，**{output|value}**", note="两行", terms={"bmc": Rendered("副中心", "BMAC")}),
        make_unit("stale", "现在的原文", "Old text", state="final", previous="从前的原文"),
        make_unit("at", "{trade@2013|digits=0}亿", "CNY {trade@2013|scale=billion}", state="translated"),
    )  # fmt: skip


@pytest.fixture(scope="session")
def suggested(sample: UnitFile) -> UnitFile:
    """Return the same units with suggestions: with references, with others than the source has, with what XML escapes."""
    suggestions = (
        Suggestion("达到{output}。", "SUGGESTED {output} & <more>", 100, "old.tmx:3"),
        Suggestion(
            "{trade}达到{output}。",
            "SUGGESTED {trade} {output}",
            87,
            "a & b.tsv:2",
            "数字不同 / figures differ",
        ),
    )
    return replace(sample, units=tuple(replace(unit, suggestions=suggestions) for unit in sample.units))
