"""The clipboard at lock: what was copied here goes; what another program put there stays."""

from PySide6.QtGui import QClipboard, QGuiApplication


def forget_what_was_copied() -> None:
    """What was copied here; what another program holds is not ours to take."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear()
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
