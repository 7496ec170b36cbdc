"""A safe fix leaves the words, the figures, and what keeps words and columns apart: every rule, and all together."""

import re
from functools import cache
from unicodedata import normalize

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jjjdoc.findings import Finding
from jjjdoc.language.script import is_han
from jjjdoc.lint.context import Context
from jjjdoc.lint.engine import check_file
from jjjdoc.lint.fix import choose_edits, keeps_apart
from jjjdoc.lint.registry import load_rule, select_rules
from jjjdoc.lint.rule import Change, LoadedRule
from jjjdoc.loader.rewrite import apply_edits
from jjjdoc.pipeline.lint.fixing import Fixed, fix_file
from jjjdoc.pipeline.lint.reading import Reading, read_for_lint
from jjjdoc.pipeline.project.inputs import Input
from jjjdoc.readers.formats import MARKDOWN, TEXT, Format, ReadOptions

LANGUAGES = ("zh", "en")
PROFILES = ("gov", "web")

BLANKS = [
    " ", "  ", "   ", "        ", "\t", "\u3000", "\u3000\u3000", "\u00a0", "\u00a0\u00a0", "\u00a0\u00a0\u00a0\u00a0", " \u00a0",
    "\u00a0 ", "\u3000\u00a0", "\u202f", "\u2028", "\u2029", "\u0085", "\x0b", "\x0c", "\x1e", "\u2028\u00a0", "\x0b\u00a0", "\u00a0\x0b",
]  # fmt: skip
PIECES = [
    *("第一条", "为了", "张", "三", "附件1", "签字", "日期", "2023", "年", "10.4", "万亿元", "等", "教育、医疗等", "等等等等", "第15号"),
    *("国发", "〔2021〕", "[2021]", "(2021)", "08号", "二零二一年", "一百〇五", "（以下简称", "副中心", "）", "⼤学", "ＡＢＣ", "２０２３"),
    *("Signed", "Date", "the the", "the", "Name", "Xiong", "An", "an", "Xiongan New Area", "Xi’an and Xi'an", "Ji'nan", "CNY10.4Trillion"),
    *("5 Yuan", "yuans", "i.e.", "e.g.,", "Вeijing", "\u0420\u041c2.5", "zh", "million", "1,000", "3 : 1"),
    *(",", ".", ":", ";", "!", "(", ")", "(  )", "（", "，", "。", "：", "，，", "。”。", "...", "......", "…", "——", "--", "―", "－", "、"),
    *("《", "》", "〈", "〉", "<<", ">>", "》、《", "“", "”", "”、“", '"', "'", "‘", "’", "「", "」", "`", "％", "\n", "\n\n"),
    *("\u200b", "\ufeff", "\u00ad", "\x07", "\x08", "\x93", "\u2060"),
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES) | st.sampled_from(BLANKS), min_size=2, max_size=24).map("".join)

BLANK = r"[^\S\n\r\x0b\x0c\x1c-\x1f\x85\u2028\u2029]"
SEEN = r"[^\s\x00-\x1f\x7f-\x9f\xad\u200b\u2060\ufeff]"
LAYOUT = re.compile(rf"(?:{BLANK}{{3,}}|{BLANK}*\t{BLANK}*|{BLANK}*\u3000\u3000{BLANK}*)(?={SEEN})")
LOOK_ALIKE = str.maketrans("АВЕЅІЈКМНОРСТУХаеорсухѕіј零○", "ABESIJKMHOPCTYXaeopcyxsij〇〇")

LEAVES_OUT = {
    "english.doubled_word": "",
    "english.yuan_form": "s",
    "chinese.deng_with_ellipsis": "等",
    "chinese.di_hao": "第",
}
"""The rules that take out what says nothing, and the letters that may go; "" for words that are said twice."""


RULES = [rule.id for rule in select_rules((), ()) if rule.rule.safety == "safe"]


def words(text: str) -> list[tuple[str, str]]:
    """Return the letters and digits of a text, in one form, each with what stands before it."""
    found, gap = [], ""
    for char in normalize("NFKC", text).translate(LOOK_ALIKE).lower():
        if char.isalnum():
            found.append((char, gap))
            gap = ""
        else:
            gap += char
    return found


def is_apart(one: str, other: str, gap: str) -> bool:
    """Tell whether a reader sees two letters apart: by a mark, a blank or a change of script."""
    seen = any(char.isprintable() or char.isspace() for char in gap.replace("\u00ad", ""))
    return seen or is_han(one) != is_han(other)


def assert_safe(before: str, after: str, leaves_out: str | None = None) -> None:
    if leaves_out is None:
        old, new = words(before), words(after)
        assert [char for char, _ in old] == [char for char, _ in new]
        for (one, _), (other, gap), (_, new_gap) in zip(old, old[1:], new[1:], strict=False):
            if any(map(str.isspace, gap)):
                assert is_apart(one, other, new_gap), (gap, new_gap)
            if one.isdigit() and other.isdigit():
                assert bool(gap) == bool(new_gap)
    elif leaves_out:
        assert set(letters_lost(before, after)) <= set(leaves_out)
    else:
        assert set(re.findall(r"\w+", before.lower())) == set(re.findall(r"\w+", after.lower()))
    numbers = [re.findall(r"\d+", normalize("NFKC", text)) for text in (before, after)]
    assert numbers[0] == numbers[1]
    gaps, new_gaps = LAYOUT.findall(before), LAYOUT.findall(after)
    assert len(gaps) <= len(new_gaps)
    assert sum(map(len, gaps)) <= sum(map(len, new_gaps))


def letters(text: str) -> str:
    return "".join(char for char, _ in words(text))


