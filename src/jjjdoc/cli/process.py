"""The process of one command: it runs it, and says in one place whatever went wrong.

Exit status: 0 done, 1 done but something failed, 2 could not run, 130 interrupted.
"""

from __future__ import annotations

import errno
import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import NoReturn

import click

from jjjdoc.cli.invocation import default_language
from jjjdoc.cli.output import NOT_PRINTED, Output
from jjjdoc.errors import JjjdocError, Wording

UNEXPECTED = Wording(
    en="jjjdoc failed because of a bug ({kind}: {detail}). Please report it to the maintainers"
    " with the command you ran and, if you can share it, the file it read. To see the"
    " details, set JJJDOC_TRACEBACK=1 and run the command again.",
    zh="jjjdoc自身出错（{kind}：{detail}）。请将所用命令（如允许，连同所读文件）报告维护人员；"
    "设置JJJDOC_TRACEBACK=1后重新运行可显示详细信息。",
)
SYSTEM = Wording(en="{path}: {reason}", zh="{path}：{reason}")


def run_process() -> NoReturn:
    """Run the command line of this process, without the cyclic collector: a command ends before there is need of it."""
    gc.disable()
    _fill_closed_streams()
    _leave(run_command(sys.argv[1:]))


def _fill_closed_streams() -> None:
    """Give each standard stream that is closed a descriptor that fails, so that no file that is opened takes its number."""
    for number, name in enumerate(("stdin", "stdout", "stderr")):
        if getattr(sys, name) is None:
            with suppress(OSError):
                os.dup2(os.open(os.devnull, os.O_WRONLY if number == 0 else os.O_RDONLY), number)
            mode = "r" if number == 0 else "w"
            setattr(sys, name, open(number, mode, encoding="utf-8", closefd=False))  # noqa: SIM115 - for the whole run


def run_command(arguments: Sequence[str]) -> int:
    """Run one command and return its exit status; nothing but a defect in the shell reaches the caller."""
    output = Output(default_language(os.environ))
    try:
        status = _dispatch(arguments, output)
        if status < 2:
            status = max(status, _flush(output))
    except BrokenPipeError:
        return _leave_closed_pipe()
    except KeyboardInterrupt:
        return 130
    return status


def _flush(output: Output) -> int:
    """Write out what is left of the result; return the exit status that this comes to."""
    try:
        output.flush()
    except JjjdocError as error:
        output.failure(error)
        return 2
    return 0


def _dispatch(arguments: Sequence[str], output: Output) -> int:
    from jjjdoc.cli.commands import root  # noqa: PLC0415 - after the streams are set up
    from jjjdoc.cli.invocation import Invocation  # noqa: PLC0415

    try:
        status = root.main(list(arguments), prog_name="jjjdoc", standalone_mode=False, obj=Invocation(output))
    except click.Abort:
        return 130
    except click.ClickException as error:
        from jjjdoc.cli.usage import report_usage  # noqa: PLC0415 - only when needed

        return report_usage(error, output)
    except JjjdocError as error:
        output.failure(error)
        return 2
    except (BrokenPipeError, KeyboardInterrupt):
        raise
    except OSError as error:
        if error.filename is None and error.errno == errno.EINVAL:  # Windows has no other word for it
            raise BrokenPipeError from error
        from jjjdoc.disk import reason  # noqa: PLC0415 - only when needed

        if error.filename is None and error.errno in (errno.EBADF, errno.ENOSPC):  # what click prints itself
            output.error(NOT_PRINTED(reason=reason(error)))
        else:
            output.error(SYSTEM(path=error.filename or "jjjdoc", reason=reason(error)))
        return 2
    except SystemExit as leaving:  # click leaves so when the reader of a pipe has gone
        return leaving.code if isinstance(leaving.code, int) else 1
    except Exception as error:  # the last resort: no traceback for bad input
        return _report_defect(error, output)
    return status if isinstance(status, int) else 0


def _report_defect(error: Exception, output: Output) -> int:
    if os.environ.get("JJJDOC_TRACEBACK"):
        import traceback  # noqa: PLC0415

        traceback.print_exception(error)
    output.error(UNEXPECTED(kind=type(error).__name__, detail=error))
    return 2


def _leave(status: int) -> NoReturn:
    """End the process without freeing each of its objects first, which takes longer than some commands do."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(status)


def _leave_closed_pipe() -> int:
    """Keep the interpreter from complaining about the pipe when it flushes on its way out."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 1
