"""What has just been added is what Ctrl+Z takes back, never something else that was done before it and elsewhere."""

import pytest

from ombud_desktop.model import TemplateKind
from ombud_desktop.storage.store import Store
from tests.ui.pages import Ombud
from tests.ui.screen import keys, type_text

STEPS = ["Ringa hyresvärden, Ada"]
BANK = "Överenskommelse med Banken, båda hållen, muntlig, gäller tills den återkallas"


@pytest.fixture
def ada(ada: Ombud) -> Ombud:
    """With a step that has just been added to her plan."""
    ada.plan.add_goal("Bo kvar")
    ada.plan.add_step("Ringa hyresvärden", "Ada")
    keys("Escape")
    return ada


@pytest.fixture
def store(ada: Ombud) -> Store:
    return ada.app.session.store


def steps(ada: Ombud) -> list[str]:
    ada.clients.go_to("Ada")
    ada.plan.open()
    return ada.plan.steps()


def test_a_goal_is_taken_back_and_put_there_again(ada: Ombud) -> None:
    ada.plan.add_goal("Sova bättre")
    assert ada.said == "Målet är tillagt"
    assert ada.screen.here().field == "Nytt steg"
    ada.undo()
    assert ada.plan.goals() == ["Bo kvar"]
    keys("Ctrl+Y")
    assert ada.plan.goals() == ["Bo kvar", "Sova bättre"]
    ada.undo()
    assert steps(ada) == STEPS


def test_an_agreement_is_taken_back_and_put_there_again(ada: Ombud) -> None:
    ada.agreements.agree("Banken")
    assert ada.said == "Överenskommelsen är tillagd"
    ada.undo()
    assert ada.agreements.rows() == []
    keys("Ctrl+Y")
    assert ada.agreements.rows() == [BANK]
    ada.undo()
    assert steps(ada) == STEPS


def test_a_need_is_taken_back_and_put_there_again_with_what_was_changed_in_it(ada: Ombud) -> None:
    ada.mapping.begin()
    ada.mapping.add("Ekonomi", "Pengarna tar slut")
    assert ada.said == "Tillagt i kartläggningen"
    ada.mapping.edit("Pengarna")
    ada.mapping.fill("Pengarna räcker")
    keys("Escape")
    ada.undo()
    assert ada.mapping.entries() == []
    keys("Ctrl+Y")
    assert ada.mapping.entries() == ["Behov. Ada: Pengarna räcker"]


def test_a_contact_of_everyone_is_taken_back_and_put_there_again(ada: Ombud) -> None:
    ada.contacts.open()
    ada.contacts.add(name="Nina")
    assert ada.said == "Kontakten är tillagd"
    ada.undo()
    assert ada.contacts.rows() == []
    keys("Ctrl+Y")
    assert ada.contacts.rows() == ["Nina"]
    ada.undo()
    assert steps(ada) == STEPS


def test_a_clients_own_contact_is_taken_back_and_put_there_again(ada: Ombud) -> None:
    ada.own_contacts.add(name="Syster")
    assert ada.said == "Kontakten är tillagd"
    ada.undo()
    assert ada.own_contacts.rows() == []
    keys("Ctrl+Y")
    assert ada.own_contacts.rows() == ["Syster"]
    ada.undo()
    assert steps(ada) == STEPS


def test_a_template_is_taken_back_and_put_there_again(ada: Ombud, store: Store) -> None:
    ada.texts.open()
    ada.screen.press("Ny mall: Blankett för fullmakt")
    type_text("Post")
    ada.screen.fill("Text", "Fullmakt för post")
    ada.screen.press("Lägg till mall")
    assert ada.said == "Mallen är tillagd"
    ada.undo()
    assert [each.name for each in store.templates.of_kind(TemplateKind.POWER_OF_ATTORNEY)] == ["Fullmakt"]
    keys("Ctrl+Y")
    assert [each.content.strip() for each in store.templates.of_kind(TemplateKind.POWER_OF_ATTORNEY)][1:] == [
        "Fullmakt för post"
    ]


def test_a_client_is_taken_back_and_put_there_again(ada: Ombud) -> None:
    ada.clients.add("Bo")
    assert ada.said == "Klienten är tillagd"
    ada.undo()
    assert ada.clients.names() == ["Ada"]
    keys("Ctrl+Y")
    assert ada.clients.names() == ["Ada", "Bo"]
    ada.undo()
    ada.undo()
    ada.clients.go_to("Ada")
    assert ada.plan.steps() == []


def test_a_client_about_whom_something_is_written_stays(ada: Ombud) -> None:
    ada.clients.add("Bo")
    ada.notes.write("Bo ringde")
    ada.undo()
    assert ada.said.endswith("(T23)")
    ada.clients.open()
    assert ada.clients.names() == ["Ada", "Bo"]
