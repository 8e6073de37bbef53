"""What is counted of records: once each, in their transaction, without a person, and of records held already too."""

from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from photo_library.figures import OFFICERS_CHOICE, figures_of
from photo_library.keys.cipher import load_cipher
from photo_library.opening import open_library
from photo_library.ports import StoreUnavailableError
from photo_library.service import Library
from photo_library.sql.database import Database
from photo_library.sql.statistics import Load, Period, Statistics
from photo_library.wire.messages import Record
from tests.conftest import IN_ITS_FOLDER
from tests.photo_library import letters
from tests.photo_library.desks import Desk

DAY = "2026-11-23"
TODAY = Period(DAY, DAY)
BLOCKED = {"code": "EYES_CLOSED", "severity": "blocking", "measured": 0.1, "limit": 0.2, "unit": "ratio"}
REUSE = letters.golden("record-reused")["reuse"]
OVERRIDE = {"by": "061234", "reason": "cannot"}
NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)


def take(*blocking: str, from_library: bool = False) -> dict[str, object]:
    return {"blocking": blocking, "confirm": [], "from_library": from_library}


def record(**changed: Any) -> Record:
    return Record.model_validate(letters.record(0, **changed))


@pytest.mark.parametrize(
    ("changed", "takes", "is_first_pass", "reasons"),
    [
        ({}, None, None, ()),
        ({"takes": []}, 0, True, ()),
        ({"takes": [], "findings": [BLOCKED], "override": OVERRIDE}, 0, False, ()),
        ({"takes": [take("EYES_CLOSED")]}, 1, False, ("EYES_CLOSED",)),
        ({"takes": [take("EYES_CLOSED", "BLURRED"), take("BLURRED")]}, 2, False, ("BLURRED", "EYES_CLOSED")),
        ({"takes": [take()]}, 1, True, (OFFICERS_CHOICE,)),
        ({"takes": [take("REUSED_TOO_OLD", from_library=True)]}, 0, True, ()),
        ({"takes": [], "reuse": REUSE}, 0, None, ()),
        ({"takes": [take("BLURRED")], "reuse": REUSE}, 1, False, ("BLURRED",)),
    ],
)
def test_a_record_is_counted_by_its_first_take(
    changed: dict[str, Any], takes: int | None, is_first_pass: bool | None, reasons: tuple[str, ...]
) -> None:
    figures = figures_of(record(**changed))
    assert (figures.takes, figures.is_first_pass, figures.reasons) == (takes, is_first_pass, reasons)
    assert figures.is_reused == ("reuse" in changed)
    assert figures.is_overridden == ("override" in changed)


@pytest.mark.parametrize(
    ("filed_at", "day"),
    [
        ("2026-11-22T15:59:59+00:00", "2026-11-22"),
        ("2026-11-22T16:00:00+00:00", DAY),
        ("2026-11-23T23:59:59+08:00", DAY),
    ],
)
def test_a_day_is_that_of_the_counters(filed_at: str, day: str) -> None:
    assert figures_of(record(filed_at=filed_at)).day == day


def test_cities_and_days_are_summed_up(desk: Desk, library: Library) -> None:
    desk.file(0, takes=[])
    desk.file(1, takes=[take("EYES_CLOSED")], override=OVERRIDE)
    desk.file(2, takes=[], reuse=REUSE)
    desk.file(3, filed_at="2026-11-24T09:00:00+08:00")
    statistics = library.statistics
    assert statistics.by_city(TODAY) == (Load(letters.CITY, 3, 1, 1, 2, 1),)
    assert statistics.by_city(Period(DAY, DAY, "341000")) == ()
    assert [(load.key, load.filed) for load in statistics.by_day(Period(DAY, "2026-11-30"))] == [
        (DAY, 3),
        ("2026-11-24", 1),
    ]
    assert statistics.retake_reasons(TODAY, 5) == (("EYES_CLOSED", 1),)


def test_shares_of_nothing_are_none() -> None:
    assert (Load(DAY, 0, 0, 0, 0, 0).reuse_share, Load(DAY, 0, 0, 0, 0, 0).first_pass_share) == (None, None)
    assert (Load(DAY, 4, 1, 0, 2, 1).reuse_share, Load(DAY, 4, 1, 0, 2, 1).first_pass_share) == (0.25, 0.5)


