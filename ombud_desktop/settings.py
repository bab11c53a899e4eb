"""Settings that say nothing about people: they lie unencrypted beside the vault and are read before it is unlocked."""

import json
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path

SETTINGS_FILE = "settings"
SMALLEST_TEXT, LARGEST_TEXT, TEXT_STEP = 80, 200, 10
SHORTEST_IDLE, LONGEST_IDLE = 1, 30


class Appearance(StrEnum):
    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


class Language(StrEnum):
    SWEDISH = "sv"
    ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Settings:
    text_size: int = 100
    """Per cent of the usual size."""
    appearance: Appearance = Appearance.SYSTEM
    language: Language = Language.SWEDISH
    idle_minutes: int = 5
    """Minutes without a key or the mouse after which the vault locks itself."""


def load_settings(folder: Path) -> Settings:
    """What was saved, value by value; a missing or senseless value is replaced by the usual one."""
    try:
        found = json.loads((folder / SETTINGS_FILE).read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return Settings()
    return sensible(found) if isinstance(found, dict) else Settings()


def save_settings(folder: Path, settings: Settings) -> None:
    """Raises OSError when the folder cannot be written; settings are then kept for this run only."""
    path = folder / SETTINGS_FILE
    new = path.with_suffix(".ny")
    new.write_text(json.dumps(asdict(settings), indent=1), encoding="utf-8")
    new.chmod(0o600)
    new.replace(path)


def with_text_size(settings: Settings, per_cent: int) -> Settings:
    return replace(settings, text_size=min(LARGEST_TEXT, max(SMALLEST_TEXT, per_cent)))


def sensible(found: dict[str, object]) -> Settings:
    """Settings out of what a file may hold."""
    usual = Settings()
    appearance, language = str(found.get("appearance")), str(found.get("language"))
    return Settings(
        text_size=_within(found.get("text_size"), SMALLEST_TEXT, LARGEST_TEXT, usual.text_size),
        appearance=Appearance(appearance) if appearance in set(Appearance) else usual.appearance,
        language=Language(language) if language in set(Language) else usual.language,
        idle_minutes=_within(found.get("idle_minutes"), SHORTEST_IDLE, LONGEST_IDLE, usual.idle_minutes),
    )


def _within(value: object, lowest: int, highest: int, usual: int) -> int:
    return min(highest, max(lowest, value)) if isinstance(value, int) and not isinstance(value, bool) else usual
