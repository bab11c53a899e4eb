"""Whether the window is alive while the worker purges: the longest time its event loop is kept waiting."""

import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from shutil import copytree
from statistics import median
from threading import Thread

from PySide6.QtCore import QCoreApplication, QEventLoop, Qt, QTimer

from ombud_desktop.model import Receipt
from ombud_desktop.session import Session
from tests.benchmarks.measure import Measured
from tests.benchmarks.storage import MANY, fill
from tests.clock import MovableClock
from tests.vaults import CHEAP, NOW, PASSPHRASE

TIMES = 5
DUE = MANY // 3


def staying_alive(folder: Path) -> list[Measured]:
    """Each unlocks the vault, with all that is due in it; beside it, a worker that only sleeps as long."""
    fill(folder / "filled", MANY, DUE)
    application = QCoreApplication.instance() or QCoreApplication([])
    pairs = [_gaps_ms(folder, number) for number in range(TIMES)]
    del application
    ms, idle_ms = (median(each) for each in zip(*pairs, strict=True))
    return [Measured(f"longest wait, {DUE} of {MANY} purged", ms, "worker asleep", idle_ms, "≤ 50 ms")]


def _gaps_ms(folder: Path, number: int) -> tuple[float, float]:
    session = Session(copytree(folder / "filled", folder / str(number)), MovableClock(NOW), CHEAP)
    receipts: list[Receipt] = []
    session.opened.connect(receipts.append)
    start = time.perf_counter()
    gap = _longest_gap_ms(lambda: session.unlock(PASSPHRASE), lambda: bool(receipts))
    taken = time.perf_counter() - start
    assert [receipt.notes for receipt in receipts] == [DUE]
    session.wait_until_closed()
    sleeper = Thread(target=time.sleep, args=(taken,))
    return gap, _longest_gap_ms(sleeper.start, lambda: not sleeper.is_alive())


def _longest_gap_ms(begin: Callable[[], object], is_done: Callable[[], bool]) -> float:
    """Between two beats of a timer that is always due."""
    loop, timer, beats = QEventLoop(), QTimer(), list[float]()
    timer.setTimerType(Qt.TimerType.PreciseTimer)
    timer.setInterval(1)

    def beat() -> None:
        beats.append(time.perf_counter())
        if is_done():
            loop.quit()

    timer.timeout.connect(beat)
    timer.start()
    begin()
    loop.exec()
    timer.stop()
    return max(after - before for before, after in pairwise(beats)) * 1000


BENCHMARKS: tuple[Callable[[Path], list[Measured]], ...] = (staying_alive,)
