"""Says of every enrolled counter when it was last heard, and whether that is long ago."""

from dataclasses import dataclass
from datetime import datetime

from photo_library.admin.words import Words
from photo_library.figures import CHINA, day_of
from photo_library.meters import SILENT_AFTER
from photo_library.sql.statistics import CounterSeen, Statistics


@dataclass(frozen=True, slots=True)
class Window:
    """A line of the list; `state` is a name of the table of words."""

    city: str
    counter: str
    state: str
    heard: str
    filed: int
    newborns: int


@dataclass(frozen=True, slots=True)
class Windows:
    enrolled: int
    online: int
    lines: tuple[Window, ...]


def windows(statistics: Statistics, now: datetime, words: Words) -> Windows:
    """Those that are silent first, since somebody has to look after them. Blocks on the database."""
    seen = statistics.counters(day_of(now))
    lines = tuple(
        Window(
            words.named("cities", each.city),
            each.counter,
            _state(each, now),
            moment(each.heard_at),
            each.filed,
            each.newborns,
        )
        for each in seen
    )
    states = [line.state for line in lines]
    ordered = tuple(sorted(lines, key=lambda line: ORDER.index(line.state)))
    return Windows(len(lines) - states.count("revoked"), states.count("online"), ordered)


ORDER = ("silent", "never", "quiet", "online", "revoked")


def _state(each: CounterSeen, now: datetime) -> str:
    if each.is_revoked:
        return "revoked"
    if each.heard_at is None:
        return "never"
    if now - each.heard_at < SILENT_AFTER:
        return "online"
    return "quiet" if day_of(each.heard_at) == day_of(now) else "silent"


def moment(at: datetime | None) -> str:
    """To the minute, as the clocks at the counters show it."""
    return "–" if at is None else f"{at.astimezone(CHINA):%Y-%m-%d %H:%M}"
