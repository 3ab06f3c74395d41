"""Whether every setting that a pack names is there and has its words, and whether every setting is used."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from kiosk.packs.briefing import BRIEFING
from kiosk.packs.briefing_plan import BriefingPlan
from kiosk.packs.clinic_charts import check_chart_settings
from kiosk.packs.findings import Finding, did_you_mean, meant
from kiosk.packs.manifest import MANIFEST, Manifest, When
from kiosk.packs.settings import Setting
from kiosk.packs.uses import Place, Uses
from kiosk.packs.words import PackWords


def check_settings(
    manifest: Manifest, words: PackWords, briefing: BriefingPlan | None, uses: Uses, found: list[Finding]
) -> None:
    """Add to *found* each setting that is not there, lacks words or is not used, and each value it never has."""
    check_chart_settings(manifest, found)
    asked = list(_asked(manifest, briefing))
    for path, (name, values, line) in asked:
        if name not in manifest.broken:
            found.extend(_impossible(manifest.settings, name, values, Place(path, line)))
    if uses.whole:
        named = uses.settings | uses.asked_settings | {name for _path, (name, _values, _line) in asked}
        named |= {setting.name for chart in manifest.charts.values() for setting in chart.settings}
        found.extend(_unused(manifest.settings, {meant(name, manifest.settings) for name in named}))
    _check_words(manifest, words, uses, found)


def _asked(manifest: Manifest, briefing: BriefingPlan | None) -> Iterator[tuple[str, When]]:
    for screen in manifest.screens.values():
        yield from ((MANIFEST, when) for when in screen.when)
    for whens in briefing.whens() if briefing is not None else ():
        yield from ((BRIEFING, when) for when in whens)


def _impossible(settings: dict[str, Setting], name: str, values: Iterable[str], at: Place) -> Iterator[Finding]:
    setting = settings.get(name)
    if setting is None:
        mend = did_you_mean(name, settings, "add it to the settings")
        yield Finding(at.path, at.line, f'there is no setting "{name}"', mend)
        return
    for value in values:
        if not setting.asked_values:
            what = f'"when" asks for the setting "{name}", which is no choice'
            yield Finding(at.path, at.line, what, "ask for a setting of the type choice or phone")
        elif value not in setting.asked_values:
            what = f'the setting "{name}" is never "{value}"'
            yield Finding(at.path, at.line, what, did_you_mean(value, setting.asked_values))


def _unused(settings: dict[str, Setting], used: set[str]) -> Iterator[Finding]:
    for setting in settings.values():
        if setting.id not in used:
            what = f'the setting "{setting.id}" is not used'
            mend = f"write {{{{ {setting.id} }}}} in a text, or take the setting out"
            yield Finding(MANIFEST, setting.line, what, mend)


def _check_words(manifest: Manifest, words: PackWords, uses: Uses, found: list[Finding]) -> None:
    settings = manifest.settings
    for name, entry in words.settings.items():
        setting = settings.get(name)
        if name in manifest.broken:
            continue
        if setting is None:
            what = f'there is no setting "{name}"'
            found.append(Finding(words.path, entry.line, what, did_you_mean(name, settings, "take its words out")))
            continue
        for value, line in entry.lines.items():
            if value not in setting.values:
                what = f'the setting "{name}" has no value "{value}"'
                mend = did_you_mean(value, setting.values, "take the line out: its units are written by themselves")
                found.append(Finding(words.path, line, what, mend))
    for name in sorted(uses.settings & settings.keys()) if words.whole else ():
        given = words.settings.get(name)
        for value in settings[name].values:
            if given is None or value not in given.values:
                what = f'the value "{value}" of the setting "{name}" has no words'
                mend = f'add "- {value}: …" below "### {name}"'
                found.append(Finding(words.path, given.line if given else 1, what, mend))
