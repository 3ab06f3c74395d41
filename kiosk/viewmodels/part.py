"""The base of the view models that each show a part of the visit."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import QObject, Signal

from kiosk.session.state import Session


class Part(QObject):
    """Shows a part of a session; ``changed`` is emitted when another session is shown.

    Each part declares ``changed`` itself: a property does not find the notify signal of a base class.
    """

    changed: ClassVar[Signal]

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._session = session

    def show(self, session: Session) -> None:
        """Show *session* from now on."""
        self._session = session
        self.refresh()
        self.changed.emit()

    def refresh(self) -> None:
        """Bring list models up to the session; parts without lists need nothing."""
