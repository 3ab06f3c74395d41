"""The codes that R4 allows where: read from its own definitions, which no validator that runs here looks at."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.fhir.packages import packages

# Value sets that are a grammar and not a list.
_GRAMMARS = {
    # BCP 47 and BCP 13.
    "http://hl7.org/fhir/ValueSet/languages": re.compile(r"[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|\d{3}))?"),
    "http://hl7.org/fhir/ValueSet/mimetypes": re.compile(r"[a-z]+/[a-z0-9][a-z0-9.+-]*"),
}
# What R4 prefers there, and this project keeps to.
_KEPT_TO = {"DocumentReference.type", "Attachment.language", "Resource.language"}


class Definitions:
    """The elements of R4's types with their bindings, and the codes of its value sets."""

    def __init__(self) -> None:
        folder = packages() / "node_modules" / "@medplum" / "definitions" / "dist" / "fhir" / "r4"
        read = [
            entry["resource"]
            for name in ("profiles-types", "profiles-resources", "valuesets", "v3-codesystems")
            for entry in json.loads((folder / f"{name}.json").read_text("utf-8"))["entry"]
        ]
        self._elements = {
            element["path"]: element
            for one in read
            if one["resourceType"] == "StructureDefinition" and one.get("derivation") != "constraint"
            for element in one["snapshot"]["element"]
        }
        self._sets = {one["url"]: one for one in read if one["resourceType"] == "ValueSet"}
        self._systems = {one["url"]: one for one in read if one["resourceType"] == "CodeSystem"}

    def wrong_codes(self, resource: dict[str, Any]) -> list[str]:
        """Return each code in a resource that is not of the value set that it is bound to, with its place."""
        return list(self._walk(resource, resource["resourceType"], resource["resourceType"]))

    def _walk(self, value: dict[str, Any], path: str, place: str) -> Iterator[str]:
        for name, below in value.items():
            found = self._element(path, name)
            if found is None:
                continue
            element, kind = found
            for number, one in enumerate(below if isinstance(below, list) else [below]):
                here = f"{place}.{name}[{number}]"
                yield from self._bound(element, one, here)
                if isinstance(one, dict):
                    yield from self._walk(one, self._path_of(element, kind, one), here)

    def _element(self, path: str, name: str) -> tuple[dict[str, Any], str] | None:
        plain = self._elements.get(f"{path}.{name}")
        if plain is not None:
            return plain, plain["type"][0]["code"] if "type" in plain else ""
        for length in range(1, len(name)):
            choice = self._elements.get(f"{path}.{name[:length]}[x]")
            if choice is not None:
                return choice, next(
                    one["code"] for one in choice["type"] if one["code"].lower() == name[length:].lower()
                )
        return None

    def _path_of(self, element: dict[str, Any], kind: str, value: dict[str, Any]) -> str:
        if "contentReference" in element:
            return str(element["contentReference"]).removeprefix("#")
        if kind in ("BackboneElement", "Element"):
            return str(element["path"])
        return str(value["resourceType"]) if kind == "Resource" else kind

    def _bound(self, element: dict[str, Any], value: Any, place: str) -> Iterator[str]:
        binding = element.get("binding")
        if binding is None or "valueSet" not in binding:
            return
        base = element.get("base", {}).get("path", element["path"])
        if binding["strength"] != "required" and not {element["path"], base} & _KEPT_TO:
            return
        url = binding["valueSet"].split("|")[0]
        for system, code, display in _coded(value):
            known = self._known(url, system, code)
            if known is None:
                yield f"{place}: {code!r} is not of {url}"
            elif display and known and display != known:
                yield f"{place}: {code!r} is called {known!r}, not {display!r}"

    def _known(self, url: str, system: str, code: str) -> str | None:
        """Return the display of a code of the value set, which may be empty, or None when it is not of it."""
        if url in _GRAMMARS:
            return "" if _GRAMMARS[url].fullmatch(code) else None
        for part in self._sets[url]["compose"]["include"]:
            for other in part.get("valueSet", []):
                known = self._known(other.split("|")[0], system, code)
                if known is not None:
                    return known
            if system and system != part.get("system"):
                continue
            listed = part.get("concept") or list(_all(self._systems.get(part.get("system"), {}).get("concept", [])))
            for concept in listed:
                if concept["code"] == code:
                    return str(concept.get("display", ""))
        return None


@cache
def definitions() -> Definitions:
    """Return the definitions, read once."""
    return Definitions()


def _coded(value: Any) -> Iterator[tuple[str, str, str]]:
    if isinstance(value, str):
        yield "", value, ""
    elif isinstance(value, dict):
        for coding in value.get("coding", [value]):
            if "code" in coding:
                yield coding.get("system", ""), coding["code"], coding.get("display", "")


def _all(concepts: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    for concept in concepts:
        yield concept
        yield from _all(concept.get("concept", []))
