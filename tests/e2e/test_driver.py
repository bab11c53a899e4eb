"""What is asked of a window that is built anew meanwhile, in a fake tree: no desktop is needed."""

import importlib
import sys
from collections.abc import Callable, Iterator
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest

WHAT = {"pid": 1, "role": "push button", "name": "Klart", "within": 1.0}


class BusError(Exception):
    """Stands for GLib.Error: the bus no longer knows the object."""


class Node:
    """A control of at-spi, as far as the driver uses it. `dies_at` is the question that it does not live to answer."""

    def __init__(self, role: str, name: str = "", children: tuple["Node", ...] = (), *, dies_at: str = "") -> None:
        self.role, self.name, self.children, self.dies_at = role, name, list(children), dies_at
        self.parent: Node | None = None
        self.pressed = 0
        for child in children:
            child.parent = self

    def answers(self, question: str) -> None:
        if question == self.dies_at:
            assert self.parent
            self.parent.children = [Node(self.role, self.name)]
            raise BusError

    def get_role_name(self) -> str:
        self.answers("role")
        return self.role

    def get_name(self) -> str:
        self.answers("name")
        return self.name

    def get_description(self) -> str:
        self.answers("description")
        return ""

    def get_state_set(self) -> Any:
        if self.dies_at == "states":  # at-spi itself says nothing of a defunct object
            assert self.parent
            self.parent.children = [Node(self.role, self.name)]
            return None
        return SimpleNamespace(
            get_states=lambda: [SimpleNamespace(value_nick=each) for each in ("showing", "sensitive")]
        )

    def get_child_count(self) -> int:
        return len(self.children)

    def get_child_at_index(self, index: int) -> "Node | None":
        return self.children[index] if index < len(self.children) else None

    def get_relation_set(self) -> list[Any]:
        return []

    def get_text_iface(self) -> None:
        return None

    def get_action_iface(self) -> "Node":
        return self

    def do_action(self, number: int) -> bool:
        self.answers("action")
        self.pressed += 1
        return True

    def get_process_id(self) -> int:
        return 1

    def set_cache_mask(self, mask: object) -> None:
        """Nothing is cached here."""


@pytest.fixture
def driver(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[Node], ModuleType]]:
    """With a desktop on which this one program runs. The binding of at-spi is the system's, not ours: it is faked."""

    def on(application: Node) -> ModuleType:
        atspi = SimpleNamespace(
            get_desktop=lambda number: Node("desktop", children=(application,)), Cache=SimpleNamespace(NONE=0)
        )
        repository = SimpleNamespace(Atspi=atspi, GLib=SimpleNamespace(Error=BusError))
        monkeypatch.setitem(sys.modules, "gi", SimpleNamespace(require_version=lambda *_: None, repository=repository))
        monkeypatch.setitem(sys.modules, "gi.repository", repository)
        return importlib.import_module("tests.e2e.driver")

    yield on
    sys.modules.pop("tests.e2e.driver", None)


@pytest.mark.parametrize("question", ["role", "name", "states", "action"])
def test_a_control_that_goes_away_before_it_is_pressed_is_looked_for_again(
    driver: Callable[[Node], ModuleType], question: str
) -> None:
    application = Node("application", children=(Node("push button", "Klart", dies_at=question),))
    assert driver(application).press(WHAT) is True
    assert [child.pressed for child in application.children] == [1]


@pytest.mark.parametrize("question", ["role", "name", "states", "description"])
def test_a_control_that_goes_away_while_it_is_described_is_looked_for_again(
    driver: Callable[[Node], ModuleType], question: str
) -> None:
    application = Node("application", children=(Node("push button", "Klart", dies_at=question),))
    found = driver(application).find(WHAT)
    assert found is not None
    assert found["name"] == "Klart"
    application.children = [Node("push button", "Klart", dies_at=question)]
    application.children[0].parent = application
    assert [each["name"] for each in driver(application).tree({"pid": 1})] == ["", "Klart"]


def test_what_never_comes_is_not_there(driver: Callable[[Node], ModuleType]) -> None:
    eyes = driver(Node("application"))
    never = {**WHAT, "within": 0.0}
    assert eyes.find(never) is None
    assert eyes.press(never) is False
    assert eyes.focus(never) is False
    assert eyes.gone(never) is True
