"""Measures how fast terms are found, by the number of terms: python bench/terms.py [MEGABYTES]

Made-up reports in Chinese and English, 20 MB together unless said otherwise. The time to make the glossary and its
index is shown apart. Exit status 1 where a limit is not kept.
"""

import random
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT / "src"))

from jjjdoc.language.fold import fold  # noqa: E402, the path is set above
from jjjdoc.language.term.index import TermIndex  # noqa: E402, as above
from jjjdoc.lint.context import Context  # noqa: E402, as above
from jjjdoc.lint.document import LintDocument, LintFile, Pair  # noqa: E402, as above
from jjjdoc.lint.engine import lint_file  # noqa: E402, as above
from jjjdoc.lint.passage import Passage  # noqa: E402, as above
from jjjdoc.lint.registry import load_rule, rule_ids  # noqa: E402, as above
from jjjdoc.lint.rule import LoadedRule  # noqa: E402, as above
from jjjdoc.locations import Place, Position, SourceText, TextView  # noqa: E402, as above
from jjjdoc.model.termbase import Concept, Term, Termbase, TermStatus  # noqa: E402, as above
from jjjdoc.tree.nodes import (  # noqa: E402, as above
    Document,
    Prose,
    Text,
)

SPEED = 5.0
"""Megabytes a second that 2,000 terms must reach, with all rules of terms but near_miss."""
SLOWER = 2.5
"""How many times as long 100,000 terms may take."""

NOWHERE = Place("made", Position(1, 1), Position(1, 1))
SYLLABLES = [
    "ba",
    "bei",
    "can",
    "cheng",
    "da",
    "dong",
    "fu",
    "gong",
    "hai",
    "he",
    "jin",
    "kang",
    "lin",
    "men",
    "nan",
    "po",
    "qing",
    "ran",
    "shan",
    "tong",
    "wei",
    "xin",
    "yun",
    "zhe",
]
ENDINGS = ["", "n", "tion", "ment", "al", "er", "ity", "ing"]
GLUE = [
    "the",
    "of",
    "and",
    "in",
    "to",
    "for",
    "with",
    "on",
    "by",
    "has",
    "been",
    "is",
    "was",
    "at",
    "from",
    "as",
    "its",
    "that",
    "more",
    "than",
    "which",
    "over",
    "under",
    "new",
]
HAN = [chr(code) for code in range(0x4E00, 0x4E00 + 1_500)]


@dataclass(frozen=True)
class Run:
    terms: int
    load: float
    find: float
    lint: float


def make_words(chance: random.Random) -> list[str]:
    made = (
        [*chance.choices(SYLLABLES, k=chance.randint(2, 3)), chance.choice(ENDINGS)] for _ in range(20_000)
    )
    return list(dict.fromkeys(map("".join, made)))


