"""What is counted, waited for and audited has to read alike on an SQLite file and on a real PostgreSQL server."""

import asyncio
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from photo_library.access.access import Entrance
from photo_library.access.audit import Act, Asked, Question
from photo_library.access.auth import Bearer, hash_token
from photo_library.access.reception import Admission
from photo_library.admin.waiting import WaitingCases
from photo_library.figures import Figures
from photo_library.filed import Counter
from photo_library.keys.cipher import load_cipher
from photo_library.opening import open_library
from photo_library.service import Library
from photo_library.sql.statistics import Load, NewbornLoad, Period, insert_figures
from photo_library.wire.events import CaseEvent
from photo_library.wire.messages import Filing, Record
from photo_library.wire.newborns import NewbornStep
from tests.conftest import MakeStores
from tests.photo_library import letters
from tests.photo_library.entrances import trial_rules

NOW = datetime(2026, 11, 23, 3, 0, tzinfo=UTC)
DAY, NEXT = "2026-11-23", "2026-11-24"
HERE = Counter(letters.CITY, letters.COUNTER)
ALICE, BOB = hash_token("one invented person"), hash_token("another invented person")


@pytest.fixture(params=["sqlite+files", "postgresql+files"])
def library(request: pytest.FixtureRequest, tmp_path: Path, make_stores: MakeStores) -> Iterator[Library]:
    with open_library(tmp_path, make_stores(request.param), Entrance(Admission.OFF, trial_rules())) as opened:
        yield opened


def count(library: Library, city: str, day: str, *reasons: str, takes: int | None = 0, is_reused: bool = False) -> None:
    is_first_pass = None if takes is None or is_reused else takes == 0
    figures = Figures(day, ("id-card", "exit-entry"), takes, is_first_pass, is_reused, False, reasons)
    with library.events.database.writing() as connection:
        insert_figures(connection, city, "01", figures)


def file(library: Library, seed: int, **changed: object) -> Record:
    picture = letters.jpeg(seed)
    record = Record.model_validate(letters.record(seed, **changed))
    library.take_photo(letters.digest_of(picture), picture, letters.content_digest(picture))
    library.take_record(record, record.record_id, HERE)
    return record


def test_figures_are_summed_up_by_city_day_and_reason(library: Library) -> None:
    count(library, "310000", DAY, "BLURRED", "EYES_CLOSED", takes=2)
    count(library, "310000", DAY)
    count(library, "310000", NEXT, is_reused=True)
    count(library, "341000", DAY, "EYES_CLOSED", takes=1)
    count(library, "341000", DAY, takes=None)
    count(library, "330100", "2026-11-25")
    both, statistics = Period(DAY, NEXT), library.statistics
    assert statistics.by_city(both) == (Load("310000", 3, 1, 0, 2, 1), Load("341000", 2, 0, 0, 1, 0))
    assert statistics.by_day(both) == (Load(DAY, 4, 0, 0, 3, 1), Load(NEXT, 1, 1, 0, 0, 0))
    assert statistics.by_day(Period(DAY, NEXT, "341000")) == (Load(DAY, 2, 0, 0, 1, 0),)
    assert statistics.retake_reasons(both, 5) == (("EYES_CLOSED", 2), ("BLURRED", 1))
    assert statistics.retake_reasons(Period(DAY, NEXT, "310000"), 1) == (("BLURRED", 1),)


@pytest.mark.parametrize("together", [1, 3])
def test_takes_of_records_that_came_whole_are_counted(library: Library, together: int) -> None:
    """Also of several that are filed at once; each was taken twice more before the photo was used."""
    taken = [
        {"blocking": ["EYES_CLOSED"], "confirm": [], "from_library": False},
        {"blocking": [], "confirm": [], "from_library": False},
    ]
    records = [letters.record(seed, takes=taken) for seed in range(together)]
    filings = [Filing.model_validate(letters.filing(each, [letters.jpeg(seed)])) for seed, each in enumerate(records)]
    library.metadata.enroll(HERE, ALICE)

    async def file_all() -> list[bool]:
        caller = Bearer(HERE, ALICE)
        filed = [library.file_whole(filing, filing.record.record_id, caller) for filing in filings]
        return [is_new for _, is_new in await asyncio.gather(*filed)]

    assert asyncio.run(file_all()) == [True] * together
    every_day = Period("2026-01-01", "2026-12-31")
    assert library.statistics.retake_reasons(every_day, 5) == (("EYES_CLOSED", together), ("OFFICERS_CHOICE", together))


