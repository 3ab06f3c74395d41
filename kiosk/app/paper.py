"""Paper: what every sheet is made with, and the leaflet of a pack as a file."""

from __future__ import annotations

import datetime
import sys
from pathlib import Path

from kiosk import paths
from kiosk.arguments import MisuseError
from kiosk.domain.clinic import Approval, Clinic, demonstration_clinic
from kiosk.domain.home_lines import home_lines
from kiosk.domain.pack import Pack, PackIdentity
from kiosk.packs.assemble import ReadResult
from kiosk.records.leaflet import PAGES, leaflet, too_long
from kiosk.records.stationery import Stationery
from kiosk.records.typesetting import Sheet, TooLongError, typeset

_FINDINGS = 1
# Where printers hold US Letter; everywhere else they hold A4.
_LETTER_COUNTRIES = frozenset({"US", "CA"})


def stationery(language: str, clinic: Clinic | None) -> Stationery:
    """Return what sheets in *language* are made with where this clinic stands; a demonstration prints on A4."""
    from kiosk.app.window import look_colours

    country = clinic.country.code if clinic and clinic.country else ""
    return Stationery(
        language,
        _words(language),
        look_colours()["day"],
        paths.assets() / "pictograms",
        letter=country in _LETTER_COUNTRIES,
    )


def leaflet_of(pack: Pack, clinic: Clinic | None, approval: Approval | None) -> Sheet:
    """Return the leaflet of a pack, to be set in type, as this clinic hands it out."""
    name = clinic.name if clinic else ""
    return leaflet(pack, home_lines(clinic), stationery(pack.language, clinic), name, approval)


def shown_approval(clinic: Clinic | None, identity: PackIdentity) -> Approval | None:
    """Return the newest approval of a pack that the clinic shows, which it does only with one; None in a demonstration.

    Of a pack that is not shown this says nothing: its settings are not looked at.
    """
    approvals = clinic.approvals if clinic else ()
    held = [one for one in approvals if one.pack == identity.id and identity.content_hash.startswith(one.content_hash)]
    return max(held, key=lambda one: one.date, default=None)


def make_leaflet(place: Path, out: Path, language: str | None, clinic_file: Path | None) -> int:
    """Write the leaflet of the pack in *place* to *out* as a PDF and say so; return 1 after saying why it cannot be.

    Raises MisuseError for a language that the pack lacks, OSError when *out* cannot be written.
    """
    from kiosk.check_report import read_clinic_file
    from kiosk.packs.approvals import approval_standing, settings_hash

    clinic, findings = read_clinic_file(clinic_file)
    result = _read(place, language, clinic, clinic_file)
    wrong = [str(finding) for finding in (*findings, *result.clinic_findings)]
    wrong += [f"{place}/{finding}" for finding in result.findings]
    if wrong or result.pack is None:
        return _refused(*wrong)
    pack, approval = result.pack, None
    if language is not None and language != pack.language:
        raise MisuseError(f'The pack has no language "{language}". It has: {", ".join(pack.languages)}.')
    if not pack.leaflet:
        return _refused(f'{place}/pack.yaml: no "leaflet" names screens for it; add one, as in leaflet: [after-care]')
    if clinic is not None:
        today = datetime.datetime.now().astimezone().date()
        standing = approval_standing(clinic, pack.identity, settings_hash(result.values), today)
        approval = standing.nearest if standing.why_not is None else None
    try:
        printed = typeset(leaflet_of(pack, clinic, approval))
    except TooLongError as fault:
        return _refused(f"{place}: {too_long(fault.part)}")
    out.write_bytes(printed.pdf)
    marked = "" if approval else ", marked as not approved for patients"
    print(f"Made {out}: {PAGES} pages, type of {printed.size:g} pt{marked}.")
    return 0


def _read(place: Path, language: str | None, clinic: Clinic | None, clinic_file: Path | None) -> ReadResult:
    from kiosk.packs.read import CLINIC_FILE, pack_source, read_pack
    from kiosk.packs.shared import read_shared

    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    clinic_path = str(clinic_file or CLINIC_FILE)
    return read_pack(pack_source(place), language, clinic or demonstration_clinic(), shared, clinic_path)


def _refused(*reasons: str) -> int:
    for reason in reasons:
        print(reason, file=sys.stderr)
    print("No leaflet was made: mend what stands above.", file=sys.stderr)
    return _FINDINGS


def _words(language: str) -> dict[str, str]:
    """Return the interface's words and those of paper, in English where the language has none."""
    from kiosk.viewmodels.interface_words import SOURCE_LANGUAGE, read_words

    folder = paths.assets() / "interface"
    names = [f"{kind}_{spoken}.ts" for spoken in (SOURCE_LANGUAGE, language) for kind in ("kiosk", "paper")]
    return {
        name: text for file in names if (folder / file).is_file() for name, text in read_words(folder / file).items()
    }
