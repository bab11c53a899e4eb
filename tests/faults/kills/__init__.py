"""kill -9 at random moments of everything the vault does, and then a look at all that lies there.

A child process works in a vault, says each time that something is done, and is killed without warning. Then the vault
is opened as the ombud would the next time, and locked again: what was acknowledged is there, what was destroyed stands
in no page, nothing can be read in any file, and nothing is left lying about.
"""

import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from random import Random
from shutil import copytree, rmtree
from tempfile import TemporaryDirectory

from ombud_desktop.errors import UserError
from tests.faults.child import child
from tests.faults.kills import copies, destruction, entries, keys
from tests.faults.kills.aftermath import moment_of, readable, remains
from tests.faults.kills.operation import Operation, Place, reopened
from tests.faults.table import Result

TIMES = 60
OPERATIONS = (*entries.OPERATIONS, *destruction.OPERATIONS, *copies.OPERATIONS, *keys.OPERATIONS)
_AT_ONCE = 2
_MEMORY = Path("/dev/shm")
"""Where there is such a place, a kill is as deadly there as on the disk, and nobody waits for the disk meanwhile."""


def campaign(times: int, seed: int) -> Iterator[Result]:
    """So many kills during each operation, and a multiple of it where that is its share."""
    with ThreadPoolExecutor(_AT_ONCE) as workers:
        yield from workers.map(lambda operation: kills_during(operation, times, seed), OPERATIONS)


def kills_during(operation: Operation, times: int, seed: int) -> Result:
    """Spread at random over the time that the operation takes, each of a fresh vault in the same place.

    Every third time it is killed again, while the vault is opened the next time.
    """
    random = Random(f"{seed} {operation.name}")
    result = Result(f"killed while {operation.name}")
    with TemporaryDirectory(dir=_MEMORY if _MEMORY.is_dir() else None) as name:
        place, template = Place(Path(name) / "place"), Path(name) / "template"
        place.root.mkdir()
        operation.prepare(place)
        copytree(place.root, template)
        seconds, seconds_to_open = (_seconds_of(work, place, template) for work in (operation.work, open_again))
        kills = times * operation.share
        for number in range(kills):
            _lay_out(template, place)
            with child(operation.work, place) as process:
                time.sleep(seconds * (number + random.random()) / kills)
                done = process.kill()
            moment = "after its end" if process.is_at_its_end else moment_of(place)
            result.readable += readable(place)
            if number % 3 == 2:
                with child(open_again, place) as process:
                    time.sleep(seconds_to_open * random.random())
                    process.kill()
                moment += ", and again when opened"
            _look_at(operation, place, done, moment, result)
    return result


def open_again(place: Place) -> Iterator[None]:
    """In the child. Whether it opens, and how, is judged later."""
    yield
    with suppress(UserError), reopened(place):
        pass


def _seconds_of(work: Callable[[Place], Iterator[None]], place: Place, template: Path) -> float:
    """The least of three: the first is slower than any later."""
    measured = []
    for _ in range(3):
        _lay_out(template, place)
        with child(work, place) as process:
            measured.append(process.seconds_to_the_end())
    return min(measured)


def _lay_out(template: Path, place: Place) -> None:
    rmtree(place.root)
    copytree(template, place.root)


def _look_at(operation: Operation, place: Place, done: int, moment: str, result: Result) -> None:
    result.tries += 1
    try:
        verdict = operation.judge(place, done)
        missing, left = remains(place, verdict)
    except UserError as error:
        result.lost += 1
        result.said[f"cannot be opened: {error.problem.value}, {moment}"] += 1
        return
    result.lost += verdict.lost + missing
    result.left += left
    result.readable += readable(place)
    result.said[", ".join(filter(None, (verdict.moment, moment)))] += 1
