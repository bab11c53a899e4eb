"""A week with the ombud, through the real window: what is done is pressed and typed by role and name only.

Pictures of every page are kept in build/week.
"""

from datetime import date, timedelta

import pytest

from ombud_desktop.rules.counting import Label, Totals
from ombud_desktop.rules.retention import retention_end
from tests.e2e.desktop import REPOSITORY
from tests.e2e.ombud import PASSPHRASE, Ombud, Role
from tests.e2e.paper import print_it
from tests.e2e.traces import words_in_pages
from tests.vaults import noon, vault_in

pytestmark = pytest.mark.e2e

BEA, CAI = "Bea Lind", "Cai Holm"
REACHED, WISH, CALLER = "070-123 45 67, helst efter tio", "Hjälp med hyran och breven", "Eva, mamma"
NEED, VIEW = "Jag vill bo kvar", "Två hyror är obetalda"
BEAS_STEP, OUR_STEP, BANKS_STEP = "Ringer hyresvärden", "Skriva till nämnden", "Svarar om Rosentorget"
NOTE, TAKER = "Bergströms ringer tillbaka om nycklarna", "Lärkan"
WORDS_OF_BEA = ("Lind", "mamma", "bo kvar", "obetalda", "nämnden", "Rosentorget", "Bergströms", "Lärkan")
"""None of them stands in a text that comes with the program."""
GROUNDS = ("minderåriga barn i familjen", "risk för vräkning")


class Pictures:
    """Of the whole screen, in order."""

    def __init__(self, ombud: Ombud) -> None:
        self._ombud = ombud
        self._number = 0
        self._folder = REPOSITORY / "build" / "week"
        for old in self._folder.glob("*.png"):
            old.unlink()

    def take(self, page: str) -> None:
        self._number += 1
        self._ombud.desktop.take_picture(self._folder / f"{self._number:02}-{page}.png")


@pytest.fixture
def pictures(ombud: Ombud) -> Pictures:
    return Pictures(ombud)


def test_a_week_and_what_came_after(ombud: Ombud, pictures: Pictures) -> None:
    monday = coming_monday()
    tuesday, wednesday, friday = (monday + timedelta(days=days) for days in (1, 2, 4))
    last_day = retention_end(friday, 3)

    ombud.start(on=monday)
    ombud.create_vault()
    pictures.take("idag-tomt")
    a_relative_calls(ombud, pictures)
    cai_has_applied(ombud, monday - timedelta(weeks=3))
    bea_says_yes_herself(ombud, pictures)
    bea_becomes_a_client(ombud, pictures)
    ombud.quit()

    ombud.start(on=tuesday)
    ombud.unlock()
    book_the_first_meeting(ombud, pictures)
    map_a_need_that_becomes_a_goal(ombud, pictures)
    ombud.quit()

    ombud.start(on=wednesday)
    ombud.unlock()
    ombud.keys("alt+1")
    ombud.see("13.00, Bea Lind, hemma, *", Role.BUTTON)
    pictures.take("idag-onsdag")
    sit_at_beas_table(ombud, pictures, wednesday.isocalendar().week)
    an_agreement_is_withdrawn(ombud, pictures)
    write_a_note_after_a_call(ombud, pictures)
    cai_becomes_a_client(ombud)
    ombud.quit()

    ombud.start(on=friday)
    ombud.unlock()
    say_that_the_meeting_was_held(ombud, pictures)
    go_through_the_week(ombud, pictures)
    look_at_what_the_week_has_passed_by(ombud, pictures)
    close_the_contact_with_bea(ombud, pictures, last_day)
    close_the_contact_with_cai(ombud)
    ombud.quit()

    seven_weeks_later = friday + timedelta(weeks=7)
    ombud.start(on=seven_weeks_later)
    ombud.unlock()
    ombud.type_the_date(seven_weeks_later)
    cai_comes_back(ombud, pictures)
    ombud.quit()

    ombud.start(on=last_day)
    ombud.unlock()
    ombud.type_the_date(last_day)
    everything_of_bea_can_be_read(ombud, pictures)
    ombud.quit()
    assert words_in_pages(ombud, WORDS_OF_BEA) == set(WORDS_OF_BEA)

    ombud.start(on=last_day + timedelta(days=1))
    ombud.unlock()
    nothing_of_bea_is_left(ombud, pictures)
    ombud.quit()
    assert words_in_pages(ombud, WORDS_OF_BEA) == set()
    both_are_counted_and_a_return_only_once(ombud, last_day + timedelta(days=1), monday.year)


def both_are_counted_and_a_return_only_once(ombud: Ombud, day: date, year: int) -> None:
    counted = report(ombud, day)
    assert of(counted, Label.NEW) == 2
    assert of(counted, Label.CLIENTS, year) == 2
    assert of(counted, Label.ENDED) == 1
    assert of(counted, Label.INQUIRIES) == 2
    assert of(counted, Label.MEETINGS) == 1


