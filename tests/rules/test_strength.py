"""How strong a passphrase is called: never stronger than it is, also in Swedish, and quickly."""

import subprocess
import sys
from collections import Counter
from math import log2
from random import Random
from time import perf_counter

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ombud_desktop.rules.passphrase import is_long_enough
from ombud_desktop.rules.strength import (
    LONGEST_JUDGED,
    SUGGESTED_WORDS,
    Strength,
    bits,
    strength,
    suggest,
    suggested_bits,
)
from ombud_desktop.rules.words import WORDS

SIZE_OF_EVERYDAY_SWEDISH = 8425
WORTH_OF_A_HUNDRED = bits("ab c1" * (LONGEST_JUDGED // 5))


@pytest.mark.parametrize(
    ("passphrase", "expected"),
    [
        ("", Strength.WEAK),
        ("hemligt", Strength.WEAK),
        ("fjorton tecken", Strength.WEAK),
        ("hemlighet123456789", Strength.WEAK),
        ("Sommar2026Sommar2026", Strength.WEAK),
        ("password123456", Strength.WEAK),
        ("qwertyuiopåasdfgh", Strength.WEAK),
        ("aaaaaaaaaaaaaaaaaaaaaaaaaaaa", Strength.WEAK),
        ("fem fem fem fem fem", Strength.WEAK),
        ("a b c d e", Strength.WEAK),
        ("personligtombud", Strength.WEAK),
        ("fem lugna ord på rad", Strength.WEAK),
        ("jag bor i ett rött hus", Strength.FAIR),
        ("en helt egen fras om havet", Strength.FAIR),
        ("mamma och pappa bor i Malmö", Strength.GOOD),
        ("katten sover aldrig på den gröna mattan när det regnar", Strength.STRONG),
        ("skulptur syrsa kontor moped matta summa", Strength.STRONG),
        ("kXwPqLmZvTrYnBsDfGhJ", Strength.STRONG),
    ],
)
def test_it_is_called_what_it_is(passphrase: str, expected: Strength) -> None:
    assert strength(passphrase) is expected


@settings(max_examples=50)
@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyzåäö", min_size=2, max_size=13), min_size=1, max_size=10))
def test_plain_words_are_never_worth_more_than_words_drawn_from_everyday_swedish(words: list[str]) -> None:
    assert bits(" ".join(words)) <= len(words) * log2(SIZE_OF_EVERYDAY_SWEDISH) + 1e-9


@settings(max_examples=50)
@given(st.text())
def test_any_text_is_judged_and_never_better_for_being_longer_than_anyone_types(text: str) -> None:
    assert strength(text) in Strength
    assert bits("ab c1" * (LONGEST_JUDGED // 5) + text) == WORTH_OF_A_HUNDRED


def test_it_does_not_matter_which_keyboard_wrote_it() -> None:
    assert bits("ett ra\u030att a\u0308pple") == bits("ett rått äpple")


def test_a_word_said_again_is_worth_next_to_nothing() -> None:
    assert bits("skulptur moped") - bits("skulptur skulptur") > 8


@pytest.mark.parametrize("unit", ["x", "12", "()[]{}", "4@$0!1|", "a@", "Åä", "fem "])
def test_the_longest_text_is_judged_at_once(unit: str) -> None:
    start = perf_counter()
    strength(unit * 10_000)
    assert perf_counter() - start < 1  # 50 ms; the rest is for a busy machine


def test_a_suggested_phrase_is_six_words_each_as_likely_as_any_other() -> None:
    random = Random(1)
    phrases = [suggest(random.choice) for _ in range(4000)]
    drawn = Counter(word for phrase in phrases for word in phrase.split())
    assert {len(phrase.split()) for phrase in phrases} == {SUGGESTED_WORDS} == {6}
    assert drawn.keys() == set(WORDS)
    assert max(drawn.values()) < 3 * 24000 / len(WORDS)


def test_a_suggested_phrase_can_be_used_and_its_worth_is_said_honestly() -> None:
    assert suggested_bits() == 6 * log2(len(WORDS)) > 62
    assert suggest() != suggest()
    for number in range(200):
        phrase = suggest(Random(number).choice)
        assert is_long_enough(phrase)
        assert bits(phrase) <= suggested_bits()
        assert strength(phrase) >= Strength.GOOD


def test_the_words_are_short_distinct_and_typed_alike_on_every_keyboard() -> None:
    assert len(WORDS) == len(set(WORDS)) >= 1296
    assert all(4 <= len(word) <= 8 and word.isascii() and word.islower() for word in WORDS)
    assert list(WORDS) == sorted(WORDS)


def test_nothing_that_the_unlock_page_needs_loads_it() -> None:
    code = "import sys, ombud_desktop.ui.unlock_page; sys.exit('zxcvbn' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
