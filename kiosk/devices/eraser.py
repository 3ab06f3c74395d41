"""Forgets what the system may hold of a visitor."""

from __future__ import annotations

from PySide6.QtGui import QClipboard, QGuiApplication


class SystemEraser:
    """Fulfils the session's Eraser: clears the clipboard and the primary selection of X11."""

    def erase(self) -> None:
        """Forget both; what the kiosk never put there is cleared as well."""
        clipboard = QGuiApplication.clipboard()
        clipboard.clear(QClipboard.Mode.Clipboard)
        if clipboard.supportsSelection():
            clipboard.clear(QClipboard.Mode.Selection)
