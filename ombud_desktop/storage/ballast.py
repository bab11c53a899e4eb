"""A file of noise beside the vault: room that is given up for what must not fail when the disk is full.

That is destroying, and saving what was typed last before a lock. To delete and to clean up is to write first: the
journal that could bring everything back takes as much as the vault.
"""

import os
import shutil
from contextlib import suppress
from pathlib import Path

from ombud_desktop.storage.files import DATABASE_FILE, FILE_MODE
from ombud_desktop.storage.key_slots import Random

BALLAST_FILE = "reserv"
SMALLEST_BALLAST = 8 << 20
"""In bytes."""
_BLOCK = 1 << 20


class Ballast:
    """Of one vault. What stands in it means nothing, so that it needs no care: spoiled, it is as good as before."""

    def __init__(self, folder: Path, smallest: int = SMALLEST_BALLAST, random: Random = os.urandom) -> None:
        self.file = folder / BALLAST_FILE
        self._smallest = smallest
        self._random = random

    def keep_up(self) -> None:
        """Make it as large as it has to be.

        Where the disk would not have as much again left, or does not let it, this is put off without a word.
        """
        with suppress(OSError):
            wanted, found = self._size(), self.file.stat().st_size if self.file.exists() else 0
            if found > wanted:
                os.truncate(self.file, wanted)
            elif shutil.disk_usage(self.file.parent).free >= 2 * (wanted - found):
                self._grow(wanted - found)

    def give_up_if_needed(self) -> None:
        """Where there is less room than it takes."""
        with suppress(OSError):
            if shutil.disk_usage(self.file.parent).free < self._size():
                self.give_up()

    def give_up(self) -> bool:
        """Whether there was one."""
        try:
            self.file.unlink()
        except OSError:
            return False
        return True

    def _size(self) -> int:
        """A journal is a little larger than the pages it holds, and what is destroyed leaves its ids behind."""
        vault = self.file.with_name(DATABASE_FILE).stat().st_size
        return max(self._smallest, vault + vault // 8)

    def _grow(self, missing: int) -> None:
        """By noise: a file system that compresses, or leaves out zeros, would keep no room for it."""
        try:
            self.file.touch(FILE_MODE)
            with self.file.open("ab") as file:
                for written in range(0, missing, _BLOCK):
                    file.write(self._random(min(_BLOCK, missing - written)))
                file.flush()
                os.fsync(file.fileno())
        except OSError:
            self.give_up()  # rather none than the last of the room
            raise
