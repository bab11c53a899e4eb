"""Kartläggning: area by area, both views beside each other, in words; a need becomes part of the plan with one key."""

from datetime import timedelta
from typing import Any

import pytest
from PySide6.QtWidgets import QComboBox

from ombud_desktop.errors import Problem, UserError
from ombud_desktop.model import Goal, ListName, Mapping, MappingEntry, Step
from ombud_desktop.ui.client_page import ClientPage
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import Here, go_to, keys, press_tab, readable, settle, type_text

FEAR = "Jag vill bo kvar"
HOME = "Boende och vräkning"
offers_names = pytest.mark.qt_log_ignore("This plugin does not support (raise|grabbing the keyboard)", extend=True)


def _a_mapping(ombud: Ombud) -> None:
    ombud.create_vault()
    ombud.clients.add("Ada Lind", since="2026-01-01")
    ombud.mapping.begin()


def _an_entry(ombud: Ombud) -> None:
    _a_mapping(ombud)
    ombud.mapping.add("Boende och vräkning", FEAR, "Två obetalda hyror")


@pytest.fixture
def mapping(begin: Begin) -> Ombud:
    """Ada's mapping has begun today; nothing stands in it."""
    return begin("mapping", _a_mapping)


@pytest.fixture
def entry(begin: Begin) -> Ombud:
    """What Ada says of her home."""
    return begin("mapping with an entry", _an_entry)


def _ada(ombud: Ombud) -> int:
    """Her identity in the vault."""
    return ombud.app.session.store.clients.all()[0].id


def earlier_mapping(ombud: Ombud, days: int, words: str, area: str = "Boende och vräkning") -> None:
    """As if it had been made so many days ago."""
    store = ombud.app.session.store
    client_id = store.clients.all()[0].id
    made_on = ombud.app.session.today() - timedelta(days=days)
    mapping_id = store.mappings.begin(Mapping(client_id=client_id, made_on=made_on))
    store.mappings.add_entry(MappingEntry(mapping_id=mapping_id, area=area, client_view=words))
    settle()


class DiskFullAt:
    """A connection that refuses one kind of statement."""

    def __init__(self, connection: Any, beginning: str) -> None:
        self._connection, self._beginning = connection, beginning

    def execute(self, sql: str, *values: Any) -> Any:
        if sql.startswith(self._beginning):
            raise UserError(Problem.DISK_FULL)
        return self._connection.execute(sql, *values)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._connection, name)


def test_an_empty_tab_says_what_belongs_there_and_offers_to_begin(ada: Ombud) -> None:
    ada.mapping.open()
    assert ada.screen.shows("Här står vad klienten behöver, har rätt till och är skyldig att göra")
    ada.screen.press("Börja kartläggningen")
    assert ada.said == "En kartläggning har börjat"
    assert ada.screen.shows("Kartläggning 21 november 2026")


def test_all_areas_of_the_list_wait_in_short_rows(mapping: Ombud) -> None:
    assert mapping.mapping.empty_areas() == mapping.app.session.store.lists.entries(ListName.LIFE_AREA)
    assert len(mapping.mapping.empty_areas()) == 16
    assert mapping.mapping.areas() == []


def test_two_areas_are_mapped_without_the_mouse(ada: Ombud) -> None:
    ada.mapping.open()
    keys("Ctrl+N")
    type_text("Pengarna räcker inte")
    press_tab()
    type_text("Ingen budget")
    keys("Ctrl+Return")
    keys("Return")
    type_text("Vågar inte öppna breven")
    keys("Ctrl+Return")
    assert ada.mapping.areas() == ["Ekonomi", "Skulder och Kronofogden"]
    assert ada.mapping.entries() == [
        "Behov. Ada: Pengarna räcker inte. Ombud: Ingen budget",
        "Behov. Ada: Vågar inte öppna breven",
    ]
    assert ada.screen.here().field == "Lägg till i Boende och vräkning"


def test_a_further_entry_in_an_area_leads_to_one_more(entry: Ombud) -> None:
    entry.mapping.add("Boende och vräkning", "", "Betala hyran i tid", kind="Skyldighet")
    assert entry.mapping.entries()[1] == "Skyldighet. Ombud: Betala hyran i tid"
    assert entry.screen.here().field == "Lägg till i Boende och vräkning"


