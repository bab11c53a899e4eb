"""Sudden death inside one process: the n-th step that touches the disk is not taken, and nothing after it is.

Or a disk that is full, or may not be written to, from the n-th step on.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

from ombud_desktop.storage import database, purge, schema, vault
from ombud_desktop.storage.backups import copying, restore
from ombud_desktop.storage.database import Database
from ombud_desktop.storage.purge import Purge

# Everything by which the vault's files come to be and change: calls of the system, and SQLCipher's work as a whole.
_STEPS = (
    *((os, name) for name in ("mkdir", "chmod", "unlink", "open", "fsync", "rename", "replace")),
    (vault, "connect"),
    (vault, "_write_first_row"),
    (schema, "migrate"),
    (copying, "connect"),
    (restore, "connect"),
    (database, "connect"),
    (database, "export"),
    (database.Database, "transaction"),
    (Purge, "discard_due"),
    (Purge, "run"),
)
_STEPS_OF_THE_SYSTEM = _STEPS[:7]
# And between what a purge does one after the other.
WITHIN_A_PURGE = (
    *((Purge, name) for name in ("_delete_due", "clean_up")),
    (purge, "settle"),
    *((Database, name) for name in ("transaction", "execute")),
)


class CutOff(BaseException):
    """Nothing may catch it, as nothing can catch a power cut."""


@contextmanager
def cut_off_before(step: int, steps: tuple[tuple[Any, str], ...] = ()) -> Iterator[None]:
    """Let so many steps happen, and then none: also what is done on the way out, as after a crash, finds no disk.

    `steps` are counted beside the usual ones.
    """
    with _refused_from(step, (*_STEPS, *steps), CutOff):
        yield


@contextmanager
def disk_refuses_from(step: int, number: int) -> Iterator[None]:
    """Let the system do so many steps; each one after them fails with this error number."""

    def refusal() -> OSError:
        return OSError(number, "as if")

    with _refused_from(step, _STEPS_OF_THE_SYSTEM, refusal):
        yield


@contextmanager
def _refused_from(
    step: int, steps: tuple[tuple[Any, str], ...], refusal: Callable[[], BaseException]
) -> Iterator[None]:
    taken = 0

    def counted(original: Callable[..., Any]) -> Callable[..., Any]:
        def take(*arguments: Any, **options: Any) -> Any:
            nonlocal taken
            if taken >= step:
                raise refusal()
            taken += 1
            return original(*arguments, **options)

        return take

    with pytest.MonkeyPatch.context() as patch:
        for owner, name in steps:
            patch.setattr(owner, name, counted(getattr(owner, name)))
        yield
