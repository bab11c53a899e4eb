"""Takes a picture of the whole screen: `python -m tests.e2e.camera FILE`, with DISPLAY in the environment."""

import sys

from PySide6.QtGui import QGuiApplication


def main() -> None:
    application = QGuiApplication(["camera"])
    picture = application.primaryScreen().grabWindow(0)
    if not picture.save(sys.argv[1]):
        sys.exit(f"no picture at {sys.argv[1]}")


main()
