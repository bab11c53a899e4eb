"""The rules of who may import whom, as pyproject.toml states them."""

import ast
from pathlib import Path

import pytest
from importlinter.cli import EXIT_STATUS_SUCCESS, lint_imports

ROOT = Path(__file__).resolve().parent.parent
SOURCES = sorted((ROOT / "ombud_desktop").rglob("*.py"))
LONGEST_FILE, LONGEST_FUNCTION = 400, 60


def test_imports_point_down(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.chdir(ROOT)
    status = lint_imports(no_cache=True)
    assert status == EXIT_STATUS_SUCCESS, capsys.readouterr().out


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_no_file_and_no_function_outgrows_its_reader(path: Path) -> None:
    source = path.read_text(encoding="utf-8")
    assert source.count("\n") <= LONGEST_FILE
    functions = [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.FunctionDef)]
    too_long = [node.name for node in functions if (node.end_lineno or 0) - node.lineno >= LONGEST_FUNCTION]
    assert too_long == []


@pytest.mark.parametrize("path", SOURCES, ids=lambda path: path.stem)
def test_the_window_never_waits_in_a_loop_of_its_own(path: Path) -> None:
    calls = [node for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))) if isinstance(node, ast.Call)]
    named = [node.func.attr for node in calls if isinstance(node.func, ast.Attribute)]
    assert "processEvents" not in named
    assert path.name == "app.py" or "exec" not in named  # the one loop there is
