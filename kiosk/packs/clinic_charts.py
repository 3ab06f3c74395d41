"""Charts as patients see them: those of fixed figures, and those made of the figures that a clinic gave as settings."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Chart, ChartPart
from kiosk.packs.charts import ChartPlan
from kiosk.packs.findings import Finding, did_you_mean, listed
from kiosk.packs.manifest import MANIFEST, Manifest
from kiosk.packs.settings import NONE, quantity
from kiosk.packs.words import PackWords


def check_chart_settings(manifest: Manifest, found: list[Finding]) -> None:
    """Add to *found* each setting that a chart names and that is not there, or cannot be in a chart."""
    for chart in manifest.charts.values():
        before = len(found)
        found.extend(_unfit_settings(chart, manifest))
        defaults = {name: setting.default for name, setting in manifest.settings.items()}
        is_known = not manifest.broken & {setting.name for setting in chart.settings}
        if is_known and len(found) == before and _why_not(chart, defaults) is not None:
            what = f'the chart "{chart.id}" does not add up with the defaults of its settings'
            found.append(Finding(MANIFEST, chart.line, what, "correct them, or write default: none"))


def _unfit_settings(chart: ChartPlan, manifest: Manifest) -> Iterator[Finding]:
    for named in chart.settings:
        setting = manifest.settings.get(named.name)
        wanted = "year" if named == chart.year else "number"
        if setting is None:
            if named.name not in manifest.broken:
                mend = did_you_mean(named.name, manifest.settings, "add it to the settings")
                yield Finding(MANIFEST, named.line, f'there is no setting "{named.name}"', mend)
        elif setting.type != wanted:
            what = f'the chart "{chart.id}" names the setting "{named.name}", which is no {wanted}'
            yield Finding(MANIFEST, named.line, what, f"name a setting of the type {wanted}")


def refuse_figures(
    manifest: Manifest, clinic: Clinic, clinic_path: str, force: dict[str, str], found: list[Finding]
) -> None:
    """Set the settings of each chart back to their defaults in *force* where a clinic's figures make no chart.

    *found* receives a finding against *clinic_path* for each chart whose figures are not all given, or do not add up.
    """
    for chart in manifest.charts.values():
        given = [setting.name for setting in chart.settings if setting.name in clinic.settings]
        fault = _why_not(chart, force) if given else None
        if fault is None:
            continue
        line = max(clinic.setting_lines.get(name, 1) for name in given)
        found.append(Finding(clinic_path, line, *fault))
        force.update({s.name: manifest.settings[s.name].default for s in chart.settings if s.name in manifest.settings})


def _why_not(chart: ChartPlan, values: Mapping[str, str]) -> tuple[str, str] | None:
    """Return what is wrong with the figures and how to mend it; None when they make a chart, or none is given."""
    names = [setting.name for setting in chart.settings]
    missing = [name for name in names if values.get(name, NONE) == NONE]
    if len(missing) == len(names):
        return None
    if missing:
        what = f'the chart "{chart.id}" is not shown, because these settings are missing: {listed(missing)}'
        return what, "give all of its figures, or none"
    broken = [setting.name for setting in chart.counted if not _is_whole(values[setting.name])]
    if broken:
        what = f'the chart "{chart.id}" is not shown, because these are no whole numbers: {listed(broken)}'
        return what, "count whole people"
    if chart.counts(values) is None:
        what = f'the chart "{chart.id}" is not shown, because its parts do not add up to {chart.out_of}'
        return what, f"correct them: they are of {chart.out_of} people"
    return None


def _is_whole(value: str) -> bool:
    number = quantity(value)
    return number is not None and number.number == int(number.number)


def made_charts(manifest: Manifest, words: PackWords, values: Mapping[str, str]) -> dict[str, Chart]:
    """Return the charts by id, each with its words; one of a clinic's figures only where they are given."""
    charts: dict[str, Chart] = {}
    for plan in manifest.charts.values():
        counts = plan.counts(values) if plan.is_given(values) else None
        if counts is None:
            continue
        given = words.charts.get(plan.id)
        labels = given.labels if given else {}
        parts = tuple(ChartPart(kind, count, labels.get(kind, "")) for kind, count in counts)
        source = manifest.sources.get(plan.source)
        title = source.title if source else ""
        charts[plan.id] = Chart(
            plan.id, plan.out_of, parts, given.caveat if given else "", title, _year(plan, manifest, values)
        )
    return charts


def _year(plan: ChartPlan, manifest: Manifest, values: Mapping[str, str]) -> int:
    source = manifest.sources.get(plan.source)
    written = values[plan.year.name] if plan.year is not None else source.read[:4] if source else ""
    return int(written) if written.isdecimal() else 0
