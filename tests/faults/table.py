"""What a campaign of faults came to: a line for each kind of fault, and three columns that must be zero."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

_ROW = "{:<44} {:>6} {:>6} {:>6} {:>9}"


@dataclass(slots=True)
class Result:
    """One kind of fault, however often it was tried."""

    fault: str
    tries: int = 0
    said: Counter[str] = field(default_factory=Counter)
    """What the app answered, in its own words or as the name of its Problem; `opened` where nothing had to be said.

    Of kills: what they hit, as far as one can tell from what lies there.
    """
    lost: int = 0
    """Acknowledged changes that are not there afterwards, or vaults that no way opens any more."""
    left: int = 0
    """Words that stand in some page although they were destroyed, and files of work that nobody clears away."""
    readable: int = 0
    """Words about a client that can be read in some file without a key."""

    @property
    def is_flawless(self) -> bool:
        return self.lost == self.left == self.readable == 0

    def lines(self) -> Iterable[str]:
        yield _ROW.format(self.fault, self.tries, self.lost, self.left, self.readable)
        yield from (f"    {number:6}  {words}" for words, number in self.said.most_common())


def print_table(results: Iterable[Result]) -> bool:
    """Print as the results come, with the sum at the end. Returns whether all are flawless."""
    print(_ROW.format("fault", "tries", "lost", "left", "readable"))
    everything = Result("altogether")
    for result in results:
        print(*result.lines(), sep="\n", flush=True)
        everything.tries += result.tries
        everything.lost += result.lost
        everything.left += result.left
        everything.readable += result.readable
    print(*everything.lines(), sep="\n")
    return everything.is_flawless