def letters_lost(before: str, after: str) -> str:
    left = list(letters(after))
    lost = []
    for char in letters(before):
        if left and left[0] == char:
            left.pop(0)
        else:
            lost.append(char)
    return "".join(lost)


@cache
def context(profile: str) -> Context:
    return Context(None, profile)  # type: ignore[arg-type]


def read(text: str, form: Format, language: str) -> Reading:
    return read_for_lint(text.encode("utf-8"), "a", form, ReadOptions(language=language))


def findings(reading: Reading, rules: tuple[LoadedRule, ...], profile: str) -> tuple[Finding, ...]:
    context(profile).forget_texts()
    return check_file(reading.file, rules, context(profile)).findings


@pytest.mark.parametrize("rule_id", RULES)
@settings(max_examples=50, derandomize=True)
@given(text=TEXTS, language=st.sampled_from(LANGUAGES), profile=st.sampled_from(PROFILES))
def test_a_safe_fix_leaves_words_apart(rule_id: str, text: str, language: str, profile: str) -> None:
    reading = read(text, TEXT, language)
    for finding in findings(reading, (load_rule(rule_id),), profile):
        source = reading.decoded.source.text
        after = apply_edits(source, choose_edits([finding], unsafe=False))
        assert_safe(source, after, LEAVES_OUT.get(rule_id))


@settings(max_examples=300, derandomize=True)
@given(
    text=TEXTS,
    language=st.sampled_from(LANGUAGES),
    profile=st.sampled_from(PROFILES),
    form=st.sampled_from([TEXT, MARKDOWN]),
)
def test_all_fixes_together_leave_words_apart(text: str, language: str, profile: str, form: Format) -> None:
    rules = tuple(load_rule(rule_id) for rule_id in RULES if rule_id not in LEAVES_OUT)
    assert_safe(text, fixed(text, form, language, profile, rules))


def fixed(
    text: str, form: Format, language: str, profile: str = "gov", rules: tuple[LoadedRule, ...] = ()
) -> str:
    """Return what `lint --fix` makes of a text."""
    rules = rules or select_rules((), ())
    reading = read(text, form, language)
    source = reading.decoded.source.text
    data = text.encode("utf-8")
    file = Fixed(Input(None, "a", form), reading, findings(reading, rules, profile), data, data, source)
    return fix_file(
        file,
        lambda data: read(data.decode("utf-8"), form, language),
        lambda reading: findings(reading, rules, profile),
        unsafe=False,
    ).data.decode("utf-8")


LEFT_ALONE = {
    "zh": [
        "第一条　　为了促进协同发展，制定本办法。",
        "第一条　2023年起施行。",
        "第三条 2023年起施行。",
        "　　第一条　为了促进协同发展，制定本办法。",
        "联系人：张　三，李　四",
        "联系人：张三　13800000000",
        "签字：        日期：",
        "签字：\u00a0\u00a0\u00a0\u00a0日期：",
        "\u00a0\u00a0\u00a0\u00a0为了促进协同发展，制定本办法。",
        "甲方\t乙方",
        "签字：..........",
        "第三章 教育、医疗等......5",
    ],
    "en": [
        "Signed:        Date:",
        "Signed:\u00a0\u00a0\u00a0\u00a0Date:",
        "Signed\tDate",
        "Name      : Zhang",
        "Total output    output per head",
        "\u3000\u3000The region has grown.",
        "Signed\u3000\u3000Date",
    ],
}


@pytest.mark.parametrize("form", [TEXT, MARKDOWN], ids=["text", "Markdown"])
@pytest.mark.parametrize(
    ("language", "text"), [(language, text) for language, texts in LEFT_ALONE.items() for text in texts]
)
def test_a_layout_is_left_alone(language: str, text: str, form: Format) -> None:
    assert fixed(text, form, language) == text


@pytest.mark.parametrize(
    ("language", "before", "after"),
    [
        ("zh", "第一条\u00a0\u00a0为了促进协同发展", "第一条 为了促进协同发展"),
        ("zh", "张三\u2028李四", "张三 李四"),
        ("zh", "张三\x07李四", "张三 李四"),
        ("zh", "张三\u2028\u00a0李四", "张三 李四"),
        ("zh", "第一条\u202f⼤学", "第一条 大学"),
        ("zh", "建设，\u00a0发展", "建设，发展"),
        ("zh", "北京(甲)   天津(乙)，负责(    )", "北京（甲）   天津（乙），负责（    ）"),
        ("en", "Beijing\u2028\u00a0Tianjin", "Beijing Tianjin"),
        ("en", "Zhang\u3000San", "Zhang San"),
        ("en", "from 2013\u00ad2023", "from 2013\u00ad2023"),
    ],
)
def test_something_stands_in_place_of_what_is_taken_out(language: str, before: str, after: str) -> None:
    assert fixed(before, TEXT, language) == after


@pytest.mark.parametrize(
    ("text", "start", "end", "new", "expected"),
    [
        ("张三 李四", 2, 3, "", False),
        ("张三 李四", 2, 3, "，", True),
        ("2023 年", 4, 5, "", True),
        ("2023  年", 4, 6, "", False),
        ("10 20", 2, 3, "", False),
        ("10\u200b20", 2, 3, "", False),
        ("Bei\u200bjing", 3, 4, "", True),
        ("A \u200bB", 1, 2, "", False),
        ("a     b", 1, 6, "   ", False),
        ("a  b", 1, 3, " ", True),
    ],
)
def test_what_keeps_words_apart(text: str, start: int, end: int, new: str, expected: bool) -> None:
    assert keeps_apart(text, (Change(start, end, new),)) is expected
