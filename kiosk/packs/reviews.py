"""review.yaml: who read which language of a pack, and whether that still covers what stands there today.

A review covers a hash over every file that a reader of the language meets: the folder of the language and what all
languages share (pack.yaml, facts.yaml, the figures), but no other language's folder and not review.yaml itself.
``kiosk check`` prints the hash; a review names it, or at least its first 12 figures.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding, did_you_mean, in_order
from kiosk.packs.source import REVIEW_FILE, PackSource
from kiosk.packs.yaml_text import Entry, Node, read_yaml

FEWEST_FIGURES = 12
_HASH = re.compile(r"[0-9a-fA-F]{12,64}")
_KEYS = ("language", "name", "role", "date", "review_by", "covers")


@dataclass(frozen=True, slots=True)
class Reviews:
    """The languages that a review covers today, and every mistake of the file."""

    reviewed: frozenset[str]
    findings: tuple[Finding, ...]


def review_hash(source: PackSource, language: str, languages: Sequence[str]) -> str:
    """Return the SHA-256, in hex, of what a review of *language* covers; *languages* are all those of the pack."""
    others = tuple(f"{other}/" for other in languages if other != language)
    return source.fingerprint(path for path in source.paths if path != REVIEW_FILE and not path.startswith(others))


def read_reviews(source: PackSource, languages: Sequence[str], today: datetime.date) -> Reviews:
    """Return which languages are reviewed as they stand, and what is wrong with the reviews.

    A pack without review.yaml, or with no review in it, has no mistake: it is a demonstration.
    """
    if REVIEW_FILE not in source.paths:
        return Reviews(frozenset(), ())
    found: list[Finding] = []
    fields = FieldReader(REVIEW_FILE, found)
    keys = fields.mapping(read_yaml(source, REVIEW_FILE, found), REVIEW_FILE, ("reviews",))
    hashes = {language: review_hash(source, language, languages) for language in languages}
    reviewed: set[str] = set()
    for node in fields.items(keys["reviews"].node if "reviews" in keys else None, "the list of reviews"):
        language = _covered(node, hashes, today, fields)
        if language is not None:
            reviewed.add(language)
    return Reviews(frozenset(reviewed), in_order(found))


def _covered(node: Node, hashes: dict[str, str], today: datetime.date, fields: FieldReader) -> str | None:
    before = len(fields.found)
    keys = fields.mapping(node, "a review", _KEYS)
    texts: dict[str, str] = {
        key: fields.text(keys[key].node, f'"{key}" of a review') or ""
        for key in ("language", "name", "role")
        if key in keys
    }
    language = texts.get("language", "")
    if language and language not in hashes:
        what = f'a review is of the language "{language}", which the pack does not have'
        fields.wrong(keys["language"].line, what, did_you_mean(language, hashes))
    _check_days(keys, texts.get("name", ""), today, fields)
    if "covers" in keys:
        _check_hash(keys["covers"], texts, hashes, fields)
    return language if len(fields.found) == before else None


def _check_days(keys: dict[str, Entry], name: str, today: datetime.date, fields: FieldReader) -> None:
    days = {key: fields.date(keys[key].node, f'"{key}" of a review') for key in ("date", "review_by") if key in keys}
    read, due = days.get("date"), days.get("review_by")
    if read and datetime.date.fromisoformat(read) > today:
        fields.wrong(keys["date"].line, f"the review by {name} is of {read}, which is yet to come", "correct the date")
    elif read and due and due <= read:
        fields.wrong(keys["review_by"].line, f"the review of {read} is due again on {due}", "write a day after it")
    elif due and datetime.date.fromisoformat(due) < today:
        mend = "have the pack read again, and write the new dates"
        fields.wrong(keys["review_by"].line, f"the review by {name} is overdue since {due}", mend)


def _check_hash(entry: Entry, texts: dict[str, str], hashes: dict[str, str], fields: FieldReader) -> None:
    covers = fields.text(entry.node, '"covers" of a review')
    language, name = texts.get("language", ""), texts.get("name", "")
    if covers is None or language not in hashes:
        return
    actual = hashes[language]
    if not _HASH.fullmatch(covers):
        mend = f"write at least {FEWEST_FIGURES} figures of the hash that kiosk check prints"
        fields.wrong(entry.line, f'"covers" of a review is "{covers}"', mend)
    elif not actual.startswith(covers.lower()):
        what = f'the review of "{language}" by {name} covers other words than those that stand here now'
        mend = f"have them read again, then write covers: {actual[:FEWEST_FIGURES]}, or take the review out"
        fields.wrong(entry.line, what, mend)
