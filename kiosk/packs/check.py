"""Everything that ``kiosk check`` says of one pack: structure, wording, translations and reviews, in every language."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.clinic import Clinic
from kiosk.domain.pack import Pack
from kiosk.packs.approvals import approval_standing, settings_hash, why_no_self_check
from kiosk.packs.assemble import ReadResult, the_day
from kiosk.packs.findings import Finding, in_order
from kiosk.packs.glossary import unused_terms
from kiosk.packs.proving import prove_self_check
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
    """What an approval in the clinic file must name, and why no approval holds: None when one does.

    ``rules_hash`` is that of the self-check with the clinic's settings, empty for a pack without one;
    ``why_no_self_check`` tells why patients would not get it, None when they would or there is none.
    """

    content_hash: str
    settings_hash: str
    why_not: str | None
    rules_hash: str = ""
    why_no_self_check: str | None = None


@dataclass(frozen=True, slots=True)
class CheckReport:
    """The findings of a pack, the blocks that its authors marked as plain, and how much there is of it.

    ``clinic_findings`` are settings of the clinic that were refused, and its approval of the pack if that does not
    hold; they are no mistakes of the pack. ``covers`` is the hash that a review of the source language must name;
    that of each language stands in its statistics. ``approval`` is None without a clinic. ``proved`` tells, a line
    each, what was proved of the rules of the self-check, for every setting that a clinic may choose.
    """

    name: str
    findings: tuple[Finding, ...]
    clinic_findings: tuple[Finding, ...]
    plain_blocks: tuple[PlainBlock, ...]
    statistics: tuple[Statistics, ...]
    covers: str
    approval: ClinicApproval | None = None
    proved: tuple[str, ...] = ()


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
    proving = prove_self_check(source, first)
    found.extend(proving.findings)
    clinic_found = [finding for result in results for finding in result.clinic_findings]
    approval = clinic_approval(first, clinic, today or the_day()) if clinic is not None else None
    clinic_found += _approval_findings(first, clinic, clinic_path, today or the_day())
    return CheckReport(
        name=source.name,
        findings=in_order(found),
        clinic_findings=in_order(clinic_found),
        plain_blocks=tuple(block for result in results for block in result.plain_blocks),
        statistics=tuple(statistics for result in results for statistics in _statistics(source, result)),
        covers=_covers(source, first.draft),
        approval=approval,
        proved=proving.proved,
    )


def clinic_approval(result: ReadResult, clinic: Clinic, today: datetime.date) -> ClinicApproval | None:
    """Return what an approval of the pack must name, read with the clinic's settings; None when it cannot be read."""
    draft = result.draft
    if draft is None:
        return None
    settings = settings_hash(result.values)
    rules = draft.self_check.rules_hash if draft.self_check is not None else ""
    return ClinicApproval(
        draft.identity.content_hash,
        settings,
        approval_standing(clinic, draft.identity, settings, today).why_not,
        rules,
        why_no_self_check(clinic, draft.identity, settings, rules, today) if rules else None,
    )


def _approval_findings(
    result: ReadResult, clinic: Clinic | None, clinic_path: str, today: datetime.date
) -> Iterator[Finding]:
    """Yield a finding for an approval of this pack that does not hold, or that names other rules."""
    if clinic is None or result.draft is None:
        return
    identity, settings = result.draft.identity, settings_hash(result.values)
    standing = approval_standing(clinic, identity, settings, today)
    if standing.nearest is None:
        return
    rules = result.draft.self_check.rules_hash if result.draft.self_check is not None else ""
    reason = standing.why_not
    if reason is None and rules and standing.nearest.rules_hash and clinic.country is not None:
        reason = why_no_self_check(clinic, identity, settings, rules, today)
    if reason is not None:
        mend = "have the pack approved again, with the hashes that kiosk check prints, or take the approval out"
        yield Finding(clinic_path, standing.nearest.line, reason, mend)


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
