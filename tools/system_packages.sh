#!/usr/bin/env bash
# What the program (and with `test` or `build`: its tests, its frozen folder) needs from the operating system.
# Silent when all is there. On Debian and Ubuntu root gets what is missing, anyone else the line to type.
set -euo pipefail

need=(python3-venv)
# Each of these was taken away in turn; Qt does not start, or opens no window, without it.
need+=(libglib2.0-0 libgl1 libegl1 libxkbcommon0 libfontconfig1 libdbus-1-3)
need+=(libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxkbcommon-x11-0)
need+=(fonts-dejavu-core) # without any font a picture shows boxes

case "${1:-app}" in
    app) ;;
    # A display, a window manager and an accessibility bus of the tests' own, and hands to press keys with.
    # pyatspi comes as a Debian package only and is run by Debian's own python3, outside the virtual environment.
    test) need+=(xvfb xauth openbox at-spi2-core dbus-x11 python3-pyatspi gir1.2-atspi-2.0 xdotool faketime) ;;
    # PyInstaller reads libraries with objdump, strips them, and takes Python along as a shared library.
    build) need+=(binutils libpython3-dev) ;;
    *) echo "usage: $0 [app|test|build]" >&2 && exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null; then
    [[ $(uname) == Darwin ]] && exit 0 # PySide6's wheels need nothing more there
    known=$(PATH=$PATH:/sbin:/usr/sbin ldconfig -p 2>/dev/null || true)
    for library in libglib-2.0 libGL libEGL libxkbcommon libfontconfig libdbus-1 libxcb-cursor libxkbcommon-x11; do
        [[ $known == *"$library.so"* ]] || missing+=" $library"
    done
    [[ -z ${missing:-} ]] || echo "Qt needs these libraries; please install them with your system's package manager:$missing" >&2
    exit 0
fi

# Newer releases call some libraries the same with "t64" behind; apt knows both names.
installed=" $(dpkg-query -W -f '${Package} ${db:Status-Status}\n' | sed -n 's/\(t64\)\? installed$//p' | tr '\n' ' ') "
missing=()
for package in "${need[@]}"; do
    [[ $installed == *" $package "* ]] || missing+=("$package")
done
((${#missing[@]})) || exit 0

if ((EUID == 0)); then
    echo "Installing what the system lacks: ${missing[*]}"
    export DEBIAN_FRONTEND=noninteractive
    apt-get update -qq
    apt-get install -y -qq --no-install-recommends "${missing[@]}" >/dev/null
else
    echo "The system lacks something. Please type: sudo apt-get install ${missing[*]}" >&2
    [[ ${1:-app} == app ]] # the program itself may start all the same: the set-up tries
fi
