"""Plain pages, seen first, then printed or saved where the ombud says. Ombud keeps no copy of its own on disk."""

from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QRectF, QStandardPaths, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPagedPaintDevice, QPageLayout, QPageSize, QPainter, QPdfWriter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrintPreviewWidget
from PySide6.QtWidgets import QDialog, QFileDialog, QGraphicsView, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.files import write_paper
from ombud_desktop.ui.cards import Button, button, named, restyle, show_words, text
from ombud_desktop.ui.problems import message
from ombud_desktop.ui.recipient_check import RecipientCheck
from ombud_desktop.ui.scroll_bars import SCROLL_BAR, ScrollBars
from ombud_desktop.ui.theme import INK, PAPER

MARGIN_MM = 25
HEIGHT, FRAME, CHARACTERS_BESIDE = 720, 48, 30
"""The preview is about square; beside it stands a column as wide as so many letters."""
_POINTS_PER_INCH = 72


class Paper(QDialog):
    """The preview; opened with open(), so that a lock closes it with everything else."""

    handed_out = Signal()
    """It has really been printed, or saved as a file."""

    may_be_saved = True
    """Whether it may lie on a disk as a file that anybody can read."""

    def __init__(self, title: str, advice: str, parent: QWidget, recipient: RecipientCheck | None = None) -> None:
        """`advice` is what to think of before printing; `recipient` goes with all that is about a person."""
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._printer = QPrinter()
        self._printer.setDocName("Ombud")
        self._printer.setPageLayout(_page_layout())
        self._preview = QPrintPreviewWidget(self._printer)
        for view in self._preview.findChildren(QGraphicsView):  # it scrolls from page to page with the keyboard
            view.setAccessibleName(self.tr("Preview"))
            ScrollBars(view)
        self._preview.paintRequested.connect(self._paint)
        self._line = text("", "small")
        self._line.hide()
        self._print_button = button(self.tr("Print…"), self._choose_printer, "primary")
        self._save_button = button(self.tr("Save as PDF…"), self._choose_file)
        buttons = [self._print_button, button(self.tr("Close"), self.reject)]
        if self.may_be_saved:
            buttons.insert(1, self._save_button)
        self._recipient = recipient
        if recipient is not None:
            recipient.changed.connect(self._show_whether_it_may)
            recipient.submitted.connect(self._print_button.setFocus)
            self._show_whether_it_may()
        row = QHBoxLayout(self)
        row.addWidget(self._preview, 3)
        row.addLayout(self._beside(advice, buttons), 2)
        room = parent.window().size()
        width = HEIGHT + CHARACTERS_BESIDE * self.fontMetrics().averageCharWidth()
        self.resize(min(width, room.width() - FRAME), min(HEIGHT, room.height() - FRAME))
        self._print_button.setFocus()

    def _beside(self, advice: str, buttons: list[Button]) -> QVBoxLayout:
        """What there is to say and to ask, which scrolls at large text, and always in sight what can be done."""
        asked = named(QWidget(), "scrolled")
        column = QVBoxLayout(asked)
        column.setContentsMargins(4, 0, SCROLL_BAR, 0)
        column.setSpacing(12)
        column.addWidget(text(advice, "small"))
        if self._recipient is not None:
            column.addWidget(self._recipient)
        column.addWidget(self._line)
        column.addStretch(1)
        scrolled = QScrollArea(widgetResizable=True)
        scrolled.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        ScrollBars(scrolled)
        scrolled.setWidget(asked)
        beside = QVBoxLayout()
        beside.addWidget(scrolled, 1)
        for each in buttons:
            beside.addWidget(each)
        return beside

    def count_pages(self, painter: QPainter, page: QRectF) -> int:
        """How many sheets it takes; `page` as in `paint_page`."""
        return 1

    def paint_page(self, painter: QPainter, page: QRectF, number: int) -> None:
        """Black on white, in points of the page, starting at the upper left of what may be printed on.

        `number` is 0 for the first page.
        """

    def _paint(self, device: QPagedPaintDevice) -> bool:
        """Whether the device has taken all of it."""
        painter = QPainter()
        if not painter.begin(device):
            return False
        # The preview replays what was painted, and a pen nobody has chosen would there have the window's colour.
        painter.setPen(QColor(PAPER))
        painter.setPen(QColor(INK))
        scale = device.logicalDpiX() / _POINTS_PER_INCH
        painter.scale(scale, scale)
        room = device.pageLayout().paintRect(QPageLayout.Unit.Point)
        page = QRectF(0, 0, room.width(), room.height())
        for number in range(self.count_pages(painter, page)):
            if number and not device.newPage():
                painter.end()
                return False
            self.paint_page(painter, page, number)
        return painter.end()

    # --- On paper ---

    def _choose_printer(self) -> None:
        dialog = QPrintDialog(self._printer, self)
        dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
        dialog.accepted.connect(self._print)
        QDialog.open(dialog)  # its own open() wants a receiver

    def _print(self) -> None:
        if self._hand_out(self._print_it):
            self.accept()

    def _print_it(self) -> None:
        if not self._paint(self._printer):
            raise UserError(Problem.NOT_PRINTED)

    # --- As a file ---

    def _choose_file(self) -> None:
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        dialog = QFileDialog(self, self.tr("Save as PDF"), folder, "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)  # it asks before a file is overwritten
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(self.tr("Paper.pdf"))  # a name that tells nothing of whom it is about
        dialog.fileSelected.connect(lambda name: self._save(Path(name)))
        dialog.open()

    def _save(self, path: Path) -> None:
        if self._hand_out(lambda: write_paper(path, self._as_pdf())):
            words = self.tr(
                "Saved as {file} in {folder}. Whoever can open the file can read it: remove it when it is done."
            )
            self._say(words.format(file=path.name, folder=path.parent.name or str(path.parent)))

    def _as_pdf(self) -> bytes:
        """In memory: on the disk it is written once, and where the ombud says."""
        memory = QBuffer()
        memory.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(memory)
        writer.setCreator("Ombud")
        writer.setPageLayout(_page_layout())
        self._paint(writer)
        return bytes(memory.data().data())

    # --- Whether it may ---

    def _show_whether_it_may(self) -> None:
        may = self._recipient is None or self._recipient.may_go_on()
        self._print_button.setEnabled(may)
        self._save_button.setEnabled(may)

    def _hand_out(self, give: Callable[[], None]) -> bool:
        """The reason is kept before anything leaves: what could not be kept is not handed out."""
        try:
            with nullcontext() if self._recipient is None else self._recipient.recorded():
                give()
        except UserError as error:
            self._say(message(error), role="error")
            return False
        self.handed_out.emit()
        return True

    def _say(self, words: str, role: str = "small") -> None:
        self._line.setProperty("role", role)
        restyle(self._line)
        show_words(self._line, words)
        self._line.show()


def font_of(points: float, *, bold: bool = False, family: str = "") -> QFont:
    """For painting on a page, which counts in points already."""
    font = QFont(family) if family else QFont()
    font.setStyleHint(QFont.StyleHint.Monospace if family else QFont.StyleHint.SansSerif)
    font.setPixelSize(round(points))
    font.setBold(bold)
    return font


def write(painter: QPainter, room: QRectF, points: float, words: str, *, bold: bool = False, family: str = "") -> float:
    """Returns where the text ends."""
    painter.setFont(font_of(points, bold=bold, family=family))
    return float(painter.drawText(room, int(Qt.TextFlag.TextWordWrap), words).bottom())


def _page_layout() -> QPageLayout:
    margins = QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM)
    return QPageLayout(
        QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, margins, QPageLayout.Unit.Millimeter
    )
