"""What the project says about itself in several places agrees, and what it points to exists."""

import json
import os
import re
import tomllib
from pathlib import Path

import pytest

from counter_app import __main__ as command_line
from counter_app.config import Settings
from tests.project import PROGRAMS, ROOT, name_of, text_files

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DOCUMENTS = [file for file in text_files() if file.suffix == ".md"]
READMES = [ROOT / "README.md", ROOT / "README.zh-CN.md"]


def read(name: str) -> str:
    return (ROOT / name).read_text("utf-8")


def normal(package: str) -> str:
    return re.sub(r"[-_.]+", "-", package).lower()


def locked(name: str) -> dict[str, str]:
    pinned = re.findall(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", read(f"requirements/{name}.txt"), re.MULTILINE)
    return {normal(package): version for package, version in pinned}


def required(entries: list[str]) -> set[str]:
    names = {normal(re.match(r"[A-Za-z0-9._-]+", entry)[0]) for entry in entries}  # type: ignore[index]
    return names - {PROJECT["name"]}  # an extra that takes in another names the project itself


# --- documents --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", DOCUMENTS, ids=name_of)
def test_links_lead_somewhere(file: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", file.read_text("utf-8"))
    dead = [link for link in links if "://" not in link and not (file.parent / link).exists()]
    assert dead == []


@pytest.mark.parametrize("file", [*READMES, ROOT / "ARCHITECTURE.md", ROOT / "CONTRIBUTING.md"], ids=name_of)
def test_files_named_in_the_documents_exist(file: Path) -> None:
    folders = [ROOT, *(place for program in PROGRAMS for place in (ROOT / program, *(ROOT / program).rglob("*/")))]
    named = re.findall(r"`((?:[\w.-]+/)*[\w.-]+\.(?:py|sh|md|spec|ps1|qss))`", file.read_text("utf-8"))
    assert [name for name in named if not any((folder / name).is_file() for folder in folders)] == []


def test_the_picture_shows_every_package() -> None:
    picture = read("ARCHITECTURE.md").split("```")[1]
    parts = {place.stem for place in (ROOT / "counter_app").iterdir() if not place.name.startswith("_")} - {"resources"}
    assert {part for part in parts if not re.search(rf"\b{part}\b", picture)} == set()


def test_both_readmes_name_the_same_commands_options_and_places() -> None:
    def coded(file: Path) -> set[str]:
        return set(re.findall(r"`([^`\n]+)`", file.read_text("utf-8")))

    assert coded(READMES[0]) ^ coded(READMES[1]) == set()


@pytest.mark.parametrize("file", READMES, ids=name_of)
def test_the_readme_knows_every_command_and_option(file: Path) -> None:
    text = file.read_text("utf-8")
    usage = command_line._parser()
    commands = next(iter(usage._subparsers._group_actions)).choices  # type: ignore[union-attr]
    assert isinstance(commands, dict)
    options = {
        option for command in commands.values() for option in command._option_string_actions if option.startswith("--")
    }
    assert [name for name in commands if f"counter-app {name}" not in text] == []
    assert options - set(re.findall(r"--[a-z-]+", text)) - {"--help", "--output"} == set()


@pytest.mark.parametrize("file", READMES, ids=name_of)
def test_the_readme_names_every_setting(file: Path) -> None:
    text = file.read_text("utf-8")
    unnamed = [
        name
        for name in Settings.__slots__
        if f"--{name.replace('_', '-')}" not in text and f"    {name} = " not in text
    ]
    assert unnamed == []


def test_every_dependency_has_its_reason() -> None:
    rows = {
        normal(name)
        for name in re.findall(r"^\| ([A-Za-z0-9_-]+)[ |]", read("docs/adr/0001-dependencies.md"), re.MULTILINE)
    }
    assert required(PROJECT["dependencies"] + PROJECT["optional-dependencies"]["region"]) - rows == set()


# --- versions ---------------------------------------------------------------------------------------------------------


def test_the_version_is_the_same_wherever_it_stands() -> None:
    version = PROJECT["version"]
    assert f"## [{version}]" in read("CHANGELOG.md")
    assert f'#define Version "{version}"' in read("installer/delta-counter.iss")
    numbers = ", ".join([*version.split("."), "0"])
    windows = read("installer/windows_version.txt")
    assert windows.count(f'"{version}"') == 2
    assert windows.count(f"({numbers})") == 2


@pytest.mark.parametrize(
    ("lock", "entries"),
    [
        ("runtime", PROJECT["dependencies"]),
        ("region", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["region"]),
        ("dev", PROJECT["dependencies"] + PROJECT["optional-dependencies"]["dev"]),
    ],
)
def test_lock_files_hold_what_the_project_asks_for(lock: str, entries: list[str]) -> None:
    assert required(entries) - set(locked(lock)) == set()


def test_what_is_tested_is_what_is_installed() -> None:
    dev = locked("dev")
    for lock in ("runtime", "region"):
        assert {name: version for name, version in locked(lock).items() if dev.get(name) != version} == {}


@pytest.mark.parametrize("name", ["runtime", "region", "dev", "build", "models"])
def test_every_locked_package_is_held_by_its_digest(name: str) -> None:
    text = read(f"requirements/{name}.txt")
    blocks = re.split(r"^(?=[A-Za-z0-9._-]+==)", text, flags=re.MULTILINE)[1:]
    assert blocks
    assert [block.split()[0] for block in blocks if "--hash=sha256:" not in block] == []


# --- commands ---------------------------------------------------------------------------------------------------------


@pytest.mark.skipif(os.name != "posix", reason="Windows knows no executable files")
@pytest.mark.parametrize("name", ["counter", "check", ".ci/run", "requirements/lock.sh"])
def test_commands_can_be_started(name: str) -> None:
    assert os.access(ROOT / name, os.X_OK)
    assert read(name).startswith("#!/")


def test_both_shells_run_the_same_checks() -> None:
    posix = re.findall(r'\bstep "([^"]+)" \S+?([\w./-]+)', read("check"))
    windows = re.findall(r"Invoke-Step '([^']+)'", read("check.ps1"))
    assert [name for name, _ in posix] == windows
    assert len(windows) >= 6


def test_both_shells_make_the_same_environment() -> None:
    posix, windows = read("scripts/set_up.sh"), read("scripts/set_up.ps1")
    words = [
        "--require-hashes",
        "--no-deps",
        "--no-build-isolation",
        "--no-input",
        "--editable",
        "models.txt",
        "build.txt",
    ]
    assert [word for word in words if word not in posix or word not in windows] == []
    order = re.search(r'for list in build "\$1" models', posix), re.search(r"@\('build', \$Kind, 'models'\)", windows)
    assert all(order)


@pytest.mark.parametrize("file", [file for file in text_files() if file.suffix == ".ps1"], ids=name_of)
def test_windows_scripts_hold_ascii_only(file: Path) -> None:
    """PowerShell 5.1 would read anything else in the machine's own code page."""
    assert file.read_bytes().isascii()


@pytest.mark.parametrize("file", sorted((ROOT / "tests" / "wire").glob("*.json")), ids=name_of)
def test_golden_messages_are_described(file: Path) -> None:
    json.loads(file.read_text("utf-8"))
    assert f"`{file.name}`" in read("tests/wire/README.md")
