"""Where a folder lies: on this computer alone, or where another computer gets what is in it."""

from pathlib import Path, PurePath

_SERVICES = {
    "onedrive": "OneDrive",
    "dropbox": "Dropbox",
    "icloud": "iCloud",
    "mobile documents": "iCloud",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "nextcloud": "Nextcloud",
}
"""How the folders begin that these services keep the same on several computers, and what the service is called."""
_MOUNTS = Path("/proc/mounts")
_NETWORKS = ("nfs", "cifs", "smb", "afs", "davfs", "fuse.sshfs", "fuse.gvfsd", "fuse.rclone", "9p")
NETWORK = "network"


def shared_by(folder: PurePath, mounts: str | None = None) -> str:
    """The service that copies the folder elsewhere, NETWORK for a drive of another computer, "" for neither.

    `mounts` is the system's table of what is mounted where; read if it is not given. Nothing in the folder is looked
    at: a network that does not answer would be waited for.
    """
    for part in folder.parts:
        for beginning, service in _SERVICES.items():
            if part.lower().startswith(beginning):
                return service
    is_on_network = folder.drive.startswith("\\\\") or _kind_of_disk(folder, mounts).startswith(_NETWORKS)
    return NETWORK if is_on_network else ""


def _kind_of_disk(folder: PurePath, mounts: str | None) -> str:
    """Of the disk mounted nearest above the folder; "" where the system has no such table."""
    if mounts is None:
        try:
            mounts = _MOUNTS.read_text(encoding="utf-8", errors="replace")
        except OSError:
            return ""
    nearest, kind = PurePath(), ""
    for line in mounts.splitlines():
        words = line.split(" ")
        if len(words) > 2:
            place = PurePath(words[1].replace("\\040", " "))
            if folder.is_relative_to(place) and len(place.parts) >= len(nearest.parts):
                nearest, kind = place, words[2]
    return kind
