"""Fills a library with invented figures, counters and officers, for looking at its page."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from photo_library.access.audit import Act, append
from photo_library.access.auth import hash_token
from photo_library.access.passwords import Passwords
from photo_library.figures import CHINA, Figures
from photo_library.filed import Counter
from photo_library.service import Library
from photo_library.sql.database import Database
from photo_library.sql.statistics import insert_figures
from photo_library.wire.events import CaseEvent
from photo_library.wire.messages import Record
from photo_library.wire.newborns import NewbornStep
from photo_library.wire.officers import Role
from tests.photo_library import letters

PASSWORD, FIRST_PASSWORD = "quiet-harbour-47", "given-by-hand-12"
AUDITOR, SUPERVISOR, OFFICER, NEWCOMER = "A0001", "S0001", "061234", "A0002"
NAMES = {AUDITOR: "测试审计", SUPERVISOR: "测试主管", OFFICER: "测试窗口", NEWCOMER: "测试新人"}
ROLES = {AUDITOR: Role.AUDITOR, SUPERVISOR: Role.SUPERVISOR, OFFICER: Role.OFFICER, NEWCOMER: Role.AUDITOR}
BUSY = ("310000", "320100", "320500", "330100", "340100", "330200", "320200", "330300", "341000", "320600", "340200")
REASONS = (
    "EYES_CLOSED",
    "HEAD_TILTED",
    "FACE_TURNED",
    "SMILING",
    "UNEVEN_LIGHT",
    "BLURRED",
    "OFFICERS_CHOICE",
    "TOO_DARK",
)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much is invented, up to which moment."""

    now: datetime
    days: int = 30
    cases_a_day: int = 120


def add_officers(library: Library) -> None:
    """All with the same password; the newcomer's is a first one, and has to be changed."""
    officers, passwords = library.access.officers, Passwords(library.access.reception.ground.rules.argon2)
    given = passwords.hash(PASSWORD)
    for number, role in ROLES.items():
        officers.add(number, NAMES[number], role, given)
        if number != NEWCOMER:
            officers.set_password(number, given, Act("password-changed", number))


def fill(library: Library, database: Database, extent: Extent) -> None:
    """The same figures every time."""
    lots = Random(41)
    with database.writing() as connection:
        for day in _days(extent):
            for _ in range(int(extent.cases_a_day * lots.uniform(0.7, 1.2) * (0.2 if day.weekday() > 4 else 1))):
                insert_figures(connection, *_window(lots), _case(lots, day))
        for minutes in range(0, 60 * 24 * 3, 23):
            append(connection, library.cipher, _looked_up(lots), extent.now - timedelta(minutes=minutes))
    _enrol(library, extent.now)
    for seed, kinds in enumerate(EVENTS):
        _file_and_tell(library, seed, kinds)
    for seed in range(3):
        _register_newborn(library, seed, extent.now)


def _days(extent: Extent) -> Iterator[date]:
    today = extent.now.astimezone(CHINA).date()
    return (today - timedelta(days=before) for before in reversed(range(extent.days)))


def _window(lots: Random) -> tuple[str, str]:
    place = min(int(lots.expovariate(0.35)), len(BUSY) - 1)
    return BUSY[place], f"{lots.randint(1, 2):02d}"


def _case(lots: Random, day: date) -> Figures:
    is_reused = lots.random() < 0.28
    takes = 0 if is_reused else min(int(lots.expovariate(1.6)), 3)
    picked = {REASONS[min(int(lots.expovariate(0.55)), len(REASONS) - 1)] for _ in range(takes)}
    is_overridden = lots.random() < 0.02
    is_first_pass = None if is_reused else takes == 0 and not is_overridden
    return Figures(day.isoformat(), ("id-card",), takes, is_first_pass, is_reused, is_overridden, tuple(sorted(picked)))


def _looked_up(lots: Random) -> Act:
    city, counter = _window(lots)
    officer = f"{city[:4]}{counter}"
    person = hash_token(f"invented person {lots.randint(1, 60)}")
    return Act("looked-up", officer, city, counter, "id-card-first-issue", person, detail={"found": lots.randint(0, 2)})


def _enrol(library: Library, now: datetime) -> None:
    windows = [(city, number) for city in BUSY for number in ("01", "02")]
    for place, (city, counter) in enumerate([*windows, *UNUSED]):
        library.metadata.enroll(Counter(city, counter), hash_token(f"{city} {counter}"))
        if (city, counter) != UNUSED[0]:
            silent_min = 60 * 30 if (city, counter) in UNUSED else SILENCES[place % len(SILENCES)]
            library.statistics.note_heard(city, counter, now - timedelta(minutes=silent_min))
    library.metadata.revoke(Counter(*UNUSED[-1]))


SILENCES = (0, 1, 2, 4, 6, 9, 75)
"""Minutes since the last call."""
UNUSED = (("330100", "09"), ("341000", "08"), ("320100", "07"))
"""One that never called, one that is silent, and one that was revoked."""


EVENTS = (("corrected",), ("corrected",), ("withdrawn",), *(("made", "arrived"),) * 5)
"""What became of some cases."""


def _file_and_tell(library: Library, seed: int, kinds: tuple[str, ...]) -> None:
    at, picture = Counter(letters.CITY, letters.COUNTER), letters.jpeg(seed)
    record = Record.model_validate(letters.record(seed))
    library.take_photo(letters.digest_of(picture), picture, letters.content_digest(picture))
    library.take_record(record, record.record_id, at)
    for number, kind in enumerate(kinds):
        event_id = f"00000000-0000-4000-8000-{seed:06d}{number:06d}"
        told = {**letters.golden(f"event-{kind}"), "event_id": event_id, "record_id": record.record_id}
        library.events.take(CaseEvent.model_validate(told), (record.record_id, event_id), at)


def _register_newborn(library: Library, seed: int, at: datetime) -> None:
    golden, newborn = letters.golden("newborn-taken"), f"00000000-0000-4000-9000-{seed:012d}"
    what = {**golden["what"], "receipt_no": f"{letters.CITY}-{letters.COUNTER}-{at:%Y%m%d}-{seed + 900:04d}-A"}
    what["child"] = {**what["child"], "certificate": f"X31{seed:07d}"}
    on = at - timedelta(days=seed // 2)
    told = {**golden, "newborn_id": newborn, "event_id": newborn, "at": on.isoformat(), "what": what}
    step, by = NewbornStep.model_validate(told), Counter(letters.CITY, letters.COUNTER)
    library.newborns.take(step, (newborn, newborn), by)


def database_of(library: Library) -> Database:
    return library.access.reception.ground.database
