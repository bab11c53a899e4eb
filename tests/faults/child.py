"""A process of its own that works in a vault, says each time that something is done, and can be killed any time."""

import multiprocessing
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event
from time import perf_counter
from typing import TypeVar

from tests.vaults import PASSPHRASE, vault_in

Where = TypeVar("Where")

# A server that has everything loaded already and forks: a child is there in a hundredth of a second.
_METHOD = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
_CONTEXT = multiprocessing.get_context(_METHOD)
_CONTEXT.set_forkserver_preload(["tests.faults.kills"])
_DONE, _END = "done", "end"
_LONGEST_HOLD = 60.0
"""Seconds: a child whose parent has died ends too."""


class Child:
    """It has begun its work when this is made."""

    def __init__(self, work: Callable[[Where], Iterator[None]], where: Where) -> None:
        self._line, its_end = _CONTEXT.Pipe()
        self._process = _CONTEXT.Process(target=_work, args=(work, where, its_end))  # type: ignore[attr-defined]
        self._process.start()
        its_end.close()
        self.is_at_its_end = False
        if self._heard() != _DONE:
            raise RuntimeError("the child did not begin")

    def kill(self) -> int:
        """Without warning, as kill -9. Returns how often it has said that something is done."""
        self._process.kill()
        done = 0
        while word := self._heard():
            done += word == _DONE
            self.is_at_its_end |= word == _END
        self._process.join()
        return done

    def seconds_to_the_end(self) -> float:
        """How long it takes from now until all its work is done."""
        start = perf_counter()
        while word := self._heard():
            if word == _END:
                return perf_counter() - start
        raise RuntimeError("the child failed")

    def close(self) -> None:
        self.kill()
        self._process.close()
        self._line.close()

    def _heard(self) -> str:
        """The next word; none when the child has died."""
        try:
            return str(self._line.recv())
        except (EOFError, ConnectionResetError):
            return ""


@contextmanager
def child(work: Callable[[Where], Iterator[None]], where: Where) -> Iterator[Child]:
    """One that works there: its first `yield` says that it begins, each further one that something is done.

    It ends with the block.
    """
    begun = Child(work, where)
    try:
        yield begun
    finally:
        begun.close()


def hold(folder: Path) -> Iterator[None]:
    """In the middle of a write: changed pages are in the file already, the old ones in a journal."""
    store = vault_in(folder).unlock(PASSPHRASE)
    store._database.execute("PRAGMA cache_size = 5")
    with store._database.transaction() as connection:
        connection.execute("UPDATE note SET text = 'halvvägs ' || text")
        yield
        Event().wait(_LONGEST_HOLD)


def _work(work: Callable[[Where], Iterator[None]], where: Where, line: Connection) -> None:
    for _ in work(where):
        line.send(_DONE)
    line.send(_END)
    line.recv()  # nothing comes: the kill does