@pytest.mark.parametrize("kind", ["Behov", "Rättighet", "Skyldighet"])
def test_it_is_a_need_a_right_or_an_obligation(mapping: Ombud, kind: str) -> None:
    mapping.mapping.add("Ekonomi", "vet inte", kind=kind)
    assert mapping.mapping.entries() == [f"{kind}. Ada: vet inte"]


def test_an_entry_without_a_word_is_refused_with_the_focus_on_the_clients_view(mapping: Ombud) -> None:
    mapping.mapping.begin_entry("Ekonomi")
    keys("Ctrl+Return")
    assert mapping.screen.wrong("Så ser Ada det") == "Skriv vad det gäller."
    assert mapping.screen.here().field == "Så ser Ada det"


def test_escape_gives_an_entry_up_and_goes_back_to_its_area(mapping: Ombud) -> None:
    mapping.mapping.begin_entry("Ekonomi")
    type_text("tänkte fel")
    keys("Escape")
    assert mapping.mapping.areas() == []
    assert mapping.screen.here().field == "Lägg till i Ekonomi"
    mapping.mapping.begin_entry("Ekonomi")
    assert mapping.screen.text_in("Så ser Ada det") == ""


def test_an_entry_half_written_is_there_after_a_power_cut_and_after_a_lock(mapping: Ombud) -> None:
    mapping.mapping.begin_entry("Ekonomi")
    type_text("Pengarna räcker")
    mapping.wait(seconds=2)
    with mapping.after_a_power_cut() as again:
        again.clients.go_to("Ada Lind")
        again.mapping.open()
        assert again.screen.text_in("Så ser Ada det") == "Pengarna räcker"
    here = mapping.here()
    mapping.lock()
    mapping.unlock()
    assert mapping.here() == here
    type_text(" inte")
    keys("Ctrl+Return")
    assert mapping.mapping.entries() == ["Behov. Ada: Pengarna räcker inte"]


@pytest.mark.parametrize("statement", ["INSERT INTO mapping_entry", "DELETE FROM draft", "COMMIT"])
def test_an_entry_that_cannot_be_added_stays_as_it_was_typed(
    mapping: Ombud, monkeypatch: pytest.MonkeyPatch, statement: str
) -> None:
    mapping.mapping.begin_entry("Ekonomi")
    type_text("Pengarna räcker")
    mapping.wait(seconds=2)
    database = mapping.app.session.store._database
    with monkeypatch.context() as patch:
        patch.setattr(database, "_connection", DiskFullAt(database._connection, statement))
        keys("Ctrl+Return")
    assert mapping.said.startswith("Disken är full")
    assert mapping.screen.text_in("Så ser Ada det") == "Pengarna räcker"
    keys("Ctrl+Return")
    assert mapping.mapping.entries() == ["Behov. Ada: Pengarna räcker"]


def test_an_entry_is_changed_where_it_stands_and_saves_itself(entry: Ombud) -> None:
    entry.mapping.edit(FEAR)
    entry.mapping.fill("Jag vill flytta", kind="Rättighet")
    entry.wait(seconds=2)
    with entry.after_a_power_cut() as again:
        again.clients.go_to("Ada Lind")
        again.mapping.open()
        assert again.mapping.entries() == ["Rättighet. Ada: Jag vill flytta. Ombud: Två obetalda hyror"]
    keys("Escape")
    assert entry.mapping.entries() == ["Rättighet. Ada: Jag vill flytta. Ombud: Två obetalda hyror"]


def test_a_removed_entry_comes_back(entry: Ombud) -> None:
    entry.mapping.edit(FEAR)
    entry.screen.press("Ta bort")
    assert entry.mapping.entries() == []
    assert "Boende och vräkning" in entry.mapping.empty_areas()
    assert entry.screen.here().field == "Lägg till i Boende och vräkning"
    entry.undo()
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]


def test_an_entry_removed_once_more_comes_back_as_it_was_changed_in_between(entry: Ombud) -> None:
    entry.mapping.edit(FEAR)
    entry.screen.press("Ta bort")
    entry.undo()
    entry.mapping.edit(FEAR)
    entry.mapping.fill("Jag vill flytta")
    keys("Escape")
    keys("Ctrl+Y")
    assert entry.mapping.entries() == []
    entry.undo()
    assert entry.mapping.entries() == ["Behov. Ada: Jag vill flytta. Ombud: Två obetalda hyror"]


