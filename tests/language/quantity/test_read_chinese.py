"""What is read in Chinese texts: the table chinese.tsv (text, readings, and their places) and what holds of any text."""

from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from jjjdoc.language.quantity.chinese import read_chinese
from jjjdoc.language.quantity.text import fold_characters
from jjjdoc.language.quantity.wording import describe

TABLE = Path(__file__).with_name("chinese.tsv")


def rows() -> list[tuple[str, str, str]]:
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    cells = ((line + "\t\t").split("\t") for line in lines if line and not line.startswith("# "))
    return [(text, readings, spans) for text, readings, spans, *_ in cells]


@pytest.mark.parametrize(("text", "readings", "spans"), rows())
def test_table(text: str, readings: str, spans: str) -> None:
    found = read_chinese(text)
    assert " ; ".join(map(describe, found)) == readings
    assert " ; ".join(text[quantity.start : quantity.end] for quantity in found) == spans


@pytest.mark.parametrize(
    ("text", "outer"),
    [
        ("总量超过10万亿元", "超过10万亿元"),
        ("参加的有30人左右", "30人左右"),
        ("企业3000家以上", "3000家以上"),
        ("每年千亿级投资", "千亿级"),
        ("损失上亿元", "上亿元"),
        ("至少要三天", "至少要三天"),
        ("约3至5公里", "约3至5公里"),
        ("用户增长1倍多。", "1倍多"),
    ],
)
def test_what_is_around_a_number(text: str, outer: str) -> None:
    (quantity,) = read_chinese(text)
    assert text[quantity.outer_start : quantity.outer_end] == outer


@pytest.mark.parametrize(
    ("text", "counter"),
    [("近1000家企业", "家"), ("6條產業鏈", "條"), ("前三名", "前"), ("第五次会议", "次"), ("首批项目", "批")],
)
def test_counters_are_as_written(text: str, counter: str) -> None:
    (quantity,) = read_chinese(text)
    assert quantity.counter == counter
    assert quantity.unit == ""


@pytest.mark.parametrize(
    ("text", "place", "scale"),
    [
        ("71.2亿元", 7, "亿"),
        ("300元", 0, ""),
        ("12.50%", -2, ""),
        ("3.2万亿元", 11, "万亿"),
        ("3千元", 3, "千"),
        ("一千二百亿元", 8, "亿"),
        ("一万二的奖金", 3, ""),
        ("三成", 1, ""),
        ("三成五", 0, ""),
        ("9～16亿元", 8, "亿"),
        ("半小时", -1, ""),
        ("千亿级", 11, "千亿"),
        ("一百零五个", 0, ""),
    ],
)
def test_precision_and_scale(text: str, place: int, scale: str) -> None:
    (quantity,) = read_chinese(text)
    assert (quantity.place, quantity.scale) == (place, scale)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("71.2亿元", "digits"),
        ("3千元", "mixed"),
        ("4百万册", "mixed"),
        ("2万4801元", "mixed"),
        ("一千二百亿元", "words"),
        ("十几个", "words"),
    ],
)
def test_forms(text: str, form: str) -> None:
    (quantity,) = read_chinese(text)
    assert quantity.form == form


@pytest.mark.parametrize(
    ("text", "missing"),
    [("9～16亿元", True), ("127至250万", True), ("9亿～16亿元", False), ("5000-1万元", False)],
)
def test_a_scale_that_the_first_bound_lacks(text: str, missing: bool) -> None:
    (quantity,) = read_chinese(text)
    assert quantity.bound_missing_scale is missing


def test_multiples_that_can_be_read_in_two_ways() -> None:
    (turned,) = read_chinese("收视率翻了近两倍")
    assert turned.low == 3
    assert list(turned.alternatives) == [2]
    (grown,) = read_chinese("增长了两倍")
    assert grown.low == 3
    assert not grown.alternatives


PIECES = st.sampled_from(
    [
        *"0123456789零〇一二两三四五六七八九十百千万亿几数半多余来点分之成折倍番第首前每上下年月日号时个元人名家米%‰.,，。-—～/:+ ()（）“”近约超至到增降占",
        "２", "萬", "億", "壹", "拾", "COVID-", "$", "US$", "以上", "不少于", "百分之", "增长", "降至", "世纪", "季度", "十四五", "\u00a0",
    ]
)  # fmt: skip


@given(st.lists(PIECES, max_size=30).map("".join) | st.text(max_size=40))
@example("0两每两")
def test_any_text_is_read(text: str) -> None:
    end = 0
    for quantity in read_chinese(text):
        assert end <= quantity.outer_start <= quantity.start < quantity.end <= len(text)
        assert quantity.end <= quantity.outer_end or quantity.outer_end >= quantity.start
        assert quantity.low <= quantity.high
        assert describe(quantity) != "-"
        end = max(quantity.end, quantity.outer_end)


@given(st.text(max_size=40))
def test_folding_keeps_every_place(text: str) -> None:
    assert len(fold_characters(text)) == len(text)


@pytest.mark.parametrize(
    "piece", ["1", "一", "1,", "2亿", "万", "第", "1-", "1.", "a1", "1:", "三五", "增长了", "1 "]
)
def test_long_texts_of_one_piece(piece: str) -> None:
    """Nothing is read twice: a text a hundred times as long is read, not waited for."""
    assert isinstance(read_chinese(piece * 20_000), tuple)
