"""What can be found of typed words where no one has the passphrase, and where one has."""

import re
from pathlib import Path

from tests.e2e.ombud import PASSPHRASE, Ombud
from tests.storage.pages import words_left
from tests.vaults import raw_key, vault_in


def readable(ombud: Ombud, *words: str) -> list[str]:
    """The files in which one of the words stands as it is, in their content or name: of all the program may write."""
    forms = {word.encode(encoding) for word in words for encoding in ("utf-8", "utf-16-le", "latin-1")}
    files = [path for path in ombud.desktop.home.rglob("*") if path.is_file()]
    assert any(path.stat().st_size for path in files if ombud.folder in path.parents), "there is not even a vault"
    return [str(path) for path in files if any(form in _content(path) for form in forms)]


def words_in_pages(ombud: Ombud, words: tuple[str, ...]) -> set[str]:
    """Which of the words any decrypted page of the vault holds."""
    vault = vault_in(ombud.folder)
    return words_left(vault.file, raw_key(vault, PASSPHRASE), "|".join(map(re.escape, words)).encode())


def _content(path: Path) -> bytes:
    return str(path).encode() + path.read_bytes()
