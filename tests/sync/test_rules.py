"""The numbers of the hand-over are read strictly."""

import copy
from typing import Any

import pytest

from counter_app import resources
from counter_app.domain.places.regions import TableError
from counter_app.sync.link.rules import read_sync_rules

TABLE: dict[str, Any] = resources.toml("sync.toml")


def test_the_shipped_numbers_are_read() -> None:
    rules = read_sync_rules(TABLE)
    assert rules.retry.first_wait_s == TABLE["retry"]["first_wait_s"]
    assert rules.journal.least_free_bytes == TABLE["journal"]["least_free_mb"] * 1024 * 1024
    assert rules.link.read_timeout_s <= rules.link.answer_deadline_s
    assert rules.retry.horizon.total_seconds() == 3600


@pytest.mark.parametrize("section", TABLE)
@pytest.mark.parametrize("wrong", [0, -1, "5", True, None, float("nan")])
def test_a_number_that_is_none_is_refused(section: str, wrong: object) -> None:
    for name in TABLE[section]:
        table = copy.deepcopy(TABLE)
        table[section][name] = wrong
        with pytest.raises(TableError):
            read_sync_rules(table)


def test_a_fraction_is_no_count() -> None:
    table = copy.deepcopy(TABLE)
    table["uplink"]["batch"] = 2.5
    with pytest.raises(TableError):
        read_sync_rules(table)


@pytest.mark.parametrize("section", TABLE)
def test_missing_and_unknown_rows_are_refused(section: str) -> None:
    missing, unknown, gone, flat = (copy.deepcopy(TABLE) for _ in range(4))
    missing[section].popitem()
    unknown[section]["speed"] = 1
    del gone[section]
    flat[section] = 1
    for table in (missing, unknown, gone, flat, {**TABLE, "more": {}}):
        with pytest.raises(TableError):
            read_sync_rules(table)
