"""Plays the chimes of the levels of urgency with whatever player the system has: docs/decisions/0008-sound.md"""

from __future__ import annotations

import logging
import shutil
from pathlib import Path

from PySide6.QtCore import QObject

from kiosk.devices.programs import Outcome, Program
from kiosk.domain.level import Level

log = logging.getLogger(__name__)

# The first that is there and plays is used: those of a sound server before the one that wants the card for itself.
PLAYERS = (("pw-play",), ("paplay",), ("aplay", "-q"), ("afplay",))
_MOST_SECONDS = 4.0


class ChimePlayer(QObject):
    """Fulfils the session's Sound with the files ``LEVEL.wav`` in *folder*; a level without a file is silent.

    Without a player, or without anything to play on, it is silent, says so once in the log, and tries again next time:
    a sound server may be up later than the kiosk.
    """

    def __init__(self, folder: Path, parent: QObject) -> None:
        super().__init__(parent)
        self._folder = folder
        self._busy = False
        self._best: tuple[str, ...] | None = None
        self._told: set[str] = set()

    def chime(self, level: Level) -> None:
        """Begin the chime of *level* and return at once; while another is heard, that one stays alone."""
        file = self._folder / f"{level}.wav"
        if not self._busy and file.is_file():
            self._try(file, self._players())

    def _players(self) -> list[tuple[str, ...]]:
        here = [player for player in PLAYERS if shutil.which(player[0])]
        if not here:
            self._tell_once(f"none of {', '.join(player[0] for player in PLAYERS)} is here")
        return sorted(here, key=lambda player: player != self._best)

    def _try(self, file: Path, players: list[tuple[str, ...]]) -> None:
        self._busy = bool(players)
        if not players:
            return
        player = players[0]

        def ended(outcome: Outcome) -> None:
            if outcome.why_not is None:
                self._busy, self._best = False, player
            else:
                self._tell_once(f"{player[0]}: {outcome.why_not}")
                self._try(file, players[1:])

        Program((*player, str(file)), ended, self, seconds=_MOST_SECONDS)

    def _tell_once(self, why: str) -> None:
        if why not in self._told:
            self._told.add(why)
            log.info("No sound: %s", why)
