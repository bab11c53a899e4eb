"""Inställningar: at once, and still there at the next start."""

from pathlib import Path

import pytest

from ombud_desktop.settings import Language, Settings, load_settings
from tests.ui.pages import Ombud
from tests.ui.screen import keys, text_of


@pytest.fixture
def settings(ombud: Ombud) -> Ombud:
    ombud.settings.open()
    return ombud


def test_the_usual_settings(settings: Ombud) -> None:
    assert dict(settings.screen.all_fields()) == {
        "Textstorlek": "100 %",
        "Ljust eller mörkt": "Som datorn",
        "Språk": "Svenska",
        "Lås efter": "5 min",
        "Anteckningar finns kvar efter kontakten": "3 månader",
    }


def test_settings_hold_after_a_new_start(settings: Ombud) -> None:
    settings.settings.set_number("Textstorlek", 150)
    settings.settings.set_number("Lås efter", 12)
    settings.settings.set_number("Anteckningar finns kvar efter kontakten", 6)
    settings.screen.choose("Ljust eller mörkt", "Mörkt")
    settings.restart()
    settings.unlock()
    assert dict(settings.screen.all_fields()) == {
        "Textstorlek": "150 %",
        "Ljust eller mörkt": "Mörkt",
        "Språk": "Svenska",
        "Lås efter": "12 min",
        "Anteckningar finns kvar efter kontakten": "6 månader",
    }


def test_nothing_about_anyone_lies_in_the_file_of_settings(settings: Ombud) -> None:
    settings.clients.add("Ada")
    settings.settings.open()
    settings.settings.set_number("Textstorlek", 150)
    assert "Ada" not in (settings.folder / "settings").read_text(encoding="utf-8")


def test_a_number_out_of_bounds_is_brought_back_within_them(settings: Ombud) -> None:
    for typed in (0, 10, 79, 201, 300, 99999):
        settings.settings.set_number("Textstorlek", typed)
        assert 80 <= int(settings.screen.text_in("Textstorlek").removesuffix(" %")) <= 200
        assert 80 <= load_settings(settings.folder).text_size <= 200


def test_the_text_size_of_the_menu_is_the_one_of_the_page(settings: Ombud) -> None:
    keys("Ctrl++")
    assert text_of(settings.screen.field("Textstorlek")) == "110 %"


def test_english_is_spoken_from_the_next_start(settings: Ombud) -> None:
    settings.screen.choose("Språk", "English")
    settings.restart()
    assert settings.screen.shows("The vault is locked.")
    settings.screen.fill("Passphrase", "fem lugna ord på rad")
    keys("Return")
    settings.wait_until_open()
    assert settings.title == "Settings"
    assert settings.screen.text_in("Notes live after the contact") == "3 months"
    keys("Alt+1")
    assert settings.title == "Saturday 21 November"
    settings.screen.press("+ New client")
    settings.screen.fill("Name or alias", "Ada")
    keys("Return")
    settings.screen.open_tab("Notes")
    keys("Ctrl+,")
    settings.screen.choose("Language", "Svenska")
    settings.restart()
    assert settings.screen.shows("Valvet är låst.")


def test_settings_that_cannot_be_saved_hold_for_this_run(settings: Ombud, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_space(*_: object, **__: object) -> None:
        raise OSError

    with monkeypatch.context() as patch:
        patch.setattr(Path, "write_text", no_space)
        settings.settings.set_number("Textstorlek", 150)
    assert settings.screen.text_in("Textstorlek") == "150 %"
    assert load_settings(settings.folder) == Settings(language=Language.SWEDISH)
