"""What the frozen program proves of itself: a vault lives and purges, the icons are there, and it speaks Swedish."""

import sys
import tempfile
from datetime import datetime, timedelta
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from ombud_desktop.clock import SystemClock
from ombud_desktop.model import Client, Note
from ombud_desktop.storage.vault import Vault

PASSPHRASE = "ett prov med fem ord"


def self_test() -> int:
    """Says what was tried; 0 if all of it held."""
    with tempfile.TemporaryDirectory(prefix="ombud-") as folder:
        results = {
            "valv": _vault_lives_and_purges(Path(folder) / "valv"),
            "ikon och svenska": _window_has_icon_and_swedish(Path(folder) / "tomt"),
        }
    for name, held in results.items():
        print(f"{name}: {'ok' if held else 'FEL'}")
    return 0 if all(results.values()) else 1


def _vault_lives_and_purges(folder: Path) -> bool:
    now = SystemClock().now()
    vault = Vault(folder)
    store = vault.create(PASSPHRASE, vault.new_recovery_key(), now.date())
    client_id = store.clients.add(Client(name="Prov"), now.date())
    for own_date in (now.date(), None):
        store.notes.add(Note(client_id=client_id, text="prov", written_at=now, own_date=own_date))
    store.close()
    store = vault.unlock(PASSPHRASE)
    tomorrow: datetime = now + timedelta(days=1)
    try:
        return store.purge.run(tomorrow).notes == 1 and store.notes.count(client_id) == 1
    finally:
        store.close()


def _window_has_icon_and_swedish(folder: Path) -> bool:
    from ombud_desktop.app import App
    from ombud_desktop.ui.icons import application_icon, icon

    app = App(folder)
    is_drawn = not icon("lock").isNull() and not application_icon().pixmap(32).isNull()
    speaks = QCoreApplication.translate("Side", "Lock") == "Lås"
    app.session.wait_until_closed()
    sys.stdout.flush()
    return is_drawn and speaks
