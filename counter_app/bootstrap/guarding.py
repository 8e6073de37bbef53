"""Builds what finds out who works at this window."""

from collections.abc import Callable
from dataclasses import dataclass

from counter_app.bootstrap import adapters
from counter_app.bootstrap.tables import Tables
from counter_app.clock import SystemClock
from counter_app.config import Settings
from counter_app.desk.gate import CarriedToken, CounterGate
from counter_app.desk.worker import Worker
from counter_app.domain.ports import Credentials, Doorkeeping
from counter_app.sync.journal.access_book import AccessBook
from counter_app.sync.journal.credentials import journal_key
from counter_app.sync.link.doorkeeper import Doorkeeper
from counter_app.sync.link.http import Link
from counter_app.sync.link.officers import LibraryOfficers
from counter_app.ui.parts import Guarding


@dataclass(frozen=True, slots=True)
class Gatehouse:
    """The doorkeeper's thread, not started yet, and what goes with every look at a person."""

    door: Worker[Doorkeeping]
    carried: CarriedToken
    guarding: Guarding | None
    """What the window is given; None where nobody signs in."""


def gatehouse(
    settings: Settings,
    keys: Credentials,
    tables: Tables,
    make_link: Callable[[], Link],
    post: Callable[[Callable[[], None]], None],
) -> Gatehouse:
    """Raises FaultError when the journal's key cannot be had."""
    clock, rules, path = SystemClock(), tables.access, settings.data / adapters.JOURNAL
    key, begun_s = journal_key(keys, path), clock.monotonic()

    def open_door() -> Doorkeeper:
        book = AccessBook(path, key, rules, clock, begun_s)
        return Doorkeeper(book, LibraryOfficers(adapters.library(make_link, tables.sync)), rules)

    door, carried = Worker[Doorkeeping]("door", open_door), CarriedToken()
    guarding = Guarding(CounterGate(door, post, carried), rules) if settings.needs_sign_in else None
    return Gatehouse(door, carried, guarding)
