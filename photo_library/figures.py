"""Says what is counted of a record: nothing that leads to a person."""

from dataclasses import dataclass
from datetime import datetime, timedelta, timezone

from photo_library.wire.messages import Record

CHINA = timezone(timedelta(hours=8))
"""Days are those of the counters, wherever the service runs."""
OFFICERS_CHOICE = "OFFICERS_CHOICE"
"""The reason of a retake although no check spoke against the take before it."""


@dataclass(frozen=True, slots=True)
class Figures:
    """One filed case as a line of the statistics.

    `takes` counts those made at the counter before the filed one, and `is_first_pass` says whether the first that was
    made there broke no limit; both are None where the counter did not tell, or nothing was taken there.
    """

    day: str
    profiles: tuple[str, ...]
    takes: int | None
    is_first_pass: bool | None
    is_reused: bool
    is_overridden: bool
    reasons: tuple[str, ...]


def figures_of(record: Record) -> Figures:
    takes = None if record.takes is None else [take.blocking for take in record.takes if not take.from_library]
    is_reused = record.reuse is not None and record.reuse.record_id is not None
    return Figures(
        day=day_of(record.filed_at),
        profiles=tuple(photo.profile for photo in record.photos),
        takes=None if takes is None else len(takes),
        is_first_pass=None if takes is None else _is_first_pass(record, takes, is_reused=is_reused),
        is_reused=is_reused,
        is_overridden=record.override is not None,
        reasons=_reasons(takes or []),
    )


def day_of(moment: datetime) -> str:
    return moment.astimezone(CHINA).date().isoformat()


def _is_first_pass(record: Record, takes: list[tuple[str, ...]], *, is_reused: bool) -> bool | None:
    if takes:
        return not takes[0]
    return None if is_reused else not any(finding.severity == "blocking" for finding in record.findings)


def _reasons(takes: list[tuple[str, ...]]) -> tuple[str, ...]:
    """Each once, however often it was found."""
    return tuple(sorted({code for blocking in takes for code in blocking or (OFFICERS_CHOICE,)}))
