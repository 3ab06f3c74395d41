"""Typed readers over YAML nodes. They collect findings instead of raising, so that all mistakes are told at once."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass

from kiosk.packs.findings import Finding, closest, did_you_mean
from kiosk.packs.yaml_text import Entry, ListNode, MapNode, Node, TextNode

_HYPHENATED = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_UNDERSCORED = re.compile(r"[a-z][a-z0-9]*(_[a-z0-9]+)*")
_DIGITS = re.compile(r"-?[0-9]{1,9}")
_FORMAT = "1"
_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class FieldReader:
    """Reads the nodes of one file; what is wrong goes into ``found``.

    In every method *what* names the value in the findings ("the title of the source"). A method returns None, or
    an empty collection, for a value that is wrong; the finding is then already noted.
    """

    path: str
    found: list[Finding]

    def wrong(self, line: int, what: str, mend: str) -> None:
        """Note a finding of this file."""
        self.found.append(Finding(self.path, line, what, mend))

    def mapping(
        self, node: Node | None, what: str, required: Collection[str] = (), optional: Collection[str] = ()
    ) -> dict[str, Entry]:
        """Return the entries of a mapping with known keys; unknown and missing keys are findings."""
        entries = self.named(node, what)
        if node is None or not isinstance(node, MapNode):
            return {}
        known = [*required, *optional]
        meant: set[str | None] = set()
        for key, entry in entries.items():
            if key not in known:
                self.wrong(entry.line, f'the key "{key}" is not known in {what}', did_you_mean(key, known))
                meant.add(closest(key, known))
        for key in required:
            if key not in entries and key not in meant:
                self.wrong(node.line, f'the key "{key}" is missing in {what}', f'add a line "{key}: …"')
        return {key: entry for key, entry in entries.items() if key in known}

    def named(self, node: Node | None, what: str) -> Mapping[str, Entry]:
        """Return the entries of a mapping whose keys are names that the author chose."""
        if node is None:
            return {}
        if not isinstance(node, MapNode):
            self.wrong(node.line, f"{what} should be a list of keys and values", 'write lines like "key: value"')
            return {}
        return node.entries

    def items(self, node: Node | None, what: str) -> tuple[Node, ...]:
        """Return the values of a list."""
        if node is None:
            return ()
        if not isinstance(node, ListNode):
            self.wrong(node.line, f"{what} should be a list", "write [one, two], or one line with a dash for each")
            return ()
        return node.items

    def text(self, node: Node | None, what: str) -> str | None:
        """Return a text that is not empty."""
        if node is None:
            return None
        if not isinstance(node, TextNode):
            self.wrong(node.line, f"{what} should be a text", "write one text after the colon")
            return None
        if not node.text.strip():
            self.wrong(node.line, f"{what} is empty", "write it after the colon")
            return None
        return node.text.strip()

    def texts(self, node: Node | None, what: str) -> tuple[TextNode, ...]:
        """Return the texts of a list, each with its line; a single text counts as a list of one."""
        nodes = (node,) if isinstance(node, TextNode) else self.items(node, what)
        good: list[TextNode] = []
        for item in nodes:
            text = self.text(item, f"a value of {what}")
            if text is not None:
                good.append(TextNode(text, item.line))
        return tuple(good)

    def identifier(self, node: Node | None, what: str) -> str | None:
        """Return lower-case words joined by hyphens."""
        text = self.text(node, what)
        return text if text is not None and node is not None and self.is_identifier(text, node.line, what) else None

    def is_identifier(self, text: str, line: int, what: str) -> bool:
        """Return whether *text* is lower-case words joined by hyphens; note a finding when it is not."""
        if _HYPHENATED.fullmatch(text):
            return True
        self.wrong(line, f'{what} "{text}" is not a good name', "use small letters, digits and hyphens, as in lie-flat")
        return False

    def is_setting_name(self, text: str, line: int, what: str) -> bool:
        """Return whether *text* is lower-case words joined by underscores; note a finding when it is not."""
        if _UNDERSCORED.fullmatch(text):
            return True
        self.wrong(line, f'{what} "{text}" is not a good name', "use small letters and underscores, as in flat_time")
        return False

    def integer(self, node: Node | None, what: str, least: int, most: int) -> int | None:
        """Return a whole number between *least* and *most*, both included."""
        text = self.text(node, what)
        if text is None or node is None:
            return None
        if not _DIGITS.fullmatch(text):
            self.wrong(node.line, f'{what} is "{text}", which is no whole number', f"write one from {least} to {most}")
            return None
        if not least <= int(text) <= most:
            self.wrong(node.line, f"{what} is {text}", f"write a number from {least} to {most}")
            return None
        return int(text)

    def format(self, keys: Mapping[str, Entry]) -> None:
        """Note a finding when the format that the file says it has is not the one there is."""
        text = self.text(keys["format"].node, "the format") if "format" in keys else None
        if text is not None and text != _FORMAT:
            mend = f"write format: {_FORMAT}, the only one so far"
            self.wrong(keys["format"].line, f'the format is "{text}"', mend)

    def date(self, node: Node | None, what: str) -> str | None:
        """Return a date as it was written, year-month-day."""
        text = self.text(node, what)
        if text is None or node is None:
            return None
        try:
            if not _DATE.fullmatch(text):
                raise ValueError
            datetime.date.fromisoformat(text)
        except ValueError:
            self.wrong(node.line, f'{what} is "{text}", which is no date', "write year-month-day, as in 2026-11-20")
            return None
        return text

    def choice(self, node: Node | None, what: str, values: Collection[str]) -> str | None:
        """Return a text that is one of *values*."""
        text = self.text(node, what)
        if text is None or node is None or text in values:
            return text
        self.wrong(node.line, f'{what} is "{text}"', did_you_mean(text, values))
        return None
