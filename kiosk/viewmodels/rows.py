"""A list model over frozen rows, for every list that QML repeats."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import fields
from typing import Any

from PySide6.QtCore import QAbstractListModel, QByteArray, QModelIndex, QObject, QPersistentModelIndex

# Of Qt.ItemDataRole, as numbers: asking PySide for Qt takes a sixteenth of the time to the first screen.
_DISPLAY_ROLE = 0
_FIRST_ROLE = 0x100 + 1
_TOP = QModelIndex()


def camel_case(name: str) -> str:
    """Return a Python name as QML writes it: ``text_size`` becomes ``textSize``."""
    head, *rest = name.split("_")
    return head + "".join(part.title() for part in rest)


class RowModel(QAbstractListModel):
    """Shows a sequence of instances of one frozen dataclass; its fields are the roles, in camelCase."""

    def __init__(self, row_type: type, parent: QObject) -> None:
        super().__init__(parent)
        self._rows: tuple[Any, ...] = ()
        self._fields = tuple(field.name for field in fields(row_type))

    def replace(self, rows: Sequence[Any]) -> None:
        """Show *rows* instead; nothing is told to QML when they are what is shown already."""
        replaced = tuple(rows)
        if replaced == self._rows:
            return
        self.beginResetModel()
        self._rows = replaced
        self.endResetModel()

    @property
    def rows(self) -> tuple[Any, ...]:
        """The rows shown now."""
        return self._rows

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = _TOP) -> int:
        """Return how many rows there are; rows have no children."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = _DISPLAY_ROLE) -> Any:
        """Return the field of the row that *role* stands for, or None."""
        position = role - _FIRST_ROLE
        if not index.isValid() or index.row() >= len(self._rows) or not 0 <= position < len(self._fields):
            return None
        return getattr(self._rows[index.row()], self._fields[position])

    def roleNames(self) -> dict[int, QByteArray]:
        """Return the fields as role names."""
        return {_FIRST_ROLE + n: QByteArray(camel_case(name).encode()) for n, name in enumerate(self._fields)}
