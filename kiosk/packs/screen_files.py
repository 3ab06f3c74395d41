"""The screens of a pack in one language: those that a chapter or the briefing names, each from its file."""

from __future__ import annotations

from collections.abc import Mapping

from kiosk.domain.pack import Screen
from kiosk.packs.briefing import BRIEFING
from kiosk.packs.briefing_plan import BriefingPlan
from kiosk.packs.findings import Finding, did_you_mean
from kiosk.packs.manifest import MANIFEST, Manifest
from kiosk.packs.markdown import read_markdown
from kiosk.packs.screens import LineMap, ScreenReader
from kiosk.packs.source import PackSource
from kiosk.packs.translations import missing_translation
from kiosk.packs.uses import Place, Uses

_SCREEN = ".md"


def read_screens(
    source: PackSource,
    language: str,
    manifest: Manifest,
    briefing: BriefingPlan | None,
    texts: Mapping[str, str],
    uses: Uses,
    lines: LineMap,
    found: list[Finding],
) -> dict[str, Screen]:
    """Return the screens by id, whether a setting hides them or not; *texts* are the settings in words.

    A screen without a file, and a file that nothing names, are findings.
    """
    folder = f"{language}/learn/"
    there = {
        path.removeprefix(folder).removesuffix(_SCREEN): path
        for path in source.paths
        if path.startswith(folder) and path.endswith(_SCREEN)
    }
    named = _named(manifest, briefing)
    screens: dict[str, Screen] = {}
    for name, place in named.items():
        if any(f"{folder}{name}".startswith(stray.path + "/") for stray in source.strays):
            uses.whole = False
            continue
        if name not in there:
            languages, spare = (language, manifest.languages[0]), there.keys() - named.keys()
            found.append(_without_file(source, languages, name, place, did_you_mean(name, spare, _NO_FILE)))
            uses.whole = False
            continue
        blocks = read_markdown(source, there[name], found, texts, uses.settings)
        if blocks is None:
            uses.whole = False
            continue
        screens[name] = ScreenReader(name, there[name], uses, lines, found).screen(blocks)
    # An entry of the briefing that could not be read may be the very one that shows it.
    if briefing is None or briefing.shows_all:
        for name in there.keys() - named.keys():
            mend = f'add "{name}" to a chapter in {MANIFEST}, or delete the file'
            found.append(Finding(there[name], 1, "no chapter reaches this screen", mend))
    return screens


_NO_FILE = "write it, or take it out"


def _named(manifest: Manifest, briefing: BriefingPlan | None) -> dict[str, Place]:
    named = {name: Place(MANIFEST, plan.line) for name, plan in manifest.screens.items()}
    for name, plan in briefing.screens.items() if briefing is not None else ():
        named.setdefault(name, Place(BRIEFING, plan.line))
    return named


def _without_file(source: PackSource, languages: tuple[str, str], name: str, place: Place, mend: str) -> Finding:
    language, original = languages
    path = f"learn/{name}{_SCREEN}"
    if language != original and f"{original}/{path}" in source.paths:
        return missing_translation(original, language, path)
    return Finding(place.path, place.line, f'the screen "{name}" has no file {language}/{path}', mend)
