"""The paper with the recovery key: one page with the key and its purpose, and no copy of it on the disk."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog

from ombud_desktop.ui.recovery_paper import RecoveryPaper, paint_key
from tests.ui.pages import Ombud
from tests.ui.screen import Screen, settle
from tests.vaults import PASSPHRASE, RECOVERY_KEY


class Recorder(QPainter):
    """Notes what is written on the page."""

    def __init__(self, image: QImage) -> None:
        super().__init__(image)
        self.written: list[str] = []

    def drawText(self, room: QRectF, flags: int, words: str) -> QRectF:  # type: ignore[override] # noqa: N802
        self.written.append(words)
        return QRectF(super().drawText(room, flags, words))


@pytest.fixture
def preview(first_start: Ombud) -> RecoveryPaper:
    """The first start, where the key is shown, with the preview open."""
    first_start.first_start.choose(PASSPHRASE)
    first_start.screen.press("Skriv ut återställningsnyckeln")
    return first_start.screen.visible(RecoveryPaper)[0]


def test_the_page_holds_only_the_key_its_groups_numbers_and_what_it_is_for(first_start: Ombud) -> None:
    image = QImage(600, 800, QImage.Format.Format_RGB32)
    painter = Recorder(image)
    paint_key(painter, QRectF(0, 0, 450, 700), RECOVERY_KEY)
    painter.end()
    assert painter.written[0] == "Återställningsnyckel till Ombud"
    assert painter.written[1].startswith("Den öppnar valvet när lösenfrasen är glömd.")
    numbers, groups = painter.written[2::2], painter.written[3::2]
    assert numbers == [str(number) for number in range(1, 9)]
    assert "-".join(groups) == RECOVERY_KEY


def test_the_preview_shows_one_page_and_can_be_closed(first_start: Ombud, preview: RecoveryPaper) -> None:
    assert preview.findChildren(QPrintPreviewWidget)[0].pageCount() == 1
    Screen(preview).press("Stäng")
    first_start.get_the_keyboard_back()
    first_start.first_start.write_the_key_down()
    first_start.first_start.type_back()
    first_start.wait_until_open()


def test_it_prints_one_page_and_leaves_nothing_else_on_the_disk(
    first_start: Ombud, preview: RecoveryPaper, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A printer is a file here; a real one is not among what a test may use."""
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    monkeypatch.setenv("TMPDIR", str(elsewhere))
    monkeypatch.setenv("TEMP", str(elsewhere))
    preview._printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    Screen(preview).press("Skriv ut…")
    dialog = preview.findChildren(QPrintDialog)[0]
    dialog.accept()
    settle()
    assert not first_start.screen.visible(RecoveryPaper)
    paper = (tmp_path / "paper.pdf").read_bytes()
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", paper)) == 1
    assert not list(elsewhere.iterdir())


def test_it_can_not_be_saved_as_a_file_that_lies_beside_the_vault(preview: RecoveryPaper) -> None:
    assert Screen(preview).buttons() == ["Skriv ut…", "Stäng"]


def test_a_lock_closes_the_preview(ada: Ombud) -> None:
    ada.keys.write_a_new_key_down("Ny återställningsnyckel")
    ada.keys.open("Ny återställningsnyckel")
    ada.screen.press("Skriv ut återställningsnyckeln")
    assert ada.screen.visible(QDialog)
    ada.app.session.lock()
    ada.get_the_keyboard_back()
    ada.wait_until_locked()
    assert not ada.screen.visible(QDialog)
    assert not ada.window.findChildren(RecoveryPaper)