def coming_monday() -> date:
    """The clock of the program is never set back behind the machine's own."""
    today = date.today()  # noqa: DTZ011 - the machine's own day
    return today + timedelta(days=7 - today.weekday())


def report(ombud: Ombud, until: date) -> Totals:
    """The year's report, from the vault of the program that has ended."""
    store = vault_in(ombud.folder, noon(until)).unlock(PASSPHRASE)
    try:
        return store.counters.report(until)
    finally:
        store.close()


def of(counted: Totals, label: Label, year: int = 0) -> int:
    """In this year, or in all together."""
    return sum(number for total, number in counted.items() if total.label is label and year in (0, total.year))


def go_to(ombud: Ombud, name: str) -> None:
    """By keyboard, from anywhere."""
    ombud.keys("alt+2")
    ombud.see("Filtrera klienter", Role.FIELD, state="focused")
    ombud.write("Filtrera klienter", name)
    ombud.keys("Return")
    ombud.see(name)
    ombud.see("Plan", Role.TAB, state="focused")


# --- Monday: two who ask for an ombud ---


def a_relative_calls(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("ctrl+shift+n")
    ombud.see("Namn eller alias", Role.FIELD, state="focused")
    ombud.type(BEA)
    ombud.keys("Return")
    ombud.see("Kontaktvägar", Role.FIELD, state="focused")
    ombud.type(REACHED)
    ombud.keys("Tab")
    ombud.type(WISH)
    ombud.keys("Tab", "Right")
    ombud.see("Vem tog kontakt: Anhörig", Role.SEGMENT, state="focused")
    ombud.write("Kontaktpersonens namn, och hur hen nås", CALLER)
    ombud.see("Bea har själv sagt ja", Role.BUTTON)
    pictures.take("forfragan")


def cai_has_applied(ombud: Ombud, day: date) -> None:
    ombud.keys("ctrl+shift+n")
    ombud.see("Namn eller alias", Role.FIELD, text="", state="focused")
    ombud.type(CAI)
    ombud.keys("Return")
    ombud.write("Mottagen", day.isoformat())
    ombud.press("Sätt i kön")
    ombud.see("Plats 1 i kön. *väntat 21 dagar")


def bea_says_yes_herself(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("alt+3")
    ombud.see(f"{BEA}, Telefon *", Role.BUTTON)
    pictures.take("forfragningar")
    ombud.press("Bea har själv sagt ja")
    ombud.see(f"{BEA}, *", Role.BUTTON, state="focused")
    ombud.keys("Return")
    for ground in GROUNDS:
        ombud.press(ground, Role.TICK)
    ombud.press("Sätt i kön")
    ombud.see("Ta ur kön", Role.BUTTON)
    ombud.keys("alt+3")
    ombud.see(f"{BEA}, plats 1 i kön. Först: {GROUNDS[0]} och {GROUNDS[1]} · kom idag", Role.BUTTON)
    ombud.see(f"{CAI}, plats 2 i kön. *väntat 21 dagar", Role.BUTTON)
    pictures.take("kon")


def bea_becomes_a_client(ombud: Ombud, pictures: Pictures) -> None:
    ombud.press(f"{BEA}, *")
    ombud.see("Bekräftelse…", Role.BUTTON, state="focused")
    pictures.take("forfragan-i-kon")
    ombud.keys("ctrl+p")
    ombud.see("Klienten själv: ingen överenskommelse behövs.")
    pictures.take("bekraftelse")
    assert print_it(ombud) == 1
    ombud.see("bekräftelse *")
    ombud.keys("ctrl+Return")
    ombud.see("Bea är nu klient")
    ombud.press("Uppgifter", Role.TAB)
    ombud.see("Namn eller alias", Role.FIELD, text=BEA)
    ombud.see("Kontaktvägar", Role.FIELD, text=REACHED)
    ombud.see("Ja", Role.CHOICE)  # minor children
    ombud.see(f"”{WISH}”")
    pictures.take("uppgifter")


# --- Tuesday: the first meeting, and what she needs ---


def book_the_first_meeting(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("alt+4", "ctrl+n")
    ombud.see("Mötet på en rad", Role.FIELD, state="focused")
    ombud.type("ons 13 hembesök Bea")
    ombud.see("Onsdag * 13.00–14.30, Bea Lind, Hembesök · hemma")
    pictures.take("kalender-nytt-mote")
    ombud.keys("Return")
    ombud.see("Onsdag * 13.00–14.30, Bea Lind, Hembesök · hemma", Role.BUTTON, state="focused")
    ombud.press("Visa: Vecka", Role.SEGMENT)
    ombud.see("Onsdag * 13.00–14.30, Bea Lind, Hembesök · hemma", Role.BUTTON)
    pictures.take("kalender-vecka")


def map_a_need_that_becomes_a_goal(ombud: Ombud, pictures: Pictures) -> None:
    go_to(ombud, BEA)
    ombud.press("Kartläggning", Role.TAB)
    ombud.press("Börja kartläggningen")
    ombud.press("Lägg till i Boende och vräkning")
    ombud.see("Så ser Bea det", Role.FIELD, state="focused")
    ombud.type(NEED)
    ombud.keys("Tab")
    ombud.type(VIEW)
    pictures.take("kartlaggning-behov")
    ombud.keys("ctrl+Return")
    ombud.see(f"Behov. Bea: {NEED}. Ombud: {VIEW}", Role.BUTTON)
    ombud.press(f"Blir mål: {NEED}")
    ombud.see("blev mål")
    pictures.take("kartlaggning")


# --- Wednesday: at her table, and afterwards ---


def sit_at_beas_table(ombud: Ombud, pictures: Pictures, week: int) -> None:
    go_to(ombud, BEA)
    ombud.keys("F8")
    ombud.see(f"Lägg till steg i {NEED}", Role.BUTTON, state="focused")
    ombud.keys("Return")
    ombud.see("Nytt steg", Role.FIELD, state="focused")
    ombud.type(f"Bea ringer hyresvärden fre v{week}")
    ombud.see(f"fredag *, v. {week}")
    pictures.take("moteslage-nytt-steg")
    ombud.keys("Return")
    ombud.see(f"{BEAS_STEP}, Bea, *", Role.BUTTON)

    ombud.see("Nytt steg", Role.FIELD, text="", state="focused")
    ombud.type(OUR_STEP)
    ombud.keys("Return")
    ombud.see("Vem", Role.CHOICE, state="focused")
    ombud.see("Skriv vem som gör det. *")
    pictures.take("moteslage-vem")
    ombud.type("ombud")
    ombud.keys("Return")
    ombud.see(f"{OUR_STEP}, Ombud", Role.BUTTON)
    ombud.see("Nytt steg", Role.FIELD, text="", state="focused")
    ombud.type("Banken svarar om Rosentorget om 3 veckor")
    ombud.keys("Return")
    ombud.see(f"{BANKS_STEP}, Banken, *", Role.BUTTON)
    ombud.keys("Escape")
    ombud.press(f"Klart: {BEAS_STEP}", Role.TICK)
    ombud.see("1 av 3 steg")
    assert not ombud.tells("Cai")
    pictures.take("moteslage")

    ombud.keys("ctrl+p")
    ombud.see("Skriv ut planen", Role.DIALOG)
    ombud.see("Skriv ut…", Role.BUTTON, state="focused")
    assert not ombud.tells("Cai")
    pictures.take("planen-pa-papper")
    assert print_it(ombud) == 1
    ombud.keys("F8")
    ombud.see("Kontakt sedan *")


def an_agreement_is_withdrawn(ombud: Ombud, pictures: Pictures) -> None:
    ombud.press("Överenskommelser", Role.TAB)
    ombud.keys("ctrl+n")
    ombud.see("Med vem", Role.FIELD, state="focused")
    ombud.type("Banken")
    ombud.keys("Tab")
    ombud.type("hyran")
    pictures.take("overenskommelse")
    ombud.keys("Return")
    ombud.press("Återkalla: Överenskommelse med Banken, hyran")
    ombud.see("Överenskommelsen är återkallad. 1 steg berörs")
    pictures.take("overenskommelse-aterkallad")
    ombud.press("Plan", Role.TAB)
    ombud.see(f"{BANKS_STEP}, Banken, *, återkallad överenskommelse", Role.BUTTON)
    pictures.take("plan")


def write_a_note_after_a_call(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("ctrl+Next")
    ombud.see("Ny anteckning", Role.FIELD, state="focused")
    ombud.type(NOTE)
    ombud.keys("ctrl+Return")
    ombud.see("Anteckning Idag *", Role.FIELD, text=NOTE)
    pictures.take("anteckningar")


def cai_becomes_a_client(ombud: Ombud) -> None:
    ombud.keys("alt+3")
    ombud.press(f"{CAI}, plats 1 i kön. *")
    ombud.see("Bekräftelse…", Role.BUTTON, state="focused")
    ombud.keys("ctrl+Return")
    ombud.see("Cai är nu klient")


# --- Friday: the week is looked back on, two contacts end ---


def say_that_the_meeting_was_held(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("alt+4")
    ombud.see("Blev det av?")
    pictures.take("kalender-blev-det-av")
    ombud.press("Det blev av: *")
    ombud.gone("Blev det av?")


def go_through_the_week(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("alt+1")
    ombud.see("Veckogenomgång, F7, 0 av 2", Role.BUTTON)
    pictures.take("idag-fredag")
    ombud.keys("F7")
    ombud.see("Genomgångna: 0 av 2", Role.PROGRESS)
    ombud.see(BEA)
    ombud.see(f"{BANKS_STEP}, Banken, *", Role.BUTTON)
    ombud.see("Nästa", Role.BUTTON, state="focused")
    pictures.take("veckogenomgang")
    ombud.keys("Return")
    ombud.see("Genomgångna: 1 av 2", Role.PROGRESS)
    ombud.see(CAI)
    ombud.see("Nästa", Role.BUTTON, state="focused")
    ombud.keys("Return")
    ombud.see("Alla är genomgångna")
    pictures.take("veckogenomgang-klar")


def look_at_what_the_week_has_passed_by(ombud: Ombud, pictures: Pictures) -> None:
    go_to(ombud, BEA)
    ombud.press("Möten", Role.TAB)
    ombud.press("Onsdag *, Hembesök · hemma, *")
    ombud.see("Vad det ledde till", Role.FIELD, state="focused")
    pictures.take("mote-efterat")
    ombud.keys("alt+2")
    ombud.see(f"{BEA}, *", Role.ROW)
    pictures.take("klienter-pagaende")
    ombud.keys("alt+5")
    ombud.see("Kontakter")
    pictures.take("kontakter")
    ombud.keys("ctrl+comma")
    ombud.see("Inställningar")
    pictures.take("installningar")
    ombud.press("Ändra mallarna…")
    ombud.see("Mallar")
    pictures.take("mallar")


def close_the_contact_with_bea(ombud: Ombud, pictures: Pictures, until: date) -> None:
    go_to(ombud, BEA)
    ombud.press("Avsluta kontakten")
    ombud.see("Kontaktens sista dag", Role.FIELD, state="focused")
    ombud.keys("Tab")
    ombud.see("Orsak", Role.CHOICE, state="focused")
    ombud.type("flyttat")
    ombud.press(f"{OUR_STEP}: någon annan tar över", Role.SEGMENT)
    ombud.write(f"Vem tar över: {OUR_STEP}", TAKER)
    ombud.press(f"{BANKS_STEP}: stryks", Role.SEGMENT)
    ombud.see("1 anteckning")
    ombud.see("Klientkortet, planeringen, *1 möte*")
    ombud.see(f"sista dag {until.day} * {until.year}")
    pictures.take("avslut")
    ombud.keys("ctrl+p")
    assert print_it(ombud) == 1
    ombud.keys("ctrl+Return")
    ombud.see("Kontakten är avslutad")
    ombud.see(f"Finns till {until.day} * {until.year}")
    pictures.take("avslutad")


def close_the_contact_with_cai(ombud: Ombud) -> None:
    go_to(ombud, CAI)
    ombud.press("Avsluta kontakten")
    ombud.see("Kontaktens sista dag", Role.FIELD, state="focused")
    ombud.keys("Tab")
    ombud.see("Orsak", Role.CHOICE, state="focused")
    ombud.type("flyttat")
    ombud.keys("ctrl+Return")
    ombud.see("Kontakten är avslutad")


# --- And what came after ---


def cai_comes_back(ombud: Ombud, pictures: Pictures) -> None:
    go_to(ombud, CAI)
    ombud.press("Klienten har kommit tillbaka")
    ombud.see("Kontakt sedan *")
    ombud.see("Tidigare kontakt *")
    ombud.see("En ny kontakt har börjat")
    pictures.take("tillbaka")


def everything_of_bea_can_be_read(ombud: Ombud, pictures: Pictures) -> None:
    go_to(ombud, BEA)
    ombud.see("Kontakten avslutad *")
    ombud.see(f"{OUR_STEP}, *{TAKER}*", Role.BUTTON)
    ombud.press("Anteckningar", Role.TAB)
    ombud.see("Anteckning *", Role.FIELD, text=NOTE)
    ombud.press("Uppgifter", Role.TAB)
    ombud.see("Kontaktvägar", Role.FIELD, text=REACHED)
    ombud.keys("alt+6")
    ombud.see("Gallring")
    assert ombud.tells(BEA)
    pictures.take("gallring-sista-dagen")


def nothing_of_bea_is_left(ombud: Ombud, pictures: Pictures) -> None:
    ombud.keys("alt+1")
    ombud.see("1 anteckning och 1 klient förstördes")
    pictures.take("idag-kvitto")
    assert not any(map(ombud.tells, WORDS_OF_BEA))
    ombud.keys("alt+2")
    ombud.see(f"{CAI}, *", Role.ROW)
    assert [row.name for row in ombud.tree() if row.role == Role.ROW and not row.name.startswith(CAI)] == []
    assert not any(map(ombud.tells, WORDS_OF_BEA))
    pictures.take("klienter")
