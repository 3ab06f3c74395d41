"""Shows an author the real screens of a pack, redrawn at each save, with the mistakes over them."""

from __future__ import annotations

import os
import sys
from dataclasses import replace
from pathlib import Path

from kiosk import paths
from kiosk.app.environment import guard_environment
from kiosk.app.shelf import cover_of
from kiosk.domain.clinic import demonstration_clinic, help_lines
from kiosk.domain.pack import Pack
from kiosk.session.library import Library
from kiosk.session.places import Home, Reading
from kiosk.session.state import Rules, Session, new_session

# An author thinks longer than a patient waits.
_IDLE_SECONDS = 24 * 60 * 60


def run_preview(folder: Path) -> int:
    """Open a window with the pack in *folder* and keep it up to date until the window is closed."""
    guard_environment(os.environ)

    from PySide6.QtCore import QObject
    from PySide6.QtGui import QGuiApplication

    from kiosk.app.effects import Effects
    from kiosk.app.panels import panel_of_screen
    from kiosk.app.window import open_window
    from kiosk.devices.stopping import StopSignals
    from kiosk.devices.watcher import FolderWatcher
    from kiosk.domain.clinic import ThisKiosk

    app = QGuiApplication(sys.argv[:1])
    library, mistakes = read_preview(folder)
    language = library.languages()[0] if library.packs else "en"
    session = new_session(Rules(language=language, idle_seconds=_IDLE_SECONDS), library)
    owner = QObject()
    kiosk = open_window(
        session, help_lines(None), Effects(), panel_of_screen(app.primaryScreen(), ThisKiosk()), owner, closable=True
    )
    kiosk.window.setProperty("mistakes", mistakes)

    def show_again() -> None:
        changed, found = read_preview(folder)
        kiosk.window.setProperty("mistakes", found)
        if changed.packs:
            kiosk.visit.takeLibrary(changed)
            kiosk.visit.present(at_saved_screen(kiosk.visit.session, folder))

    FolderWatcher(folder, show_again, owner)
    StopSignals(lambda: app.exit(0), app)
    kiosk.window.resize(1280, 800)
    kiosk.window.show()
    code = app.exec()
    kiosk.close()
    return code


def read_preview(folder: Path) -> tuple[Library, list[str]]:
    """Return the pack in *folder* in all its languages, as far as it can be read, and every mistake in it."""
    from kiosk.packs.check import check_pack
    from kiosk.packs.read import read_pack
    from kiosk.packs.shared import read_shared
    from kiosk.packs.source import FolderSource

    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    clinic = demonstration_clinic()
    mistakes = [str(finding) for finding in check_pack(FolderSource(folder), clinic, shared).findings]
    first = read_pack(FolderSource(folder), None, clinic, shared).draft
    others = first.languages[1:] if first else ()
    drafts = [first, *(read_pack(FolderSource(folder), language, clinic, shared).draft for language in others)]
    packs = [pack for pack in drafts if pack is not None and _can_be_shown(pack)]
    return _library(packs), mistakes


def at_saved_screen(session: Session, folder: Path) -> Session:
    """Return the session at the screen whose file was saved last, so that an author sees what was just written.

    It stays where it is when another kind of file was saved last, or when that screen is shown already.
    """
    texts = [path for path in folder.rglob("*") if path.is_file()]
    saved = max(texts, key=lambda path: path.stat().st_mtime_ns, default=folder)
    offered = session.library.offered()
    packs = [pack for (pack_id, _), pack in session.library.packs.items() if pack_id == offered[0]] if offered else []
    at = session.place.screen if isinstance(session.place, Reading) else None
    shown = any(pack.chapter_of(saved.stem) for pack in packs)
    if saved.parent.name != "learn" or saved.suffix != ".md" or not shown or saved.stem == at:
        return session
    return replace(session, pack_id=offered[0], place=Reading(saved.stem), trail=(Home(),), sheet=None)


def _can_be_shown(pack: Pack) -> bool:
    """Whether a draft is whole enough to be walked through: each chapter's screens are there."""
    return bool(pack.chapters) and all(screen in pack.screens for c in pack.chapters for screen in c.screens)


def _library(packs: list[Pack]) -> Library:
    covers = tuple(cover_of(pack) for pack in packs)
    known = {(pack.identity.id, pack.language): pack for pack in packs}
    return replace(Library(), covers=covers, packs=known, complete=True)
