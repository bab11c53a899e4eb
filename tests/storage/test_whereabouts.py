"""A vault that is copied elsewhere by others cannot be destroyed everywhere: that is noticed by where it lies."""

from pathlib import Path, PurePosixPath, PureWindowsPath

import pytest

from ombud_desktop.storage.whereabouts import NETWORK, shared_by

MOUNTS = """sysfs /sys sysfs rw 0 0
/dev/sda1 / ext4 rw,relatime 0 0
server:/hem /home/bea nfs4 rw 0 0
//server/gemensam /mnt/Vår\\040mapp cifs rw 0 0
/dev/sdb1 /home/bea/disk ext4 rw 0 0
bea@dator: /home/ada/fjärran fuse.sshfs rw 0 0
"""


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        ("/home/ada/.local/share/ombud", ""),
        ("/home/ada/OneDrive - Kommunen/ombud", "OneDrive"),
        ("/home/ada/Dropbox/ombud", "Dropbox"),
        ("/Users/ada/Library/Mobile Documents/ombud", "iCloud"),
        ("/home/ada/min dropbox", ""),
        ("/home/bea/ombud", NETWORK),
        ("/home/bea/disk/ombud", ""),
        ("/home/beata/ombud", ""),
        ("/mnt/Vår mapp/ombud", NETWORK),
        ("/home/ada/fjärran/ombud", NETWORK),
    ],
)
def test_a_folder_is_known_by_where_it_lies(folder: str, service: str) -> None:
    assert shared_by(PurePosixPath(folder), MOUNTS) == service


@pytest.mark.parametrize(
    ("folder", "service"),
    [
        (r"C:\Users\ada\AppData\Local\ombud", ""),
        (r"C:\Users\ada\OneDrive\ombud", "OneDrive"),
        (r"\\server\hem\ombud", NETWORK),
    ],
)
def test_on_windows_too(folder: str, service: str) -> None:
    assert shared_by(PureWindowsPath(folder), "") == service


def test_this_very_computer_can_be_asked(tmp_path: Path) -> None:
    assert shared_by(tmp_path) in ("", NETWORK)
    assert shared_by(tmp_path / "Dropbox") == "Dropbox"
