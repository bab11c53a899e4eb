"""To whom a paper about somebody goes: they are named, and without an agreement there has to be a reason."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress

from PySide6.QtCore import QCollator, QCoreApplication, QLocale, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, Disclosure
from ombud_desktop.rules.consents import covers
from ombud_desktop.rules.text import name_key
from ombud_desktop.session import Session
from ombud_desktop.storage.store import Store
from ombud_desktop.ui.consent_wording import holds_until
from ombud_desktop.ui.form import Form

translate = QCoreApplication.translate


class RecipientCheck(QWidget):
    """Two lines over a paper's buttons. The client themself is proposed, and needs no agreement."""

    changed = Signal()
    """Whether it may be handed out has to be asked anew."""
    submitted = Signal()
    """Enter was pressed, and nothing is missing."""

    def __init__(self, session: Session, client: Client, what: str) -> None:
        """`what` is handed out, in a word or two: it stands on the client's tab beside the reason.

        A client without an id has no card yet, so there is nowhere to keep the reason: it is asked for all the same.
        """
        super().__init__()
        self._session = session
        self._client = client
        self._what = what
        self._consents = session.store.consents.for_client(client.id)
        self._recorded = Disclosure()
        self._form = Form("recipient")
        self._form.add_line("recipient", self.tr("Who gets it"))
        self._form.complete("recipient", lambda: [client.name, *known_names(session.store, client.id)])
        hint = self.tr("Is kept on the tab Agreements, and dies with the client.") if client.id else ""
        self._form.add_line("reason", self.tr("Why it is handed out all the same"), hint=hint)
        self._form.set_values({"recipient": client.name})
        self._form.edited.connect(self._judge)
        self._form.submitted.connect(self._go_on)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._form)
        self._judge()

    def may_go_on(self) -> bool:
        return bool(self._recipient) and (not self._needs_reason() or bool(self._reason))

    @contextmanager
    def recorded(self) -> Iterator[None]:
        """Around handing it out: why is kept before, where no agreement covers it, and taken back if it goes wrong.

        Raises AGREEMENT_MISSING if no reason is given.
        """
        if not self.may_go_on():
            raise UserError(Problem.AGREEMENT_MISSING)
        consents, added = self._session.store.consents, 0
        given = Disclosure(
            client_id=self._client.id,
            given_on=self._session.today(),
            recipient=self._recipient,
            what=self._what,
            reason=self._reason,
        )
        if self._client.id and self._needs_reason() and given != self._recorded:  # printed and saved: one line
            added = consents.add_disclosure(given)
        try:
            yield
        except BaseException:
            with suppress(UserError):  # then a line too many stands on the tab, where it can be removed
                consents.remove_disclosure(added)
            raise
        self._recorded = given

    @property
    def _recipient(self) -> str:
        return self._form.value("recipient").strip()

    @property
    def _reason(self) -> str:
        return self._form.value("reason").strip()

    def _is_the_client(self) -> bool:
        return name_key(self._recipient) == name_key(self._client.name)

    def _needs_reason(self) -> bool:
        return not self._is_the_client() and covers(self._consents, self._recipient, self._session.today()) is None

    def _judge(self) -> None:
        consent = covers(self._consents, self._recipient, self._session.today())
        needs_reason = bool(self._recipient) and self._needs_reason()
        self._form.show_field("reason", visible=needs_reason)
        if needs_reason:
            self._form.complain(UserError(Problem.AGREEMENT_MISSING, "recipient"), focus=False)
        elif self._is_the_client():
            self._form.explain("recipient", self.tr("The client themself: no agreement is needed."))
        elif consent is not None:
            words = self.tr("There is an agreement with {party} that {holds}.")
            words = words.format(party=consent.party.strip(), holds=holds_until(consent))
            self._form.explain("recipient", words)
        else:
            self._form.complain(UserError(Problem.RECIPIENT_MISSING, "recipient"), focus=False)
        self.changed.emit()

    def _go_on(self) -> None:
        if self.may_go_on():
            self.submitted.emit()
        else:
            self._form.field("reason" if self._recipient else "recipient").setFocus()


def known_names(store: Store, client_id: int) -> list[str]:
    """What a line completes that names somebody: parties of this client's agreements, and contacts they may see."""
    parties = [consent.party for consent in store.consents.for_client(client_id)]
    by_key = {name_key(name): name.strip() for name in (*store.contacts.names_for(client_id), *parties)}
    collator = QCollator(QLocale(QLocale.Language.Swedish, QLocale.Country.Sweden))
    return sorted(by_key.values(), key=collator.sortKey)
