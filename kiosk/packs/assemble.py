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
    Chart,
    ChartPart,
    GlossaryTerm,
    Pack,
    PackIdentity,
    Screen,
)
from kiosk.packs.check_words import read_check_words
from kiosk.packs.drawings import read_drawing
from kiosk.packs.findings import Finding, did_you_mean, in_order
from kiosk.packs.glossary import TermMarker, read_glossary, read_questions
from kiosk.packs.isolation import isolated_pack
from kiosk.packs.ledger import read_ledger
from kiosk.packs.manifest import MANIFEST, Manifest, ScreenPlan, read_manifest
from kiosk.packs.markdown import ParsedBlock, read_markdown
from kiosk.packs.references import Parts, check_references
from kiosk.packs.reviews import read_reviews
from kiosk.packs.screens import LineMap, ScreenReader
from kiosk.packs.self_check import read_self_check
from kiosk.packs.settings import Setting, value_in_words, values_in_force
from kiosk.packs.shared import SharedAssets
from kiosk.packs.source import PackSource
from kiosk.packs.translations import missing_translation
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
        words = read_words(self._source, language, self._found)
        self.lines.chapters.update({name: Place(words.path, line) for name, (_title, line) in words.chapters.items()})
        self.lines.charts.update({name: Place(words.path, chart.line) for name, chart in words.charts.items()})
        force = values_in_force(manifest.settings, self._clinic, clinic_path, self.clinic_found)
        force.update({name: "given" for name, number in self._numbers().items() if number})
        self.values = force
        texts = self._setting_texts(words, force)
        screens = self._screens(texts)
        glossary = self._glossary(texts)
        questions = self._questions(texts)
        self_check = read_self_check(self._source, manifest.settings, force, manifest.broken, self.uses, self._found)
        languages = (language, manifest.languages[0])
        check_words = read_check_words(self._source, languages, texts, self_check, self.uses, self.lines, self._found)
        figures = self._figures()
        parts = Parts(manifest, ledger, words, self.uses, screens, figures, self.lines, self._shared)
        check_references(parts, self._found)
        marker = TermMarker(glossary)
        pack = Pack(
            identity=PackIdentity(manifest.id, manifest.version, self._source.content_hash),
            language=language,
            languages=manifest.languages,
            title=words.title,
            tagline=words.tagline,
            cover=manifest.cover,
            chapters=self._chapters(words, screens, force),
            screens={name: marker.mark(screen) for name, screen in screens.items()},
            danger_screens=tuple(name for name, _line in manifest.danger if name in screens),
            leaflet=manifest.leaflet_screens(force),
            charts=self._charts(words),
            glossary=glossary,
            questions=questions,
            figures={name: drawing for name, drawing in figures.items() if drawing is not None},
            motions={name: motion.script() for name, motion in manifest.motions.items()},
            facts=ledger.facts,
            sources=manifest.sources,
            self_check=self_check,
            check_words=check_words,
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

    def _setting_texts(self, words: PackWords, force: Mapping[str, str]) -> dict[str, str]:
        numbers = self._numbers()
        texts = dict.fromkeys(self._manifest.broken, "…")
        for name, setting in self._manifest.settings.items():
            if not setting.values:
                texts[name] = value_in_words(force[name], self._language)
                continue
            given = words.settings.get(name)
            written = given.markdown(force[name], numbers.get(name, "")) if given else None
            # A value without words is noted by the references check; the text stays readable for the preview.
            texts[name] = written if written is not None else force[name]
        return texts

    def _parsed(self, path: str, texts: Mapping[str, str]) -> tuple[ParsedBlock, ...]:
        blocks = read_markdown(self._source, path, self._found, texts, self.uses.settings)
        self.uses.whole = self.uses.whole and blocks is not None
        return blocks or ()

    def _screens(self, texts: Mapping[str, str]) -> dict[str, Screen]:
        folder = f"{self._language}/learn/"
        there = {
            path.removeprefix(folder).removesuffix(_SCREEN): path
            for path in self._source.paths
            if path.startswith(folder) and path.endswith(_SCREEN)
        }
        screens: dict[str, Screen] = {}
        for name, plan in self._manifest.screens.items():
            if any(f"{folder}{name}".startswith(stray.path + "/") for stray in self._source.strays):
                self.uses.whole = False
                continue
            if name not in there:
                self._found.append(self._without_file(plan, there))
                self.uses.whole = False
                continue
            path = there[name]
            blocks = read_markdown(self._source, path, self._found, texts, self.uses.settings)
            if blocks is None:
                self.uses.whole = False
                continue
            screens[name] = ScreenReader(name, path, self.uses, self.lines, self._found).screen(blocks)
        for name in there.keys() - self._manifest.screens.keys():
            what = "no chapter reaches this screen"
            self._found.append(
                Finding(there[name], 1, what, f'add "{name}" to a chapter in {MANIFEST}, or delete the file')
            )
        return screens

    def _without_file(self, plan: ScreenPlan, there: Mapping[str, str]) -> Finding:
        original, path = self._manifest.languages[0], f"learn/{plan.id}{_SCREEN}"
        if self._language != original and f"{original}/{path}" in self._source.paths:
            return missing_translation(original, self._language, path)
        what = f'the screen "{plan.id}" has no file {self._language}/{path}'
        mend = did_you_mean(plan.id, there.keys() - self._manifest.screens.keys(), "write it, or take it out")
        return Finding(MANIFEST, plan.line, what, mend)

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

    def _chapters(self, words: PackWords, screens: Mapping[str, Screen], force: dict[str, str]) -> tuple[Chapter, ...]:
        chapters: list[Chapter] = []
        for plan in self._manifest.chapters:
            shown = tuple(screen.id for screen in plan.screens if screen.id in screens and screen.is_shown(force))
            title, _line = words.chapters.get(plan.id, (plan.id, 1))
            if shown:
                chapters.append(Chapter(plan.id, title, plan.pictogram, shown))
        return tuple(chapters)

    def _charts(self, words: PackWords) -> dict[str, Chart]:
        charts: dict[str, Chart] = {}
        for plan in self._manifest.charts.values():
            given = words.charts.get(plan.id)
            labels = given.labels if given else {}
            parts = tuple(ChartPart(kind, count, labels.get(kind, "")) for kind, count in plan.parts)
            source = self._manifest.sources.get(plan.source)
            title, read = (source.title, source.read) if source else ("", "")
            year = int(read[:4]) if read[:4].isdecimal() else 0
            charts[plan.id] = Chart(plan.id, plan.out_of, parts, given.caveat if given else "", title, year)
        return charts