def make_termbase(count: int, words: list[str]) -> Termbase:
    """Return a glossary of so many terms in both languages together, of one word in ten cases of a hundred."""
    chance = random.Random(count)
    concepts = {}
    for number in range(count // 2):
        english = " ".join(chance.choices(words, k=chance.choice([1, 2, 2, 2, 2, 3, 3, 3, 4, 4])))
        chinese = "".join(chance.choices(HAN, k=chance.randint(2, 8)))
        statuses: tuple[TermStatus, ...] = ("preferred", "deprecated") if number % 10 == 0 else ("preferred",)
        terms = [make_term("zh", chinese, "preferred")]
        terms += [
            make_term("en", english if s == "preferred" else f"{english} {number}", s) for s in statuses
        ]
        name = f"c{number}"
        concepts[name] = Concept(name, None, {}, (), (), True, None, tuple(terms), NOWHERE)
    return Termbase("made", concepts)


def make_term(language: str, text: str, status: TermStatus) -> Term:
    return Term(language, text, status, "full", "any", False, False, (), NOWHERE)


def make_texts(megabytes: float, words: list[str], termbase: Termbase) -> Iterator[tuple[str, str]]:
    """Yield paragraphs in Chinese and English; every fortieth word or so is a term."""
    chance = random.Random(7)
    concepts = list(termbase.concepts.values())
    written = 0
    while written < megabytes * 1_000_000:
        chinese, english = [], []
        for _ in range(chance.randint(2, 6)):
            term = chance.choice(concepts)
            chinese.append("".join(chance.choices(HAN, k=40)) + term.terms[0].text + "，")
            english += chance.choices(words, k=12) + chance.choices(GLUE, k=12) + [term.terms[1].text + ","]
        pair = "".join(chinese), " ".join(english)
        written += sum(len(text.encode()) for text in pair)
        yield pair


def make_file(texts: list[tuple[str, str]]) -> LintFile:
    source = SourceText("made", "\n".join(text for pair in texts for text in pair))
    passages: dict[str, list[Passage]] = {"zh": [], "en": []}
    for number, pair in enumerate(texts):
        for language, text in zip(("zh", "en"), pair, strict=True):
            prose = Prose(f"s{number}", language, (Text(text, 0, len(text)),), TextView.of_generated(text))
            passages[language].append(Passage(prose, "paragraph"))
    documents = tuple(
        LintDocument(language, source, tuple(found), Document("made", "made", (language,), "", (), ()))
        for language, found in passages.items()
    )
    pairs = tuple(Pair(*pair) for pair in zip(passages["zh"], passages["en"], strict=True))
    return LintFile("made", source, documents, pairs)


def measure(termbase: Termbase, texts: list[tuple[str, str]], rules: list[LoadedRule]) -> Run:
    start = time.perf_counter()
    index = TermIndex.of(termbase)
    index.find("", "", "zh")
    index.find("", "", "en")
    loaded = time.perf_counter()
    for pair in texts:
        for language, text in zip(("zh", "en"), pair, strict=True):
            index.find(text, fold(text), language)
    found = time.perf_counter()
    file = make_file(texts)
    context = Context(termbase)
    context.index = index
    begun = time.perf_counter()
    lint_file(file, rules, context)
    return Run(len(termbase.concepts) * 2, loaded - start, found - loaded, time.perf_counter() - begun)


def main(megabytes: float) -> int:
    words = make_words(random.Random(1))
    few, many = make_termbase(2_000, words), make_termbase(100_000, words)
    texts = list(make_texts(megabytes, words, few))
    rules = [load_rule(name) for name in rule_ids() if name.startswith("term.") and name != "term.near_miss"]
    slow = [load_rule(name) for name in rule_ids() if name == "term.near_miss"]
    print(f"{'':<24} {'load':>8} {'find':>8} {'MB/s':>6} {'rules':>8} {'MB/s':>6}")
    runs = [measure(termbase, texts, rules) for termbase in (few, many)]
    for run in runs:
        print(
            f"{run.terms:>9,} terms          {run.load:>7.2f}s {run.find:>7.2f}s {megabytes / run.find:>6.1f}"
            f" {run.lint:>7.2f}s {megabytes / run.lint:>6.1f}"
        )
    if slow:
        near = measure(few, texts, slow)
        print(f"{near.terms:>9,} terms, near_miss {'':>24} {near.lint:>7.2f}s {megabytes / near.lint:>6.1f}")
    half = measure(few, texts[: len(texts) // 2], rules)
    ratio = runs[1].lint / runs[0].lint
    print(f"100,000 against 2,000 terms: {ratio:.2f} times as long (limit {SLOWER})")
    print(f"half the text: {runs[0].lint / half.lint:.2f} times as fast")
    kept = megabytes / runs[0].lint >= SPEED and ratio <= SLOWER
    print("ok" if kept else f"OVER: {SPEED} MB/s and {SLOWER} times are the limits")
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]) if len(sys.argv) > 1 else 20.0))
