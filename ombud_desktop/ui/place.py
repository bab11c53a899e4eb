"""Where the ombud is in the window: enough to come back to the same page, field and letter after a lock."""

import json
from dataclasses import asdict, dataclass
from datetime import date
from enum import StrEnum

DRAFT_KEY = "place"


class PageName(StrEnum):
    TODAY = "today"
    CLIENTS = "clients"
    INQUIRIES = "inquiries"
    INQUIRY = "inquiry"
    CALENDAR = "calendar"
    CONTACTS = "contacts"
    RETENTION = "retention"
    REVIEW = "review"
    MEETING_MODE = "meeting_mode"
    TEMPLATES = "templates"
    NEW_CLIENT = "new_client"
    CLIENT = "client"
    CLOSING = "closing"
    SETTINGS = "settings"
    PASSPHRASE = "passphrase"
    RECOVERY_KEY = "recovery_key"
    VAULT_KEY = "vault_key"


class Tab(StrEnum):
    """The tabs of a client's page, in their order."""

    PLAN = "plan"
    NOTES = "notes"
    MAPPING = "mapping"
    CONSENTS = "consents"
    MEETINGS = "meetings"
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class Place:
    page: PageName = PageName.TODAY
    client_id: int = 0
    tab: Tab = Tab.PLAN
    item_id: int = 0
    """What else the page is about: an inquiry, a meeting; 0 for none, or for a new one."""
    day: date | None = None
    """The day that a calendar shows; None for today."""
    open_editors: tuple[str, ...] = ()
    """Keys of the editors that are open on the page."""
    focus: str = ""
    """The object name of the widget with the focus."""
    cursor: int = -1
    scroll: int = -1
    """Pixels; -1 for where what has the focus is in sight."""

    def as_values(self) -> dict[str, str]:
        """To be kept as a draft inside the vault. It has no text of anyone's, only where things stand."""
        return {"place": json.dumps(asdict(self), default=str)}

    @classmethod
    def from_values(cls, values: dict[str, str]) -> "Place":
        found = json.loads(values["place"])
        return cls(
            page=PageName(found["page"]),
            client_id=found["client_id"],
            tab=Tab(found["tab"]),
            item_id=found.get("item_id", 0),  # a vault that was locked by an earlier version has not said it
            day=date.fromisoformat(found["day"]) if found.get("day") else None,
            open_editors=tuple(found["open_editors"]),
            focus=found["focus"],
            cursor=found["cursor"],
            scroll=found["scroll"],
        )
