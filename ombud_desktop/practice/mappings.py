"""Made-up mappings of the practice vault: one that has just begun, and two in which a change is seen."""

from datetime import date, timedelta

from ombud_desktop.model import EntryKind, Mapping, MappingEntry
from ombud_desktop.storage.store import Store

_NEED, _RIGHT, _OBLIGATION = EntryKind

# Whose, so many days ago; the areas left out; then area, kind, the client's view and the ombud's.
_MAPPED = (
    (
        "Alma K.",
        230,
        ("Digitala tjänster", "Våld och trygghet"),
        (
            ("Boende och vräkning", _NEED, "Jag vågar inte öppna brevlådan.", "Två hyror är obetalda."),
            ("Ekonomi", _NEED, "Pengarna tar slut innan månaden gör det.", ""),
            ("Psykiatri och sjukvård", _NEED, "Ingen lyssnar på mig där.", "Har ingen läkare som håller i det."),
        ),
    ),
    (
        "Alma K.",
        18,
        ("Digitala tjänster",),
        (
            (
                "Boende och vräkning",
                _NEED,
                "Jag vill kunna bo kvar och slippa vara rädd.",
                "Avbetalningen löper till mars. Behöver någon som håller i.",
            ),
            ("Boende och vräkning", _OBLIGATION, "", "Betala hyran senast den sista varje månad."),
            (
                "Försäkringskassan och ersättningar",
                _RIGHT,
                "Vet inte vad jag har rätt till.",
                "Kan ha rätt till sjukersättning och bostadstillägg.",
            ),
            ("Psykiatri och sjukvård", _NEED, "Det går bättre när någon är med.", ""),
        ),
    ),
    (
        "Samira H.",
        61,
        ("Skulder och Kronofogden",),
        (
            ("Vardag (post, tider, hem)", _NEED, "Allt rasar när jag är som tröttast.", "Boendestöd kan avlasta."),
            ("Familj, barn, relationer", _NEED, "Barnen ska inte märka hur det är.", ""),
        ),
    ),
)


def add_mappings(store: Store, today: date) -> None:
    ids = {client.name: client.id for client in store.clients.all()}
    for name, days, skipped, found in _MAPPED:
        made_on = today - timedelta(days=days)
        mapping_id = store.mappings.begin(Mapping(client_id=ids[name], made_on=made_on, skipped=frozenset(skipped)))
        for area, kind, client_view, ombud_view in found:
            store.mappings.add_entry(
                MappingEntry(
                    mapping_id=mapping_id, area=area, kind=kind, client_view=client_view, ombud_view=ombud_view
                )
            )
