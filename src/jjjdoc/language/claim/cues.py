"""Words that tell the figures of one thing apart, as data, in both languages: total, part, rest, each, target."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from typing import NamedTuple

from jjjdoc.language.claim.claim import Tag
from jjjdoc.patterns import regex


class Cue(NamedTuple):
    """Words that say one thing of the figure of their clause: patterns of folded text.

    `zh` and `en` stand before the figure, `zh_after` and `en_after` behind it.
    """

    zh: str = ""
    en: str = ""
    zh_after: str = ""
    en_after: str = ""


CUES: Mapping[Tag, Cue] = {
    "total": Cue(
        zh="共计|总计|合计|总共|一共|总[数量额值人面投]|全部|共(?![同享建识商和振产党通治管青])",
        en="total(?:s|ed|ing|ling|led)?|in all|altogether|combined|overall|all (?:the )?(?=\\d)",
        en_after="in total|in all|altogether|combined|overall",
    ),
    "part": Cue(
        zh="其中|包括|当中|[有里]的?占",
        en="of (?:which|whom|these|them|those|the total)|including|among (?:them|these|which|whom)|comprising",
        en_after="of (?:which|whom|these|them|those)",
    ),
    "rest": Cue(
        zh="其余|其他|其它|剩余|剩下|余下|另外|另有|尚余|尚有|还剩",
        en="(?:the )?(?:rest|remaining|remainder|others?|balance)",
        en_after="(?:remain(?:s|ed|ing)?|left(?! (?:the|its|their|by|for|from|in|port)))",
    ),
    "each": Cue(
        zh="各(?![项类级界种地方个自族])|每|分别|(?<![人户年月日亩校平次件单店])均(?!值|衡|匀|次|价)",
        en="each|every|respectively|per(?! (?:capita|person|head|annum|year|cent))",
        zh_after="/",
        en_after="each|apiece|per|respectively|every",
    ),
    "average": Cue(
        zh="平均|人均|户均|年均|月均|日均|亩均|校均|次均|件均|单均|店均|均次|均价|均值",
        en="average[ds]?|averaging|mean|per capita|per person",
        en_after="on average|per capita|per person|average",
    ),
    "new": Cue(
        zh="新增|新建|新设|新签|新开|新开工|新认定|新培育|新引进|新注册|增设",
        en="new|newly|additional|more|further|added|another",
        en_after="new|more",
    ),
    "cumulative": Cue(
        zh="累计|历年|以来共",
        en="cumulative(?:ly)?|accumulated|to date|so far",
        en_after="to date|so far|cumulatively",
    ),
    "net": Cue(zh="净(?:增|减|流|利|资|值|收|出|入)", en="net"),
    "from": Cue(
        zh="由|从|自",
        en="from",
        zh_after="(?:增|升|降|减|提高|提升|上升|下降|增长|扩大|缩)[^,，]{0,4}[到至为]",
    ),
    "base": Cue(
        zh="(?:比(?![重例率])|较(?![大高快多])|对比)[^,，比较]{0,14}$",
        en="(?:from|over|on|than|against|compared (?:with|to)|relative to)(?: the| an?| about| around| nearly| just| only)* ?$",
    ),
    "target": Cue(
        zh="目标|力争|争取|预期(?!寿命)|计划|拟|规划|将(?!近|军|领|来)|(?<![主重需首必只概摘纪提扼])要(?![素求点闻件塞害领约])|确保|到20[3-9]\\d年",
        en="target(?:s|ed)?|aims?|aimed|plan(?:s|ned)?|will|would|should|goals?|expect(?:s|ed)?|is to|are to|by 20[3-9]\\d",
    ),
    "estimate": Cue(
        zh="预计|估计|估算|测算|有望", en="estimated?|estimates|forecast|projected|predicted|likely"
    ),
    "rule": Cue(zh="不得|应当|须|必须|不应", en="shall|must|may not"),
    "real": Cue(
        zh="实际[增下上]|可比价|不变价|可比口径|扣除价格",
        en="in real terms|real (?=growth|terms|increase)|at (?:constant|comparable)",
        en_after="in real terms|at (?:constant|comparable)",
    ),
    "nominal": Cue(
        zh="名义|现价|当年价", en="nominal(?:ly)?|at current", en_after="in nominal terms|at current"
    ),
    "denied": Cue(
        zh="未(?!来|经)|没有|并非|不是|不足(?=\\D)|无(?=[一人增])",
        en="not|never|no longer|none|neither|nor|without|failed to",
    ),
    "open": Cue(
        zh="例如|如(?!果|何|此|期)",
        en="such as|for example|e\\.g\\.|among others",
        zh_after="等(?!级|于|候|待)",
    ),
    "quoted": Cue(zh="占|是[^,，]{0,12}的", en="of the|that of|those of"),
}
"""Each tag with its words. What stands before a figure may belong to another one, so the nearest counts."""


class _Patterns(NamedTuple):
    """Patterns of one side of a figure: that of each tag, and `any`, which nothing that has a tag lacks."""

    any: re.Pattern[str]
    tags: tuple[tuple[Tag, re.Pattern[str]], ...]

    def found_by(self, search: Callable[[re.Pattern[str]], object]) -> Iterator[Tag]:
        """Yield the tags whose patterns are found by a search."""
        if search(self.any):
            yield from (tag for tag, pattern in self.tags if search(pattern))


@cache
def _patterns(*, chinese: bool, after: bool, only: frozenset[Tag] | None = None) -> _Patterns:
    """Return what is looked for before or behind a figure in a language, for all tags or for a few."""
    bounds = ("", "") if chinese else ("(?<![a-z])(?:", ")(?![a-z])")
    words: dict[Tag, str] = {}
    for tag, cue in CUES.items():
        own = (cue.zh_after if after else cue.zh) if chinese else (cue.en_after if after else cue.en)
        if own and (only is None or tag in only):
            words[tag] = own
    return _Patterns(
        regex(f"{bounds[0]}{'|'.join(words.values())}{bounds[1]}"),
        tuple((tag, regex(f"{bounds[0]}{own}{bounds[1]}")) for tag, own in words.items()),
    )


_MANNERS: frozenset[Tag] = frozenset({"real", "nominal"})


def tags_of(before: str, after: str, *, chinese: bool) -> frozenset[Tag]:
    """Return what the folded words of a clause on either side of a figure say of it."""
    found = set(_patterns(chinese=chinese, after=False).found_by(lambda pattern: pattern.search(before)))
    behind = after.lstrip()
    if behind:
        found.update(_patterns(chinese=chinese, after=True).found_by(lambda pattern: pattern.match(behind)))
    return frozenset(found)


def manner_of(words: str, *, chinese: bool) -> frozenset[Tag]:
    """Return in which prices a clause says that the figures after it are."""
    manners = _patterns(chinese=chinese, after=False, only=_MANNERS)
    return frozenset(manners.found_by(lambda pattern: pattern.search(words)))
