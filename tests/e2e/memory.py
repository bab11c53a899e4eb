"""The memory of a running process, looked at from outside, byte by byte, as one does who has taken the computer."""

import os
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import pytest

PIECE = 1 << 22
ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le", "latin-1")
"""As Qt keeps a text, and as Python does, by its widest letter."""


def forms_of_text(words: str) -> frozenset[bytes]:
    return frozenset(words.encode(encoding) for encoding in ENCODINGS)


def forms_of_key(key: bytes) -> frozenset[bytes]:
    """Raw, and written in hexadecimal digits."""
    return frozenset({key}) | forms_of_text(key.hex()) | forms_of_text(key.hex().upper())


def found_in_memory(pid: int, wanted: Mapping[str, Iterable[bytes]]) -> Counter[str]:
    """How often one of the forms of each thing stands in anything that is mapped into the process.

    Skips the test where the system does not let anyone look.
    """
    found: Counter[str] = Counter(dict.fromkeys(wanted, 0))
    patterns = {name: frozenset(forms) for name, forms in wanted.items()}
    overlap = max(len(form) for forms in patterns.values() for form in forms) - 1
    for region in _regions(pid):
        kept = b""
        for piece in region:
            content = kept + piece
            for name, forms in patterns.items():
                found[name] += sum(content.count(form) - kept.count(form) for form in forms)
            kept = content[-overlap:]
    return found


def _regions(pid: int) -> Iterator[Iterator[bytes]]:
    try:
        lines = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8").splitlines()
        memory = os.open(f"/proc/{pid}/mem", os.O_RDONLY)
    except PermissionError:
        pytest.skip("reading another program's memory is not allowed here: it was not searched for keys")
    try:
        for line in lines:
            span, mode, *_, name = [*line.split(maxsplit=5), ""][:6]
            if mode.startswith("r") and not name.startswith(("[vvar", "[vsyscall")):
                start, end = (int(number, 16) for number in span.split("-"))
                yield _pieces(memory, start, end)
    finally:
        os.close(memory)


def _pieces(memory: int, start: int, end: int) -> Iterator[bytes]:
    while start < end:
        try:
            piece = os.pread(memory, min(PIECE, end - start), start)
        except OSError:  # a part of a mapped file that the file does not have
            return
        if not piece:
            return
        yield piece
        start += len(piece)
