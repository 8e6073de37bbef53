"""Every place where a rule of safety does not count says why, right where it stands."""

import re
from pathlib import Path

import pytest

from tests.project import ROOT, name_of, python_files

WAIVER = re.compile(r"#\s*noqa:\s*(?P<codes>[A-Z0-9, ]*[A-Z0-9])(?P<rest>.*)$")
REASON = re.compile(r"^ - \S+(?: \S+)+$")
BLANKET = re.compile(r"#\s*(?:ruff:\s*noqa|flake8:\s*noqa|noqa\s*(?:$|[^:\s]))|#\s*nosec")
SAFETY = re.compile(r"^S\d*$")
FILES = [
    file
    for file in python_files("counter_app", "photo_library", "scripts", "benchmarks", "tests")
    if file.name != Path(__file__).name
]


def unexplained(line: str) -> bool:
    """Whether the line waives a rule of safety, or all rules, without a reason of two words at least."""
    if BLANKET.search(line):
        return True
    waiver = WAIVER.search(line)
    if waiver is None or not any(SAFETY.match(code) for code in re.split(r"[,\s]+", waiver["codes"])):
        return False
    return not REASON.match(waiver["rest"])


def files_waived(text: str) -> list[str]:
    """The patterns of `per-file-ignores` that waive rules of safety without a remark above them that names each."""
    wrong = []
    lines = text.partition("[tool.ruff.lint.per-file-ignores]")[2].partition("\n[")[0].splitlines()
    for before, line in zip(["", *lines], lines, strict=False):
        codes = [code for code in re.findall(r'"([A-Z]+\d*)"', line.partition("=")[2]) if SAFETY.match(code)]
        if not all(before.startswith("#") and re.search(rf"\b{code}: \w+ \w+", before) for code in codes):
            wrong.append(line)
    return wrong


def test_every_waiver_of_a_rule_of_safety_has_its_reason() -> None:
    found = [
        f"{name_of(file)}:{number}"
        for file in FILES
        for number, line in enumerate(file.read_text("utf-8").splitlines(), 1)
        if unexplained(line)
    ]
    assert found == []


def test_every_waiver_for_whole_files_has_its_reason() -> None:
    assert files_waived((ROOT / "pyproject.toml").read_text("utf-8")) == []


def test_safety_is_checked_everywhere_and_waived_nowhere_as_a_whole() -> None:
    text = (ROOT / "pyproject.toml").read_text("utf-8")
    selected, ignored = (
        text.partition("select = [")[2].partition("]")[0],
        text.partition("\nignore = [")[2].partition("\n]")[0],
    )
    assert '"S"' in selected
    waived = re.findall(r'^\s*"(S\d+)",\s*# \w+ \w+.*$', ignored, re.MULTILINE)
    assert re.findall(r'"(S\d*)"', ignored) == waived == ["S101"]


@pytest.mark.parametrize(
    "line",
    [
        "run(command)  # noqa: S603",
        "run(command)  # noqa: S603 - ours",
        "run(command)  # noqa: E501, S603",
        "run(command)  # noqa: S603, E501 because",
        "run(command)  # noqa",
        "run(command)  #noqa ",
        "# ruff: noqa",
        "# ruff: noqa: S603",
        "run(command)  # nosec",
    ],
)
def test_a_waiver_without_a_reason_is_refused(line: str) -> None:
    assert unexplained(line)


@pytest.mark.parametrize(
    "line",
    ["run(command)  # noqa: S603 - our own program", "x = 1  # noqa: ARG001", "SLOW = 1  # noqa: SLF001", "x = 1"],
)
def test_a_waiver_with_its_reason_and_other_waivers_are_not_refused(line: str) -> None:
    assert not unexplained(line)


def test_a_waiver_for_files_without_a_remark_that_names_it_is_refused() -> None:
    rows = '# S603: starts our own tools\n"a/**" = ["S603", "S314"]\n"b.py" = ["T20"]'
    table = f"[tool.ruff.lint.per-file-ignores]\n{rows}\n\n[next]\n"
    assert files_waived(table) == ['"a/**" = ["S603", "S314"]']
