"""One plain page, seen first, then printed. Ombud keeps no copy on disk."""

from PySide6.QtCore import QMarginsF, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.ui.cards import button, text

MARGIN_MM = 25
_POINTS_PER_INCH = 72


class Paper(QDialog):
    """The preview; opened with open(), so that a lock closes it with everything else."""

    handed_out = Signal()
    """It has been printed."""

    def __init__(self, title: str, advice: str, parent: QWidget) -> None:
        """`advice` is what to think of before printing."""
        super().__init__(parent)
        self.setWindowTitle(title)
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
        column.addWidget(text(advice, "small"))
        column.addWidget(self._preview, 1)
        column.addLayout(row)
        self.resize(560, 720)
        print_button.setFocus()

    def paint_page(self, painter: QPainter, page: QRectF) -> None:
        """Black on white, in points of the page, starting at the upper left of what may be printed on."""

    def _paint(self, printer: QPrinter) -> None:
        painter = QPainter(printer)
        painter.scale(printer.resolution() / _POINTS_PER_INCH, printer.resolution() / _POINTS_PER_INCH)
        self.paint_page(painter, QRectF(printer.pageRect(QPrinter.Unit.Point)))
        painter.end()

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self._printer, self)
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)  # its own open() wants a receiver

    def _print(self) -> None:
        self._preview.print_()
        self.handed_out.emit()
        self.accept()


def write(painter: QPainter, room: QRectF, points: float, words: str, *, bold: bool = False, family: str = "") -> float:
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
