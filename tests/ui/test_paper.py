"""Letters on paper: seen first, page by page, then printed or saved where the ombud says and nowhere else."""

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintPreviewWidget
from PySide6.QtWidgets import QFileDialog, QScrollArea

from ombud_desktop.settings import Appearance, Settings
from ombud_desktop.ui.letter_paper import LetterPaper
from tests.ui.pages import Ombud
from tests.ui.papers import choose_file, pages_in, print_into, save_as
from tests.ui.screen import Screen, settle
from tests.vaults import files_in

SHORT = "Hej\n\nDet här är ett brev.\n"
LONG = "Hej\n\n" + "\n\n".join(f"Stycke {number}. " + "ord " * 60 for number in range(40))
WITHIN_THE_MARGINS = QRectF(0, 0, 453, 700)
"""Of a sheet of A4, in points."""

Open = Callable[[str], LetterPaper]


@pytest.fixture
def open_letter(ada: Ombud) -> Open:
    def open_it(words: str) -> LetterPaper:
        letter = LetterPaper("Skriv ut brevet", "Läs igenom det.", words, ada.window)
        letter.open()
        settle()
        return letter

    return open_it


def number_of_pages(letter: LetterPaper) -> int:
    return letter.findChildren(QPrintPreviewWidget)[0].pageCount()


def ink_on(letter: LetterPaper, number: int) -> tuple[int, int]:
    """The first and the last line of dots that are not white, when painted on a far too high sheet."""
    image = QImage(500, 1200, QImage.Format.Format_Grayscale8)
    image.fill(255)
    painter = QPainter(image)
    letter.paint_page(painter, WITHIN_THE_MARGINS, number)
    painter.end()
    dark = [y for y in range(1200) if any(image.pixelColor(x, y).value() < 200 for x in range(0, 500, 2))]
    return dark[0], dark[-1]


def test_a_short_letter_is_one_page(open_letter: Open) -> None:
    assert number_of_pages(open_letter(SHORT)) == 1


@pytest.mark.parametrize("words", ["", "Bara en rubrik", "\n\n", "Rubrik\n\n\n"])
def test_also_an_empty_one_is_a_page(open_letter: Open, words: str) -> None:
    assert number_of_pages(open_letter(words)) == 1


def test_a_long_letter_goes_on_on_further_pages_and_no_word_is_lost(open_letter: Open) -> None:
    letter = open_letter(LONG)
    pages = letter._pages(WITHIN_THE_MARGINS)
    assert number_of_pages(letter) == len(pages) > 3
    lines = [(each.line.textStart(), each.line.textLength()) for page in pages for each in page][1:]
    words = letter._texts[1].text()
    assert "".join(words[start : start + length] for start, length in lines).split() == LONG.split()[1:]
    for number in range(len(pages)):
        first, last = ink_on(letter, number)
        assert 0 <= first < 20
        assert 300 < last <= WITHIN_THE_MARGINS.height()


def test_no_page_begins_with_an_empty_line(open_letter: Open) -> None:
    letter = open_letter("Hej\n\n" + "rad\n\n" * 100)
    pages = letter._pages(WITHIN_THE_MARGINS)
    assert len(pages) > 2
    assert all(page[0].line.naturalTextWidth() > 0 for page in pages)


def test_a_word_longer_than_the_line_is_broken(open_letter: Open) -> None:
    letter = open_letter("Hej\n\n" + "å" * 300)
    assert len(letter._pages(WITHIN_THE_MARGINS)[0]) > 4


@pytest.mark.parametrize("appearance", Appearance)
def test_it_is_black_on_white_however_the_window_looks(open_letter: Open, ada: Ombud, appearance: Appearance) -> None:
    ada.app.theme.apply(Settings(appearance=appearance))
    letter = open_letter("Hej\n" + "Svart på vitt. " * 400)
    seen = letter.findChildren(QPrintPreviewWidget)[0].grab().toImage()
    middle = seen.rect().center()
    around = [(middle.x() + x, middle.y() + y) for x in range(-60, 60) for y in range(-20, 20)]
    shades = {seen.pixelColor(x, y).value() for x, y in around}
    assert min(shades) < 80
    assert max(shades) == 255


