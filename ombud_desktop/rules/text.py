"""How texts are compared when something is looked for, and how they are made short."""

import re
import unicodedata

_OTHER_LETTER = re.compile("[^\\x00-\\x7fåäö]")


def fold(text: str) -> str:
    """Lower case without accents, but å, ä and ö kept apart from a and o: in Swedish they are letters of their own."""
    if text.isascii():  # most words are, and thousands of names are folded at a time
        return text.lower()
    return _OTHER_LETTER.sub(_without_accent, unicodedata.normalize("NFC", text).lower())


def _without_accent(letter: re.Match[str]) -> str:
    return "".join(part for part in unicodedata.normalize("NFD", letter[0]) if not unicodedata.combining(part))


def first_words(text: str, letters: int) -> str:
    """So much of a text that one knows it again: of its first line, and cut between words."""
    first_line = text.strip().splitlines()[0] if text.strip() else ""
    if len(first_line) <= letters:
        return first_line
    return f"{first_line[:letters].rpartition(' ')[0] or first_line[:letters]}…"


def name_key(name: str) -> str:
    """Two names with the same key are the same name: capital letters and spaces do not tell them apart."""
    return " ".join(unicodedata.normalize("NFC", name).casefold().split())
