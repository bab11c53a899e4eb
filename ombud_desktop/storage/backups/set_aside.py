"""The vault that was there before a restore: set aside whole, in a folder of its own beside, for 30 days."""

from contextlib import suppress
from datetime import date, timedelta
from pathlib import Path

from ombud_desktop.errors import UserError
from ombud_desktop.rules.retention import BACKUP_DAYS
from ombud_desktop.storage.files import disk_problems_named

_PREFIX = "undanlagt-"
_DATE_LENGTH = len("2026-11-21")


def name_for(folder: Path, today: date) -> str:
    """A folder name that is not taken."""
    name, number = f"{_PREFIX}{today.isoformat()}", 1
    while (folder / name).exists():
        number += 1
        name = f"{_PREFIX}{today.isoformat()}-{number}"
    return name


def expiry_dates(folder: Path) -> dict[Path, date]:
    """The vaults that were set aside, and the last day on which each may exist."""
    found = {}
    for aside in sorted(folder.glob(f"{_PREFIX}*")):
        if aside.is_symlink() or not aside.is_dir():  # not by a restore: what it points to is not ours to remove
            continue
        try:
            day = date.fromisoformat(aside.name[len(_PREFIX) :][:_DATE_LENGTH])
        except ValueError:
            continue
        found[aside] = last_day(day)
    return found


def last_day(day: date) -> date:
    """Of a vault set aside on this day."""
    return day + timedelta(days=BACKUP_DAYS)


def remove_expired(folder: Path, today: date) -> None:
    """Called from the open, sound vault that took its place. What cannot be removed is tried again the next time."""
    for aside, until in expiry_dates(folder).items():
        with suppress(UserError, OSError):
            if today > until:
                remove(aside)
            elif until > last_day(today):  # dated by a clock that was wrong: its time begins now
                aside.rename(folder / name_for(folder, today))


def remove(aside: Path) -> None:
    """Its files, and the folder; never anything deeper."""
    with disk_problems_named():
        for path in aside.iterdir():
            path.unlink()
        aside.rmdir()
