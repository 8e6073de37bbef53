"""Counts what was filed and who was heard of, in the metadata store; knows nobody."""

import logging
import threading
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa

from photo_library.figures import Figures
from photo_library.ports import StoreUnavailableError
from photo_library.sql.database import Database
from photo_library.sql.prepared import Prepared, insert_all
from photo_library.sql.tables import COUNTERS, FILINGS, HEARD, NEWBORN_STEPS, RETAKE_REASONS

log = logging.getLogger(__name__)
HEARD_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Period:
    """From one day to another, both within, as YYYY-MM-DD; of one city, or of all."""

    first: str
    last: str
    city: str | None = None


@dataclass(frozen=True, slots=True)
class Load:
    """What was filed in a city, or on a day (`key`). `first_known` of the cases tell how their first take was."""

    key: str
    filed: int
    reused: int
    overridden: int
    first_known: int
    first_passed: int

    @property
    def reuse_share(self) -> float | None:
        return self.reused / self.filed if self.filed else None

    @property
    def first_pass_share(self) -> float | None:
        return self.first_passed / self.first_known if self.first_known else None


@dataclass(frozen=True, slots=True)
class NewbornLoad:
    """What became of registrations of newborns; what was undone is not counted."""

    taken: int
    turned_away: int
    granted: int
    turned_down: int


@dataclass(frozen=True, slots=True)
class CounterSeen:
    """An enrolled counter, and when it was last heard; `filed` and `newborns` are of the day that was asked for."""

    city: str
    counter: str
    is_revoked: bool
    heard_at: datetime | None
    filed: int
    newborns: int


def insert_figures(connection: sa.Connection, city: str, counter: str, figures: Figures) -> None:
    """Within the transaction that stores the record, so that it is counted once or not at all."""
    insert_figures_each(connection, [(city, counter, figures)])


def insert_figures_each(connection: sa.Connection, filed: Sequence[tuple[str, str, Figures]]) -> None:
    """The same of several records; each with its city and counter."""
    reasons_of = [figures.reasons for _, _, figures in filed]
    rows = [
        {
            "day": figures.day,
            "city": city,
            "counter": counter,
            "profiles": " ".join(figures.profiles),
            "takes": figures.takes,
            "is_first_pass": figures.is_first_pass,
            "is_reused": figures.is_reused,
            "is_overridden": figures.is_overridden,
        }
        for city, counter, figures in filed
    ]
    NEW_FILINGS.ask(connection, [row for row, reasons in zip(rows, reasons_of, strict=True) if not reasons])
    told = [(row, reasons) for row, reasons in zip(rows, reasons_of, strict=True) if reasons]
    filings = [filing for (filing,) in NEW_FILING.run_each(connection, [row for row, _ in told])]
    codes = [
        {"filing_id": filing.id, "code": code}
        for filing, (_, reasons) in zip(filings, told, strict=True)
        for code in reasons
    ]
    NEW_REASONS.ask(connection, codes)


NEW_FILINGS, NEW_REASONS = insert_all(FILINGS, "id"), insert_all(RETAKE_REASONS)
NEW_FILING = Prepared(
    sa.insert(FILINGS).returning(FILINGS.c.id), [column.name for column in FILINGS.c if column is not FILINGS.c.id]
)


