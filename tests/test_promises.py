"""What the documents promise names tests that exist."""

import re

import pytest

from tests.project import ROOT

NAMED = re.compile(r"`(tests/[\w/]+\.py)(?:::(\w+))?`")
COMMAND = re.compile(r"`python -m ([\w.]+)")


@pytest.mark.parametrize("document", ["reliability.md", "security.md"])
def test_every_test_that_a_promise_names_exists(document: str) -> None:
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    named = NAMED.findall(text)
    assert len(named) > 15
    for file, test in named:
        path = ROOT / file
        assert path.is_file(), file
        if test:
            assert f"def {test}(" in path.read_text(encoding="utf-8"), f"{file}::{test}"
    for module in COMMAND.findall(text):
        assert (ROOT / (module.replace(".", "/") + ".py")).is_file(), module


@pytest.mark.parametrize("document", ["reliability.md", "security.md"])
def test_every_row_of_a_table_names_its_proof(document: str) -> None:
    lines = (ROOT / "docs" / document).read_text(encoding="utf-8").splitlines()
    rows = [line for line in lines if line.startswith("|") and not re.match(r"\| (-|Promise|Threat)", line)]
    assert len(rows) > 10
    for row in rows:
        assert NAMED.search(row), row


@pytest.mark.parametrize("document", ["reliability.md", "security.md"])
def test_no_promise_stands_twice(document: str) -> None:
    """What is shown by nothing of its own is a part of another row."""
    lines = (ROOT / "docs" / document).read_text(encoding="utf-8").splitlines()
    rows = [
        (line, {*NAMED.findall(line), *COMMAND.findall(line)})
        for line in lines
        if line.startswith("|") and NAMED.search(line)
    ]
    twice = [line for line, proofs in rows for other, more in rows if line != other and proofs < more]
    assert not twice, "\n".join(twice)


@pytest.mark.parametrize("document", ["reliability.md", "security.md"])
def test_no_proof_of_a_promise_is_waived(document: str) -> None:
    """A test that is expected to fail, or is skipped whatever the machine, proves nothing."""
    text = (ROOT / "docs" / document).read_text(encoding="utf-8")
    for file in {name for name, _ in NAMED.findall(text)}:
        content = (ROOT / file).read_text(encoding="utf-8")
        assert "xfail" not in content, file
        assert "mark.skip(" not in content, file
        assert re.search(r"^def test_|\.TestCase$", content, re.MULTILINE), file
