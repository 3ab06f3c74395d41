"""What staff confirm stands there in their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from kiosk.session.state import Rules
from kiosk.viewmodels.told_view import confirmation_rows
from tests.support.briefing_pack import briefing_in_two_wordings, session_in_talk
from tests.support.packs import ARABIC, ENGLISH, SPANISH

OWN, TURNED = "Benefits and risks were told", "ar: Benefits and risks were told"


@pytest.mark.parametrize(
    ("shown", "staff", "words"),
    [(ARABIC, ENGLISH, OWN), (ENGLISH, ARABIC, TURNED), (ARABIC, SPANISH, TURNED), (ENGLISH, SPANISH, OWN)],
)
def test_staff_confirm_in_their_language_or_in_the_talk_s_where_the_briefing_has_none(
    shown: str, staff: str, words: str
) -> None:
    session = session_in_talk(briefing_in_two_wordings(), rules=Rules(language=staff))
    seen = replace(session, preferences=replace(session.preferences, language=shown))
    assert confirmation_rows(seen)[0].text == words