class Statistics:
    """Reads what was counted. Every call is one transaction; it blocks and may raise StoreUnavailableError."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._noted: dict[tuple[str, str], datetime] = {}
        self._noting = threading.Lock()

    def by_city(self, period: Period) -> tuple[Load, ...]:
        """The city with the most first."""
        return tuple(sorted(self._loads(FILINGS.c.city, period), key=lambda load: (-load.filed, load.key)))

    def by_day(self, period: Period) -> tuple[Load, ...]:
        """Days without any case are left out."""
        return tuple(sorted(self._loads(FILINGS.c.day, period), key=lambda load: load.key))

    def retake_reasons(self, period: Period, most: int) -> tuple[tuple[str, int], ...]:
        """In how many cases a take was made anew because of which code, the commonest first."""
        count = sa.func.count().label("cases")
        query = (
            sa.select(RETAKE_REASONS.c.code, count)
            .join(FILINGS, FILINGS.c.id == RETAKE_REASONS.c.filing_id)
            .where(*_within(period))
            .group_by(RETAKE_REASONS.c.code)
            .order_by(count.desc(), RETAKE_REASONS.c.code)
            .limit(most)
        )
        with self._database.reading() as connection:
            return tuple((row.code, row.cases) for row in connection.execute(query))

    def newborns(self, period: Period) -> NewbornLoad:
        query = (
            sa.select(NEWBORN_STEPS.c.kind, sa.func.count().label("steps"))
            .where(*_within(period, NEWBORN_STEPS), ~_is_undone())
            .group_by(NEWBORN_STEPS.c.kind)
        )
        with self._database.reading() as connection:
            told = {row.kind: row.steps for row in connection.execute(query)}
        kinds = ("taken", "turned-away", "granted", "turned-down")
        return NewbornLoad(*(told.get(kind, 0) for kind in kinds))

    def newborns_by_city(self, period: Period) -> tuple[tuple[str, int], ...]:
        """How many registrations were taken; the city with the most first."""
        return tuple(sorted(self._taken(NEWBORN_STEPS.c.city, period), key=lambda each: (-each[1], each[0])))

    def newborns_by_day(self, period: Period) -> tuple[tuple[str, int], ...]:
        """Days without any are left out."""
        return tuple(sorted(self._taken(NEWBORN_STEPS.c.day, period)))

    def counters(self, day: str) -> tuple[CounterSeen, ...]:
        """All that were ever enrolled, with what they filed on that day."""
        filed = (
            sa.select(FILINGS.c.city, FILINGS.c.counter, sa.func.count().label("filed"))
            .where(FILINGS.c.day == day)
            .group_by(FILINGS.c.city, FILINGS.c.counter)
            .subquery()
        )
        taken = (
            sa.select(NEWBORN_STEPS.c.city, NEWBORN_STEPS.c.counter, sa.func.count().label("newborns"))
            .where(NEWBORN_STEPS.c.day == day, NEWBORN_STEPS.c.kind == "taken")
            .group_by(NEWBORN_STEPS.c.city, NEWBORN_STEPS.c.counter)
            .subquery()
        )
        query = (
            sa.select(
                *(COUNTERS.c[name] for name in ("city", "counter", "revoked_at")),
                HEARD.c.at,
                filed.c.filed,
                taken.c.newborns,
            )
            .outerjoin(HEARD, sa.and_(HEARD.c.city == COUNTERS.c.city, HEARD.c.counter == COUNTERS.c.counter))
            .outerjoin(filed, sa.and_(filed.c.city == COUNTERS.c.city, filed.c.counter == COUNTERS.c.counter))
            .outerjoin(taken, sa.and_(taken.c.city == COUNTERS.c.city, taken.c.counter == COUNTERS.c.counter))
            .order_by(COUNTERS.c.city, COUNTERS.c.counter)
        )
        with self._database.reading() as connection:
            return tuple(_seen(row) for row in connection.execute(query).mappings())

    def note_heard(self, city: str, counter: str, now: datetime) -> None:
        """Write down that this counter called, once a minute at most. Never raises: no call may fail because of it."""
        with self._noting:
            before = self._noted.get((city, counter))
            if before is not None and before <= now < before + HEARD_EVERY:
                return
            self._noted[city, counter] = now
        try:
            self._write_heard(city, counter, now)
        except StoreUnavailableError as failed:
            log.warning("a counter's call was not noted: %s", failed.reason)

    def _write_heard(self, city: str, counter: str, now: datetime) -> None:
        at = now.astimezone(UTC).isoformat(timespec="milliseconds")
        one = HEARD.c.city == city, HEARD.c.counter == counter
        try:
            with self._database.writing() as connection:
                if connection.execute(sa.update(HEARD).where(*one).values(at=at)).rowcount == 0:
                    connection.execute(sa.insert(HEARD).values(city=city, counter=counter, at=at))
        except sa.exc.IntegrityError:
            log.debug("another process noted the same counter")

    def _taken(self, key: sa.Column[str], period: Period) -> list[tuple[str, int]]:
        within = (*_within(period, NEWBORN_STEPS), NEWBORN_STEPS.c.kind == "taken", ~_is_undone())
        query = sa.select(key, sa.func.count()).where(*within).group_by(key)
        with self._database.reading() as connection:
            return [(named, count) for named, count in connection.execute(query)]

    def _loads(self, key: sa.Column[str], period: Period) -> list[Load]:
        query = (
            sa.select(
                key,
                sa.func.count().label("filed"),
                _how_many(FILINGS.c.is_reused),
                _how_many(FILINGS.c.is_overridden),
                _how_many(FILINGS.c.is_first_pass.is_not(None)),
                _how_many(FILINGS.c.is_first_pass),
            )
            .where(*_within(period))
            .group_by(key)
        )
        with self._database.reading() as connection:
            return [Load(*row) for row in connection.execute(query)]


def _how_many(fact: sa.ColumnElement[bool]) -> sa.ColumnElement[int]:
    return sa.func.coalesce(sa.func.sum(sa.case((fact, 1), else_=0)), 0)


def _within(period: Period, counted: sa.Table = FILINGS) -> tuple[sa.ColumnElement[bool], ...]:
    days = counted.c.day.between(period.first, period.last)
    return (days,) if period.city is None else (days, counted.c.city == period.city)


def _is_undone() -> sa.ColumnElement[bool]:
    """A later step says that this one was a slip."""
    later = NEWBORN_STEPS.alias()
    return sa.exists().where(later.c.undoes == NEWBORN_STEPS.c.step_id)


def _seen(row: sa.RowMapping) -> CounterSeen:
    heard_at = None if row["at"] is None else datetime.fromisoformat(row["at"])
    return CounterSeen(
        row["city"], row["counter"], row["revoked_at"] is not None, heard_at, row["filed"] or 0, row["newborns"] or 0
    )
