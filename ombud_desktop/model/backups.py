"""Copies of the vault."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path

from ombud_desktop.errors import Problem


class RestoreStep(StrEnum):
    """What is done with a backup before its vault can be opened, in this order."""

    FILE = "file"
    CHECKSUMS = "checksums"
    KEY = "key"
    PAGES = "pages"
    COUNTS = "counts"
    PURGE = "purge"
    PLACE = "place"


@dataclass(frozen=True, slots=True)
class BackupCopy:
    """A backup that the vault knows of, in its folder; the folder may be out of reach."""

    folder: Path
    file: str
    made_at: datetime
    expires_on: date
    """The last day on which it may exist."""
    outlives: date = date.max
    """The last day of what dies first among the things it holds longer than they may live."""

    @property
    def path(self) -> Path:
        return self.folder / self.file

    def holds_destroyed(self, today: date) -> bool:
        """Whether it may still hold something that was destroyed in the vault."""
        return self.outlives < today


@dataclass(frozen=True, slots=True)
class BackupPlace:
    """A folder into which the vault is backed up by itself."""

    folder: Path
    problem: Problem | None = None
    """What went wrong at the last attempt."""


@dataclass(frozen=True, slots=True)
class BackupOutcome:
    """What came of one attempt to back up into one folder."""

    folder: Path
    problem: Problem | None = None
    file: str = ""
