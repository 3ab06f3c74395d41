"""A clinic's yes to exactly one content, settings and rules, and whether it holds today."""

from __future__ import annotations

import datetime
import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.clinic import Approval, Clinic
from kiosk.domain.pack import PackIdentity
from kiosk.packs.fields import FieldReader
from kiosk.packs.yaml_text import Entry, Node

# Twelve figures are what a person can copy from the kiosk by hand; no other text meets them by chance.
FEWEST_FIGURES = 12
_HASH = re.compile(r"[0-9a-fA-F]{12,64}")


def settings_hash(values: Mapping[str, str]) -> str:
    """Return the SHA-256, in hex, over the settings in force, whatever their order."""
    written = json.dumps(dict(values), sort_keys=True, ensure_ascii=False, separators=(",", ":"))
    return hashlib.sha256(written.encode("utf-8", "surrogatepass")).hexdigest()


@dataclass(frozen=True, slots=True)
class Standing:
    """How the approvals of a clinic stand to a pack on a day.

    ``nearest`` is the approval that holds or comes nearest to it, None when there is none of that pack. ``why_not``
    says, for staff, why none holds; it is None when one does.
    """

    nearest: Approval | None
    why_not: str | None


def content_is_approved(clinic: Clinic, pack: str, content_hash: str) -> bool:
    """Return whether any approval of the clinic, of whatever settings and days, names exactly this content."""
    return any(each.pack == pack and _covers(each.content_hash, content_hash) for each in clinic.approvals)


def approval_holds(clinic: Clinic, identity: PackIdentity, settings: str, today: datetime.date) -> bool:
    """Return whether the clinic has approved exactly this content with these *settings*, a settings hash, for *today*.

    The rules of a self-check are not looked at here: ``why_no_self_check``.
    """
    return why_not_approved(clinic, identity, settings, today) is None


def why_not_approved(clinic: Clinic, identity: PackIdentity, settings: str, today: datetime.date) -> str | None:
    """Return, for staff, why no approval of the clinic holds for the pack today, or None when one does.

    The reason is that of the approval that comes nearest.
    """
    return approval_standing(clinic, identity, settings, today).why_not


def approval_standing(clinic: Clinic, identity: PackIdentity, settings: str, today: datetime.date) -> Standing:
    """Return how the clinic's approvals stand to exactly this content with these *settings*, a settings hash."""
    approvals = [approval for approval in clinic.approvals if approval.pack == identity.id]
    if not approvals:
        return Standing(None, f'the clinic file has no approval of the pack "{identity.id}"')
    reasons = [(_why_not(approval, identity, settings, today), approval) for approval in approvals]
    reason, nearest = max(reasons, key=lambda pair: pair[0])
    return Standing(nearest, reason[1] or None)


def why_no_self_check(
    clinic: Clinic, identity: PackIdentity, settings: str, rules: str, today: datetime.date
) -> str | None:
    """Return, for staff, why the clinic's patients do not get the self-check with these *rules*, or None when they do.

    *settings* and *rules* are hashes. They get it only where a country, and so a number, is set, and where an approval
    that holds today for the content names exactly these rules.
    """
    if clinic.country is None:
        return "the clinic file names no country, so there is no number to tell in an emergency"
    held = [each for each in clinic.approvals if not _why_not(each, identity, settings, today)[1]]
    held = [each for each in held if each.pack == identity.id]
    if any(_covers(approval.rules_hash, rules) for approval in held):
        return None
    these = f"these rules are rules_hash: {rules[:FEWEST_FIGURES]}"
    named = [approval.name for approval in held if approval.rules_hash]
    if named:
        return f"the approval by {named[-1]} is for other rules; {these}"
    return f"no approval that holds today names its rules; {these}"


def _why_not(approval: Approval, identity: PackIdentity, settings: str, today: datetime.date) -> tuple[int, str]:
    """Return how near the approval comes, and why it does not hold; no words when it does."""
    who = f"the approval by {approval.name}"
    if not _covers(approval.content_hash, identity.content_hash):
        return 0, f"{who} is for another content; this content is {identity.content_hash[:FEWEST_FIGURES]}"
    if not _covers(approval.settings_hash, settings):
        return 1, f"{who} is for other settings; these settings are {settings[:FEWEST_FIGURES]}"
    if today < datetime.date.fromisoformat(approval.date):
        return 2, f"{who} begins on {approval.date}"
    if today > datetime.date.fromisoformat(approval.review_by):
        return 3, f"{who} ended on {approval.review_by}; the pack must be reviewed"
    return 4, ""


def _covers(approved: str, actual: str) -> bool:
    return len(approved) >= FEWEST_FIGURES and actual.lower().startswith(approved.lower())


def read_approvals(node: Node, fields: FieldReader) -> tuple[Approval, ...]:
    """Return the approvals of a clinic file; one with a mistake is left out and noted."""
    approvals = (_approval(item, fields) for item in fields.items(node, "the list of approvals"))
    return tuple(approval for approval in approvals if approval is not None)


def _approval(node: Node, fields: FieldReader) -> Approval | None:
    before = len(fields.found)
    required = ("pack", "content_hash", "settings_hash", "name", "role", "date", "review_by")
    keys = fields.mapping(node, "an approval", required, ("rules_hash",))
    pack = fields.identifier(keys["pack"].node, "the pack of an approval") if "pack" in keys else None
    texts = {key: fields.text(keys[key].node, f'"{key}" of an approval') for key in ("name", "role") if key in keys}
    hashes = {key: _hash(keys[key], key, fields) for key in keys if key.endswith("_hash")}
    dates = {
        key: fields.date(keys[key].node, f'"{key}" of an approval') for key in ("date", "review_by") if key in keys
    }
    if len(fields.found) > before:
        return None
    begins, ends = dates["date"] or "", dates["review_by"] or ""
    if ends <= begins:
        mend = "write a day after it, at most a year or two on"
        fields.wrong(keys["review_by"].line, f"the approval of {begins} is to be reviewed by {ends}", mend)
        return None
    return Approval(
        pack or "",
        hashes["content_hash"],
        hashes["settings_hash"],
        texts["name"] or "",
        texts["role"] or "",
        begins,
        ends,
        hashes.get("rules_hash", ""),
        node.line,
    )


def _hash(entry: Entry, key: str, fields: FieldReader) -> str:
    text = fields.text(entry.node, f'"{key}" of an approval') or ""
    if text and not _HASH.fullmatch(text):
        mend = f"copy at least {FEWEST_FIGURES} of its figures 0 to 9 and a to f from kiosk check"
        fields.wrong(entry.line, f'"{key}" of an approval is "{text}"', mend)
    return text.lower()
