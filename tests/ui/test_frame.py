"""What is said at the bottom of the window: what just happened, and, staying, what went wrong."""

import re
from collections.abc import Callable
from typing import Any

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.storage.clients import Clients
from ombud_desktop.storage.drafts import Drafts
from ombud_desktop.storage.notes import Notes
from ombud_desktop.storage.plans import Plans
from ombud_desktop.ui import notes_tab
from tests.ui.pages import Ombud
from tests.ui.screen import keys

FULL = "Disken är full."
RETRY = 5.5
"""Seconds after which what could not be saved is tried again."""


class Disk:
    """Lets the store write, or not."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self._patch = patch

    def becomes_full(self) -> None:
        for feature, verbs in (
            (Notes, ("add", "change", "remove")),
            (Drafts, ("keep", "remove")),
            (Plans, ("add_goal", "change_goal", "add_step", "change_step", "remove_step", "remove_goal")),
            (Clients, ("add", "change", "remove", "close", "reopen")),
        ):
            for verb in verbs:
                self._patch.setattr(feature, verb, _no_space)

    def has_space_again(self) -> None:
        self._patch.undo()


def _no_space(*_: Any) -> None:
    raise UserError(Problem.DISK_FULL)


@pytest.fixture
def disk() -> Any:
    with pytest.MonkeyPatch.context() as patch:
        yield Disk(patch)


def test_what_just_happened_fades(ada: Ombud) -> None:
    ada.notes.write("ring")
    assert ada.said == "Anteckningen är sparad"
    ada.wait(seconds=16)
    assert ada.said == ""


# --- A full disk ---


def in_a_new_note(ombud: Ombud) -> Callable[[], str]:
    ombud.notes.open()
    ombud.notes.type("ring hyresvärden")
    return ombud.notes.composer


def in_the_card(ombud: Ombud) -> Callable[[], str]:
    ombud.card.open()
    ombud.screen.fill("Vill ses på", "biblioteket")
    return lambda: ombud.screen.text_in("Vill ses på")


def in_a_new_goal(ombud: Ombud) -> Callable[[], str]:
    ombud.plan.begin_goal()
    ombud.screen.fill("Mål", "Bo kvar")
    return lambda: ombud.screen.text_in("Mål")


def in_a_closing(ombud: Ombud) -> Callable[[], str]:
    ombud.closing.open()
    ombud.screen.choose("Orsak", "flyttat")
    return lambda: ombud.screen.text_in("Orsak")


@pytest.mark.parametrize("typing", [in_a_new_note, in_the_card, in_a_new_goal, in_a_closing])
def test_a_full_disk_is_said_and_stays_said_until_the_text_is_saved(
    ada: Ombud, disk: Disk, typing: Callable[[Ombud], Callable[[], str]]
) -> None:
    disk.becomes_full()
    text = typing(ada)
    typed = text()
    ada.wait(seconds=2)
    assert ada.said.startswith(FULL)
    assert ada.complains()
    ada.wait(seconds=60)
    assert ada.complains()
    assert text() == typed
    disk.has_space_again()
    ada.wait(seconds=RETRY)
    assert ada.said == ""
    assert not ada.complains()
    assert ada.saved.startswith("Sparat 09:")
    with ada.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        assert typing.__name__ != "in_a_new_goal" or again.screen.text_in("Mål") == typed
        if typing is in_a_new_note:
            again.notes.open()
            assert again.notes.composer() == typed
        if typing is in_the_card:
            again.card.open()
            assert again.screen.text_in("Vill ses på") == typed
        if typing is in_a_closing:
            again.closing.open()
            assert again.screen.text_in("Orsak") == typed


def test_on_a_full_disk_an_earlier_note_keeps_what_was_typed_until_there_is_space(ada: Ombud, disk: Disk) -> None:
    ada.notes.write("ring")
    disk.becomes_full()
    ada.notes.change("ring", into="ring hyresvärden")
    ada.wait(seconds=2)
    assert ada.complains()
    assert ada.notes.texts() == ["ring hyresvärden"]
    disk.has_space_again()
    ada.wait(seconds=RETRY)
    assert not ada.complains()
    with ada.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        again.notes.open()
        assert again.notes.texts() == ["ring hyresvärden"]


def test_on_a_full_disk_a_finished_note_stays_in_its_field(ada: Ombud, disk: Disk) -> None:
    ada.notes.open()
    disk.becomes_full()
    ada.notes.type("ring hyresvärden")
    keys("Ctrl+Return")
    assert ada.complains()
    assert ada.notes.composer() == "ring hyresvärden"
    disk.has_space_again()
    keys("Ctrl+Return")
    assert ada.notes.texts() == ["ring hyresvärden"]
    assert not ada.complains()


def test_on_a_full_disk_a_tick_does_not_pretend(ada: Ombud, disk: Disk) -> None:
    ada.plan.add_goal("Bo kvar")
    ada.plan.add_step("Ringa", "Ada")
    disk.becomes_full()
    ada.plan.tick("Ringa")
    assert ada.complains()
    assert not ada.plan.is_ticked("Ringa")
    disk.has_space_again()
    ada.plan.tick("Ringa")
    assert ada.plan.is_ticked("Ringa")


def test_on_a_full_disk_a_new_step_stays_in_its_line(ada: Ombud, disk: Disk) -> None:
    ada.plan.add_goal("Bo kvar")
    disk.becomes_full()
    ada.plan.add_step("Ringa", "Ada")
    assert ada.complains()
    assert ada.screen.text_in("Nytt steg") == "Ringa"
    assert ada.plan.steps() == []
    disk.has_space_again()
    ada.screen.press("Lägg till steg")
    assert ada.plan.steps() == ["Ringa, Ada"]
    assert not ada.complains()


def test_on_a_full_disk_a_new_client_waits(ada: Ombud, disk: Disk) -> None:
    ada.clients.begin_new()
    disk.becomes_full()
    ada.screen.fill("Namn eller alias", "Bea")
    keys("Return")
    assert ada.complains()
    assert ada.screen.text_in("Namn eller alias") == "Bea"
    disk.has_space_again()
    keys("Return")
    assert ada.title == "Bea"
    assert not ada.complains()


def test_on_a_full_disk_the_contact_is_not_closed(ada: Ombud, disk: Disk) -> None:
    ada.closing.open()
    ada.closing.fill("2026-11-30", "flyttat")
    disk.becomes_full()
    ada.closing.confirm()
    assert ada.complains()
    assert ada.title == "Avsluta kontakten med Ada"
    disk.has_space_again()
    ada.closing.confirm()
    assert ada.screen.shows("Kontakten avslutad 30 november 2026")


def test_on_a_full_disk_an_undo_is_not_used_up(ada: Ombud, disk: Disk) -> None:
    ada.notes.write("ring")
    ada.notes.destroy("ring")
    disk.becomes_full()
    ada.undo()
    assert ada.complains()
    disk.has_space_again()
    ada.undo()
    assert ada.notes.texts() == ["ring"]


def test_on_a_full_disk_the_window_locks_all_the_same_and_does_not_hide_what_was_lost(ada: Ombud, disk: Disk) -> None:
    ada.notes.open()
    disk.becomes_full()
    ada.notes.type("ring")
    ada.lock()
    assert ada.screen.shows("Disken tog inte emot det du skrev sist, så det kunde inte sparas innan valvet låstes.")
    disk.has_space_again()
    ada.unlock()
    assert ada.title == "Lördag 21 november"


def test_a_lock_that_could_save_everything_complains_of_nothing(ada: Ombud, disk: Disk) -> None:
    disk.becomes_full()
    ada.lock()
    assert not ada.screen.shows("Disken")


def test_a_window_that_is_closed_with_lost_words_says_so_before_it_goes(ada: Ombud, disk: Disk) -> None:
    ada.notes.open()
    disk.becomes_full()
    ada.notes.type("ring")
    keys("Ctrl+Q")
    assert ada.is_locked
    assert ada.screen.shows("Disken tog inte emot det du skrev sist")
    keys("Ctrl+Q")
    assert not ada.window.isVisible()
    disk.has_space_again()
    ada.restart()


def test_on_a_full_disk_one_can_go_to_other_pages(ada: Ombud, disk: Disk) -> None:
    ada.card.open()
    disk.becomes_full()
    ada.screen.fill("Vill ses på", "biblioteket")
    ada.clients.open()
    assert ada.title == "Klienter"
    assert ada.complains()


def test_what_went_wrong_can_be_closed(ada: Ombud, disk: Disk) -> None:
    ada.notes.open()
    disk.becomes_full()
    ada.notes.type("ring")
    ada.wait(seconds=2)
    ada.screen.press("Stäng meddelandet")
    assert ada.said == ""


# --- A bug ---


def _a_bug(*_: Any) -> None:
    raise ValueError("Ada bor på Storgatan")


def test_a_bug_is_said_in_words_and_logged_with_type_and_place_only(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch, expected_log: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Plans, "add_goal", _a_bug)
    ada.plan.begin_goal()
    ada.screen.fill("Mål", "Bo kvar")
    with ada.bugs_reach_the_app():
        keys("Return")
    assert ada.said.startswith("Något gick fel i Ombud")
    assert "(ValueError)" in ada.said
    assert ada.complains()
    assert "Storgatan" not in ada.said
    logged = "\n".join(record.getMessage() for record in expected_log.records)
    assert re.search(r"ValueError at test_frame\.py:\d+ < \w+\.py:\d+", logged)
    assert "Storgatan" not in expected_log.text
    assert "Ada" not in expected_log.text


def test_after_a_bug_the_window_can_be_used(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch, expected_log: pytest.LogCaptureFixture
) -> None:
    with monkeypatch.context() as patch:
        patch.setattr(Plans, "add_goal", _a_bug)
        ada.plan.begin_goal()
        ada.screen.fill("Mål", "Bo kvar")
        with ada.bugs_reach_the_app():
            keys("Return")
    assert ada.screen.text_in("Mål") == "Bo kvar"
    ada.notes.write("ring")
    assert ada.said.startswith("Något gick fel i Ombud")  # it stays: neither a save nor good news covers it
    ada.screen.press("Stäng meddelandet")
    assert ada.said == ""
    ada.plan.open()
    ada.screen.press("Lägg till mål")
    assert ada.plan.goals() == ["Bo kvar"]


def test_a_bug_while_saving_by_itself_is_said_too(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch, expected_log: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(Drafts, "keep", _a_bug)
    ada.notes.open()
    ada.notes.type("ring")
    with ada.bugs_reach_the_app():
        ada.wait(seconds=2)
    assert ada.said.startswith("Något gick fel i Ombud")
    assert "Storgatan" not in expected_log.text


def test_a_bug_while_unlocking_is_said_on_the_locked_card(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch, expected_log: pytest.LogCaptureFixture
) -> None:
    ada.lock()
    with monkeypatch.context() as patch:
        patch.setattr("ombud_desktop.storage.purge.Purge.run", _a_bug)
        ada.try_to_unlock("fem lugna ord på rad")
        ada.wait_until_shown("Något gick fel i Ombud")
    assert not ada.screen.shows("Storgatan")
    assert "Storgatan" not in expected_log.text
    assert "ValueError" in expected_log.text
    ada.unlock()
    assert ada.title == "Ada"


def test_nothing_is_undone_on_a_client_who_is_destroyed(ada: Ombud) -> None:
    ada.notes.write("ring hyresvärden")
    ada.notes.destroy("ring hyresvärden")
    ada.card.ask_to_destroy()
    ada.card.answer("Förstör klienten")
    ada.undo()
    assert (ada.clients.names(), ada.said) == ([], "Klienten är förstörd")


def test_a_destruction_that_was_undone_may_make_way_for_the_next_change(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(notes_tab, "SECONDS_TO_UNDO_DESTRUCTION", 1)
    for words in ("ring hyresvärden", "köp pärm"):
        ada.notes.write(words)
    ada.notes.destroy("ring hyresvärden")
    ada.undo()
    ada.notes.destroy("köp pärm")
    ada.qtbot.waitUntil(lambda: ada.said == "")
    ada.undo()
    assert ada.notes.texts() == ["ring hyresvärden"]


def test_what_was_said_elsewhere_does_not_follow_onto_a_clients_own_page(ada: Ombud) -> None:
    ada.inquiries.register("Greta Lund")
    keys("Ctrl+Return")
    assert ada.said.startswith("Greta är nu klient")
    ada.clients.open()
    assert ada.said.startswith("Greta är nu klient")
    ada.clients.go_to("Ada")
    assert ada.said == ""
    ada.undo()
    assert ada.title == "Greta Lund"
