"""Mallar: the ombud's own words for letters, forms and plans, saved by themselves."""

import pytest

from ombud_desktop.model import TemplateKind
from ombud_desktop.storage.store import Store
from tests.ui.pages import Ombud
from tests.ui.screen import Here, focus, keys, spoken_name, type_text

PLANS, FORM = "Planeringar", "Blankett för överenskommelse"


@pytest.fixture
def store(ombud: Ombud) -> Store:
    ombud.texts.open()
    return ombud.app.session.store


def names(store: Store, kind: TemplateKind = TemplateKind.PLAN) -> list[str]:
    return [template.name for template in store.templates.of_kind(kind)]


def test_every_kind_of_text_has_its_card(ombud: Ombud, store: Store) -> None:
    assert ombud.title == "Mallar"
    assert ombud.screen.cards() == [
        PLANS,
        "Bekräftelse på en förfrågan",
        FORM,
        "Blankett för fullmakt",
        "Hur du presenteras längst ner i ett brev",
    ]
    assert ombud.texts.rows(PLANS) == ["Sjukersättning", "Skuldsanering", "Hyresskuld"]


def test_a_text_is_changed_and_saved_by_itself(ombud: Ombud, store: Store) -> None:
    ombud.texts.edit("Sjukersättning")
    assert ombud.screen.here().field == "Text"
    ombud.screen.fill("Text", "Få en inkomst\nKlienten vilar")
    ombud.screen.fill("Mallens namn", "Inkomst")
    ombud.wait(seconds=2)
    first = store.templates.of_kind(TemplateKind.PLAN)[0]
    assert (first.name, first.content) == ("Inkomst", "Få en inkomst\nKlienten vilar")
    keys("Esc")
    assert ombud.texts.rows(PLANS) == ["Inkomst", "Skuldsanering", "Hyresskuld"]


@pytest.mark.parametrize(
    ("field", "said"),
    [("Mallens namn", "Skriv ett namn som du hittar den på."), ("Text", "Skriv vad som ska stå i den.")],
)
def test_an_empty_one_is_refused_beside_the_field_and_kept_as_it_was(
    ombud: Ombud, store: Store, field: str, said: str
) -> None:
    before = store.templates.of_kind(TemplateKind.PLAN)[0]
    ombud.texts.edit("Sjukersättning")
    ombud.screen.fill(field, "")
    ombud.screen.press("Klar")
    assert ombud.screen.wrong(field) == said
    after = store.templates.of_kind(TemplateKind.PLAN)[0]
    assert (after.name, after.content.strip()) == (before.name, before.content.strip())


def test_a_new_one_stands_last_of_its_kind(ombud: Ombud, store: Store) -> None:
    ombud.screen.press("Ny mall: Blankett för fullmakt")
    type_text("Post")
    ombud.screen.fill("Text", "Fullmakt för post\n\n{namn}")
    ombud.screen.press("Lägg till mall")
    assert names(store, TemplateKind.POWER_OF_ATTORNEY) == ["Fullmakt", "Post"]
    assert spoken_name(focus()) == "Post"


def test_ctrl_n_begins_one_of_the_kind_where_the_keyboard_is(ombud: Ombud, store: Store) -> None:
    ombud.texts.edit("Fullmakt")
    keys("Esc")
    keys("Ctrl+N")
    type_text("Post")
    ombud.screen.fill("Text", "Fullmakt för post")
    ombud.screen.press("Lägg till mall")
    assert names(store, TemplateKind.POWER_OF_ATTORNEY) == ["Fullmakt", "Post"]


def test_one_is_removed_and_put_back_where_it_stood(ombud: Ombud, store: Store) -> None:
    before = store.templates.of_kind(TemplateKind.PLAN)[1]
    ombud.texts.edit("Skuldsanering")
    ombud.screen.press("Ta bort mallen")
    assert names(store) == ["Sjukersättning", "Hyresskuld"]
    ombud.undo()
    assert names(store) == ["Sjukersättning", "Skuldsanering", "Hyresskuld"]
    after = store.templates.of_kind(TemplateKind.PLAN)[1]
    assert (after.id, after.content.strip()) == (before.id, before.content.strip())


def test_the_order_is_changed_and_that_is_undone(ombud: Ombud, store: Store) -> None:
    ombud.screen.press("Flytta upp Hyresskuld")
    assert names(store) == ["Sjukersättning", "Hyresskuld", "Skuldsanering"]
    assert spoken_name(focus()) == "Flytta upp Hyresskuld"
    keys("Space")
    assert names(store) == ["Hyresskuld", "Sjukersättning", "Skuldsanering"]
    ombud.undo()
    ombud.undo()
    assert names(store) == ["Sjukersättning", "Skuldsanering", "Hyresskuld"]


def test_the_words_that_are_filled_in_stand_beside_the_text(ombud: Ombud, store: Store) -> None:
    ombud.texts.edit("Överenskommelse om kontakt")
    words = next(text for text in ombud.screen.texts() if text.startswith("Fylls i av sig självt:"))
    assert [line.split()[0] for line in words.splitlines()[1:]] == [
        *("{namn}", "{part}", "{om}", "{riktning}", "{från}", "{till}", "{idag}", "{ombud}")
    ]
    assert ombud.screen.field("Text").accessibleDescription().startswith("Fylls i av sig självt:")


def test_an_unknown_word_is_told_beside_the_text_and_saved_all_the_same(ombud: Ombud, store: Store) -> None:
    ombud.texts.edit("Överenskommelse om kontakt")
    ombud.screen.fill("Text", "Hej {namn} och {name}")
    assert ombud.screen.wrong("Text") == "{name} är inget av orden som fylls i."
    ombud.screen.press("Klar")
    assert store.templates.of_kind(TemplateKind.CONSENT)[0].content == "Hej {namn} och {name}"
    ombud.texts.edit("Överenskommelse om kontakt")
    assert ombud.screen.wrong("Text") == "{name} är inget av orden som fylls i."
    ombud.screen.fill("Text", "Hej {namn}")
    assert ombud.screen.wrong("Text") == ""


def test_the_letterhead_is_saved_by_itself(ombud: Ombud, store: Store) -> None:
    ombud.screen.fill("Namn, telefon, adress", "Per Ek\n070-000 00 01")
    ombud.wait(seconds=2)
    assert store.letterhead() == "Per Ek\n070-000 00 01"
    assert ombud.screen.here().field == "Namn, telefon, adress"


def test_after_a_lock_one_is_back_in_the_text(ombud: Ombud, store: Store) -> None:
    ombud.screen.press("Ny mall: Planeringar")
    type_text("Flytt")
    ombud.lock()
    ombud.unlock()
    assert ombud.here() == ("Mallar", "", Here("Mallens namn", "Flytt", 5))


def test_one_comes_back_to_the_settings(ombud: Ombud, store: Store) -> None:
    ombud.screen.press("Till inställningarna")
    assert ombud.title == "Inställningar"
