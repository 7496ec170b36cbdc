"""Names of persons in pinyin that are not those of a Chinese text: 陆文博 is Lu Wenbo, not Lu Bowen."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import permutations

from msgspec import Struct

from jjjdoc.language.pinyin import readings_of, syllable
from jjjdoc.language.script import HAN
from jjjdoc.language.surnames import RARER, SURNAMES
from jjjdoc.patterns import regex

_NAME = regex(r"\b(?P<surname>[A-Z][a-zü]{1,5}) (?P<given>[A-Z][a-zü]+(?:['’](?!s\b)[a-zü]+)?)\b(?!-)")
"""A given name with a hyphen is spelt in another way than in pinyin."""
_HAN = regex(f"[{HAN}]+")
_SURNAMES = frozenset(SURNAMES + RARER)
_MORE_READINGS = frozenset(
    "乐行重长朝单曾仇解查盖区尉缪朴翟覃种华任应令少兴相尚中和好传会降强调藏都度恶佛冠观还将教觉卡率绿没宁塞散省石识"
    "属宿弹头为系校燕殷予与正只着卓茜莎厦蔚浩晟圩呢参干间空量论难宁胖奇曲若色盛似万洗嫌信叶育钥员载占仔咱幢柏伯卜薄便"
    "车称大当得的地发分服更给过哈合红虹划晃济夹假角节结禁劲经据卷可累凉亮撩了溜笼陆露吕率落蔓猫蒙糜秘磨抹南娜粘尿拧喷片"
    "屏其奇铅俏翘亲圈雀如撒塞丧扫杉扇上什舍胜石拾食氏殊刷谁说苏遂踏苔提体挑帖同吐拓哇瓦委尾遗纹洞巷削血寻压咽要钥掖夜艺"
    "饮隐佣与吁员晕扎轧炸粘涨折这症殖中轴著转赚琢作祭贾琶珂瑾瑜妤好缦"
)
"""Characters that are read in more than one way, at least in some names."""


class Misspelt(Struct, frozen=True):
    """A name in an English text and the Chinese one that it should spell, each as a half-open range."""

    zh: tuple[int, int]
    en: tuple[int, int]


def find_misspelt(chinese: str, english: str) -> Iterator[Misspelt]:
    """Yield the names of persons, surname first, that spell none of the Chinese text, and nearly one of it.

    Nearly: the syllables of the given name have changed places, or one syllable of three is another. A character that may be read
    in several ways, or whose reading is not known, is held to be right.
    """
    for found in _NAME.finditer(english):
        surname = found["surname"].lower()
        for given in readings_of(found["given"].lower().translate(_PLAIN)):
            spelt = (surname, *given)
            if len(given) == 2 and (name := _nearly(chinese, spelt)) is not None:
                yield Misspelt(name, found.span())
                break


_PLAIN = str.maketrans({"'": "", "’": "", "ü": "v"})


def _nearly(chinese: str, spelt: Sequence[str]) -> tuple[int, int] | None:
    """Return the only name of a text that syllables nearly spell, None if they spell one or if there is none."""
    near: set[str] = set()
    place: tuple[int, int] | None = None
    for run in _HAN.finditer(chinese):
        for at in range(run.start(), run.end() - len(spelt) + 1):
            name = chinese[at : at + len(spelt)]
            if name[0] not in _SURNAMES and syllable(name[0]) != spelt[0]:
                continue
            odd = [place for place, char in enumerate(name) if not _may_be(char, spelt[place])]
            if not odd:
                return None
            if name[0] in _SURNAMES and _is_slip(name, spelt, odd):
                near.add(name)
                place = at, at + len(spelt)
    return place if len(near) == 1 else None


def _may_be(char: str, spelt: str) -> bool:
    read = syllable(char)
    return not read or char in _MORE_READINGS or read == spelt


def _is_slip(name: str, spelt: Sequence[str], odd: Sequence[int]) -> bool:
    """Tell whether syllables spell a name but for one, or with those of the given name exchanged; two at least must be certain."""
    certain = [syllable(char) == each for char, each in zip(name, spelt, strict=True)]
    if len(odd) == 1 and sum(certain) == len(name) - 1:
        return True
    return (
        certain[0]
        and 0 not in odd
        and any(
            all(_may_be(char, each) for char, each in zip(name[1:], turned, strict=True))
            and any(syllable(char) == each for char, each in zip(name[1:], turned, strict=True))
            for turned in permutations(spelt[1:])
        )
    )
