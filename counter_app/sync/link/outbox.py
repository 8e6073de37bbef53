"""Decides what becomes of an entry after one attempt to hand it over."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import assert_never

from counter_app.domain.case.record import Entry, UploadState
from counter_app.domain.faults import Fault
from counter_app.sync.link.rules import RetryRules


@dataclass(frozen=True, slots=True)
class Accepted:
    """The library holds the record and all of its photos."""


@dataclass(frozen=True, slots=True)
class Later:
    """It did not work this time. `retry_after_s` is the patience the library asked for, 0 when it asked for none."""

    fault: Fault
    retry_after_s: float = 0.0


@dataclass(frozen=True, slots=True)
class Rejected:
    """The library refuses this record as it is; someone has to look at it."""

    fault: Fault


@dataclass(frozen=True, slots=True)
class Stop:
    """Nothing at all can be handed over until someone acts; no record is to blame."""

    fault: Fault


Outcome = Accepted | Later | Rejected | Stop


def settle(entry: Entry, outcome: Outcome, now: datetime, wait: timedelta) -> Entry:
    """Return the entry after one attempt; `wait` is used where it has to be tried again. Nothing is deleted here.

    An entry that does not wait is returned as it is: an acknowledgement is never taken back.
    """
    if entry.state is not UploadState.WAITING:
        return entry
    tried = replace(entry, attempts=entry.attempts + 1)
    match outcome:
        case Accepted():
            return replace(tried, state=UploadState.ACKNOWLEDGED, last_fault=None, acknowledged_at=now)
        case Later(fault):
            return replace(tried, due_at=now + wait, last_fault=fault)
        case Rejected(fault):
            return replace(tried, state=UploadState.REFUSED, last_fault=fault)
        case Stop():
            return entry
        case _:
            assert_never(outcome)


def wait_after(failures: int, asked_s: float, chance: float, rules: RetryRules) -> timedelta:
    """How long to wait after so many failures: doubling up to a longest wait, shortened by chance (0 to 1).

    The library may ask for a longer wait, never for a shorter one.
    """
    doublings = min(max(failures - 1, 0), 30)
    full_s = min(rules.first_wait_s * 2.0**doublings, rules.longest_wait_s)
    own_s = full_s * (1 - rules.jitter_share * chance)
    return timedelta(seconds=max(own_s, min(asked_s, rules.longest_asked_wait_s)))


def fair(by_age: Sequence[Entry], newest: Sequence[Entry], every: int) -> tuple[Entry, ...]:
    """The oldest first, but each `every`-th place is for the newest of today that was not tried yet; none stands twice.

    A backlog of days drains in order of age, and whoever was served just now does not wait for all of it.
    """
    old, fresh, taken, order = list(by_age), list(newest), set[Entry](), list[Entry]()
    while old or fresh:
        is_fresh_turn = (len(order) + 1) % every == 0
        source = fresh if (is_fresh_turn and fresh) or not old else old
        entry = source.pop(0)
        if entry not in taken:
            taken.add(entry)
            order.append(entry)
    return tuple(order[: len(by_age)])
