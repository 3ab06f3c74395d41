"""What ``kiosk report`` makes: the counts of a kiosk and the words of its packs as one page, in HTML and as a PDF."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import date
from pathlib import Path

from kiosk import logs, paths
from kiosk.domain.clinic import Clinic, demonstration_clinic
from kiosk.domain.pack import Pack
from kiosk.domain.text import plain_text
from kiosk.records.counts import counts_file
from kiosk.records.counts_file import DamagedError, Period, read_period
from kiosk.records.report import report
from kiosk.records.report_html import report_html
from kiosk.records.report_names import PackNames
from kiosk.records.report_sheet import report_sheet
from kiosk.records.stationery import Stationery
from kiosk.records.typesetting import typeset

HTML, PDF = ".html", ".pdf"
_NAME = "report"


class CannotReportError(Exception):
    """The counts or the clinic's file cannot be read; the text says why, and what to try."""


def make(
    out: Path,
    *,
    clinic_file: Path | None,
    packs: Path | None,
    state: Path | None,
    first: date | None,
    last: date | None,
) -> str:
    """Write the report of the days from *first* to *last*, or of all days, and return what was made.

    *out* is a file that ends in .html or .pdf, or a folder for both. *state* is the folder of the counts, by default
    that of the user who runs this. Raises CannotReportError, and OSError when *out* cannot be written.
    """
    clinic = _clinic(clinic_file)
    file = counts_file(state or logs.log_file().parent, demonstration=clinic is None)
    period = _period(file, first, last)
    language = clinic.languages[0] if clinic and clinic.languages else "en"
    names = pack_names(paths.packs(clinic_file, packs), clinic, language)
    stationery, dark = _stationery(language, clinic)
    shown = report(period, names, stationery, clinic.name if clinic else "", demonstration=clinic is None)
    made = []
    for target in _targets(out):
        if target.suffix == HTML:
            target.write_text(report_html(shown, stationery, dark), encoding="utf-8", newline="\n")
        else:
            target.write_bytes(typeset(report_sheet(shown, stationery)).pdf)
        made.append(str(target))
    visits = "" if period.rows else f" Nothing was counted in these days; looked for in {file}."
    return f"Made {' and '.join(made)}.{visits}"


def pack_names(folder: Path, clinic: Clinic | None, language: str) -> dict[str, PackNames]:
    """Return the words of the packs in *folder* by pack id; one that cannot be read is left out, and has its ids."""
    from kiosk.packs.read import find_bundles, find_packs, read_pack
    from kiosk.packs.shared import read_shared

    shared = read_shared(paths.assets(), paths.qml() / "Kiosk" / "Theme" / "Look.qml")
    found: dict[str, PackNames] = {}
    sources = [*find_bundles(folder), *find_packs(folder)] if folder.exists() else []
    for source in sources:
        pack = read_pack(source, language, clinic or demonstration_clinic(), shared).draft
        if pack is not None and pack.identity.id not in found:
            found[pack.identity.id] = _names(pack)
    return found


def _names(pack: Pack) -> PackNames:
    in_order = [screen for chapter in pack.chapters for screen in chapter.screens]
    others = [screen for screen in pack.screens if screen not in in_order]
    questions = pack.briefing_words.teach_back if pack.briefing_words is not None else {}
    return PackNames(
        pack.title,
        {screen: plain_text(pack.screens[screen].title) for screen in (*in_order, *others)},
        {name: words.question for name, words in questions.items()},
        {name: term.title for name, term in pack.glossary.items()},
    )


def _clinic(file: Path | None) -> Clinic | None:
    from kiosk.check_report import read_clinic_file

    clinic, _findings = read_clinic_file(file)
    return clinic


def _period(file: Path, first: date | None, last: date | None) -> Period:
    try:
        return read_period(file, first, last)
    except DamagedError as fault:
        raise CannotReportError(
            f"{file} is damaged. The kiosk moves it aside when it next counts, and begins anew."
        ) from fault
    except (OSError, sqlite3.Error) as fault:
        raise CannotReportError(
            f"{file} cannot be read ({fault}). Run this as the user of the kiosk, or as root."
        ) from fault


def _stationery(language: str, clinic: Clinic | None) -> tuple[Stationery, dict[str, str]]:
    """Return what the page is made with, in English where the language has no words, and the colours of the night."""
    from kiosk.app.paper import stationery
    from kiosk.app.window import look_colours
    from kiosk.viewmodels.interface_words import SOURCE_LANGUAGE, read_words

    folder = paths.assets() / "interface"
    spoken = language if (folder / f"report_{language}.ts").is_file() else SOURCE_LANGUAGE
    plain = stationery(spoken, clinic)
    words = {
        **plain.words,
        **read_words(folder / f"report_{SOURCE_LANGUAGE}.ts"),
        **read_words(folder / f"report_{spoken}.ts"),
    }
    return replace(plain, words=words), look_colours()["dim"]


def _targets(out: Path) -> tuple[Path, ...]:
    if out.suffix in (HTML, PDF):
        return (out,)
    out.mkdir(parents=True, exist_ok=True)
    return out / f"{_NAME}{HTML}", out / f"{_NAME}{PDF}"
