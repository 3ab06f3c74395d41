"""Where the visitor is, and the lists that the attract screen, the chooser, home and the chapter map show."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Property, QObject, Signal
from PySide6.QtQml import QmlElement

from kiosk.domain.pack import Cover, Pack
from kiosk.domain.value import value
from kiosk.session.moves import GoBack
from kiosk.session.places import Attract, ChapterMap, Chooser, Guarded, Nursing, PinPad, Questions, Staff, Talk
from kiosk.session.state import Session
from kiosk.viewmodels.languages import LanguageRow, language_rows
from kiosk.viewmodels.part import Part
from kiosk.viewmodels.rows import RowModel
from kiosk.viewmodels.screens import screen_id, screen_name

QML_IMPORT_NAME = "Kiosk.ViewModels"
QML_IMPORT_MAJOR_VERSION = 1


@value
class PackRow:
    """A pack in the chooser."""

    pack: str
    title: str
    tagline: str
    cover: str


@value
class ChapterRow:
    """A chapter in the map; ``seen`` is true when this visitor has seen every screen of it."""

    chapter: str
    title: str
    pictogram: str
    seen: bool


@value
class QuestionRow:
    """A question to ask."""

    question: str


@QmlElement
class PlaceModel(Part):
    """The place as QML needs it: the screen file to load and what the screens outside the story list."""

    changed = Signal()

    def __init__(self, session: Session, parent: QObject) -> None:
        super().__init__(session, parent)
        self._packs = RowModel(PackRow, self)
        self._chapters = RowModel(ChapterRow, self)
        self._languages = RowModel(LanguageRow, self)
        self._questions = RowModel(QuestionRow, self)

    def refresh(self) -> None:
        """Fill the lists from the library and the pack."""
        library, pack = self._session.library, self._session.pack
        self._packs.replace([_pack_row(cover) for cover in self._covers()] if library.packs else [])
        self._chapters.replace(self._chapter_rows(pack) if pack else [])
        self._questions.replace([QuestionRow(text) for text in pack.questions] if pack else [])
        self._languages.replace(language_rows(self._offered_languages(), self._session.preferences.language))

    @Property(str, notify=changed)
    def screenName(self) -> str:
        """The name of the QML screen to show, without ``Screen.qml``."""
        return screen_name(self._session)

    @Property(str, notify=changed)
    def screenId(self) -> str:
        """The id of what is shown, as tests and pictures name it."""
        return screen_id(self._session)

    @Property(int, notify=changed)
    def page(self) -> int:
        """The page of a screen outside story and check that needs several, from 0."""
        place = self._session.place
        return place.page if isinstance(place, Chooser | ChapterMap | Questions | Nursing | Staff | Talk) else 0

    @Property(bool, notify=changed)
    def starting(self) -> bool:
        """Whether the start was touched while packs are still being read."""
        return isinstance(self._session.place, Attract) and self._session.place.starting

    @Property(bool, notify=changed)
    def canGoBack(self) -> bool:
        """Whether there is something to go back to."""
        session = self._session
        if session.sheet is None and isinstance(session.place, Talk):
            from kiosk.session.talk_agenda import continued

            return continued(session, GoBack()) is not session
        return bool(session.trail) or session.sheet is not None or isinstance(session.place, Staff)

    @Property(str, notify=changed)
    def title(self) -> str:
        """The title of the pack, or of the only pack there is; empty while several wait to be chosen."""
        if self._session.pack is not None:
            return self._session.pack.title
        covers = self._covers()
        return covers[0].title if covers and not self._session.library.has_choice else ""

    @Property(str, notify=changed)
    def tagline(self) -> str:
        """What the pack is about, in one line."""
        if self._session.pack is not None:
            return self._session.pack.tagline
        covers = self._covers()
        return covers[0].tagline if covers and not self._session.library.has_choice else ""

    @Property(str, notify=changed)
    def cover(self) -> str:
        """The address of the drawing on the attract screen."""
        covers = self._covers()
        return _cover_address(covers[0]) if covers and covers[0].drawing is not None else ""

    @Property(str, notify=changed)
    def homeFigure(self) -> str:
        """The address of the drawing on the tile that leads into the story."""
        pack = self._session.pack
        if pack is None:
            return ""
        figure = "home-learn" if "home-learn" in pack.figures else ""
        if figure:
            return f"pack/{pack.identity.id}/{figure}"
        return _cover_name(pack.identity.id) if pack.cover in pack.figures else ""

    @Property(int, notify=changed)
    def chapterCount(self) -> int:
        """How many parts the story has."""
        return len(self._session.pack.chapters) if self._session.pack else 0

    @Property(str, notify=changed)
    def dangerScreen(self) -> str:
        """The id of the most urgent list of danger signs; empty when the pack has none."""
        pack = self._session.pack
        return pack.danger_screens[0] if pack and pack.danger_screens else ""

    @Property(int, notify=changed)
    def questionCount(self) -> int:
        """How many questions to ask the pack offers."""
        return len(self._questions.rows)

    @Property(QObject, constant=True)
    def packs(self) -> RowModel:
        """The packs to choose from."""
        return self._packs

    @Property(QObject, constant=True)
    def chapters(self) -> RowModel:
        """The parts of the story."""
        return self._chapters

    @Property(QObject, constant=True)
    def questions(self) -> RowModel:
        """The questions to ask."""
        return self._questions

    @Property(QObject, constant=True)
    def languages(self) -> RowModel:
        """The languages, each by its own name."""
        return self._languages

    @Property(int, notify=changed)
    def languageCount(self) -> int:
        """How many languages can be chosen."""
        return len(self._languages.rows)

    def _offered_languages(self) -> tuple[str, ...]:
        library = self._session.library
        if isinstance(self._session.place, Talk):
            from kiosk.session.talk import languages_of

            return languages_of(self._session)
        return library.languages() or tuple(dict.fromkeys(code for c in library.covers for code in c.languages))

    def _covers(self) -> tuple[Cover, ...]:
        """The covers of the packs that can be shown, in the visitor's language where there is one."""
        library = self._session.library
        wanted = library.offered() or tuple(dict.fromkeys(cover.id for cover in library.covers))
        language = self._session.preferences.language
        by_id: dict[str, Cover] = {}
        for cover in library.covers:
            if cover.id not in by_id or cover.language == language:
                by_id[cover.id] = cover
        return tuple(by_id[pack_id] for pack_id in wanted if pack_id in by_id)

    def _chapter_rows(self, pack: Pack) -> list[ChapterRow]:
        seen = self._session.seen
        return [
            ChapterRow(chapter.id, chapter.title, chapter.pictogram, set(chapter.screens) <= seen)
            for chapter in pack.chapters
        ]


def screen_of(session: Session) -> tuple[object, ...]:
    """Return what makes a screen another one; what is typed on it does not."""
    place = session.place
    where = replace(place, pad=PinPad()) if isinstance(place, Guarded) else place
    return where, session.sheet, session.warning is None


def _cover_name(pack_id: str) -> str:
    return f"cover/{pack_id}"


def _cover_address(cover: Cover) -> str:
    return _cover_name(cover.id)


def _pack_row(cover: Cover) -> PackRow:
    return PackRow(cover.id, cover.title, cover.tagline, _cover_address(cover) if cover.drawing else "")
