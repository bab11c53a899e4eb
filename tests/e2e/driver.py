"""Eyes and hands outside the program: sees what a screen reader sees, and presses what it could press.

Run by the system's own python3, which has the at-spi binding, and spoken to in lines of JSON: a request on stdin, its
answer on stdout. A request names the process it means, and a control by role and name (or the name of its label) as
patterns of the shell.

A page may be built anew at any moment: a control that goes away while it is looked at was not there, and is looked for
again.
"""

import json
import sys
import time
from collections.abc import Callable, Iterator
from fnmatch import fnmatchcase
from typing import Any, TypeVar

import gi  # type: ignore[import-not-found]  # the virtual environment does not have it

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # type: ignore[import-not-found]  # noqa: E402

Node = Any
Request = dict[str, Any]
Answer = TypeVar("Answer")
BETWEEN_LOOKS = 0.03
SECONDS_TO_STAND_STILL = 10
SLOWEST_ANSWER_MS = 10_000


def find(request: Request) -> dict[str, Any] | None:
    """The first such control on the screen, in reading order; None if it does not come in time.

    With `text` or `state`: the first that also holds this text, or is in this state.
    """
    return _until(request, lambda: _described(_found(request), 0))


def press(request: Request) -> bool:
    """Press it as soon as it is there and can be pressed."""
    return bool(_until(request, lambda: _pressed(_found({**request, "state": "sensitive"}))))


def focus(request: Request) -> bool:
    """Give it the keyboard."""
    return bool(_until(request, lambda: _found({**request, "state": "sensitive"}).get_component_iface().grab_focus()))


def gone(request: Request) -> bool:
    """Whether no such control is on the screen any more."""
    return bool(_until(request, lambda: not _is_there(request)))


def tree(request: Request) -> list[dict[str, Any]]:
    """Everything there is, on the screen or not, in reading order."""
    everything = _until(
        {"within": SECONDS_TO_STAND_STILL, **request},
        lambda: [_described(node, depth) for node, depth in _walk(_application(request["pid"]), 0)],
    )
    return everything or []


class NotThereError(Exception):
    """It is not there, or not any more."""


def _until(request: Request, attempt: Callable[[], Answer]) -> Answer | None:
    """What the attempt gives, as soon as it gives something; None if it does not in time."""
    deadline = time.monotonic() + float(request["within"])
    while True:
        try:
            if answer := attempt():
                return answer
        except (GLib.Error, NotThereError):
            pass
        if time.monotonic() > deadline:
            return None
        time.sleep(BETWEEN_LOOKS)


def _pressed(node: Node) -> bool:
    action = node.get_action_iface()
    return action is not None and bool(action.do_action(0))


def _is_there(request: Request) -> bool:
    try:
        _found(request)
    except NotThereError:
        return False
    return True


def _found(request: Request) -> Node:
    for node, _ in _walk(_application(request["pid"]), 0, only_showing=True):
        if node.get_role_name() == request["role"] and _is_meant(node, request):
            return node
    raise NotThereError


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
            target = relation.get_target(0)
            return "" if target is None else str(target.get_name())
    return ""


def _text(node: Node) -> str:
    text = node.get_text_iface()
    return "" if text is None else str(Atspi.Text.get_text(text, 0, -1))


def _states(node: Node) -> set[str]:
    states = node.get_state_set()
    if states is None:
        raise NotThereError
    return {state.value_nick for state in states.get_states()}


def main() -> None:
    Atspi.init()
    Atspi.set_timeout(SLOWEST_ANSWER_MS, SLOWEST_ANSWER_MS)
    verbs: dict[str, Callable[[Request], object]] = {verb.__name__: verb for verb in (find, press, focus, gone, tree)}
    for line in sys.stdin:
        request = json.loads(line)
        print(json.dumps(verbs[request.pop("do")](request)), flush=True)


if __name__ == "__main__":
    main()
