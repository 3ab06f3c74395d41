"""self-check.yaml: the rules of the self-check, without words, with the settings in force filled in."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Mapping
from dataclasses import replace

from kiosk.domain.self_check import SelfCheck
from kiosk.packs.conditions import ConditionReader
from kiosk.packs.fields import FieldReader
from kiosk.packs.findings import Finding
from kiosk.packs.follow_ups import read_follow_ups
from kiosk.packs.raises import read_raises, read_terms
from kiosk.packs.rule_fields import RuleFields
from kiosk.packs.self_check_names import LIST, QUESTION, gather_names
from kiosk.packs.self_check_parts import (
    check_rows,
    read_areas,
    read_symptoms,
    read_tell_us,
)
from kiosk.packs.self_check_structure import check_structure
from kiosk.packs.settings import Setting
from kiosk.packs.source import PackSource
from kiosk.packs.uses import Uses
from kiosk.packs.vignettes import read_vignettes
from kiosk.packs.yaml_text import Entry, MapNode, read_yaml

SELF_CHECK = "self-check.yaml"
_REQUIRED = ("format", "areas", "first", "symptoms", "follow-ups")
_OPTIONAL = ("every-row", "terms", "raises", "vignettes", "tell-us")


def read_self_check(
    source: PackSource,
    settings: Mapping[str, Setting],
    values: Mapping[str, str],
    broken: frozenset[str],
    uses: Uses,
    found: list[Finding],
) -> SelfCheck | None:
    """Return the rules of the self-check, or None when the pack has none or they hold a mistake.

    ``values`` are the settings in force by id, ``broken`` the settings that could not be read. Every mistake goes into
    *found*; the facts, pictograms and settings that the rules name go into *uses*, and are checked with the others.
    """
    if SELF_CHECK not in source.paths:
        return None
    mistakes: list[Finding] = []
    root = read_yaml(source, SELF_CHECK, mistakes)
    fields = FieldReader(SELF_CHECK, mistakes)
    check = None
    if isinstance(root, MapNode):
        keys = fields.mapping(root, SELF_CHECK, _REQUIRED, _OPTIONAL)
        rules = RuleFields(fields, uses, gather_names(keys, fields), settings, values, broken)
        check = _read(keys, rules)
    elif root is not None:
        fields.wrong(1, "the file is no list of keys and values", 'begin it with "format: 1"')
    found.extend(mistakes)
    if check is None or mistakes or uses.asked_settings & broken:
        # What could not be read may be the very thing that names a fact.
        uses.whole = False
        return None
    uses.has_rules = True
    asked = {name: values[name] for name in sorted(uses.asked_settings & values.keys())}
    return replace(check, rules_hash=rules_hash(check, asked))


def _read(keys: dict[str, Entry], rules: RuleFields) -> SelfCheck:
    rules.fields.format(keys)
    areas = read_areas(keys, rules)
    follow_ups = read_follow_ups(keys, rules)
    symptoms = read_symptoms(keys, rules)
    reader = ConditionReader(rules, follow_ups.windows)
    terms = read_terms(keys, reader, rules)
    raises = read_raises(keys, reader, terms, rules)
    tell_us = read_tell_us(keys, rules)
    check_rows(symptoms.by_id, tell_us, rules)
    check = SelfCheck(
        areas=areas,
        symptoms=symptoms.by_id,
        questions=follow_ups.questions,
        lists=follow_ups.lists,
        order=tuple(follow_ups.order),
        first=rules.name_of(keys.get("first"), '"first"', LIST) or "",
        every_row=rules.names_of(keys.get("every-row"), '"every-row"', QUESTION, LIST),
        terms=terms.conditions,
        raises=raises,
        tell_us=tell_us,
        hidden=tuple(s.id for s in symptoms.by_id.values() if s.shown_if and rules.is_off(s.shown_if)),
    )
    check_structure(check, symptoms.only, rules)
    return replace(check, vignettes=read_vignettes(keys, check, rules))


def rules_hash(check: SelfCheck, values: Mapping[str, str]) -> str:
    """Return the SHA-256, in hex, of what the rules decide and show, with the *values* of the settings they ask for.

    Lines, comments and vignettes do not count: none of them changes what a patient is told.
    """
    from hashlib import sha256  # not before the first screen: it loads all of OpenSSL

    text = json.dumps([_canonical(replace(check, vignettes=(), rules_hash="")), dict(values)], ensure_ascii=False)
    return sha256(text.encode()).hexdigest()


def _canonical(value: object) -> object:
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        parts = [_canonical(getattr(value, part.name)) for part in dataclasses.fields(value) if part.compare]
        return [type(value).__name__, *parts]
    if isinstance(value, Mapping):
        return [[name, _canonical(part)] for name, part in value.items()]
    if isinstance(value, tuple):
        return [_canonical(part) for part in value]
    return value
