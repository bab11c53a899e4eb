"""One kill, and everything that is looked at afterwards, whatever the operation was."""

import re
from pathlib import Path

from ombud_desktop.storage import key_slots
from ombud_desktop.storage.backups.copies import OWN_FOLDER
from ombud_desktop.storage.files import KEY_FILE, KEY_FILE_COPY
from ombud_desktop.storage.vault import VAULT_FILE
from tests.faults.kills.operation import Place, Verdict
from tests.storage.copies import WORDS, words_in
from tests.storage.pages import words_left
from tests.vaults import RECOVERY_KEY, raw_key, vault_in

_SECRETS = (b"fem lugna ord", b"fem nya ord", RECOVERY_KEY.encode(), RECOVERY_KEY.replace("-", "").encode())

# What lies there at the kill tells what was being done; the first that is found.
_TRACES = (
    ("ombud/aterstalls/klar", "the restored vault being put in place"),
    ("ombud/aterstalls/*", "the vault being restored beside"),
    ("ombud/valv.db.ny-nyckel", "the vault being written under its new key"),
    ("ombud/valv.db.ny", "the new vault without its name"),
    ("*/ombud-*.kopia.ny", "a copy half written in its place"),
    ("ombud/kopior/ombud-*.kopia.ny", "a copy half written in its place"),
    ("ombud/kopieras.db", "a copy in the making"),
    ("ombud/nyckl*.ny", "a key file half written"),
    ("ombud/valv.db-journal", "in the middle of a write"),
)


def moment_of(place: Place) -> str:
    """Where the kill has hit, as far as the files tell."""
    for pattern, words in _TRACES:
        if any(path.stat().st_size for path in place.root.glob(pattern)):
            return words
    keys, copy = place.data / KEY_FILE, place.data / KEY_FILE_COPY
    if keys.exists() and (not copy.exists() or keys.read_bytes() != copy.read_bytes()):
        return "between the two key files"
    if keys.exists() and key_slots.load(place.data).slots.coming:
        return "between two keys"
    return "between two writes"


def remains(place: Place, verdict: Verdict) -> tuple[int, int]:
    """How many words are missing; and how many words, and files of work that does not go on, are left.

    Every page of every database is read by the oracle.
    """
    vault = vault_in(place.data)
    key = raw_key(vault, verdict.passphrase)
    found = [(words_left(vault.file, key, WORDS), verdict.words)]
    found += [(words_in(copy, vault, place.root), verdict.copies) for copy in place.copies()]
    found += [(words_left(aside / VAULT_FILE, key, WORDS), verdict.aside) for aside in place.set_aside()]
    missing = sum(len(right - words) for words, right in found)
    surplus = sum(len(words - right) for words, right in found)
    return missing, surplus + len(_leftovers(place))


def readable(place: Place) -> int:
    """How many words and secrets can be read without a key, in any file or any name."""
    paths = list(place.root.rglob("*"))
    everything = [*(path.read_bytes() for path in paths if path.is_file()), *(path.name.encode() for path in paths)]
    return sum(len(_read(content)) + sum(secret in content for secret in _SECRETS) for content in everything)


def _read(content: bytes) -> list[bytes]:
    """The words that stand there, whether in UTF-8 or in UTF-16."""
    return re.findall(WORDS, content) + re.findall(WORDS, content.replace(b"\0", b""))


def _leftovers(place: Place) -> set[Path]:
    folders = (place.data, *place.set_aside())
    business = {folder / name for folder in folders for name in (KEY_FILE, KEY_FILE_COPY, VAULT_FILE)}
    business |= {*folders, *place.copies(), place.stick, place.elsewhere, place.data / OWN_FOLDER}
    return set(place.root.rglob("*")) - business
