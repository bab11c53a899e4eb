"""A form from which nothing typed is lost: what is valid goes to its place, the rest is kept as a draft."""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QCoreApplication, Signal
from shiboken6 import isValid

from ombud_desktop.errors import UserError
from ombud_desktop.model import Draft
from ombud_desktop.session import Session
from ombud_desktop.ui.autosave import Autosave
from ombud_desktop.ui.form import Form
from ombud_desktop.ui.page import Change, Page

T = TypeVar("T")


class KeptForm(Form):
    """`commit` puts the values into the vault, raising UserError with the field that is not right yet.

    Without a `commit` (something new, not added yet) everything typed is a draft.
    """

    saved = Signal()
    failed = Signal(object)

    def __init__(
        self,
        session: Session,
        key: str,
        client_id: int | None,
        *,
        columns: int = 1,
        commit: Callable[[], None] | None = None,
        draft_key: str = "",
    ) -> None:
        """`draft_key` where the fields keep their names while what they are about gets another identity."""
        super().__init__(key, columns)
        self.draft_key = draft_key or key
        self._session = session
        self._client_id = client_id
        self._commit = commit
        self._has_draft = False
        self.untyped: dict[str, str] = {}
        """What the draft tells besides: what it takes to find the place again where it is typed."""
        self._autosave = Autosave(self._save, self)
        self._autosave.saved.connect(self.saved)
        self._autosave.failed.connect(self.failed)
        self.edited.connect(self._autosave.touch)
        self.field_left.connect(self._check_field)

    def restore(self, stored: dict[str, str], draft: Draft | None) -> None:
        """Show the draft if there is one, else what is stored."""
        self.set_values({**stored, **(draft.values if draft else {})})
        self._has_draft = draft is not None

    def belong_to(self, client_id: int | None) -> None:
        """Whose it is may be known only while it is typed: the draft then dies with that client."""
        self._client_id = client_id

    def save(self) -> None:
        """Now, if anything is unsaved."""
        self._autosave.flush()

    def give(self, take: Callable[[], T]) -> T:
        """`take` puts what was typed into its place, and its draft goes: both, or with an error neither.

        Returns what `take` does.
        """
        store = self._session.store
        with store.together():
            taken = take()
            if self._has_draft:
                store.drafts.remove(self.draft_key)
        self._has_draft = False
        self._autosave.forget()
        return taken

    def discard_draft(self) -> None:
        """What was typed stands in its place already, or is not wanted any more."""
        self._autosave.forget()
        if self._has_draft:
            self._session.store.drafts.remove(self.draft_key)
            self._has_draft = False

    def _save(self) -> None:
        if self._commit is not None:
            try:
                self._commit()
            except UserError as error:
                if not error.field:
                    raise
            else:
                self.discard_draft()
                return
        draft = Draft(self.draft_key, {**self.untyped, **self.values()}, self._client_id)
        self._session.store.drafts.keep(draft, self._session.today())
        self._has_draft = True

    def tidy(self, *names: str) -> None:
        """Take away the blanks around what was typed, once it has been left: before that a word may follow."""
        values = {name: self.value(name) for name in names or self.values()}
        untidy = {name: value.strip() for name, value in values.items() if value != value.strip()}
        if untidy:
            self.set_values(untidy)
            self._autosave.touch()

    def _check_field(self, name: str) -> None:
        """Say what is wrong when the field has been left, not while it is being typed in."""
        if not self._session.is_open:  # left because the vault has been locked, and all is saved
            return
        self.tidy(name)
        if self._commit is None or not (self._autosave.is_pending or self._has_draft):
            return
        try:
            self._commit()
        except UserError as error:
            if error.field == name:
                self.complain(error, focus=False)
        self.save()


def give_up(page: Page, form: KeptForm) -> None:
    """What is half-written of something new goes, and can be brought back to where it was being written."""
    form.save()
    drafts, key, here = page.session.store.drafts, form.draft_key, page.place()
    draft = drafts.get(key)
    if draft is None:
        return

    def bring_back() -> None:
        drafts.keep(draft, page.session.today())
        if isValid(page):
            page.refresh()
            page.return_to(here)

    said = QCoreApplication.translate("KeptForm", "What was half-written is gone")
    page.did.emit(Change(said, lambda: drafts.remove(key), bring_back, back_to=here))
