"""The clipboard at lock: what was copied here goes; what another program put there stays."""

from PySide6.QtGui import QClipboard, QGuiApplication


def forget_own_clipboard() -> None:
    """Only the owner of the clipboard's content clears it: text that replaced ours is none of our business."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.supportsSelection() and clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
