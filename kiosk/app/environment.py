"""Closes the doors that the environment and Qt's own arguments would open."""

from __future__ import annotations

from collections.abc import MutableMapping

# Qt reads hundreds of variables: some load code, some listen on the network, some read and write files.
_PREFIXES = ("QT", "QML", "QSG", "PYSIDE", "QV4", "QUICK")
_PLATFORMS = frozenset({"xcb", "wayland", "windows", "cocoa", "offscreen"})


def guard_environment(environment: MutableMapping[str, str]) -> list[str]:
    """Take every variable of Qt's out of *environment*, but a harmless platform name; return the names taken out.

    Rendering is by software, which needs no graphics driver, and compiled QML is never taken from a cache that
    somebody else could have written.
    """
    platform = environment.get("QT_QPA_PLATFORM", "")
    taken = [name for name in environment if name.upper().startswith(_PREFIXES)]
    for name in taken:
        del environment[name]
    if platform in _PLATFORMS:
        environment["QT_QPA_PLATFORM"] = platform
        taken.remove("QT_QPA_PLATFORM")
    environment["QT_QUICK_BACKEND"] = "software"
    environment["QML_DISABLE_DISK_CACHE"] = "1"
    return sorted(taken)
