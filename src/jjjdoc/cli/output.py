"""Everything that is printed goes through here: results to standard output, the rest to standard error."""

from __future__ import annotations

import errno
import io
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING, TextIO

import click

from jjjdoc.errors import JjjdocError, Message, MessageLanguage, Wording
from jjjdoc.language.visible import visible

if TYPE_CHECKING:
    from pathlib import Path

    from jjjdoc.findings import Fault

ERROR = Wording(en="error: {text}", zh="错误：{text}")

WARNING = Wording(en="warning: {text}", zh="警告：{text}")

NOT_PRINTED = Wording(en="cannot write to standard output: {reason}", zh="无法写入标准输出：{reason}")

PROGRESS_WIDTH = 76


class Output:
    """The two streams of the process, in the reader's language.

    Text is made visible (no control character of a file reaches the terminal), and what the terminal cannot
    encode is written as an escape. `asked_language` is the language if the user has asked for it. Colour appears only on a terminal, and not where NO_COLOR is set.
    """

    def __init__(self, language: MessageLanguage) -> None:
        self.language: MessageLanguage = language
        self.asked_language: MessageLanguage | None = None
        self.root: Path | None = None
        for stream in (sys.stdout, sys.stderr):
            if isinstance(stream, io.TextIOWrapper):
                stream.reconfigure(errors="backslashreplace")

    def words(self, message: Message | Wording) -> str:
        """Return a message in the reader's language, as it is printed."""
        return visible((message() if isinstance(message, Wording) else message).text(self.language))

    def say(self, message: Message | Wording) -> None:
        """Print a message as a line of the result."""
        self._write(sys.stdout, self.words(message))

    def line(self, text: str = "", **style: object) -> None:
        """Print a line of the result; the style is that of `click.style`."""
        self._write(sys.stdout, visible(text), **style)

    def bytes(self, data: bytes) -> None:
        """Print bytes that a program reads, as they are."""
        with _printing():
            sys.stdout.flush()
            sys.stdout.buffer.write(data)
            sys.stdout.buffer.flush()

    def text(self, text: str) -> None:
        """Print a text that is ready for a reader, in the encoding of the terminal."""
        with _printing():
            sys.stdout.write(text)

    def flush(self) -> None:
        """Print what is waiting to be; raises JjjdocError as all that prints the result does if it cannot be printed."""
        with _printing():
            sys.stdout.flush()

    def has_colour(self) -> bool:
        """Tell whether what is printed may have colours."""
        return _has_colour(sys.stdout)

    def table(self, header: Sequence[str], rows: Iterable[Sequence[str]], right: Sequence[int] = ()) -> None:
        """Print columns aligned by display width; `right` are those set flush right."""
        from jjjdoc.cli.layout import table_lines  # noqa: PLC0415 - only when needed

        cells = [tuple(map(visible, row)) for row in (header, *rows)]
        for number, line in enumerate(table_lines(cells, right)):
            self._write(sys.stdout, line, **({"bold": True} if number == 0 else {}))

    def note(self, message: Message | Wording) -> None:
        """Print a message beside the result, on standard error."""
        self._write(sys.stderr, self.words(message))

    def page(self, text: str) -> None:
        """Print a text of several lines on standard error."""
        for line in text.split("\n"):
            self._write(sys.stderr, visible(line))

    def error(self, message: Message | Wording) -> None:
        """Print what went wrong."""
        self._write(sys.stderr, self.words(ERROR(text=self.words(message))), fg="red")

    def warning(self, message: Message | Wording) -> None:
        """Print what is done but not as good as it could be."""
        self._write(sys.stderr, self.words(WARNING(text=self.words(message))), fg="yellow")

    def failure(self, error: JjjdocError) -> None:
        """Print an error with every fault it carries, each with its place and source line."""
        from jjjdoc.findings import SourceError  # noqa: PLC0415 - only when needed

        if isinstance(error, SourceError):
            self.faults(error.faults)
        self.error(error.message)

    def faults(self, faults: Iterable[Fault]) -> None:
        """Print faults in order, with a hint and the line of the source that each stands in."""
        from jjjdoc.cli.layout import FaultPrinter  # noqa: PLC0415 - only when needed

        printer = FaultPrinter(self.root, self.language)
        for fault in faults:
            for text, style in printer.lines(fault):
                self._write(sys.stderr, text, **style)

    def progress(self, text: str) -> None:
        """Overwrite the line of progress; an empty text wipes it. Silent unless standard error is a terminal."""
        from jjjdoc.language.width import pad, truncate  # noqa: PLC0415 - only when needed

        if sys.stderr.isatty():
            line = pad(truncate(visible(text), PROGRESS_WIDTH), PROGRESS_WIDTH)
            click.echo(f"\r{line}\r", file=sys.stderr, nl=False)

    def _write(self, stream: TextIO, text: str, **style: object) -> None:
        colour = _has_colour(stream)
        styled = click.style(text, **style) if style and colour else text  # type: ignore[arg-type] # its own keywords
        if stream is sys.stdout:
            with _printing():
                click.echo(styled, file=stream, color=colour)
            return
        with suppress(OSError):  # there is nowhere else to say it
            click.echo(styled, file=stream, color=colour)


@contextmanager
def _printing() -> Iterator[None]:
    """Say of a standard output that is closed, or leads to a full disk, what the system says of it."""
    try:
        yield
    except BrokenPipeError:
        raise
    except OSError as error:
        if error.errno == errno.EINVAL and sys.platform == "win32":  # it has no other word for a closed pipe
            raise BrokenPipeError from error
        from jjjdoc.disk import reason  # noqa: PLC0415 - only when needed

        raise JjjdocError(NOT_PRINTED(reason=reason(error))) from error


def _has_colour(stream: TextIO) -> bool:
    return stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"
