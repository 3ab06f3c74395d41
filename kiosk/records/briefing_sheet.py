"""The record of a briefing on paper: at most two pages, and nothing of it is ever left out."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any

from kiosk.domain.bidi import is_right_to_left
from kiosk.domain.briefing_record import BriefingRecord, RecordedAnswer, Signature, Stroke
from kiosk.records.briefing_words import (
    DECISIONS,
    ROLES,
    SUPPORTS,
    answered_words,
    approval_word,
    minutes_of,
    pack_line,
    told_by_kind,
)
from kiosk.records.drawn import drawn_svg
from kiosk.records.stationery import Stationery, as_written
from kiosk.records.typesetting import Printed, Sheet, typeset

PAGES = 2
LEAST_TYPE_PT = 7.0
# What no two pages of the smallest type hold goes on: a long record is a nuisance, a lost one is harm.
_MOST_PAGES = 12
# Points. Things stand closer before the type gets small; the screens stand in three columns where room is scarce.
SIZES = (
    *({"size": size, "tight": 0, "columns": 2, "pages": PAGES} for size in (10.5, 10.0, 9.5, 9.0)),
    *({"size": size, "tight": 0.5, "columns": 2, "pages": PAGES} for size in (9.0, 8.5)),
    *({"size": size, "tight": 1, "columns": 3, "pages": PAGES} for size in (8.5, 8.0, 7.5, LEAST_TYPE_PT)),
    {"size": LEAST_TYPE_PT, "tight": 1, "columns": 3, "pages": _MOST_PAGES},
)
_FOOT_PT = 7.5
# A run of letters longer than this may be broken, lest it runs off the page: a hash, or a slip of a hand. Scripts that
# join their letters, or part their words otherwise, are left alone.
_LONG_RUN = re.compile(r"[!-~\u00a1-\u024f\u0370-\u052f]{25,}")
_PIECE = 12
_ISOLATE, _END, _BREAK = "\u2068", "\u2069", "\u200b"
# Control characters, private ones, and those that no standard has: no font shows them.
_UNSHOWN = frozenset({"Cc", "Cn", "Co", "Cs"})
_NOT_IN_FONTS = re.compile(r'the (?:text|PDF) (?:contains [^`]*)?`"(.+?)"`', re.DOTALL)
_ESCAPED = re.compile(r"\\u\{([0-9a-f]+)\}")
_MOST_REPAIRS = 200


def record_sheet(record: BriefingRecord, stationery: Stationery, staff: Stationery | None = None) -> Sheet:
    """Return the record of a briefing, to be set in type.

    *stationery* is in the patient's language. *staff* is in the clinic's; without it both are the same.
    """
    return Sheet("briefing", _shown(_Record(record, stationery, staff or stationery).data()), SIZES)


def record_pdf(sheet: Sheet) -> Printed:
    """Return the sheet as a PDF. A character that no font has stands there by its number, as [U+1F600]."""
    import typst

    for _ in range(_MOST_REPAIRS):
        try:
            return typeset(sheet)
        except typst.TypstError as fault:
            found = _NOT_IN_FONTS.search(fault.message)
            if found is None:
                raise
            text = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), found[1])
            sheet = replace(sheet, data=_numbered(sheet.data, frozenset(text)))
    return typeset(sheet)


class _Record:
    def __init__(self, record: BriefingRecord, own: Stationery, staff: Stationery) -> None:
        self._record = record
        self._own = own
        self._staff = staff
        self._two = own.language != staff.language

    def data(self) -> dict[str, Any]:
        record, own, staff = self._record, self._own, self._staff
        return {
            **own.page(),
            "least": _FOOT_PT,
            "staff": {name: staff.page()[name] for name in ("lang", "region", "direction")},
            "title": own.word("paper-record-title"),
            "heads": self._both("paper-record-title", "paper-record-not-form"),
            "procedure": record.procedure,
            "mark": "" if record.approved and not record.demonstration else own.word(approval_word(record)),
            "absent": {"own": own.word("paper-record-absent"), "staff": staff.word("paper-record-absent")},
            "facts": self._facts(),
            "decision": {"title": self._both("paper-record-decision"), "words": self._decision()},
            "matters": self._part("paper-record-matters", record.priorities),
            "questions": {**self._part("paper-record-questions", record.questions), "note": self._note()},
            "told": {"title": self._both("paper-record-told"), "groups": self._told()},
            "flags": {
                **self._part("paper-record-flags", self._flags()),
                "answered": staff.word(*answered_words(record)),
            },
            "teach_back": self._teach_back(),
            "screens": self._screens(),
            "skipped": self._part("paper-record-skipped", record.agenda_skipped),
            "confirmations": self._confirmations(),
            "signatures": self._signatures(),
            "foot": {
                "checked": " · ".join(one[0] for one in self._both("paper-record-not-form")["words"]),
                "made_by": staff.word("paper-record-id", as_written(record.id)) if record.id else "",
                "pages": own.pages(_MOST_PAGES),
            },
        }

    def _both(self, *names: str) -> dict[str, Any]:
        """Return words in the patient's language and, where it is another one, in the clinic's."""
        speakers = [self._own, self._staff] if self._two else [self._own]
        return {"words": [[speaker.word(name) for name in names] for speaker in speakers]}

    def _part(self, name: str, lines: tuple[str, ...]) -> dict[str, Any]:
        return {"title": self._both(name), "lines": [line for line in lines if line]}

    def _facts(self) -> list[dict[str, Any]]:
        record, word = self._record, self._staff.word
        led = ", ".join([record.staff_initials, word(ROLES[record.staff_role])]) if record.staff_initials else ""
        ended, taken = self._moment(record.ended), minutes_of(record)
        if ended and taken is not None:
            minutes = word("paper-record-minutes", str(taken))
            ended += f" ({minutes})"
        language = " · ".join(part for part in (record.language_name, record.language) if part)
        clinic = f"{record.clinic} ({record.country})" if record.clinic and record.country else record.clinic
        facts = {
            "paper-record-led": led or f"{word('paper-record-absent')}, {word(ROLES[record.staff_role])}",
            "paper-record-started": self._moment(record.started),
            "paper-record-ended": ended,
            "paper-record-reference": record.reference,
            "paper-record-clinic": clinic or record.country,
            "paper-record-language": language,
            "paper-record-support": word(SUPPORTS[record.support]),
            "paper-record-profile": record.profile,
            "paper-record-complete": word("paper-record-whole" if record.complete else "paper-record-not-whole"),
            "paper-record-copy": word(
                "paper-record-copy-given" if record.copy_given else "paper-record-copy-not-given"
            ),
            "paper-record-approval": word(approval_word(record)),
        }
        wide = {"paper-record-pack": pack_line(record.identity), "paper-record-rules": record.rules_hash}
        return [
            {
                "label": word(name),
                "value": self._apart(value),
                "wide": name in wide,
                "warns": name == "paper-record-complete" and not record.complete,
            }
            for name, value in {**facts, **wide}.items()
        ]

    def _moment(self, time: str) -> str:
        if not time:
            return ""
        # Only a sheet is made with it; the process that sets one in type does without.
        from babel.dates import format_date

        moment = datetime.fromisoformat(time)
        day = format_date(moment, "medium", self._staff.language.replace("-", "_"))
        return f"{day}, {moment:%H:%M} (UTC{moment.isoformat()[-6:]})"

    def _apart(self, text: str) -> str:
        """Return a text that may run the other way than what stands around it, as a piece of its own."""
        turned = is_right_to_left(self._own.language) or is_right_to_left(self._staff.language)
        return f"{_ISOLATE}{text}{_END}" if text and turned else text

    def _decision(self) -> list[str]:
        decision = self._record.decision
        return [words[0] for words in self._both(DECISIONS[decision])["words"]] if decision else []

    def _note(self) -> dict[str, str] | None:
        strokes = self._record.note_strokes
        if not strokes:
            return None
        return {
            "title": self._own.word("paper-record-note"),
            "svg": self._drawn(strokes, self._record.note_aspect),
            "alternative": self._own.word("paper-record-note-alternative", str(len(strokes))),
        }

    def _drawn(self, strokes: tuple[Stroke, ...], aspect: float) -> str:
        return drawn_svg(strokes, aspect, self._own.colours["ink"])

    def _told(self) -> list[dict[str, Any]]:
        groups = told_by_kind(self._record)
        return [{"title": self._both(name), "lines": [line.words for line in lines]} for name, lines in groups.items()]

    def _flags(self) -> tuple[str, ...]:
        unsure = self._own.words["paper-record-unsure"]
        return tuple(unsure.replace("%1", flag.words) if flag.unsure else flag.words for flag in self._record.flags)

    def _teach_back(self) -> dict[str, Any]:
        word = self._staff.word
        columns = [word(name) for name in ("paper-record-question", "paper-record-answer", "paper-record-result")]
        return {
            "title": self._both("paper-record-teach-back"),
            "columns": columns,
            "must": word("paper-record-must"),
            "rows": [self._answer(answer) for answer in self._record.teach_back],
        }

    def _answer(self, answer: RecordedAnswer) -> dict[str, Any]:
        word = self._staff.word
        judged = word("paper-record-right" if answer.right else "paper-record-wrong") if answer.given else ""
        marks = (
            [f"{word('paper-record-repeats')}: {self._staff.numbered(str(answer.repeats))}"] if answer.repeats else []
        )
        marks += [word("paper-record-own-words")] if answer.own_words else []
        marks += [word("paper-record-explained-again")] if answer.explained_again else []
        marks += [f"{word('paper-record-reason')}: {self._apart(answer.reason)}"] if answer.reason else []
        return {
            "question": answer.question,
            "given": answer.given,
            "must": answer.must,
            "right": answer.right,
            "judged": judged,
            "marks": marks,
        }

    def _screens(self) -> dict[str, Any]:
        lines = [
            {"title": screen.title, "seconds": self._staff.word("paper-record-seconds", str(screen.seconds))}
            for screen in self._record.screens
        ]
        return {"title": self._both("paper-record-screens"), "lines": lines}

    def _confirmations(self) -> dict[str, Any]:
        said = {
            True: self._staff.word("paper-record-confirmed"),
            False: self._staff.word("paper-record-not-confirmed"),
        }
        lines = [
            {"words": one.words, "confirmed": one.confirmed, "said": said[one.confirmed]}
            for one in self._record.confirmations
        ]
        return {"title": self._staff.word("paper-record-confirmations"), "lines": lines}

    def _signatures(self) -> dict[str, Any]:
        record = self._record
        pads = [
            self._signature(self._own, "paper-record-patient", record.patient_signature, whose="own"),
            self._signature(self._staff, "paper-record-staff", record.staff_signature, whose="staff"),
        ]
        return {"title": self._both("paper-record-signatures"), "pads": pads}

    def _signature(self, speaker: Stationery, name: str, signature: Signature, *, whose: str) -> dict[str, Any]:
        who, drawn = speaker.word(name), bool(signature.strokes)
        return {
            "whose": whose,
            "who": who,
            "meaning": speaker.word("paper-record-took-part"),
            "initials": signature.initials,
            "svg": self._drawn(signature.strokes, signature.aspect) if drawn else "",
            "alternative": speaker.word("paper-record-signature-alternative", who) if drawn else "",
        }


def _shown(data: Any) -> Any:
    """Return the data with each text as a page can show it: no invisible character, no word wider than a column."""
    if isinstance(data, dict):
        return {name: text if name == "svg" else _shown(text) for name, text in data.items()}
    if isinstance(data, list):
        return [_shown(one) for one in data]
    if not isinstance(data, str):
        return data
    visible = "".join(
        " " if letter in "\n\r\t" else _code(letter) if unicodedata.category(letter) in _UNSHOWN else letter
        for letter in data
    )
    return _LONG_RUN.sub(lambda run: _BREAK.join(_pieces(run[0])), visible)


def _pieces(run: str) -> list[str]:
    return [run[at : at + _PIECE] for at in range(0, len(run), _PIECE)]


def _code(letter: str) -> str:
    return f"[U+{ord(letter):04X}]"


def _numbered(data: Any, letters: frozenset[str]) -> Any:
    if isinstance(data, Mapping):
        return {name: _numbered(one, letters) for name, one in data.items()}
    if isinstance(data, list | tuple):
        return [_numbered(one, letters) for one in data]
    if not isinstance(data, str):
        return data
    return "".join(_code(letter) if letter in letters else letter for letter in data)
