"""One plain page with the recovery key and what it is for."""

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from ombud_desktop.ui.paper import Paper, write

translate = QCoreApplication.translate

GROUPS_IN_A_LINE = 4


class RecoveryPaper(Paper):
    may_be_saved = False  # beside the vault on the disk it would open it for anybody

    def __init__(self, recovery_key: str, parent: QWidget) -> None:
        super().__init__(
            translate("recovery_paper", "Print the recovery key"),
            translate(
                "recovery_paper",
                "The printer and its queue may remember what they print. Use a printer near you, and take the "
                "paper at once.",
            ),
            parent,
        )
        self._recovery_key = recovery_key

    def paint_page(self, painter: QPainter, page: QRectF, number: int) -> None:
        paint_key(painter, page, self._recovery_key)


def paint_key(painter: QPainter, page: QRectF, recovery_key: str) -> None:
    top = write(
        painter,
        QRectF(0, 0, page.width(), page.height()),
        20,
        translate("recovery_paper", "Recovery key for Ombud"),
        bold=True,
    )
    top = write(painter, QRectF(0, top + 8, page.width(), page.height()), 11, _purpose())
    groups = recovery_key.split("-")
    width = page.width() / GROUPS_IN_A_LINE
    for number, group in enumerate(groups):
        left = width * (number % GROUPS_IN_A_LINE)
        line = top + 32 + 64 * (number // GROUPS_IN_A_LINE)
        below = write(painter, QRectF(left, line, width, 20), 9, str(number + 1))
        write(painter, QRectF(left, below, width, 40), 20, group, bold=True, family="monospace")


def _purpose() -> str:
    return translate(
        "recovery_paper",
        "It opens the vault when the passphrase is forgotten. Keep this paper where you keep important papers, not "
        "with the computer. Whoever has both can read everything.",
    )
