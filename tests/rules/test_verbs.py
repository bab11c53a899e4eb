"""Verbs by which a line shows that somebody stands first in it."""

import pytest

from ombud_desktop.rules.verbs import is_doing, is_present


@pytest.mark.parametrize("word", ["ringer", "svarar", "går", "ska", "kontrollerar", "fotograferar"])
def test_what_somebody_does(word: str) -> None:
    assert is_present(word)
    assert is_doing(word)


@pytest.mark.parametrize("word", ["ringa", "ring", "gå", "ta", "göra", "kontrollera"])
def test_what_is_to_be_done(word: str) -> None:
    assert is_doing(word)
    assert not is_present(word)


@pytest.mark.parametrize("word", ["faktura", "böcker", "breven", "räkningar", "", "bea"])
def test_other_words(word: str) -> None:
    assert not is_doing(word)