def test_it_is_printed_with_all_its_pages_and_says_so_once(open_letter: Open, ada: Ombud, tmp_path: Path) -> None:
    letter = open_letter(LONG)
    handed_out: list[int] = []
    letter.handed_out.connect(lambda: handed_out.append(1))
    pages = number_of_pages(letter)
    print_into(letter, tmp_path / "brev.pdf")
    assert pages_in(tmp_path / "brev.pdf") == pages
    assert handed_out == [1]
    assert not ada.window.findChildren(LetterPaper)


def test_what_was_only_looked_at_was_not_handed_out(open_letter: Open, ada: Ombud) -> None:
    letter = open_letter(SHORT)
    handed_out: list[int] = []
    letter.handed_out.connect(lambda: handed_out.append(1))
    Screen(letter).press("Stäng")
    assert handed_out == []
    assert not ada.window.findChildren(LetterPaper)


def test_it_is_saved_where_the_ombud_says_and_nowhere_else(
    open_letter: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("elsewhere", "there"):
        (tmp_path / name).mkdir()
    for variable in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(variable, str(tmp_path / "elsewhere"))
    letter = open_letter(LONG)
    handed_out: list[int] = []
    letter.handed_out.connect(lambda: handed_out.append(1))
    save_as(letter, tmp_path / "there" / "brev.pdf")
    assert files_in(tmp_path / "there").keys() == {"brev.pdf"}
    assert pages_in(tmp_path / "there" / "brev.pdf") == number_of_pages(letter)
    assert files_in(tmp_path / "elsewhere") == {}
    assert handed_out == [1]
    assert Screen(letter).shows("Sparad som brev.pdf i there.")


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such modes")
def test_only_the_ombud_may_read_the_file(open_letter: Open, tmp_path: Path) -> None:
    save_as(open_letter(SHORT), tmp_path / "brev.pdf")
    assert (tmp_path / "brev.pdf").stat().st_mode & 0o777 == 0o600


def test_a_name_is_proposed_that_tells_of_nobody_and_overwriting_is_asked_about(open_letter: Open) -> None:
    dialog = choose_file(open_letter(SHORT))
    assert [Path(name).name for name in dialog.selectedFiles()] == ["Utskrift.pdf"]
    assert dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite)
    dialog.reject()


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (errno.ENOSPC, "inte plats"),
        (errno.EDQUOT, "inte plats"),
        (errno.EROFS, "får inte skriva"),
        (errno.EIO, "går inte att skriva"),
    ],
)
def test_a_disk_that_does_not_take_it_is_said_and_no_half_file_is_left(
    open_letter: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: int, said: str
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(error, "the disk")

    letter = open_letter(SHORT)
    handed_out: list[int] = []
    letter.handed_out.connect(lambda: handed_out.append(1))
    with monkeypatch.context() as on_a_bad_disk:
        on_a_bad_disk.setattr(os, "fsync", fails)
        save_as(letter, tmp_path / "brev.pdf")
    assert Screen(letter).shows(said)
    assert not (tmp_path / "brev.pdf").exists()
    assert handed_out == []
    save_as(letter, tmp_path / "brev.pdf")
    assert Screen(letter).shows("Sparad som brev.pdf")
    assert handed_out == [1]


def test_a_folder_that_is_gone_is_said(open_letter: Open, tmp_path: Path) -> None:
    letter = open_letter(SHORT)
    dialog = choose_file(letter)
    dialog.fileSelected.emit(str(tmp_path / "stick" / "brev.pdf"))
    dialog.done(0)
    assert Screen(letter).shows("går inte att skriva")


def test_a_printer_that_does_not_take_it_is_said(
    open_letter: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    letter = open_letter(SHORT)
    monkeypatch.setattr(letter, "_paint", lambda device: False)
    print_into(letter, tmp_path / "brev.pdf")
    assert Screen(letter).shows("Skrivaren tog inte emot det.")
    assert letter.isVisible()


def test_a_lock_closes_it_with_the_question_where_to_save(open_letter: Open, ada: Ombud) -> None:
    choose_file(open_letter(SHORT))
    ada.app.session.lock()
    ada.get_the_keyboard_back()
    ada.wait_until_locked()
    assert not ada.window.findChildren(LetterPaper)
    assert not ada.window.findChildren(QFileDialog)


def test_a_long_name_of_a_file_makes_nothing_wider(open_letter: Open, tmp_path: Path) -> None:
    letter = open_letter(SHORT)
    save_as(letter, tmp_path / f"{'till_handlaggaren_' * 8}.pdf")
    settle()
    assert [area.horizontalScrollBar().maximum() for area in letter.findChildren(QScrollArea)] == [0]
