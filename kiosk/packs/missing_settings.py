"""Whether nothing is shown that says a setting which may be missing: a number or a chart that no clinic has given.

A text may name such a setting where ``when`` shows it only with the setting, or with another of the same chart.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass

from kiosk.packs.briefing_plan import PROFILES, TEACH_BACK, TOLD, BriefingPlan
from kiosk.packs.charts import ChartPlan
from kiosk.packs.findings import Finding
from kiosk.packs.manifest import Manifest, When
from kiosk.packs.markdown_lines import settings_named
from kiosk.packs.screens import LineMap
from kiosk.packs.settings import GIVEN, NONE
from kiosk.packs.source import PackSource, UnreadableFileError
from kiosk.packs.uses import Place, Use
from kiosk.packs.words import PackWords

_WORDS = ".md"
# The part of the briefing's words, and the id in it; a line below has a third.
_KEYS_OF_ENTRY = 2


@dataclass(frozen=True, slots=True)
class Shown:
    """What shows the texts of a pack in one language: its chapters, its briefing, and where its words stand."""

    language: str
    manifest: Manifest
    briefing: BriefingPlan
    words: PackWords
    lines: LineMap


def check_missing_settings(source: PackSource, shown: Shown, charts: Iterable[Use], found: list[Finding]) -> None:
    """Add to *found* each text that is shown although a setting that it names may be missing; *charts* are those named.

    It is told once for settings that belong together, as those of one chart do.
    Where a chart of a clinic's figures is shown, the screen or the caveat must say of how many people they are.
    """
    manifest = shown.manifest
    missing = {name for name, setting in manifest.settings.items() if setting.may_be_missing}
    if not missing or not all(_is_fit(chart, manifest) for chart in manifest.charts.values()):
        return
    named = list(_named(source, shown.language))
    told: set[tuple[str, str, str]] = set()
    for name, place in named:
        together = _together_with(manifest, name)
        where = (place.path, _entry(shown, place), min(together))
        if name in missing and where not in told and not _is_hidden(shown, place, together):
            told.add(where)
            what = f'the setting "{name}" may be missing, and this text is shown without it'
            found.append(Finding(place.path, place.line, what, f"show it only with when: {{{name}: [{GIVEN}]}}"))
    for use in (use for use in charts if use.name in manifest.charts and use.place.path.startswith(shown.language)):
        chart, place = manifest.charts[use.name], use.place
        needed = {setting.name for setting in chart.settings} & missing
        if needed and (place.path, "", min(needed)) not in told and not _is_hidden(shown, place, needed):
            what = f'the chart "{use.name}" may be missing, and this screen is shown without it'
            found.append(Finding(place.path, place.line, what, f"show it only with when: {{{min(needed)}: [{GIVEN}]}}"))
        if chart.people is not None and not _is_said(shown, chart.people.name, use, named):
            what = f'it is not said of how many people the figures of the chart "{use.name}" are'
            mend = f"write {{{{ {chart.people.name} }}}} on this screen, or in the caveat of the chart"
            found.append(Finding(place.path, place.line, what, mend))


def _is_fit(chart: ChartPlan, manifest: Manifest) -> bool:
    """Return whether the chart is made of numbers; if not, that is a finding of its own."""
    settings = [manifest.settings.get(setting.name) for setting in chart.settings]
    return all(setting is not None and not setting.values for setting in settings)


def _named(source: PackSource, language: str) -> Iterator[tuple[str, Place]]:
    for path in (path for path in source.paths if path.startswith(f"{language}/") and path.endswith(_WORDS)):
        try:
            text = source.read_text(path)
        except UnreadableFileError:  # which is a finding of its own
            continue
        yield from ((name, Place(path, line)) for name, line in settings_named(text))


def _together_with(manifest: Manifest, name: str) -> set[str]:
    """Return the settings that are given together with a setting, because one chart is made of them, and itself."""
    charts = ({setting.name for setting in chart.settings} for chart in manifest.charts.values())
    return {name}.union(*(names for names in charts if name in names))


def _is_said(shown: Shown, people: str, use: Use, named: Iterable[tuple[str, Place]]) -> bool:
    places = [place for name, place in named if name == people]
    return any(
        place.path == use.place.path or (place.path == shown.words.path and _entry(shown, place) == use.name)
        for place in places
    )


def _is_hidden(shown: Shown, place: Place, names: Collection[str]) -> bool:
    """Return whether what stands at *place* is shown only while one of the settings is given."""
    return all(_asks(when, names) for when in _whens(shown, place, names))


def _asks(when: Iterable[When], names: Collection[str]) -> bool:
    # A value that the setting never has is a finding of its own.
    return any(setting in names and NONE not in values for setting, values, _line in when)


def _whens(shown: Shown, place: Place, names: Collection[str]) -> Iterable[tuple[When, ...]]:
    """Return what is asked of the settings for each way in which the text is shown; () where nothing shows it."""
    folder = f"{shown.language}/learn/"
    if place.path.startswith(folder):
        return _whens_of_screen(shown, place.path.removeprefix(folder).removesuffix(_WORDS))
    if place.path == shown.words.path:
        chart = shown.manifest.charts.get(_entry(shown, place))
        return () if chart is not None and {setting.name for setting in chart.settings} & set(names) else ((),)
    part, _, name = _entry(shown, place).partition("/")
    if part == PROFILES:
        return [profile.when for profile in shown.briefing.profiles if profile.id == name]
    screens = {
        TOLD: {figure.id: figure.screen for figure in shown.briefing.told},
        TEACH_BACK: {question.id: question.screen for question in shown.briefing.teach_back},
    }
    return _whens_of_screen(shown, screens[part].get(name, "")) if part in screens else ((),)


def _whens_of_screen(shown: Shown, name: str) -> list[tuple[When, ...]]:
    in_chapters = [shown.manifest.screens[name].when] if name in shown.manifest.screens else []
    return in_chapters + [when for screen, when in shown.briefing.shown_when() if screen == name]


def _entry(shown: Shown, place: Place) -> str:
    """Return the entry below whose heading a text stands: a chart, or the part of the briefing and the id in it."""
    if place.path == shown.words.path:
        lines = {name: chart.line for name, chart in shown.words.charts.items()}
        lines.update({f"/{name}": words.line for name, words in shown.words.settings.items()})
        lines.update({f"/{name}": line for name, (_title, line) in shown.words.chapters.items()})
    else:
        briefing = shown.lines.briefing.items()
        lines = {
            "/".join(key[:2]): at.line for key, at in briefing if at.path == place.path and len(key) == _KEYS_OF_ENTRY
        }
    above = {name: line for name, line in lines.items() if line <= place.line}
    return max(above, key=lambda name: above[name], default="")
