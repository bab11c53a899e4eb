"""The command: `python -m ombud_desktop`, or the frozen `ombud`."""

import sys

# The app has no network code of any kind. This makes sure that nothing it uses can have any either: from here on an
# import of one of these fails.
for _name in ("socket", "_socket", "ssl", "_ssl", "http", "urllib.request", "asyncio", "PySide6.QtNetwork"):
    sys.modules[_name] = None  # type: ignore[assignment]

import argparse  # noqa: E402
import os  # noqa: E402
from pathlib import Path  # noqa: E402

from ombud_desktop import __version__  # noqa: E402

NO_DISPLAY = (
    "Ombud behöver en skärm: starta programmet i en grafisk session (varken DISPLAY eller WAYLAND_DISPLAY är satt)."
)


def main(arguments: list[str] | None = None) -> int:
    """Returns the exit code: 0 when all went well, 2 when the program could not start."""
    options = _parser().parse_args(arguments)
    if options.self_test:
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        from ombud_desktop.self_test import self_test

        return self_test()
    if not _has_display():
        print(NO_DISPLAY, file=sys.stderr)
        return 2
    return _run(options.data_dir, demo=options.demo)


def _run(data_dir: Path | None, *, demo: bool) -> int:
    from ombud_desktop.hardening import harden_process

    harden_process()
    from ombud_desktop.app import App, start_log

    folder = data_dir or _usual_folder()

    if not demo:
        start_log(folder)
        return App(folder).run()
    from ombud_desktop.practice import PRACTICE_FOLDER, PRACTICE_PASSPHRASE, prepare_practice_vault

    folder /= PRACTICE_FOLDER
    start_log(folder)
    prepare_practice_vault(folder)
    return App(folder, practice_passphrase=PRACTICE_PASSPHRASE).run()


def _usual_folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("ombud_desktop", appauthor=False)


def _has_display() -> bool:
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="ombud",
        description="Klienter, planer och arbetsanteckningar för ett personligt ombud, på den egna datorn.",
    )
    parser.add_argument("--version", action="version", version=f"ombud_desktop {__version__}")
    parser.add_argument("--demo", action="store_true", help="öppna ett övningsvalv med påhittade personer")
    parser.add_argument("--data-dir", type=Path, metavar="MAPP", help="valvets mapp, i stället för den vanliga")
    parser.add_argument("--self-test", action="store_true", help="pröva programmet i en tillfällig mapp och avsluta")
    return parser


if __name__ == "__main__":
    sys.exit(main())
