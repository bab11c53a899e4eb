"""Colours, sizes and the style sheet, from one table of tokens. No colour stands anywhere else."""

from string import Template

from PySide6.QtCore import QFile, QIODevice, QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from ombud_desktop.settings import Appearance, Settings

LIGHT = {
    "background": "#F5F4F0",
    "side": "#ECEAE4",
    "surface": "#FFFFFF",
    "line": "#DCD8CF",
    "outline": "#7D8789",
    "text": "#1E2A2E",
    "muted": "#5C686C",
    "accent": "#0E5A5A",
    "accent_strong": "#0A4545",
    "accent_soft": "#E1EEEC",
    "on_accent": "#FFFFFF",
    "due": "#7A4B00",
    "due_soft": "#FCEFD3",
    "late": "#9B1C22",
    "late_soft": "#FBE7E6",
    "done": "#24613A",
    "done_soft": "#E2F0E5",
    "check": "check-light.svg",
}
DARK = {
    "background": "#14181A",
    "side": "#101415",
    "surface": "#1C2224",
    "line": "#2E3739",
    "outline": "#7E898C",
    "text": "#E7EBEA",
    "muted": "#9DAAAD",
    "accent": "#6CC7BD",
    "accent_strong": "#8ADAD1",
    "accent_soft": "#1F3735",
    "on_accent": "#0C2224",
    "due": "#F0C36B",
    "due_soft": "#3A2F17",
    "late": "#F29A97",
    "late_soft": "#3D2020",
    "done": "#8FD0A1",
    "done_soft": "#1E3526",
    "check": "check-dark.svg",
}
INK, PAPER = "#000000", "#FFFFFF"
"""On paper there is no light and no dark."""
# Not empty: Qt 6.11 crashes when a style sheet is set again after it was taken away with widgets still standing.
_NO_RULES = "/* */"
POINT_SIZES = {"small": 9.0, "body": 10.5, "heading": 12.5, "title": 19.0}
# What grows with the text: ticks, arrows, the rounding of chips.
_LENGTHS = (8, 9, 12, 16, 18, 28)
_PALETTE = {
    QPalette.ColorRole.Window: "background",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "background",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on_accent",
    QPalette.ColorRole.ToolTipBase: "surface",
    QPalette.ColorRole.ToolTipText: "text",
    QPalette.ColorRole.Link: "accent",
}


FOR_TWO, LARGEST_FOR_TWO = 1.4, 2.2
"""In the meeting mode everything is so many times larger, but not larger than that: a line has to hold a few words."""


class Theme(QObject):
    """Gives the application its palette, style sheet and text size, and follows the system while it runs."""

    changed = Signal()

    def __init__(self, application: QApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._family = application.font()
        self.apply(settings)
        hints = application.styleHints()
        hints.colorSchemeChanged.connect(self._follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self._follow_system)

    @property
    def is_dark(self) -> bool:
        if self._settings.appearance is Appearance.SYSTEM:
            return self._application.styleHints().colorScheme() is Qt.ColorScheme.Dark
        return self._settings.appearance is Appearance.DARK

    @property
    def tokens(self) -> dict[str, str]:
        return DARK if self.is_dark else LIGHT

    def apply(self, settings: Settings) -> None:
        self._settings = settings
        scale = settings.text_size / 100
        self._application.setFont(self._font(scale))
        if self._wants_high_contrast():
            self._application.setStyleSheet(_NO_RULES)
            self._application.setPalette(QPalette())  # the system's own
        else:
            self._application.setPalette(self._palette())
            self._application.setStyleSheet(self._style_sheet(scale))
        self.changed.emit()

    def enlarge(self, widget: QWidget) -> None:
        """All that stands in it, for two to look at. To be done again when the look has `changed`."""
        scale = self._settings.text_size / 100
        scale = max(scale, min(scale * FOR_TWO, LARGEST_FOR_TWO))
        font = self._font(scale)
        widget.setFont(font)
        of_all = (
            f"QWidget {{ font-size: {font.pointSizeF():.2f}pt; }}\n"  # a style sheet above keeps the font from them
        )
        widget.setStyleSheet(of_all + (_NO_RULES if self._wants_high_contrast() else self._style_sheet(scale)))

    def _follow_system(self) -> None:
        self.apply(self._settings)

    def _wants_high_contrast(self) -> bool:
        hints = self._application.styleHints()
        accessibility = hints.accessibility()  # lives only as long as the name of the hints does
        return accessibility.contrastPreference() is Qt.ContrastPreference.HighContrast

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _PALETTE.items():
            palette.setColor(role, QColor(self.tokens[token]))
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(self.tokens["muted"]))
        return palette

    def _font(self, scale: float) -> QFont:
        font = QFont(self._family)
        font.setPointSizeF(POINT_SIZES["body"] * scale)
        return font

    def _style_sheet(self, scale: float) -> str:
        sizes = {f"size_{name}": f"{points * scale:.2f}pt" for name, points in POINT_SIZES.items()}
        lengths = {f"length_{length}": f"{round(length * scale)}px" for length in _LENGTHS}
        # Half of what it goes around with its border: with less it is no circle, with more Qt draws a square.
        lengths["length_radio"] = f"{(round(12 * scale) + 2) // 2}px"
        return Template(_read_resource("style.qss")).substitute(self.tokens, **sizes, **lengths)


def shown_colour(token: str) -> QColor | None:
    """For what draws itself: the colour of this name in the table that the application has its palette from.

    None where it has the system's own.
    """
    window = QApplication.palette().window().color()
    tokens = next((table for table in (LIGHT, DARK) if QColor(table["background"]) == window), None)
    return QColor(tokens[token]) if tokens else None


def _read_resource(name: str) -> str:
    file = QFile(f"resources:{name}")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    try:
        return bytes(file.readAll().data()).decode("utf-8")
    finally:
        file.close()
