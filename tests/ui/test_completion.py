"""Who-fields offer whom there is to turn to, by keyboard alone, and never another client's own."""

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QComboBox, QListView, QWidget

from ombud_desktop.ui.completion import Completion
from tests.ui.conftest import Begin
from tests.ui.pages import Ombud
from tests.ui.screen import application, focus, keys, press_tab, settle, type_text


@pytest.fixture
def ada(begin: Begin) -> Ombud:
    """A new step of Ada's, with everyone's contacts, her own and Bea's."""

    def come_there(ombud: Ombud) -> None:
        ombud.create_vault()
        ombud.contacts.add(name="Åsa Ek", organisation="Försäkringskassan")
        ombud.contacts.add(organisation="Förskolan Ängen")
        ombud.clients.add("Bea")
        ombud.own_contacts.add(name="Förvaltare Beas")
        ombud.clients.add("Ada")
        ombud.own_contacts.add(name="Förvaltare Adas")
        ombud.plan.open()
        ombud.plan.add_goal("Bo kvar")

    ombud = begin("completion", come_there)
    ombud.clients.go_to("Ada")
    ombud.plan.begin_step()
    ombud.screen.fill("Nytt steg", "ring")
    ombud.screen.press("Mer om steget")
    return ombud


def offers() -> list[str]:
    """What stands in the list under the line, if there is one."""
    popup = application().activePopupWidget()
    if not isinstance(popup, QListView):
        return []
    model = popup.model()
    return [model.index(row, 0).data() for row in range(model.rowCount())]


def type_in(ombud: Ombud, field: str, words: str) -> None:
    ombud.screen.fill(field, words)


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("förs", ["Förskolan Ängen", "Försäkringskassan"]),
        ("FÖRS", ["Förskolan Ängen", "Försäkringskassan"]),
        ("äng", ["Förskolan Ängen"]),  # the beginning of any word
        ("kassan", []),  # but no middle
        ("fors", []),  # ö is no o
        ("ek", ["Åsa Ek"]),
        ("ek ås", ["Åsa Ek"]),
        ("förv", ["Förvaltare Adas"]),  # never Bea's
        ("Åsa Ek", []),  # it stands there already
        (" åsa  EK", []),  # that is the same
        ("xyz", []),
    ],
)
def test_names_are_offered_by_the_beginnings_of_their_words(ada: Ombud, typed: str, offered: list[str]) -> None:
    type_in(ada, "Vem", typed)
    assert sorted(offers()) == offered


def test_all_that_is_offered_is_seen_without_scrolling(ada: Ombud) -> None:
    type_in(ada, "Vem", "förs")
    popup = application().activePopupWidget()
    assert isinstance(popup, QListView)
    assert popup.model().rowCount() == 2
    assert popup.verticalScrollBar().maximum() == 0
    last = popup.visualRect(popup.model().index(1, 0))
    assert popup.viewport().rect().contains(last)


def test_arrow_and_enter_take_a_name_and_do_not_yet_add_the_step(ada: Ombud) -> None:
    type_in(ada, "Vem", "äng")
    keys("Down")
    keys("Return")
    assert ada.screen.text_in("Vem") == "Förskolan Ängen"
    assert offers() == []
    assert ada.plan.steps() == []
    keys("Return")
    assert ada.plan.steps() == ["Ring, Förskolan Ängen"]


def test_enter_without_an_arrow_leaves_what_was_typed(ada: Ombud) -> None:
    type_in(ada, "Vem", "äng")
    keys("Return")
    assert ada.plan.steps() == ["Ring, äng"]


def test_esc_closes_the_offers_and_only_then_the_editor(ada: Ombud) -> None:
    type_in(ada, "Vem", "äng")
    keys("Escape")
    assert offers() == []
    assert ada.screen.text_in("Vem") == "äng"
    keys("Escape")
    assert not ada.screen.has_field("Vem")


def test_tab_goes_on_to_the_next_field_with_what_was_typed(ada: Ombud) -> None:
    type_in(ada, "Vem", "äng")
    press_tab()
    assert offers() == []
    assert ada.screen.here().field == "När"
    assert ada.screen.text_in("Vem") == "äng"


def test_whom_one_waits_for_is_offered_too_and_kept(ada: Ombud) -> None:
    ada.screen.fill("Vem", "Ada")
    ada.screen.choose("Läge", "Väntar")
    type_in(ada, "Väntar på vem", "ek")
    keys("Down")
    keys("Return")
    assert ada.screen.text_in("Väntar på vem") == "Åsa Ek"
    ada.wait(seconds=2)
    with ada.after_a_power_cut() as again:
        again.clients.go_to("Ada")
        assert again.screen.text_in("Väntar på vem") == "Åsa Ek"


def test_a_name_that_was_taken_can_be_typed_over(ada: Ombud) -> None:
    type_in(ada, "Vem", "äng")
    keys("Down")
    keys("Return")
    type_text("s rektor")
    assert ada.screen.text_in("Vem") == "Förskolan Ängens rektor"


def test_the_offers_are_gone_with_the_lock(ada: Ombud) -> None:
    type_in(ada, "Vem", "förs")
    assert offers()
    ada.lock()
    assert [each for each in application().topLevelWidgets() if isinstance(each, QListView) and each.isVisible()] == []
    settle()
    assert not application().findChildren(Completion)
    ada.unlock()
    assert ada.screen.here().text == "förs"
    assert offers() == []


def test_a_screen_reader_hears_whose_suggestions_they_are_and_each_of_them(ada: Ombud) -> None:
    type_in(ada, "Vem", "förs")
    popup = application().activePopupWidget()
    assert isinstance(popup, QWidget)
    interface = QAccessible.queryAccessibleInterface(popup)
    assert interface.text(QAccessible.Text.Name) == "Förslag för Vem"
    rows = [interface.child(row).text(QAccessible.Text.Name) for row in range(interface.childCount())]
    assert rows == offers() != []
    assert focus().accessibleName() == "Vem"


def test_the_list_of_who_holds_only_the_three_usual_ones(ada: Ombud) -> None:
    who = ada.screen.field("Vem")
    assert isinstance(who, QComboBox)
    assert [who.itemText(number) for number in range(who.count())] == ["Ada", "Ombud", "Ada + ombud"]