def test_what_is_repeated_or_refused_is_not_counted(desk: Desk, library: Library) -> None:
    filed = desk.file(0, takes=[take("BLURRED")])
    desk.send_record(filed)
    desk.send_record({**filed, "officer": "069999"})
    desk.send_record({**letters.record(1), "receipt_no": filed["receipt_no"], "photos": filed["photos"]})
    assert [load.filed for load in library.statistics.by_day(TODAY)] == [1]
    assert library.statistics.retake_reasons(TODAY, 5) == (("BLURRED", 1),)


def test_the_figures_name_no_record_and_no_person(desk: Desk, tables: sa.Engine) -> None:
    filed = desk.file(0, takes=[take("BLURRED")])
    with tables.connect() as connection:
        rows = [connection.execute(sa.text(f"SELECT * FROM {name}")).all() for name in ("filings", "retake_reasons")]
    told = repr(rows)
    for secret in (
        filed["record_id"],
        filed["receipt_no"],
        filed["case_id"],
        filed["officer"],
        *filed["applicant"].values(),
    ):
        assert secret not in told


@pytest.fixture
def database(folder: Path) -> Iterator[Database]:
    with closing(Database(f"sqlite:///{folder / 'metadata.db'}")) as opened:
        yield opened


@IN_ITS_FOLDER
def test_records_of_before_the_statistics_are_counted_when_the_form_changes(
    desk: Desk, folder: Path, database: Database
) -> None:
    desk.file(0)
    desk.file(1, override=OVERRIDE)
    desk.file(2, reuse=REUSE, filed_at="2026-11-24T09:00:00+08:00")
    database.downgrade("0001")
    with pytest.raises(ValueError, match="keys"):
        database.upgrade()
    database.upgrade(load_cipher(folder / "keys.json"))
    statistics = Statistics(database)
    assert statistics.by_city(Period(DAY, "2026-11-30")) == (Load(letters.CITY, 3, 1, 1, 0, 0),)
    assert [load.key for load in statistics.by_day(Period(DAY, "2026-11-30"))] == [DAY, "2026-11-24"]


@IN_ITS_FOLDER
def test_a_library_of_the_first_form_is_opened_and_counted(desk: Desk, folder: Path, database: Database) -> None:
    desk.file(0)
    database.downgrade("0001")
    with open_library(folder) as opened:
        assert [load.filed for load in opened.statistics.by_day(TODAY)] == [1]


def test_a_counter_is_heard_with_every_call_and_noted_once_a_minute(library: Library, tables: sa.Engine) -> None:
    statistics = library.statistics
    for seconds in (0, 59, 60, 61):
        statistics.note_heard("310000", "07", NOW + timedelta(seconds=seconds))
    assert heard(tables) == [("310000", "07", "2026-11-23T03:01:00.000+00:00")]


def test_a_clock_set_back_silences_no_counter(library: Library, tables: sa.Engine) -> None:
    library.statistics.note_heard("310000", "07", NOW)
    library.statistics.note_heard("310000", "07", NOW - timedelta(days=1))
    assert heard(tables)[0][2] == "2026-11-22T03:00:00.000+00:00"


def test_a_call_tells_when_its_counter_was_heard(desk: Desk, library: Library) -> None:
    before = datetime.now(UTC)
    desk.file(0)
    (seen,) = library.statistics.counters(DAY)
    assert (seen.city, seen.counter, seen.is_revoked, seen.filed) == (letters.CITY, letters.COUNTER, False, 1)
    assert seen.heard_at is not None
    assert abs(seen.heard_at - before) < timedelta(minutes=1)


def test_a_counter_that_never_called_is_listed_as_such(desk: Desk, library: Library) -> None:
    (seen,) = library.statistics.counters(DAY)
    assert (seen.heard_at, seen.filed) == (None, 0)


class Broken(Database):
    """A database that has gone."""

    def writing(self) -> Any:
        raise StoreUnavailableError("gone")


def test_no_call_fails_because_it_could_not_be_noted(tmp_path: Path) -> None:
    with closing(Broken(f"sqlite:///{tmp_path / 'none.db'}")) as broken:
        Statistics(broken).note_heard("310000", "07", NOW)


def heard(tables: sa.Engine) -> list[tuple[object, ...]]:
    with tables.connect() as connection:
        return [tuple(row) for row in connection.execute(sa.text("SELECT * FROM heard"))]
