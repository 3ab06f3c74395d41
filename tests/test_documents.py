"""What the documents tell people to write is what the program takes."""

from __future__ import annotations

import re
from pathlib import Path

from kiosk.cli import command_line
from kiosk.packs.clinic import read_this_kiosk


def test_the_machine_file_of_the_deployment_page_has_no_mistake(tree: Path, tmp_path: Path) -> None:
    example = re.search(r"```yaml\n(format: 1\n.*?)```", (tree / "docs" / "deploy.md").read_text("utf-8"), re.DOTALL)
    assert example
    file = tmp_path / "this-kiosk.yaml"
    file.write_text(example[1], "utf-8")
    this_kiosk, findings = read_this_kiosk(file)
    assert not findings
    assert this_kiosk.pixels_per_mm == 4.0


def test_every_command_the_readme_shows_exists(tree: Path) -> None:
    shown = set(re.findall(r"^    \./run ([a-z][a-z-]+)", (tree / "README.md").read_text("utf-8"), re.MULTILINE))
    _, commands = command_line()
    assert shown == set(commands)


def test_every_option_the_documents_show_exists(tree: Path) -> None:
    _, commands = command_line()
    for name in ("README.md", "CONTRIBUTING.md", "docs/deploy.md", "docs/authoring.md"):
        text = (tree / name).read_text("utf-8")
        for command, words in re.findall(
            r"(?:\./run|kiosk/run|bin/kiosk|^    kiosk) ([a-z][a-z-]+)([^\n`]*)", text, re.MULTILINE
        ):
            known = commands[command].format_help()
            for option in re.findall(r"(?<= )--[a-z][a-z-]+", words.split(" -- ")[0]):
                assert option in known, f"{name}: kiosk {command} {option}"


def test_every_link_between_documents_leads_somewhere(tree: Path) -> None:
    for page in [*tree.glob("*.md"), *(tree / "docs").rglob("*.md")]:
        for target in re.findall(r"\]\((?!https?:)([^)#\s]+)\)", page.read_text("utf-8")):
            if ":" not in target:
                assert (page.parent / target).exists(), f"{page.name}: {target}"
