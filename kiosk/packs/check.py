"""Everything that ``kiosk check`` says of one pack: structure, wording, translations and reviews, in every language."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Pack
from kiosk.packs.approvals import approval_standing, settings_hash
from kiosk.packs.assemble import ReadResult, the_day
from kiosk.packs.findings import Finding, in_order
from kiosk.packs.glossary import unused_terms
from kiosk.packs.read import CLINIC_FILE, read_pack
from kiosk.packs.reviews import read_reviews, review_hash
from kiosk.packs.screens import LineMap
from kiosk.packs.settings import Setting
from kiosk.packs.shared import SharedAssets
from kiosk.packs.source import PackSource
from kiosk.packs.translations import Reading, check_translations
from kiosk.packs.uses import PlainBlock
from kiosk.packs.wording import check_wording

# Short, because the digits of a telephone number are no words to be graded.
_A_NUMBER = "123"


@dataclass(frozen=True, slots=True)
class Statistics:
    """How much there is of a pack in one language; ``covers`` is the hash that a review of it must name."""

    language: str
    screens: int
    blocks: int
    plain_blocks: int
    facts: int
    figures: int
    covers: str = ""


@dataclass(frozen=True, slots=True)
class ClinicApproval:
    """What an approval in the clinic file must name, and why no approval holds: None when one does."""

    content_hash: str
    settings_hash: str
    why_not: str | None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings of a pack, the blocks that its authors marked as plain, and how much there is of it.

    ``clinic_findings`` are settings of the clinic that were refused, and its approval of the pack if that does not
    hold; they are no mistakes of the pack. ``covers`` is the hash that a review of the source language must name;
    that of each language stands in its statistics. ``approval`` is None without a clinic.
    """

    name: str
    findings: tuple[Finding, ...]
    clinic_findings: tuple[Finding, ...]
    plain_blocks: tuple[PlainBlock, ...]
    statistics: tuple[Statistics, ...]
    covers: str
    approval: ClinicApproval | None = None


def check_pack(
    source: PackSource,
    clinic: Clinic | None = None,
    shared: SharedAssets | None = None,
    clinic_path: str = CLINIC_FILE,
    today: datetime.date | None = None,
) -> CheckReport:
    """Check a pack in each of its languages, with the clinic's settings in force. Never raises for a pack's mistake.

    *today* is the day on which reviews and approvals must hold, by default the day of the machine.
    """
    shared = shared or SharedAssets()
    first = read_pack(source, None, clinic, shared, clinic_path)
    results = [first]
    if first.draft is not None:
        results.extend(
            read_pack(source, language, clinic, shared, clinic_path) for language in first.draft.languages[1:]
        )
    found: list[Finding] = []
    for result in results:
        found.extend(result.findings)
        found.extend(_wording_findings(source, result, shared))
    if first.draft is not None:
        readings = {result.draft.language: Reading(result.draft, result.lines) for result in results if result.draft}
        found.extend(check_translations(source, readings))
        found.extend(read_reviews(source, first.draft.languages, today or the_day()).findings)
    clinic_found = [finding for result in results for finding in result.clinic_findings]
    approval = _approval(first, clinic, clinic_path, today or the_day(), clinic_found)
    return CheckReport(
        name=source.name,
        findings=in_order(found),
        clinic_findings=in_order(clinic_found),
        plain_blocks=tuple(block for result in results for block in result.plain_blocks),
        statistics=tuple(statistics for result in results for statistics in _statistics(source, result)),
        covers=_covers(source, first.draft),
        approval=approval,
    )


def _approval(
    result: ReadResult, clinic: Clinic | None, clinic_path: str, today: datetime.date, found: list[Finding]
) -> ClinicApproval | None:
    if clinic is None or result.draft is None:
        return None
    settings = settings_hash(result.values)
    standing = approval_standing(clinic, result.draft.identity, settings, today)
    if standing.nearest is not None and standing.why_not is not None:
        mend = "have the pack approved again, with the hashes that kiosk check prints, or take the approval out"
        found.append(Finding(clinic_path, standing.nearest.line, standing.why_not, mend))
    return ClinicApproval(result.draft.identity.content_hash, settings, standing.why_not)


def _wording_findings(source: PackSource, result: ReadResult, shared: SharedAssets) -> list[Finding]:
    """Check the words with the values in force, then with every other value that a clinic may choose."""
    variants = list(_with_every_value(source, result, shared))
    found: list[Finding] = []
    told: set[tuple[str, int]] = set()
    for draft, lines in variants:
        # A place is told once; the values in force come first.
        new = [
            finding
            for finding in check_wording(draft, lines, result.declared_terms)
            if (finding.path, finding.line) not in told
        ]
        told.update((finding.path, finding.line) for finding in new)
        found.extend(new)
    # What is broken or missing may be the very text that uses a term.
    if not result.findings:
        found.extend(unused_terms([draft for draft, _lines in variants], result.lines))
    return found


def _with_every_value(source: PackSource, result: ReadResult, shared: SharedAssets) -> Iterator[tuple[Pack, LineMap]]:
    if result.draft is None:
        return
    yield result.draft, result.lines
    for clinic in _clinics_with_every_value(result.settings):
        other = read_pack(source, result.draft.language, clinic, shared)
        if other.draft is not None:
            yield other.draft, other.lines


def _clinics_with_every_value(settings: Mapping[str, Setting]) -> Iterator[Clinic]:
    """Yield clinics that between them choose each value of each setting; every setting changes in each of them."""
    choices = {name: setting.values or (setting.least, setting.most) for name, setting in settings.items()}
    for turn in range(max((len(values) for values in choices.values()), default=0)):
        chosen = {name: values[turn % len(values)] for name, values in choices.items()}
        number = _A_NUMBER if turn % 2 == 0 else ""
        yield Clinic(settings=chosen, emergency_number=number, day_line=number, night_line=number)


def _statistics(source: PackSource, result: ReadResult) -> tuple[Statistics, ...]:
    draft = result.draft
    if draft is None:
        return ()
    plain = len(result.plain_blocks)
    counts = (len(draft.screens), result.blocks, plain, len(draft.facts), len(draft.figures))
    return (Statistics(draft.language, *counts, _covers(source, draft)),)


def _covers(source: PackSource, draft: Pack | None) -> str:
    return review_hash(source, draft.language, draft.languages) if draft is not None else ""
