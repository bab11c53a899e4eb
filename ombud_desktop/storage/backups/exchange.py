"""A restored vault takes the place of the present one, however often that is cut off.

The present files are set aside first, all of them, and then the new ones take their places.
"""

from pathlib import Path

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.files import DATABASE_FILE, KEY_FILE, KEY_FILE_COPY, disk_problems_named, sync_folder

STAGING = "aterstalls"
MARKER = "klar"
_NEW_FILES = (DATABASE_FILE, KEY_FILE, KEY_FILE_COPY)
_VAULT_FILES = (*_NEW_FILES, f"{DATABASE_FILE}-journal", "reserv")


def finish(folder: Path) -> None:
    """Carry a restore through that has come so far that it counts. Does nothing where there is none.

    Raises RESTORE_UNFINISHED if the disk does not let it; the next attempt goes on from there.
    """
    staging = folder / STAGING
    marker = staging / MARKER
    if not marker.exists():
        return
    try:
        aside = folder / marker.read_text(encoding="ascii")
        if all((staging / name).exists() for name in _NEW_FILES):  # else all that was there is set aside already
            for name in _VAULT_FILES:
                if (folder / name).exists():
                    aside.mkdir(mode=0o700, exist_ok=True)
                    (folder / name).rename(aside / name)
            sync_folder(folder)
        for name in _NEW_FILES:
            if (staging / name).exists():
                (staging / name).rename(folder / name)
        sync_folder(folder)
        marker.unlink()
        staging.rmdir()
    except OSError:
        raise UserError(Problem.RESTORE_UNFINISHED) from None


def discard_unfinished(folder: Path) -> None:
    """What a restore that was cut off has left. One that counts is not touched."""
    staging = folder / STAGING
    if staging.is_dir() and not (staging / MARKER).exists():
        with disk_problems_named():
            for path in staging.iterdir():
                path.unlink()
            staging.rmdir()
