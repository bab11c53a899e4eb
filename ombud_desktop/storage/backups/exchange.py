"""A restored vault takes the place of the present one, however often that is cut off.

The present files are set aside first, all of them, and then the new ones take their places.
"""

from datetime import date
from hashlib import sha256
from pathlib import Path

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.backups import set_aside
from ombud_desktop.storage.files import (
    DATABASE_FILE,
    KEY_FILE,
    KEY_FILE_COPY,
    disk_problems_named,
    sync_folder,
    write_private_file,
)

STAGING = "aterstalls"
_MARKER = "klar"
_NEW_FILES = (DATABASE_FILE, KEY_FILE, KEY_FILE_COPY)
_TO_SET_ASIDE = {**{name: name for name in _NEW_FILES}, f"{DATABASE_FILE}-journal": DATABASE_FILE}
"""Each file of the present vault, and the new one that sends it away."""


def mark(folder: Path, today: date) -> Path | None:
    """All of the new vault lies ready: from now on it counts, and `finish` puts it in place.

    Returns the folder that takes the present vault; None if there is none.
    """
    aside = folder / set_aside.name_for(folder, today)
    was_there = any((folder / name).exists() for name in _TO_SET_ASIDE)
    _write_marker(folder / STAGING / _MARKER, aside.name)
    return aside if was_there else None


def finish(folder: Path, today: date) -> None:
    """Carry a restore through that has come so far that it counts. Does nothing where there is none.

    Raises RESTORE_UNFINISHED if the disk does not let it; the next attempt goes on from there.
    """
    staging = folder / STAGING
    marker = staging / _MARKER
    if not marker.exists() and not _has_lost_its_marker(folder):
        return
    try:
        aside = _marked(marker) or _choose_again(marker, folder, today)
        for name, new in _TO_SET_ASIDE.items():
            if (folder / name).exists() and (staging / new).exists():  # else it is the new one already
                aside.mkdir(mode=0o700, exist_ok=True)
                (folder / name).rename(aside / name)
        sync_folder(folder)
        for name in _NEW_FILES:
            if (staging / name).exists():
                (staging / name).rename(folder / name)
        sync_folder(folder)
        marker.unlink()
        staging.rmdir()
    except (OSError, UserError):
        raise UserError(Problem.RESTORE_UNFINISHED) from None


def discard_unfinished(folder: Path) -> None:
    """What a restore that was cut off has left. One that counts is not touched."""
    staging = folder / STAGING
    if staging.is_dir() and not (staging / _MARKER).exists():
        with disk_problems_named():
            for path in staging.iterdir():
                path.unlink()
            staging.rmdir()


def _write_marker(marker: Path, name: str) -> None:
    """The name of the folder that takes the present files, and a checksum: no bit of it may send them elsewhere."""
    write_private_file(marker, f"{name} {sha256(name.encode()).hexdigest()}".encode())


def _has_lost_its_marker(folder: Path) -> bool:
    """The present database is set aside, which only comes after the marker, and all of the new one is ready."""
    return (
        not (folder / DATABASE_FILE).exists()
        and all((folder / STAGING / name).exists() for name in _NEW_FILES)
        and bool(set_aside.expiry_dates(folder))
    )


def _marked(marker: Path) -> Path | None:
    """The folder that was chosen; None if the marker is damaged or gone."""
    if not marker.exists():
        return None
    name, _, checksum = marker.read_text(encoding="ascii", errors="replace").partition(" ")
    return marker.parent.parent / name if sha256(name.encode()).hexdigest() == checksum else None


def _choose_again(marker: Path, folder: Path, today: date) -> Path:
    """The folder in which some of the files lie already, or a new one."""
    left = [name for name in _NEW_FILES if (folder / name).exists() and (marker.parent / name).exists()]
    begun = [
        aside
        for aside in set_aside.expiry_dates(folder)
        if not all((aside / name).exists() for name in _NEW_FILES) and not any((aside / name).exists() for name in left)
    ]
    aside = begun[-1] if begun else folder / set_aside.name_for(folder, today)
    _write_marker(marker, aside.name)
    return aside
