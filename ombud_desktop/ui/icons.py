"""The app's own icons, tinted with the colour of the text."""

from PySide6.QtCore import QFile, QIODevice, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer

_SIZES = (20, 40)


def icon(name: str, colour: QColor | None = None) -> QIcon:
    """The drawing of that name; without a colour it takes the one of the window's text."""
    tint = colour or QGuiApplication.palette().color(QPalette.ColorRole.WindowText)
    drawn = QIcon()
    for size in _SIZES:
        drawn.addPixmap(_tinted(name, size, tint))
    return drawn


def application_icon() -> QIcon:
    """The one icon with colours of its own."""
    drawn, renderer = QIcon(), _renderer("app")
    for size in (16, 32, 64, 128):
        drawn.addPixmap(_painted(renderer, size))
    return drawn


def _renderer(name: str) -> QSvgRenderer:
    file = QFile(f"resources:icons/{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    renderer = QSvgRenderer(file.readAll())
    file.close()
    return renderer


def _painted(renderer: QSvgRenderer, size: int) -> QPixmap:
    pixmap = QPixmap(QSize(size, size))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    renderer.render(painter)
    painter.end()
    return pixmap


def _tinted(name: str, size: int, tint: QColor) -> QPixmap:
    """Drawn once: the side, with one on each place, is made anew at every unlock."""
    key = f"{name} {size} {tint.name()}"
    known = QPixmap()
    if QPixmapCache.find(key, known):
        return known
    pixmap = _painted(_renderer(name), size)
    painter = QPainter(pixmap)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(pixmap.rect(), tint)
    painter.end()
    QPixmapCache.insert(key, pixmap)
    return pixmap
