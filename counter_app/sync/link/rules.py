"""Holds the numbers of the hand-over, read from `resources/sync.toml`."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from datetime import timedelta
from typing import TypeVar

from counter_app.domain.places.regions import TableError

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class RetryRules:
    first_wait_s: float
    longest_wait_s: float
    jitter_share: float
    longest_asked_wait_s: float

    @property
    def horizon(self) -> timedelta:
        """No entry is ever put off further than this."""
        return timedelta(seconds=max(self.longest_wait_s, self.longest_asked_wait_s))


@dataclass(frozen=True, slots=True)
class LinkRules:
    connect_timeout_s: float
    read_timeout_s: float
    answer_deadline_s: float
    largest_answer_bytes: int
    clock_tolerance_s: float


@dataclass(frozen=True, slots=True)
class UplinkRules:
    look_again_s: float
    probe_again_s: float
    reopen_s: float
    failures_in_a_row: int
    batch: int
    fresh_every: int
    longest_rest_s: float


@dataclass(frozen=True, slots=True)
class JournalRules:
    least_free_mb: int
    keep_photos_days: int

    @property
    def keep_photos(self) -> timedelta:
        """How long the pictures of an acknowledged record stay on this computer."""
        return timedelta(days=self.keep_photos_days)

    @property
    def least_free_bytes(self) -> int:
        return self.least_free_mb * 2**20


@dataclass(frozen=True, slots=True)
class SyncRules:
    retry: RetryRules
    link: LinkRules
    uplink: UplinkRules
    journal: JournalRules


def read_sync_rules(table: Mapping[str, object]) -> SyncRules:
    """Raises TableError for a missing or unknown row, a wrong type, or a number that is not positive."""
    _require_names(table, {row.name for row in fields(SyncRules)}, "sync")
    return SyncRules(
        _section(table["retry"], RetryRules),
        _section(table["link"], LinkRules),
        _section(table["uplink"], UplinkRules),
        _section(table["journal"], JournalRules),
    )


def _section(section: object, kind: type[T]) -> T:
    rows = {row.name: row.type for row in fields(kind)}  # type: ignore[arg-type]  # kind is one of the classes above
    if not isinstance(section, dict):
        raise TableError(f"sync: {kind.__name__} is no table")
    _require_names(section, set(rows), kind.__name__)
    return kind(**{name: _number(section[name], wanted, name) for name, wanted in rows.items()})


def _require_names(table: Mapping[str, object], names: set[str], place: str) -> None:
    if set(table) != names:
        raise TableError(f"{place}: missing or unknown {sorted(set(table) ^ names)}")


def _number(value: object, wanted: object, name: str) -> float:
    kinds: tuple[type, ...] = (int,) if wanted is int else (int, float)
    if isinstance(value, bool) or not isinstance(value, kinds):
        raise TableError(f"sync: {name} is of the wrong kind")
    assert isinstance(value, int | float)
    if not value > 0:
        raise TableError(f"sync: {name} is not positive")
    return value
