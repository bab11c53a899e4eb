"""Every page and every tab of a client, opened in a vault with far too much of everything, and keys in its fields."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from statistics import median, quantiles
from subprocess import PIPE, Popen

from tests.benchmarks.caseload import fill
from tests.benchmarks.display import display
from tests.benchmarks.measure import Measured
from tests.e2e.desktop import REPOSITORY

CLIENTS, NOTES = 2_000, 20_000
GOALS = {"note": "≤ 16 ms"}
"""Of what is typed into; all others may take this:"""
USUAL_GOAL = "≤ 25 ms"


def opening_pages(folder: Path) -> Iterator[Measured]:
    for name, taken, floor in _timed(folder, "opening"):
        yield Measured(f"open {name}", median(taken), "empty page", median(floor), "≤ 100 ms")


def typing_in_fields(folder: Path) -> Iterator[Measured]:
    """Medians, and what nineteen keys of twenty stay below."""
    for name, taken, floor in _timed(folder, "typing"):
        goal = GOALS.get(name, USUAL_GOAL)
        yield Measured(f"key to letter, {name}", median(taken), "bare field", median(floor), goal)
        yield Measured(f"key to letter, {name}, p95", _p95(taken), "bare field", _p95(floor), goal)


def _timed(folder: Path, what: str) -> Iterator[tuple[str, list[float], list[float]]]:
    """In milliseconds, of the window and of the floor beside it."""
    fill(folder / "vault", clients=CLIENTS, notes=NOTES, all_else=True)
    command = (sys.executable, "-m", "tests.benchmarks.window", str(folder / "vault"), what)
    with display(folder / "display") as screen, Popen(
        command, env=screen.environment, cwd=REPOSITORY, stdout=PIPE, text=True
    ) as window:  # fmt: skip
        assert window.stdout is not None
        for line in window.stdout:
            name, taken, floor = json.loads(line)
            yield name, [1000 * each for each in taken], [1000 * each for each in floor]
    assert window.returncode == 0, f"{what} ended with {window.returncode}"


def _p95(times: list[float]) -> float:
    return quantiles(times, n=20)[-1]


BENCHMARKS: tuple[Callable[[Path], Iterator[Measured]], ...] = (opening_pages, typing_in_fields)
