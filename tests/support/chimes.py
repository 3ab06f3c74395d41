"""Makes the chimes of assets/sounds: soft bells, out of nothing but sines. Run: python -m tests.support.chimes"""

from __future__ import annotations

import math
import wave
from array import array
from dataclasses import dataclass
from pathlib import Path

from kiosk import paths
from kiosk.domain.level import Level

RATE = 22050
# Each partial as a multiple of the note's frequency, its strength, and the seconds in which it falls to a third.
_PARTIALS = ((1.0, 1.0, 0.34), (2.0, 0.42, 0.20), (3.0, 0.16, 0.12), (4.0, 0.07, 0.07))
_ATTACK = 0.014
_RELEASE = 0.12
_C5, _E5 = 523.25, 659.26


@dataclass(frozen=True, slots=True)
class Chime:
    """Notes in hertz, one each ``apart`` seconds; ``peak`` is the loudest sample, 1.0 the most that a file can hold."""

    notes: tuple[float, ...]
    peak: float
    seconds: float
    apart: float = 0.4


# The louder, the more urgent; the three of an emergency are even, so that nobody takes them for a melody.
CHIMES = {
    Level.EMERGENCY: Chime((_E5, _E5, _E5), 0.55, 1.58),
    Level.URGENT: Chime((_C5, _E5), 0.42, 1.35),
    Level.DOCTOR: Chime((_C5,), 0.32, 1.1),
}


def samples(chime: Chime) -> array[int]:
    """Return the chime as samples of 16 bits."""
    wanted = round(chime.seconds * RATE)
    sound = [0.0] * wanted
    for number, frequency in enumerate(chime.notes):
        first = round(number * chime.apart * RATE)
        for index in range(first, wanted):
            sound[index] += _note(frequency, (index - first) / RATE)
    loudest = max(abs(value) for value in sound)
    return array(
        "h", (round(_faded(index, wanted) * chime.peak * 32767 / loudest * sound[index]) for index in range(wanted))
    )


def _note(frequency: float, at: float) -> float:
    rise = 0.5 - 0.5 * math.cos(math.pi * min(at / _ATTACK, 1.0))
    return rise * sum(
        strength * math.exp(-at / fall) * math.sin(2 * math.pi * frequency * times * at)
        for times, strength, fall in _PARTIALS
    )


def _faded(index: int, wanted: int) -> float:
    """Return how much is left near the end, so that the file ends in silence without a click."""
    left = (wanted - 1 - index) / RATE
    return 0.5 - 0.5 * math.cos(math.pi * min(left / _RELEASE, 1.0))


def write(file: Path, chime: Chime) -> None:
    """Write the chime as a WAV file: mono, 16 bits, 22,050 samples a second."""
    with wave.open(str(file), "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(RATE)
        out.writeframes(samples(chime).tobytes())


if __name__ == "__main__":
    for level, made in CHIMES.items():
        write(paths.assets() / "sounds" / f"{level}.wav", made)
