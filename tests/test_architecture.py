"""The rules of the architecture: who may know whom, and what nobody may do."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import ombud_desktop

PACKAGE = Path(ombud_desktop.__file__).parent
ROOT = PACKAGE.parent
MODULES = sorted(PACKAGE.rglob("*.py"))


def test_imports_keep_to_the_contracts() -> None:
    # In a process of its own: import-linter sets up logging for itself and silences everyone else's.
    command = [str(Path(sys.executable).with_name("lint-imports")), "--no-cache", "--no-logo"]
    answer = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert answer.returncode == 0, answer.stdout
    assert "Pages do not know each other KEPT" in answer.stdout


def test_there_is_something_to_look_at() -> None:
    assert len(MODULES) > 40


def test_every_module_is_short_enough_to_be_read() -> None:
    for module in MODULES:
        assert len(module.read_text(encoding="utf-8").splitlines()) <= 400, module.name


def _calls() -> Iterator[tuple[str, str]]:
    """Every call of a method or function: where, and its last name."""
    for module in MODULES:
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call):
                name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
                yield module.relative_to(PACKAGE).as_posix(), name


def test_no_event_loop_runs_inside_another() -> None:
    """A dialog that is opened with exec() would outlive the lock."""
    loops = {(where, name) for where, name in _calls() if name in ("exec", "exec_", "processEvents")}
    assert loops == {("app.py", "exec")}


def test_only_the_clock_asks_the_computer_for_the_time() -> None:
    asks = ("datetime.now(", "date.today(", "time.time(", "time.monotonic(", "currentDateTime(", "currentDate(")
    asking = {
        module.relative_to(PACKAGE).as_posix()
        for module in MODULES
        if any(ask in module.read_text(encoding="utf-8") for ask in asks)
    }
    assert asking == {"clock.py"}


def test_no_sql_asks_for_the_time() -> None:
    for module in (PACKAGE / "storage").glob("*.py"):
        source = module.read_text(encoding="utf-8").lower()
        assert "'now'" not in source
        assert "current_date" not in source
        assert "current_timestamp" not in source


def test_every_error_is_caught_in_two_places_only() -> None:
    """Where the worker hands over what went wrong, and in what nobody waits for; anything else would hide a bug."""
    found = [
        module.relative_to(PACKAGE).as_posix()
        for module in MODULES
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(node, ast.ExceptHandler) and (node.type is None or getattr(node.type, "id", "") == "Exception")
    ]
    assert len(found) <= 2
    assert set(found) == {"session.py", "worker.py"}
