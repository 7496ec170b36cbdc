"""Bold, italics and links as pairs of inline codes: written, numbered as in the source, and read back from any program."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from exchange.conftest import make_file, make_unit
from exchange.test_bad_files import HEAD12, HEAD20, TAIL12, TAIL20
from jjjdoc.exchange.codes import Mark, number_codes
from jjjdoc.exchange.formats import DefectError, FormatName, check_xliff, read_units, write_units

SOURCE = "**高于*全国*平均**，见[网站{x}](/a?b&c)。"
TARGET = "See the [site {x}](/a?b&c): **above the *national* average**."


def shown(text: str, known: str = "") -> str:
    return "".join(
        part
        if isinstance(part, str)
        else f"<{'' if part.is_opening else '/'}{part.number}>"
        if isinstance(part, Mark)
        else f"<{part[1]}/>"
        for part in number_codes(text, number_codes(known))
    )


@pytest.mark.parametrize(
    ("text", "known", "numbered"),
    [
        (SOURCE, "", "<1>高于<2>全国</2>平均</1>，见<3>网站<4/></3>。"),
        (TARGET, SOURCE, "See the <3>site <4/></3>: <1>above the <2>national</2> average</1>."),
        ("[site](/b)", SOURCE, "<5>site</5>"),
        ("**a** **b**", "**甲**", "<1>a</1> <2>b</2>"),
        ("***a***", "", "<1><2>a</2></1>"),
        ("**a", "", "**a"),
        (r"\*a\* 2 * 3", "", r"\*a\* 2 * 3"),
    ],
)
def test_both_ends_of_a_pair_have_the_number_of_the_source(text: str, known: str, numbered: str) -> None:
    assert shown(text, known) == numbered


@given(st.text(st.sampled_from("ab*[](){}\\ 甲。/"), max_size=30))
def test_a_text_is_the_sum_of_its_parts(text: str) -> None:
    parts = number_codes(text)
    assert (
        "".join(
            part if isinstance(part, str) else part.text if isinstance(part, Mark) else part[0].text
            for part in parts
        )
        == text
    )


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("xliff", '<bpt id="1" ctype="bold">**</bpt>高于<bpt id="2" ctype="italic">*</bpt>'),
        ("xliff2", '<pc id="1" dataRefStart="d1" dataRefEnd="d1e" dispStart="**" dispEnd="**" type="fmt" subType="xlf:b">高于'),
        ("tmx", '<bpt i="3" x="3" type="link">[</bpt>site {x}<ept i="3">](/a?b&amp;c)</ept>'),
    ],
)  # fmt: skip
def test_pairs_are_written_and_read(form: FormatName, code: str) -> None:
    data = write_units(make_file(make_unit("a", SOURCE, TARGET, state="translated")), form)
    assert code in data.decode()
    (unit,) = read_units(data, "f").units
    assert (unit.source, unit.target) == (SOURCE, TARGET)


def test_the_profile_for_weblate_has_text_alone() -> None:
    data = write_units(make_file(make_unit("a", SOURCE, TARGET, state="translated")), "xliff", "weblate")
    assert f"<source>{SOURCE.replace('&', '&amp;')}</source>" in data.decode()


@pytest.mark.parametrize(
    ("target", "read"),
    [
        ('<bpt id="1"/>A<ept id="1"/>', "**A**"),
        ('<bx id="1"/>A<ex id="1"/>', "**A**"),
        ('<g id="7" ctype="bold">A <g id="8" ctype="italic">b</g></g>', "**A *b***"),
        ('<g id="7">A</g>', "A"),
    ],
)
def test_codes_of_other_programs_in_xliff12(target: str, read: str) -> None:
    source = '<source><bpt id="1" ctype="bold">**</bpt>甲<ept id="1">**</ept></source>'
    unit = f'<trans-unit id="a">{source}<target>{target}</target></trans-unit>'
    assert read_units((HEAD12 + unit + TAIL12).encode(), "f").units[0].target == read


@pytest.mark.parametrize(
    ("target", "read"),
    [
        ('<pc id="1">A</pc>', "[A](/a)"),
        ('<sc id="1"/>A<ec startRef="1"/>', "[A](/a)"),
        ('<pc id="7" type="fmt" subType="xlf:b">A</pc>', "**A**"),
        ('<pc id="7">A</pc>', "A"),
    ],
)
def test_codes_of_other_programs_in_xliff20(target: str, read: str) -> None:
    data = '<originalData><data id="d1">[</data><data id="d1e">](/a)</data></originalData>'
    source = '<source><pc id="1" dataRefStart="d1" dataRefEnd="d1e">甲</pc></source>'
    unit = f'<unit id="a">{data}<segment>{source}<target>{target}</target></segment></unit>'
    assert read_units((HEAD20 + unit + TAIL20).encode(), "f").units[0].target == read


@pytest.mark.parametrize(
    "target",
    ['<bpt id="1">*</bpt>A', '<bpt id="1">*</bpt>A<ept id="1">*</ept><ept id="1">*</ept>', '<g id="1"><x id="2"/></g><x id="2"/>'],
)  # fmt: skip
def test_pairs_that_no_client_would_take_do_not_leave(target: str) -> None:
    unit = f'<trans-unit id="a"><source>甲</source><target>{target}</target></trans-unit>'
    with pytest.raises(DefectError):
        check_xliff((HEAD12 + unit + TAIL12).encode())
