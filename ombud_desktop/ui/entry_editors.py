"""What is written in a mapping: its day, an entry with both views, and the step that an entry becomes."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Client, Draft, EntryKind, Goal, Mapping, MappingEntry, Step
from ombud_desktop.rules.text import first_words
from ombud_desktop.ui.inline_editor import InlineEditor
from ombud_desktop.ui.mapping_rows import kind_text
from ombud_desktop.ui.page import Change, Page
from ombud_desktop.ui.quick_step_line import names_for
from ombud_desktop.ui.step_editor import StepEditor
from ombud_desktop.ui.wording import first_name

TITLE_LETTERS = 60


def title_of(entry: MappingEntry) -> str:
    """What a goal or a step that it becomes is called: the client's words if there are any."""
    return first_words(entry.client_view.strip() or entry.ombud_view, TITLE_LETTERS)


class EntryEditor(InlineEditor[MappingEntry]):
    def __init__(self, page: Page, key: str, entry: MappingEntry, client: Client, draft: Draft | None) -> None:
        super().__init__(page, key, client.id, is_new=not entry.id, columns=1 if page.is_narrow else 2)
        self._entry = entry
        kinds = [(kind.value, kind_text(kind)) for kind in EntryKind]
        self.form.add_segments("kind", self.tr("Kind"), kinds, span=2)
        self.form.add_text("client_view", self.tr("How {name} sees it").format(name=first_name(client.name)))
        self.form.add_text("ombud_view", self.tr("How the ombud sees it"))
        stored = {"kind": entry.kind.value, "client_view": entry.client_view, "ombud_view": entry.ombud_view}
        self.form.restore(stored, draft)
        self.form.untyped = {"area": entry.area}  # it may leave the list
        self.assemble(self.tr("Add   Ctrl+Enter"), self.tr("Remove"))

    def read(self) -> MappingEntry:
        client_view, ombud_view = self.form.value("client_view"), self.form.value("ombud_view")
        if not (client_view.strip() or ombud_view.strip()):
            raise UserError(Problem.TEXT_MISSING, "client_view")
        kind = EntryKind(self.form.value("kind"))
        return replace(self._entry, kind=kind, client_view=client_view, ombud_view=ombud_view)

    def add(self, entry: MappingEntry) -> int:
        return self.page.session.store.mappings.add_entry(entry)

    def change(self, entry: MappingEntry) -> None:
        self.page.session.store.mappings.change_entry(entry)


class MappingEditor(InlineEditor[Mapping]):
    """The day on which it was made: it may be written down some days after the talk."""

    def __init__(self, page: Page, key: str, mapping: Mapping, since: date, draft: Draft | None) -> None:
        super().__init__(page, key, mapping.client_id, is_new=False)
        self._mapping = mapping
        self._today = page.session.today()
        self.form.add_date("made_on", self.tr("The day of the mapping"), self._today, since=since)
        self.form.restore({"made_on": mapping.made_on.isoformat()}, draft)
        self.assemble("", self.tr("Remove the mapping"))

    def read(self) -> Mapping:
        day = self.form.day("made_on", self._today)
        if day is None:
            raise UserError(Problem.DATE_MISSING, "made_on")
        if day > self._today:
            raise UserError(Problem.DATE_IN_THE_FUTURE, "made_on")
        return replace(self._mapping, made_on=day)

    def add(self, entry: Mapping) -> int:
        return self.page.session.store.mappings.begin(entry)

    def change(self, entry: Mapping) -> None:
        self.page.session.store.mappings.change(entry)


class StepOfEntryEditor(StepEditor):
    """The step that an entry becomes: its words are there, who does it is asked as for every step."""

    def __init__(
        self, page: Page, key: str, entry: MappingEntry, goals: Sequence[Goal], client: Client, draft: Draft | None
    ) -> None:
        step = Step(goal_id=goals[0].id, text=title_of(entry))
        super().__init__(page, key, step, client, draft, partial(names_for, page.session, client.id))
        self._entry = entry
        self._has_choice = len(goals) > 1
        if self._has_choice:
            self.form.add_choice("goal", self.tr("Under the goal"), [(str(goal.id), goal.title) for goal in goals])
            self.form.set_values(draft.values if draft else {})

    def read(self) -> Step:
        step = super().read()
        return replace(step, goal_id=int(self.form.value("goal"))) if self._has_choice else step

    def _finish(self) -> None:
        """What the entry becomes can be undone, unlike a step that is simply added."""
        self.form.tidy()
        try:
            step = self.read()
        except UserError as error:
            self.form.complain(error)
            return
        mappings = self.page.session.store.mappings
        plans, entry = self.page.session.store.plans, self._entry
        made: list[Step] = []

        def make() -> None:
            if made:  # once more: this editor may be gone
                mappings.make_step(entry.id, made[0])
            else:
                step_id = self.form.give(lambda: mappings.make_step(entry.id, step))
                made.append(replace(step, id=step_id))

        def unmake() -> None:
            made[0] = plans.get_step(made[0].id) or made[0]  # as it stands by now, should it be made again
            mappings.unmake_step(entry, made[0].id)

        with self.page.writing():
            self.page.did.emit(Change(self.tr("It has become a step of the plan"), make, unmake))
        if made:
            self.closed.emit()
