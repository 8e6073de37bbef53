"""Builds links to loopback libraries, with numbers small enough for tests."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from counter_app.clock import SystemClock
from counter_app.domain.case.record import CaptureRecord
from counter_app.sync.link.http import Link, read_address
from counter_app.sync.link.library import Library
from counter_app.sync.link.rules import JournalRules, LinkRules, RetryRules, SyncRules, UplinkRules
from tests.fakes.journal import FakeJournal
from tests.fakes.odd_library import TOKEN
from tests.sync.records import draft, portrait

RULES = SyncRules(
    RetryRules(first_wait_s=0.02, longest_wait_s=0.2, jitter_share=0.5, longest_asked_wait_s=2.0),
    LinkRules(
        connect_timeout_s=1.0,
        read_timeout_s=0.3,
        answer_deadline_s=0.6,
        largest_answer_bytes=20_000,
        clock_tolerance_s=300.0,
    ),
    UplinkRules(
        look_again_s=5.0,
        probe_again_s=5.0,
        reopen_s=0.05,
        failures_in_a_row=3,
        batch=8,
        fresh_every=4,
        longest_rest_s=60.0,
    ),
    JournalRules(least_free_mb=1, keep_photos_days=90),
)

PATIENT = replace(RULES, link=replace(RULES.link, read_timeout_s=10.0, answer_deadline_s=20.0))
"""For the real service on a busy machine."""


def library(
    url: str, token: Callable[[], str | None] = lambda: TOKEN, authority: Path | None = None, rules: SyncRules = RULES
) -> Library:
    link = Link(read_address(url, authority), token, rules.link)
    return Library(link, SystemClock(), rules.link.clock_tolerance_s)


@contextmanager
def filed(count: int = 1) -> Iterator[tuple[FakeJournal, tuple[CaptureRecord, ...]]]:
    journal = FakeJournal()
    yield journal, tuple(journal.file(draft(seed), [portrait(seed)]) for seed in range(count))


def impatient(rules: SyncRules, **changed: float) -> SyncRules:
    return replace(rules, uplink=replace(rules.uplink, **changed))  # type: ignore[arg-type]  # whole or not
