"""Who gets a paper about somebody: named each time, and without an agreement there has to be a reason."""

import errno
import os
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest

from ombud_desktop.model import Client, Consent, Contact, Direction, Disclosure
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.letter_paper import LetterPaper
from ombud_desktop.ui.place import PageName, Place
from ombud_desktop.ui.recipient_check import RecipientCheck, known_names
from tests.ui.pages import Ombud
from tests.ui.papers import choose_file, print_into, save_as
from tests.ui.screen import Screen, focus, keys, press_tab, settle, spoken_name
from tests.vaults import TODAY

DAY = timedelta(days=1)
NOT_COVERED = "Ingen överenskommelse med dem gäller i dag. Skriv varför du lämnar ut det ändå, eller låt bli."

OpenPaper = Callable[[], LetterPaper]


@pytest.fixture
def store(ada: Ombud) -> Store:
    return ada.app.session.store


@pytest.fixture
def client(store: Store) -> Client:
    client = store.clients.get(store.clients.all()[0].id)
    assert client is not None
    return client


@pytest.fixture
def open_paper(ada: Ombud, client: Client) -> OpenPaper:
    """A letter about Ada, seen before it is printed."""

    def open_it() -> LetterPaper:
        check = RecipientCheck(ada.app.session, client, "Planering")
        paper = LetterPaper("Skriv ut", "Läs igenom det.", "Planering\n\nAda vill bo kvar.", ada.window, check)
        paper.open()
        settle()
        return paper

    return open_it


def agree(
    store: Store,
    client: Client,
    party: str = "Socialtjänsten",
    since: int = 0,
    until: int | None = None,
    withdrawn: int | None = None,
) -> None:
    """From, until, and withdrawn so many days from today."""
    store.consents.add(
        Consent(
            client_id=client.id,
            party=party,
            valid_from=TODAY + since * DAY,
            valid_until=None if until is None else TODAY + until * DAY,
            withdrawn_on=None if withdrawn is None else TODAY + withdrawn * DAY,
        )
    )


def test_the_confirmation_to_who_is_a_client_by_now_is_handed_out_as_everything_about_them(ombud: Ombud) -> None:
    """The page of the inquiry is still there, and so is what was agreed on since."""
    ombud.inquiries.register("Bea")
    keys("Ctrl+Return")
    store = ombud.app.session.store
    (summary,) = store.clients.all()
    client, inquiry = store.clients.get(summary.id), store.inquiries.for_client(summary.id)
    assert client is not None
    assert inquiry is not None
    agree(store, client)
    assert ombud.window.frame is not None
    ombud.window.frame.show_place(Place(PageName.INQUIRY, item_id=inquiry.id))
    settle()
    keys("Ctrl+P")
    (paper,) = ombud.screen.visible(LetterPaper)
    name_recipient(paper, "Socialtjänsten")
    assert can_be_handed_out(paper)
    name_recipient(paper, "Banken")
    assert not can_be_handed_out(paper)
    Screen(paper).fill("Varför du lämnar ut det ändå", "Bea bad om det")
    assert paper._recipient is not None
    with paper._recipient.recorded():
        pass
    assert [given.recipient for given in store.consents.disclosures_for_client(client.id)] == ["Banken"]
    ombud.inquiries.close_the_paper()


def name_recipient(paper: LetterPaper, name: str) -> None:
    Screen(paper).fill("Vem får det", name)


def can_be_handed_out(paper: LetterPaper) -> bool:
    buttons = [Screen(paper).button(name).isEnabled() for name in ("Skriv ut…", "Spara som PDF…")]
    assert len(set(buttons)) == 1
    return buttons[0]


def given_away(store: Store, client: Client) -> list[tuple[str, str, str]]:
    disclosures = store.consents.disclosures_for_client(client.id)
    assert all(each.given_on == TODAY for each in disclosures)
    return [(each.recipient, each.what, each.reason) for each in disclosures]


def test_the_client_is_proposed_and_needs_no_agreement(
    open_paper: OpenPaper, store: Store, client: Client, tmp_path: Path
) -> None:
    paper = open_paper()
    assert Screen(paper).text_in("Vem får det") == "Ada"
    assert Screen(paper).shows("Klienten själv")
    assert not Screen(paper).has_field("Varför du lämnar ut det ändå")
    print_into(paper, tmp_path / "brev.pdf")
    assert (tmp_path / "brev.pdf").exists()
    assert given_away(store, client) == []


