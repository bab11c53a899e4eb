"""A row draws its words, its lines and its chips itself: in the width it gets, and nothing of it is cut off."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics
from pytestqt.qtbot import QtBot

from ombud_desktop.ui.cards import LOWEST_TARGET
from ombud_desktop.ui.row import Chip, RowButton
from ombud_desktop.ui.theme import POINT_SIZES

STEP = "Ringa Kronofogden och be om en avbetalningsplan"
CHIPS = (Chip("Alma"), Chip("fre 27 nov", "due"))


def row(qtbot: QtBot, width: int, *chips: Chip, words: str = STEP, detail: str = "Alma K. · Ombud") -> RowButton:
    made = RowButton(words, detail, chips)
    font = made.font()
    font.setPointSizeF(POINT_SIZES["body"])  # whatever the test before has left
    made.setFont(font)
    qtbot.addWidget(made)
    made.resize(width, made.heightForWidth(width))
    return made


def place_of(words: str, of: RowButton) -> QRect:
    (piece,) = (each for each in of.pieces() if each.words == words)
    return piece.place


@pytest.mark.parametrize("width", [1100, 400, 220, 130])
def test_all_of_it_stands_inside_the_row_and_nothing_upon_another(qtbot: QtBot, width: int) -> None:
    made = row(qtbot, width, *CHIPS)
    pieces = made.pieces()
    assert [each.words for each in pieces] == [STEP, "Alma K. · Ombud", "Alma", "fre 27 nov"]
    assert all(made.rect().contains(each.place) for each in pieces)
    assert not any(one.place.intersects(other.place) for one in pieces for other in pieces if one is not other)


def test_chips_stand_at_the_end_of_the_line_where_there_is_room(qtbot: QtBot) -> None:
    made = row(qtbot, 1100, *CHIPS)
    assert place_of("Alma", made).left() > place_of(STEP, made).right()
    assert place_of("fre 27 nov", made).right() > 1100 - 10


def test_chips_stand_below_where_the_words_would_have_too_little(qtbot: QtBot) -> None:
    made = row(qtbot, 220, *CHIPS)
    assert place_of("Alma", made).top() > place_of("Alma K. · Ombud", made).bottom()
    assert place_of("Alma", made).top() == place_of("fre 27 nov", made).top()


def test_chips_without_room_beside_each_other_go_on_in_the_next_line(qtbot: QtBot) -> None:
    made = row(qtbot, 130, *CHIPS)
    assert place_of("fre 27 nov", made).top() > place_of("Alma", made).bottom()


def test_words_break_where_they_must_and_the_row_grows(qtbot: QtBot) -> None:
    line = QFontMetrics(row(qtbot, 1100).font()).height()
    assert place_of(STEP, row(qtbot, 1100)).height() == line
    assert place_of(STEP, row(qtbot, 220)).height() >= 2 * line
    assert row(qtbot, 220).height() > row(qtbot, 1100).height()


@pytest.mark.parametrize("count", range(1, len(STEP.split()) + 1))
def test_in_just_the_width_it_asks_for_its_last_word_is_drawn(qtbot: QtBot, count: int) -> None:
    """A part of a pixel too little, and what is drawn breaks into a line for which there is no room."""
    made = row(qtbot, 1100, words=" ".join(STEP.split()[:count]), detail="")
    place, whole = made.pieces()[0].place, made.grab().toImage()
    made.resize(made.sizeHint().width(), made.height())
    there = made.pieces()[0].place
    assert there.height() == place.height()
    assert made.grab().toImage().copy(there) == whole.copy(there)


def test_it_never_gets_narrower_than_its_longest_word_or_chip(qtbot: QtBot) -> None:
    made = row(qtbot, 400, words="Ring Arbetsförmedlingen nu")
    word = made.fontMetrics().horizontalAdvance("Arbetsförmedlingen")
    assert word < made.minimumSizeHint().width() < 2 * word
    assert row(qtbot, 400, Chip("x" * 60), words="Ring").minimumSizeHint().width() > word


def test_its_longest_word_is_not_always_the_one_with_most_letters(qtbot: QtBot) -> None:
    made = row(qtbot, 400, words="tillfälligtillit MAMMAGRUPPEN", detail="")
    assert made.minimumSizeHint().width() > made.fontMetrics().horizontalAdvance("MAMMAGRUPPEN")


def test_a_word_as_long_as_an_address_is_broken_and_asks_for_no_wider_page(qtbot: QtBot) -> None:
    address = "https://www.forsakringskassan.test/" + "sjukersattning-" * 20
    made = row(qtbot, 400, *CHIPS, words=f"Läsa {address}")
    assert made.minimumSizeHint().width() < 400
    assert made.rect().contains(place_of(f"Läsa {address}", made))
    assert place_of(f"Läsa {address}", made).height() > 3 * made.fontMetrics().height()


def test_a_chip_of_many_words_is_broken_too(qtbot: QtBot) -> None:
    whom = "väntar på " + "handläggaren för ekonomiskt bistånd " * 3
    made = row(qtbot, 300, Chip(whom, "due"))
    assert made.rect().contains(place_of(whom, made))
    assert place_of(whom, made).height() > 2 * made.fontMetrics().height()


def test_chips_stand_below_where_a_word_would_be_broken_for_them(qtbot: QtBot) -> None:
    word = "Försäkringskassehandläggaren"
    made = row(qtbot, made_width(qtbot, word), Chip("idag", "due"), words=word, detail="")
    assert place_of("idag", made).top() > place_of(word, made).bottom()
    assert place_of(word, made).height() == made.fontMetrics().height()


def made_width(qtbot: QtBot, words: str) -> int:
    """So wide a row that the words have room alone, and little beside them."""
    return row(qtbot, 400, words=words, detail="").sizeHint().width() + 10


def test_a_row_of_one_word_is_high_enough_to_be_met(qtbot: QtBot) -> None:
    assert row(qtbot, 400, words="Ring", detail="").heightForWidth(400) == LOWEST_TARGET


def test_with_more_room_than_it_needs_all_of_it_stands_in_the_middle(qtbot: QtBot) -> None:
    made = row(qtbot, 1100, *CHIPS)
    before = place_of(STEP, made).top()
    made.resize(1100, made.height() + 40)
    assert place_of(STEP, made).top() == before + 20


def test_with_larger_text_it_is_laid_out_anew(qtbot: QtBot) -> None:
    made = row(qtbot, 1100, *CHIPS)
    before = made.heightForWidth(1100), place_of("Alma", made).width()
    font = made.font()
    font.setPointSizeF(2 * font.pointSizeF())
    made.setFont(font)
    after = made.heightForWidth(1100), place_of("Alma", made).width()
    assert after[0] > 1.5 * before[0] - 10
    assert after[1] > 1.3 * before[1]


def test_a_screen_reader_hears_all_of_it_unless_it_has_a_sentence(qtbot: QtBot) -> None:
    assert row(qtbot, 400, *CHIPS).accessibleName() == f"{STEP}, Alma K. · Ombud, Alma, fre 27 nov"
    spoken = RowButton(STEP, sentence="Alma ringer.")
    qtbot.addWidget(spoken)
    assert spoken.accessibleName() == "Alma ringer."


def test_what_is_shown_otherwise_is_drawn_otherwise(qtbot: QtBot) -> None:
    made = row(qtbot, 1100, *CHIPS)
    made.show_otherwise([Chip("Alma", "strong", 200)], "väntar")
    styles = {each.words: each.style for each in made.pieces()}
    assert styles == {STEP: "words", "Alma K. · Ombud": "small", "väntar": "small", "Alma": "strong"}
    assert place_of("Alma", made).width() == 200


def test_what_is_done_is_crossed_out(qtbot: QtBot) -> None:
    made = row(qtbot, 1100)
    made.strike()
    assert [each.style for each in made.pieces()] == ["struck", "small"]
