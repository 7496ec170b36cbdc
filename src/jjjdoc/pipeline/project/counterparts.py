"""Which file is the counterpart of which: files in two languages that are told to belong together by their names."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, cached_property
from pathlib import Path
from typing import Literal

from msgspec import Struct

from jjjdoc.config.settings import NamePair, Settings
from jjjdoc.errors import JjjdocError, Wording
from jjjdoc.patterns import regex
from jjjdoc.pipeline.project.inputs import Input, find_inputs, is_review_copy

NOT_PAIRED = Wording(
    en="{path} has no counterpart of a file to check: the names must be equal but for a mark of the language, such as"
    " x.zh.docx and x.en.docx. Name the two files, or set lint.pairs in jjjdoc.toml",
    zh="{path}中没有待检查文件的对应文件：文件名除语言标记外须相同，如“x.zh.docx”与“x.en.docx”。请直接指明两份文件，"
    "或在jjjdoc.toml中设置lint.pairs",
)

# What names of files and folders say of the language, in any case; of an original and its translation, which is which.


Side = Literal["source", "target"]

_MARKS: dict[Side, tuple[str, ...]] = {
    "source": (
        *(
            "zh",
            "zh-cn",
            "zh-hans",
            "zh-hans-cn",
            "zh-hant",
            "zh-tw",
            "zh-hk",
            "cn",
            "chs",
            "cht",
            "chi",
            "chn",
        ),
        *("chinese", "chinese version", "original"),
        *("中文", "中文版", "中文稿", "中文本", "汉语", "汉语版", "中", "中版", "原文", "原稿"),
    ),
    "target": (
        *("en", "en-us", "en-gb", "eng", "english", "english version", "translation", "translated"),
        *(
            "英文",
            "英文版",
            "英文稿",
            "英文本",
            "英语",
            "英语版",
            "英",
            "英版",
            "英译",
            "英译本",
            "英译稿",
            "英译版",
        ),
        *("英文翻译", "英文译文", "英文译稿", "译文", "译稿", "译本", "翻译", "翻译稿"),
    ),
}
_GAP = r"[\s._\-–—+,，、~()\[\]{}（）【】〔〕]"
_GAPS = regex(rf"{_GAP}+")
_HAN = regex(r"[\u4e00-\u9fff]")


def _spelled(marks: Iterable[str]) -> str:
    return "|".join(re.sub("[ -]", "[ _-]?", mark) for mark in sorted(marks, key=len, reverse=True))


def _patterns() -> tuple[str, ...]:
    """Return where a mark is looked for, the likeliest place first: set off at the end, joined to it, at the beginning, within.

    Chinese marks need nothing between them and the name: at its end those of two characters, elsewhere longer ones.
    """
    marks = [mark for of_side in _MARKS.values() for mark in of_side]
    every = _spelled(marks)
    joined = _spelled(mark for mark in marks if _HAN.match(mark) and len(mark) >= 2)
    leading = _spelled(mark for mark in marks if _HAN.match(mark) and len(mark) >= 3)
    return (
        rf"(?:^|{_GAP})({every}){_GAP}*$",
        rf"({joined}){_GAP}*$",
        rf"^{_GAP}*({every}){_GAP}",
        rf"^({leading})",
        rf"{_GAP}({every})(?={_GAP})",
    )


_PLACES = tuple(regex(pattern, re.IGNORECASE) for pattern in _patterns())
_SIDE = {re.sub("[ -]", "", mark): side for side, marks in _MARKS.items() for mark in marks}
_NOT_MARK = regex(r"[ _-]")


def without_mark(name: str) -> tuple[str, Side | None]:
    """Return the name of a file or folder, without extension, as it is compared; and which side a mark says it is of."""
    name = unicodedata.normalize("NFKC", name).casefold()
    for place in _PLACES:
        found = place.search(name)
        if found is not None:
            rest = f"{name[: found.start()]} {name[found.end() :]}"
            return _as_compared(rest), _SIDE[_NOT_MARK.sub("", found[1])]
    return _as_compared(name), None


def _as_compared(name: str) -> str:
    return _GAPS.sub(" ", name).strip()


# Files to be paired, and the keys by which two of them are one text in two languages.


class _Candidate(Struct, dict=True, eq=False):
    """A file, seen from the folder that was named; `is_ours`: it is to be checked, `is_theirs`: others may be held against it."""

    file: Input
    root: Path
    is_ours: bool = False
    is_theirs: bool = False

    @cached_property
    def path(self) -> Path:
        """The path below the root."""
        path = _path(self.file)
        return path.relative_to(self.root) if path.is_relative_to(self.root) else Path(path.name)

    @cached_property
    def _folders(self) -> tuple[tuple[str, ...], Side | None]:
        """The folders below the root without marks, and what the nearest mark of a folder says."""
        marked = [without_mark(part) for part in self.path.parts[:-1]]
        side = next((side for _, side in reversed(marked) if side is not None), None)
        return tuple(name for name, _ in marked if name), side

    @cached_property
    def _name(self) -> tuple[str, Side | None]:
        return without_mark(self.path.stem)

    def as_named(self) -> Iterator[_Key]:
        """Yield the name as it is, in its folder."""
        folders, side = self._folders
        yield (*folders, unicodedata.normalize("NFKC", self.path.stem)), side

    def by_path(self) -> Iterator[_Key]:
        """Yield the name without a mark, in its folder."""
        (folders, side), (name, own) = self._folders, self._name
        yield (*folders, name), own or side

    def by_name(self) -> Iterator[_Key]:
        """Yield the name alone."""
        name, own = self._name
        if name:
            yield (name,), own or self._folders[1]

    def by_habit(self, habits: Sequence[NamePair]) -> Iterator[_Key]:
        """Yield what stands for the words in braces, and the folders before, of each habit that the path follows."""
        root = self.root.absolute()
        path = root / self.path
        for number, habit in enumerate(habits):
            sides: tuple[tuple[Side, str], ...] = (("source", habit.zh), ("target", habit.en))
            for side, pattern in sides:
                found = _habit(pattern).fullmatch(unicodedata.normalize("NFC", path.as_posix()))
                if found is not None:
                    above = Path(found["_"])
                    folders = above.relative_to(root).parts if above.is_relative_to(root) else ()
                    words = sorted(
                        (name, word.casefold()) for name, word in found.groupdict().items() if name != "_"
                    )
                    yield (number, *(without_mark(each)[0] for each in folders), *words), side


_Key = tuple[tuple[object, ...], Side | None]
"""What two files that belong together have in common, and which of the two a file is."""
_Keys = Callable[[_Candidate], Iterator[_Key]]

_HABIT = regex(r"\{(\w+)\}|\*\*/|\*|\?")
_WILD = {"**/": "(?:[^/]+/)*", "*": "[^/]*", "?": "[^/]"}


@cache
def _habit(pattern: str) -> re.Pattern[str]:
    """Return what matches the paths whose end follows a pattern, with the extension or without."""
    parts, at = ["(?P<_>(?:.*/)?)"], 0
    seen: set[str] = set()
    for found in _HABIT.finditer(pattern):
        name = found[1]
        word = f"(?P={name})" if name in seen else f"(?P<{name}>[^/]+?)"
        parts += (re.escape(pattern[at : found.start()]), word if name else _WILD[found[0]])
        seen.add(name or "")
        at = found.end()
    return re.compile("".join([*parts, re.escape(pattern[at:]), r"(?:\.[^./]+)?"]), re.IGNORECASE)


class Matched(Struct, frozen=True):
    """Files with their counterparts. `alone` are files to be checked that have none, `others` those that nothing is held against.

    `by_names`: they were told by their names, and by nobody else.
    """

    pairs: tuple[tuple[Input, Input], ...]
    alone: tuple[Input, ...] = ()
    others: tuple[Input, ...] = ()
    by_names: bool = True

    def checked(self, files: Sequence[Input]) -> tuple[Input, ...]:
        """Return which of these files are to be checked, in their order: not those that others are held against."""
        taken = {id(each) for each in (*(one for one, _ in self.pairs), *self.alone)}
        return tuple(file for file in files if id(file) in taken)


def match_files(
    files: Sequence[Input], names: Sequence[str], against: Path, settings: Settings | None
) -> Matched:
    """Return which of the files in a folder, or the one named, each file must agree with; `names`: how they were named.

    Raises JjjdocError for a path that cannot be read, and where no file has a counterpart.
    """
    found = find_inputs((str(against),), settings, old=True)
    for error in found.errors:
        raise error
    if not against.is_dir() and len(files) == 1:
        return Matched(((files[0], found.files[0]),), by_names=False)
    candidates = _candidates(files, names, found.files, against)
    pairs = list(_paired(candidates, settings.lint.pairs if settings else ()))
    if not pairs:
        raise JjjdocError(NOT_PAIRED(path=against.as_posix()))
    taken = {id(each) for pair in pairs for each in pair}
    left = [each for each in candidates if id(each) not in taken]
    order = {id(file): number for number, file in enumerate(files)}
    return Matched(
        tuple(sorted(((one.file, other.file) for one, other in pairs), key=lambda pair: order[id(pair[0])])),
        tuple(each.file for each in left if each.is_ours),
        tuple(each.file for each in left if not each.is_ours),
    )


def _candidates(
    files: Sequence[Input], names: Sequence[str], others: Sequence[Input], against: Path
) -> list[_Candidate]:
    """Return every file once, but for copies that a review has made."""
    folders = [path for path in map(Path, names) if path.is_dir()]
    found: dict[Path | None, _Candidate] = {}
    for file in files:
        path = _path(file)
        root = next((folder for folder in folders if path.is_relative_to(folder)), path.parent)
        found[file.real] = _Candidate(file, root, is_ours=True)
    for file in others:
        root = against if against.is_dir() else against.parent
        found.setdefault(file.real, _Candidate(file, root)).is_theirs = True
    return [each for each in found.values() if not is_review_copy(_path(each.file))]


def _path(file: Input) -> Path:
    return file.path or Path(file.shown)


def _paired(
    candidates: Sequence[_Candidate], habits: Sequence[NamePair]
) -> Iterator[tuple[_Candidate, _Candidate]]:
    """Yield each file with its counterpart: by the habits of the project, by equal names, by names without marks."""
    left = [each for each in candidates if not each.file.form.rows]
    ways: tuple[_Keys, ...] = (
        lambda each: each.by_habit(habits),
        _Candidate.as_named,
        _Candidate.by_path,
        _Candidate.by_name,
    )
    for keys in ways:
        groups: dict[object, list[_Sided]] = {}
        for each in left:
            for key, side in keys(each):
                groups.setdefault(key, []).append(_Sided(each, side))
        found: list[tuple[_Candidate, _Candidate]] = []
        for group in groups.values():
            found += _pairs_in(group)
        taken = {id(each) for pair in found for each in pair}
        left = [each for each in left if id(each) not in taken]
        yield from found


class _Sided(Struct, eq=False):
    """A file and which of two it is by its name."""

    file: _Candidate
    side: Side | None

    def may_be_checked_against(self, other: _Sided) -> bool:
        """Tell whether this may be checked against another: of one folder, the translation against the original."""
        one, two = self.file, other.file
        if not (one.is_ours and two.is_theirs) or one is two:
            return False
        if self.side == other.side:
            return self.side is None and one.root.absolute() != two.root.absolute()
        both_ways = two.is_ours and one.is_theirs
        return not both_ways or self.side == "target" or other.side == "source"

    def likeness(self, other: _Sided) -> tuple[bool, bool]:
        """Return how likely two files are a pair: both have a mark, both are of one format."""
        is_marked = self.side is not None and other.side is not None
        return is_marked, self.file.path.suffix.lower() == other.file.path.suffix.lower()


def _pairs_in(group: Sequence[_Sided]) -> Iterator[tuple[_Candidate, _Candidate]]:
    """Yield the pairs among files of one name, each file in one at most; what could be in several alike is in none."""
    possible = [(one, other) for one in group for other in group if one.may_be_checked_against(other)]
    taken: set[int] = set()
    for likeness in sorted({one.likeness(other) for one, other in possible}, reverse=True):
        free = [
            pair
            for pair in possible
            if pair[0].likeness(pair[1]) == likeness and not taken & {id(each) for each in pair}
        ]
        counts = Counter(id(each) for pair in free for each in pair)
        for one, other in free:
            if counts[id(one)] == counts[id(other)] == 1:
                yield one.file, other.file
        taken |= counts.keys()
