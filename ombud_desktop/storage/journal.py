"""Whether the journal that a kill has left can be trusted to bring back the vault's file.

SQLite plays a journal back as far as it can make sense of it and takes what follows for what was never written: a
spoiled one would leave half of a change in the file without a word. But what counts in a journal has been made durable
before the file itself was touched. So a header that counts so many records is followed by that many sound ones,
whatever killed the program; if not, the disk has spoiled them. A header that begins with zeros was not yet in force.

Form and checksum: https://www.sqlite.org/fileformat2.html#the_rollback_journal
"""

from pathlib import Path
from typing import BinaryIO

_MAGIC = bytes.fromhex("d9d505f920a163d7")
_HEADER = 28
_IN_FORCE = 12
"""Magic and count: written last."""
_PAGE = 4096
_RECORD = 4 + _PAGE + 4
_SECTORS = {2**power for power in range(5, 17)}
_SUMMED_EVERY = 200
"""Of a page, SQLite sums every so many bytes; what it misses in the others, the page's own signature tells."""


def is_trustworthy(journal: Path) -> bool:
    """Also when there is none. A journal that is empty or has been taken away cannot be missed. Raises OSError."""
    if not journal.exists():
        return True
    pages: set[int] = set()
    with journal.open("rb") as file:
        while len(header := file.read(_HEADER)) == _HEADER and any(header[:_IN_FORCE]):
            count, nonce, last_page, sector, page = _numbers(header[len(_MAGIC) :])
            if not header.startswith(_MAGIC) or page != _PAGE or sector not in _SECTORS:
                return False
            file.seek(sector - _HEADER, 1)
            for _ in range(count):
                number = _page_of_sound_record(file, nonce)
                if number in pages or not 1 <= number <= last_page:
                    return False
                pages.add(number)
            file.seek(-file.tell() % sector, 1)
    return True


def _page_of_sound_record(file: BinaryIO, nonce: int) -> int:
    """The number of the page that it holds; 0 if it is incomplete or its checksum is wrong."""
    record = file.read(_RECORD)
    if len(record) < _RECORD:
        return 0
    summed = sum(record[4 + at] for at in range(_PAGE - _SUMMED_EVERY, 0, -_SUMMED_EVERY))
    (checksum,) = _numbers(record[-4:])
    return _numbers(record[:4])[0] if (nonce + summed) % 2**32 == checksum else 0


def _numbers(raw: bytes) -> list[int]:
    return [int.from_bytes(raw[at : at + 4], "big") for at in range(0, len(raw), 4)]
