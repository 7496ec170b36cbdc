"""The command line: `main` runs one command and ends the process, `run` runs one and returns its exit status.

Nothing is imported before one of them is called, so that an interruption while the rest is loaded is quiet as well.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NoReturn

if TYPE_CHECKING:
    from collections.abc import Sequence


def main() -> NoReturn:
    """Run the command line of this process."""
    try:
        from jjjdoc.cli.process import run_process  # noqa: PLC0415

        run_process()
    except KeyboardInterrupt:
        import os  # noqa: PLC0415 - the interpreter has it already

        os._exit(130)


def run(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; nothing but a defect in the shell reaches the caller."""
    from jjjdoc.cli.process import run_command  # noqa: PLC0415

    return run_command(arguments)
