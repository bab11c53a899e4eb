"""Every campaign of faults, or one of them, and a table of what came of it; it fails if anything is not flawless.

    python -m tests.faults [--only kills] [--kills 40] [--seed 1]

A campaign is a module of this package with a function `campaign(times, seed)`; how often it tries each fault, unless
asked otherwise, is its TIMES.
"""

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib import import_module
from pkgutil import iter_modules

import tests.faults
from tests.faults.table import Result, print_table

Campaign = Callable[[int, int], Iterable[Result]]


def campaigns() -> dict[str, tuple[Campaign, int]]:
    """Each by its name, with how often it tries each fault."""
    names = [module.name for module in iter_modules(tests.faults.__path__) if module.name != "__main__"]
    modules = {name: import_module(f"tests.faults.{name}") for name in names}
    return {name: (module.campaign, module.TIMES) for name, module in modules.items() if hasattr(module, "campaign")}


def main() -> None:
    found = campaigns()
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--only", choices=found, help="this campaign alone")
    parser.add_argument("--seed", type=int, default=1)
    for name, (_, times) in found.items():
        option = f"--{name.replace('_', '-')}"
        parser.add_argument(option, type=int, default=times, metavar="TIMES", help=f"of each fault; {times} by itself")
    options = parser.parse_args()

    def run() -> Iterator[Result]:
        for name, (campaign, _) in found.items():
            if options.only in (None, name):
                yield from campaign(getattr(options, name), options.seed)

    sys.exit(not print_table(run()))


if __name__ == "__main__":
    main()
