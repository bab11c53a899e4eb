"""Överenskommelser: few keys to write one down, one click to withdraw it, and what that touches."""

from datetime import timedelta

import pytest

from ombud_desktop.model import (
    Closing,
    Consent,
    ConsentForm,
    ConsentKind,
    Contact,
    Direction,
    Disclosure,
    Goal,
    Responsible,
    Step,
    Template,
    TemplateKind,
)
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.letter_paper import LetterPaper
from tests.ui.consents import words_on
from tests.ui.pages import Ombud
from tests.ui.screen import Here, Screen, focus, keys, settle, spoken_name, type_text
from tests.vaults import TODAY

DAY = timedelta(days=1)


@pytest.fixture
def store(ada: Ombud) -> Store:
    return ada.app.session.store


@pytest.fixture
def client_id(store: Store) -> int:
    return store.clients.all()[0].id


def agreed(store: Store, client_id: int) -> Consent:
    """The only one."""
    (consent,) = store.consents.for_client(client_id)
    return consent


def add_step(store: Store, client_id: int, step: Step) -> None:
    goal_id = store.plans.add_goal(Goal(client_id=client_id, title="Bo kvar"))
    store.plans.add_step(Step(goal_id=goal_id, text=step.text, responsible=step.responsible, party=step.party))


# --- Writing one down ---


def test_an_empty_tab_says_what_belongs_there(ada: Ombud) -> None:
    ada.agreements.open()
    assert ada.screen.shows("Här står vem du får prata med om klienten")


