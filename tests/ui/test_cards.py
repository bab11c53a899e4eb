"""The pieces that pages are made of."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from ombud_desktop.ui.cards import LONGEST_WORD, breakable, show_words, text
from tests.ui.screen import spoken_name

END = "\u200b"
"""Where a line may end."""


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("", ""),
        ("Bo kvar", "Bo kvar"),
        ("x" * LONGEST_WORD, "x" * LONGEST_WORD),
        ("Överförmyndarförvaltningen och arbetsmarknadsintroduktionen", None),
        ("x" * 31, f"{'x' * 10}{END}{'x' * 10}{END}{'x' * 10}{END}x"),
        (f"Läs {'x' * 31} idag", f"Läs {'x' * 10}{END}{'x' * 10}{END}{'x' * 10}{END}x idag"),
        (f"{'kort ' * 20}\n{'ord ' * 20}", None),
    ],
)
def test_only_what_is_longer_than_a_word_may_be_broken(words: str, shown: str | None) -> None:
    expected = words if shown is None else shown
    assert breakable(words) == expected


@given(st.text())
def test_nothing_is_added_that_can_be_seen(words: str) -> None:
    assert breakable(words).replace(END, "") == words.replace(END, "")


def test_a_screen_reader_hears_the_word_whole(qtbot: QtBot) -> None:
    label = text(f"Läs {'x' * 40}")
    qtbot.addWidget(label)
    assert END in label.text()
    assert label.accessibleName() == f"Läs {'x' * 40}"


def test_words_that_take_the_place_of_others_are_broken_and_heard_anew(qtbot: QtBot) -> None:
    label = text(f"Läs {'x' * 40}")
    qtbot.addWidget(label)
    show_words(label, "Bea")
    assert (label.text(), spoken_name(label)) == ("Bea", "Bea")
    show_words(label, "y" * 31)
    assert (label.text().count(END), spoken_name(label)) == (3, "y" * 31)
