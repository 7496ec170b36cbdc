"""Measures how fast a translation memory answers: python bench/memories.py [SEGMENTS]

A made-up TMX file of sentences in the register of reports, 100,000 unless said otherwise. Queries are sentences of the
memory with words changed, and sentences like none. What the index finds is held against a comparison with every
segment. Exit status 1 where a limit is not kept.
"""

import os
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from xml.sax.saxutils import escape

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from jjjdoc.loader.termbase import load_termbase  # noqa: E402, the path is set above
from jjjdoc.pipeline.memory.opening import Memories, open_memories  # noqa: E402, as above
from jjjdoc.pipeline.memory.record import Language, folded, masked  # noqa: E402, as above
from jjjdoc.pipeline.memory.search import search_memories  # noqa: E402, as above

LIMIT_MS = 50.0
"""For a query, on average, once the memory is open."""
FOUND = 0.95
"""The share of best matches that the index must find."""

VERBS = [
    ("持续推进", "went on with"), ("全面完成", "completed"), ("积极落实", "put into practice"), ("加快实施", "sped up"),
    ("共同签署", "signed together"), ("联合印发", "issued jointly"), ("不断优化", "improved"), ("深入开展", "carried out"),
    ("统筹规划", "planned as a whole"), ("有序承接", "took over step by step"), ("大力支持", "gave strong support to"),
]  # fmt: skip
FIGURES = [
    ("累计投资{}亿元", "with an investment of CNY {} billion"), ("同比增长{}%", "up {}% year on year"),
    ("惠及群众{}万人次", "serving {} thousand people"), ("涉及事项{}项", "covering {} items"),
    ("建成里程{}公里", "with {} kilometers built"), ("引进机构{}家", "bringing in {} institutions"),
]  # fmt: skip


def terms() -> list[tuple[str, str]]:
    """Return what the glossary of the project calls its concepts in both languages."""
    concepts = load_termbase(ROOT / "glossary.yaml", "glossary.yaml").concepts.values()
    names = [{term.language: term.text for term in reversed(concept.terms)} for concept in concepts]
    return [(name["zh"], name["en"]) for name in names if len(name) == 2]


TERMS = terms()


def sentence(draw: random.Random) -> tuple[str, str]:
    """Return a sentence of one to three clauses in both languages."""
    zh, en = [], []
    for _ in range(draw.randint(1, 3)):
        parts = [draw.choice(each) for each in (TERMS, VERBS, TERMS, FIGURES)]
        number = draw.randint(2, 9999)
        zh.append("".join(part[0] for part in parts[:3]) + "，" + parts[3][0].format(number))
        en.append(" ".join(part[1] for part in parts[:3]) + ", " + parts[3][1].format(number))
    return "；".join(zh) + "。", "; ".join(en) + "."


def write_memory(file: Path, count: int, draw: random.Random) -> list[tuple[str, str]]:
    """Write a TMX file of sentences that differ in more than figures where they can, and return them."""
    pairs = [sentence(draw) for _ in range(count)]
    variant = '<tuv xml:lang="{}"><seg>{}</seg></tuv>'
    with file.open("w", encoding="utf-8") as out:
        out.write('<tmx version="1.4"><header srclang="zh-CN"/>\n<body>\n')
        out.writelines(
            f"<tu>{variant.format('zh-CN', escape(zh))}{variant.format('en', escape(en))}</tu>\n"
            for zh, en in pairs
        )
        out.write("</body></tmx>\n")
    return pairs


def altered(text: str, language: Language, draw: random.Random) -> str:
    """Return a text less a tenth of its words, in Chinese its characters."""
    parts = list(text) if language == "zh" else text.split(" ")
    kept = [part for part in parts if draw.random() > 0.1]
    return ("" if language == "zh" else " ").join(kept)


def seconds(what: Callable[[], object], runs: int = 3) -> float:
    """Return the time of the process for the fastest of several runs."""
    best = float("inf")
    for _ in range(runs):
        start = time.process_time()
        what()
        best = min(best, time.process_time() - start)
    return best


def main() -> int:
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 100_000
    draw = random.Random(1)
    kept = True
    with tempfile.TemporaryDirectory() as name:
        os.environ["XDG_CACHE_HOME"] = os.environ["LOCALAPPDATA"] = name
        file = Path(name) / "memory.tmx"
        pairs = write_memory(file, count, draw)
        command = [sys.executable, "-m", "jjjdoc", "tm", "search", "--memory", str(file)]
        command += ["--limit", "1", altered(pairs[7][0], "zh", draw)]
        for what in ("the first time", "afterwards", "afterwards"):
            start = time.perf_counter()
            subprocess.run(command, cwd=name, check=False, stdout=subprocess.DEVNULL)
            print(f"jjjdoc tm search, {what:<30} {time.perf_counter() - start:>8.2f} s")
        with open_memories(None, [str(file)]) as memories:
            for language, at in (("zh", 0), ("en", 1)):
                kept &= measure(memories, [pair[at] for pair in pairs], language, draw)
    return 0 if kept else 1


def measure(memories: Memories, texts: list[str], language: Language, draw: random.Random) -> bool:
    """Print how long queries take and how often the best match is found; tell whether the limits are kept."""
    like = [altered(text, language, draw) for text in draw.sample(texts, 100)]
    unlike = [
        "春眠不觉晓，处处闻啼鸟，夜来风雨声，花落知多少。",
        "The quick brown fox jumps over the lazy dog at dawn.",
    ]
    keys = [masked(folded(text)) for text in texts]
    times, same = [], 0
    for query in (*like, *unlike):
        times.append(1000 * seconds(lambda query=query: search_memories(memories, query, language=language)))
        found = search_memories(memories, query, language=language, least=1, limit=1)
        asked = masked(folded(query))
        best = process.extractOne(asked, keys, scorer=Levenshtein.normalized_similarity, processor=None)
        own = max(
            (Levenshtein.normalized_similarity(asked, masked(folded(each.text))) for each in found),
            default=0.0,
        )
        same += own >= best[1] or best[1] < 0.6
    mean, share = sum(times) / len(times), same / len(times)
    print(
        f"a query in {language}, memory open: {mean:.1f} ms on average, {max(times):.1f} ms at most (limit {LIMIT_MS:.0f})"
    )
    print(f"best match in {language} found: {share:.0%} (limit {FOUND:.0%})")
    return mean <= LIMIT_MS and share >= FOUND


if __name__ == "__main__":
    sys.exit(main())
