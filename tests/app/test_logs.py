"""No log line shows who stood at the window."""

import logging
from pathlib import Path

import pytest

from counter_app.logs import RedactingFormatter, redact
from tests import people


@pytest.mark.parametrize("seed", range(len(people.NAMES)))
def test_names_numbers_and_phones_are_blanked(seed: int) -> None:
    person = people.applicant(seed)
    line = redact(f"filed {person.name.value} {person.id_number.value} 13812345678 id={person.id_number.value}.")
    assert person.id_number.value not in line
    assert "13812345678" not in line
    assert not set(person.name.value) & set(line) - set("·")


def test_identifiers_stay_legible() -> None:
    line = "filed record=5b2d8a52-8f0e-4c61-9d57-0a4f2d1c7e10 receipt=310000-07-20261123-0001-A"
    assert redact(line) == line


def test_tracebacks_are_redacted_too(tmp_path: Path) -> None:
    number = people.id_number()
    record = logging.LogRecord("x", logging.ERROR, str(tmp_path), 1, "failed", None, None)
    record.exc_text = f"ValueError: {number}"
    assert number not in RedactingFormatter("%(message)s").format(record)
