"""What ``kiosk check`` says: for people as text, for programs as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.domain.clinic import Clinic
from kiosk.packs.check import CheckReport, ClinicApproval, Statistics, check_pack
from kiosk.packs.clinic_settings import absent_packs, unknown_settings
from kiosk.packs.findings import Finding
from kiosk.packs.read import find_bundles, find_packs, pack_source
from kiosk.packs.shared import read_shared
from kiosk.packs.source import PackSource


@dataclass(frozen=True, slots=True)
class CheckedPack:
    """A pack that was checked, and the folder or bundle that holds it."""

    folder: Path
    report: CheckReport


@dataclass(frozen=True, slots=True)
class Checked:
    """The packs that were checked, and what is wrong with the clinic file and the countries."""

    packs: tuple[CheckedPack, ...]
    other_findings: tuple[Finding, ...]

    @property
    def in_order(self) -> bool:
        """Whether nothing at all is to be mended."""
        return not self.other_findings and not any(
            pack.report.findings or pack.report.clinic_findings for pack in self.packs
        )


def check(places: Iterable[Path], clinic_file: Path | None, packs: Path | None = None) -> Checked:
    """Check the packs in *places*, each a folder or a bundle, and the clinic file if there is one.

    *packs* is where the clinic's kiosk looks for its bundles, by default beside its file. Without *places* these are
    checked, or else the packs that come with the program. Raises OSError when the program's own files, or that folder,
    cannot be read.
    """
    opened = paths.packs(clinic_file, packs)
    given = tuple(places) or _all_in(opened, clinic_file) or _all_in(paths.content(), None)
    chosen = tuple(_from_here(place) for place in given)
    clinic, other = read_clinic_file(clinic_file)
    if clinic is not None:
        other += unknown_settings(clinic, _within_reach(chosen), str(clinic_file))
        other += absent_packs(clinic, opened, str(clinic_file))
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    reports = (CheckedPack(place, check_pack(pack_source(place), clinic, shared, str(clinic_file))) for place in chosen)
    return Checked(tuple(reports), other)


def as_text(checked: Checked) -> str:
    """Return the findings, then the blocks marked plain, then a summary of each pack."""
    return "\n".join(_lines(checked))


def as_data(checked: Checked) -> dict[str, Any]:
    """Return everything as plain lists and dicts."""
    return {
        "in_order": checked.in_order,
        "packs": [{"folder": str(pack.folder), **asdict(pack.report)} for pack in checked.packs],
        "other_findings": [asdict(finding) for finding in checked.other_findings],
    }


def _within_reach(folders: Iterable[Path]) -> Iterator[PackSource]:
    """Yield the packs in *folders*, those beside them, and those that come with the program."""
    for parent in sorted({folder.resolve().parent for folder in folders} | {paths.content().resolve()}):
        yield from find_packs(parent)


def _all_in(place: Path, clinic_file: Path | None) -> tuple[Path, ...]:
    return tuple(source.place for source in (find_packs(place) if clinic_file is None else find_bundles(place)))


def read_clinic_file(file: Path | None) -> tuple[Clinic | None, tuple[Finding, ...]]:
    """Return the clinic of a file, None without one, and what is wrong with it, the file beside it and the countries.

    Raises OSError when the program's own list of countries cannot be read.
    """
    from kiosk.packs.clinic import read_clinic, read_this_kiosk
    from kiosk.packs.countries import read_countries

    listed = paths.content() / "countries.yaml"
    countries, faults = read_countries(listed)
    found = list(_placed(faults, listed))
    if file is None:
        return None, tuple(found)
    clinic, faults = read_clinic(file, countries)
    found += _placed(faults, file)
    beside = file.with_name("this-kiosk.yaml")
    if beside.exists():
        found += _placed(read_this_kiosk(beside)[1], beside)
    return clinic, tuple(found)


def _placed(findings: Iterable[Finding], file: Path) -> Iterator[Finding]:
    """Yield the findings with their file named as it is found from here."""
    return (replace(finding, path=str(file)) for finding in findings)


def _from_here(folder: Path) -> Path:
    here = Path.cwd()
    return folder.relative_to(here) if folder.is_absolute() and folder.is_relative_to(here) else folder


def _lines(checked: Checked) -> Iterator[str]:
    for finding in checked.other_findings:
        yield str(finding)
    for pack in checked.packs:
        for finding in pack.report.findings:
            yield f"{_named(pack.folder, finding.path)}:{finding.line}: {finding.what}; {finding.mend}"
    for finding in dict.fromkeys(finding for pack in checked.packs for finding in pack.report.clinic_findings):
        yield str(finding)
    for pack in checked.packs:
        if pack.report.plain_blocks:
            yield f"{pack.report.name}: these blocks are marked as stating no fact:"
        for block in pack.report.plain_blocks:
            yield f"  {pack.folder / block.place.path}:{block.place.line}: {block.words}"
    for pack in checked.packs:
        yield from _summary(pack)
    if not checked.packs:
        yield "There is no pack here. Make one: kiosk new my-pack"


def _named(place: Path, path: str) -> Path:
    """Return a file of a pack as it is found from here; a bundle as a whole is named by itself."""
    return place if path == place.name else place / path


def _summary(pack: CheckedPack) -> Iterator[str]:
    count = len(pack.report.findings)
    yield f"{pack.report.name}: " + ("in order" if not count else "1 finding" if count == 1 else f"{count} findings")
    for statistics in pack.report.statistics:
        yield f"  {_amounts(statistics)}"
        yield f"      a review of these words names covers: {statistics.covers}"
    if pack.report.proved:
        yield "  proved of the rules of its self-check:"
        yield from (f"      {line}" for line in pack.report.proved)
    if pack.report.approval is not None:
        yield from _approval(pack.report.approval)


def _approval(approval: ClinicApproval) -> Iterator[str]:
    yield "  an approval by this clinic names"
    yield f"      content_hash: {approval.content_hash}"
    yield f"      settings_hash: {approval.settings_hash}"
    if approval.rules_hash:
        yield f"      rules_hash: {approval.rules_hash}"
    if approval.why_not:
        yield f"      not shown to patients: {approval.why_not}"
        return
    yield "      this clinic's approval holds today"
    if approval.why_no_self_check:
        yield f"      shown without its self-check: {approval.why_no_self_check}"


def _amounts(statistics: Statistics) -> str:
    plain = 100 * statistics.plain_blocks / statistics.blocks if statistics.blocks else 0.0
    return (
        f"{statistics.language}: {statistics.screens} screens, {statistics.figures} figures, {statistics.facts} facts, "
        f"{statistics.blocks} blocks, {statistics.plain_blocks} of them plain ({plain:.1f} %)"
    )
