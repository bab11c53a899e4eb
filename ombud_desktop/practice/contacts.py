"""Whom the made-up people of the practice vault turn to. The numbers are of those that nobody has."""

from dataclasses import replace

from ombud_desktop.model import Contact
from ombud_desktop.storage.store import Store

_EVERYONES = (
    Contact(kind="Försäkringskassan", organisation="Försäkringskassan, kundcenter", telephone="010-555 06 00",
            hours="vardagar 8–16"),
    Contact(kind="budget- och skuldrådgivare", name="Karin Test", organisation="Kommunens skuldrådgivning",
            telephone="031-390 06 01", hours="telefontid tis och tors 9–10", email="skuldrad@example.org"),
    Contact(kind="socialtjänst", organisation="Socialkontoret, mottagningen", telephone="031-390 06 02",
            hours="vardagar 9–12", address="Torget 3"),
    Contact(kind="öppenpsykiatri", organisation="Öppenpsykiatrin Norr", telephone="031-390 06 03",
            hours="vardagar 8–11", remark="Säg att det gäller en kallelse, då kommer man fram fortare."),
    Contact(kind="vårdcentral", organisation="Ängens vårdcentral", telephone="031-390 06 04"),
    Contact(kind="hyresvärd", name="Mats Påhitt", organisation="Bostad AB", telephone="070-174 06 05",
            email="mats@example.org"),
    Contact(kind="överförmyndare", organisation="Överförmyndarnämnden", telephone="031-390 06 06",
            hours="mån, ons 9–11"),
    Contact(kind="brukarförening", name="Siv", organisation="Föreningen Öppna dörren", telephone="070-174 06 07",
            address="Kyrkogatan 8", remark="Öppet hus på onsdagar."),
)  # fmt: skip
_OWN = {
    "Gunilla Å.": (
        Contact(kind="Kronofogden", name="Leif Exempel", organisation="Kronofogden", telephone="010-555 06 08",
                remark="Har hand om skuldsaneringen."),
        Contact(kind="närstående", name="Systern Berit", telephone="070-174 06 09", hours="kvällar"),
    ),
    "Ingegerd L.": (
        Contact(kind="god man/förvaltare", name="Rune Prov", telephone="070-174 06 10", hours="förmiddagar"),
        Contact(kind="biståndshandläggare", name="Amina Prov", organisation="Äldreomsorgen",
                telephone="031-390 06 11"),
    ),
}  # fmt: skip


def add_contacts(store: Store) -> None:
    """Everyone's, and those of two clients."""
    for contact in _EVERYONES:
        store.contacts.add(contact)
    for client in store.clients.all():
        for contact in _OWN.get(client.name, ()):
            store.contacts.add(replace(contact, client_id=client.id))
