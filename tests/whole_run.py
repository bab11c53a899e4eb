"""A whole run of the program, without hands: `python -m tests.whole_run FOLDER`. Prints what it saw, as JSON.

It begins as the program does, through its entry point, so that all the same holds for the process.
"""

import gc
import json
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import ombud_desktop.__main__ as entry_point
from ombud_desktop.app import App, start_log
from ombud_desktop.model import Client
from ombud_desktop.ui.place import PageName, Place
from tests.vaults import CHEAP, PASSPHRASE, TODAY

NETWORK = (
    "socket", "_socket", "ssl", "_ssl", "socketserver", "asyncio", "http", "http.client", "http.server",
    "urllib.request", "ftplib", "imaplib", "poplib", "smtplib", "xmlrpc.client", "wsgiref.simple_server",
    "multiprocessing.connection", "PySide6.QtNetwork", "PySide6.QtWebSockets",
)  # fmt: skip


def main(folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "logg.txt").write_bytes(b"an old log " * 10_000)
    start_log(folder)
    app = App(folder, cost=CHEAP)
    run = _Run(app)
    code = app.run()
    importable = [name for name in NETWORK if _can_be_imported(name)]
    print(
        json.dumps(
            {
                "code": code,
                "caret_blinks": app.application.cursorFlashTime() > 0,
                "entry_point": entry_point.__name__,
                "loaded": [name for name in NETWORK if sys.modules.get(name) is not None],
                "importable": importable,
                "importable_otherwise": _can_be_imported("colorsys"),
                **run.seen,
            }
        )
    )


class _Run:
    """What is done, one turn of the event loop at a time."""

    def __init__(self, app: App) -> None:
        from PySide6.QtCore import QTimer  # noqa: PLC0415 - only after the entry point

        self.app = app
        self.seen: dict[str, object] = {}
        self._steps = self._do_everything()
        self._timer = QTimer(interval=0)
        self._timer.timeout.connect(self._go_on)
        self._timer.start()

    def _go_on(self) -> None:
        wait = next(self._steps, None)
        if wait is None:
            self._timer.stop()

    def _do_everything(self) -> Iterator[bool]:
        app, session = self.app, self.app.session
        self.seen["collects_by_itself"] = gc.isenabled()
        self.seen["frozen"] = gc.get_freeze_count() > 0
        yield True
        session.create(PASSPHRASE, session.vault.new_recovery_key())
        yield from self._until(lambda: session.is_open)
        ada = session.store.clients.add(Client(name="Ada"), TODAY)
        for name in PageName:
            assert app.window.frame is not None
            app.window.frame.show_place(Place(name, ada if name in (PageName.CLIENT, PageName.CLOSING) else 0))
            yield True
        session.lock()
        yield True
        session.unlock(PASSPHRASE)
        yield from self._until(lambda: session.is_open)
        assert app.window.frame is not None
        app.window.frame.side.lock_wanted.disconnect()
        app.window.frame.side.lock_wanted.connect(_a_bug)
        app.window.frame.side.lock_wanted.emit()
        yield True
        self.seen["alive_after_a_bug"] = True
        app.window.close()
        yield True

    def _until(self, condition: Callable[[], bool]) -> Iterator[bool]:
        while not condition():
            yield True


def _a_bug() -> None:
    raise ValueError("Ada bor på Storgatan")


def _can_be_imported(name: str) -> bool:
    try:
        import_module(name)
    except ImportError:
        return False
    return True


if __name__ == "__main__":
    main(Path(sys.argv[1]))
