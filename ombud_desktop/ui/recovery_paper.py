"""One plain page with the recovery key and what it is for: seen first, then printed. Ombud keeps no copy on disk."""

from PySide6.QtCore import QCoreApplication, QMarginsF, QRectF, Qt
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import button, text

translate = QCoreApplication.translate

MARGIN_MM = 25
GROUPS_IN_A_LINE = 4
_POINTS_PER_INCH = 72


class RecoveryPaper(QDialog):
    """The preview; opened with open(), so that a lock closes it with everything else."""

    def __init__(self, recovery_key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Print the recovery key"))
        self._recovery_key = recovery_key
        self._printer = QPrinter()
        self._printer.setDocName("Ombud")
        self._printer.setPageLayout(_page_layout())
        self._preview = QPrintPreviewWidget(self._printer)
        self._preview.paintRequested.connect(self._paint)
        print_button = button(self.tr("Print…"), self._choose_printer, "primary")
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(button(self.tr("Close"), self.reject))
        row.addWidget(print_button)
        column = QVBoxLayout(self)
        column.addWidget(
            text(
                self.tr(
                    "The printer and its queue may remember what they print. Use a printer near you, and take the "
                    "paper at once."
                ),
                "small",
            )
        )
        column.addWidget(self._preview, 1)
        column.addLayout(row)
        self.resize(560, 720)
        print_button.setFocus()

    def _paint(self, printer: QPrinter) -> None:
        painter = QPainter(printer)
        paint_page(painter, QRectF(printer.pageRect(QPrinter.Unit.Point)), printer.resolution(), self._recovery_key)
        painter.end()

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)  # its own open() wants a receiver

    def _print(self) -> None:
        self._preview.print_()
        self.accept()


def paint_page(painter: QPainter, page: QRectF, resolution: int, recovery_key: str) -> None:
    """Black on white, in points of the page, starting at the upper left of what may be printed on."""
    painter.scale(resolution / _POINTS_PER_INCH, resolution / _POINTS_PER_INCH)
    top = _write(
        painter,
        QRectF(0, 0, page.width(), page.height()),
        20,
        translate("recovery_paper", "Recovery key for Ombud"),
        bold=True,
    )
    top = _write(painter, QRectF(0, top + 8, page.width(), page.height()), 11, _purpose())
    groups = recovery_key.split("-")
    width = page.width() / GROUPS_IN_A_LINE
    for number, group in enumerate(groups):
        left = width * (number % GROUPS_IN_A_LINE)
        line = top + 32 + 64 * (number // GROUPS_IN_A_LINE)
        below = _write(painter, QRectF(left, line, width, 20), 9, str(number + 1))
        _write(painter, QRectF(left, below, width, 40), 20, group, bold=True, family="monospace")


def _write(
    painter: QPainter, room: QRectF, points: float, words: str, *, bold: bool = False, family: str = ""
) -> float:
    """Returns where the text ends."""
    font = QFont(family) if family else QFont()
    font.setStyleHint(QFont.StyleHint.Monospace if family else QFont.StyleHint.SansSerif)
    font.setPixelSize(round(points))  # the painter counts in points already
    font.setBold(bold)
    painter.setFont(font)
    return float(painter.drawText(room, int(Qt.TextFlag.TextWordWrap), words).bottom())


def _page_layout() -> QPageLayout:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )


def _purpose() -> str:
    return translate(
        "recovery_paper",
        "It opens the vault when the passphrase is forgotten. Keep this paper where you keep important papers, not "
        "with the computer. Whoever has both can read everything.",
    )
