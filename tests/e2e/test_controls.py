"""What a screen reader meets: on every page each control has a role and a Swedish name."""

from fnmatch import fnmatchcase

import pytest

from tests.e2e.ombud import PASSPHRASE, PRACTICE_PASSPHRASE, Control, Ombud, Role

pytestmark = pytest.mark.e2e

Needed = tuple[Role, str]
OPERATED = {*Role} - {Role.LABEL, Role.PROGRESS}


def buttons(*names: str) -> list[Needed]:
    return [(Role.BUTTON, name) for name in names]


def fields(*names: str) -> list[Needed]:
    return [(Role.FIELD, name) for name in names]


def choices(*names: str) -> list[Needed]:
    return [(Role.CHOICE, name) for name in names]


def numbers(*names: str) -> list[Needed]:
    return [(Role.NUMBER, name) for name in names]


SIDE = buttons("Idag", "Klienter", "Gallring", "Inställningar", "Lås")
TABS = [(Role.TAB, "Plan"), (Role.TAB, "Anteckningar"), (Role.TAB, "Uppgifter"), *buttons("Avsluta kontakten")]
LATE_STEP = "Skicka in läkarutlåtande"


def test_every_page_of_the_locked_window(ombud: Ombud) -> None:
    ombud.start()
    shows(ombud, (Role.SECRET, "Lösenfras"), (Role.SECRET, "Lösenfrasen igen"), *buttons("Nästa"))

    ombud.write("Lösenfras", PASSPHRASE, Role.SECRET)
    ombud.write("Lösenfrasen igen", PASSPHRASE, Role.SECRET)
    ombud.press("Nästa")
    shows(ombud, (Role.LABEL, "Grupp 8: ? ? ? ? ?"), *buttons("Tillbaka", "Jag har skrivit av den"))

    ombud.press("Jag har skrivit av den")
    shows(ombud, *fields("Grupp 3", "Grupp 6"), *buttons("Visa nyckeln igen", "Skapa valvet"))


def test_every_page_of_the_open_vault(ombud: Ombud) -> None:
    ombud.start("--demo")
    shows(ombud, (Role.SECRET, "Lösenfras"), *buttons("Lås upp", "Glömt lösenfrasen[?]"))

    ombud.unlock(PRACTICE_PASSPHRASE)
    shows(ombud, *SIDE, *buttons("+ Ny klient", f"Alma K.: {LATE_STEP}, *"))

    ombud.press("Klienter")
    shows(ombud, *SIDE, *fields("Filtrera klienter"), (Role.LIST, "Klienter"), (Role.ROW, "Alma K., sedan *"))

    ombud.press("+ Ny klient")
    shows(ombud, *SIDE, *fields("Namn eller alias", "Kontaktens första dag"), *buttons("Avbryt", "Lägg till klient"))

    ombud.press("Idag")
    ombud.press(f"Alma K.: {LATE_STEP}, *")
    shows(ombud, *SIDE, *TABS, (Role.TICK, f"Klart: {LATE_STEP}"), *buttons("+ Nytt mål", "Lägg till steg i *"))
    ombud.press(f"{LATE_STEP}, *")
    shows(ombud, *fields("Vad", "Vem", "När"), *choices("Läge"), *buttons("Ta bort steget", "Klar"))
    ombud.press("Ändra målet *")
    shows(ombud, *fields("Mål", "Med klientens egna ord"), *buttons("Ta bort målet"))

    ombud.press("Anteckningar", Role.TAB)
    shows(ombud, *SIDE, *TABS, *fields("Anteckning *"), *buttons("Behåll *", "Förstör *"), *fields("Ny anteckning"))

    ombud.press("Uppgifter", Role.TAB)
    shows(ombud, *SIDE, *TABS, *fields("Namn eller alias", "Kontaktens första dag", "Födelseår", "Kontaktvägar"))
    shows(ombud, *choices("Kön, *", "Minderåriga barn hemma"), *buttons("Förstör klienten…"))

    ombud.press("Avsluta kontakten")
    shows(ombud, *SIDE, *choices("Orsak"), *fields("Kontaktens sista dag"), (Role.SEGMENT, f"{LATE_STEP}: stryks"))
    ombud.press("Ändra dagarna")
    shows(ombud, *fields("Sista dag för anteckningarna"), (Role.SEGMENT, "*allt annat förstörs: samma dag"))

    ombud.press("Gallring")
    shows(
        ombud,
        *SIDE,
        *choices("Hur långt fram"),
        *buttons("Skriv ut regelblad…", "Förstör nu: *", "*: * förstörs den *"),
    )

    ombud.press("Inställningar")
    shows(ombud, *SIDE, *choices("Ljust eller mörkt", "Språk"), *numbers("Lås efter", "Anteckningar *", "Textstorlek"))
    shows(ombud, (Role.TICK, "Bara anteckningar förstörs *"), *fields("Orsaker till avslut"), *numbers("Fråga om *"))


def test_a_step_that_is_ticked_from_outside_stays_ticked(ombud: Ombud) -> None:
    ombud.start("--demo")
    ombud.unlock(PRACTICE_PASSPHRASE)
    ombud.press(f"Alma K.: {LATE_STEP}, *")
    ombud.press(f"Klart: {LATE_STEP}", Role.TICK)
    ombud.see("Steget är klart")
    ombud.see(f"Klart: {LATE_STEP}", Role.TICK, state="checked")
    ombud.press("Idag")
    ombud.gone(f"Alma K.: {LATE_STEP}, *", Role.BUTTON)


def shows(ombud: Ombud, *needed: Needed) -> None:
    """All of these are there, the last one as soon as the page is; and nothing that is operated lacks a name."""
    last_role, last_name = needed[-1]
    ombud.see(last_name, last_role)
    controls = ombud.showing()
    for role, name in needed:
        assert any(is_meant(control, role, name) for control in controls), f"no {role} {name!r}\n{ombud}"
    assert [control for control in controls if control.role in OPERATED and not (control.name or control.label)] == []
    assert [control for control in controls if control.role in ("unknown", "invalid")] == []
    assert any(has_the_keyboard(control) for control in controls), f"the keyboard is nowhere\n{ombud}"


def is_meant(control: Control, role: Role, name: str) -> bool:
    return control.role == role and any(fnmatchcase(each, name) for each in (control.name, control.label))


def has_the_keyboard(control: Control) -> bool:
    return control.role in OPERATED and "focused" in control.states
