"""Small files of the vault: written whole or not at all, readable by the ombud alone."""

import errno
import os
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from threading import Thread

from ombud_desktop.errors import Problem, UserError

FOLDER_MODE = 0o700
FILE_MODE = 0o600
DATABASE_FILE = "valv.db"
KEY_FILE = "nycklar"
KEY_FILE_COPY = "nycklar.kopia"
PATIENCE_SECONDS = 5.0
"""So long a drive may take to say whether a folder is there; one that has gone to sleep needs a few seconds."""


def make_private_folder(folder: Path) -> None:
    """Create the folder if it is missing, and close it to everyone but the user."""
    with disk_problems_named():
        folder.mkdir(parents=True, exist_ok=True, mode=FOLDER_MODE)
        folder.chmod(FOLDER_MODE)


def write_private_file(path: Path, content: bytes) -> None:
    """Replace the file in one step: after a power cut it holds either the old content or the new, never a mixture."""
    new = _unfinished(path)
    with disk_problems_named():
        descriptor = os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, FILE_MODE)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        new.replace(path)
        sync_folder(path.parent)


def sync_file(path: Path) -> None:
    """Make what was written durable; the system only flushes what was opened for writing."""
    descriptor = os.open(path, os.O_RDWR)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def can_be_reached(folder: Path) -> bool:
    """Whether it is there now: a stick may be pulled out, a drive disconnected.

    A drive that hangs counts as disconnected: the system gives no answer for minutes, or never, and nothing can call
    the question off. The thread that asks is left to wait alone, and does not keep the program from ending.
    """
    answers: list[bool] = []

    def ask() -> None:
        with suppress(OSError):
            answers.append(folder.is_dir())

    asking = Thread(target=ask, daemon=True)
    asking.start()
    asking.join(PATIENCE_SECONDS)
    return answers == [True]


def sync_folder(folder: Path) -> None:
    """Make a rename durable. Windows has no such call and needs none."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def write_paper(path: Path, content: bytes) -> None:
    """A file for people to read, outside the vault, where the ombud wants it; nothing else is written beside it.

    Nothing half-written is left. Raises PAPER_DISK_FULL, PAPER_READ_ONLY, PAPER_UNREACHABLE.
    """
    with _named(Problem.PAPER_DISK_FULL, Problem.PAPER_READ_ONLY, Problem.PAPER_UNREACHABLE):
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), FILE_MODE)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
        except BaseException:
            with suppress(OSError):
                path.unlink()
            raise


def disk_problems_named() -> AbstractContextManager[None]:
    """Turn the operating system's complaints about the disk into words for the ombud."""
    return _named(Problem.DISK_FULL, Problem.FOLDER_READ_ONLY)


def place_problems_named() -> AbstractContextManager[None]:
    """The same for a place outside the vault's folder, such as a stick that may be pulled out at any moment."""
    return _named(Problem.PLACE_FULL, Problem.PLACE_READ_ONLY, Problem.PLACE_UNREACHABLE)


@contextmanager
def _named(full: Problem, read_only: Problem, otherwise: Problem | None = None) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            raise UserError(full) from None
        if error.errno in (errno.EACCES, errno.EPERM, errno.EROFS):
            raise UserError(read_only) from None
        if otherwise is None:
            raise
        raise UserError(otherwise) from None


def remove_unfinished(path: Path) -> None:
    """What a write of this file has left that was cut off."""
    remove_private_file(_unfinished(path))


def remove_private_file(path: Path) -> None:
    with suppress(FileNotFoundError), disk_problems_named():
        path.unlink()


def _unfinished(path: Path) -> Path:
    return path.with_name(path.name + ".ny")
