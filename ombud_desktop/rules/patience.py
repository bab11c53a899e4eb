"""Wrong passphrases wait longer each time. They never destroy anything: the one who tries may be the ombud."""

from collections.abc import Callable
from math import ceil

LONGEST_WAIT = 30
"""Seconds."""


class Patience:
    """One second after the first wrong passphrase, then 2, 4 … up to the longest wait; forgotten when one is right."""

    def __init__(self, monotonic: Callable[[], float]) -> None:
        self._monotonic = monotonic
        self._refused = 0
        self._until = 0.0

    def refused(self) -> None:
        self._until = self._monotonic() + min(LONGEST_WAIT, 2**self._refused)
        self._refused += 1

    def accepted(self) -> None:
        self._refused = 0
        self._until = 0.0

    def seconds_left(self) -> int:
        """Before the next try; 0 when it may be now."""
        return max(0, ceil(self._until - self._monotonic()))
