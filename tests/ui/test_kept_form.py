"""What is typed is a draft until it has found its place, and never both: a kill in between would leave it twice."""

from collections.abc import Callable

import pytest

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import ListName
from tests.ui.pages import Ombud
from tests.ui.screen import keys


def _a_client(ombud: Ombud) -> None:
    ombud.clients.begin_new()
    ombud.screen.fill("Namn eller alias", "Bea")


def _an_inquiry(ombud: Ombud) -> None:
    ombud.inquiries.begin()
    ombud.screen.fill("Namn eller alias", "Bea")


def _a_contact(ombud: Ombud) -> None:
    ombud.contacts.open()
    keys("Ctrl+N")
    ombud.contacts.fill(name="Sanna på soc")


def _a_goal(ombud: Ombud) -> None:
    ombud.plan.begin_goal()
    ombud.screen.fill("Mål", "Bo kvar")


def _a_note(ombud: Ombud) -> None:
    ombud.notes.open()
    ombud.notes.type("ring hyresvärden")


def _an_entry(ombud: Ombud) -> None:
    ombud.mapping.open()
    keys("Ctrl+N")
    ombud.mapping.fill("Pengarna räcker inte")


def _a_first_step(ombud: Ombud) -> None:
    ombud.screen.press("Lägg till ett första steg")
    ombud.screen.fill("Nytt steg", "Ada ringer hyresvärden fre")


def _a_step(ombud: Ombud) -> None:
    ombud.plan.add_goal("Bo kvar")
    ombud.screen.fill("Nytt steg", "Ada ringer hyresvärden fre")


def _a_step_of_the_review(ombud: Ombud) -> None:
    ombud.plan.add_goal("Bo kvar")
    keys("F7")
    keys("Ctrl+N")
    ombud.screen.fill("Nytt steg", "Ada ringer hyresvärden fre")


def _a_decision(ombud: Ombud) -> None:
    ombud.inquiries.register("Bea")
    ombud.screen.press("Hänvisa vidare…")
    ombud.screen.choose("Varför", ombud.app.session.store.lists.entries(ListName.OUTCOME_REASON)[0])
    ombud.screen.fill("Hänvisad vidare till", "budget- och skuldrådgivning")


def _a_last_day(ombud: Ombud) -> None:
    ombud.notes.write("ring hyresvärden")
    ombud.notes.begin_to_keep("ring hyresvärden")
    ombud.screen.fill("Anteckningens sista dag", "om 3 dagar")


def _drafts(ombud: Ombud) -> list[tuple[str]]:
    return ombud.app.session.store._database.rows("SELECT key FROM draft")


@pytest.mark.parametrize(
    ("write", "key"),
    [
        (_a_client, "Return"),
        (_an_inquiry, "Return"),
        (_a_contact, "Return"),
        (_a_goal, "Return"),
        (_a_note, "Ctrl+Return"),
        (_an_entry, "Ctrl+Return"),
        (_a_first_step, "Return"),
        (_a_step, "Return"),
        (_a_step_of_the_review, "Return"),
        (_a_decision, "Return"),
        (_a_last_day, "Return"),
    ],
)
def test_what_is_added_takes_the_place_of_its_draft_at_once(
    ada: Ombud, write: Callable[[Ombud], None], key: str
) -> None:
    write(ada)
    ada.wait(seconds=2)
    assert len(_drafts(ada)) == 1
    left: list[list[tuple[str]]] = []
    ada.app.session.changed.connect(lambda: left.append(_drafts(ada)))
    keys(key)
    assert left[0] == []


@pytest.mark.parametrize("write", [_a_first_step, _a_step, _a_step_of_the_review, _a_decision, _a_last_day])
def test_what_could_not_be_done_keeps_its_draft(
    ada: Ombud, write: Callable[[Ombud], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(ada)
    ada.wait(seconds=2)
    before = _drafts(ada)
    assert len(before) == 1
    store = ada.app.session.store
    for there in (store.plans, store.inquiries, store.notes):
        for name in ("add_new", "add_step", "decide", "change"):
            if hasattr(there, name):
                monkeypatch.setattr(there, name, _refuse)
    keys("Return")
    assert ada.complains()
    assert _drafts(ada) == before


@pytest.mark.parametrize("write", [_a_first_step, _a_step, _a_step_of_the_review])
def test_a_line_whose_draft_could_not_go_has_made_no_step(
    ada: Ombud, write: Callable[[Ombud], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    write(ada)
    store = ada.app.session.store
    monkeypatch.setattr(store.drafts, "remove", _refuse)
    keys("Return")
    assert ada.complains()
    assert ada.screen.text_in("Nytt steg") == "Ada ringer hyresvärden fre"
    client_id = store.clients.all()[0].id
    assert [goal.title for goal in store.plans.for_client(client_id) if goal.steps] == []


def _refuse(*_: object) -> None:
    raise UserError(Problem.DISK_FULL)


def test_a_last_day_that_could_not_be_kept_is_still_there_after_a_lock(
    ada: Ombud, monkeypatch: pytest.MonkeyPatch
) -> None:
    _a_last_day(ada)
    with monkeypatch.context() as full_disk:
        full_disk.setattr(ada.app.session.store.notes, "change", _refuse)
        keys("Return")
    assert ada.complains()
    ada.lock()
    ada.unlock()
    assert ada.screen.text_in("Anteckningens sista dag") == "om 3 dagar"


def test_a_step_that_is_added_again_leaves_what_has_been_typed_since(ada: Ombud) -> None:
    _a_step(ada)
    keys("Return")
    keys("Ctrl+Z")
    ada.screen.fill("Nytt steg", "Ada mejlar")
    keys("Ctrl+Shift+Z")
    assert [row.split(",")[0] for row in ada.plan.steps()] == ["Ringer hyresvärden"]
    assert ada.screen.text_in("Nytt steg") == "Ada mejlar"


def test_half_a_second_step_stays_in_sight_when_the_first_is_taken_back(ada: Ombud) -> None:
    """With the first step goes the goal that it had made."""
    _a_first_step(ada)
    keys("Return")
    ada.screen.fill("Nytt steg", "Ada mejlar")
    ada.screen.press("Ångra")
    assert ada.plan.steps() == []
    assert ada.screen.text_in("Nytt steg") == "Ada mejlar"
    ada.screen.press("+ Nytt mål")
    keys("Ctrl+Y")
    assert [row.split(",")[0] for row in ada.plan.steps()] == ["Ringer hyresvärden"]
    assert ada.screen.text_in("Nytt steg") == "Ada mejlar"


def test_a_closed_contact_leaves_no_draft_of_its_closing(ada: Ombud) -> None:
    ada.closing.open()
    ada.closing.fill("2026-11-21", "flyttat")
    ada.wait(seconds=2)
    assert _drafts(ada)
    left: list[list[tuple[str]]] = []
    ada.app.session.changed.connect(lambda: left.append(_drafts(ada)))
    ada.closing.confirm()
    assert left[0] == []
