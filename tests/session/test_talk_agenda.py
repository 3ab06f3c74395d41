"""The way through the agenda of a talk, and how staff change it."""

from __future__ import annotations

import pytest

from kiosk.session.moves import ChooseTextSize, Continue, GoBack
from kiosk.session.places import Talk, TalkScreen
from kiosk.session.preferences import TextSize
from kiosk.session.state import Session
from kiosk.session.step import step
from kiosk.session.talk_agenda import can_move
from kiosk.session.talk_moves import LockTalk, MoveItem, OpenAgenda, OpenItem, ShowAgain, SkipItem
from tests.support.briefing_pack import BRIEFING, session_in_talk
from tests.support.visits import Visit

ITEMS = tuple(item.id for item in BRIEFING.agenda)


def talk() -> Visit:
    return Visit(session_in_talk())


def place(at: Visit) -> Talk:
    assert isinstance(at.session.place, Talk)
    return at.session.place


def agenda(at: Visit) -> tuple[str, ...]:
    assert at.session.talk is not None
    return at.session.talk.agenda


def skipped(at: Visit) -> frozenset[str]:
    assert at.session.talk is not None
    return at.session.talk.skipped


def steps_on(session: Session, move: Continue | GoBack) -> list[tuple[str, int]]:
    """Return the steps that the move leads through until it leads no further."""
    found: list[tuple[str, int]] = []
    for _ in range(60):
        moved, _ = step(session, move)
        if moved.place == session.place:
            return found
        session = moved
        assert isinstance(session.place, Talk)
        found.append((session.place.item, session.place.step))
    raise AssertionError("it does not end")


def test_continue_leads_through_every_step_of_every_item_and_back_the_same_way() -> None:
    at = talk()
    on = [("flags", 0), *steps_on(at.session, Continue())]
    assert on == [
        ("flags", 0),
        *(("what-and-why", n) for n in range(3)),
        *(("helps", n) for n in range(2)),
        *(("danger", n) for n in range(2)),
        *(("asked", n) for n in range(2)),
        *(("say-it-back", n) for n in range(3)),
        ("matters", 0),
        ("confirm", 0),
        *(("close", n) for n in range(4)),
    ]
    at.do(*[Continue()] * (len(on) - 1))
    assert steps_on(at.session, GoBack()) == on[-2::-1]


def test_an_item_is_opened_at_a_step_that_it_has() -> None:
    assert place(talk().do(OpenItem("close", 2))) == Talk(TalkScreen.ITEM, "close", 2)
    assert place(talk().do(OpenItem("danger", 9))) == Talk(TalkScreen.ITEM, "danger", 1)


def test_pages_come_before_steps() -> None:
    at = talk().do(OpenItem("danger"), Continue(3), Continue(3))
    assert place(at) == Talk(TalkScreen.ITEM, "danger", 0, page=2)
    assert place(at.do(Continue(3))) == Talk(TalkScreen.ITEM, "danger", 1)
    at.do(Continue(2), GoBack(), GoBack())
    assert place(at) == Talk(TalkScreen.ITEM, "danger", 0)


def test_another_text_size_shows_the_step_from_its_first_page() -> None:
    at = talk().do(OpenItem("danger"), Continue(), Continue(3), ChooseTextSize(TextSize.LARGEST))
    assert place(at) == Talk(TalkScreen.ITEM, "danger", 1)


def test_the_agenda_turns_its_pages_and_then_goes_on_where_the_talk_was() -> None:
    at = talk().do(OpenItem("danger"), Continue(), OpenAgenda(), Continue(2))
    assert place(at) == Talk(TalkScreen.AGENDA, "danger", 1, page=1)
    assert place(at.do(GoBack())).page == 0
    at.do(Continue(2), Continue(2))
    assert place(at) == Talk(TalkScreen.ITEM, "danger", 1)
    assert place(at.do(OpenAgenda(), GoBack())) == Talk(TalkScreen.ITEM, "danger", 1)


def test_an_item_that_is_left_out_is_passed_over_both_ways_and_taken_in_again() -> None:
    at = talk().do(OpenAgenda(), SkipItem("what-and-why"), Continue(), Continue())
    assert place(at).item == "helps"
    assert place(at.do(GoBack())).item == "flags"
    at.do(OpenAgenda(), SkipItem("what-and-why"), Continue(), Continue())
    assert place(at).item == "what-and-why"


def test_an_item_that_is_left_out_while_it_is_shown_is_gone_on_from() -> None:
    at = talk().do(OpenItem("danger"), Continue(), OpenAgenda(), SkipItem("danger"), Continue())
    assert place(at) == Talk(TalkScreen.ITEM, "asked")


def test_opening_an_item_that_was_left_out_takes_it_in_again() -> None:
    at = talk().do(OpenAgenda(), SkipItem("danger"), OpenItem("danger"))
    assert place(at) == Talk(TalkScreen.ITEM, "danger")
    assert skipped(at) == frozenset()


def test_the_end_is_never_left_out_and_never_moved() -> None:
    at = talk().do(OpenAgenda(), SkipItem("close"), MoveItem("close", -1), MoveItem("confirm", 1))
    assert (agenda(at), skipped(at)) == (ITEMS, frozenset())
    assert not can_move(at.session, "close", -1)
    assert not can_move(at.session, "confirm", 1)


def test_items_change_places_with_their_neighbours() -> None:
    at = talk().do(OpenAgenda(), MoveItem("danger", -1), MoveItem("danger", -1))
    assert agenda(at)[:4] == ("flags", "danger", "what-and-why", "helps")
    at.do(MoveItem("danger", 1), MoveItem("flags", -1))
    assert agenda(at)[:4] == ("flags", "what-and-why", "danger", "helps")
    assert place(at.do(OpenItem("what-and-why"), Continue(), Continue(), Continue())).item == "danger"


@pytest.mark.parametrize("move", [MoveItem("danger", 1), SkipItem("danger")])
def test_the_agenda_is_changed_only_where_it_is_shown(move: MoveItem | SkipItem) -> None:
    for before in (OpenItem("danger"), LockTalk()):
        at = talk().do(before)
        was = at.session
        assert at.do(move).session == was


@pytest.mark.parametrize("move", [OpenItem("nowhere"), SkipItem("nowhere"), MoveItem("nowhere", 1)])
def test_an_item_that_the_pack_does_not_have_is_refused(move: OpenItem | SkipItem | MoveItem) -> None:
    with pytest.raises(KeyError):
        talk().do(OpenAgenda(), move)


def test_a_screen_shown_again_has_pages_and_leads_back_to_its_question() -> None:
    at = talk().do(OpenItem("say-it-back"), Continue(), ShowAgain("how-long-on"))
    assert at.session.screen is not None
    assert at.session.screen.id == "how-long"
    at.do(Continue(2))
    assert place(at).page == 1
    assert place(at.do(GoBack())) == Talk(TalkScreen.AGAIN, "say-it-back", 1)
    at.do(Continue(2), Continue(2))
    assert place(at) == Talk(TalkScreen.ITEM, "say-it-back", 1)
