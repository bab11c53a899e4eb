"""Kartläggning: needs, rights and obligations, life area by life area, and beside them what was said earlier."""

from functools import partial
from zlib import crc32

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ombud_desktop.model import Goal, ListName, Mapping, MappingEntry
from ombud_desktop.ui.cards import Card, beside_or_below, button, chip, flow, named, text
from ombud_desktop.ui.client_tab import ClientTab
from ombud_desktop.ui.entry_editors import EntryEditor, MappingEditor, StepOfEntryEditor, title_of
from ombud_desktop.ui.form import Form
from ombud_desktop.ui.mapping_changes import (
    beginning,
    making_a_goal,
    new_entry_keys,
    removal,
    removal_of_entry,
    skipping,
    taking_up,
)
from ombud_desktop.ui.mapping_rows import EarlierRow, EntryRow, became_text, with_actions
from ombud_desktop.ui.page import Change, addition
from ombud_desktop.ui.row import RowButton
from ombud_desktop.ui.wording import full_date, short_date

_BEGIN, _SKIPPED, _COMPARED = "mapping:begin", "mapping:skipped", "mapping:compared:"
_NOTHING = Mapping()


class MappingTab(ClientTab):
    """The latest mapping is the one that is written in."""

    def build(self, column: QVBoxLayout) -> None:
        store = self.session.store
        self._editors: list[EntryEditor | MappingEditor | StepOfEntryEditor] = []
        self._drafts = store.drafts.for_client(self.client.id)
        self._goals = store.plans.for_client(self.client.id)
        mappings = store.mappings.for_client(self.client.id)
        self._mapping = mappings[0] if mappings else _NOTHING
        self._earlier = self._compared(mappings[1:])
        self._areas = self._areas_in_order()
        column.addLayout(self._head())
        if not mappings:
            nothing = self.tr(
                "Here stands what the client needs, has a right to and must do, area by area: first how the client "
                "sees it, beside it how you see it."
            )
            column.addWidget(text(self.tr("There is no mapping.") if self.is_closed else nothing, "muted"))
            return
        for mapping in mappings:  # with another day, or another mapping, one that is open may no longer be the latest
            key = f"mapping:{mapping.id}"
            if self._is_open(key):
                column.addWidget(self._day_card(key, mapping))
        if len(mappings) > 1:
            column.addWidget(self._comparison(mappings[1:]))
        for area in self._areas:
            if self._has_card(area):
                column.addWidget(self._area_card(area))
        if not self.is_closed:
            self._add_empty_areas(column)

    def save(self) -> None:
        for editor in list(self._editors):
            editor.save()

    def start_new(self) -> None:
        """The next area about which nothing has been said, in a mapping that begins now if there is none."""
        if self.is_closed:
            return
        if not self._mapping.id:
            self._begin()
        empty = self._empty_areas()
        if empty:
            self.page.open_editor(self._new_key(empty[0]), "client_view")

    # --- The mapping as a whole ---

    def _head(self) -> QHBoxLayout:
        head, made_on = QHBoxLayout(), self._mapping.made_on
        if not self._mapping.id:
            head.addWidget(text(self.tr("Mapping"), "heading"), 1)
            if not self.is_closed:
                head.addWidget(named(button(self.tr("Begin the mapping"), self._begin, "primary"), _BEGIN))
            return head
        head.addWidget(text(self.tr("Mapping {day}").format(day=full_date(made_on)), "heading"), 1)
        if self.is_closed:
            return head
        key = f"mapping:{self._mapping.id}"
        change = button(
            self.tr("Edit"),
            lambda: self.page.open_editor(key, "made_on"),
            "flat",
            name=self.tr("The day of the mapping, remove"),
        )
        head.addWidget(named(change, f"{key}:open"))
        if made_on < self.session.today():
            head.addWidget(named(button(self.tr("New mapping"), self._begin), _BEGIN))
        return head

    def _day_card(self, key: str, mapping: Mapping) -> Card:
        since = self.session.store.clients.periods(self.client.id)[-1].started_on
        editor = MappingEditor(self.page, key, mapping, since, self._drafts.get(key))
        editor.closed.connect(lambda: self.page.close_editor(key))
        editor.removed.connect(lambda: self._remove(mapping))
        self._editors.append(editor)
        card = Card()
        card.add(editor)
        return card

    def _begin(self) -> None:
        today = self.session.today()
        self._do(beginning(self.session.store, Mapping(client_id=self.client.id, made_on=today), today))
        empty = self._empty_areas()
        if empty:
            self.page.focus_on(f"{self._area_key(empty[0])}:open")

    def _remove(self, mapping: Mapping) -> None:
        self.page.save_quietly()  # before it is looked up what is being typed in it
        self._do(removal(self.session.store, mapping, self.session.today()), _BEGIN)

    # --- The earlier one beside it ---

    def _compared(self, earlier: list[Mapping]) -> Mapping:
        """The one before this, unless another was chosen or something is half-written in another."""
        chosen = {key.removeprefix(_COMPARED) for key in self.page.open_editors if key.startswith(_COMPARED)}
        written = [each for each in earlier if any(map(self._is_half_written, each.entries))]
        return next((each for each in earlier if str(each.id) in chosen), next(iter([*written, *earlier]), _NOTHING))

    def _comparison(self, earlier: list[Mapping]) -> QWidget:
        day = full_date(self._earlier.made_on)
        remove = button(
            self.tr("Remove the earlier one"),
            lambda: self._remove(self._earlier),
            "flat-muted",
            name=self.tr("Remove the mapping of {day}").format(day=day),
        )
        actions = [] if self.is_closed else [remove]
        if len(earlier) == 1:
            said = text(self.tr("What was said on {day} stands muted above.").format(day=day), "muted")
            return beside_or_below(said, flow(*actions))
        form = Form("mapping:compare", columns=1 if self.page.is_narrow else 2)
        days = [(str(each.id), full_date(each.made_on)) for each in earlier]
        form.add_choice("with", self.tr("Compared with"), days)
        form.set_values({"with": str(self._earlier.id)})
        form.edited.connect(lambda: self._compare_with(form.value("with")))
        return beside_or_below(form, flow(*actions))

    def _compare_with(self, mapping_id: str) -> None:
        self.page.save_quietly()
        self.page.open_editors = {key for key in self.page.open_editors if not key.startswith(_COMPARED)}
        self.page.open_editors.add(f"{_COMPARED}{mapping_id}")
        self.page.refresh()

    # --- The areas ---

    def _areas_in_order(self) -> list[str]:
        """Those of the list, and those about which something is written though the list no longer has them."""
        listed = self.session.store.lists.entries(ListName.LIFE_AREA)
        written = [entry.area for mapping in (self._mapping, self._earlier) for entry in mapping.entries]
        keys = new_entry_keys(self.client.id)
        begun = [draft.values.get("area", "") for key, draft in self._drafts.items() if key.startswith(keys)]
        return [area for area in dict.fromkeys([*listed, *written, *begun]) if area]

    def _has_card(self, area: str) -> bool:
        if _of(area, self._mapping) or self._is_open(self._new_key(area)):
            return True
        earlier = _of(area, self._earlier)
        return any(map(self._is_half_written, earlier)) or (area not in self._mapping.skipped and bool(earlier))

    def _empty_areas(self) -> list[str]:
        return [area for area in self._areas if not self._has_card(area) and area not in self._mapping.skipped]

    def _skipped_areas(self) -> list[str]:
        return [area for area in self._areas if not self._has_card(area) and area in self._mapping.skipped]

    def _area_key(self, area: str) -> str:
        """By a number: no words of anybody's stand in a key."""
        return f"area:{crc32(area.encode())}"

    def _new_key(self, area: str) -> str:
        """Of no mapping: what is half-written about an area goes on in whichever is the latest."""
        return f"{new_entry_keys(self.client.id)}{crc32(area.encode())}"

    def _area_card(self, area: str) -> Card:
        card = Card(area)
        for entry in _of(area, self._earlier):
            self._add_earlier(card, entry)
        entries = _of(area, self._mapping)
        for entry in entries:
            self._add_entry(card, entry)
        key = self._new_key(area)
        if self._is_open(key):
            card.add(self._entry_editor(key, MappingEntry(mapping_id=self._mapping.id, area=area)))
        elif not self.is_closed:
            add = button(
                self.tr("+ Add"),
                lambda: self.page.open_editor(key, "client_view"),
                "flat",
                name=self.tr("Add to {area}").format(area=area),
            )
            named(add, f"{self._area_key(area)}:open")
            if entries:
                card.rows.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
            else:
                card.rows.addWidget(flow(add, self._skip_button(area)))
        return card

    def _add_empty_areas(self, column: QVBoxLayout) -> None:
        empty, skipped = self._empty_areas(), self._skipped_areas()
        if not empty and not skipped:
            return
        card = Card(self.tr("Other areas"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        columns = 1 if self.page.is_narrow else 2
        for number, area in enumerate(empty):
            grid.addWidget(self._empty_row(area), *divmod(number, columns))
        for number in range(columns):
            grid.setColumnStretch(number, 1)
        card.rows.addLayout(grid)
        if skipped:
            card.rows.addWidget(self._fold(len(skipped)), 0, Qt.AlignmentFlag.AlignLeft)
            if _SKIPPED in self.page.open_editors:
                for area in skipped:
                    card.add(self._skipped_row(area))
        column.addWidget(card)

    def _empty_row(self, area: str) -> QWidget:
        row = RowButton(f"+  {area}", sentence=self.tr("Add to {area}").format(area=area))
        row.clicked.connect(lambda: self.page.open_editor(self._new_key(area), "client_view"))
        return beside_or_below(named(row, f"{self._area_key(area)}:open"), self._skip_button(area))

    def _skip_button(self, area: str) -> QWidget:
        skip = button(
            self.tr("Skip"), partial(self._skip, area), "flat-muted", name=self.tr("Skip {area}").format(area=area)
        )
        return named(skip, f"{self._area_key(area)}:skip")

    def _fold(self, number: int) -> QWidget:
        words = self.tr("%n area(s) skipped", "", number)
        return named(button(words, self._turn_fold, "flat"), _SKIPPED)

    def _turn_fold(self) -> None:
        self.page.save_quietly()
        self.page.open_editors ^= {_SKIPPED}
        self.page.refresh()

    def _skipped_row(self, area: str) -> QWidget:
        take_up = button(
            self.tr("Take up again"),
            lambda: self._do(taking_up(self.session.store, self._mapping.id, area), f"{self._area_key(area)}:open"),
            "flat",
            name=self.tr("Take up {area} again").format(area=area),
        )
        return beside_or_below(text(area, "muted"), take_up)

    def _skip(self, area: str) -> None:
        """The keyboard goes on to the next one, which may be skipped as well."""
        following = self._following(area)
        change = skipping(self.session.store, self._mapping.id, area)
        self._do(change, f"{self._area_key(following)}:skip" if following else _SKIPPED)

    def _following(self, area: str) -> str:
        """The next area about which nothing has been said; "" if there is none."""
        empty = [each for each in self._empty_areas() if each != area]
        after = [each for each in empty if self._areas.index(each) > self._areas.index(area)]
        return next(iter([*after, *empty]), "")

    # --- The entries ---

    def _is_half_written(self, entry: MappingEntry) -> bool:
        """Something is being typed in it, or in the step it becomes."""
        return f"entry:{entry.id}" in self._drafts or f"entry:{entry.id}:step" in self._drafts

    def _add_earlier(self, card: Card, entry: MappingEntry) -> None:
        """To be read only, but what was half-written in it can be finished."""
        key = f"entry:{entry.id}"
        if key in self._drafts and not self.is_closed:
            card.add(self._entry_editor(key, entry))
            return
        day = short_date(self._earlier.made_on, self.session.today())
        card.add(EarlierRow(entry, day, self.client.name, is_narrow=self.page.is_narrow))
        if f"{key}:step" in self._drafts:
            self._add_becoming_step(card, entry)

    def _add_entry(self, card: Card, entry: MappingEntry) -> None:
        key = f"entry:{entry.id}"
        if self._is_open(key):
            card.add(self._entry_editor(key, entry))
            return
        row = named(EntryRow(entry, self.client.name, is_narrow=self.page.is_narrow), f"{key}:open")
        row.setEnabled(not self.is_closed)
        row.clicked.connect(lambda: self.page.open_editor(key, "client_view"))
        step_key = f"{key}:step"
        is_becoming = bool(self._goals) and self._is_open(step_key)
        actions: QWidget | None = None
        if entry.became:
            actions = flow(chip(became_text(entry.became), "done"))
            actions.setContentsMargins(8, 5, 0, 0)  # in line with the views
        elif not (self.is_closed or is_becoming):
            actions = self._becoming(entry, step_key)
        card.add(with_actions(row, actions, is_narrow=self.page.is_narrow))
        if is_becoming:
            self._add_becoming_step(card, entry)

    def _add_becoming_step(self, card: Card, entry: MappingEntry) -> None:
        key = f"entry:{entry.id}:step"
        if self.is_closed or not self._goals:  # a step stands under a goal
            return
        editor = StepOfEntryEditor(self.page, key, entry, self._goals, self.client, self._drafts.get(key))
        editor.closed.connect(lambda: self.page.close_editor(key, f"entry:{entry.id}:open"))
        self._editors.append(editor)
        card.add(editor)

    def _becoming(self, entry: MappingEntry, step_key: str) -> QWidget:
        words = title_of(entry)
        goal = button(
            self.tr("Make a goal"),
            partial(self._make_goal, entry),
            "flat",
            name=self.tr("Make a goal of “{words}”").format(words=words),
        )
        if not self._goals:  # a step stands under a goal
            return flow(goal)
        step = button(
            self.tr("Make a step"),
            lambda: self.page.open_editor(step_key, "responsible"),
            "flat",
            name=self.tr("Make a step of “{words}”").format(words=words),
        )
        return flow(goal, step, spacing=0)

    def _make_goal(self, entry: MappingEntry) -> None:
        title, words = title_of(entry), entry.client_view.strip()
        goal = Goal(client_id=self.client.id, title=title, own_words="" if words == title else words)
        self._do(making_a_goal(self.session.store, entry, goal), f"entry:{entry.id}:open")

    def _entry_editor(self, key: str, entry: MappingEntry) -> EntryEditor:
        editor = EntryEditor(self.page, key, entry, self.client, self._drafts.get(key))
        opener = f"{key}:open" if entry.id else f"{self._area_key(entry.area)}:open"
        editor.closed.connect(lambda: self.page.close_editor(key, opener))
        editor.added.connect(lambda entry_id: self._after_adding(key, entry.area, entry_id))
        editor.removed.connect(lambda: self._remove_entry(entry.id, key))
        self._editors.append(editor)
        return editor

    def _go_on(self, key: str, area: str) -> None:
        """To the next area; or to one more in this one, if it had some before."""
        following = "" if _of(area, self._mapping) else self._following(area)
        self.page.close_editor(key, f"{self._area_key(following or area)}:open")

    def _after_adding(self, key: str, area: str, entry_id: int) -> None:
        self._go_on(key, area)
        stored = self.session.store.mappings.get_entry(entry_id)
        if stored is not None:
            removal = removal_of_entry(self.session.store, stored, self.client.id, self.session.today())
            self.page.did.emit(addition(self.tr("It is added to the mapping"), removal))

    def _remove_entry(self, entry_id: int, key: str) -> None:
        store = self.session.store
        self.page.open_editors.discard(key)
        stored = store.mappings.get_entry(entry_id)
        if stored is not None:
            change = removal_of_entry(store, stored, self.client.id, self.session.today())
            self._do(change, f"{self._area_key(stored.area)}:open")

    # --- Open and close ---

    def _is_open(self, key: str) -> bool:
        return not self.is_closed and (key in self.page.open_editors or key in self._drafts)

    def _do(self, change: Change, focus: str = "") -> None:
        self.page.save_quietly()
        self.page.did.emit(change)
        self.page.focus_on(focus)


def _of(area: str, mapping: Mapping) -> list[MappingEntry]:
    return [entry for entry in mapping.entries if entry.area == area]
