"""Ord att välja bland: the ombud's own lists of reasons, one on each line. A card of the settings page."""

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import ListName
from ombud_desktop.ui.cards import Card, text
from ombud_desktop.ui.kept_form import KeptForm
from ombud_desktop.ui.page import Page


class ListsCard(Card):
    """While a line is being typed it is a draft: half a word must not be one to choose. It holds once it is left."""

    def __init__(self, page: Page) -> None:
        super().__init__(self.tr("Words to choose from"))
        self._page = page
        self._lists = page.session.store.lists
        self.add(
            text(
                self.tr(
                    "One on each line, in the order in which you want to see them. The words are counted for the "
                    "year's report and outlive the client: never write anything there that points to somebody."
                ),
                "small",
            )
        )
        self.rows.addSpacing(8)
        self._form = KeptForm(page.session, "settings:lists", None, columns=1 if page.is_narrow else 2)
        for name, label in (
            (ListName.CLOSING_REASON, self.tr("Reasons to close a contact")),
            (ListName.OUTCOME_REASON, self.tr("Reasons why an inquiry leads to no contact")),
            (ListName.PRIORITY_GROUND, self.tr("Grounds to come first in the queue")),
            (ListName.ASSESSMENT_QUESTION, self.tr("Questions of the assessment")),
            (ListName.LIFE_AREA, self.tr("Life areas of the mapping")),
            (ListName.DIRECTORY_KIND, self.tr("Kinds of contacts")),
            (ListName.OTHER_SUPPORT, self.tr("Other support that may take over")),
        ):
            self._form.add_text(name, label, lines=4)
        stored = {name.value: "\n".join(self._lists.entries(name)) for name in ListName}
        self._form.restore(stored, page.session.store.drafts.get(self._form.key))
        self._form.field_left.connect(lambda _: self.keep())
        self._form.saved.connect(page.saved)
        self._form.failed.connect(page.failed)
        self.add(self._form)

    def save(self) -> None:
        """As a draft, before a lock."""
        self._form.save()

    def keep(self) -> None:
        """What stands there is what can be chosen from now on."""
        if not self._page.session.is_open:  # left because the vault has been locked, and all is saved
            return
        entries = {name: _lines(self._form.value(name)) for name in ListName}
        for name, lines in entries.items():
            if not lines:
                self._form.complain(UserError(Problem.LIST_EMPTY, name), focus=False)
                return
        self._page.attempt(lambda: self._form.give(lambda: self._set(entries)))

    def _set(self, entries: dict[ListName, list[str]]) -> None:
        for name, lines in entries.items():
            if lines != self._lists.entries(name):
                self._lists.set_entries(name, lines)


def _lines(typed: str) -> list[str]:
    """Each once, without blanks around it, and none that is empty."""
    return list(dict.fromkeys(line.strip() for line in typed.splitlines() if line.strip()))
