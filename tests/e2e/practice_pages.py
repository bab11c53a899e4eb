"""Every page and tab of the practice vault, light and dark, with usual and with the largest text."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QDialog, QWidget

from ombud_desktop.app import App
from ombud_desktop.practice import PRACTICE_PASSPHRASE, prepare_practice_vault
from ombud_desktop.settings import Appearance, Settings, save_settings
from tests.clock import MovableClock
from tests.e2e.album import PATIENCE, Album
from tests.ui.pages import Ombud
from tests.ui.plan_pages import QuickLine
from tests.ui.retention_pages import Retention
from tests.ui.screen import Screen, keys, type_text
from tests.vaults import CHEAP

SMALL_SCREEN = (1366, 768)
LARGEST = 200
LOOKS = {
    "ljust": Settings(appearance=Appearance.LIGHT),
    "morkt": Settings(appearance=Appearance.DARK),
    "ljust-200": Settings(appearance=Appearance.LIGHT, text_size=LARGEST),
    "morkt-200": Settings(appearance=Appearance.DARK, text_size=LARGEST),
}
CLIENT = "Alma K."


class PracticeOmbud(Ombud):
    """The practice vault, with its banner."""

    def start(self) -> None:
        self.app = App(self.folder, clock=self.clock, cost=CHEAP, practice_passphrase=PRACTICE_PASSPHRASE)
        self._translators = []
        self.window = self.app.window
        self.screen = Screen(self.window)
        self.window.show()
        self.get_the_keyboard_back()


@dataclass(frozen=True, slots=True)
class Sight:
    """Something to look at: the way there from the sight before it."""

    name: str
    words: str
    go_there: Callable[[Ombud], None]


def show_the_practice_vault(album: Album, folder: Path) -> None:
    clock = MovableClock()
    prepare_practice_vault(folder, clock, CHEAP)
    for look, settings in LOOKS.items():
        save_settings(folder, settings)
        ombud = PracticeOmbud(PATIENCE, folder, clock)
        ombud.window.resize(*SMALL_SCREEN)
        album.tell(ombud, f"{look}-last", f"Övningsvalvet ({look}): låst.")
        ombud.unlock(PRACTICE_PASSPHRASE)
        for sight in SIGHTS:
            sight.go_there(ombud)
            album.tell(ombud, f"{look}-{sight.name}", f"Övningsvalvet ({look}): {sight.words}.", _paper(ombud))
        ombud.quit()


def _paper(ombud: Ombud) -> QWidget | None:
    """What lies on top of the window."""
    return next(iter(ombud.screen.visible(QDialog)), None)


def _begin_a_meeting(ombud: Ombud) -> None:
    keys("Ctrl+N")
    type_text("tis 14 hembesök hos Alma")


def _turn_to_the_week(ombud: Ombud) -> None:
    keys("Escape")
    ombud.calendar.show_week()


def _type_a_step(ombud: Ombud) -> None:
    QuickLine(ombud).type("Psykiatrin skickar läkarutlåtandet senast fre v49")


def _look_back_at_the_plan(ombud: Ombud) -> None:
    keys("Escape")
    keys("Escape")
    ombud.plan.edit_step("Handläggarmöte")


def _open_a_need(ombud: Ombud) -> None:
    ombud.mapping.open()
    ombud.mapping.edit("bo kvar")


def _open_an_agreement(ombud: Ombud) -> None:
    ombud.agreements.open()
    ombud.agreements.edit("Försäkringskassan")


def _see_the_plan_on_paper(ombud: Ombud) -> None:
    ombud.clients.go_to(CLIENT)
    ombud.plan.open()
    keys("Ctrl+P")


def _close_the_paper(ombud: Ombud) -> None:
    Screen(ombud.screen.visible(QDialog)[0]).press("Stäng")
    ombud.get_the_keyboard_back()


def _see_the_key_page(ombud: Ombud) -> None:
    _close_the_paper(ombud)
    ombud.keys.open("Byt lösenfras")


def _sit_down_together(ombud: Ombud) -> None:
    ombud.clients.go_to(CLIENT)
    ombud.meeting.enter()


def _close_the_contact(ombud: Ombud) -> None:
    keys("Escape")
    ombud.meeting.leave()
    ombud.closing.open()


SIGHTS = (
    Sight("idag", "Idag", lambda ombud: ombud.today.open()),
    Sight("klienter", "klientlistan", lambda ombud: ombud.clients.open()),
    Sight("ny-klient", "en ny klient", lambda ombud: ombud.clients.begin_new()),
    Sight("forfragningar", "förfrågningar och kön", lambda ombud: ombud.inquiries.open()),
    Sight("forfragan", "en förfrågan", lambda ombud: ombud.inquiries.go_to("Dagny V.")),
    Sight("ny-forfragan", "en ny förfrågan", lambda ombud: ombud.inquiries.begin()),
    Sight("kalender", "kalendern dag för dag", lambda ombud: ombud.calendar.open()),
    Sight("kalender-nytt", "ett möte på en rad", _begin_a_meeting),
    Sight("kalender-vecka", "kalendern vecka för vecka", _turn_to_the_week),
    Sight("kontakter", "kontaktboken", lambda ombud: ombud.contacts.open()),
    Sight("kontakt", "en kontakt är öppen", lambda ombud: ombud.contacts.open_first("vårdcentral")),
    Sight("gallring", "vad som ska förstöras", lambda ombud: Retention(ombud).open()),
    Sight("veckogenomgang", "veckogenomgången", lambda ombud: ombud.review.open()),
    Sight("plan", "en plan", lambda ombud: ombud.clients.go_to(CLIENT)),
    Sight("plan-en-rad", "ett steg på en rad, och vad som har förståtts", _type_a_step),
    Sight("plan-steg", "ett steg ändras", _look_back_at_the_plan),
    Sight("anteckningar", "anteckningar, var och en med sitt datum", lambda ombud: ombud.notes.open()),
    Sight("kartlaggning", "kartläggningen", lambda ombud: ombud.mapping.open()),
    Sight("kartlaggning-behov", "ett behov ändras", _open_a_need),
    Sight("overenskommelser", "överenskommelser", lambda ombud: ombud.agreements.open()),
    Sight("overenskommelse", "en överenskommelse är öppen", _open_an_agreement),
    Sight("moten", "klientens möten", lambda ombud: ombud.meetings.open()),
    Sight("mote", "ett möte är öppet", lambda ombud: ombud.meetings.follow("Följa med")),
    Sight("uppgifter", "klientens kort", lambda ombud: ombud.card.open()),
    Sight("moteslage", "mötesläget", _sit_down_together),
    Sight("moteslage-steg", "ett steg skrivs i mötesläget", _type_a_step),
    Sight("avslut", "ett avslut", _close_the_contact),
    Sight("installningar", "inställningar", lambda ombud: ombud.settings.open()),
    Sight("mallar", "mallar", lambda ombud: ombud.texts.open()),
    Sight("mall", "en mall är öppen", lambda ombud: ombud.texts.edit("Bekräftelse på förfrågan")),
    Sight("papper", "planen på papper", _see_the_plan_on_paper),
    Sight("losenfras", "lösenfrasen byts", _see_the_key_page),
)
