"""Nothing of a network is in the running process: no module, no library, no socket but those of the desktop."""

import re
from pathlib import Path

import pytest

from tests.e2e.ombud import PRACTICE_PASSPHRASE, Ombud

pytestmark = pytest.mark.e2e

NETWORK = re.compile(r"/(libssl|_ssl\.|_socket\.|libQt6Network|libQt6WebSockets|libcurl|libgio-2)")
TABLES = ("tcp", "tcp6", "udp", "udp6", "udplite", "udplite6", "raw", "raw6", "icmp", "icmp6", "packet", "sctp/eps")


def test_the_open_program_has_neither_network_code_nor_network_sockets(ombud: Ombud) -> None:
    ombud.start("--demo")
    ombud.unlock(PRACTICE_PASSPHRASE)
    ombud.see("3 anteckningar förstördes")
    assert loaded(ombud) != []
    assert [path for path in loaded(ombud) if NETWORK.search(path)] == []
    assert sockets(ombud) & network_sockets(ombud) == set()


def loaded(ombud: Ombud) -> list[str]:
    """The files that are part of the process."""
    maps = Path(f"/proc/{ombud.pid}/maps").read_text(encoding="utf-8")
    return sorted({line.split(maxsplit=5)[5] for line in maps.splitlines() if "/" in line})


def sockets(ombud: Ombud) -> set[str]:
    """The inodes of its open sockets."""
    targets = [str(file.readlink()) for file in Path(f"/proc/{ombud.pid}/fd").iterdir()]
    found = {target.removeprefix("socket:[").removesuffix("]") for target in targets if target.startswith("socket:")}
    assert found, "not even one to the display: this test is blind"
    return found


def network_sockets(ombud: Ombud) -> set[str]:
    """The inodes of all sockets of the machine that are not local ones."""
    tables = [Path(f"/proc/{ombud.pid}/net/{name}") for name in TABLES]
    lines = [line for table in tables if table.exists() for line in table.read_text().splitlines()[1:]]
    return {field for line in lines for field in line.split()}
