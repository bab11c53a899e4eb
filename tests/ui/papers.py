"""Papers as one meets them: a preview, and a printer that is a file."""

import re
from pathlib import Path

from PySide6.QtPrintSupport import QPrintDialog
from PySide6.QtWidgets import QFileDialog

from ombud_desktop.ui.paper import Paper
from tests.ui.screen import Screen, settle


def pages_in(file: Path) -> int:
    return len(re.findall(rb"/Type\s*/Page\b(?!s)", file.read_bytes()))


def print_into(paper: Paper, file: Path) -> None:
    """A real printer is not among what a test may use."""
    paper._printer.setOutputFileName(str(file))
    Screen(paper).press("Skriv ut…")
    paper.findChildren(QPrintDialog)[0].accept()
    settle()


def choose_file(paper: Paper) -> QFileDialog:
    Screen(paper).press("Spara som PDF…")
    return paper.findChildren(QFileDialog)[-1]


def save_as(paper: Paper, file: Path) -> None:
    dialog = choose_file(paper)
    dialog.setDirectory(str(file.parent))
    dialog.selectFile(file.name)
    dialog.fileSelected.emit(str(file))
    dialog.done(0)
    settle()
