"""The one thread beside the window's: it does what takes long, one thing after another."""

import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, Signal

from ombud_desktop.errors import UserError, type_and_place

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Outcome:
    """What came of a job, on its way to the window's thread."""

    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    result: Any = None
    error: Exception | None = None


class Worker(QObject):
    _finished = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="vault")
        self._finished.connect(self._settle)

    def do(self, job: Callable[[], object], done: Callable[[Any], None], failed: Callable[[Exception], None]) -> None:
        """Do it there, and go on with what came of it in the window's thread. The log hears of a bug."""

        def run() -> None:
            try:
                outcome = _Outcome(done, failed, result=job())
            except Exception as error:  # noqa: BLE001 - handed to the window, which tells a bug from a problem
                outcome = _Outcome(done, failed, error=error)
            self._finished.emit(outcome)

        self._thread.submit(run)

    def do_unheard(self, job: Callable[[], None]) -> None:
        """Nobody waits for what comes of it."""
        self._thread.submit(job)

    def finish(self) -> None:
        """Wait until everything is done. There is no work after this."""
        self._thread.shutdown(wait=True)

    def _settle(self, outcome: _Outcome) -> None:
        if outcome.error is None:
            outcome.done(outcome.result)
        else:
            if not isinstance(outcome.error, UserError):
                _log.error(type_and_place(outcome.error))
            outcome.failed(outcome.error)
