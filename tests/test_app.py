"""The command from outside: what it answers, and what it can never load."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from ombud_desktop import __version__

ROOT = Path(__file__).resolve().parent.parent
NETWORK = ("socket", "_socket", "ssl", "_ssl", "http", "http.client", "urllib.request", "asyncio", "PySide6.QtNetwork")
WITHOUT_DISPLAY = {
    name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
}


def ombud(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "ombud_desktop", *arguments],
        cwd=ROOT,
        env={**WITHOUT_DISPLAY, **environment},
        capture_output=True,
        text=True,
        check=False,
    )


def test_it_says_its_version() -> None:
    answer = ombud("--version")
    assert (answer.returncode, answer.stdout) == (0, f"ombud_desktop {__version__}\n")


def test_it_explains_its_options_in_swedish() -> None:
    answer = ombud("--help")
    assert answer.returncode == 0
    assert "öppna ett övningsvalv med påhittade personer" in answer.stdout


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can lack a display")
def test_without_a_display_it_says_in_one_sentence_what_to_do(tmp_path: Path) -> None:
    answer = ombud("--data-dir", str(tmp_path))
    assert answer.returncode == 2
    assert answer.stderr.count("\n") == 1
    assert answer.stderr.startswith("Ombud behöver en skärm: starta programmet i en grafisk session")
    assert list(tmp_path.iterdir()) == []


def test_the_self_test_holds() -> None:
    answer = ombud("--self-test", QT_QPA_PLATFORM="offscreen")
    assert answer.returncode == 0, answer.stdout + answer.stderr
    assert answer.stdout == "valv: ok\nikon och svenska: ok\n"


WHOLE_RUN = f"""
import sys
import ombud_desktop.__main__ as command
status = command.main(["--self-test"])
for name in {NETWORK!r}:
    assert sys.modules.get(name) is None, name
    try:
        __import__(name)
    except ImportError:
        continue
    raise AssertionError(name + " can be imported")
sys.exit(status)
"""


def test_no_network_module_is_loaded_or_can_be(tmp_path: Path) -> None:
    answer = subprocess.run(
        [sys.executable, "-c", WHOLE_RUN],
        cwd=ROOT,
        env={**WITHOUT_DISPLAY, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr
