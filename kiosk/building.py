"""``kiosk build``: makes one file of a pack that is in order, and says what a clinic's approval must name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from kiosk import __version__, check_report, paths
from kiosk.arguments import MisuseError
from kiosk.check_report import Checked
from kiosk.packs.assemble import the_day
from kiosk.packs.bundle import CannotBundleError, bundled
from kiosk.packs.bundle_manifest import BundleManifest
from kiosk.packs.check import CheckReport, ClinicApproval, clinic_approval
from kiosk.packs.own_rules import own_rules_hash
from kiosk.packs.read import BUNDLE_SUFFIX, read_pack
from kiosk.packs.shared import read_shared
from kiosk.packs.source import FolderSource

_KIB = 1024


@dataclass(frozen=True, slots=True)
class Built:
    """A bundle that was made: where it lies, its bytes' size and SHA-256, what it says of itself, and for a clinic.

    ``approval`` is None without a clinic.
    """

    file: Path
    size: int
    digest: str
    manifest: BundleManifest
    approval: ClinicApproval | None


def build(folder: Path, out: Path | None, clinic_file: Path | None) -> Built | Checked:
    """Make the bundle of the pack in *folder*, or return what was found wrong with the pack, and make none.

    *out* is the file or a folder for it; without it, the folder ``packs`` beside the clinic's file, or else the folder
    this runs in. Raises MisuseError for a file of another name, CannotBundleError for a pack that no bundle can hold,
    and OSError when it cannot be written.
    """
    source = FolderSource(folder)
    file = _file(source.name, out, clinic_file)
    content = source.content_hash
    checked = check_report.check([folder], None)
    report = checked.packs[0].report
    if report.findings:
        return checked
    manifest = _manifest(source, content, report)
    data = bundled(FolderSource(folder), manifest)
    write_aside(file, data)
    return Built(file, len(data), sha256(data).hexdigest(), manifest, _approval(source, clinic_file))


def as_text(built: Built) -> str:
    """Return where the bundle is, what was proved, and what an approval names."""
    return "\n".join(_lines(built))


def write_aside(file: Path, data: bytes) -> None:
    """Write *data* beside *file* and then give it that name, so that no half-written file ever has it.

    Raises OSError; what was there before is then still there.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    part = file.with_name(f".{file.name}.part")
    try:
        with part.open("wb") as written:
            written.write(data)
            written.flush()
            os.fsync(written.fileno())
        part.replace(file)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _file(name: str, out: Path | None, clinic_file: Path | None) -> Path:
    called = f"{name}{BUNDLE_SUFFIX}"
    if out is None:
        return paths.packs(clinic_file, None) / called if clinic_file is not None else Path(called)
    if out.is_dir():
        return out / called
    if out.name != called:
        raise MisuseError(
            f'"{out}" cannot be the bundle: it must be called {called}. Give that name, or a folder that is there.'
        )
    return out


def _manifest(source: FolderSource, content: str, report: CheckReport) -> BundleManifest:
    draft = read_pack(source).draft
    if draft is None:
        raise CannotBundleError("the pack was changed while it was checked; build it once more")
    amounts = {
        each.language: {key: value for key, value in asdict(each).items() if isinstance(value, int)}
        for each in report.statistics
    }
    return BundleManifest(
        pack=source.name,
        version=draft.identity.version,
        content_hash=content,
        rules_hash=own_rules_hash(source),
        made_with=__version__,
        proved=report.proved,
        amounts=amounts,
        files={},
    )


def _approval(source: FolderSource, clinic_file: Path | None) -> ClinicApproval | None:
    clinic, _findings = check_report.read_clinic_file(clinic_file)
    if clinic is None:
        return None
    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    return clinic_approval(read_pack(source, None, clinic, shared, str(clinic_file)), clinic, the_day())


def _lines(built: Built) -> Iterator[str]:
    manifest = built.manifest
    yield f"Made {built.file}, {built.size // _KIB:,} KiB."
    yield f"  {manifest.pack} {manifest.version}, in order; SHA-256 of the file: {built.digest}"
    yield from (f"  {line}" for line in manifest.proved)
    if built.approval is None:
        yield f"  content_hash: {manifest.content_hash}"
        yield f"  rules_hash: {manifest.rules_hash or 'none, for there is no self-check'}"
        yield "An approval depends on a clinic's settings too: kiosk build PACK --clinic clinic.yaml"
        return
    yield "For the clinic's file, once a named clinical person has read every screen; a self-check is on with its line:"
    yield "approvals:"
    yield f"  - pack: {manifest.pack}"
    yield f"    content_hash: {built.approval.content_hash}"
    yield f"    settings_hash: {built.approval.settings_hash}"
    if built.approval.rules_hash:
        yield f"    rules_hash: {built.approval.rules_hash}"
    for key in ("name", "role", "date", "review_by"):
        yield f"    {key}:"
