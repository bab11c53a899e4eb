"""python -m tests.benchmarks [word]: all benchmarks, or those with the word in their name."""

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.benchmarks import pages, start, storage, waiting

BENCHMARKS = (*start.BENCHMARKS, *pages.BENCHMARKS, *storage.BENCHMARKS, *waiting.BENCHMARKS)
ROW = "{:<42} {:>9}  {:<14} {:>9} {:>7}  {}"


def main() -> None:
    word = sys.argv[1] if len(sys.argv) > 1 else ""
    print(ROW.format("medians", "ms", "floor", "ms", "ratio", "goal"))
    for benchmark in BENCHMARKS:
        if word not in benchmark.__name__:
            continue
        with TemporaryDirectory() as folder:
            for each in benchmark(Path(folder)):
                floor_ms, ratio = (f"{each.floor_ms:.2f}", f"{each.ms / each.floor_ms:.2f}") if each.floor else ("", "")
                print(
                    ROW.format(each.what, f"{each.ms:.2f}", each.floor, floor_ms, ratio, each.goal).rstrip(), flush=True
                )


main()
