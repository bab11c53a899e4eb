"""A second opinion on what lies in a vault: every page of the file, decrypted by code that shares nothing with the app.

SQLCipher 4 as https://www.zetetic.net/sqlcipher/design/ describes it: pages of 4096 bytes, each AES-256-CBC, with 16
bytes of IV and 64 of HMAC-SHA512 at its end. The first 16 bytes of the file are the salt of the HMAC's key; the page's
number is part of what is signed. A rollback journal (https://www.sqlite.org/fileformat2.html#the_rollback_journal)
holds such pages too, each between its number and a checksum.

A word that straddles two pages is not seen: repeat it in long texts. On POSIX systems, reading a vault that this very
process has open lets go of its lock, which no test may then rely on.
"""

import hashlib
import hmac
import re
from collections.abc import Iterator
from pathlib import Path

from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES256
from cryptography.hazmat.primitives.ciphers.modes import CBC

PAGE, SALT, IV, HMAC = 4096, 16, 16, 64
JOURNAL_MAGIC = bytes.fromhex("d9d505f920a163d7")
JOURNAL_RECORD = 4 + PAGE + 4


class PageError(Exception):
    """A page that was not written with this key, in this file, at this place."""


def pages_of(vault_file: Path, raw_key: bytes) -> Iterator[bytes]:
    """The plain content of each page, in their order."""
    content = vault_file.read_bytes()
    if len(content) % PAGE:
        raise PageError(f"{len(content)} bytes are not whole pages")
    for start in range(0, len(content), PAGE):
        yield _decrypt(content[start : start + PAGE], start // PAGE + 1, raw_key, content[:SALT])


def pages_of_journal(vault_file: Path, raw_key: bytes) -> Iterator[bytes]:
    """The plain content of each page that is kept for a rollback; none without a journal."""
    journal = vault_file.with_name(vault_file.name + "-journal")
    content = journal.read_bytes() if journal.exists() else b""
    salt = vault_file.read_bytes()[:SALT]
    sector = int.from_bytes(content[20:24], "big")
    start = sector
    while start + JOURNAL_RECORD <= len(content):
        if content[start : start + 8] == JOURNAL_MAGIC:  # synced half-way: a header of its own begins the next part
            start += sector
            continue
        number = int.from_bytes(content[start : start + 4], "big")
        try:
            yield _decrypt(content[start + 4 : start + 4 + PAGE], number, raw_key, salt)
            start += JOURNAL_RECORD
        except PageError:
            if start % sector == 0:
                return  # what follows was never written, or is left from an earlier journal
            start += -start % sector


def words_left(vault_file: Path, raw_key: bytes, pattern: bytes) -> set[str]:
    """Every word of this form (a regular expression) that stands in any page of the file or of its journal."""
    word = re.compile(pattern)
    return {
        match.decode()
        for pages in (pages_of, pages_of_journal)
        for page in pages(vault_file, raw_key)
        for match in word.findall(page)
    }


def _decrypt(page: bytes, number: int, raw_key: bytes, salt: bytes) -> bytes:
    if not any(page):
        return page  # never used
    start = SALT if number == 1 else 0
    encrypted, iv, tag = page[start : -IV - HMAC], page[-IV - HMAC : -HMAC], page[-HMAC:]
    hmac_key = hashlib.pbkdf2_hmac("sha512", raw_key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    signed = encrypted + iv + number.to_bytes(4, "little")
    if not hmac.compare_digest(hmac.digest(hmac_key, signed, "sha512"), tag):
        raise PageError(f"page {number} does not verify")
    decryptor = Cipher(AES256(raw_key), CBC(iv)).decryptor()
    return decryptor.update(encrypted) + decryptor.finalize()
