"""The house rules that a program can check, so that no reviewer has to."""

import ast
import re
import tomllib
from collections.abc import Iterable, Iterator
from datetime import date
from pathlib import Path

import pytest

from tests.project import PROGRAMS, ROOT, name_of, python_files, text_files

PROGRAM_FILES = python_files(*PROGRAMS, "scripts")
TEST_FILES = python_files("tests")
ALL_PYTHON = PROGRAM_FILES + TEST_FILES
MODULE_LINES, CLASS_LINES, FUNCTION_LINES = 400, 200, 40
VAGUE = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}

# Kept in pieces, so that this file does not hold what it looks for.
UNFINISHED = re.compile(r"\b(?:" + "|".join(("TO" + "DO", "FIX" + "ME", "X" * 3)) + r")\b")
REGISTRIES = [
    ".".join(parts)
    for parts in [
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("anaconda", "org"),
        ("npmjs", "com"),
        ("npmjs", "org"),
        ("crates", "io"),
        ("docker", "io"),
        ("ghcr", "io"),
        ("huggingface", "co"),
        ("deb", "debian", "org"),
    ]
]
MIRROR = re.compile(r"https?://[^\s/\"']*(?:mirror|registry|artifactory|nexus)", re.IGNORECASE)
HOMES = re.compile(r"(?<![\w.}])/(?:(?:home|Users|tmp)/\w|(?:root)/)|\b[A-Z]:\\Users\\\w")


def expect_none(found: Iterable[object]) -> None:
    """Fail with the whole list, which pytest would shorten."""
    listed = [str(each) for each in found]
    assert not listed, "\n" + "\n".join(listed)


def tree(file: Path) -> ast.Module:
    return ast.parse(file.read_text("utf-8"), filename=str(file))


