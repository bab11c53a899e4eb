"""Vaults as earlier versions of the program would have left them."""

from pathlib import Path

from ombud_desktop.storage import recovery_key
from ombud_desktop.storage.connection import connect
from ombud_desktop.storage.key_slots import KeySlots
from ombud_desktop.storage.vault import VAULT_FILE, Vault
from tests.vaults import CHEAP, PASSPHRASE, RECOVERY_KEY, vault_in

SCHEMAS = Path(__file__).parent / "schemas"
FROZEN = sorted(int(path.stem) for path in SCHEMAS.glob("*.sql"))
VAULT_ID = "a-vault-of-long-ago"
KEY = bytes(range(32))
CONTENT = """
    INSERT INTO vault (id, vault_id, created_on, retention_months) VALUES (1, 'a-vault-of-long-ago', '2026-01-01', 3);
    INSERT INTO client (id, name) VALUES (11, 'Ada');
    INSERT INTO contact_period (id, client_id, started_on) VALUES (12, 11, '2026-09-01');
    INSERT INTO goal (id, client_id, title, position) VALUES (13, 11, 'bo kvar', 1);
    INSERT INTO step (id, goal_id, text, responsible, state, position)
        VALUES (14, 13, 'ring hyresvärden', 'client', 'to_do', 1);
    INSERT INTO note (id, client_id, text, written_at) VALUES (15, 11, 'lugn dag', '2026-11-20T10:00:00');
    INSERT INTO note VALUES (16, 11, 'till fredag', '2026-11-20T10:00:00', '2026-11-27');
    INSERT INTO draft (key, client_id, content, saved_on)
        VALUES ('note', 11, '{"text": "en halv tanke"}', '2026-11-20');
    INSERT INTO receipt (id, purged_at, notes, clients, drafts) VALUES (17, '2026-11-20T09:00:00', 3, 1, 0);
"""
EVERYTHING = {"client": 1, "contact_period": 1, "goal": 1, "step": 1, "note": 2, "draft": 1, "receipt": 1}
_SINCE = (
    *("inquiry", "assessment_answer", "inquiry_ground", "mapping", "mapping_entry", "mapping_skipped"),
    *("meeting", "agenda_item", "consent", "disclosure", "contact"),
)
UPGRADED = EVERYTHING | dict.fromkeys(_SINCE, 0)
"""The same once this version of the program has brought it up to date."""


def vault_of_version(number: int, folder: Path, more: str = "") -> Vault:
    """Closed, with this CONTENT, and more if so wished."""
    folder.mkdir(mode=0o700)
    connection = connect(folder / VAULT_FILE, bytearray(KEY), create=True)
    connection.executescript((SCHEMAS / f"{number}.sql").read_text())  # type: ignore[attr-defined]
    since_three = "UPDATE draft SET id = 18;" if number >= 3 else ""
    connection.executescript(CONTENT + since_three + more)  # type: ignore[attr-defined]
    connection.close()
    secret = recovery_key.read_back(RECOVERY_KEY)
    KeySlots.wrap(VAULT_ID, bytearray(KEY), PASSPHRASE, secret, CHEAP, bytes).save(folder)
    return vault_in(folder)
