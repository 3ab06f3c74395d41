"""What was said in a briefing as a FHIR Questionnaire and its QuestionnaireResponse, both made from the same items.

The words over the items are the clinic's. What has no answer is there all the same, marked as not known.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from kiosk.domain.briefing_record import BriefingRecord, RecordedAnswer, Signature
from kiosk.records.briefing_words import (
    DECISIONS,
    ROLES,
    SUPPORTS,
    answered_words,
    approval_word,
    pack_line,
    told_by_kind,
)
from kiosk.records.drawn import drawn_svg

LANGUAGES = "urn:ietf:bcp:47"
# http://hl7.org/fhir/R4/extension-data-absent-reason.html
_NOT_RECORDED = {"url": "http://hl7.org/fhir/StructureDefinition/data-absent-reason", "valueCode": "unknown"}
_INK = "#000000"


@dataclass(frozen=True, slots=True)
class Item:
    """An item of a questionnaire: its type as FHIR names it, what was answered, and the items below it."""

    link: str
    text: str
    type: str
    answers: tuple[dict[str, Any], ...] = ()
    below: tuple[Item, ...] = ()
    options: tuple[str, ...] = ()
    repeats: bool = False

    def asked(self, above: str = "") -> dict[str, Any]:
        """Return it as an item of the Questionnaire; *above* is the link of the items it stands in, with its dot."""
        link = above + self.link
        item: dict[str, Any] = {"linkId": link, "text": self.text, "type": self.type}
        if self.repeats:
            item["repeats"] = True
        if self.options:
            item["answerOption"] = [{"valueString": option} for option in self.options]
        if self.below:
            item["item"] = [one.asked(f"{link}.") for one in self.below]
        return item

    def answered(self, above: str = "") -> dict[str, Any]:
        """Return it as an item of the QuestionnaireResponse."""
        link = above + self.link
        item: dict[str, Any] = {"linkId": link, "text": self.text}
        if self.below:
            item["item"] = [one.answered(f"{link}.") for one in self.below]
        elif self.answers:
            item["answer"] = list(self.answers)
        else:
            item["extension"] = [_NOT_RECORDED]
        return item


def clean(text: str) -> str:
    """Return the text as FHIR takes one: without control characters, and without spaces around it."""
    return "".join(max(letter, " ") for letter in text).strip()


def attachment(kind: str, data: bytes) -> dict[str, Any]:
    """Return data of that MIME type with its size in bytes and its SHA-1, as R4 asks for it."""
    digest = hashlib.sha1(data, usedforsecurity=False).digest()
    return {
        "contentType": kind,
        "data": base64.b64encode(data).decode(),
        "size": len(data),
        "hash": base64.b64encode(digest).decode(),
    }


def items(record: BriefingRecord, words: Mapping[str, str]) -> list[Item]:
    """Return all that was said in the order of the record; *words* are the interface's in the clinic's language."""
    return _Items(record, words).all()


@dataclass(frozen=True, slots=True)
class _Items:
    record: BriefingRecord
    words: Mapping[str, str] = field(repr=False)

    def all(self) -> list[Item]:
        record, words = self.record, self.words
        decisions = {decision: words[name] for decision, name in DECISIONS.items()}
        decided = (decisions[record.decision],) if record.decision else ()
        copy = f"{words['paper-record-copy']}: {words['paper-record-copy-given']}"
        whole = f"{words['paper-record-complete']}: {words['paper-record-whole']}"
        sure = {False: words["paper-record-yes"], True: words["paper-record-not-sure"]}
        flags = [self._answered(), *(_string(flag.id, flag.words, sure[flag.unsure]) for flag in record.flags)]
        screens = [
            Item(screen.id, clean(screen.title) or screen.id, "integer", ({"valueInteger": screen.seconds},))
            for screen in record.screens
        ]
        return [
            *self._about(),
            _choice("decision", words["paper-record-decision"], decided, decisions.values()),
            _strings("priorities", words["paper-record-matters"], record.priorities),
            _strings("questions", words["paper-record-questions"], record.questions),
            self._note(),
            self._told(),
            _group("flags", words["paper-record-flags"], flags),
            _group("teach-back", words["paper-record-teach-back"], [self._answer(one) for one in record.teach_back]),
            _group("screens", words["paper-record-screens-seconds"], screens),
            _strings("skipped", words["paper-record-skipped"], record.agenda_skipped),
            _group(
                "confirmations",
                words["paper-record-confirmations"],
                [_boolean(one.id, one.words, one.confirmed) for one in record.confirmations],
            ),
            self._signature("patient", record.patient_signature),
            self._signature("staff", record.staff_signature),
            _boolean("copy-given", copy, record.copy_given),
            _boolean("complete", whole, record.complete),
        ]

    def _about(self) -> list[Item]:
        record, words = self.record, self.words
        supports = {support: words[name] for support, name in SUPPORTS.items()}
        roles = {role: words[name] for role, name in ROLES.items()}
        named = {"display": clean(record.language_name)} if clean(record.language_name) else {}
        language = {"valueCoding": {"system": LANGUAGES, "code": record.language, **named}}
        return [
            Item("language", words["paper-record-language"], "choice", (language,) if record.language else ()),
            _choice("support", words["paper-record-support"], (supports[record.support],), supports.values()),
            _string("staff-initials", words["paper-record-led"], record.staff_initials),
            _choice("staff-role", words["paper-record-role"], (roles[record.staff_role],), roles.values()),
            _string("reference", words["paper-record-reference"], record.reference),
            _string("procedure", words["paper-record-procedure"], record.procedure),
            _string("profile", words["paper-record-profile"], record.profile),
            _string("clinic", words["paper-record-clinic"], record.clinic),
            _string("country", words["paper-record-country"], record.country),
            _string("approval", words["paper-record-approval"], words[approval_word(record)]),
            _string("pack", words["paper-record-pack"], pack_line(record.identity)),
            _string("rules", words["paper-record-rules"], record.rules_hash),
        ]

    def _answered(self) -> Item:
        name, answered, asked = answered_words(self.record)
        said = self.words[name].replace("%1", answered).replace("%2", asked)
        return _string("answered", self.words["paper-record-tell-us"], said)

    def _note(self) -> Item:
        strokes = self.record.note_strokes
        svg = drawn_svg(strokes, self.record.note_aspect, _INK)
        return _drawing("questions-drawn", self.words["paper-record-note"], svg if strokes else "")

    def _told(self) -> Item:
        groups = told_by_kind(self.record)
        found = [
            _group(lines[0].kind, self.words[name], [_boolean(line.id, line.words, told=True) for line in lines])
            for name, lines in groups.items()
        ]
        return _group("told", self.words["paper-record-told"], found)

    def _answer(self, answer: RecordedAnswer) -> Item:
        words = self.words
        right = ({"valueBoolean": answer.right},) if answer.given else ()
        return _group(
            answer.id,
            answer.question,
            [
                _string("answer", words["paper-record-answer"], answer.given),
                Item("right", words["paper-record-right"], "boolean", right),
                _boolean("must", words["paper-record-must"], answer.must),
                Item("repeats", words["paper-record-repeats"], "integer", ({"valueInteger": answer.repeats},)),
                _boolean("own-words", words["paper-record-own-words"], answer.own_words),
                _boolean("explained-again", words["paper-record-explained-again"], answer.explained_again),
                _string("reason", words["paper-record-reason"], answer.reason),
            ],
        )

    def _signature(self, whose: str, signature: Signature) -> Item:
        words = self.words
        who = words["paper-record-patient" if whose == "patient" else "paper-record-staff"]
        svg = drawn_svg(signature.strokes, signature.aspect, _INK) if signature.strokes else ""
        return _group(
            f"signature-{whose}",
            f"{who}: {words['paper-record-took-part']}",
            [
                _drawing("drawn", words["paper-record-drawn"], svg),
                _string("initials", words["paper-record-initials"], signature.initials),
            ],
        )


def _group(link: str, text: str, below: list[Item]) -> Item:
    """Return a group; one of nothing is a question without an answer, for FHIR knows no empty group."""
    if not below:
        return Item(link, clean(text) or link, "string")
    return Item(link, clean(text) or link, "group", below=tuple(_each_by_its_own_link(below)))


def _each_by_its_own_link(below: list[Item]) -> Iterable[Item]:
    taken: set[str] = set()
    for item in below:
        link, count = item.link, 1
        while link in taken:
            count += 1
            link = f"{item.link}-{count}"
        taken.add(link)
        yield replace(item, link=link)


def _string(link: str, text: str, said: str) -> Item:
    answer = clean(said)
    return Item(link, clean(text) or link, "string", ({"valueString": answer},) if answer else ())


def _choice(link: str, text: str, chosen: tuple[str, ...], options: Iterable[str]) -> Item:
    return Item(link, text, "choice", tuple({"valueString": one} for one in chosen), options=tuple(options))


def _strings(link: str, text: str, said: tuple[str, ...]) -> Item:
    answers = tuple({"valueString": clean(one)} for one in said if clean(one))
    return Item(link, text, "string", answers, repeats=True)


def _boolean(link: str, text: str, told: bool) -> Item:
    return Item(link, clean(text) or link, "boolean", ({"valueBoolean": told},))


def _drawing(link: str, text: str, svg: str) -> Item:
    drawn = ({"valueAttachment": {**attachment("image/svg+xml", svg.encode()), "title": text}},) if svg else ()
    return Item(link, text, "attachment", drawn)
