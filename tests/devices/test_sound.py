"""The chimes: what stands in the files, and that playing them can never disturb the kiosk."""

from __future__ import annotations

import logging
import sys
import wave
from array import array
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QObject
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.devices.programs import Program
from kiosk.devices.sound import ChimePlayer
from kiosk.domain.level import Level
from tests.support.chimes import CHIMES, RATE, samples
from tests.support.programs import Programs

SOUNDS = paths.assets() / "sounds"
NOTES = {Level.EMERGENCY: 3, Level.URGENT: 2, Level.DOCTOR: 1}

needs_scripts = pytest.mark.skipif(sys.platform == "win32", reason="the stand-ins are scripts of the shell")


def read(level: Level) -> array[int]:
    with wave.open(str(SOUNDS / f"{level}.wav"), "rb") as file:
        assert (file.getnchannels(), file.getsampwidth(), file.getframerate()) == (1, 2, RATE)
        sound = array("h")
        sound.frombytes(file.readframes(file.getnframes()))
    return sound


def onsets(sound: array[int]) -> list[float]:
    """Return when, in seconds, the sound grows to more than twice what it was a moment before."""
    step = RATE // 50
    loud = [max(map(abs, sound[at : at + step])) for at in range(0, len(sound) - step, step)]
    rising = [index for index in range(1, len(loud)) if loud[index] > 2 * loud[index - 1] and loud[index] > 3000]
    first = [index for index in rising if index - 1 not in rising]
    return [index / 50 for index in ([0] if loud[0] > 3000 else []) + first]


@pytest.mark.parametrize("level", CHIMES)
def test_a_chime_is_short_soft_and_ends_in_silence(level: Level) -> None:
    sound = read(level)
    assert len(sound) / RATE < 1.6
    assert max(map(abs, sound)) < 0.6 * 32767
    assert abs(sound[0]) < 50
    assert abs(sound[-1]) < 50


@pytest.mark.parametrize("level", NOTES)
def test_the_number_of_notes_tells_the_level(level: Level) -> None:
    assert len(onsets(read(level))) == NOTES[level]


def test_the_notes_of_an_emergency_are_even() -> None:
    first, second, third = onsets(read(Level.EMERGENCY))
    assert third - second == pytest.approx(second - first, abs=0.03)


def test_the_more_urgent_the_louder_and_what_is_expected_has_no_sound() -> None:
    loudest = [max(map(abs, read(level))) for level in (Level.DOCTOR, Level.URGENT, Level.EMERGENCY)]
    assert loudest == sorted(set(loudest))
    assert not (SOUNDS / f"{Level.EXPECTED}.wav").exists()


@pytest.mark.parametrize("level", CHIMES)
def test_the_files_are_those_that_the_tree_makes(level: Level) -> None:
    made = samples(CHIMES[level])
    there = read(level)
    assert len(made) == len(there)
    assert max(abs(a - b) for a, b in zip(made, there, strict=True)) <= 1


@pytest.fixture
def programs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Programs:
    return Programs(tmp_path, monkeypatch)


@needs_scripts
@pytest.mark.parametrize("player", ["pw-play", "paplay", "aplay", "afplay"])
def test_any_player_that_is_there_plays_the_file_of_the_level(
    owner: QObject, programs: Programs, qtbot: QtBot, player: str
) -> None:
    programs.put(player)
    ChimePlayer(SOUNDS, owner).chime(Level.URGENT)
    settle(owner, qtbot)
    assert programs.words(player)[-1] == str(SOUNDS / "urgent.wav")


@needs_scripts
def test_the_one_of_a_sound_server_comes_before_the_one_that_wants_the_card(
    owner: QObject, programs: Programs, qtbot: QtBot
) -> None:
    for player in ("aplay", "paplay"):
        programs.put(player)
    ChimePlayer(SOUNDS, owner).chime(Level.DOCTOR)
    settle(owner, qtbot)
    assert (programs.calls("paplay"), programs.calls("aplay")) == (1, 0)


@needs_scripts
def test_what_is_expected_is_silent(owner: QObject, programs: Programs) -> None:
    programs.put("aplay")
    ChimePlayer(SOUNDS, owner).chime(Level.EXPECTED)
    assert not running(owner)


@needs_scripts
def test_a_player_that_fails_gives_way_to_the_next_which_is_then_the_first(
    owner: QObject, programs: Programs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    programs.put("paplay", 'echo "Connection refused" >&2; exit 1')
    programs.put("aplay")
    sound = ChimePlayer(SOUNDS, owner)
    for times in (1, 2):
        sound.chime(Level.DOCTOR)
        settle(owner, qtbot)
        assert programs.calls("aplay") == times
    assert programs.calls("paplay") == 1
    assert caplog.messages == ["No sound: paplay: Connection refused"]


@needs_scripts
def test_with_nothing_to_play_on_it_is_silent_says_so_once_and_tries_again(
    owner: QObject, programs: Programs, qtbot: QtBot, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    programs.put("aplay", 'echo "ALSA lib: long"; echo "no soundcards found" >&2; exit 1')
    sound = ChimePlayer(SOUNDS, owner)
    for _ in range(3):
        sound.chime(Level.EMERGENCY)
        settle(owner, qtbot)
    assert programs.calls("aplay") == 3
    assert caplog.messages == ["No sound: aplay: no soundcards found"]


@needs_scripts
@pytest.mark.usefixtures("programs")
def test_without_any_player_it_is_silent_and_says_so_once(owner: QObject, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO)
    sound = ChimePlayer(SOUNDS, owner)
    sound.chime(Level.EMERGENCY)
    sound.chime(Level.EMERGENCY)
    assert caplog.messages == ["No sound: none of pw-play, paplay, aplay, afplay is here"]


@needs_scripts
def test_two_chimes_at_once_are_one(owner: QObject, programs: Programs, qtbot: QtBot) -> None:
    programs.put("aplay", "read _ 2>/dev/null")
    sound = ChimePlayer(SOUNDS, owner)
    sound.chime(Level.URGENT)
    sound.chime(Level.EMERGENCY)
    settle(owner, qtbot)
    assert programs.calls("aplay") == 1


@needs_scripts
def test_a_player_that_never_ends_is_stopped_and_the_next_chime_is_heard(
    owner: QObject, programs: Programs, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("kiosk.devices.sound._MOST_SECONDS", 0.5)
    programs.put("aplay", "exec /bin/sleep 60")
    sound = ChimePlayer(SOUNDS, owner)
    sound.chime(Level.URGENT)
    settle(owner, qtbot)
    before = programs.calls("aplay")
    programs.put("aplay")
    sound.chime(Level.URGENT)
    settle(owner, qtbot)
    assert programs.calls("aplay") == before + 1


@needs_scripts
def test_the_kiosk_ends_while_a_chime_is_heard(owner: QObject, programs: Programs, qtbot: QtBot) -> None:
    programs.put("aplay", "exec /bin/sleep 60")
    ChimePlayer(SOUNDS, owner).chime(Level.URGENT)
    qtbot.waitUntil(lambda: programs.calls("aplay") == 1)
    application = QCoreApplication.instance()
    assert application
    application.aboutToQuit.emit()


def running(owner: QObject) -> list[Program]:
    return owner.findChildren(Program)


def settle(owner: QObject, qtbot: QtBot) -> None:
    """Wait until every program that was started has ended."""
    qtbot.waitUntil(lambda: not running(owner))
