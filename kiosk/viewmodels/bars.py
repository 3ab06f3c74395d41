"""What the top bar tells: which part, which step, and how the screen looks."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Property, QLocale, QObject, Signal, Slot
from PySide6.QtQml import QmlElement

from kiosk.domain.bidi import is_right_to_left
from kiosk.session.moves import ChooseLanguage, ChooseLook, ChooseMotion, ChooseTextSize, Move
from kiosk.session.places import Attract, Home, Reading
from kiosk.session.preferences import Look, TextSize
from kiosk.session.state import Session
from kiosk.viewmodels.languages import own_name
from kiosk.viewmodels.part import Part

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@QmlElement
class BarModel(Part):
    """The visitor's preferences and the way through the present chapter."""

    changed = Signal()

    def __init__(self, session: Session, touched: Callable[[Move], None], parent: QObject) -> None:
        super().__init__(session, parent)
        self._touched = touched

    @Property(str, notify=changed)
    def chapter(self) -> str:
        """The title of the present chapter; empty outside the story."""
        return self._session.chapter.title if self._session.chapter else ""

    @Property(int, notify=changed)
    def step(self) -> int:
        """The number of the present screen in its chapter, from 1; 0 outside the story."""
        chapter, place = self._session.chapter, self._session.place
        if chapter is None or not isinstance(place, Reading):
            return 0
        return chapter.screens.index(place.screen) + 1

    @Property(int, notify=changed)
    def stepCount(self) -> int:
        """How many screens the present chapter has."""
        return len(self._session.chapter.screens) if self._session.chapter else 0

    @Property(str, notify=changed)
    def language(self) -> str:
        """The code of the visitor's language."""
        return self._session.preferences.language

    @Property(str, notify=changed)
    def languageName(self) -> str:
        """The visitor's language by its own name."""
        return own_name(self._session.preferences.language)

    @Property(bool, notify=changed)
    def rightToLeft(self) -> bool:
        """Whether the page is laid out from right to left."""
        return is_right_to_left(self._session.preferences.language)

    @Property(bool, notify=changed)
    def arabicScript(self) -> bool:
        """Whether the language is written in Arabic letters, which want other fonts and more height."""
        return QLocale(self._session.preferences.language).script() is QLocale.Script.ArabicScript

    @Property(str, notify=changed)
    def textSize(self) -> str:
        """normal, large or largest."""
        return self._session.preferences.text_size.value

    @Property(str, notify=changed)
    def look(self) -> str:
        """day, dim or contrast."""
        return self._session.preferences.look.value

    @Property(bool, notify=changed)
    def reducedMotion(self) -> bool:
        """Whether pictures keep still."""
        return self._session.preferences.reduced_motion

    @Property(bool, notify=changed)
    def atRest(self) -> bool:
        """Whether the attract screen is shown, which has no bars but the way to help."""
        return isinstance(self._session.place, Attract)

    @Property(bool, notify=changed)
    def atHome(self) -> bool:
        """Whether home is shown, where Start again takes the leading edge."""
        return isinstance(self._session.place, Home)

    @Property(int, notify=changed)
    def secondsLeft(self) -> int:
        """Seconds left to answer "Are you still there?"; 0 while nobody is asked."""
        return self._session.warning or 0

    @Property(int, notify=changed)
    def secondsGiven(self) -> int:
        """How many seconds that question gives in all."""
        return self._session.rules.warning_seconds

    @Slot(str)
    def chooseLanguage(self, language: str) -> None:
        """Read in another language."""
        self._touched(ChooseLanguage(language))

    @Slot(str)
    def chooseTextSize(self, size: str) -> None:
        """Read in another size: normal, large or largest."""
        self._touched(ChooseTextSize(TextSize(size)))

    @Slot(str)
    def chooseLook(self, look: str) -> None:
        """See in another look: day, dim or contrast."""
        self._touched(ChooseLook(Look(look)))

    @Slot(bool)
    def chooseMotion(self, reduced: bool) -> None:
        """See still pictures, or moving ones."""
        self._touched(ChooseMotion(reduced))
