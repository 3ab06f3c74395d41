"""What ``kiosk check`` says: for people as text, for programs as data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

from kiosk import paths
from kiosk.domain.clinic import Clinic
from kiosk.packs.check import CheckReport, Statistics, check_pack
from kiosk.packs.findings import Finding
from kiosk.packs.read import find_packs
from kiosk.packs.shared import read_shared
from kiosk.packs.source import FolderSource


@dataclass(frozen=True, slots=True)
class Checked:
    """The packs that were checked, each with its folder, and what is wrong with the clinic file and the countries."""

    packs: tuple[tuple[Path, CheckReport], ...]
    other_findings: tuple[Finding, ...]

    @property
    def in_order(self) -> bool:
        """Whether nothing at all is to be mended."""
        return not self.other_findings and not any(
            report.findings or report.clinic_findings for _, report in self.packs
        )


def check(folders: Iterable[Path], clinic_file: Path | None) -> Checked:
    """Check the packs in *folders*, by default those that come with the program, and the clinic file if there is one.

    Raises OSError when the program's own files cannot be read.
    """
    given = tuple(folders) or tuple(source.folder for source in find_packs(paths.content()))
    chosen = tuple(_from_here(folder) for folder in given)
    clinic, other = _clinic(clinic_file)
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    name = str(clinic_file)
    reports = ((folder, check_pack(FolderSource(folder), clinic, shared, name)) for folder in chosen)
    return Checked(tuple(reports), other)


def as_text(checked: Checked) -> str:
    """Return the findings, then the blocks marked plain, then a summary of each pack."""
    return "\n".join(_lines(checked))


def as_data(checked: Checked) -> dict[str, Any]:
    """Return everything as plain lists and dicts."""
    return {
        "in_order": checked.in_order,
        "packs": [{"folder": str(folder), **asdict(report)} for folder, report in checked.packs],
        "other_findings": [asdict(finding) for finding in checked.other_findings],
    }


def _clinic(file: Path | None) -> tuple[Clinic | None, tuple[Finding, ...]]:
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
    for folder, report in checked.packs:
        yield from (
            f"{folder / finding.path}:{finding.line}: {finding.what}; {finding.mend}" for finding in report.findings
        )
    for finding in dict.fromkeys(finding for _, report in checked.packs for finding in report.clinic_findings):
        yield str(finding)
    for folder, report in checked.packs:
        if report.plain_blocks:
            yield f"{report.name}: these blocks are marked as stating no fact:"
        for block in report.plain_blocks:
            yield f"  {folder / block.place.path}:{block.place.line}: {block.words}"
    for _, report in checked.packs:
        yield from _summary(report)
    if not checked.packs:
        yield "There is no pack here. Make one: kiosk new my-pack"


def _summary(report: CheckReport) -> Iterator[str]:
    count = len(report.findings)
    yield f"{report.name}: " + ("in order" if not count else "1 finding" if count == 1 else f"{count} findings")
    yield from (f"  {_amounts(statistics)}" for statistics in report.statistics)
    yield f"  a review of this content covers: {report.covers}"


def _amounts(statistics: Statistics) -> str:
    plain = 100 * statistics.plain_blocks / statistics.blocks if statistics.blocks else 0.0
    return (
        f"{statistics.language}: {statistics.screens} screens, {statistics.figures} figures, {statistics.facts} facts, "
        f"{statistics.blocks} blocks, {statistics.plain_blocks} of them plain ({plain:.1f} %)"
    )
