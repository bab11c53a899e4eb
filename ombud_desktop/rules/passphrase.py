"""What makes a passphrase acceptable."""

import unicodedata

FEWEST_CHARACTERS = 14
FEWEST_WORDS = 5


def normalise(passphrase: str) -> str:
    """The same text whichever keyboard wrote it: å may arrive as one character or as two (NFC makes it one)."""
    return unicodedata.normalize("NFC", passphrase)


def is_long_enough(passphrase: str) -> bool:
    """Fourteen characters or five words. No other demands: length is what protects."""
    text = normalise(passphrase).strip()
    return len(text) >= FEWEST_CHARACTERS or len(text.split()) >= FEWEST_WORDS
