"""The program as a process: how it starts, what it answers, and that nothing of a network is in it."""

import json
import os
import re
import stat
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMessageLogContext, QtMsgType

from ombud_desktop import __version__
from ombud_desktop.app import _log_qt_message
from ombud_desktop.storage.vault import Vault
from tests.vaults import PASSPHRASE

ROOT = Path(__file__).parent.parent
OFFSCREEN = {"QT_QPA_PLATFORM": "offscreen"}
USUAL_OFFSCREEN = ("This plugin does not support propagateSizeHints()", "Qt: QtWarningMsg, default")
"""As Qt says it, and as the program logs it, without the words."""


def run(
    *arguments: str, environment: Mapping[str, str] = OFFSCREEN, options: tuple[str, ...] = ()
) -> subprocess.CompletedProcess[str]:
    """The program, without the display of whoever runs the tests."""
    inherited = {name: value for name, value in os.environ.items() if name not in _OF_A_DISPLAY}
    return subprocess.run(
        [sys.executable, *options, "-m", *arguments],
        cwd=ROOT,
        env={**inherited, "PYTHONIOENCODING": "utf-8", **environment},
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )


_OF_A_DISPLAY = frozenset({"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})


def complaints(said: str) -> list[str]:
    return [line for line in said.splitlines() if line and not any(usual in line for usual in USUAL_OFFSCREEN)]


def test_it_tells_its_version() -> None:
    done = run("ombud_desktop", "--version", environment={})
    assert (done.returncode, done.stdout.strip()) == (0, f"ombud_desktop {__version__}")


def test_it_tells_in_swedish_what_it_can_be_asked() -> None:
    done = run("ombud_desktop", "--help", environment={})
    assert done.returncode == 0
    for words in ("--demo", "--data-dir MAPP", "--self-test", "övningsvalv", "personligt ombud"):
        assert words in done.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_it_says_so_in_one_sentence_and_gives_up() -> None:
    done = run("ombud_desktop", environment={})
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr.count("\n") == 1
    assert done.stderr.startswith("Ombud behöver en skärm")


def test_what_it_does_not_understand_it_refuses() -> None:
    done = run("ombud_desktop", "--nonsense", environment={})
    assert done.returncode == 2
    assert "--nonsense" in done.stderr


BEFORE_ANYTHING_IS_PREPARED = """
import sys
from pathlib import Path
import ombud_desktop.__main__
from ombud_desktop.app import App
app = App(Path(sys.argv[1]))
app.window.show()
print("loaded too early:", *sorted(set(sys.argv[3:]) & set(sys.modules)))
app.session.opened.connect(app.application.quit)
app.session.failed.connect(lambda: app.application.exit(1))
app.session.unlock(sys.argv[2])
code = app.application.exec()
app.session.wait_until_closed()
sys.exit(code)
"""
NOT_FOR_THE_UNLOCK_PAGE = (
    "ombud_desktop.model",
    "ombud_desktop.storage.vault",
    "ombud_desktop.ui.frame",
    "sqlcipher3",
    "cryptography",
    "zxcvbn",
    "PySide6.QtDBus",
    "PySide6.QtPrintSupport",
)


def test_the_unlock_page_stands_before_the_rest_is_loaded_and_opens_the_vault_at_once(filled: Vault) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", BEFORE_ANYTHING_IS_PREPARED, str(filled.folder), PASSPHRASE, *NOT_FOR_THE_UNLOCK_PAGE],
        cwd=ROOT,
        env={**os.environ, **OFFSCREEN},
        stdout=subprocess.PIPE,
        encoding="utf-8",
        timeout=60,
        check=False,
    )
    assert (ended.returncode, ended.stdout) == (0, "loaded too early:\n")


def test_it_can_test_itself(tmp_path: Path) -> None:
    done = run("ombud_desktop", "--self-test", environment={"TMPDIR": str(tmp_path)}, options=("-W", "error"))
    assert done.returncode == 0, done.stderr
    assert [line.rpartition(": ")[2] for line in done.stdout.splitlines()] == ["ok", "ok"]
    assert complaints(done.stderr) == []
    assert list(tmp_path.iterdir()) == []


# --- A whole run ---


@dataclass(frozen=True)
class WholeRun:
    folder: Path
    seen: dict[str, Any]
    complaints: list[str]


@pytest.fixture(scope="module")
def whole_run(tmp_path_factory: pytest.TempPathFactory) -> WholeRun:
    folder = tmp_path_factory.mktemp("whole") / "ombud"
    done = run("tests.whole_run", str(folder), options=("-W", "error", "-X", "dev"))
    assert done.returncode == 0, done.stderr
    return WholeRun(folder, json.loads(done.stdout), complaints(done.stderr))


def test_nothing_of_a_network_is_loaded_nor_can_be(whole_run: WholeRun) -> None:
    assert whole_run.seen["loaded"] == []
    assert whole_run.seen["importable"] == []
    assert whole_run.seen["importable_otherwise"]  # or the two above would say nothing


def test_the_run_ends_well_and_nobody_complains_but_of_the_bug(whole_run: WholeRun) -> None:
    assert whole_run.seen["code"] == 0
    assert len(whole_run.complaints) == 1
    assert "ValueError" in whole_run.complaints[0]


def test_the_cyclic_collector_runs_only_where_widgets_may_die(whole_run: WholeRun) -> None:
    assert not whole_run.seen["collects_by_itself"]
    assert whole_run.seen["frozen"]


def test_the_caret_stands_still_so_that_nothing_wakes_the_processor(whole_run: WholeRun) -> None:
    assert whole_run.seen["caret_blinks"] is False


def test_a_bug_is_logged_by_type_and_place_and_the_program_goes_on(whole_run: WholeRun) -> None:
    assert whole_run.seen["alive_after_a_bug"]
    [line] = complaints((whole_run.folder / "logg.txt").read_text(encoding="utf-8"))
    assert re.fullmatch(r"[\d :,-]+ ERROR ValueError at whole_run\.py:\d+( < \w+\.py:\d+)*", line)


def test_a_log_that_has_grown_long_begins_anew(whole_run: WholeRun) -> None:
    assert "an old log" not in (whole_run.folder / "logg.txt").read_text(encoding="utf-8")


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_the_folder_is_for_its_owner_only(whole_run: WholeRun) -> None:
    assert stat.S_IMODE(whole_run.folder.stat().st_mode) == 0o700
    for name in ("valv.db", "nycklar", "nycklar.kopia", "reserv", "logg.txt"):
        assert stat.S_IMODE((whole_run.folder / name).stat().st_mode) == 0o600


def test_the_folder_holds_the_vault_and_nothing_left_over(whole_run: WholeRun) -> None:
    names = {path.name for path in whole_run.folder.iterdir()}
    assert names == {"valv.db", "nycklar", "nycklar.kopia", "reserv", "logg.txt"}


@pytest.mark.parametrize(
    ("message", "logged"),
    [
        ("QLayout::addChildLayout: layout of Ada Lind already has a parent", "Qt: QLayout::addChildLayout, default"),
        ("QPainter: ring hyresvärden", "Qt: QPainter, default"),
        ("Ada Lind", "Qt: QtWarningMsg, default"),
    ],
)
def test_what_qt_complains_of_is_logged_without_its_words(
    message: str, logged: str, caplog: pytest.LogCaptureFixture
) -> None:
    _log_qt_message(QtMsgType.QtWarningMsg, QMessageLogContext(), message)
    assert caplog.messages == [logged]
