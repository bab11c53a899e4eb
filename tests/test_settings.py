"""Settings: kept value by value, mended where they make no sense, and never about anyone."""

import json
import stat
import sys
from dataclasses import fields
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ombud_desktop.settings import (
    LARGEST_TEXT,
    LONGEST_IDLE,
    SETTINGS_FILE,
    SHORTEST_IDLE,
    SMALLEST_TEXT,
    Appearance,
    Language,
    Settings,
    load_settings,
    save_settings,
    sensible,
    with_text_size,
)

OTHER = Settings(text_size=150, appearance=Appearance.DARK, language=Language.ENGLISH, idle_minutes=12)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
    max_leaves=4,
)


def test_without_a_file_the_usual_ones_hold(tmp_path: Path) -> None:
    assert load_settings(tmp_path) == Settings()
    assert load_settings(tmp_path / "nowhere") == Settings()


def test_the_app_begins_in_swedish_with_five_minutes() -> None:
    assert Settings() == Settings(100, Appearance.SYSTEM, Language.SWEDISH, 5)


def test_what_is_saved_is_loaded(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    assert load_settings(tmp_path) == OTHER


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has other rights")
def test_the_file_is_for_its_owner_only(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    assert stat.S_IMODE((tmp_path / SETTINGS_FILE).stat().st_mode) == 0o600


def test_saving_leaves_one_file(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    save_settings(tmp_path, Settings())
    assert [path.name for path in tmp_path.iterdir()] == [SETTINGS_FILE]


def test_a_folder_that_is_not_there_is_a_problem_of_the_one_who_saves(tmp_path: Path) -> None:
    with pytest.raises(OSError, match="nowhere"):
        save_settings(tmp_path / "nowhere", OTHER)


@pytest.mark.parametrize("content", [b"", b"{", b"null", b"[1, 2]", b"\xff\xfe", b'"text_size"', b"[" * 100_000])
def test_a_file_that_is_no_settings_is_passed_over(tmp_path: Path, content: bytes) -> None:
    (tmp_path / SETTINGS_FILE).write_bytes(content)
    assert load_settings(tmp_path) == Settings()


@pytest.mark.parametrize(
    ("found", "expected"),
    [
        ({"text_size": 300}, Settings(text_size=LARGEST_TEXT)),
        ({"text_size": 1}, Settings(text_size=SMALLEST_TEXT)),
        ({"idle_minutes": 0}, Settings(idle_minutes=SHORTEST_IDLE)),
        ({"idle_minutes": 999}, Settings(idle_minutes=LONGEST_IDLE)),
        ({"text_size": "150", "idle_minutes": 12}, Settings(idle_minutes=12)),
        ({"text_size": True}, Settings()),
        ({"appearance": "pink", "language": "sv"}, Settings()),
        ({"appearance": "dark", "language": "xx"}, Settings(appearance=Appearance.DARK)),
        ({"language": "en", "something": "of a newer version"}, Settings(language=Language.ENGLISH)),
    ],
)
def test_one_senseless_value_does_not_cost_the_others(found: dict[str, object], expected: Settings) -> None:
    assert sensible(found) == expected


@given(st.dictionaries(st.sampled_from([field.name for field in fields(Settings)]), JSON))
def test_whatever_the_file_holds_the_settings_make_sense(found: dict[str, object]) -> None:
    settings = sensible(found)
    assert SMALLEST_TEXT <= settings.text_size <= LARGEST_TEXT
    assert SHORTEST_IDLE <= settings.idle_minutes <= LONGEST_IDLE
    assert isinstance(settings.appearance, Appearance)
    assert isinstance(settings.language, Language)


@given(st.integers())
def test_the_text_never_gets_too_large_or_too_small(per_cent: int) -> None:
    size = with_text_size(OTHER, per_cent).text_size
    assert SMALLEST_TEXT <= size <= LARGEST_TEXT
    assert size == per_cent or not SMALLEST_TEXT <= per_cent <= LARGEST_TEXT


def test_the_file_can_hold_nothing_about_people(tmp_path: Path) -> None:
    save_settings(tmp_path, OTHER)
    written = json.loads((tmp_path / SETTINGS_FILE).read_text(encoding="utf-8"))
    assert written.keys() == {"text_size", "appearance", "language", "idle_minutes"}
