"""``./test -m deep`` runs the same properties as every day, each with many more generated examples."""

from __future__ import annotations

import pytest
from hypothesis import settings

DEEP = "deep"
settings.register_profile(DEEP, max_examples=3000, deadline=None)


def pytest_configure(config: pytest.Config) -> None:
    if _is_deep(config):
        settings.load_profile(DEEP)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    for item in items if _is_deep(config) else ():
        if hasattr(getattr(item, "obj", None), "hypothesis"):
            item.add_marker(DEEP)


def _is_deep(config: pytest.Config) -> bool:
    return bool(config.option.markexpr == DEEP)
