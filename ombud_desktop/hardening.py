"""Best-effort protection of the running program: no core dumps, and no other program of the user reads its memory.

What the system or a sandbox forbids is skipped: none of it is a promise, and the app works the same without it.
"""

import contextlib
import ctypes
import sys

_PR_SET_DUMPABLE = 4
_PT_DENY_ATTACH = 31


def harden_process() -> None:
    """Before the first secret is in memory."""
    if sys.platform == "win32":
        return  # crash dumps are the system's there; nothing a program may switch off for itself
    _forbid_core_dumps()
    _forbid_tracing()


def _forbid_core_dumps() -> None:
    import resource

    with contextlib.suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))


def _forbid_tracing() -> None:
    with contextlib.suppress(OSError, AttributeError):
        library = ctypes.CDLL(None)
        if sys.platform.startswith("linux"):
            library.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)
        elif sys.platform == "darwin":
            library.ptrace(_PT_DENY_ATTACH, 0, None, 0)


def give_back_freed_memory() -> None:
    """To the system, which clears it before anyone gets it: else old text lingers in what is free."""
    if sys.platform.startswith("linux"):
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