def tell(library: Library, name: str, seed: int, event: int, **what: object) -> None:
    """A step of a registration of its own; `event` 0 is the first."""
    golden = letters.golden(name)
    newborn = f"00000000-0000-4000-8000-{seed:012d}"
    told = {**golden, "newborn_id": newborn, "event_id": newborn if event == 0 else f"{newborn[:-6]}{event:06d}"}
    told["what"] = {**golden["what"], **what}
    if event == 0:
        told["what"]["receipt_no"] = f"310000-07-20261123-{seed + 1:04d}-A"
        told["what"]["child"] = {**golden["what"]["child"], "certificate": f"X31{seed:07d}"}
    library.newborns.take(NewbornStep.model_validate(told), (newborn, told["event_id"]), HERE)


def test_newborns_are_counted_by_day_and_city_and_those_of_before_when_the_form_changes(
    library: Library, tmp_path: Path
) -> None:
    library.metadata.enroll(HERE, hash_token("one"))
    for seed in range(3):
        tell(library, "newborn-taken", seed, 0)
    tell(library, "newborn-turned-away", 3, 0)
    tell(library, "newborn-granted", 0, 100001)
    tell(library, "newborn-turned-down", 1, 100002)
    tell(library, "newborn-undone", 1, 100003, event_id="00000000-0000-4000-8000-000000100002")
    day = library.statistics
    told = NewbornLoad(taken=3, turned_away=1, granted=1, turned_down=0)
    assert day.newborns(Period(DAY, "2026-12-31")) == told
    assert day.newborns(Period(DAY, "2026-12-31", "341000")) == NewbornLoad(0, 0, 0, 0)
    assert day.newborns_by_city(Period(DAY, "2026-12-31")) == ((letters.CITY, 3),)
    assert day.newborns_by_day(Period(DAY, "2026-12-31")) == ((DAY, 3),)
    assert day.newborns_by_day(Period(DAY, "2026-12-31", "341000")) == ()
    library.events.database.downgrade("0010")
    library.events.database.upgrade(load_cipher(tmp_path / "keys.json"))
    assert day.newborns(Period(DAY, "2026-12-31")) == told
    assert [each.newborns for each in day.counters(DAY)] == [3]


def test_counters_are_listed_with_when_they_were_heard_and_what_they_filed(library: Library) -> None:
    library.metadata.enroll(Counter("310000", "01"), hash_token("one"))
    library.metadata.enroll(Counter("341000", "01"), hash_token("two"))
    library.statistics.note_heard("310000", "01", NOW)
    library.statistics.note_heard("310000", "01", NOW + timedelta(minutes=2))
    count(library, "310000", DAY)
    first, second = library.statistics.counters(DAY)
    assert (first.heard_at, first.filed) == (NOW + timedelta(minutes=2), 1)
    assert (second.city, second.heard_at, second.filed, second.is_revoked) == ("341000", None, 0, False)


def test_a_record_is_counted_in_its_own_transaction_and_records_of_before_when_the_form_changes(
    library: Library, tmp_path: Path
) -> None:
    file(library, 0, takes=[])
    file(library, 1, override={"by": "061234", "reason": "cannot"})
    whole = Period(DAY, DAY)
    assert library.statistics.by_day(whole) == (Load(DAY, 2, 0, 1, 1, 1),)
    library.events.database.downgrade("0001")
    library.events.database.upgrade(load_cipher(tmp_path / "keys.json"))
    assert library.statistics.by_day(whole)[0].overridden == 1
    assert library.statistics.by_day(whole)[0].filed == 2


def test_cases_wait_until_they_were_seen_to(library: Library) -> None:
    for seed, kinds in enumerate([("corrected",), ("corrected", "made"), ("arrived",), ("withdrawn",)]):
        record = file(library, seed)
        for number, kind in enumerate(kinds):
            event_id = f"00000000-0000-4000-8000-{seed:06d}{number:06d}"
            told = {**letters.golden(f"event-{kind}"), "event_id": event_id, "record_id": record.record_id}
            library.events.take(CaseEvent.model_validate(told), (record.record_id, event_id), HERE)
    waiting = WaitingCases(library.events.database)
    assert [queue.count for queue in waiting(letters.CITY)] == [1, 1, 1]


def test_who_looked_up_how_many_is_told_with_the_busiest_first(library: Library) -> None:
    audit = library.access.audit
    for officer, person in (("061234", ALICE), ("061234", ALICE), ("061234", BOB), ("069999", ALICE)):
        audit.note(Act("looked-up", officer, "310000", "07", "id-card-first-issue", person))
    audit.note(Act("signed-in", "061234", "310000", "07"))
    where = ("310000", "07", "id-card-first-issue")
    assert audit.looked_up(Question()) == (Asked("061234", *where, 3, 2), Asked("069999", *where, 1, 1))
    assert audit.looked_up(Question(person_key=BOB)) == (Asked("061234", *where, 1, 1),)
    assert audit.looked_up(Question(most=1)) == (Asked("061234", *where, 3, 2),)
