"""How large a panel is: by the machine's own file, by the screen's report, or by what is usual."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from kiosk.app.panels import Panel, panel_for_size, panel_of_screen
from kiosk.domain.clinic import ThisKiosk
from tests.support.driver import Driver


class Screen:
    """A screen that reports a density, in dots an inch."""

    def __init__(self, dots_per_inch: float) -> None:
        self._dots_per_inch = dots_per_inch

    def physicalDotsPerInch(self) -> float:
        return self._dots_per_inch


def panel(dots_per_inch: float, machine: ThisKiosk | None = None) -> Panel:
    return panel_of_screen(Screen(dots_per_inch), machine or ThisKiosk())  # type: ignore[arg-type]


def test_a_believable_report_is_believed() -> None:
    assert panel(150).pixels_per_mm == pytest.approx(150 / 25.4)


@pytest.mark.parametrize("dots_per_inch", [0, 1, 40, 5000])
def test_a_report_that_cannot_be_true_gives_the_usual_panel(dots_per_inch: float) -> None:
    assert panel(dots_per_inch) == Panel()


def test_the_machine_s_own_file_comes_before_the_report() -> None:
    assert panel(150, ThisKiosk(pixels_per_mm=4.5)).pixels_per_mm == 4.5


def test_what_is_held_in_the_hand_may_be_smaller() -> None:
    assert panel(150, ThisKiosk(viewing_distance="hand")).distance_factor == 0.7


def test_the_panels_of_the_pictures_are_those_of_the_design() -> None:
    assert panel_for_size(1920, 1080) == panel_for_size(1080, 1920) == Panel()
    assert panel_for_size(1280, 800) == Panel(5.9, 0.7)
    assert panel_for_size(640, 480) == Panel()


def test_a_real_screen_gives_a_panel(qapp: QGuiApplication) -> None:
    assert 2.5 <= panel_of_screen(qapp.primaryScreen(), ThisKiosk()).pixels_per_mm <= 14.0


def test_a_button_is_as_many_millimetres_on_a_finer_panel() -> None:
    from tests.support.driver import LANDSCAPE, visitor
    from tests.support.packs import one_pack

    heights = []
    for density in (4.016, 5.0):
        with visitor(one_pack(), size=LANDSCAPE, panel=Panel(density, 1.0)) as at:
            heights.append(_start(at) / density)
    assert heights[0] == pytest.approx(heights[1], abs=0.5)
    assert min(heights) >= 20


def _start(at: Driver) -> int:
    return at.find("Touch to start").place.height()