# --- Areas ---


def test_areas_are_skipped_one_after_the_other_and_fold_away(mapping: Ombud) -> None:
    mapping.mapping.skip("Psykiatri och sjukvård")
    assert mapping.said == "Området hoppas över"
    assert mapping.screen.here().field == "Hoppa över Tandvård och kroppslig hälsa"
    keys("Return")
    assert not {"Psykiatri och sjukvård", "Tandvård och kroppslig hälsa"} & set(mapping.mapping.empty_areas())
    assert not mapping.screen.shows("Psykiatri")
    mapping.screen.press("2 områden hoppas över")
    assert mapping.screen.shows("Psykiatri och sjukvård")


def test_a_skipped_area_is_taken_up_again_or_undone(mapping: Ombud) -> None:
    mapping.mapping.skip("Ekonomi")
    mapping.screen.press("1 område hoppas över")
    mapping.screen.press("Ta upp Ekonomi igen")
    assert mapping.mapping.empty_areas()[0] == "Ekonomi"
    assert mapping.screen.here().field == "Lägg till i Ekonomi"
    mapping.undo()
    assert "Ekonomi" not in mapping.mapping.empty_areas()
    mapping.undo()
    assert "Ekonomi" in mapping.mapping.empty_areas()


def test_an_area_that_has_left_the_list_stands_as_long_as_something_stands_in_it(entry: Ombud) -> None:
    entry.app.session.store.lists.set_entries(ListName.LIFE_AREA, ["Ekonomi", "Djur"])
    entry.plan.open()
    entry.mapping.open()
    assert entry.mapping.areas() == ["Boende och vräkning"]
    assert entry.mapping.empty_areas() == ["Ekonomi", "Djur"]


def test_what_is_half_written_is_seen_also_when_its_area_has_left_the_list(mapping: Ombud) -> None:
    mapping.mapping.begin_entry("Ekonomi")
    type_text("Pengarna räcker")
    mapping.plan.open()
    mapping.app.session.store.lists.set_entries(ListName.LIFE_AREA, ["Djur"])
    mapping.mapping.open()
    assert mapping.mapping.areas() == ["Ekonomi"]
    assert mapping.screen.text_in("Så ser Ada det") == "Pengarna räcker"


def test_ctrl_n_goes_to_the_next_area_about_which_nothing_is_said(mapping: Ombud) -> None:
    mapping.mapping.skip("Ekonomi")
    keys("Ctrl+N")
    assert mapping.mapping.areas() == ["Skulder och Kronofogden"]
    assert mapping.screen.here().field == "Så ser Ada det"


# --- Into the plan ---


def test_a_need_becomes_a_goal_in_the_clients_words_with_one_key(entry: Ombud) -> None:
    entry.mapping.becomes_goal(FEAR)
    assert entry.said == "Det har blivit ett mål i planen"
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror. Blev mål"]
    assert entry.screen.here().field == entry.mapping.entries()[0]
    assert not [name for name in entry.screen.buttons() if name.startswith("Blir")]
    entry.plan.open()
    assert entry.plan.goals() == [FEAR]
    assert not entry.screen.shows(f"”{FEAR}”")  # the same words are not said twice


def test_a_goal_made_of_a_need_is_undone_and_made_again_with_what_was_written_under_it(entry: Ombud) -> None:
    entry.mapping.becomes_goal(FEAR)
    store = entry.app.session.store
    (goal,) = store.plans.for_client(store.clients.all()[0].id)
    store.plans.add_step(Step(goal_id=goal.id, text="Ringa hyresvärden"))
    entry.plan.open()
    entry.undo()
    assert entry.plan.goals() == []
    keys("Ctrl+Y")
    assert entry.plan.goals() == [FEAR]
    assert entry.plan.names() == ["Ringa hyresvärden"]
    entry.undo()
    entry.mapping.open()
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]


def test_what_became_of_an_entry_is_said_as_long_as_it_is_in_the_plan(entry: Ombud) -> None:
    entry.mapping.becomes_goal(FEAR)
    entry.plan.open()
    entry.screen.press(f"Ändra målet {FEAR}")
    entry.screen.press("Ta bort målet")
    entry.mapping.open()
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]
    assert f"Blir mål: {FEAR}" in entry.screen.buttons()
    entry.undo()
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror. Blev mål"]


