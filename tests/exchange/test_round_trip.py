import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from exchange.conftest import make_file, make_unit
from jjjdoc.exchange.formats import FormatName, read_units, write_units
from jjjdoc.exchange.units import UnitFile
from jjjdoc.exchange.xliff12 import Profile
from jjjdoc.model.translation import source_hash

KINDS: list[tuple[FormatName, Profile]] = [
    ("xliff", "omegat"),
    ("xliff", "weblate"),
    ("xliff2", "omegat"),
    ("po", "omegat"),
]
every_kind = pytest.mark.parametrize(("form", "profile"), KINDS)

literal = st.text(st.characters(blacklist_categories=["Cs", "Cc", "Zl", "Zp", "Cn"]), min_size=1, max_size=12)
reference = st.sampled_from(
    ["{output}", "{trade@2013|value}", "[[bmc]]", "[[bmc|capital]]", "[^note]", "{@table}"]
)
texts = st.lists(literal | reference, min_size=1, max_size=6).map("".join).map(str.strip).filter(bool)


@every_kind
def test_units_come_back_as_they_were(form: FormatName, profile: Profile, sample: UnitFile) -> None:
    back = read_units(write_units(sample, form, profile), "f")
    assert (back.report, back.source_language, back.target_language) == ("small", "zh-CN", "en")
    for there, here in zip(back.units, sample.units, strict=True):
        assert (there.id, there.source, there.source_hash) == (here.id, here.source, here.source_hash)
        is_open = here.target is None or here.previous is not None
        copied = is_open and (form, profile) == ("xliff", "omegat")
        assert there.target == (here.source if copied else here.target)
        assert there.sent == ("" if here.target is None else source_hash(here.target))
        assert there.fault is None
        assert there.line > 1


@every_kind
def test_the_same_units_give_the_same_bytes(form: FormatName, profile: Profile, sample: UnitFile) -> None:
    assert write_units(sample, form, profile) == write_units(sample, form, profile)


@every_kind
@given(pairs=st.lists(st.tuples(texts, texts), min_size=1, max_size=4))
def test_any_text_survives(form: FormatName, profile: Profile, pairs: list[tuple[str, str]]) -> None:
    units = [
        make_unit(f"u{number}", source, target, state="translated")
        for number, (source, target) in enumerate(pairs)
    ]
    back = read_units(write_units(make_file(*units), form, profile), "f")
    assert [(unit.source, unit.target) for unit in back.units] == pairs


@every_kind
@given(target=texts)
def test_a_target_changed_by_others_is_read(form: FormatName, profile: Profile, target: str) -> None:
    before = make_unit(source="甲{output}乙", target="ORIGINAL", state="translated")
    written = write_units(make_file(before), form, profile).decode()
    after = write_units(make_file(replace(before, target=target)), form, profile).decode()
    kept = re.sub(r"sent(: |=\")[0-9a-f]*", lambda found: _sent_in(written, found), after)
    unit = read_units(kept.encode(), "f").units[0]
    assert unit.target == target
    assert unit.sent == source_hash("ORIGINAL")


def _sent_in(text: str, found: "re.Match[str]") -> str:
    same = re.search(r"sent(: |=\")[0-9a-f]*", text)
    assert same
    assert same[1] == found[1]
    return same[0]


@every_kind
def test_a_stale_unit_shows_what_was_translated(form: FormatName, profile: Profile, sample: UnitFile) -> None:
    text = write_units(sample, form, profile).decode()
    assert "从前的原文" in text
    assert "Old text" in text
    marks = {"xliff2": "jjj:stale", "po": "#, fuzzy", "xliff": "needs-adaptation"}
    assert ("earlier translation" if (form, profile) == ("xliff", "omegat") else marks[form]) in text


def test_unfinished_in_po_is_told_apart(sample: UnitFile) -> None:
    states = {unit.id: unit.state for unit in read_units(write_units(sample, "po"), "f").units}
    assert states["stale"] == "initial"
    assert states["twice"] == "translated"


def test_figures_are_shown_in_both_languages(sample: UnitFile) -> None:
    for form, profile in KINDS:
        text = write_units(sample, form, profile).decode()
        assert "{output} = 10.4万亿元 = CNY 10.4 trillion" in text
        assert "[[bmc]] = 副中心 = BMAC" in text
    assert 'equiv-text="10.4万亿元"' in write_units(sample, "xliff", "omegat").decode()
    assert 'equiv="10.4万亿元"' in write_units(sample, "xliff2").decode()


def test_each_client_gets_references_its_own_way(sample: UnitFile) -> None:
    omegat, weblate = (write_units(sample, "xliff", profile).decode() for profile in ("omegat", "weblate"))
    assert '<ph id="2" equiv-text="10.4万亿元">{output}</ph>' in omegat
    assert "<ph" not in weblate
    assert omegat.count("<target") == len(sample.units)
    assert weblate.count("<target") == sum(unit.target is not None for unit in sample.units)
    assert 'approved="yes"' in weblate


def test_empty_file() -> None:
    for form, profile in KINDS:
        assert read_units(write_units(make_file(), form, profile), "f").units == ()
