"""How texts are compared when something is looked for, and how they are made short."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.rules.text import first_words, fold


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("", ""),
        ("Ada", "ada"),
        ("ÅÄÖ åäö", "åäö åäö"),
        ("Börje Ångström", "börje ångström"),
        ("Amélie", "amelie"),
        ("ÉÈÊË éèêë", "eeee eeee"),
        ("José Muñoz", "jose munoz"),
        ("Zoë Šimić", "zoe simic"),
        ("Übelacker", "ubelacker"),
        ("àâáã", "aaaa"),
        ("ø æ ß", "ø æ ß"),  # letters of their own, not accents
        ("Nguyễn", "nguyen"),
        ("Łódź", "łodz"),
        ("v. 48 – kl 9", "v. 48 – kl 9"),
    ],
)
@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_accents_fall_away_but_swedish_letters_stay(form: str, text: str, folded: str) -> None:
    typed = text if form == "NFC" else unicodedata.normalize("NFD", text)
    assert fold(typed) == folded


@given(st.text())
def test_folding_twice_changes_nothing_more(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_it_does_not_matter_how_an_accent_was_written(text: str) -> None:
    assert fold(unicodedata.normalize("NFC", text)) == fold(unicodedata.normalize("NFD", text))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("", ""),
        ("  \n ", ""),
        ("  Jag vill bo kvar.", "Jag vill bo kvar."),
        ("Bo kvar\noch sova", "Bo kvar"),
        ("Jag vill bo kvar där jag bor, och slippa brev", "Jag vill bo kvar där jag bor,…"),
        ("x" * 40, "x" * 30 + "…"),
    ],
)
def test_a_long_text_is_cut_after_its_first_line_or_between_words(text: str, short: str) -> None:
    assert first_words(text, 30) == short
