"""What the vault's folder holds. Looked at before anything else, and so without keys and database."""

from datetime import date
from enum import StrEnum
from pathlib import Path

from ombud_desktop.errors import UserError
from ombud_desktop.storage.backups import exchange
from ombud_desktop.storage.files import DATABASE_FILE, KEY_FILE, KEY_FILE_COPY

UNFINISHED = DATABASE_FILE + ".ny"


class Presence(StrEnum):
    NOTHING = "nothing"
    VAULT = "vault"
    KEYS_ONLY = "keys_only"
    HALF_RESTORED = "half_restored"
    VAULT_ONLY = "vault_only"


def presence(folder: Path, today: date) -> Presence:
    """A creation that was cut off half-way left nothing the ombud was promised; it counts as nothing."""
    try:
        exchange.finish(folder, today)
    except UserError:
        return Presence.HALF_RESTORED
    has_vault = (folder / DATABASE_FILE).exists()
    if not has_vault and (folder / UNFINISHED).exists():
        return Presence.NOTHING
    has_keys = (folder / KEY_FILE).exists() or (folder / KEY_FILE_COPY).exists()
    if has_vault:
        return Presence.VAULT if has_keys else Presence.VAULT_ONLY
    return Presence.KEYS_ONLY if has_keys else Presence.NOTHING
