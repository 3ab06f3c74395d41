"""The pads to sign on, by touch: what is drawn on them, or typed instead, and what is left of it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from kiosk.session.state import Rules
from kiosk.session.talk_state import Signer
from tests.journeys.talk_told_pages import (
    BACK,
    CONTINUE,
    begin,
    closing,
    draw,
    fingers,
    ink_in,
    lift,
    pad_of,
    point,
    talk,
    talking,
)
from tests.support.briefing_pack import briefing_library, session_in_talk
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, settle, visitor

PAD = "A pad to sign on with one finger. You can type initials instead."
SIGNED = f"{PAD} There is a signature on the pad."


@pytest.fixture
def at() -> Iterator[Driver]:
    yield from talking(Rules(printer=True, keeps_records=True))


class TestSigning:
    @pytest.mark.parametrize("size", [LANDSCAPE, PORTRAIT, TABLET])
    def test_the_pad_is_as_large_as_a_signature_needs(self, size: tuple[int, int]) -> None:
        session = session_in_talk(rules=Rules(keeps_records=True))
        per_mm = 5.9 * 0.7 if size == TABLET else 4.0
        with visitor(briefing_library(), session=session, size=size) as at:
            pad = pad_of(closing(at, "patient"))
            assert pad.width() >= 100 * per_mm
            assert pad.height() >= 40 * per_mm

    def test_a_line_is_painted_at_once_and_kept_when_the_finger_lifts(self, at: Driver) -> None:
        pad = pad_of(closing(at, "patient"))
        assert ink_in(at, pad) == 0
        begin(at, point(pad, 0.2, 0.2))
        fingers(at).move(0, point(pad, 0.7, 0.4), at.window).commit()
        settle()
        assert ink_in(at, pad) > 0
        assert Signer.PATIENT not in talk(at).signatures
        lift(at, point(pad, 0.7, 0.4))
        signature = talk(at).signatures[Signer.PATIENT]
        assert within(signature.strokes[0][0], (0.2, 0.2))
        assert within(signature.strokes[0][-1], (0.7, 0.4))
        assert ink_in(at, pad) > 0
        assert at.says(SIGNED)

    def test_a_point_is_drawn_too(self, at: Driver) -> None:
        pad = pad_of(closing(at, "patient"))
        draw(at, (0.3, 0.3))
        assert len(talk(at).signatures[Signer.PATIENT].strokes) == 1
        assert ink_in(at, pad) > 0

    def test_a_second_finger_or_a_palm_draws_nothing(self, at: Driver) -> None:
        pad = pad_of(closing(at, "patient"))
        first, palm = point(pad, 0.2, 0.2), point(pad, 0.8, 0.6)
        begin(at, first)
        fingers(at).stationary(0).press(1, palm, at.window).commit()
        moved, dragged = point(pad, 0.4, 0.2), point(pad, 0.6, 0.6)
        fingers(at).move(0, moved, at.window).move(1, dragged, at.window).commit()
        settle()
        fingers(at).release(0, moved, at.window).stationary(1).commit()
        settle()
        fingers(at).move(1, palm, at.window).commit()
        fingers(at).release(1, palm, at.window).commit()
        settle()
        (stroke,) = talk(at).signatures[Signer.PATIENT].strokes
        assert all(within(place, (0.3, 0.2), by=0.12) for place in stroke)

    def test_beyond_the_edge_nothing_is_drawn(self, at: Driver) -> None:
        closing(at, "patient")
        draw(at, (0.5, 0.5), (0.5, 0.1), (0.5, -0.2), (0.9, -0.2))
        (stroke,) = talk(at).signatures[Signer.PATIENT].strokes
        assert all(0 <= down <= 1 and across < 0.6 for across, down in stroke)

    def test_initials_are_typed_instead_and_never_hidden(self, at: Driver) -> None:
        closing(at, "staff").touch("Type initials instead", "A", "B")
        assert talk(at).signatures[Signer.STAFF].initials == "AB"
        at.touch(BACK, CONTINUE)
        assert at.says("Initials: AB")
        at.touch("Sign with a finger instead")
        assert not talk(at).signatures[Signer.STAFF].given
        assert at.says(PAD)


def within(place: tuple[float, float], wanted: tuple[float, float], by: float = 0.02) -> bool:
    return all(abs(one - other) <= by for one, other in zip(place, wanted, strict=True))
