"""Eyes and hands outside the program: sees what a screen reader sees, and presses what it could press.

Run by the system's own python3, which has the at-spi binding, and spoken to in lines of JSON: a request on stdin, its
answer on stdout. A request names the process it means, and a control by role and name (or the name of its label) as
patterns of the shell.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import Any

import gi  # type: ignore[import-not-found]  # the virtual environment does not have it

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

Node = Any
Request = dict[str, Any]
BETWEEN_LOOKS = 0.03
SLOWEST_ANSWER_MS = 10_000


def find(request: Request) -> dict[str, Any] | None:
    """The first such control on the screen, in reading order; None if it does not come in time.

    With `text` or `state`: the first that also holds this text, or is in this state.
    """
    node = _wait(request)
    return node and _described(node, 0)


def press(request: Request) -> bool:
    """Press it as soon as it is there and can be pressed."""
    node = _wait({**request, "state": "sensitive"})
    return bool(node and node.get_action_iface().do_action(0))


def focus(request: Request) -> bool:
    """Give it the keyboard."""
    node = _wait({**request, "state": "sensitive"})
    return bool(node and node.get_component_iface().grab_focus())


def gone(request: Request) -> bool:
    """Whether no such control is on the screen any more."""
    return _until(request, lambda: _found(request) is None)


def tree(request: Request) -> list[dict[str, Any]]:
    """Everything there is, on the screen or not, in reading order."""
    return [_described(node, depth) for node, depth in _walk(_application(request["pid"]), 0)]


def _wait(request: Request) -> Node | None:
    found: list[Node] = []

    def is_there() -> bool:
        node = _found(request)
        if node is not None:
            found.append(node)
        return node is not None

    return found[0] if _until(request, is_there) else None


def _until(request: Request, holds: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + float(request["within"])
    while True:
        try:
            if holds():
                return True
        except GLib.Error:  # what was being looked at has gone in the meantime
            pass
        if time.monotonic() > deadline:
            return False
        time.sleep(BETWEEN_LOOKS)


def _found(request: Request) -> Node | None:
    for node, _ in _walk(_application(request["pid"]), 0, only_showing=True):
        if node.get_role_name() == request["role"] and _is_meant(node, request):
            return node
    return None


def _is_meant(node: Node, request: Request) -> bool:
    if not any(fnmatchcase(name, request["name"]) for name in (node.get_name(), _label(node))):
        return False
    return ("text" not in request or fnmatchcase(_text(node), request["text"])) and (
        "state" not in request or request["state"] in _states(node)
    )


def _walk(node: Node | None, depth: int, *, only_showing: bool = False) -> Iterator[tuple[Node, int]]:
    if node is None or (only_showing and "showing" not in _states(node)):
        return
    yield node, depth
    for index in range(node.get_child_count()):
        yield from _walk(node.get_child_at_index(index), depth + 1, only_showing=only_showing)


def _application(pid: int) -> Node | None:
    desktop = Atspi.get_desktop(0)
    for index in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(index)
        if application is not None and application.get_process_id() == pid:
            application.set_cache_mask(Atspi.Cache.NONE)  # what is remembered may have changed meanwhile
            return application
    return None


def _described(node: Node, depth: int) -> dict[str, Any]:
    return {
        "depth": depth,
        "role": node.get_role_name(),
        "name": node.get_name(),
        "label": _label(node),
        "description": node.get_description(),
        "text": _text(node),
        "states": sorted(_states(node)),
    }


def _label(node: Node) -> str:
    """The words beside a control; a choice needs them, since its own name is what is chosen."""
    for relation in node.get_relation_set():
        if relation.get_relation_type() == Atspi.RelationType.LABELLED_BY:
            return str(relation.get_target(0).get_name())
    return ""


def _text(node: Node) -> str:
    text = node.get_text_iface()
    return "" if text is None else str(Atspi.Text.get_text(text, 0, -1))


def _states(node: Node) -> set[str]:
    return {state.value_nick for state in node.get_state_set().get_states()}


def main() -> None:
    Atspi.init()
    Atspi.set_timeout(SLOWEST_ANSWER_MS, SLOWEST_ANSWER_MS)
    verbs: dict[str, Callable[[Request], object]] = {verb.__name__: verb for verb in (find, press, focus, gone, tree)}
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(verbs[request.pop("do")](request)), flush=True)


if __name__ == "__main__":
    main()