def test_a_valid_agreement_covers_without_a_question(
    open_paper: OpenPaper, store: Store, client: Client, tmp_path: Path
) -> None:
    agree(store, client, until=14)
    paper = open_paper()
    name_recipient(paper, "  socialTJÄNSTEN ")
    assert Screen(paper).shows("Det finns en överenskommelse med Socialtjänsten som gäller till 5 december 2026.")
    assert not Screen(paper).has_field("Varför du lämnar ut det ändå")
    save_as(paper, tmp_path / "brev.pdf")
    assert (tmp_path / "brev.pdf").exists()
    assert given_away(store, client) == []


@pytest.mark.parametrize(
    ("days", "recipient"),
    [
        ((0, None, None), "Hyresvärden"),
        ((0, None, None), "Socialtjansten"),
        ((0, None, None), "Socialtjänsten i Umeå"),
        ((0, None, None), "adå"),
        ((-9, -1, None), "Socialtjänsten"),
        ((-9, None, 0), "Socialtjänsten"),
        ((1, None, None), "Socialtjänsten"),
    ],
)
def test_who_is_not_covered_gets_nothing_without_a_reason(
    open_paper: OpenPaper,
    store: Store,
    client: Client,
    days: tuple[int, int | None, int | None],
    recipient: str,
) -> None:
    agree(store, client, "Socialtjänsten", *days)
    paper = open_paper()
    name_recipient(paper, recipient)
    assert Screen(paper).shows(NOT_COVERED)
    assert not can_be_handed_out(paper)
    Screen(paper).fill("Varför du lämnar ut det ändå", "   ")
    assert not can_be_handed_out(paper)


def test_nobody_is_no_recipient(open_paper: OpenPaper) -> None:
    paper = open_paper()
    name_recipient(paper, "")
    assert Screen(paper).shows("Skriv vem som får det.")
    assert not can_be_handed_out(paper)


def test_who_may_only_tell_is_not_told(open_paper: OpenPaper, store: Store, client: Client) -> None:
    store.consents.add(Consent(client_id=client.id, party="Mamma", valid_from=TODAY, direction=Direction.FROM_PARTY))
    paper = open_paper()
    name_recipient(paper, "Mamma")
    assert not can_be_handed_out(paper)


@pytest.mark.parametrize("hand_out", [print_into, save_as])
def test_with_a_reason_it_is_handed_out_and_the_reason_is_kept(
    open_paper: OpenPaper,
    store: Store,
    client: Client,
    tmp_path: Path,
    hand_out: Callable[[LetterPaper, Path], None],
) -> None:
    paper = open_paper()
    name_recipient(paper, "Hyresvärden ")
    Screen(paper).fill("Varför du lämnar ut det ändå", "Ada bad om det i telefon")
    assert can_be_handed_out(paper)
    hand_out(paper, tmp_path / "brev.pdf")
    assert (tmp_path / "brev.pdf").exists()
    assert given_away(store, client) == [("Hyresvärden", "Planering", "Ada bad om det i telefon")]


def test_what_is_only_looked_at_is_not_written_down(open_paper: OpenPaper, store: Store, client: Client) -> None:
    paper = open_paper()
    name_recipient(paper, "Hyresvärden")
    Screen(paper).fill("Varför du lämnar ut det ändå", "bråttom")
    Screen(paper).press("Stäng")
    assert given_away(store, client) == []


def test_saved_and_then_printed_for_the_same_one_is_written_down_once(
    open_paper: OpenPaper, store: Store, client: Client, tmp_path: Path
) -> None:
    paper = open_paper()
    name_recipient(paper, "Hyresvärden")
    Screen(paper).fill("Varför du lämnar ut det ändå", "bråttom")
    save_as(paper, tmp_path / "brev.pdf")
    print_into(paper, tmp_path / "utskrift.pdf")
    assert given_away(store, client) == [("Hyresvärden", "Planering", "bråttom")]


