"""Made-up agreements of the practice vault: one that holds, one that has expired, one withdrawn, and a power."""

from datetime import date, timedelta

from ombud_desktop.model import Consent, ConsentForm, ConsentKind, Direction
from ombud_desktop.storage.store import Store

_BOTH, _TO_PARTY = Direction.BOTH, Direction.TO_PARTY
_ORAL, _WRITTEN = ConsentForm.ORAL, ConsentForm.WRITTEN

# With whom, about what, which way, how; from, until and withdrawn so many days from today.
_AGREED = (
    ("Alma K.", "Försäkringskassan", "sjukersättningen och mötena om den", _BOTH, _WRITTEN, -30, 60, None),
    ("Alma K.", "Psykiatrin", "läkarutlåtandet", _TO_PARTY, _ORAL, -120, -21, None),
    ("Samira H.", "Biståndshandläggaren", "ansökan om boendestöd", _BOTH, _ORAL, -40, None, -3),
)
_POWER = ("Alma K.", "Kronofogden", "ta emot besked om skulderna och be om en avbetalningsplan", -12, 120)


def add_consents(store: Store, today: date) -> None:
    ids = {client.name: client.id for client in store.clients.all()}
    for name, party, about, direction, form, since, until, withdrawn in _AGREED:
        store.consents.add(
            Consent(
                client_id=ids[name],
                party=party,
                about=about,
                direction=direction,
                form=form,
                valid_from=today + timedelta(days=since),
                valid_until=None if until is None else today + timedelta(days=until),
                withdrawn_on=None if withdrawn is None else today + timedelta(days=withdrawn),
            )
        )
    name, party, about, since, until = _POWER
    store.consents.add(
        Consent(
            client_id=ids[name],
            kind=ConsentKind.POWER_OF_ATTORNEY,
            party=party,
            about=about,
            form=_WRITTEN,
            valid_from=today + timedelta(days=since),
            valid_until=today + timedelta(days=until),
        )
    )
