"""A new meeting: one line that says it all, and under it what was understood, each part of it to be corrected."""

from dataclasses import replace
from functools import cached_property

from PySide6.QtWidgets import QComboBox, QLineEdit

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, Draft, KnownClient, Meeting, MeetingKind, MeetingState
from ombud_desktop.rules.meeting_line import USUAL_MINUTES, ClientNames, MeetingLine, parse_meeting
from ombud_desktop.rules.meetings import is_over
from ombud_desktop.rules.text import fold
from ombud_desktop.ui.meeting_form import MeetingForm
from ombud_desktop.ui.meeting_wording import length_text, meeting_sentence
from ombud_desktop.ui.page import Page

_FACTS = ("client", "kind", "day", "at", "minutes", "place", "with_whom")


class NewMeetingEditor(MeetingForm):
    """`client` is None where it is still to be said with whom: then a name can be typed, and is completed."""

    def __init__(self, page: Page, key: str, client: Client | None, draft: Draft | None) -> None:
        super().__init__(page, key, client.id if client else 0, is_new=True)
        self._client = client
        self._corrected: set[str] = set()
        """What was typed into its own field: the line no longer says it."""
        example = self.tr("such as Tue 14 home visit") if client else self.tr("such as Tue 14 home visit Bea")
        line = self.form.add_line("line", self.tr("Meeting in one line"), span=3, example=example)
        if client is None:
            self.form.belong_to(None)
            self.form.add_line("client", self.tr("Client"))
            self.form.complete("client", lambda: [person.name for _, person in self._people])
        self.add_facts()
        self.form.restore({"kind": MeetingKind.MEETING.value}, draft)
        if draft:
            meant = self._meant()
            self._corrected = {name for name, value in draft.values.items() if value != meant.get(name, value)}
        for name in _FACTS:
            if name != "client" or client is None:
                self._notice_correction(name)
        line.textEdited.connect(lambda: self._understand())
        self._understand()
        self.assemble(self.tr("Add meeting"), "")

    def read(self) -> Meeting:
        client_id = self._client.id if self._client else self._person("client").id
        meeting = self.read_facts(Meeting(client_id=client_id))
        over = is_over(meeting, self.page.session.clock.now())
        return replace(meeting, state=MeetingState.HELD if over else MeetingState.PLANNED)

    def add(self, entry: Meeting) -> int:
        return self.page.session.store.meetings.add(entry)

    def change(self, entry: Meeting) -> None:
        """A new one is added, not changed."""

    @cached_property
    def _people(self) -> list[tuple[str, KnownClient]]:
        """Whom one may meet, each with their folded name. They may be thousands: read at the first letter."""
        known = self.page.session.store.clients.known()
        return [(fold(each.name), each) for each in known if each.ended_on is None]

    @cached_property
    def _names(self) -> ClientNames:
        return ClientNames([self._client.name] if self._client else [person.name for _, person in self._people])

    def _understand(self) -> None:
        """Put what the line says into the fields that nobody has corrected."""
        meant = self._meant()
        self.form.set_values({name: value for name, value in meant.items() if name not in self._corrected})
        for name in meant:
            if name not in self._corrected:
                self.form.clear_complaint(name)
        person = self._client or self._found(self.form.value("client"))
        if self._client is None:
            self.form.belong_to(person.id if person else None)
        meeting = Meeting(client_id=person.id if person else 0)
        self.show_notices(meeting, names=self._client is None)
        self._say_what_is_understood(meeting, person.name if person and self._client is None else "")

    def _say_what_is_understood(self, meeting: Meeting, name: str) -> None:
        try:
            words = meeting_sentence(self.read_facts(meeting), name)
        except UserError:
            words = ""
        self.form.explain("line", words)

    def _meant(self) -> dict[str, str]:
        """What the line says, with what is usual where it says nothing."""
        words = self.form.value("line")
        line = parse_meeting(words, self.today, self._names) if words.strip() else MeetingLine()
        typed = MeetingKind(self.form.value("kind")) if "kind" in self._corrected else None
        kind = typed or line.kind or MeetingKind.MEETING
        client = self.form.value("client") if "client" in self._corrected else line.client
        facts = {
            "kind": kind.value,
            "day": line.day.isoformat() if line.day else "",
            "at": f"{line.at:%H.%M}" if line.at else "",
            "minutes": length_text(line.minutes or USUAL_MINUTES[kind]),
            "place": line.place or self._usual_place(kind, client),
            "with_whom": line.with_whom,
        }
        return facts if self._client else {"client": line.client, **facts}

    def _usual_place(self, kind: MeetingKind, client: str) -> str:
        """Where the client likes to meet, for a meeting; a home visit is at home, and one telephones from anywhere."""
        if kind is MeetingKind.HOME_VISIT:
            return self.tr("at home")
        person = self._client or self._found(client)
        return person.preferred_place if person and kind is MeetingKind.MEETING else ""

    def _person(self, field: str) -> KnownClient:
        person = self._found(self.form.value(field))
        if person is None:
            raise UserError(Problem.CLIENT_NOT_FOUND, field)
        return person

    def _found(self, typed: str) -> KnownClient | None:
        """The one with this name, or the only one whose name begins with it."""
        words = fold(typed).strip()
        if not words:
            return None
        begun = [(name, person) for name, person in self._people if name.startswith(words)]
        exact = [(name, person) for name, person in begun if name == words]
        found = exact if len(exact) == 1 else begun
        return found[0][1] if len(found) == 1 else None

    def _notice_correction(self, name: str) -> None:
        field = self.form.field(name)
        if isinstance(field, QLineEdit):
            field.textEdited.connect(lambda: self._correct(name))
        elif isinstance(field, QComboBox):
            field.activated.connect(lambda: self._correct(name))

    def _correct(self, name: str) -> None:
        self._corrected.add(name)
        self._understand()
