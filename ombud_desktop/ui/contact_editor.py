"""A contact being written, in the card where it stands: everyone's, or one client's own."""

from dataclasses import replace

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Contact, Draft, ListName
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.page import Change, Page, addition, taking_away


class ContactEditor(InlineEditor[Contact]):
    def __init__(self, page: Page, key: str, contact: Contact, draft: Draft | None) -> None:
        super().__init__(page, key, contact.client_id, is_new=not contact.id, columns=1 if page.is_narrow else 2)
        self._contact = contact
        kinds = page.session.store.lists.entries(ListName.DIRECTORY_KIND)
        if contact.kind and contact.kind not in kinds:  # chosen when the list still had it
            kinds = [contact.kind, *kinds]
        form = self.form
        form.add_line("name", self.tr("Name"))
        form.add_line("organisation", self.tr("Authority, workplace or company"))
        form.add_choice("kind", self.tr("Kind"), [("", self.tr("Not stated")), *((kind, kind) for kind in kinds)])
        form.add_line("telephone", self.tr("Telephone"))
        form.add_line("hours", self.tr("Best reached"), example=self.tr("such as: weekdays 9 to 11"))
        form.add_line("email", self.tr("E-mail"))
        form.add_text("address", self.tr("Address"))
        form.add_text("remark", self.tr("Remark"))
        form.restore(_stored(contact), draft)
        self.assemble(self.tr("Add contact"), self.tr("Remove the contact"))

    def read(self) -> Contact:
        value = self.form.value
        if not value("name").strip() and not value("organisation").strip():
            raise UserError(Problem.CONTACT_NAME_MISSING, "name")
        return replace(
            self._contact,
            name=value("name"),
            organisation=value("organisation"),
            kind=value("kind"),
            telephone=value("telephone"),
            hours=value("hours"),
            email=value("email"),
            address=value("address"),
            remark=value("remark"),
        )

    def add(self, entry: Contact) -> int:
        return self.page.session.store.contacts.add(entry)

    def change(self, entry: Contact) -> None:
        self.page.session.store.contacts.change(entry)

    def remove(self) -> None:
        """Take it out of the vault as it now stands there; it can be undone."""
        if (removal := self._removal(self._contact.id)) is not None:
            self.page.did.emit(removal)

    def offer_undo(self, contact_id: int) -> None:
        """Of the one that has been added."""
        if (removal := self._removal(contact_id)) is not None:
            self.page.did.emit(addition(self.tr("The contact is added"), removal))

    def _removal(self, id: int) -> Change | None:
        contacts = self.page.session.store.contacts
        stored = contacts.get(id)
        if stored is None:
            return None
        said = self.tr("The contact is removed")
        return taking_away(said, stored, lambda: contacts.get(id), lambda: contacts.remove(id), contacts.add)


def _stored(contact: Contact) -> dict[str, str]:
    return {
        "name": contact.name,
        "organisation": contact.organisation,
        "kind": contact.kind,
        "telephone": contact.telephone,
        "hours": contact.hours,
        "email": contact.email,
        "address": contact.address,
        "remark": contact.remark,
    }
