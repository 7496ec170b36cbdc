"""Names in pinyin that need an apostrophe, before a syllable that begins with a, o or e (GB/T 16159)."""

from __future__ import annotations


def _keyed(names: str) -> dict[str, str]:
    return {name.replace("'", "").lower(): name for name in names.split()}


ALWAYS = _keyed("Xiong'an Huai'an Yan'an")
"""By the spelling without it, in lower case; in a report on China nothing else is spelt so."""

WITH_NOUN = _keyed(
    "Xi'an Ji'an Lu'an Ya'an Tai'an Chang'an Ping'an Gu'an Da'an Wen'an Wu'an Lin'an Qian'an Jing'an Guang'an Bao'an"
    " Xing'an Hong'an Hai'an Long'an Nan'an Tong'an Yong'an Fu'an Zhen'an Xin'an Dong'an Chao'an Xiang'an Hui'an"
    " Gao'an Bei'an Wan'an Dong'e Ren'ai"
)
"""Without the apostrophe these may be other names or words: they count where a noun says what they are."""

_NEEDLESS = "Ji'nan He'nan Hu'nan He'bei Tian'jin Bei'jing Shan'xi Yun'nan Hai'nan Nan'jing Shang'hai"
NEEDLESS = {name.lower(): name.replace("'", "") for name in _NEEDLESS.split()}
"""Names that are spelt with an apostrophe by mistake, in lower case, and how they are spelt."""

_NOUNS = (
    "city county district town township prefecture province municipality village subdistrict new railway station airport"
    " international high-speed intercity expressway highway road street avenue bridge port university campus hospital"
    " museum people's municipal economic development reef jiao jiaotong xianyang"
)
NOUNS = frozenset(_NOUNS.split())
"""Words that tell, after a name, that it is one of a place."""