def test_long_words_make_a_short_title(mapping: Ombud) -> None:
    words = "Jag vill kunna bo kvar i min lägenhet och slippa vara rädd för brevlådan varje morgon"
    mapping.mapping.add("Ekonomi", words)
    mapping.mapping.becomes_goal("Jag vill kunna bo kvar i min lägenhet och slippa vara rädd…")
    mapping.plan.open()
    assert mapping.plan.goals() == ["Jag vill kunna bo kvar i min lägenhet och slippa vara rädd…"]
    assert mapping.screen.shows(f"”{words}”")


def test_a_step_needs_a_goal_to_stand_under(entry: Ombud) -> None:
    assert f"Blir steg: {FEAR}" not in entry.screen.buttons()


def _two_goals(ombud: Ombud) -> None:
    ombud.plan.open()
    for title in ("Må bättre", "Trygg bostad"):
        ombud.plan.add_goal(title)
    keys("Escape")
    ombud.mapping.open()


@offers_names
def test_a_need_becomes_a_step_under_the_chosen_goal_once_it_is_said_who_does_it(entry: Ombud) -> None:
    _two_goals(entry)
    entry.mapping.begin_step(FEAR)
    assert entry.screen.text_in("Vad") == FEAR
    assert entry.screen.here().field == "Vem"
    keys("Return")
    assert entry.screen.wrong("Vem") == "Skriv vem som gör det. Varje steg har någon."
    entry.screen.choose("Under vilket mål", "Trygg bostad")
    entry.screen.fill("Vem", "Ada")
    keys("Return")
    entry.get_the_keyboard_back()  # from the names that were offered
    assert entry.said == "Det har blivit ett steg i planen"
    assert entry.mapping.entries()[0].endswith("Blev steg")
    assert entry.screen.here().field == entry.mapping.entries()[0]
    (_, home) = entry.app.session.store.plans.for_client(entry.app.session.store.clients.all()[0].id)
    assert [step.text for step in home.steps] == [FEAR]
    entry.undo()
    assert not entry.mapping.entries()[0].endswith("Blev steg")
    entry.plan.open()
    assert entry.plan.names() == []
    keys("Ctrl+Y")
    assert entry.plan.names() == [FEAR]


@offers_names
def test_a_step_half_written_keeps_its_goal_over_a_lock(entry: Ombud) -> None:
    _two_goals(entry)
    entry.mapping.begin_step(FEAR)
    entry.screen.choose("Under vilket mål", "Trygg bostad")
    entry.lock()
    entry.unlock()
    assert entry.screen.text_in("Under vilket mål") == "Trygg bostad"
    entry.screen.fill("Vem", "Ombud")
    keys("Return")
    assert entry.mapping.entries()[0].endswith("Blev steg")
    assert not entry.screen.has_field("Vem")


@offers_names
def test_a_step_stands_under_the_goal_that_was_chosen_also_where_two_have_the_same_title(entry: Ombud) -> None:
    store = entry.app.session.store
    client_id = store.clients.all()[0].id
    first, second = (store.plans.add_goal(Goal(client_id=client_id, title="Bo kvar")) for _ in range(2))
    settle()
    entry.mapping.begin_step(FEAR)
    goals = entry.screen.field("Under vilket mål")
    assert isinstance(goals, QComboBox)
    goals.setCurrentIndex(1)
    entry.screen.fill("Vem", "Ombud")
    keys("Return")
    assert [(goal.id, len(goal.steps)) for goal in store.plans.for_client(client_id)] == [(first, 0), (second, 1)]


# --- One beside the other ---


