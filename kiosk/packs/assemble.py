"""All files of a pack -> one Pack in one language, with every structural finding."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from kiosk.domain.bidi import is_right_to_left
from kiosk.domain.clinic import Clinic
from kiosk.domain.drawing import Drawing
from kiosk.domain.pack import (
    Chapter,
    GlossaryTerm,
    Pack,
    PackIdentity,
    Screen,
)
from kiosk.packs.briefing import BRIEFING, read_briefing
from kiosk.packs.briefing_plan import BriefingPlan
from kiosk.packs.briefing_structure import check_shown_charts
from kiosk.packs.briefing_words import read_briefing_words
from kiosk.packs.check_words import read_check_words
from kiosk.packs.clinic_charts import made_charts, refuse_figures
from kiosk.packs.drawings import read_drawing
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, in_order
from kiosk.packs.glossary import TermMarker, read_glossary, read_questions
from kiosk.packs.isolation import isolated_pack
from kiosk.packs.ledger import read_ledger
from kiosk.packs.manifest import Manifest, read_manifest
from kiosk.packs.markdown import ParsedBlock, read_markdown
from kiosk.packs.missing_settings import Shown, check_missing_settings
from kiosk.packs.references import Parts, check_references
from kiosk.packs.reviews import read_reviews
from kiosk.packs.screen_files import read_screens
from kiosk.packs.screens import LineMap
from kiosk.packs.self_check import read_self_check
from kiosk.packs.settings import GIVEN, MISSING, Setting, setting_in_words, values_asked, values_in_force
from kiosk.packs.shared import SharedAssets
from kiosk.packs.source import PackSource
from kiosk.packs.uses import Place, PlainBlock, Uses
from kiosk.packs.words import PackWords, read_words

_FIGURES = "figures/"
_DRAWING = ".svg"
_SCREEN = ".md"


@dataclass(frozen=True, slots=True)
class ReadResult:
    """What reading a pack gave.

    ``pack`` is None as soon as one of the ``findings`` is against the pack: a pack with a mistake is never shown to
    a patient. ``clinic_findings`` are settings of the clinic that were refused, so that the default stands; they do
    not hide the pack, and staff must be told. ``draft`` is the pack as far as it could be read, for checks and the
    preview of an author, never for patients. ``values`` are the settings in force by id, as a clinic approves them,
    ``settings`` what each may be. The rest is for the checks of wording.
    """

    pack: Pack | None
    findings: tuple[Finding, ...]
    clinic_findings: tuple[Finding, ...] = ()
    draft: Pack | None = None
    values: Mapping[str, str] = field(default_factory=dict)
    settings: Mapping[str, Setting] = field(default_factory=dict)
    lines: LineMap = field(default_factory=LineMap)
    blocks: int = 0
    plain_blocks: tuple[PlainBlock, ...] = ()
    declared_terms: tuple[str, ...] = ()


def assemble(
    source: PackSource,
    language: str | None,
    clinic: Clinic | None,
    shared: SharedAssets,
    clinic_path: str,
    today: datetime.date | None,
) -> ReadResult:
    """Read every file of a pack; see ``kiosk.packs.read.read_pack``."""
    found: list[Finding] = []
    manifest = read_manifest(source, found)
    if manifest is None or not manifest.languages:
        return ReadResult(None, in_order(found))
    assembler = _Assembler(source, manifest, language, clinic or Clinic(), shared, found)
    draft = assembler.pack(clinic_path)
    reviewed = draft.language in read_reviews(source, manifest.languages, today or the_day()).reviewed
    draft = replace(draft, reviewed=reviewed)
    findings = in_order(found)
    return ReadResult(
        pack=None if findings else draft,
        findings=findings,
        clinic_findings=in_order(assembler.clinic_found),
        draft=draft,
        values=assembler.values,
        settings=manifest.settings,
        lines=assembler.lines,
        blocks=assembler.uses.blocks,
        plain_blocks=tuple(assembler.uses.plain),
        declared_terms=manifest.declared_terms,
    )


def the_day() -> datetime.date:
    """Return today, where the kiosk stands."""
    return datetime.datetime.now().astimezone().date()


class _Assembler:
    """Holds what the parts of one reading share: the source, the findings, the names used and the lines."""

    def __init__(
        self,
        source: PackSource,
        manifest: Manifest,
        language: str | None,
        clinic: Clinic,
        shared: SharedAssets,
        found: list[Finding],
    ) -> None:
        self._source = source
        self._manifest = manifest
        self._language = language if language in manifest.languages else manifest.languages[0]
        self._clinic = clinic
        self._shared = shared
        self._found = found
        self.clinic_found: list[Finding] = []
        self.values: dict[str, str] = {}
        self.uses = Uses()
        self.lines = LineMap()

    def pack(self, clinic_path: str) -> Pack:
        """Return the pack as far as it can be read; mistakes are noted."""
        manifest, language = self._manifest, self._language
        self._found.extend(self._source.strays)
        ledger = read_ledger(self._source, self._found)
        force = values_in_force(manifest.settings, self._clinic, clinic_path, self.clinic_found)
        refuse_figures(manifest, self._clinic, clinic_path, force, self.clinic_found)
        force.update({name: GIVEN for name, number in self._numbers().items() if number})
        self.values = force
        words = read_words(self._source, language, self._found, self._number_texts(), self.uses.settings)
        self.lines.chapters.update({name: Place(words.path, line) for name, (_title, line) in words.chapters.items()})
        self.lines.charts.update({name: Place(words.path, chart.line) for name, chart in words.charts.items()})
        texts = self._setting_texts(words)
        briefing = read_briefing(self._source, self.uses, self._found)
        screens = read_screens(self._source, language, manifest, briefing, texts, self.uses, self.lines, self._found)
        glossary = self._glossary(texts)
        questions = self._questions(texts)
        self_check = read_self_check(self._source, manifest.settings, force, manifest.broken, self.uses, self._found)
        languages = (language, manifest.languages[0])
        check_words = read_check_words(self._source, languages, texts, self_check, self.uses, self.lines, self._found)
        briefing_words = read_briefing_words(
            self._source, languages, texts, briefing, self.uses, self.lines, self._found
        )
        figures = self._figures()
        parts = Parts(manifest, ledger, words, self.uses, screens, figures, briefing, self.lines, self._shared)
        check_references(parts, self._found)
        self._check_briefing(briefing, screens, words)
        asked = values_asked(manifest.settings, force)
        marker = TermMarker(glossary)
        pack = Pack(
            identity=PackIdentity(manifest.id, manifest.version, self._source.content_hash),
            language=language,
            languages=manifest.languages,
            title=words.title,
            tagline=words.tagline,
            cover=manifest.cover,
            chapters=self._chapters(words, screens, asked),
            screens={name: marker.mark(screen) for name, screen in screens.items()},
            danger_screens=tuple(name for name, _line in manifest.danger if name in screens),
            leaflet=manifest.leaflet_screens(asked),
            charts=made_charts(manifest, words, force),
            glossary=glossary,
            questions=questions,
            figures={name: drawing for name, drawing in figures.items() if drawing is not None},
            motions={name: motion.script() for name, motion in manifest.motions.items()},
            facts=ledger.facts,
            sources=manifest.sources,
            self_check=self_check,
            check_words=check_words,
            briefing=briefing.with_settings(asked) if briefing is not None and briefing.whole else None,
            briefing_words=briefing_words,
        )
        return isolated_pack(pack) if is_right_to_left(language) else pack

    def _numbers(self) -> dict[str, str]:
        return {
            setting.id: self._number(setting) for setting in self._manifest.settings.values() if setting.clinic_field
        }

    def _number(self, setting: Setting) -> str:
        country = self._clinic.country
        fallback = country.number if setting.clinic_field == "emergency_number" and country is not None else ""
        return str(getattr(self._clinic, setting.clinic_field)) or fallback

    def _number_texts(self) -> dict[str, str]:
        numbers = [setting for setting in self._manifest.settings.values() if not setting.values]
        texts = dict.fromkeys(self._manifest.broken, MISSING)
        texts.update((each.id, setting_in_words(each, self.values[each.id], self._language)) for each in numbers)
        return texts

    def _setting_texts(self, words: PackWords) -> dict[str, str]:
        numbers = self._numbers()
        texts = self._number_texts()
        for name in self._manifest.settings.keys() - texts.keys():
            given = words.settings.get(name)
            written = given.markdown(self.values[name], numbers.get(name, "")) if given else None
            # A value without words is noted by the references check; the text stays readable for the preview.
            texts[name] = written if written is not None else self.values[name]
        return texts

    def _check_briefing(self, plan: BriefingPlan | None, screens: dict[str, Screen], words: PackWords) -> None:
        manifest, charts = self._manifest, self.uses.charts
        if plan is not None:
            check_shown_charts(plan, screens, manifest.charts, FieldReader(BRIEFING, self._found))
        if not self.uses.whole or manifest.broken:  # what could not be read may be the very thing that hides a text
            return
        shown = Shown(self._language, manifest, plan or BriefingPlan(), words, self.lines)
        check_missing_settings(self._source, shown, charts, self._found)

    def _parsed(self, path: str, texts: Mapping[str, str]) -> tuple[ParsedBlock, ...]:
        blocks = read_markdown(self._source, path, self._found, texts, self.uses.settings)
        self.uses.whole = self.uses.whole and blocks is not None
        return blocks or ()

    def _glossary(self, texts: Mapping[str, str]) -> dict[str, GlossaryTerm]:
        path = f"{self._language}/glossary.md"
        if path not in self._source.paths:
            return {}
        return read_glossary(self._parsed(path, texts), path, self.uses, self.lines, self._found)

    def _questions(self, texts: Mapping[str, str]) -> tuple[str, ...]:
        path = f"{self._language}/questions.md"
        if path not in self._source.paths:
            return ()
        return read_questions(self._parsed(path, texts), path, self.uses, self.lines, self._found)

    def _figures(self) -> dict[str, Drawing | None]:
        figures: dict[str, Drawing | None] = {}
        for path in self._source.paths:
            if not path.startswith(_FIGURES):
                continue
            if not path.endswith(_DRAWING):
                what = "a drawing must be an SVG file"
                self._found.append(Finding(path, 1, what, "save it as plain SVG, or delete the file"))
                continue
            name = path.removeprefix(_FIGURES).removesuffix(_DRAWING)
            figures[name] = read_drawing(self._source, path, self._found, self._shared.colours)
        return figures

    def _chapters(
        self, words: PackWords, screens: Mapping[str, Screen], asked: Mapping[str, str]
    ) -> tuple[Chapter, ...]:
        chapters: list[Chapter] = []
        for plan in self._manifest.chapters:
            shown = tuple(screen.id for screen in plan.screens if screen.id in screens and screen.is_shown(asked))
            title, _line = words.chapters.get(plan.id, (plan.id, 1))
            if shown:
                chapters.append(Chapter(plan.id, title, plan.pictogram, shown))
        return tuple(chapters)
