"""The source files that a pull changes: shown as a difference, or to be written."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from msgspec import Struct

from jjjdoc.config.settings import Settings
from jjjdoc.loader.rewording import Remark, Rewording, reword
from jjjdoc.loader.yaml import decode_source, read_bytes
from jjjdoc.pipeline.files import Change, edited
from jjjdoc.pipeline.pull.current import Current
from jjjdoc.pipeline.pull.revising import Revised
from jjjdoc.tree.inlines import Prose


class Rewritten(Struct, frozen=True):
    """A source file, as messages show its path, before and after; `data` is what was read."""

    path: str
    before: str
    after: str
    data: bytes

    def change(self, root: Path) -> Change:
        """Return the file as it is to be written; its path is relative to `root`."""
        return edited(root / self.path, self.path, self.data, self.after)

    def diff(self) -> Iterator[str]:
        """Yield the lines of a unified diff."""
        from jjjdoc.language.line_diff import diff_lines  # noqa: PLC0415 - only when something has changed

        for line in diff_lines(self.before.split("\n"), self.after.split("\n"), self.path):
            yield line.removesuffix("\r")


def reworded_files(
    settings: Settings,
    current: Current,
    revised: Sequence[Revised],
    remarks: Mapping[tuple[str, str], Sequence[str]],
) -> tuple[Rewritten, ...]:
    """Return the files that change; nothing is written. Raises JjjdocError for a file that cannot be changed safely."""
    rewordings: dict[str, list[Rewording]] = {}
    notes: dict[str, list[Remark]] = {}
    for each in revised:
        made = Rewording(each.template.view, each.language, each.text)
        rewordings.setdefault(_path(each.template), []).append(made)
    for (segment, language), lines in remarks.items():
        template = current.template(segment, language)
        if template is not None:
            notes.setdefault(_path(template), []).append(Remark(template.view, tuple(lines)))
    found: list[Rewritten] = []
    for path in dict.fromkeys([*rewordings, *notes]):
        data = read_bytes(settings.root / path, path)
        source = decode_source(data, path)
        after = reword(source, rewordings.get(path, ()), notes.get(path, ()))
        if after != source.text:
            found.append(Rewritten(path, source.text, after, data))
    return tuple(found)


def _path(prose: Prose) -> str:
    return prose.view.source.path
