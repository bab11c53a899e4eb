"""The rule sheet for the manager: every kind of thing with its rule, on one page, and nobody on it."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrintDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog

from ombud_desktop.rules.retention import LONGEST_RETENTION_MONTHS
from ombud_desktop.storage.retention_rules import DIES_WITH, RETENTION_RULES
from ombud_desktop.ui.rule_sheet import RuleSheet, Sheet, paint_sheet
from tests.ui.pages import Ombud
from tests.ui.retention_pages import Retention
from tests.ui.screen import Screen, settle
from tests.ui.test_recovery_paper import Recorder

A4_WITHIN_THE_MARGINS = QRectF(0, 0, 453, 700)
"""In points."""


def written(sheet: Sheet) -> tuple[list[str], float]:
    """All paragraphs, and where the last one ends."""
    image = QImage(600, 900, QImage.Format.Format_RGB32)
    painter = Recorder(image)
    end = paint_sheet(painter, A4_WITHIN_THE_MARGINS, sheet)
    painter.end()
    return painter.written, end


@pytest.fixture
def preview(ada: Ombud) -> RuleSheet:
    Retention(ada).open()
    ada.screen.press("Skriv ut regelblad…")
    return ada.screen.visible(RuleSheet)[0]


def test_every_table_with_something_about_a_person_stands_on_it_once(ada: Ombud) -> None:
    tables = [table for kind in Sheet(3, keeps_clients=False, unopened_weeks=8).kinds() for table in kind.tables]
    assert sorted(tables) == sorted([*(rule.table for rule in RETENTION_RULES), *DIES_WITH])


def test_it_says_the_vaults_own_period_and_settings(ada: Ombud) -> None:
    words = "\n".join(written(Sheet(5, keeps_clients=False, unopened_weeks=12))[0])
    assert "Arbetsanteckningar: senast 5 månader efter kontaktens sista dag" in words
    assert "mål och steg: samma dag som anteckningarna" in words
    assert "inte setts på 12 veckor" in words
    assert "kontakter som bara är klientens: tillsammans med klientens kort." in words
    kept = "\n".join(written(Sheet(5, keeps_clients=True, unopened_weeks=12))[0])
    assert "mål och steg: när ombudet förstör det" in kept


def test_it_says_what_remains_and_what_no_program_can_promise(ada: Ombud) -> None:
    words, _ = written(Sheet(3, keeps_clients=False, unopened_weeks=8))
    assert words[0] == "Vad som förstörs, och när"
    assert {"När det förstörs", "Vad som blir kvar", "Vad inget program kan lova"} <= set(words)


@pytest.mark.parametrize("keeps_clients", [False, True])
def test_it_fits_on_one_page(ada: Ombud, *, keeps_clients: bool) -> None:
    _, end = written(Sheet(LONGEST_RETENTION_MONTHS, keeps_clients=keeps_clients, unopened_weeks=52))
    assert 300 < end < A4_WITHIN_THE_MARGINS.height()


def test_it_is_seen_first_and_names_nobody(ada: Ombud, preview: RuleSheet) -> None:
    assert preview.findChildren(QPrintPreviewWidget)[0].pageCount() == 1
    words, _ = written(preview._sheet)
    assert "Ada" not in "\n".join([*words, *Screen(preview).texts()])
    Screen(preview).press("Stäng")
    ada.get_the_keyboard_back()
    assert ada.title == "Gallring"


def test_it_prints_one_page(ada: Ombud, preview: RuleSheet, tmp_path: Path) -> None:
    preview._printer.setOutputFileName(str(tmp_path / "paper.pdf"))
    Screen(preview).press("Skriv ut…")
    preview.findChildren(QPrintDialog)[0].accept()
    settle()
    assert not ada.screen.visible(RuleSheet)
    assert len(re.findall(rb"/Type\s*/Page\b(?!s)", (tmp_path / "paper.pdf").read_bytes())) == 1


def test_a_lock_closes_it(ada: Ombud, preview: RuleSheet) -> None:
    ada.app.session.lock()
    ada.get_the_keyboard_back()
    ada.wait_until_locked()
    assert not ada.screen.visible(QDialog)
    assert not ada.window.findChildren(RuleSheet)