def test_a_new_mapping_stands_beside_the_one_before(entry: Ombud) -> None:
    entry.lock()
    entry.clock.advance(days=90)
    entry.unlock(today=entry.clock.now().date())
    entry.screen.press("Ny kartläggning")
    assert entry.screen.shows("Kartläggning 19 februari 2027")
    assert entry.mapping.earlier() == [f"21 nov 2026: Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]
    assert entry.mapping.entries() == []
    assert entry.screen.shows("Det som sades 21 november 2026 står dämpat ovanför.")
    entry.mapping.add("Boende och vräkning", "Nu sover jag")
    assert entry.mapping.areas() == ["Boende och vräkning"]
    assert entry.mapping.entries() == ["Behov. Ada: Nu sover jag"]


def test_which_earlier_one_it_is_compared_with_can_be_chosen(entry: Ombud) -> None:
    earlier_mapping(entry, 200, "otrygg")
    earlier_mapping(entry, 100, "tryggare")
    assert entry.mapping.earlier() == ["13 aug: Behov. Ada: tryggare"]
    go_to(entry.screen.field("Jämförs med"))
    keys("Down")
    assert entry.screen.here() == Here("Jämförs med", "5 maj 2026", -1)
    assert entry.mapping.earlier() == ["5 maj: Behov. Ada: otrygg"]
    entry.lock()
    entry.unlock()
    assert entry.mapping.earlier() == ["5 maj: Behov. Ada: otrygg"]


def test_an_earlier_mapping_is_removed_and_comes_back(entry: Ombud) -> None:
    earlier_mapping(entry, 100, "otrygg")
    entry.screen.press("Ta bort kartläggningen från 13 augusti 2026")
    assert entry.mapping.earlier() == []
    assert "otrygg" not in readable([entry.window])
    entry.undo()
    assert entry.mapping.earlier() == ["13 aug: Behov. Ada: otrygg"]


def test_on_the_day_of_a_mapping_no_other_is_begun(mapping: Ombud) -> None:
    assert "Ny kartläggning" not in mapping.screen.buttons()


def test_an_undone_beginning_is_done_again_with_what_was_written(ada: Ombud) -> None:
    ada.mapping.begin()
    ada.mapping.add("Ekonomi", "räcker inte")
    ada.mapping.begin_entry("Annat")
    type_text("halvt skr")
    ada.plan.open()
    ada.undo()
    ada.undo()
    store = ada.app.session.store
    assert store.mappings.for_client(store.clients.all()[0].id) == []
    assert not [key for key in store.drafts.for_client(store.clients.all()[0].id) if key.startswith("entry:")]
    keys("Ctrl+Y")
    keys("Ctrl+Y")
    ada.mapping.open()
    assert ada.mapping.entries() == ["Behov. Ada: räcker inte"]
    assert ada.screen.text_in("Så ser Ada det") == "halvt skr"


def _three_months_later(ombud: Ombud) -> None:
    """The ombud begins another mapping."""
    ombud.lock()
    ombud.clock.advance(days=90)
    ombud.unlock(today=ombud.clock.now().date())
    ombud.screen.press("Ny kartläggning")


def test_what_was_half_written_goes_on_in_the_next_mapping(entry: Ombud) -> None:
    entry.mapping.begin_entry("Ekonomi")
    type_text("Pengarna räcker")
    _three_months_later(entry)
    assert entry.screen.text_in("Så ser Ada det") == "Pengarna räcker"
    entry.undo()
    assert entry.screen.text_in("Så ser Ada det") == "Pengarna räcker"
    keys("Ctrl+Y")
    entry.mapping.fill("Pengarna räcker inte")
    keys("Ctrl+Return")
    assert entry.mapping.entries() == ["Behov. Ada: Pengarna räcker inte"]
    assert entry.mapping.earlier() == [f"21 nov 2026: Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]


@offers_names
@pytest.mark.parametrize("is_skipped", [False, True])
def test_a_step_half_written_of_an_earlier_entry_stays_where_it_was(entry: Ombud, is_skipped: bool) -> None:
    _two_goals(entry)
    entry.mapping.begin_step(FEAR)
    entry.screen.fill("Vad", "Ringa hyresvärden")
    entry.get_the_keyboard_back()
    _three_months_later(entry)
    earlier_mapping(entry, 30, "lugnt")
    if is_skipped:
        entry.app.session.store.mappings.skip(entry.app.session.store.mappings.for_client(_ada(entry))[0].id, HOME)
        settle()
    assert entry.screen.text_in("Vad") == "Ringa hyresvärden"
    entry.screen.fill("Vem", "Ombud")
    keys("Return")
    entry.get_the_keyboard_back()
    assert entry.said == "Det har blivit ett steg i planen"
    assert not entry.screen.has_field("Vem")


# --- The mapping as a whole ---


def test_a_mapping_may_be_written_down_some_days_after_the_talk(entry: Ombud) -> None:
    entry.screen.press("Kartläggningens dag, ta bort")
    entry.screen.fill("Kartläggningens dag", "2026-11-18")
    entry.screen.press("Klar")
    assert entry.screen.shows("Kartläggning 18 november 2026")
    assert "Ny kartläggning" in entry.screen.buttons()


@pytest.mark.parametrize(
    ("typed", "said"),
    [("", "Skriv en dag."), ("2026-12-01", "Den dagen har inte kommit än."), ("snart", "Det går inte att förstå")],
)
def test_a_day_that_cannot_be_is_refused(entry: Ombud, typed: str, said: str) -> None:
    entry.screen.press("Kartläggningens dag, ta bort")
    entry.screen.fill("Kartläggningens dag", typed)
    keys("Return")
    assert entry.screen.wrong("Kartläggningens dag").startswith(said)
    assert entry.screen.here().field == "Kartläggningens dag"


def test_a_mapping_removed_once_more_comes_back_as_it_was_changed_in_between(entry: Ombud) -> None:
    entry.screen.press("Kartläggningens dag, ta bort")
    entry.screen.press("Ta bort kartläggningen")
    entry.undo()
    entry.mapping.edit(FEAR)
    entry.mapping.fill("Jag vill flytta")
    keys("Escape")
    entry.mapping.begin_entry("Annat")
    type_text("halvt skr")
    go_to(entry.screen.button("Kartläggningens dag, ta bort"))
    keys("Ctrl+Y")
    assert "Börja kartläggningen" in entry.screen.buttons()
    entry.undo()
    assert entry.mapping.entries() == ["Behov. Ada: Jag vill flytta. Ombud: Två obetalda hyror"]
    assert entry.screen.text_in("Så ser Ada det") == "halvt skr"


def test_a_mapping_removed_beside_another_leaves_what_is_half_written_to_that(entry: Ombud) -> None:
    entry.mapping.begin_entry("Ekonomi")
    type_text("Pengarna räcker")
    _three_months_later(entry)
    entry.screen.press("Ta bort kartläggningen från 21 november 2026")
    assert entry.mapping.earlier() == []
    assert entry.screen.text_in("Så ser Ada det") == "Pengarna räcker"


def test_a_day_half_written_is_seen_also_when_another_mapping_is_later(entry: Ombud) -> None:
    entry.screen.press("Kartläggningens dag, ta bort")
    entry.screen.fill("Kartläggningens dag", "i går förm")
    _three_months_later(entry)
    assert entry.screen.text_in("Kartläggningens dag") == "i går förm"
    entry.screen.press("Ta bort kartläggningen från 21 november 2026")
    assert not entry.screen.has_field("Kartläggningens dag")
    entry.undo()
    assert entry.screen.text_in("Kartläggningens dag") == "i går förm"


def test_a_removed_mapping_comes_back_with_what_was_being_typed_in_it(entry: Ombud) -> None:
    entry.mapping.begin_entry("Ekonomi")
    type_text("Pengarna räcker")
    entry.screen.press("Kartläggningens dag, ta bort")
    entry.screen.press("Ta bort kartläggningen")
    assert entry.said == "Kartläggningen är borttagen"
    assert entry.screen.here().field == "Börja kartläggningen"
    store = entry.app.session.store
    assert not [key for key in store.drafts.for_client(store.clients.all()[0].id) if key.startswith("entry:")]
    entry.undo()
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]
    assert entry.screen.text_in("Så ser Ada det") == "Pengarna räcker"


def test_a_closed_contacts_mapping_can_be_read_but_not_changed(entry: Ombud) -> None:
    entry.closing.close("2026-11-21")
    entry.mapping.open()
    assert entry.mapping.entries() == [f"Behov. Ada: {FEAR}. Ombud: Två obetalda hyror"]
    assert not [name for name in entry.screen.buttons() if name.startswith(("Blir", "Lägg till", "Hoppa", "Ny"))]


def test_the_place_that_is_kept_over_a_lock_names_no_area(mapping: Ombud) -> None:
    mapping.mapping.begin_entry("Våld och trygghet")
    (page,) = mapping.screen.visible(ClientPage)
    (key,) = page.place().open_editors
    assert key.startswith("entry:new:")
    assert "Våld" not in key
