"""Whether nothing is shown that says a setting which may be missing: a chart or a number that no clinic has given.

A text may name such a setting where ``when`` shows it only with the setting, or with another of the same chart.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kiosk.packs.briefing_plan import PROFILES, TEACH_BACK, TOLD, BriefingPlan
from kiosk.packs.findings import Finding
from kiosk.packs.manifest import Manifest, When
from kiosk.packs.markdown_lines import settings_named
from kiosk.packs.screens import LineMap
from kiosk.packs.settings import GIVEN
from kiosk.packs.source import PackSource, UnreadableFileError
from kiosk.packs.uses import Place, Use
from kiosk.packs.words import PackWords

_SCREEN = ".md"


@dataclass(frozen=True, slots=True)
class _Shown:
    """What shows the texts of a pack in one language."""

    language: str
    manifest: Manifest
    briefing: BriefingPlan
    words: PackWords
    lines: LineMap


def check_missing_settings(
    source: PackSource,
    language: str,
    manifest: Manifest,
    briefing: BriefingPlan | None,
    words: PackWords,
    lines: LineMap,
    charts: Iterable[Use],
    found: list[Finding],
) -> None:
    """Add to *found* each text that is shown although a setting that it names may be missing; *charts* are those named.

    Where a chart of a clinic's figures is shown, the screen or the caveat must say of how many people they are.
    """
    missing = {name for name, setting in manifest.settings.items() if setting.may_be_missing}
    if not missing:
        return
    shown = _Shown(language, manifest, briefing or BriefingPlan(), words, lines)
    said: dict[str, set[str]] = {}
    for path in (path for path in source.paths if path.startswith(f"{language}/") and path.endswith(_SCREEN)):
        for name, line in _named(source, path):
            said.setdefault(_heading(shown, path, line) if path == words.path else path, set()).add(name)
            if name in missing and not _is_hidden(shown, Place(path, line), together_with(manifest, name)):
                what = f'the setting "{name}" may be missing, and this text is shown without it'
                found.append(Finding(path, line, what, f"show it only with when: {{{name}: [{GIVEN}]}}"))
    for use in (use for use in charts if use.name in manifest.charts and use.place.path.startswith(f"{language}/")):
        plan, place = manifest.charts[use.name], use.place
        names = {setting.name for setting in plan.settings} & missing
        if names and not _is_hidden(shown, place, names):
            what = f'the chart "{use.name}" may be missing, and this screen is shown without it'
            mend = f"show it only with when: {{{min(names)}: [{GIVEN}]}}"
            found.append(Finding(place.path, place.line, what, mend))
        people = plan.people.name if plan.people is not None else None
        if people is not None and people not in said.get(use.name, set()) | said.get(place.path, set()):
            what = f'it is not said of how many people the figures of the chart "{use.name}" are'
            mend = f"write {{{{ {people} }}}} on this screen, or in the caveat of the chart"
            found.append(Finding(place.path, place.line, what, mend))


def together_with(manifest: Manifest, name: str) -> set[str]:
    """Return the settings that are given together with a setting, because one chart is made of them, and itself."""
    charts = ({setting.name for setting in chart.settings} for chart in manifest.charts.values())
    return {name}.union(*(names for names in charts if name in names))


def _named(source: PackSource, path: str) -> Iterator[tuple[str, int]]:
    try:
        yield from settings_named(source.read_text(path))
    except UnreadableFileError:  # which is a finding of its own
        return


def _is_hidden(shown: _Shown, place: Place, names: set[str]) -> bool:
    """Return whether what stands at *place* is shown only while one of the settings is given."""
    return all(_asks(when, names) for when in _whens(shown, place, names))


def _asks(when: Iterable[When], names: set[str]) -> bool:
    return any(setting in names and values == (GIVEN,) for setting, values, _line in when)


def _whens(shown: _Shown, place: Place, names: set[str]) -> Iterable[tuple[When, ...]]:
    """Return what is asked of the settings for each way in which the text is shown; () where nothing is."""
    folder = f"{shown.language}/learn/"
    if place.path.startswith(folder):
        return _whens_of_screen(shown, place.path.removeprefix(folder).removesuffix(_SCREEN))
    if place.path == shown.words.path:
        chart = shown.manifest.charts.get(_heading(shown, place.path, place.line))
        is_made_of_it = chart is not None and bool(names & {setting.name for setting in chart.settings})
        return () if is_made_of_it else ((),)
    part, _, name = _heading(shown, place.path, place.line).partition("/")
    if part == PROFILES:
        return [profile.when for profile in shown.briefing.profiles if profile.id == name]
    screens = {
        TOLD: {figure.id: figure.screen for figure in shown.briefing.told},
        TEACH_BACK: {question.id: question.screen for question in shown.briefing.teach_back},
    }
    return _whens_of_screen(shown, screens[part].get(name, "")) if part in screens else ((),)


def _whens_of_screen(shown: _Shown, name: str) -> list[tuple[When, ...]]:
    in_chapters = [shown.manifest.screens[name].when] if name in shown.manifest.screens else []
    return in_chapters + [when for screen, when in shown.briefing.shown_when() if screen == name]


def _heading(shown: _Shown, path: str, line: int) -> str:
    """Return the entry of a file of words below whose heading a line stands: a chart, or a part of the briefing/id."""
    if path == shown.words.path:
        places = {name: chart.line for name, chart in shown.words.charts.items()}
        places.update({f"/{name}": words.line for name, words in shown.words.settings.items()})
        places.update({f"/{name}": at for name, (_title, at) in shown.words.chapters.items()})
    else:
        keys = {f"{key[0]}/{key[1]}": at for key, at in shown.lines.briefing.items() if len(key) > 1}
        places = {key: at.line for key, at in keys.items() if at.path == path}
    above = {name: at for name, at in places.items() if at <= line}
    return max(above, key=lambda name: above[name], default="")
