"""bundle.json: what a bundle says of itself, so that a kiosk need prove nothing when it starts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

MANIFEST_FILE = "bundle.json"
# Raised by every change to what the rules of a pack mean, or to what the check must have proved of them.
FORMAT = 1
ALL_SETTINGS = "all"

_FIGURES = frozenset("0123456789abcdef")
_KEYS = frozenset(
    ("format", "pack", "version", "content_hash", "rules_hash", "made_with", "verdict", "files"),
)
_VERDICT_KEYS = frozenset(("passed", "settings", "proved", "languages"))


class BrokenManifestError(Exception):
    """A bundle does not say of itself what a kiosk must know; the text says what is wrong."""


@dataclass(frozen=True, slots=True)
class BundleManifest:
    """What a bundle says of itself.

    ``content_hash`` is that of the pack in its folder. ``rules_hash`` is that of the self-check with the pack's own
    settings, empty for a pack without one. ``made_with`` is the version of the program whose check gave the verdict,
    ``proved`` what it proved, for every value of every setting that a clinic may choose. ``amounts`` tell, by language,
    how much was checked. ``files`` are the SHA-256 hashes, in hex, of the files by path.
    """

    pack: str
    version: str
    content_hash: str
    rules_hash: str
    made_with: str
    proved: tuple[str, ...]
    amounts: Mapping[str, Mapping[str, int]]
    files: Mapping[str, str]


def written_manifest(manifest: BundleManifest) -> bytes:
    """Return the manifest of a pack whose check had no finding, as the bytes of bundle.json."""
    import json

    told = {
        "format": FORMAT,
        "pack": manifest.pack,
        "version": manifest.version,
        "content_hash": manifest.content_hash,
        "rules_hash": manifest.rules_hash,
        "made_with": manifest.made_with,
        "verdict": {
            "passed": True,
            "settings": ALL_SETTINGS,
            "proved": list(manifest.proved),
            "languages": {language: dict(amounts) for language, amounts in manifest.amounts.items()},
        },
        "files": dict(sorted(manifest.files.items())),
    }
    return (json.dumps(told, ensure_ascii=False, indent=1) + "\n").encode()


def read_bundle_manifest(data: bytes) -> BundleManifest:
    """Return what bundle.json says. Raises BrokenManifestError when it is of another format, or has no verdict."""
    import json

    try:
        told = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError) as fault:
        raise BrokenManifestError(f"its {MANIFEST_FILE} cannot be read") from fault
    if not isinstance(told, dict) or "format" not in told:
        raise BrokenManifestError(f"its {MANIFEST_FILE} names no format")
    if type(told["format"]) is not int or told["format"] != FORMAT:
        raise BrokenManifestError(f"it is of the format {told['format']}, and this program opens the format {FORMAT}")
    _check_verdict(told.get("verdict"))
    if told.keys() != _KEYS:
        raise BrokenManifestError(f"its {MANIFEST_FILE} lacks or adds: {', '.join(sorted(_KEYS ^ told.keys()))}")
    verdict = told["verdict"]
    if told["rules_hash"] and not verdict["proved"]:
        raise BrokenManifestError("it has rules, and no verdict of their proofs")
    return BundleManifest(
        pack=_text(told, "pack"),
        version=_text(told, "version"),
        content_hash=_hash(told["content_hash"], "content_hash"),
        rules_hash=_hash(told["rules_hash"], "rules_hash") if told["rules_hash"] != "" else "",
        made_with=_text(told, "made_with"),
        proved=tuple(verdict["proved"]),
        amounts=verdict["languages"],
        files={name: _hash(value, name) for name, value in _mapping(told["files"], "files").items()},
    )


def _check_verdict(verdict: Any) -> None:
    if verdict is None:
        raise BrokenManifestError("it has no verdict of the proofs")
    if not isinstance(verdict, dict) or verdict.keys() != _VERDICT_KEYS:
        raise BrokenManifestError("the verdict of its proofs cannot be read")
    if verdict["passed"] is not True or verdict["settings"] != ALL_SETTINGS:
        raise BrokenManifestError("the verdict of its proofs is not that it passed for all settings of a clinic")
    lines, languages = verdict["proved"], _mapping(verdict["languages"], "languages")
    amounts = [amount for each in languages.values() for amount in _mapping(each, "languages").values()]
    if (
        not isinstance(lines, list)
        or not all(isinstance(line, str) for line in lines)
        or not all(type(amount) is int for amount in amounts)
    ):
        raise BrokenManifestError("the verdict of its proofs cannot be read")


def _mapping(value: Any, key: str) -> Mapping[str, Any]:
    if isinstance(value, dict):
        return value
    raise BrokenManifestError(f'"{key}" in its {MANIFEST_FILE} is not a mapping')


def _text(told: Mapping[str, Any], key: str) -> str:
    value = told[key]
    if isinstance(value, str) and value:
        return value
    raise BrokenManifestError(f'"{key}" in its {MANIFEST_FILE} is not a text')


def _hash(value: Any, key: str) -> str:
    if isinstance(value, str) and len(value) == 64 and _FIGURES.issuperset(value):
        return value
    raise BrokenManifestError(f'"{key}" in its {MANIFEST_FILE} is not a SHA-256 hash')
