"""The question before something is destroyed by hand: the only one that the program asks in a window of its own."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QMessageBox

from ombud_desktop.ui.cards import restyle
from ombud_desktop.ui.page import Page

translate = QCoreApplication.translate


def ask_to_destroy(page: Page, title: str, words: str, verb: str, destroy: Callable[[], None], along: str = "") -> None:
    """This cannot be undone, and the safe answer is the default. `verb` is on the button; `along` is what goes too."""
    question = QMessageBox(page)
    question.setWindowTitle(title)
    question.setIcon(QMessageBox.Icon.NoIcon)
    question.setText(words)
    cannot = translate("destroy", "It cannot be undone, and it is not in any list afterwards.")
    question.setInformativeText(f"{along} {cannot}".strip())
    keep = question.addButton(translate("destroy", "Keep"), QMessageBox.ButtonRole.RejectRole)
    yes = question.addButton(verb, QMessageBox.ButtonRole.DestructiveRole)
    yes.setProperty("role", "danger")
    restyle(yes)  # the box has shown it in its own look already
    question.setDefaultButton(keep)
    question.setEscapeButton(keep)
    session = page.session

    def answered() -> None:
        if question.clickedButton() is yes and session.is_open:  # or locked while the question stood
            destroy()

    question.finished.connect(answered)
    question.open()
