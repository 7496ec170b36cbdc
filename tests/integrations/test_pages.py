"""Pages: their links lead somewhere; the modules, tests and files that those for contributors name are there."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from itertools import pairwise
from pathlib import Path
from pkgutil import iter_modules

import pytest
from markdown_it import MarkdownIt
from markdown_it.token import Token

import jjjdoc

ROOT = Path(__file__).parents[2]
PAGES = ("CONTRIBUTING.md", "docs/architecture.md", "docs/decisions.md")
ALL = sorted(path.relative_to(ROOT).as_posix() for path in (*ROOT.glob("*.md"), *ROOT.glob("docs/*.md")))
MARKDOWN = MarkdownIt("gfm-like", {"linkify": False})
TOP = {module.name for module in iter_modules(jjjdoc.__path__)}
CODE = re.compile(r"`([^`\n]+)`")
DOTTED = re.compile(r"[a-z_0-9]+(?:\.[A-Za-z_0-9]+)+")
FOLDERS = ("bench/", "docs/", "src/", "templates/", "tests/")
NOT_YET = ("NAME", "first_look.md")
"""What whoever follows the page makes: `NAME` stands for a name, and the first blind round begins its page."""


def named(page: str) -> Iterator[str]:
    text = (ROOT / page).read_text(encoding="utf-8")
    yield from CODE.findall(re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL))


def is_there(name: str) -> bool:
    """Tell whether a dotted name is a module of jjjdoc, or something in one."""
    parts = name.split(".")
    for count in range(len(parts), 0, -1):
        module = ".".join(["jjjdoc", *parts[:count]])
        try:
            found = find_spec(module)
        except ModuleNotFoundError:
            continue
        if found is not None:
            made: object = import_module(module)
            for part in parts[count:]:
                if not hasattr(made, part):
                    return False
                made = getattr(made, part)
            return True
    return False


@pytest.mark.parametrize("page", PAGES)
def test_modules_that_a_page_names_are_there(page: str) -> None:
    names = {
        found[0]
        for code in named(page)
        if (found := DOTTED.match(code)) and found[0].split(".")[0] in TOP and "<" not in code
    }
    assert len(names) > 5
    assert sorted(name for name in names if not is_there(name)) == []


@pytest.mark.parametrize("page", PAGES)
def test_files_that_a_page_names_are_there(page: str) -> None:
    paths = {word for code in named(page) for word in code.split() if word.startswith(FOLDERS)}
    known = [path for path in paths if not any(part in path for part in NOT_YET)]
    assert sorted(path for path in known if not (ROOT / path.split("::")[0]).exists()) == []


@pytest.mark.parametrize("page", ALL)
def test_links_of_a_page_lead_somewhere(page: str) -> None:
    found = [link for link in links_of(page) if ":" not in link]
    assert sorted(link for link in found if not leads_somewhere(link, ROOT / page)) == []


def test_a_link_to_a_lost_file_or_heading_is_found() -> None:
    page = ROOT / "README.md"
    assert leads_somewhere("docs/lint.md#word-files", page)
    assert leads_somewhere("#install", page)
    assert not leads_somewhere("docs/lost.md", page)
    assert not leads_somewhere("docs/lint.md#lost", page)


def links_of(page: str) -> Iterator[str]:
    for token in inline_tokens(ROOT / page):
        for child in token.children or ():
            if child.type in ("link_open", "image"):
                yield str(child.attrs["href" if child.type == "link_open" else "src"])


def leads_somewhere(link: str, page: Path) -> bool:
    name, _, anchor = link.partition("#")
    target = page.parent / name if name else page
    return target.exists() and (not anchor or anchor in anchors_of(target))


@cache
def anchors_of(page: Path) -> set[str]:
    """Return the anchors that GitHub gives to the headings of a page."""
    count: Counter[str] = Counter()
    anchors = set()
    tokens = MARKDOWN.parse(page.read_text(encoding="utf-8"))
    for opening, heading in pairwise(tokens):
        if opening.type == "heading_open":
            text = "".join(child.content for child in heading.children or ())
            anchor = re.sub(r"[^\w\- ]", "", text.lower()).replace(" ", "-")
            anchors.add(f"{anchor}-{count[anchor]}" if count[anchor] else anchor)
            count[anchor] += 1
    return anchors


def inline_tokens(page: Path) -> list[Token]:
    tokens = MARKDOWN.parse(page.read_text(encoding="utf-8"))
    return [token for token in tokens if token.type == "inline"]
