"""What makes a passphrase acceptable, and the same from every keyboard."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.rules.passphrase import is_long_enough, normalise


@pytest.mark.parametrize(
    ("passphrase", "long_enough"),
    [
        ("", False),
        ("hemligt", False),
        ("tretton tecke", False),
        ("fjorton tecken", True),
        ("åäöåäöåäöåäöå", False),  # thirteen, however many bytes
        ("åäöåäöåäöåäöåä", True),
        ("en och en", False),
        ("a b c d", False),
        ("a b c d e", True),
        ("fem ord på en rad", True),
        ("              ", False),  # spaces around it protect nothing
        ("     hemligt      ", False),
        ("  a  b  c  d  e  ", True),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_fourteen_characters_or_five_words_are_enough(form: str, passphrase: str, long_enough: bool) -> None:
    typed = passphrase if form == "NFC" else unicodedata.normalize("NFD", passphrase)
    assert is_long_enough(typed) == long_enough


@given(st.text())
def test_it_does_not_matter_which_keyboard_wrote_it(passphrase: str) -> None:
    composed, taken_apart = (unicodedata.normalize(form, passphrase) for form in ("NFC", "NFD"))
    assert normalise(composed) == normalise(taken_apart) == normalise(passphrase)
    assert is_long_enough(composed) == is_long_enough(taken_apart)
