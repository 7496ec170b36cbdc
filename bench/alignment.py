"""Prints how well labelled texts are aligned: python bench/alignment.py [FILE … | --documents FOLDER] [--wrong] [--no-terms]

Strict: a bead is right or it is wrong. Without a FILE, the labelled set of the tests: the part that the aligner was
tuned on and the part that was held out, as written and with seeded changes (sentences deleted, joined, cut and moved).
A FILE is one of beads (tests/language/alignment/labelled.py), or a table of sentence pairs without a heading row.

With --documents, the tables of sentence pairs in FOLDER (ntrex128_zh-CN.tsv, tico19.tsv) become documents of paragraphs,
some of them dropped, added, merged, split and moved: with a heading added to both, without any heading, and aligned by
lengths alone as Gale and Church did.
"""

import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "src"), str(ROOT / "tests")]

from documents import by_lengths, documents, paired  # noqa: E402, as above

from language.alignment.labelled import (  # noqa: E402, the path is set above
    changed,
    glossary,
    joined,
    labelled,
    read_labelled,
)
from language.alignment.measuring import Measured, compare, measure  # noqa: E402, as above

SEEDS = range(1, 6)
CORPORA = "ntrex128_zh-CN.tsv", "tico19.tsv"
HEADS = f"{'':<34} {'beads':>6} {'P':>6} {'R':>6} {'F1':>6} {'F1 all':>7} {'sure P':>7} {'cover':>6} {'s':>6}"


def main_documents(folder: Path, *, wrong: bool) -> int:
    print(HEADS)
    for corpus in CORPORA:
        passages = list(documents(folder / corpus, seed=1))
        for title, find in (
            ("with a heading", lambda passage: paired(passage, [], with_heading=True)),
            ("without headings", lambda passage: paired(passage, [], with_heading=False)),
            ("by lengths alone", by_lengths),
        ):
            start = time.process_time()
            measured = Measured()
            for passage in passages:
                compare(passage, find(passage), measured)
            show(f"{corpus.partition('.')[0]}, {title}", measured, time.process_time() - start, wrong)
    return 0


def main(arguments: list[str]) -> int:
    names = [name for name in arguments if not name.startswith("--")]
    if "--documents" in arguments:
        return main_documents(Path(names[0]), wrong="--wrong" in arguments)
    terms = [] if "--no-terms" in arguments else glossary()
    if names:
        sets = [(name, read_labelled(Path(name))) for name in names]
    else:
        sets = [(part, list(labelled(part))) for part in ("tuned", "held_out")]
    print(HEADS)
    for name, passages in sets:
        whole = joined(passages, name)
        rows = [
            (f"{name}", passages),
            (f"{name}, changed", [changed(passage, seed) for passage in passages for seed in SEEDS]),
            (f"{name}, one text", [whole]),
            (f"{name}, one text, changed", [changed(whole, seed) for seed in SEEDS]),
        ]
        for title, given in rows[2:] if names else rows:
            start = time.process_time()
            measured = measure(given, terms)
            show(title, measured, time.process_time() - start, "--wrong" in arguments)
    return 0


def show(title: str, measured: Measured, seconds: float, wrong: bool) -> None:
    paired, sure = measured.paired, measured.sure
    print(
        f"{title:<34} {paired.gold:>6} {paired.precision:>6.3f} {paired.recall:>6.3f} {paired.f1:>6.3f} "
        f"{measured.all.f1:>7.3f} {sure.precision:>7.3f} {measured.coverage:>6.2f} {seconds:>6.1f}"
    )
    kinds = sorted(measured.kinds.items(), key=lambda item: -item[1].gold)
    for kind, counts in kinds:
        print(f"    {kind:<8} {counts.gold:>5} labelled  P {counts.precision:.3f}  R {counts.recall:.3f}")
    if wrong:
        print(*(f"    {line}" for line in measured.wrong), sep="\n")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
