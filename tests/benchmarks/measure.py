"""What a benchmark hands back, and how it takes its time."""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Measured:
    """Medians in milliseconds. Only their ratio means anything on another machine."""

    what: str
    ms: float
    floor: str = ""
    """What it is compared with; nothing, if only the time counts."""
    floor_ms: float = 0
    goal: str = ""


def seconds(action: Callable[[], object]) -> float:
    start = perf_counter()
    action()
    return perf_counter() - start


def medians_ms(*actions: Callable[[], object], times: int) -> list[float]:
    """Each action in turn, so many times over: a disturbance of the machine then meets all of them."""
    taken = [[seconds(action) for action in actions] for _ in range(times)]
    return [median(each) * 1000 for each in zip(*taken, strict=True)]
