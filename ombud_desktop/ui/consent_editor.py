"""An agreement being written: with whom, about what, which way, from when until when."""

from functools import partial

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Consent, ConsentForm, ConsentKind, Direction, Draft
from ombud_desktop.ui.consent_wording import consent_form_text, consent_kind_text, direction_text
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.page import Page
from ombud_desktop.ui.recipient_check import known_names


class ConsentEditor(InlineEditor[Consent]):
    """A name and Enter are enough: it then holds from today, both ways, and was made by word of mouth."""

    def __init__(self, page: Page, key: str, consent: Consent, draft: Draft | None) -> None:
        super().__init__(page, key, consent.client_id, is_new=not consent.id, columns=1 if page.is_narrow else 3)
        self._consent = consent
        self._today = page.session.today()
        kinds = [(kind.value, consent_kind_text(kind)) for kind in ConsentKind]
        directions = [(direction.value, direction_text(direction)) for direction in Direction]
        forms = [(form.value, consent_form_text(form)) for form in ConsentForm]
        self.form.add_line("party", self.tr("With whom"))
        self.form.complete("party", partial(known_names, page.session.store, consent.client_id))
        self.form.add_line("about", self.tr("About what"), span=2, example=self.tr("such as: the rent and the debts"))
        self.form.add_date("valid_from", self.tr("From"), self._today)
        self.form.add_date("valid_until", self.tr("Until, if a day is set"), self._today)
        self.form.add_segments("form", self.tr("How"), forms, beside=False)
        self.form.add_segments("kind", self.tr("Kind"), kinds, beside=False)
        self.form.add_segments("direction", self.tr("Who may tell"), directions, span=2, beside=False)
        self.form.restore(self._stored(), draft)
        self.form.edited.connect(self._show_direction)
        self._show_direction()
        self.assemble(self.tr("Add agreement"), self.tr("Remove the agreement"))

    def read(self) -> Consent:
        form = self.form
        if not form.value("party").strip():
            raise UserError(Problem.PARTY_MISSING, "party")
        valid_from, valid_until = form.day("valid_from", self._today), form.day("valid_until", self._today)
        if valid_from is None:
            raise UserError(Problem.DATE_MISSING, "valid_from")
        if valid_until is not None and valid_until < valid_from:
            raise UserError(Problem.UNTIL_BEFORE_FROM, "valid_until")
        kind = ConsentKind(form.value("kind"))
        is_agreement = kind is ConsentKind.CONSENT
        return Consent(
            id=self._consent.id,
            client_id=self._consent.client_id,
            kind=kind,
            party=form.value("party"),
            about=form.value("about"),
            # Who acts for somebody tells and is told.
            direction=Direction(form.value("direction")) if is_agreement else Direction.BOTH,
            form=ConsentForm(form.value("form")),
            valid_from=valid_from,
            valid_until=valid_until,
            withdrawn_on=self._consent.withdrawn_on,
        )

    def add(self, entry: Consent) -> int:
        return self.page.session.store.consents.add(entry)

    def change(self, entry: Consent) -> None:
        self.page.session.store.consents.change(entry)

    def _stored(self) -> dict[str, str]:
        consent = self._consent
        return {
            "party": consent.party,
            "about": consent.about,
            "valid_from": (self._today if self.is_new else consent.valid_from).isoformat(),
            "valid_until": consent.valid_until.isoformat() if consent.valid_until else "",
            "form": consent.form.value,
            "kind": consent.kind.value,
            "direction": consent.direction.value,
        }

    def _show_direction(self) -> None:
        self.form.show_field("direction", visible=self.form.value("kind") == ConsentKind.CONSENT)
