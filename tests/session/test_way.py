"""The way through the story: on, back, home, and to the end."""

from __future__ import annotations

import pytest

from kiosk.session.moves import (
    ChoosePack,
    ChooseTextSize,
    Continue,
    Finish,
    GoBack,
    GoTo,
    Learn,
    Move,
    OpenChapter,
    Start,
    StartAgain,
)
from kiosk.session.places import Attract, ChapterMap, Chooser, End, Home, Place, Reading
from kiosk.session.preferences import TextSize
from kiosk.session.state import new_session
from tests.support.packs import one_pack, several_packs
from tests.support.visits import Visit, visit

STORY = ["what-is-it", "how-long", "it-moves", "does-it-help", "call-now", "see-doctor"]


def reading(*moves: Move) -> Visit:
    return visit().do(Start(), Learn(), *moves)


def test_nobody_is_there_on_the_attract_screen() -> None:
    assert visit().session.place == Attract()


def test_a_touch_leads_home_when_there_is_one_pack() -> None:
    at = visit().do(Start())
    assert at.session.place == Home()
    assert at.session.pack is not None


def test_a_touch_leads_to_the_chooser_when_there_are_several_packs() -> None:
    at = visit(several_packs()).do(Start())
    assert at.session.place == Chooser()
    assert at.session.pack is None


def test_a_chosen_pack_is_opened_at_home_and_back_leads_to_the_chooser() -> None:
    at = visit(several_packs()).do(Start(), ChoosePack("elbow"))
    assert at.session.pack is not None
    assert (at.session.place, at.session.pack.identity.id) == (Home(), "elbow")
    assert at.do(GoBack()).session.place == Chooser()
    assert at.session.pack is None


def test_learn_begins_with_the_first_screen_and_continue_leads_through_all_to_the_end() -> None:
    at = reading()
    seen = []
    while isinstance(at.session.place, Reading):
        seen.append(at.session.place.screen)
        at.do(Continue())
    assert seen == STORY
    assert at.session.place == End()


def test_continue_shows_every_page_before_the_next_screen() -> None:
    at = reading()
    places = [at.do(Continue(pages=3)).session.place for _ in range(3)]
    assert places == [Reading("what-is-it", 1), Reading("what-is-it", 2), Reading("how-long", 0)]


@pytest.mark.parametrize("place", [Home(), End(), Attract()])
def test_continue_does_nothing_where_nothing_follows(place: Place) -> None:
    at = visit().do(Start(), GoTo(place)) if place != Attract() else visit()
    assert at.do(Continue()).session.place == place


@pytest.mark.parametrize("kind", [Chooser, ChapterMap])
def test_continue_turns_the_pages_of_tiles_and_stops_at_the_last(kind: type[Chooser | ChapterMap]) -> None:
    at = visit().do(Start(), GoTo(kind()), Continue(pages=2))
    assert at.session.place == kind(1)
    assert at.do(Continue(pages=2)).session.place == kind(1)
    assert at.do(GoBack()).session.place == kind(0)


def test_back_returns_to_each_screen_and_page_that_was_seen_in_turn() -> None:
    at = reading(
        Continue(pages=2), Continue(pages=2), GoTo(ChapterMap()), OpenChapter("danger"), GoTo(Reading("how-long"))
    )
    back = []
    while at.session.trail:
        back.append(at.do(GoBack()).session.place)
    assert back == [
        Reading("call-now"),
        ChapterMap(),
        Reading("how-long"),
        Reading("what-is-it", 1),
        Reading("what-is-it", 0),
        Home(),
    ]


def test_back_at_the_beginning_of_the_trail_stays() -> None:
    at = visit().do(Start())
    assert at.do(GoBack()).session.place == Home()


def test_a_chapter_opens_at_its_first_screen() -> None:
    assert visit().do(Start(), OpenChapter("how-well")).session.place == Reading("does-it-help")


@pytest.mark.parametrize(
    "move", [OpenChapter("no-such-chapter"), GoTo(Reading("no-such-screen")), ChoosePack("no-such-pack")]
)
def test_a_name_that_is_not_in_the_library_leads_nowhere(move: Move) -> None:
    at = visit().do(Start())
    before = at.session
    assert at.do(move).session == before


def test_learn_goes_on_where_this_visitor_left_the_story() -> None:
    at = reading(Continue(), Continue(), GoTo(ChapterMap()), GoBack(), GoTo(Home()), Learn())
    assert at.session.place == Reading("it-moves")


def test_learn_begins_anew_when_the_story_was_read_to_its_last_screen() -> None:
    at = reading(*[Continue()] * (len(STORY) - 1), GoTo(Home()), Learn())
    assert at.session.place == Reading("what-is-it")


def test_start_again_leads_home_with_nothing_to_go_back_to() -> None:
    at = reading(Continue(), StartAgain())
    assert (at.session.place, at.session.trail, at.session.left_off) == (Home(), (), None)


def test_start_again_with_several_packs_leads_home_and_back_leads_to_the_chooser() -> None:
    at = visit(several_packs()).do(Start(), ChoosePack("wrist"), Learn(), Continue(), StartAgain())
    assert (at.session.place, at.session.trail) == (Home(), (Chooser(),))


def test_start_again_keeps_the_visitor_s_text_size() -> None:
    at = reading(ChooseTextSize(TextSize.LARGEST), StartAgain())
    assert at.session.preferences.text_size is TextSize.LARGEST


@pytest.mark.parametrize("place", [Home(), Chooser()])
def test_start_again_from_home_or_the_chooser_forgets_everything(place: Place) -> None:
    library = one_pack() if place == Home() else several_packs()
    at = visit(library).do(Start(), ChooseTextSize(TextSize.LARGE))
    assert at.session.place == place
    assert at.do(StartAgain()).session == new_session(at.session.rules, library)
    assert at.wipes == 1


def test_finish_forgets_everything() -> None:
    at = reading(Continue(), ChooseTextSize(TextSize.LARGE), GoTo(End()), Finish())
    assert at.session == new_session(at.session.rules, at.session.library)
    assert at.wipes == 1
    assert not at.clock.running


def test_a_chapter_is_seen_when_each_of_its_screens_was() -> None:
    assert reading(Continue(), Continue()).session.seen >= {"what-is-it", "how-long", "it-moves"}
