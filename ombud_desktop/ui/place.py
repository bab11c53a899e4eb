"""Where the ombud is in the window: enough to come back to the same page, field and letter after a lock."""

import json
from dataclasses import asdict, dataclass
from enum import StrEnum

DRAFT_KEY = "place"


class PageName(StrEnum):
    TODAY = "today"
    CLIENTS = "clients"
    RETENTION = "retention"
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
    DETAILS = "details"


@dataclass(frozen=True, slots=True)
class Place:
    page: PageName = PageName.TODAY
    client_id: int = 0
    tab: Tab = Tab.PLAN
    open_editors: tuple[str, ...] = ()
    """Keys of the editors that are open on the page."""
    focus: str = ""
    """The object name of the widget with the focus."""
    cursor: int = -1
    scroll: int = 0

    def as_values(self) -> dict[str, str]:
        """To be kept as a draft inside the vault. It has no text of anyone's, only where things stand."""
        return {"place": json.dumps(asdict(self))}

    @classmethod
    def from_values(cls, values: dict[str, str]) -> "Place":
        found = json.loads(values["place"])
        return cls(
            page=PageName(found["page"]),
            client_id=found["client_id"],
            tab=Tab(found["tab"]),
            open_editors=tuple(found["open_editors"]),
            focus=found["focus"],
            cursor=found["cursor"],
            scroll=found["scroll"],
        )
