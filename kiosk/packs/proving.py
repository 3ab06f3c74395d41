"""The proofs about the rules of a pack's self-check, as findings and as lines for ``kiosk check``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from kiosk.domain.clinic import Clinic
from kiosk.domain.proofs import prove
from kiosk.domain.proved import Proved
from kiosk.domain.self_check import SelfCheck
from kiosk.packs.assemble import ReadResult
from kiosk.packs.findings import Finding
from kiosk.packs.self_check import SELF_CHECK, read_self_check
from kiosk.packs.settings import Setting, values_in_force
from kiosk.packs.source import PackSource
from kiosk.packs.uses import Uses


@dataclass(frozen=True, slots=True)
class Proving:
    """What the proofs say of a pack: a finding for each fault, and a line for each claim that holds."""

    findings: tuple[Finding, ...] = ()
    proved: tuple[str, ...] = ()


def prove_self_check(source: PackSource, result: ReadResult) -> Proving:
    """Prove the rules of a pack with every value of a setting that they name; a pack without any proves nothing.

    The stories of a pack are told for its defaults, whatever a clinic has set. Rules that hold a mistake are not
    proved: *result* has that mistake as a finding.
    """
    if result.draft is None or result.draft.self_check is None:
        return Proving()
    defaults = values_in_force(result.settings, Clinic(), "", [])
    uses = Uses()
    rules = _read(source, result.settings, defaults, uses)
    if rules is None:
        return Proving()
    named = [result.settings[name] for name in sorted(uses.asked_settings & result.settings.keys())]
    claims = prove(rules, dict(_variants(source, result, defaults, named)))
    faults = (fault for claim in claims for fault in claim.faults)
    return Proving(
        findings=tuple(Finding(SELF_CHECK, fault.line, fault.what, fault.mend) for fault in faults),
        proved=tuple(_line(claim) for claim in claims if claim.holds),
    )


def _line(claim: Proved) -> str:
    detail = f" ({'; '.join(claim.detail)})" if claim.detail else ""
    return f"{claim.claim}: {claim.states}{detail}"


def _variants(
    source: PackSource, result: ReadResult, defaults: Mapping[str, str], named: Iterable[Setting]
) -> Iterator[tuple[str, SelfCheck]]:
    """Yield the rules with each other value of each setting that they name: of a range its ends and what is in force.

    A condition names one setting, so what no setting changes alone, several do not change together.
    """
    for setting in named:
        choices = setting.values or (setting.least, setting.most, result.values[setting.id])
        for value in dict.fromkeys(choices):
            rules = _read(source, result.settings, {**defaults, setting.id: value}, Uses())
            if rules is not None and value != defaults[setting.id]:
                yield f"{setting.id}: {value}", rules


def _read(
    source: PackSource, settings: Mapping[str, Setting], values: Mapping[str, str], uses: Uses
) -> SelfCheck | None:
    return read_self_check(source, settings, values, frozenset(), uses, [])
