"""Whether every name in a pack stands for something, and whether everything in it is used."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kiosk.domain.drawing import Drawing
from kiosk.domain.level import Level
from kiosk.domain.pack import Screen
from kiosk.packs.briefing_plan import BriefingPlan
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, did_you_mean, meant
from kiosk.packs.leaflet import check_leaflet
from kiosk.packs.ledger import BRIEFING_KEEPER, LEDGER, SELF_CHECK_KEEPER, Ledger
from kiosk.packs.manifest import MANIFEST, Manifest
from kiosk.packs.motions import check_motion
from kiosk.packs.screens import LineMap
from kiosk.packs.setting_references import check_settings
from kiosk.packs.shared import SharedAssets
from kiosk.packs.uses import Use, Uses
from kiosk.packs.words import PackWords

_URGENCY = tuple(Level)
_MOST_PLAIN = 0.15
_FIGURES = "figures"


@dataclass(frozen=True, slots=True)
class Parts:
    """Everything read of a pack in one language, before its names are checked."""

    manifest: Manifest
    ledger: Ledger
    words: PackWords
    uses: Uses
    screens: dict[str, Screen]
    figures: dict[str, Drawing | None]
    briefing: BriefingPlan | None
    lines: LineMap
    shared: SharedAssets


def check_references(parts: Parts, found: list[Finding]) -> None:
    """Add to *found* every name that stands for nothing and everything that nothing names."""
    _check_facts(parts, found)
    _check_sources(parts, found)
    _check_figures(parts, found)
    _check_charts(parts, found)
    _check_pictograms(parts, found)
    if parts.shared.regions is not None:
        found.extend(_unknown(parts.uses.regions, parts.shared.regions, "region of the body map", "take it out"))
    check_settings(parts.manifest, parts.words, parts.briefing, parts.uses, found)
    _check_chapter_words(parts, found)
    _check_danger(parts, found)
    check_leaflet(parts.manifest, found)
    _check_plain_share(parts.uses, found)


def _unknown(uses: Iterable[Use], known: Collection[str], kind: str, otherwise: str) -> Iterable[Finding]:
    for use in uses:
        if use.name not in known:
            what = f'there is no {kind} "{use.name}"'
            yield Finding(use.place.path, use.place.line, what, did_you_mean(use.name, known, otherwise))


def _check_facts(parts: Parts, found: list[Finding]) -> None:
    facts = parts.ledger.facts
    if parts.ledger.complete:
        found.extend(_unknown(parts.uses.facts, facts, "fact", f"add it to {LEDGER}"))
    cited = {meant(use.name, facts) for use in parts.uses.facts}
    settings = parts.manifest.settings.keys() | parts.manifest.broken
    there = {SELF_CHECK_KEEPER: parts.uses.has_rules, BRIEFING_KEEPER: parts.uses.has_briefing}
    keepers = [keeper for keeper, is_there in there.items() if is_there]
    for fact in facts.values():
        line = parts.ledger.lines[fact.id]
        if fact.setting is not None and fact.setting not in settings:
            what = f'the fact "{fact.id}" feeds the setting "{fact.setting}", which is not there'
            where = parts.ledger.places[fact.id, fact.setting]
            found.append(Finding(LEDGER, where, what, did_you_mean(fact.setting, settings)))
        if fact.left_out is not None and fact.id in cited:
            what = f'the fact "{fact.id}" is left out, and yet it is cited'
            found.append(Finding(LEDGER, line, what, 'take "left_out" out, or the citation'))
        elif parts.uses.whole and fact.id not in cited and fact.left_out is None and fact.kept_for is None:
            what = f'the fact "{fact.id}" is not used'
            found.append(Finding(LEDGER, line, what, "cite it on a screen, or say kept_for or left_out"))
        elif parts.uses.whole and fact.id not in cited and fact.kept_for in keepers:
            what = f'the fact "{fact.id}" is kept for the {fact.kept_for}, which does not name it'
            found.append(Finding(LEDGER, line, what, "name it there, or say left_out"))


def _check_sources(parts: Parts, found: list[Finding]) -> None:
    known = parts.manifest.sources
    otherwise = f"add it to the sources of {MANIFEST}"

    used: set[str] = set()

    def check(path: str, line: int, name: str) -> None:
        used.add(meant(name, known))
        if name not in known:
            found.append(Finding(path, line, f'there is no source "{name}"', did_you_mean(name, known, otherwise)))

    for fact in parts.ledger.facts.values():
        for name in fact.sources:
            check(LEDGER, parts.ledger.places[fact.id, name], name)
    for setting in parts.manifest.settings.values():
        for name, line in setting.because:
            check(MANIFEST, line, name)
    for chart in parts.manifest.charts.values():
        check(MANIFEST, chart.source_line, chart.source)
    # What could not be read may be the very thing that names the source.
    if parts.ledger.complete and not parts.manifest.broken:
        for name in known.keys() - used:
            what = f'the source "{name}" is not used'
            mend = f"name it at a fact of {LEDGER}, or take it out"
            found.append(Finding(MANIFEST, parts.manifest.source_lines[name], what, mend))


def _check_figures(parts: Parts, found: list[Finding]) -> None:
    manifest, figures = parts.manifest, parts.figures
    named = list(parts.uses.figures)
    if manifest.cover:
        named.append(_in_manifest(manifest.cover, manifest.cover_line))
    for motion in manifest.motions.values():
        named.extend(_in_manifest(name, line) for name, line in motion.stills)
        named.append(_in_manifest(motion.figure, motion.line))
        check_motion(motion, figures.get(motion.figure), FieldReader(MANIFEST, found))
    found.extend(_unknown(named, figures, "figure", f"draw it as a file in {_FIGURES}/"))
    for label in parts.uses.labels:
        drawing = figures.get(label.figure)
        anchors = [anchor.name for anchor in drawing.anchors] if drawing is not None else None
        if anchors is not None and label.anchor not in anchors:
            what = f'the figure "{label.figure}" has no anchor "{label.anchor}"'
            mend = did_you_mean(label.anchor, anchors, f'draw a line with the id "anchor-{label.anchor}"')
            found.append(Finding(label.place.path, label.place.line, what, mend))
    if parts.uses.whole:
        used = {meant(use.name, figures) for use in named}
        for name in figures.keys() - used:
            what = f'the figure "{name}" is not used'
            found.append(Finding(f"{_FIGURES}/{name}.svg", 1, what, "show it on a screen, or delete the file"))


def _in_manifest(name: str, line: int) -> Use:
    from kiosk.packs.uses import Place

    return Use(name, Place(MANIFEST, line))


def _check_charts(parts: Parts, found: list[Finding]) -> None:
    charts, words = parts.manifest.charts, parts.words
    known = charts.keys() | parts.manifest.broken
    found.extend(_unknown(parts.uses.charts, known, "chart", f"add it to the charts of {MANIFEST}"))
    used = {meant(use.name, charts) for use in parts.uses.charts}
    for chart in charts.values():
        if parts.uses.whole and chart.id not in used:
            what = f'the chart "{chart.id}" is not used'
            found.append(Finding(MANIFEST, chart.line, what, "show it on a screen, or take it out"))
        if words.whole and chart.id not in words.charts:
            what = f'the chart "{chart.id}" of {MANIFEST} has no words'
            found.append(Finding(words.path, 1, what, f'add "### {chart.id}" below "## Charts", with its words'))
    for name, entry in words.charts.items():
        if name in parts.manifest.broken:
            continue
        if name not in charts:
            what = f'there is no chart "{name}"'
            found.append(Finding(words.path, entry.line, what, did_you_mean(name, charts)))
            continue
        kinds = [part.kind for part in charts[name].parts]
        for kind in kinds:
            if kind not in entry.labels:
                what = f'the part "{kind}" of the chart "{name}" has no words'
                found.append(Finding(words.path, entry.line, what, f'add a line "- {kind}: …"'))
        for kind in entry.labels.keys() - set(kinds):
            what = f'the chart "{name}" has no part "{kind}"'
            found.append(Finding(words.path, entry.line, what, did_you_mean(kind, kinds)))
        if not entry.caveat:
            what = f'the chart "{name}" has no caveat'
            mend = "say below its words that these are groups of other people, and end it with {.plain}"
            found.append(Finding(words.path, entry.line, what, mend))


def _check_pictograms(parts: Parts, found: list[Finding]) -> None:
    known = parts.shared.pictograms
    if known is None:
        return
    named = [_in_manifest(chapter.pictogram, chapter.pictogram_line) for chapter in parts.manifest.chapters]
    named = [use for use in named if use.name] + parts.uses.pictograms
    found.extend(_unknown(named, known, "pictogram", "draw it in assets/pictograms"))


def _check_chapter_words(parts: Parts, found: list[Finding]) -> None:
    words = parts.words
    if not words.whole:
        return
    known = [chapter.id for chapter in parts.manifest.chapters]
    # A title without id is a finding of its own, and may be the very one that is missing here.
    for name in known if "" not in words.chapters else ():
        if name not in words.chapters:
            what = f'the chapter "{name}" has no title'
            found.append(Finding(words.path, 1, what, f'add "### title {{#{name}}}" below "## Chapters"'))
    for name, (_title, line) in words.chapters.items():
        if name and name not in known:
            what = f'there is no chapter "{name}"'
            found.append(Finding(words.path, line, what, did_you_mean(name, known)))


def _check_danger(parts: Parts, found: list[Finding]) -> None:
    plans = parts.manifest.screens
    highest = len(_URGENCY)
    for name, line in parts.manifest.danger:
        if name not in plans:
            what = f'the danger screen "{name}" stands in no chapter'
            found.append(Finding(MANIFEST, line, what, did_you_mean(name, plans, "add it to a chapter")))
            continue
        if plans[name].when:
            what = f'the danger screen "{name}" is hidden by a setting'
            found.append(
                Finding(MANIFEST, plans[name].line, what, 'take its "when" out: danger signs are always shown')
            )
        screen = parts.screens.get(name)
        if screen is None:
            continue
        if screen.level is None:
            place = parts.lines.of(name)
            what = "this danger screen does not say its level"
            found.append(
                Finding(place.path, place.line, what, "end the title with {level=emergency}, or another level")
            )
            continue
        urgency = _URGENCY.index(screen.level)
        if urgency > highest:
            what = f'the danger screen "{name}" ({screen.level}) stands below a less urgent one'
            found.append(Finding(MANIFEST, line, what, "put the most urgent first"))
        highest = min(highest, urgency)


def _check_plain_share(uses: Uses, found: list[Finding]) -> None:
    if not uses.whole or not uses.blocks or len(uses.plain) <= _MOST_PLAIN * uses.blocks:
        return
    percent = 100 * len(uses.plain) / uses.blocks
    what = f"{len(uses.plain)} of {uses.blocks} blocks are marked {{.plain}} ({percent:.0f} %)"
    mend = f"cite facts, so that at most {_MOST_PLAIN:.0%} are plain"
    found.append(Finding(MANIFEST, 1, what, mend.replace("%", " %")))
