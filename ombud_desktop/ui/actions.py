"""Every action of the window in one table: its words, its keys, its menu."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence

from ombud_desktop.settings import TEXT_STEP
from ombud_desktop.ui.place import PageName
from ombud_desktop.ui.watch import LOCK_KEYS

if TYPE_CHECKING:
    from ombud_desktop.ui.main_window import MainWindow


@dataclass(frozen=True, slots=True)
class Entry:
    """One row. `needs_vault`: it makes sense only while the vault is open; `at_work`: also while the worker has it;
    `in_meeting`: also in the meeting mode, where it leads to nobody else.
    """

    menu: str
    words: str
    keys: tuple[str, ...]
    do: Callable[[], object]
    needs_vault: bool = True
    at_work: bool = False
    in_meeting: bool = False


class Actions(QObject):
    """The menu bar, filled from the table."""

    def __init__(self, window: "MainWindow") -> None:
        super().__init__(window)
        self._window = window
        self._made: list[tuple[Entry, QAction]] = []
        menus: dict[str, list[Entry]] = {}
        for entry in self._entries():
            menus.setdefault(entry.menu, []).append(entry)
        for words, rows in menus.items():
            menu = window.menuBar().addMenu(words)
            for entry in rows:
                action = menu.addAction(entry.words)
                action.setShortcuts([QKeySequence(keys) for keys in entry.keys])
                action.triggered.connect(lambda _=False, do=entry.do: do())
                self._made.append((entry, action))

    def enable(self, *, is_open: bool, at_work: bool = False, in_meeting: bool = False) -> None:
        for entry, action in self._made:
            is_apt = is_open and (entry.in_meeting or not in_meeting)
            action.setEnabled(is_apt or not entry.needs_vault or (at_work and entry.at_work))

    def _entries(self) -> list[Entry]:
        """Every action with its keys. No Ctrl+Alt: that is AltGr on a Swedish keyboard."""
        return [*self._file_and_edit(), *self._view(), *self._go()]

    def _file_and_edit(self) -> list[Entry]:
        window = self._window
        file, edit = self.tr("&File"), self.tr("&Edit")
        return [
            Entry(file, self.tr("New"), ("Ctrl+N",), lambda: window.on_page(lambda page: page.start_new())),
            Entry(file, self.tr("New inquiry"), ("Ctrl+Shift+N",), lambda: window.go(PageName.INQUIRY)),
            Entry(
                file,
                self.tr("Print…"),
                ("Ctrl+P",),
                lambda: window.on_page(lambda page: page.print_page()),
                in_meeting=True,
            ),
            Entry(file, self.tr("Lock"), (LOCK_KEYS,), window.lock, at_work=True, in_meeting=True),
            Entry(file, self.tr("Quit"), ("Ctrl+Q",), window.close, needs_vault=False),
            Entry(
                edit, self.tr("Undo"), ("Ctrl+Z",), lambda: window.on_frame(lambda frame: frame.undo()), in_meeting=True
            ),
            Entry(
                edit,
                self.tr("Redo"),
                ("Ctrl+Y", "Ctrl+Shift+Z"),
                lambda: window.on_frame(lambda frame: frame.redo()),
                in_meeting=True,
            ),
            Entry(
                edit, self.tr("Find on the page"), ("Ctrl+F",), lambda: window.on_page(lambda page: page.find_in_page())
            ),
        ]

    def _view(self) -> list[Entry]:
        window = self._window
        view = self.tr("&View")
        return [
            Entry(
                view,
                self.tr("Larger text"),
                ("Ctrl++", "Ctrl+="),
                lambda: window.change_text_size(TEXT_STEP),
                needs_vault=False,
            ),
            Entry(
                view,
                self.tr("Smaller text"),
                ("Ctrl+-",),
                lambda: window.change_text_size(-TEXT_STEP),
                needs_vault=False,
            ),
            Entry(view, self.tr("Usual text"), ("Ctrl+0",), lambda: window.change_text_size(0), needs_vault=False),
            Entry(view, self.tr("Full screen"), ("F11",), window.toggle_full_screen, needs_vault=False),
            Entry(
                view,
                self.tr("Meeting mode"),
                ("F8",),
                lambda: window.on_frame(lambda frame: frame.turn_meeting_mode()),
                in_meeting=True,
            ),
            *self._capture_entry(view),
        ]

    def _go(self) -> list[Entry]:
        window = self._window
        go = self.tr("&Go")
        return [
            Entry(go, self.tr("Today"), ("Alt+1",), lambda: window.go(PageName.TODAY)),
            Entry(go, self.tr("Clients"), ("Alt+2",), lambda: window.go(PageName.CLIENTS)),
            Entry(go, self.tr("Inquiries"), ("Alt+3",), lambda: window.go(PageName.INQUIRIES)),
            Entry(go, self.tr("Calendar"), ("Alt+4",), lambda: window.go(PageName.CALENDAR)),
            Entry(go, self.tr("Contacts"), ("Alt+5",), lambda: window.go(PageName.CONTACTS)),
            Entry(go, self.tr("Destruction"), ("Alt+6",), lambda: window.go(PageName.RETENTION)),
            Entry(go, self.tr("Weekly review"), ("F7",), lambda: window.go(PageName.REVIEW)),
            Entry(go, self.tr("Next tab"), ("Ctrl+PgDown",), lambda: window.on_page(lambda page: page.turn_tab(1))),
            Entry(go, self.tr("Previous tab"), ("Ctrl+PgUp",), lambda: window.on_page(lambda page: page.turn_tab(-1))),
            Entry(go, self.tr("Settings"), ("Ctrl+,",), lambda: window.go(PageName.SETTINGS)),
        ]

    def _capture_entry(self, view: str) -> list[Entry]:
        """Only where the system can keep the window out of shared screens is there something to allow."""
        capture = self._window.capture
        return (
            [Entry(view, self.tr("Allow screen sharing for 15 min"), (), capture.allow, in_meeting=True)]
            if capture.is_possible()
            else []
        )
