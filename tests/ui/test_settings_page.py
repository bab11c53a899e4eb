"""Inställningar: at once, and still there at the next start."""

from pathlib import Path

import pytest

from ombud_desktop.model import ListName
from ombud_desktop.settings import Language, Settings, load_settings
from tests.ui.pages import Ombud
from tests.ui.screen import click, keys, press_tab, text_of

WEEKS = "Fråga om anteckningar som inte öppnats på"
ONLY_NOTES = "Bara anteckningar förstörs av sig själva"
REASONS = "Orsaker till avslut"
OUTCOMES = "Orsaker till att en förfrågan inte leder till kontakt"
USUAL_REASONS = (
    "klarar sig på egen hand\nannat stöd tar vid\nvill inte fortsätta\nflyttat\ningen kontakt\navliden\nannat"
)


@pytest.fixture
def settings(ombud: Ombud) -> Ombud:
    ombud.settings.open()
    return ombud


def test_the_usual_settings(settings: Ombud) -> None:
    usual = {
        "Textstorlek": "100 %",
        "Ljust eller mörkt": "Som datorn",
        "Språk": "Svenska",
        "Lås efter": "5 min",
        "Anteckningar finns kvar efter kontakten": "3 månader",
        WEEKS: "8 veckor",
        REASONS: USUAL_REASONS,
        OUTCOMES: "hör inte till målgruppen\nfår hjälp av annan\nbor i annan kommun\nville inte\nannat",
    }
    assert usual.items() <= dict(settings.screen.all_fields()).items()
    assert not settings.screen.tick(ONLY_NOTES).isChecked()


def test_one_of_something_is_called_so(settings: Ombud) -> None:
    for name, one in ((WEEKS, "1 vecka"), ("Anteckningar finns kvar efter kontakten", "1 månad")):
        settings.settings.set_number(name, 1)
        assert settings.screen.text_in(name) == one


def test_settings_hold_after_a_new_start(settings: Ombud) -> None:
    settings.settings.set_number("Textstorlek", 150)
    settings.settings.set_number("Lås efter", 12)
    settings.settings.set_number("Anteckningar finns kvar efter kontakten", 6)
    settings.screen.choose("Ljust eller mörkt", "Mörkt")
    settings.settings.set_number(WEEKS, 26)
    click(settings.screen.tick(ONLY_NOTES))
    settings.screen.fill(REASONS, "flyttat\nannat")
    settings.screen.fill(OUTCOMES, "annat")
    settings.restart()
    settings.unlock()
    chosen = {
        "Textstorlek": "150 %",
        "Ljust eller mörkt": "Mörkt",
        "Språk": "Svenska",
        "Lås efter": "12 min",
        "Anteckningar finns kvar efter kontakten": "6 månader",
        WEEKS: "26 veckor",
        REASONS: "flyttat\nannat",
        OUTCOMES: "annat",
    }
    assert chosen.items() <= dict(settings.screen.all_fields()).items()
    assert settings.screen.tick(ONLY_NOTES).isChecked()


def test_the_words_to_choose_from_are_those_of_the_list(settings: Ombud) -> None:
    settings.screen.fill(REASONS, "  bytte kommun \n\nflyttat\nflyttat")
    settings.clients.add("Ada")
    settings.closing.open()
    settings.screen.choose("Orsak", "bytte kommun")
    settings.screen.choose("Orsak", "flyttat")
    settings.settings.open()
    assert settings.screen.text_in(REASONS) == "bytte kommun\nflyttat"


def test_half_a_word_is_kept_over_a_lock_but_is_not_one_to_choose(settings: Ombud) -> None:
    settings.screen.fill(REASONS, "flyttat\nby")
    settings.wait(seconds=2)
    settings.lock()
    settings.unlock()
    assert settings.screen.text_in(REASONS) == "flyttat\nby"
    assert "by" not in settings.app.session.store.lists.entries(ListName.CLOSING_REASON)


def test_a_list_without_a_word_is_refused_and_the_old_one_holds(settings: Ombud) -> None:
    settings.screen.fill(REASONS, " ")
    press_tab()
    assert settings.screen.wrong(REASONS).startswith("Behåll minst en rad")
    assert "flyttat" in settings.app.session.store.lists.entries(ListName.CLOSING_REASON)


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
