"""The window of a filled vault, timed from inside: `python -m tests.benchmarks.window VAULT opening` (or `typing`).

Prints one JSON object for each thing that was done: what it was, its seconds, and those of the floor beside it.
"""

import gc
import json
import sys
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter, sleep

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from ombud_desktop.app import App
from ombud_desktop.ui.frame import Frame
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.place import PageName, Place, Tab
from tests.benchmarks.caseload import PASSPHRASE
from tests.vaults import CHEAP

SUBJECT = 1
"""The client, and the inquiry or meeting, that a page is about if it is about one."""
TIMES = 11
KEYS = 200
SECONDS_BETWEEN_KEYS = 0.05
"""Twice as fast as people type."""
WORD = "namn"
"""Typed, and taken away again: a filter then has little or nothing to filter."""
BACKSPACE = "\b"
FIELDS = {
    "client filter": ("clients:filter", Place(PageName.CLIENTS)),
    "contact filter": ("contacts:filter", Place(PageName.CONTACTS)),
    "note": ("notes:new", Place(PageName.CLIENT, SUBJECT, Tab.NOTES)),
    "step in one line": ("quick:1:line", Place(PageName.CLIENT, SUBJECT, Tab.PLAN, open_editors=("quick:1",))),
    "meeting in one line": ("meeting:new:0:line", Place(PageName.CALENDAR, open_editors=("meeting:new:0",))),
    "step": ("step:new:1:text", Place(PageName.CLIENT, SUBJECT, Tab.PLAN, open_editors=("step:new:1",))),
}
"""By their object names, with the places where they stand."""
SCREEN = (1366, 736)


class Blank(Page):
    """What nothing can be faster than: a page in the same window without anything on it, or with one bare field."""

    field: type[QWidget] | None = None

    def build(self) -> None:
        if self.field is not None:
            self.column.addWidget(self.field())
        self.column.addStretch(1)


def opening(app: App, frame: Frame) -> Iterator[tuple[str, list[float], list[float]]]:
    """Each page, each tab and the largest editors, from the moment one asks for it to the last of what it paints."""
    for place in places():
        taken, floor = [], []
        for _ in range(TIMES):
            floor.append(_turn_to_blank(app, frame))
            taken.append(seconds(partial(frame.show_place, place)))
            assert frame.page is not None
            assert frame.page.name is place.page, f"{place.page} went on to {frame.page.name}"
            _turn_to_blank(app, frame)
        yield _name(place), taken, floor


def typing(app: App, frame: Frame) -> Iterator[tuple[str, list[float], list[float]]]:
    """From a key to its letter in the picture; a key waits for whatever the window is at when it is pressed."""
    for name, (field, place) in FIELDS.items():
        frame.show_place(place)
        until_idle()
        widget = frame.findChild(QWidget, field)
        assert widget is not None, f"no field {field} on {place.page}"
        taken = list(_keys(widget))
        Blank.field = QPlainTextEdit if isinstance(widget, QPlainTextEdit) else QLineEdit
        _turn_to_blank(app, frame)
        bare = frame.findChild(Blank.field)
        assert bare is not None
        floor = list(_keys(bare))
        Blank.field = None
        yield name, taken, floor


def places() -> Iterable[Place]:
    for page in PageName:
        for tab in Tab if page is PageName.CLIENT else (Tab.PLAN,):
            yield Place(page, SUBJECT, tab, SUBJECT)
    for key in ("quick:1", "step:new:1"):
        yield Place(PageName.CLIENT, SUBJECT, Tab.PLAN, open_editors=(key,))
    yield Place(PageName.CALENDAR, open_editors=("meeting:new:0",))


def _name(place: Place) -> str:
    page = f"{place.page}, {place.tab}" if place.page is PageName.CLIENT else place.page
    return ", ".join((page, *place.open_editors))


def _turn_to_blank(app: App, frame: Frame) -> float:
    """From one empty page to another: what was shown before does not count."""
    getattr(frame.page, "end", lambda: None)()  # a meeting lets nobody go elsewhere before it has been ended
    real, frame._new_page = frame._new_page, lambda place: Blank(app.session, place)  # type: ignore[method-assign]
    frame.show_place(Place())
    until_idle()
    taken = seconds(lambda: frame.show_place(Place()))
    frame._new_page = real  # type: ignore[method-assign]
    return taken


def _keys(field: QWidget) -> Iterator[float]:
    field.setFocus()
    until_idle()
    assert field.hasFocus()
    window = field.window().windowHandle()
    due = perf_counter()
    for letter in islice(cycle([*WORD, *[BACKSPACE] * len(WORD)]), KEYS):
        due += SECONDS_BETWEEN_KEYS
        while (left := due - perf_counter()) > 0:
            until_idle()
            sleep(min(left, 0.001))
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            key = Qt.Key.Key_Backspace if letter == BACKSPACE else Qt.Key.Key_unknown
            event = QKeyEvent(kind, key, Qt.KeyboardModifier.NoModifier, letter)
            QCoreApplication.sendEvent(window, event)
        until_idle()
        yield perf_counter() - due


def seconds(act: Callable[[], object]) -> float:
    start = perf_counter()
    act()
    until_idle()
    return perf_counter() - start


def until_idle() -> None:
    """Everything that has been asked for is done, laid out and painted; what was taken away is dead."""
    loop = QEventLoop()
    for _ in range(2):
        while loop.processEvents():
            pass
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def main(vault: Path, what: str) -> None:
    app = App(vault, cost=CHEAP)
    gc.disable()  # as the program does
    gc.freeze()
    app.window.resize(*SCREEN)
    app.window.show()
    app.window.prewarm()
    app.session.unlock(PASSPHRASE)
    while not app.session.is_open:
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)
    until_idle()
    assert app.window.frame is not None
    for name, taken, floor in {"opening": opening, "typing": typing}[what](app, app.window.frame):
        print(json.dumps([name, taken, floor]), flush=True)
    app.window.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
