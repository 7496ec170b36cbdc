"""What is counted and what is left out: 不含, 除…外, 包括; excluding, except, including."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from msgspec import Struct

from jjjdoc.language.sentence import Sentence
from jjjdoc.language.statement.lexicon import Lexicon, Mark
from jjjdoc.language.statement.sentences import Matched
from jjjdoc.patterns import regex

Change = Literal["reversed", "lost", "added", "besides"]
"""What became of an exclusion: the English includes, or it has none; the Chinese has none; or 除…外，还 became "except"."""

# Words of what is left out and of what is counted. "loose": may be how the other language puts an exclusion.
_ZH = {
    "out": "不含, 不包括, 不包含, 不计, 不计入, 未包括, 未包含, 未计入, 扣除, 剔除, 除外, 刨除, 不涵盖, 不在其列, 不算, 不纳入, 不列入",
    "in": "含, 包括, 包含, 涵盖, 连同, 计入, 加上, 纳入, 算上, 包括在内, 在内, 列入",
    "loose": """
    除, 除外, 以外, 之外, 另外, 外，, 不, 未, 非, 无, 没, 免, 扣, 剔, 另, 仅, 只, 限, 余, 其他, 其它, 净, 减,
    独, 唯, 别, 缺, 但, 以上, 少, 差, 舍, 抛开, 再, 例外, 豁, 排
    """,
    "other": """
    含义, 含量, 饱含, 蕴含, 富含, 含有, 内涵, 海外, 国外, 境外, 外国, 外交, 外资, 外贸, 外汇, 外商, 对外, 户外,
    室外, 外部, 减少, 减轻, 分别, 特别, 区别, 级别, 性别, 类别, 增加上, 参加上, 少年, 至少, 不少, 余额, 不断,
    未来, 非常, 非洲, 无锡, 期限, 权限, 限制, 限额, 仅次于
    """,
}
_EN = {
    "out": """
    excluding, exclusive of, excludes, exclude, excluded, except, excepting, except for, other than,
    apart from, aside from, not including, not inclusive, not counting, not count, with the exception of,
    net of, all but, barring, save for, save where, save as, save in, leaving out, leaves out, left out,
    but not, does not cover, do not cover, not cover
    """,
    "strict": "excluding, exclusive of, excludes, exclude, excluded, not including, not inclusive",
    "in": """
    including, inclusive of, included, includes, include, counting, together with, along with, plus, counts,
    counted, taken into account, added to
    """,
    "because": """
    because of, due to, by reason of, owing to, as a result of, caused by, on account of, in the event of,
    in case of, in the case of, including, inclusive of, inclusive, even if, even in, even for, even on, even during, even at,
    only in, only for, only if
    """,
    "besides": """
    besides, in addition to, in addition, as well as, apart from, aside from, not only, over and above,
    on top of, also, as well, further, furthermore, moreover, additional*, plus, beyond, other, others,
    together with, along with
    """,
    "left": """
    besides, on top of, separately, additional*, deduct*, subtract*, minus, less, exclusion*, exempt*,
    exception*, without, unless, omit*, disregard*, remov*, eliminat*, after adjust*, free of, free from,
    not include, not included, not apply, otherwise, outside, adjust*, but, save, waive*, ex-*, strip*,
    aside, to one side, discount*, less of, stripped of, not among, not part of, not covered, apart, remaining, rest, not be, not been
    """,
    "all": "all, every, each, entire, whole, throughout, everywhere, nationwide",
    "loose": """
    no, not, *n't, non*, neither, nor, bar, extra, after, real, before, constant, never, none, un*, beside*,
    addition, only, remainder, else, ignor*, rather, instead, free, alone, nearly, almost, limited, away,
    differ*, another, distance, cannot, elsewhere, until, rule out, ruled out, separate*, separately,
    respectively, fail*, lack*, least, subject, more, over, already, provided, special, specif*, leave*, left,
    take out, took out, taken out
    """,
    "other": "under*, unit, units, unite*, unity, union*, unif*, uniq*, univers*, until now, not less than, not more than, nor more than, not greater than, no less than, no more than, not exceeding, not only",
}

# 除…外: what comes after it says whether more is added (还应) or the exception made (均).
_EXCEPT = regex(
    "除(?!以|尘|湿|草|夕|名|权|数|去|息|役|罪|法(?!定|律|院|人)|净|外)(?P<what>[^。；]{1,40}?)(?:以外|之外|外)(?=[，,]|[^国交资贸汇商部来籍地债币省向观界形销延围])"
)
_MAY_ADD = regex("[，,]?(?:[处按]|[^。；，,]{0,16}?(?:还|也|并|又|亦|同时|另|更|尚|再|且))")
_DENIED = regex(r"(?:\b(?:not|no|never|without|nor|neither)\b|n't\b)[^,.;]*$")
_ONLY = regex(r"\b(?:only|solely|exclusively|none but|nothing but)\b[^,.;]*$")
_ALL_BUT = regex(r"all but (?:[0-9]|one|two|three|four|five|six|seven|eight|nine|ten|a )")
_MOST_BEFORE = 40
_INCLUDED = regex(
    r"[,(—–-]\s?(?!.{0,40}\b(?:is|are|was|were|be|been|being|which|that|not|no)\b[^,.;()]*included)[^,.;()]{2,60}?"
    r"\s(?P<word>included)(?=\s?[,.;)—–]|\sas well)"
)
_OTHERWISE = regex(r"(?<!except )(?<!save )(?<!than )\b(?:where|if|when)\b[^,.;]*\botherwise\b")
_OUT_ZH = regex("除|扣|剔|排除|不|未|以外|之外|无|没有|免|非|外，")
# Where so many are excepted, the other language may give the rest: fifteen of the 16.
_NUMBER = regex("[0-9一二两三四五六七八九十]")
_NUMBERS = regex("[0-9]+|[一二两三四五六七八九十百千]+[^一二两三四五六七八九十百千]")
_ADDS = regex("[，,]?[^。；，,不]{0,10}?(?:还|也|又|另应|另须|另行|并应|并须)")


class Exclusion(Struct, frozen=True):
    """What became of an exclusion, and where it stands or should stand in both texts."""

    change: Change
    zh: Sentence
    en: Sentence


@cache
def _lexicons() -> tuple[Lexicon, Lexicon]:
    return Lexicon(_ZH), Lexicon(_EN)


def find_exclusions(chinese: str, english: str, sentences: tuple[Matched, ...]) -> Iterator[Exclusion]:
    """Yield what only one language leaves out, at most one a sentence. The English text is in lower case."""
    zh, en = _lexicons()
    for each in sentences:
        ours = _marks(zh, chinese, each.zh)
        theirs = _marks(en, english, each.en)
        found = _changed((chinese, english), each, ours, theirs)
        if found:
            yield found


def _changed(texts: tuple[str, str], sentence: Matched, zh: list[Mark], en: list[Mark]) -> Exclusion | None:
    chinese, english = texts
    phrase = _EXCEPT.search(chinese, sentence.zh.start, sentence.zh.end)
    left_out = _first(en, "out")
    if phrase:
        place = Sentence(phrase.start(), phrase.end())
        if _ADDS.match(chinese, phrase.end()):
            excepts = left_out if not _first(en, "besides") else None
            return Exclusion("besides", place, excepts) if excepts else None
        if _MAY_ADD.match(chinese, phrase.end()) or _first(en, "besides"):
            return None
        otherwise = _OTHERWISE.search(english, sentence.en.start, sentence.en.end)
        if "另有" in phrase.group() and otherwise and not left_out:
            return Exclusion("reversed", place, Sentence(*otherwise.span()))
        found = _lost(place, sentence.en, english, en, "because")
        is_count = found is not None and found.change == "lost" and _NUMBER.search(phrase.group())
        return None if is_count and not _first(en, "all") else found
    out, counted = _first(zh, "out"), _first(zh, "in")
    if out:
        return _lost(out, sentence.en, english, en, "in") if not counted else None
    strict = _first(en, "strict")
    if counted and strict and not _OUT_ZH.search(chinese, sentence.zh.start, sentence.zh.end):
        return Exclusion("reversed", counted, strict)
    if left_out and not _first(zh, "loose") and not _counts_rest(chinese, english, sentence, left_out):
        return Exclusion("reversed" if counted else "added", counted or sentence.zh, left_out)
    return None


def _counts_rest(chinese: str, english: str, sentence: Matched, left_out: Sentence) -> bool:
    """Tell whether "all but" so many is worked out of two numbers: 共有代表385名，实到372名, all but 13 attended."""
    numbers = list(_NUMBERS.finditer(chinese, sentence.zh.start, sentence.zh.end))
    return len(numbers) > 1 and _ALL_BUT.match(english, left_out.start) is not None


def _lost(out: Sentence, sentence: Sentence, english: str, en: list[Mark], opposite: str) -> Exclusion | None:
    """Return what became of a Chinese exclusion that no English word stands for."""
    if any(_first(en, kind) for kind in ("out", "left")):
        return None
    counted = _first(en, opposite) or _put_after(english, sentence)
    if counted and opposite == "because" and _ONLY.search(english, sentence.start, counted.end):
        return None  # 除不可抗力外，不得: only in the event of force majeure may
    if counted:
        is_denied = _DENIED.search(english, max(0, counted.start - _MOST_BEFORE), counted.start)
        return None if is_denied else Exclusion("reversed", out, counted)
    is_only = any(english.startswith("only", mark.start) for mark in en)
    return None if is_only or _first(en, "loose") else Exclusion("lost", out, sentence)


def _put_after(english: str, sentence: Sentence) -> Sentence | None:
    """Return an inclusion that stands after what it counts: "public holidays included"."""
    found = _INCLUDED.search(english, sentence.start, sentence.end)
    return Sentence(*found.span("word")) if found else None


def _first(marks: list[Mark], kind: str) -> Sentence | None:
    return next((Sentence(mark.start, mark.end) for mark in marks if kind in mark.kinds), None)


def _marks(lexicon: Lexicon, text: str, sentence: Sentence) -> list[Mark]:
    return [
        Mark(sentence.start + mark.start, sentence.start + mark.end, mark.kinds)
        for mark in lexicon.find(text[sentence.start : sentence.end])
        if mark.kind != "other"
    ]
