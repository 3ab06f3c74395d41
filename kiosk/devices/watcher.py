"""Tells when files of a folder change, however an editor saves them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QFileSystemWatcher, QObject, QTimer

# Editors write a file in several steps; one report for all of them is enough.
_QUIET_MS = 150


class FolderWatcher(QObject):
    """Calls *changed* soon after anything in the folder changes, is added or is taken away.

    Files and folders are both watched, and looked up anew after each change: a file saved by replacing it is dropped
    by the watcher, and a watched folder does not tell of edits in place.
    """

    def __init__(self, folder: Path, changed: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._changed = changed
        self._watcher = QFileSystemWatcher(self)
        self._quiet = QTimer(self)
        self._quiet.setSingleShot(True)
        self._quiet.setInterval(_QUIET_MS)
        self._quiet.timeout.connect(self._report)
        self._watcher.fileChanged.connect(lambda _: self._quiet.start())
        self._watcher.directoryChanged.connect(lambda _: self._quiet.start())
        self._watch()

    def _report(self) -> None:
        self._watch()
        self._changed()

    def _watch(self) -> None:
        present = {str(self._folder), *(str(path) for path in self._folder.rglob("*"))}
        missing = present - set(self._watcher.files()) - set(self._watcher.directories())
        if missing:
            self._watcher.addPaths(sorted(missing))
