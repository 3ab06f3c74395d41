"""The self-check by touch in the real window: danger signs, the body map, the emergency, language and size."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QFontMetricsF
from PySide6.QtQuick import QQuickItem
from pytestqt.qtbot import QtBot

from kiosk import paths
from kiosk.app.check_stops import check_stops
from kiosk.app.panels import panel_for_size
from kiosk.domain.clinic import HelpLines
from kiosk.domain.level import Level
from kiosk.domain.self_check import Phase
from kiosk.session.places import Attract, Checking, CheckScreen, Emergency, Home, Reading
from kiosk.session.preferences import Preferences, TextSize
from kiosk.viewmodels.body_map import read_regions, region_at
from tests.support.driver import LANDSCAPE, PORTRAIT, TABLET, Driver, settle, visitor
from tests.support.patient import Patient, areas_session, said, shown_levels
from tests.support.pseudo_arabic import LANGUAGE as ARABIC
from tests.support.shipped import PACK, shipped_in_two_languages, shipped_library, shipped_pack, shipped_rules

RULES = shipped_rules()
SIZES = {"landscape": LANDSCAPE, "portrait": PORTRAIT, "tablet": TABLET}
MOST_WORDS = 40
LEAST_NUMBER_MM = 25


@pytest.fixture(scope="module")
def patient(qapp: object) -> Iterator[Patient]:  # noqa: ARG001 - an application must stand before a window
    with visitor(shipped_in_two_languages(), size=LANDSCAPE) as at:
        yield Patient(at)


def label(patient: Patient, sign: str) -> str:
    words = patient.words.questions[sign]
    return (words.label or words.title).me


def test_every_danger_sign_is_two_touches_from_home_and_a_third_makes_it_an_emergency(patient: Patient) -> None:
    for sign in RULES.lists[RULES.first].items:
        patient.home().at.touch(said("home-check"), label(patient, sign))
        assert patient.at.session.place == Checking(CheckScreen.WARNING, sign)
        assert patient.at.says("911"), "what will happen is said before it does"
        patient.at.touch(said("check-warning-yes"))
        assert patient.level() is Level.EMERGENCY


@pytest.mark.parametrize("text_size", TextSize)
@pytest.mark.parametrize("panel", SIZES)
def test_all_danger_signs_and_none_of_these_stand_on_one_page(qapp: object, panel: str, text_size: TextSize) -> None:  # noqa: ARG001
    with visitor(shipped_library(), size=SIZES[panel]) as at:
        patient = Patient(at)
        preferences = Preferences("en", text_size)
        at.visit.present(replace(patient.home().at.session, preferences=preferences))
        settle()
        patient.opens_check()
        signs = [label(patient, sign) for sign in RULES.lists[RULES.first].items]
        assert len(signs) == 8
        assert set(at.names()) >= {*signs, said("check-none"), said("check-not-sure")}
        assert at.window.property("pageCount") == 1
        for each in [*signs, said("check-none")]:
            assert at.window.contentItem().boundingRect().toRect().contains(at.find(each).place)


def test_the_list_of_danger_signs_is_one_touch_from_every_screen_of_the_check(patient: Patient) -> None:
    stops = [(name, stop) for name, stop in check_stops(patient.home().at.session) if isinstance(stop.place, Checking)]
    assert len(stops) > 40
    signs = shipped_pack().danger_screens[0]
    # One screen of each kind: the bar is the same for all areas and questions.
    for name, stop in {stop.place.at: (name, stop) for name, stop in stops if stop.sheet is None}.values():  # type: ignore[union-attr]
        patient.at.visit.present(stop)
        settle()
        # The screen for a child has the way to them in the bar below as well.
        ways = [control for control in patient.at.controls() if control.name == said("check-all-signs")]
        patient.at.touch_at(ways[0].place.center())
        assert patient.at.session.place == Reading(signs), name
        patient.at.touch(said("bar-back"))
        assert patient.at.session.place == stop.place


def emergency(patient: Patient, phase: Phase = Phase.AFTER) -> Driver:
    patient.at_areas(phase)
    worst = next(s for s in RULES.symptoms.values() if s.level is Level.EMERGENCY and phase in s.phases)
    return patient.taps(worst).at


def words_on(at: Driver, *but: str) -> list[str]:
    """Return every word on the screen, those of the buttons as well; a number is none."""
    return re.findall(r"[A-Za-z’']+", " ".join(each.name for each in at.spoken() if each.name not in but))


@pytest.mark.parametrize("phase", Phase)
def test_the_emergency_screen_says_it_in_forty_words_with_staff_before_the_number(
    patient: Patient, phase: Phase
) -> None:
    at = emergency(patient, phase)
    at.visit.present(replace(at.session, place=Emergency(shown_at="10:42")))
    settle()
    words = words_on(at, said("banner-demonstration"))
    assert len(words) <= MOST_WORDS, words
    names = [each.name for each in at.spoken()]
    in_order = [said("help-staff"), said("help-do-not-drive"), patient.words.always[phase.value], "911"]
    assert [name for name in names if name in in_order] == in_order


@pytest.mark.parametrize("number", ["911", "9 999", "1 800 000 999"])
@pytest.mark.parametrize("panel", SIZES)
def test_the_number_is_25_mm_high_or_as_wide_as_its_half_of_the_screen(qapp: object, panel: str, number: str) -> None:  # noqa: ARG001
    lines = HelpLines(number, "")
    with visitor(shipped_library(), size=SIZES[panel], lines=lines) as at:
        emergency(Patient(at))
        texts = [item for item in at.items() if item.property("text") == f"\u2066{number}\u2069" and item.isVisible()]
        assert len(texts) == 1
        box = QFontMetricsF(texts[0].property("font")).tightBoundingRect(number)
        room = texts[0].parentItem()
        high = box.height() / panel_for_size(*SIZES[panel]).pixels_per_mm
        assert box.width() <= room.width()
        assert high >= LEAST_NUMBER_MM or box.width() >= 0.8 * room.width(), f"{high:.1f} mm"


def test_staff_end_the_emergency_by_holding_the_button(patient: Patient, qtbot: QtBot) -> None:
    at = emergency(patient)
    button = at.find(said("emergency-hold")).place.center()
    with qtbot.waitSignal(at.visit.changed, timeout=5000, check_params_cb=lambda: at.session.place == Attract()):
        at.press_at(button)
    at.lift_at(button)
    assert at.session.place == Attract()


def test_staff_end_the_emergency_by_two_presses_apart_and_not_by_a_double_tap(patient: Patient) -> None:
    at = emergency(patient)
    at.touch(said("emergency-hold"))
    at.touch(said("emergency-press-again"))
    assert isinstance(at.session.place, Emergency)
    at.advance(1)
    at.touch(said("emergency-press-again"))
    assert at.session.place == Attract()


def test_an_answer_that_made_an_emergency_is_changed_after_a_warning(patient: Patient) -> None:
    at = emergency(patient)
    at.touch(said("emergency-change"))
    assert at.says(said("emergency-leave-title"))
    at.touch(said("emergency-stay"))
    assert shown_levels(at) == [Level.EMERGENCY]
    at.touch(said("emergency-change"), said("emergency-leave-yes"))
    assert patient.screen is CheckScreen.AREA
    assert not at.session.check.taps


def test_after_five_minutes_untouched_the_emergency_calls_staff_and_tells_nothing_of_the_visitor(
    patient: Patient,
) -> None:
    at = emergency(patient)
    at.visit.present(replace(at.session, place=replace(Emergency(), shown_at="10:42")))
    at.visit.touch()
    at.advance(300)
    assert at.says("10:42")
    assert said("emergency-change") not in at.names()
    assert patient.words.always["after"] not in [each.name for each in at.spoken()]


@pytest.mark.parametrize("about", ["check-about-me", "check-about-other"])
def test_a_helper_reads_their_and_a_patient_reads_my(patient: Patient, about: str) -> None:
    patient.home().at.touch(said("home-check"), said("check-none"), said(about), said("check-not-sure"))
    helper = about == "check-about-other"
    assert patient.at.says(said("check-areas-they" if helper else "check-areas"))
    area = RULES.areas[0].id
    patient.tile(patient.words.areas[area])
    some = next(
        symptom for symptom in RULES.symptoms.values() if symptom.area == area and Phase.AFTER in symptom.phases
    )
    assert patient.at.says(patient.words.symptoms[some.id].label.for_helper(helper))


def test_someone_under_16_is_shown_staff_and_the_danger_signs_and_no_level(patient: Patient) -> None:
    patient.home().at.touch(said("home-check"), said("check-none"), said("check-about-child"))
    assert patient.at.says(patient.words.results["under-16"].act)
    assert patient.level() is None
    assert said("check-all-signs") in patient.at.names()


def test_whoever_leaves_early_reads_neutral_words_and_nothing_is_kept(patient: Patient) -> None:
    patient.at_areas(Phase.AFTER).taps(RULES.symptoms["headache-back"]).at.touch(said("bar-start-again"))
    assert patient.at.says(patient.words.results["nothing-tapped"].act)
    assert patient.level() is None
    assert not patient.at.session.check.answers
    patient.at.touch(said("check-to-start"))
    assert patient.at.session.place == Home()


def test_language_and_text_size_changed_in_mid_check_keep_the_answers_and_the_level(patient: Patient) -> None:
    at = patient.at_areas(Phase.AFTER).taps(RULES.symptoms["headache-back"]).is_done().at
    patient.tile(label(patient, patient.rules.lists[patient.name].items[0]))
    before = at.session
    at.touch(said("bar-text"), said("size-largest"), said("bar-close"))
    assert (at.session.check, at.session.place) == (before.check, before.place)
    at.touch(said("bar-language", "English"))
    at.touch("العربية")
    assert at.session.preferences == Preferences(ARABIC, TextSize.LARGEST)
    assert (at.session.check, at.session.place) == (before.check, before.place)
    at.visit.bar.chooseLanguage("en")  # type: ignore[attr-defined]
    at.touch(said("bar-text"), said("size-normal"), said("bar-close"))
    assert at.session == before
    at.touch(said("bar-continue"))
    patient.answers_best()
    assert patient.level() is not None


def body_map(at: Driver) -> QQuickItem:
    """Return the item that holds the drawing of the body, in units of its view box times a scale."""
    outer = next(item for item in at.items() if item.metaObject().className().startswith("BodyMap"))
    return max(outer.childItems(), key=lambda item: item.width() * item.height())


@pytest.mark.parametrize("language", ["en", ARABIC])
@pytest.mark.parametrize("panel", ["landscape", "portrait"])
def test_a_touch_on_the_body_opens_its_areas_and_left_stays_left(qapp: object, panel: str, language: str) -> None:  # noqa: ARG001
    regions = read_regions(paths.assets() / "body-map" / "regions.json")
    with visitor(shipped_in_two_languages(), size=SIZES[panel]) as at:
        base = replace(Patient(at).home().at.session, preferences=Preferences(language))
        areas = areas_session(base, Phase.AFTER)
        for region, outlines in regions.items():
            x, y = _inside(regions, region, outlines)
            at.visit.present(areas)
            settle()
            map_item = body_map(at)
            at.touch_at(map_item.mapToScene(QPointF(map_item.width() * x / 640, map_item.height() * y / 600)).toPoint())
            owners = [area.id for area in RULES.areas if region in area.regions]
            assert owners
            assert at.session.place == Checking(CheckScreen.AREA, "+".join(owners)), region


def _inside(regions: object, region: str, outlines: object) -> tuple[float, float]:
    """Return a point well inside of the region."""
    points = [point for outline in outlines for point in outline]  # type: ignore[attr-defined]
    across, down = [x for x, _ in points], [y for _, y in points]
    steps = [step / 20 for step in range(1, 20)]
    inside = [
        (min(across) + a * (max(across) - min(across)), min(down) + d * (max(down) - min(down)))
        for d in sorted(steps, key=lambda step: abs(step - 0.5))
        for a in steps
    ]
    return next(point for point in inside if region_at(regions, *point) == region)  # type: ignore[arg-type]


def test_the_body_is_drawn_the_same_way_round_in_both_directions_of_writing(patient: Patient) -> None:
    pictures = []
    for language in ("en", ARABIC):
        base = replace(patient.home().at.session, preferences=Preferences(language))
        patient.at.visit.present(areas_session(base, Phase.AFTER))
        settle()
        item = body_map(patient.at)
        box = item.mapRectToScene(item.boundingRect()).toRect()
        picture = patient.at.window.grabWindow().copy(box).scaled(64, 60)
        pictures.append([picture.pixelColor(x, y).lightness() for x in range(64) for y in range(60)])
    same = sum(abs(one - other) for one, other in zip(*pictures, strict=True)) / len(pictures[0])
    mirrored = [pictures[1][(63 - n // 60) * 60 + n % 60] for n in range(64 * 60)]
    other_way = sum(abs(one - other) for one, other in zip(pictures[0], mirrored, strict=True)) / len(mirrored)
    assert same < 2 < other_way


def test_the_pack_of_these_tests_is_the_one_that_comes_with_the_program() -> None:
    assert shipped_pack().identity.id == PACK
