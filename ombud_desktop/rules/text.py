"""How texts are compared when something is looked for, and how they are made short."""

import unicodedata

_KEPT = "åäö"


def fold(text: str) -> str:
    """Lower case without accents, but å, ä and ö kept apart from a and o: in Swedish they are letters of their own."""
    composed = unicodedata.normalize("NFC", text).lower()
    return "".join(letter if letter.isascii() or letter in _KEPT else _without_accent(letter) for letter in composed)


def _without_accent(letter: str) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


def first_words(text: str, letters: int) -> str:
    """So much of a text that one knows it again: of its first line, and cut between words."""
    first_line = text.strip().splitlines()[0] if text.strip() else ""
    if len(first_line) <= letters:
        return first_line
    return f"{first_line[:letters].rpartition(' ')[0] or first_line[:letters]}…"


def name_key(name: str) -> str:
    """Two names with the same key are the same name: capital letters and spaces do not tell them apart."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
