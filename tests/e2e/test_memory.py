"""What lies in the memory of the program while it is open, and once it is locked."""

import sys
from collections import Counter
from pathlib import Path
from subprocess import PIPE, Popen
from time import monotonic

import pytest

from tests.e2e.memory import forms_of_key, forms_of_text, found_in_memory
from tests.e2e.ombud import PASSPHRASE, PATIENCE, Ombud, Role
from tests.vaults import raw_key, vault_in

pytestmark = pytest.mark.e2e

NEXT_PASSPHRASE, LAST_PASSPHRASE = "sju tysta steg över isen", "nio gamla stenar vid bron"
NOTE = "Storspovens nyckel hänger kvar"


def test_a_key_in_the_memory_of_a_program_is_found() -> None:
    """The search can find what it must not find in ours."""
    key = bytes(range(100, 132))
    holds_it = "import sys; key = bytes(range(100, 132)); digits = key.hex(); print('ja', flush=True); sys.stdin.read()"
    with Popen([sys.executable, "-c", holds_it], stdin=PIPE, stdout=PIPE) as process:
        assert process.stdout
        process.stdout.readline()
        assert found_in_memory(process.pid, {"key": forms_of_key(key)})["key"] >= 2
        process.communicate()


def test_no_lock_leaves_the_vault_key_in_memory(ombud: Ombud) -> None:
    ombud.start()
    recovery_key = ombud.create_vault()
    write_note(ombud)
    key = raw_key(vault_in(ombud.folder), PASSPHRASE)
    assert look(ombud, key, "open")["note"] > 0
    lock(ombud, key, "created")

    ombud.unlock()
    ombud.see("Ny anteckning", Role.FIELD, text=NOTE)
    assert look(ombud, key, "open")["note"] > 0
    lock(ombud, key, "unlocked")

    ombud.unlock()
    change_passphrase(ombud)
    lock(ombud, key, "passphrase changed")

    ombud.unlock(NEXT_PASSPHRASE)
    back_up(ombud)
    lock(ombud, key, "backed up")

    ombud.press("Glömt lösenfrasen[?]")
    ombud.write("Återställningsnyckel", recovery_key)
    ombud.write("Ny lösenfras", LAST_PASSPHRASE, Role.SECRET)
    ombud.write("Ny lösenfras igen", LAST_PASSPHRASE, Role.SECRET)
    ombud.press("Öppna och byt lösenfras")
    ombud.see("Lås", Role.BUTTON)
    lock(ombud, key, "recovered")


def lock(ombud: Ombud, key: bytes, after: str) -> None:
    ombud.lock()
    wait_until_let_go(ombud)
    found = look(ombud, key, f"locked, {after}")
    assert found["vault key"] == 0


def look(ombud: Ombud, key: bytes, when: str) -> Counter[str]:
    found = found_in_memory(
        ombud.pid,
        {
            "vault key": forms_of_key(key),
            "passphrase": forms_of_text(PASSPHRASE) | forms_of_text(NEXT_PASSPHRASE) | forms_of_text(LAST_PASSPHRASE),
            "note": forms_of_text(NOTE),
            "name": forms_of_text("Morkulla"),
        },
    )
    print(f"{when}: {dict(found)}")
    return found


def wait_until_let_go(ombud: Ombud) -> None:
    """The vault's file is closed: what has to be done behind the locked window is done."""
    deadline = monotonic() + PATIENCE
    while any(target.endswith("valv.db") for target in open_files(ombud)):
        assert monotonic() < deadline, "the vault is still open"


def open_files(ombud: Ombud) -> list[str]:
    targets = []
    for file in Path(f"/proc/{ombud.pid}/fd").iterdir():
        try:
            targets.append(str(file.readlink()))
        except FileNotFoundError:
            continue
    return targets


def write_note(ombud: Ombud) -> None:
    ombud.press("+ Ny klient")
    ombud.write("Namn eller alias", "Tove Morkulla")
    ombud.press("Lägg till klient")
    ombud.press("Anteckningar", Role.TAB)
    ombud.write("Ny anteckning", NOTE)


def change_passphrase(ombud: Ombud) -> None:
    ombud.press("Inställningar")
    ombud.press("Byt lösenfras*")
    ombud.write("Nuvarande lösenfras", PASSPHRASE, Role.SECRET)
    ombud.write("Ny lösenfras", NEXT_PASSPHRASE, Role.SECRET)
    ombud.write("Ny lösenfras igen", NEXT_PASSPHRASE, Role.SECRET)
    ombud.press("Byt lösenfras")
    ombud.see("Klart")


def back_up(ombud: Ombud) -> None:
    stick = ombud.folder.with_suffix(".sticka")
    stick.mkdir()
    ombud.press("Inställningar")
    ombud.press("Välj var de ska ligga…")
    ombud.write("Katalog:", str(stick))
    ombud.keys("Return")
    ombud.see("Säkerhetskopierat: *")