def test_a_name_and_enter_are_enough(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.open()
    keys("Ctrl+N")
    type_text("Socialtjänsten")
    keys("Return")
    consent = agreed(store, client_id)
    assert consent == Consent(
        id=consent.id, client_id=client_id, party="Socialtjänsten", valid_from=TODAY, direction=Direction.BOTH
    )
    assert consent.form is ConsentForm.ORAL
    assert ada.agreements.rows() == [
        "Överenskommelse med Socialtjänsten, båda hållen, muntlig, gäller tills den återkallas"
    ]
    assert spoken_name(focus()) == ada.agreements.rows()[0]


def test_about_what_which_way_until_when_and_how(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.open()
    keys("Ctrl+N")
    ada.screen.fill("Med vem", "Mamma")
    ada.screen.fill("Om vad", "hyran")
    ada.screen.fill("Från", "igår")
    ada.screen.fill("Till, om en dag är bestämd", "5/12")
    assert ada.screen.shows("lördag 5 december 2026")
    ada.screen.pick("Hur: skriftlig")
    ada.screen.pick("Vem får berätta: de får berätta")
    ada.screen.press("Lägg till överenskommelse")
    consent = agreed(store, client_id)
    assert (consent.valid_from, consent.valid_until) == (TODAY - DAY, TODAY + 14 * DAY)
    assert (consent.form, consent.direction) == (ConsentForm.WRITTEN, Direction.FROM_PARTY)
    assert ada.agreements.rows() == [
        "Överenskommelse med Mamma, hyran, de får berätta, skriftlig, gäller till 5 december 2026"
    ]


def test_a_power_of_attorney_has_no_direction(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.open()
    keys("Ctrl+N")
    ada.screen.pick("Vem får berätta: de får berätta")
    ada.screen.pick("Slag: Fullmakt")
    assert not [name for name in ada.screen.picked() if name.startswith("Vem får berätta")]
    ada.screen.fill("Med vem", "Banken")
    ada.screen.press("Lägg till överenskommelse")
    consent = agreed(store, client_id)
    assert (consent.kind, consent.direction) == (ConsentKind.POWER_OF_ATTORNEY, Direction.BOTH)
    assert ada.agreements.rows() == ["Fullmakt med Banken, muntlig, gäller tills den återkallas"]


@pytest.mark.parametrize(
    ("field", "words", "said"),
    [
        ("Med vem", " ", "Skriv vem överenskommelsen är med."),
        ("Från", "", "Skriv en dag."),
        ("Från", "snart", "Det går inte att förstå som ett datum."),
        ("Till, om en dag är bestämd", "v48", "Det går inte att förstå som ett datum."),
        ("Till, om en dag är bestämd", "igår", "Det är före överenskommelsens första dag."),
    ],
)
def test_what_is_not_right_is_said_beside_its_field(
    ada: Ombud, store: Store, client_id: int, field: str, words: str, said: str
) -> None:
    ada.agreements.open()
    keys("Ctrl+N")
    ada.screen.fill("Med vem", "Banken")
    ada.screen.fill(field, words)
    ada.screen.press("Lägg till överenskommelse")
    assert ada.screen.wrong(field).startswith(said)
    assert store.consents.for_client(client_id) == []


def test_the_party_is_completed_from_contacts(ada: Ombud, store: Store) -> None:
    store.contacts.add(Contact(name="Östra vårdcentralen"))
    ada.agreements.open()
    keys("Ctrl+N")
    type_text("vård")
    keys("Down")
    keys("Return")
    assert ada.screen.text_in("Med vem") == "Östra vårdcentralen"


def test_what_was_begun_is_there_after_a_lock(ada: Ombud) -> None:
    ada.agreements.open()
    keys("Ctrl+N")
    ada.screen.fill("Med vem", "Banken")
    ada.screen.fill("Om vad", "kontot")
    ada.lock()
    ada.unlock()
    assert ada.here() == ("Ada", "Överenskommelser", Here("Om vad", "kontot", 6))
    assert ada.screen.text_in("Med vem") == "Banken"


# --- Changing, removing, withdrawing ---


def test_it_is_changed_where_it_stands_and_saved_by_itself(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.agree("Banken")
    ada.agreements.edit("Banken")
    ada.screen.fill("Om vad", "lånet")
    ada.wait(seconds=2)
    assert agreed(store, client_id).about == "lånet"
    assert ada.saved
    keys("Esc")
    assert ada.agreements.rows() == [
        "Överenskommelse med Banken, lånet, båda hållen, muntlig, gäller tills den återkallas"
    ]


def test_it_is_removed_and_that_is_undone(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.agree("Banken")
    before = agreed(store, client_id)
    ada.agreements.edit("Banken")
    ada.screen.press("Ta bort överenskommelsen")
    assert store.consents.for_client(client_id) == []
    ada.undo()
    assert agreed(store, client_id) == before


def test_it_is_withdrawn_in_one_click_and_that_is_undone(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.agree("Banken")
    ada.agreements.withdraw("Banken")
    assert agreed(store, client_id).withdrawn_on == TODAY
    assert ada.agreements.rows() == ["Överenskommelse med Banken, båda hållen, muntlig, återkallad 21 nov"]
    assert ada.said == "Överenskommelsen är återkallad"
    assert spoken_name(focus()) == "Gäller igen: Överenskommelse med Banken"
    ada.undo()
    assert agreed(store, client_id).withdrawn_on is None


def test_one_that_was_withdrawn_holds_again(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.agree("Banken")
    ada.agreements.withdraw("Banken")
    ada.screen.press("Gäller igen: Överenskommelse med Banken")
    assert agreed(store, client_id).withdrawn_on is None
    ada.undo()
    assert agreed(store, client_id).withdrawn_on == TODAY


def test_what_was_changed_since_is_not_undone_with_the_withdrawal(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.agree("Banken")
    ada.agreements.withdraw("Banken")
    ada.agreements.edit("Banken")
    ada.screen.fill("Om vad", "lånet")
    keys("Esc")
    ada.undo()
    consent = agreed(store, client_id)
    assert (consent.about, consent.withdrawn_on) == ("lånet", None)


@pytest.mark.parametrize(
    ("since", "until", "withdrawn", "said"),
    [
        (-9, None, None, "gäller tills den återkallas"),
        (-9, 14, None, "gäller till 5 december 2026"),
        (-9, 0, None, "gäller till 21 november 2026"),
        (-9, -1, None, "gick ut 20 nov"),
        (3, None, None, "gäller från tis 24 nov"),
        (-40, None, -9, "återkallad 12 nov"),
    ],
)
def test_how_it_stands_is_said_in_words(
    ada: Ombud, store: Store, client_id: int, since: int, until: int | None, withdrawn: int | None, said: str
) -> None:
    store.consents.add(
        Consent(
            client_id=client_id,
            party="Banken",
            valid_from=TODAY + since * DAY,
            valid_until=None if until is None else TODAY + until * DAY,
            withdrawn_on=None if withdrawn is None else TODAY + withdrawn * DAY,
        )
    )
    ada.agreements.open()
    assert ada.agreements.rows()[0].endswith(f", {said}")
    assert ada.screen.shows(said)
    can_be_withdrawn = "Återkalla: Överenskommelse med Banken" in ada.screen.buttons()
    assert can_be_withdrawn is said.startswith("gäller")


def test_what_holds_stands_before_what_does_not(ada: Ombud, store: Store, client_id: int) -> None:
    for party, since, withdrawn in (("c", -1, 0), ("a", -9, None), ("b", 3, None)):
        withdrawn_on = None if withdrawn is None else TODAY
        store.consents.add(
            Consent(client_id=client_id, party=party, valid_from=TODAY + since * DAY, withdrawn_on=withdrawn_on)
        )
    ada.agreements.open()
    assert [row.split(",")[0][-1] for row in ada.agreements.rows()] == ["a", "b", "c"]


def test_a_long_register_is_shortened(ada: Ombud, store: Store, client_id: int) -> None:
    for number in range(12):
        store.consents.add(Consent(client_id=client_id, party=f"part {number}", valid_from=TODAY))
    ada.agreements.open()
    assert len(ada.agreements.rows()) == 10
    ada.screen.press("och 2 till")
    assert len(ada.agreements.rows()) == 12


# --- What a withdrawal touches ---


def test_a_withdrawal_shows_the_steps_it_touches_and_leads_to_them(ada: Ombud, store: Store, client_id: int) -> None:
    add_step(store, client_id, Step(text="Ringa om lånet", responsible=Responsible.PARTY, party="banken"))
    add_step(store, client_id, Step(text="Vila"))
    ada.agreements.agree("Banken")
    assert ada.agreements.affected() == []
    ada.agreements.withdraw("Banken")
    assert ada.said == "Överenskommelsen är återkallad. 1 steg berörs"
    assert ada.agreements.affected() == ["Ringa om lånet, banken"]
    ada.screen.press("Ringa om lånet, banken")
    assert ada.here() == ("Ada", "Plan", Here("Ringa om lånet, banken, återkallad överenskommelse", "", -1))


def test_another_agreement_that_holds_leaves_the_steps_alone(ada: Ombud, store: Store, client_id: int) -> None:
    add_step(store, client_id, Step(text="Ringa", responsible=Responsible.PARTY, party="Banken"))
    ada.agreements.agree("Banken")
    ada.agreements.withdraw("Banken")
    ada.agreements.agree("BANKEN", is_power=True)
    assert ada.agreements.affected() == []
    ada.agreements.withdraw("BANKEN")
    assert ada.said == "Överenskommelsen är återkallad. 1 steg berörs"


# --- The form ---


def test_the_form_is_filled_in_seen_first_and_proposed_for_the_client(ada: Ombud, store: Store) -> None:
    store.set_letterhead("Per Ek, personligt ombud")
    ada.agreements.agree("Banken", about="lånet", until="5/12")
    paper = ada.agreements.print_form("Banken")
    words = words_on(paper)
    assert words.startswith("Överenskommelse\n")
    assert "Jag, Ada, går med på att mitt personliga ombud och Banken talar med varandra om\n\nlånet\n" in words
    assert "Båda får berätta för varandra det som behövs." in words
    assert "gäller från 21 november 2026 till 5 december 2026." in words
    assert words.endswith("Per Ek, personligt ombud")
    assert Screen(paper).text_in("Vem får det") == "Ada"


def test_without_a_last_day_it_is_until_it_is_taken_back(ada: Ombud) -> None:
    ada.agreements.agree("Banken")
    words = words_on(ada.agreements.print_form("Banken"))
    assert "gäller från 21 november 2026 till dess att jag tar tillbaka den." in words
    assert "talar med varandra om\n\n______________________________\n" in words


def test_a_power_of_attorney_has_its_own_form(ada: Ombud) -> None:
    ada.agreements.agree("Banken", about="be om besked", is_power=True)
    words = words_on(ada.agreements.print_form("Banken"))
    assert "Härmed ger jag, Ada, fullmakt åt mitt personliga ombud att hos Banken för min räkning" in words


def test_ctrl_p_prints_the_form_of_the_agreement_where_the_keyboard_is(
    ada: Ombud, store: Store, client_id: int
) -> None:
    store.consents.add(Consent(client_id=client_id, party="Arbetsgivaren", valid_from=TODAY))
    ada.agreements.agree("Banken")
    keys("Ctrl+P")
    assert "ombud och Banken talar" in words_on(ada.agreements.paper())


def test_where_there_are_several_texts_one_is_chosen(ada: Ombud, store: Store) -> None:
    store.templates.add(Template(kind=TemplateKind.CONSENT, name="Kort", content="Kort blankett\n\n{part}"))
    ada.agreements.agree("Banken")
    ada.screen.press("Skriv ut blankett: Överenskommelse med Banken")
    assert spoken_name(focus()) == "Överenskommelse om kontakt"
    ada.screen.press("Kort")
    assert words_on(ada.agreements.paper()) == "Kort blankett\nBanken"


def test_where_there_is_no_text_it_is_said(ada: Ombud, store: Store) -> None:
    for template in store.templates.of_kind(TemplateKind.CONSENT):
        store.templates.remove(template.id)
    ada.agreements.agree("Banken")
    ada.screen.press("Skriv ut blankett: Överenskommelse med Banken")
    assert not ada.screen.visible(LetterPaper)
    assert ada.said == "Det finns ingen text för blanketten. Lägg till en under Inställningar, Mallar."


# --- What was handed out without one ---


def test_what_was_handed_out_is_listed_and_can_be_removed_and_put_back(
    ada: Ombud, store: Store, client_id: int
) -> None:
    given = Disclosure(client_id=client_id, given_on=TODAY, recipient="Banken", what="Planering", reason="bråttom")
    store.consents.add_disclosure(given)
    ada.agreements.open()
    card = ada.screen.card("Utlämnat utan överenskommelse")
    assert ada.screen.texts(card)[1:] == ["21 nov · Banken · Planering", "bråttom"]
    ada.screen.press("Ta bort raden om Banken 21 nov")
    assert store.consents.disclosures_for_client(client_id) == []
    assert "Utlämnat utan överenskommelse" not in ada.screen.cards()
    ada.undo()
    assert ada.screen.shows("21 nov · Banken · Planering")


def test_when_the_contact_has_ended_it_stands_there_to_be_read_only(ada: Ombud, store: Store, client_id: int) -> None:
    ada.agreements.agree("Banken")
    store.clients.close(client_id, Closing(TODAY, "flyttat", TODAY + DAY, TODAY + DAY))
    settle()
    assert len(ada.agreements.rows()) == 1
    assert not [name for name in ada.screen.buttons() if "Banken" in name and "med Banken," not in name]
    keys("Ctrl+N")
    assert not ada.screen.has_field("Med vem")


@pytest.mark.parametrize("larger", [0, 10])
def test_nothing_has_to_be_scrolled_sideways(ada: Ombud, store: Store, client_id: int, larger: int) -> None:
    store.consents.add_disclosure(
        Disclosure(client_id=client_id, given_on=TODAY, recipient="Arbetsmarknadsenheten", reason="bråttom " * 20)
    )
    ada.agreements.agree("Arbetsmarknadsenheten", about="praktiken och ersättningen under tiden", is_power=True)
    for _ in range(larger):
        keys("Ctrl++")
    ada.window.resize(1366, 768)
    settle()
    keys("Ctrl+N")
    assert ada.page_scroll_area().horizontalScrollBar().maximum() == 0
    assert (ada.window.width(), ada.window.height()) == (1366, 768)