def test_what_went_wrong_was_not_handed_out_but_what_went_well_before_was(
    open_paper: OpenPaper, store: Store, client: Client, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "the disk is full")

    paper = open_paper()
    name_recipient(paper, "Hyresvärden")
    Screen(paper).fill("Varför du lämnar ut det ändå", "bråttom")
    with monkeypatch.context() as on_a_full_disk:
        on_a_full_disk.setattr(os, "fsync", fails)
        save_as(paper, tmp_path / "brev.pdf")
    assert given_away(store, client) == []
    save_as(paper, tmp_path / "brev.pdf")
    with monkeypatch.context() as on_a_full_disk:
        on_a_full_disk.setattr(os, "fsync", fails)
        save_as(paper, tmp_path / "igen.pdf")
    assert given_away(store, client) == [("Hyresvärden", "Planering", "bråttom")]


def test_what_was_chosen_before_the_name_was_changed_is_refused(
    open_paper: OpenPaper, store: Store, client: Client, tmp_path: Path
) -> None:
    """The question where to save stands open, and the check is asked again when it is answered."""
    paper = open_paper()
    dialog = choose_file(paper)
    paper.findChildren(RecipientCheck)[0]._form.set_values({"recipient": "Hyresvärden"})
    dialog.fileSelected.emit(str(tmp_path / "brev.pdf"))
    dialog.done(0)
    assert not (tmp_path / "brev.pdf").exists()
    assert given_away(store, client) == []


def test_without_a_card_the_reason_is_asked_for_and_not_kept(ada: Ombud, store: Store, tmp_path: Path) -> None:
    check = RecipientCheck(ada.app.session, Client(name="Bea"), "Bekräftelse")
    paper = LetterPaper("Skriv ut", "", "Hej Bea!", ada.window, check)
    paper.open()
    settle()
    assert can_be_handed_out(paper)
    name_recipient(paper, "Beas mamma")
    assert not can_be_handed_out(paper)
    Screen(paper).fill("Varför du lämnar ut det ändå", "hon hämtar brevet")
    print_into(paper, tmp_path / "brev.pdf")
    assert (tmp_path / "brev.pdf").exists()


def test_the_reasons_die_with_the_client(store: Store, client: Client) -> None:
    store.consents.add_disclosure(Disclosure(client_id=client.id, given_on=TODAY, recipient="soc", reason="bråttom"))
    store.clients.remove(client.id, TODAY)
    assert store.consents.disclosures_for_client(client.id) == []


def test_by_keyboard_alone_it_goes_on_to_what_is_missing_and_then_to_the_printer(open_paper: OpenPaper) -> None:
    paper = open_paper()
    assert spoken_name(focus()) == "Skriv ut…"
    name_recipient(paper, "Hyresvärden")
    keys("Return")
    assert spoken_name(focus()) == "Varför du lämnar ut det ändå"
    Screen(paper).fill("Varför du lämnar ut det ändå", "bråttom")
    keys("Return")
    assert spoken_name(focus()) == "Skriv ut…"


def test_tab_comes_from_the_name_to_the_buttons_and_round(open_paper: OpenPaper) -> None:
    paper = open_paper()
    name_recipient(paper, "Hyresvärden")
    Screen(paper).fill("Varför du lämnar ut det ändå", "bråttom")
    stops = []
    for _ in range(4):
        press_tab()
        stops.append(spoken_name(focus()))
    assert stops == ["Skriv ut…", "Spara som PDF…", "Stäng", "Förhandsvisning"]


def test_names_are_completed_from_agreements_and_contacts_and_never_from_another_client(
    ada: Ombud, store: Store, client: Client
) -> None:
    bea = store.clients.add(Client(name="Bea"), TODAY)
    agree(store, client, "Ålands bank")
    agree(store, client, "soc")
    store.consents.add(Consent(client_id=bea, party="Beas mamma", valid_from=TODAY))
    store.contacts.add(Contact(name="Soc"))
    store.contacts.add(Contact(name="Äldrevården", client_id=client.id))
    store.contacts.add(Contact(name="Beas syster", client_id=bea))
    assert known_names(store, client.id) == ["soc", "Ålands bank", "Äldrevården"]
