"""./run and ./test on machines that lack something, played with stand-ins for the machine's own commands."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="the scripts are for bash")

SCRIPTS = ("run", "test", ".ci/run", ".ci/setup")
REAL_COMMANDS = ("bash", "cat", "chmod", "cksum", "dirname", "env", "grep", "mkdir", "sed", "tail", "uname")
UV = """
case "$1 ${2:-}" in
    "venv "*) mkdir -p "$ROOT/.venv/bin"; printf '#!/usr/bin/env bash\\n' >"$ROOT/.venv/bin/python"
              chmod +x "$ROOT/.venv/bin/python" ;;
    "pip install") printf '#!/usr/bin/env bash\\necho "kiosk $*"\\n' >"$ROOT/.venv/bin/kiosk"
                   chmod +x "$ROOT/.venv/bin/kiosk" ;;
esac
"""


class Machine:
    """A bare machine with a copy of the scripts; every stand-in notes how it was called."""

    def __init__(self, folder: Path, tree: Path) -> None:
        self.root = folder / "a clone"
        self.commands = folder / "bin"
        self.calls_file = folder / "calls"
        (self.root / ".ci").mkdir(parents=True)
        self.commands.mkdir()
        for name in (*SCRIPTS, "requirements.lock", "pyproject.toml"):
            shutil.copy(tree / name, self.root / name)
        for name in REAL_COMMANDS:
            real = shutil.which(name)
            assert real, name
            (self.commands / name).symlink_to(real)
        self.stand_in("python3", f'exec "{sys.executable}" "$@"', noted=False)
        self.stand_in("dpkg-query", "exit 1")
        self.stand_in("apt-get")
        self.stand_in("uv", UV)
        self.user(0)

    def stand_in(self, name: str, does: str = "", *, noted: bool = True) -> None:
        note = f'echo "{name} $*" >>"{self.calls_file}"\n' if noted else ""
        file = self.commands / name
        file.write_text(f"#!/usr/bin/env bash\n{note}{does}\n", "utf-8")
        file.chmod(0o755)

    def user(self, number: int) -> None:
        self.stand_in("id", f"echo {number}", noted=False)

    def run(self, *words: str, script: str = "run", **variables: str) -> subprocess.CompletedProcess[str]:
        environment = {"PATH": str(self.commands), "HOME": str(self.root), "ROOT": str(self.root), **variables}
        self.calls_file.write_text("", "utf-8")
        return subprocess.run(
            [self.root / script, *words],
            env=environment,
            capture_output=True,
            text=True,
            stdin=subprocess.DEVNULL,
            check=False,
        )

    @property
    def calls(self) -> list[str]:
        return [line for line in self.calls_file.read_text("utf-8").splitlines() if "--version" not in line]


@pytest.fixture
def machine(tmp_path: Path, tree: Path) -> Machine:
    return Machine(tmp_path, tree)


def test_root_gets_system_packages_and_the_locked_environment(machine: Machine) -> None:
    result = machine.run("check", "two words")
    assert result.returncode == 0, result.stderr
    assert result.stdout == "kiosk check two words\n"
    assert any("apt-get install" in call and "libegl1" in call for call in machine.calls)
    assert any(call.startswith("uv pip sync") and "--require-hashes" in call for call in machine.calls)


def test_the_reader_of_qr_codes_comes_with_the_tests_alone(machine: Machine) -> None:
    machine.run("check")
    assert not any("libzbar0" in call for call in machine.calls)
    machine.run("--fast", script="test")
    assert any("apt-get install" in call and "libzbar0" in call for call in machine.calls)


@pytest.mark.parametrize(("there", "brought"), [("", True), ("paplay", False), ("pw-play", False)])
def test_a_player_for_chimes_comes_where_there_is_none(machine: Machine, there: str, brought: bool) -> None:
    if there:
        machine.stand_in(there)
    machine.run("check")
    assert any("apt-get install" in call and "alsa-utils" in call for call in machine.calls) is brought


def test_a_user_with_sudo_installs_through_it(machine: Machine) -> None:
    machine.user(1000)
    machine.stand_in("sudo", 'while [ "${1#-}" != "$1" ]; do shift; done\n[ "$1" = true ] || exec "$@"')
    result = machine.run("--version")
    assert result.returncode == 0, result.stderr
    assert any(call.startswith("sudo env") and "apt-get install" in call for call in machine.calls)


def test_without_rights_one_line_to_run_is_printed_and_nothing_is_installed(machine: Machine) -> None:
    machine.user(1000)
    result = machine.run("check")
    assert result.returncode == 3
    lines = [line for line in result.stderr.splitlines() if "apt-get" in line]
    assert len(lines) == 1
    assert re.match(r"\s*apt-get update && apt-get install -y .*libegl1", lines[0])
    assert not [call for call in machine.calls if not call.startswith("dpkg-query")]
    assert not result.stdout


def test_a_sudo_that_wants_a_password_nobody_can_type_counts_as_no_rights(machine: Machine) -> None:
    machine.user(1000)
    machine.stand_in("sudo", "exit 1")
    assert machine.run("check").returncode == 3
    assert not [call for call in machine.calls if call.startswith("apt-get")]


def test_a_failed_installation_stops_with_the_line_to_run(machine: Machine) -> None:
    machine.stand_in("apt-get", "exit 100")
    result = machine.run("check")
    assert result.returncode == 3
    assert "apt-get update && apt-get install" in result.stderr
    assert not [call for call in machine.calls if call.startswith("uv")]


def test_installed_packages_are_not_installed_again_whatever_their_new_names(machine: Machine) -> None:
    machine.stand_in(
        "dpkg-query", 'case "$*" in *libglib2.0-0t64*) echo not-installed; echo installed ;; *) echo installed ;; esac'
    )
    assert machine.run("check").returncode == 0
    assert not [call for call in machine.calls if call.startswith("apt-get")]


def test_a_second_start_only_starts_the_kiosk(machine: Machine) -> None:
    machine.run("check")
    assert machine.run("check").stdout == "kiosk check\n"
    assert machine.calls == []


def test_a_changed_lock_is_installed_at_the_next_start(machine: Machine) -> None:
    machine.run("check")
    with (machine.root / "requirements.lock").open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    machine.run("check")
    assert any(call.startswith("uv pip sync") for call in machine.calls)


def test_without_a_display_a_bare_start_says_so_in_one_line_and_makes_the_tour(machine: Machine) -> None:
    if sys.platform != "linux":
        machine.stand_in("uname", "echo Linux", noted=False)
    said, made = machine.run().stdout.splitlines()
    assert "No display" in said
    assert "./run" in said
    assert made == f"kiosk tour {machine.root / 'out' / 'tour'}"


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY"])
def test_with_a_display_a_bare_start_opens_the_kiosk(machine: Machine, variable: str) -> None:
    assert machine.run(**{variable: ":0"}).stdout == "kiosk run\n"


def test_an_old_python_is_named_with_what_is_wanted(machine: Machine) -> None:
    machine.stand_in("python3", '[ "$1" = --version ] && echo "Python 3.9.2"; exit 1', noted=False)
    result = machine.run("check")
    assert result.returncode == 3
    assert "3.11" in result.stderr
    assert "3.9.2" in result.stderr


def test_the_words_that_find_uv_in_the_lock_give_it_with_its_hashes_alone(tree: Path) -> None:
    program = re.search(r"sed -n '([^']+)'", (tree / ".ci" / "setup").read_text("utf-8"))
    assert program
    found = subprocess.run(
        ["sed", "-n", program[1], tree / "requirements.lock"], capture_output=True, text=True, check=True
    ).stdout
    assert re.match(r"uv==\d", found)
    assert "--hash=sha256:" in found
    assert found.count("==") == 1


@pytest.mark.parametrize("script", SCRIPTS)
def test_scripts_are_sound_shell(tree: Path, script: str) -> None:
    assert subprocess.run(["bash", "-n", tree / script], check=False).returncode == 0
    if checker := shutil.which("shellcheck"):
        result = subprocess.run(
            [checker, "--shell=bash", "--external-sources", "--exclude=SC2015,SC2086,SC1091,SC2154", tree / script],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert result.returncode == 0, result.stdout
