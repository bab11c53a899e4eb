"""Every action of the window in one table: its words, its keys, its menu."""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `needs_vault`: it makes sense only while the vault is open; `at_work`: also while the worker has it."""

    menu: str
    words: str
    keys: tuple[str, ...]
    do: Callable[[], object]
    needs_vault: bool = True
    at_work: bool = False


def fill_menu_bar(window: QMainWindow, entries: list[Entry]) -> list[tuple[Entry, QAction]]:
    """The menus in the order in which they first appear in the table."""
    made: list[tuple[Entry, QAction]] = []
    menus: dict[str, list[Entry]] = {}
    for entry in entries:
        menus.setdefault(entry.menu, []).append(entry)
    for menu_words, rows in menus.items():
        menu = window.menuBar().addMenu(menu_words)
        for entry in rows:
            action = menu.addAction(entry.words)
            action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
            action.triggered.connect(lambda _=False, do=entry.do: do())
            made.append((entry, action))
    return made
