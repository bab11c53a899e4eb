"""What is typed is a draft until it has found its place, and never both: a kill in between would leave it twice."""

from collections.abc import Callable

import pytest

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


def test_a_closed_contact_leaves_no_draft_of_its_closing(ada: Ombud) -> None:
    ada.closing.open()
    ada.closing.fill("2026-11-21", "flyttat")
    ada.wait(seconds=2)
    assert _drafts(ada)
    left: list[list[tuple[str]]] = []
    ada.app.session.changed.connect(lambda: left.append(_drafts(ada)))
    ada.closing.confirm()
    assert left[0] == []