def lines_with(pattern: re.Pattern[str], files: list[Path]) -> list[str]:
    return [
        f"{name_of(file)}:{number}"
        for file in files
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


# --- size -------------------------------------------------------------------------------------------------------------


def test_the_files_of_the_project_are_found() -> None:
    found = {name_of(file) for file in text_files()}
    assert {"counter_app/__main__.py", "check", "resources/regions.toml", ".gitignore", "README.md"} <= found
    assert not [name for name in found if name.startswith((".venv", ".git/")) or "__pycache__" in name]


def test_modules_are_short() -> None:
    long = {name_of(file): len(file.read_text("utf-8").splitlines()) for file in ALL_PYTHON}
    expect_none(f"{name} {lines}" for name, lines in long.items() if lines > MODULE_LINES)


def definitions(kinds: tuple[type[ast.AST], ...]) -> Iterator[tuple[str, int]]:
    for file in ALL_PYTHON:
        for node in ast.walk(tree(file)):
            if isinstance(node, kinds):
                assert isinstance(node, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef)
                yield f"{name_of(file)}:{node.name}", (node.end_lineno or 0) - node.lineno + 1


def test_classes_are_short() -> None:
    expect_none([found for found in definitions((ast.ClassDef,)) if found[1] > CLASS_LINES])


def test_functions_are_short() -> None:
    functions = definitions((ast.FunctionDef, ast.AsyncFunctionDef))
    expect_none([found for found in functions if found[1] > FUNCTION_LINES])


# --- words ------------------------------------------------------------------------------------------------------------


def test_every_module_begins_with_one_sentence() -> None:
    wrong = []
    for file in ALL_PYTHON:
        paragraph = (ast.get_docstring(tree(file)) or "").split("\n\n")[0]
        if not paragraph.endswith((".", "?", "!")) or re.search(r"[.?!]\s+[A-Z]", paragraph):
            wrong.append(name_of(file))
    expect_none(wrong)


def test_no_module_has_a_name_that_says_nothing() -> None:
    files = [file for file in ALL_PYTHON if VAGUE & set(file.relative_to(ROOT).with_suffix("").parts)]
    expect_none([name_of(file) for file in files])


def test_nothing_is_left_for_later_in_a_remark() -> None:
    expect_none(lines_with(UNFINISHED, text_files()))


# --- places -----------------------------------------------------------------------------------------------------------


def test_no_file_names_a_package_registry() -> None:
    hosts = re.compile("|".join(re.escape(host) for host in REGISTRIES), re.IGNORECASE)
    expect_none(lines_with(hosts, text_files()))
    expect_none(lines_with(MIRROR, text_files()))


def test_no_file_names_a_place_on_somebodys_machine() -> None:
    expect_none(lines_with(HOMES, text_files()))
    places = [str(place) for place in (ROOT, ROOT.parent) if len(place.parts) > 1]
    here = re.compile(r"(?<![\w.}>\])-])(?:" + "|".join(re.escape(place) for place in places) + r")(?![\w-])")
    expect_none(lines_with(here, text_files()))


# --- numbers ----------------------------------------------------------------------------------------------------------


def unsourced(value: object, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    """The numbers and days of a table that has no `source` of its own and lies in none that has one."""
    if isinstance(value, dict):
        if not isinstance(value.get("source"), str) or not value["source"].strip():
            for key, inner in value.items():
                yield from unsourced(inner, (*path, key))
    elif isinstance(value, list):
        for inner in value:
            yield from unsourced(inner, path)
    elif isinstance(value, int | float | date) and not isinstance(value, bool):
        yield path


def has_remark(text: str, path: tuple[str, ...]) -> bool:
    """Whether a remark names the source: at the head of the file, or right above the number or a table around it."""
    sourced = r"# (?:source\b|.*All numbers are ours)"
    head = re.match(r"(?:#.*\n)+", text)
    if head is not None and re.search(rf"^{sourced}", head[0], re.MULTILINE):
        return True
    names = "|".join(re.escape(name) for name in path)
    return re.search(rf"^{sourced}.*\n(?:#.*\n)*\[*(?:{names})\b", text, re.MULTILINE) is not None


@pytest.mark.parametrize("file", sorted((ROOT / "resources").rglob("*.toml")), ids=name_of)
def test_every_number_of_a_table_has_its_source_beside_it(file: Path) -> None:
    text = file.read_text("utf-8")
    expect_none([".".join(path) for path in unsourced(tomllib.loads(text)) if not has_remark(text, path)])


# --- decisions --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("file", sorted((ROOT / "docs" / "adr").glob("*.md")), ids=name_of)
def test_a_decision_tells_context_decision_and_consequences(file: Path) -> None:
    text = file.read_text("utf-8")
    assert re.fullmatch(r"\d{4}-[a-z0-9-]+\.md", file.name)
    assert text.startswith(f"# {int(file.name[:4])}. ")
    sections = re.findall(r"^## (Context|Decision|Consequences)\n\n(?=[^#\s])", text, re.MULTILINE)
    assert sections == ["Context", "Decision", "Consequences"]


def test_decisions_are_numbered_without_gap_or_double() -> None:
    numbers = sorted(int(file.name[:4]) for file in (ROOT / "docs" / "adr").glob("*.md"))
    assert numbers == list(range(1, len(numbers) + 1))


# --- calls ------------------------------------------------------------------------------------------------------------


def imported(file: Path) -> Iterator[str]:
    """Dotted names of everything a file imports."""
    for node in ast.walk(tree(file)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def test_no_test_uses_a_mock() -> None:
    mocks = ("unittest.mock.", "mock.", "pytest_mock.")
    users = {name_of(file) for file in TEST_FILES for name in imported(file) if f"{name}.".startswith(mocks)}
    takers = {
        name_of(file)
        for file in TEST_FILES
        for node in ast.walk(tree(file))
        if isinstance(node, ast.arg) and node.arg == "mocker"
    }
    expect_none(users | takers)


def test_no_program_sleeps() -> None:
    """Whoever waits, waits on an Event, so that stopping never takes longer than needed."""
    files = python_files(*PROGRAMS)
    imports = [name_of(file) for file in files if "time.sleep" in imported(file)]
    calls = [
        f"{name_of(file)}:{node.lineno}"
        for file in files
        for node in ast.walk(tree(file))
        if isinstance(node, ast.Attribute) and node.attr == "sleep" and ast.unparse(node.value) == "time"
    ]
    expect_none(imports + calls)


def test_no_program_reads_the_clock_by_the_machines_own_zone() -> None:
    """A hall's computer may be set to any zone: every day and time that people see is China's."""
    ways = (
        r"\.astimezone\(\)",
        r"datetime\.now\(\)",
        r"\.today\(\)",
        r"fromtimestamp\([^,()]*\)",
        r"(now\(\)|_at)\.date\(\)",
    )
    local = re.compile("|".join(ways))
    expect_none(
        f"{name_of(file)}: {found.group()}"
        for program in PROGRAMS
        for file in python_files(program)
        for found in local.finditer(file.read_text("utf-8"))
    )


def test_no_program_and_no_table_names_a_host() -> None:
    """Whom a program calls stands in its settings; names that lead nowhere are for words that explain an address."""
    host = re.compile(r"(?:https?|rtsps?|wss?|ftp)://([\w.-]+)")
    nowhere = re.compile(r"HOST|localhost|127\.0\.0\.1|[\w.-]+\.(?:example|invalid)")
    files = [
        *python_files(*PROGRAMS),
        *(file for file in (ROOT / "resources").rglob("*") if file.suffix in {".toml", ".html", ".css", ".md", ".txt"}),
    ]
    expect_none(
        f"{name_of(file)}: {found}"
        for file in files
        for found in host.findall(file.read_text("utf-8"))
        if not nowhere.fullmatch(found)
    )
