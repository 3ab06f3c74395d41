"""The values that only entries of self-check.yaml have in common: names of other entries, levels, settings."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from kiosk.domain.level import Level
from kiosk.domain.self_check import NOT_SURE, Phase
from kiosk.packs.entry_fields import EntryFields
from kiosk.packs.findings import closest, did_you_mean, listed
from kiosk.packs.self_check_names import AREA, Names
from kiosk.packs.settings import Setting
from kiosk.packs.yaml_text import Entry

KEEP = "keep"
_LEVELS = tuple(level.value for level in Level)
_ON = "on"


@dataclass(frozen=True, slots=True)
class RuleFields(EntryFields):
    """Reads values of self-check.yaml.

    ``settings`` are those of the pack, ``values`` what is in force, ``broken`` settings that could not be read.
    """

    names: Names
    settings: Mapping[str, Setting]
    values: Mapping[str, str]
    broken: frozenset[str]

    def names_of(self, entry: Entry | None, what: str, *kinds: str) -> tuple[str, ...]:
        """Return names of entries of these kinds; unknown ones, and one that stands twice, are findings.

        A name that is near a known one is taken for it, so that one slip is told once.
        """
        if entry is None:
            return ()
        good: dict[str, None] = {}
        for node in self.fields.texts(entry.node, what):
            name = self.known(node.text, node.line, what, *kinds)
            if name is not None and name in good:
                self.fields.wrong(node.line, f'"{name}" stands twice in {what}', "keep one of the two")
            elif name is not None:
                good[name] = None
        return tuple(good)

    def name_of(self, entry: Entry | None, what: str, *kinds: str) -> str | None:
        """Return the name of one entry of these kinds."""
        text = self.fields.text(entry.node, what) if entry is not None else None
        return self.known(text, entry.node.line, what, *kinds) if text is not None and entry is not None else None

    def known(self, name: str, line: int, what: str, *kinds: str) -> str | None:
        """Return *name* when it is one of these kinds, else, after noting a finding, the one that was meant."""
        if self.names.is_one_of(name, *kinds):
            return name
        known = self.names.of(*kinds)
        wanted = " or ".join(kinds)
        other = self.names.kinds.get(name)
        if other is not None and AREA not in kinds:
            self.fields.wrong(line, f'"{name}" is a {other}, but {what} names a {wanted}', _choice_of(known))
            return None
        # An entry whose id could not be read may be the very one that is meant.
        if not self.names.nameless & set(kinds):
            self.fields.wrong(line, f'there is no {wanted} "{name}"', did_you_mean(name, known))
        return closest(name, known)

    def answer(self, question: str, answer: str, line: int) -> str | None:
        """Return an answer of the question, never "not sure"; else, after noting a finding, the one that was meant."""
        known = self.names.answers.get(question, ())
        if answer in known:
            return answer
        if len(known) < 2:  # which is a finding of its own
            return None
        if answer == NOT_SURE:
            what = f'"{question}={NOT_SURE}" is asked for, but "not sure" counts as the worst answer'
            self.fields.wrong(line, what, f'write "{question}={self.worst(question)}"')
            return self.worst(question)
        self.fields.wrong(line, f'the question "{question}" has no answer "{answer}"', did_you_mean(answer, known))
        return closest(answer, known)

    def worst(self, question: str) -> str:
        """Return the worst answer of the question, or an empty text when it has none."""
        return (self.names.answers.get(question) or ("",))[-1]

    def by_answer(
        self, keys: Mapping[str, Entry], key: str, question: str, what: str, *kinds: str
    ) -> dict[str, tuple[str, ...]]:
        """Return the names that stand at answers of a question, as in ``opens: {yes: [temperature]}``."""
        found: dict[str, tuple[str, ...]] = {}
        for answer, entry in self.fields.named(keys[key].node, f'"{key}" of {what}').items() if key in keys else ():
            known = self.answer(question, answer, entry.line)
            names = self.names_of(entry, f'"{key}" of {what}', *kinds)
            if known is not None:
                found[known] = names
        return found

    def level(self, entry: Entry | None, what: str) -> Level | None:
        """Return a level."""
        text = self.fields.choice(entry.node, f"the level of {what}", _LEVELS) if entry is not None else None
        return Level(text) if text in _LEVELS else None

    def level_or(self, word: str, entry: Entry, what: str) -> tuple[Level | None, bool]:
        """Return a level, or None where *word* stands; and whether one of the two stands there."""
        text = self.fields.choice(entry.node, what, (word, *_LEVELS))
        return (Level(text), True) if text in _LEVELS else (None, text == word)

    def phase(self, entry: Entry | None, what: str) -> Phase | None:
        """Return a phase."""
        text = self.fields.choice(entry.node, f"the phase of {what}", tuple(Phase)) if entry is not None else None
        return Phase(text) if text in tuple(Phase) else None

    def locked(self, keys: Mapping[str, Entry], what: str) -> bool:
        """Return whether no clinic may lower the entry."""
        if "locked" not in keys:
            return False
        return self.fields.choice(keys["locked"].node, f'"locked" of {what}', ("true", "false")) == "true"

    def kept_because(self, keys: Mapping[str, Entry], what: str) -> str:
        """Return why the entry stays although other rules make it needless."""
        entry = keys.get("kept-because")
        return (self.fields.text(entry.node, f'"kept-because" of {what}') or "") if entry is not None else ""

    def setting(self, name: str, line: int) -> Setting | None:
        """Return a setting of the pack, and note that rules ask for it."""
        self.uses.asked_settings.add(name)
        if name in self.broken:
            return None
        if name not in self.settings:
            mend = did_you_mean(name, self.settings, "add it to the settings of pack.yaml")
            self.fields.wrong(line, f'there is no setting "{name}"', mend)
            return None
        return self.settings[name]

    def switch(self, keys: Mapping[str, Entry], key: str) -> str:
        """Return a setting that can be "on"."""
        text = self.fields.text(keys[key].node, f'"{key}"') if key in keys else None
        setting = self.setting(text, keys[key].line) if text is not None else None
        if setting is not None and _ON not in setting.values:
            what = f'"{key}" asks for the setting "{setting.id}", which is never "{_ON}"'
            self.fields.wrong(keys[key].line, what, "name a choice with the values [on, off]")
        return text or ""

    def is_off(self, setting: str) -> bool:
        """Return whether the setting is there and its value in force is not "on"."""
        return setting in self.values and self.values[setting] != _ON


def _choice_of(known: list[str]) -> str:
    return f"choose one of: {listed(sorted(known))}" if known else "take it out"
