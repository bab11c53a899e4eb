"""The practice vault: a believable small caseload of made-up people, in a folder of its own that can be thrown away.

Every date is counted from the day it is created, so that it always looks like a Tuesday in the middle of the work:
14 ongoing contacts, 3 closed ones, steps due and overdue, inquiries in every state, and some notes past their date so
that a purge is seen at the first start.
"""

from pathlib import Path

from ombud_desktop.clock import Clock, SystemClock
from ombud_desktop.practice.clients import add_clients
from ombud_desktop.practice.consents import add_consents
from ombud_desktop.practice.contacts import add_contacts
from ombud_desktop.practice.inquiries import add_inquiries
from ombud_desktop.practice.mappings import add_mappings
from ombud_desktop.practice.meetings import add_meetings
from ombud_desktop.storage.key_slots import KdfCost
from ombud_desktop.storage.presence import Presence
from ombud_desktop.storage.vault import Vault

PRACTICE_FOLDER = "ovningsvalv"
PRACTICE_PASSPHRASE = "en stilla dag i november"


def prepare_practice_vault(folder: Path, clock: Clock | None = None, cost: KdfCost | None = None) -> None:
    """Create and fill the vault, unless it is there already."""
    vault = Vault(folder, cost)
    if vault.presence() is not Presence.NOTHING:
        return
    now = (clock or SystemClock()).now()
    store = vault.create(PRACTICE_PASSPHRASE, vault.new_recovery_key(), now.date())
    try:
        add_clients(store, now)
        add_consents(store, now.date())
        add_inquiries(store, now.date())
        add_mappings(store, now.date())
        add_meetings(store, now)
        add_contacts(store)
    finally:
        store.close()
